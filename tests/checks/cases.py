"""Reads the fixtures of checks: a path, what stands in that file, and the messages it gets.

    ~~~~ docs/ebpf/new.md
    …the file…
    ~~~~ messages
    docs/ebpf/new.md:8: …

Bytes that an editor would lose are written as names: `{{CR}}`, `{{BOM}}`; `{{LINK}}` makes a symbolic link, and
`{{GONE}}` removes the file.
"""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path
from typing import NamedTuple

from seedbook.project import Project

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures" / "checks"
#: The small guide into which each broken file is put.
GUIDE = FIXTURES / "guide"
_BYTES = {
    "{{CR}}": b"\r",
    "{{BOM}}": b"\xef\xbb\xbf",
    "{{ZWSP}}": "\u200b".encode(),
    "{{NBSP}}": "\u00a0".encode(),
    "{{SP}}": b" ",
    "{{TAB}}": b"\t",
    "{{GBK}}": "正文".encode("gb18030"),
    "{{BIG}}": ("长长的正文。\n" * 20_000).encode(),
    "{{WIDE}}": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (2400).to_bytes(4) + (1).to_bytes(4),
    "{{UTF16}}": "正文".encode("utf-16"),
    "{{SUM}}": hashlib.sha256((GUIDE / "seeds" / "000_seed.txt").read_bytes()).hexdigest().encode(),
}


class Case(NamedTuple):
    """One fixture: the path and bytes of a file, and the lines expected."""

    path: str
    data: bytes
    expected: list[str]


def read(fixture: Path) -> Case:
    """The case written in `fixture`."""
    first, rest = fixture.read_text(encoding="utf-8").split("\n", 1)
    content, messages = rest.rsplit("~~~~ messages\n", 1)
    data = content.removesuffix("\n").encode()
    for name, value in _BYTES.items():
        data = data.replace(name.encode(), value)
    if data.endswith(b"{{END}}"):
        data = data.removesuffix(b"{{END}}")
    return Case(first.removeprefix("~~~~ "), data, messages.splitlines())


def guide(folder: Path) -> Project:
    """A copy of the small guide in `folder`."""
    shutil.copytree(GUIDE, folder, dirs_exist_ok=True)
    return Project(folder)


def put(project: Project, case: Case) -> Path:
    """Writes the case's file into a guide and returns its path."""
    path = project.root / case.path
    path.parent.mkdir(parents=True, exist_ok=True)
    if case.data.strip() == b"{{LINK}}":
        path.symlink_to("/etc/hostname")
    elif case.data.strip() == b"{{GONE}}":
        path.unlink()
    else:
        path.write_bytes(case.data)
    return path
