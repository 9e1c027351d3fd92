"""Names of operating systems in a sample of commands: they say for which system the next ones are, `Ubuntu/Debian:`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from seedbook.segment import runs
from seedbook.segment.lines import Line

_SYSTEM = (
    r"(?:macOS|Mac OS X|OS X|Mac|Linux|Windows|Ubuntu|Debian|CentOS|Fedora|RHEL|Red ?Hat|Arch Linux|Alpine(?: Linux)?"
    r"|openSUSE|SUSE|FreeBSD|Rocky Linux)"
)
#: One with its release: `CentOS 7`, `Ubuntu 16.04+`, `Debian 7 Wheezy`
_RELEASE = rf"{_SYSTEM}(?: [\d.]+ ?\+?)?(?: [A-Z][a-z]+)?"
#: One or more of them, with a remark and what is done there: `Ubuntu/Debian`, `macOS (Darwin)`, `Windows 环境下:`
_NAMED = re.compile(
    rf"{_RELEASE}(?: ?[/、和&,] ?{_RELEASE})*(?: ?\([\w ]+\))?"
    r"(?: ?(?:系统|用户|平台|环境|系列|下|上|安装|编译|部署))*(?P<colon>[:：])?"
)
#: What a command that prints the name of a system holds: `$ uname -s`, `lsb_release -si`, `platform.system()`
_ASKS = re.compile(r"uname|release|platform|system|GOOS|\bos\b", re.IGNORECASE)


def whole(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    """The tags, such lines as headings, as paragraphs where a colon leads on; what follows is a sample of its own.

    All 10 of them in 1,699 articles are prose, by 6 authors.
    """
    found = list(tags)
    for n, line in enumerate(lines):
        named = runs.kind(tags[n]) == "code" and not line.indent and _NAMED.fullmatch(line.text)
        if not named or (n and _ASKS.search(lines[n - 1].text)):
            continue
        found[n] = "paragraph" if named["colon"] else "heading"
        runs.opens(found, n + 1)
    return found
