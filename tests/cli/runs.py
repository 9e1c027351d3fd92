"""What the tests of the command line run, and what they put in the small guide first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

GBK = "# 标题\n".encode("gb18030")
PAGE = "docs/ebpf/odd.md"

#: Content by path; a folder for None
Files = Mapping[str, str | bytes | None]


class Done(NamedTuple):
    """What a run left: its exit status, and all that it printed."""

    status: int
    said: str


Run = Callable[[str], Done]


def put(files: Files) -> None:
    """Writes files below the current folder."""
    for name, content in files.items():
        path = Path(name)
        (path if content is None else path.parent).mkdir(parents=True, exist_ok=True)
        if content is not None:
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
