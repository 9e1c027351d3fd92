"""The rule on style sheets and scripts: what they load comes with the guide, so that it works offline."""

from __future__ import annotations

import re
from collections.abc import Iterator

from seedbook.checks.document import Document
from seedbook.checks.guide import Guide
from seedbook.checks.rule import Fault, Rule

#: An address with a host, where a sheet or a script begins one: `url(//a.dev/x.png)`, `"https://a.dev/x.js"`,
#: `<img src=//a.dev>`. Not a name that nothing is loaded from: `'http://www.w3.org/2000/svg'`
_REMOTE = re.compile(
    r"[(\"'`=]\s*(?P<address>(?:https?|wss?|ftp):(?!//www\.w3\.org/\d)[^\s\"'`)>]+|//[\w\[][^\s\"'`)>]*)", re.IGNORECASE
)


def remote(file: Document, guide: Guide) -> Iterator[Fault]:
    """Nothing from another host. What a script puts together as it runs, `finish.headers` keeps from being loaded."""
    if not file.path.endswith((".css", ".js")) or not file.readable:
        return
    for number, line in enumerate(file.lines, 1):
        for match in _REMOTE.finditer(line):
            mend = "请把它下载到 `docs/assets/`，并写相对路径。"
            yield Fault(number, f"从别的网站加载 `{match['address'][:60]}`。", mend)


RULES = (Rule("asset-remote", remote, "file"),)
