"""Results kept on disk under `.cache/`, so that the same thing is worked out once. Safe to delete at any time.

What nobody has used for a month goes. Any number of processes may read, write and delete at once: an entry is written
whole, and one that is gone is worked out again.
"""

from __future__ import annotations

import functools
import hashlib
import json
import os
import sysconfig
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from seedbook import write
from seedbook.errors import UsageError
from seedbook.project import find_project

#: Seconds after which an entry that was neither written nor read goes: thirty days, longer than most holidays.
_UNUSED = 30 * 24 * 60 * 60


def folder(room: str) -> Path | None:
    """Where the results of one room are kept; None outside of a project."""
    try:
        return find_project().cache / room
    except UsageError:
        return None


def digest(root: Path, paths: Iterable[Path]) -> str:
    """SHA-256, in hex, over the files `paths` in this order: the name of each below `root`, and what it holds; of a
    link where it leads, as what stands there is not the project's."""
    found = hashlib.sha256()
    for path in paths:
        content = os.fsencode(path.readlink()) if path.is_symlink() else path.read_bytes()
        found.update(os.fsencode(path.relative_to(root).as_posix()) + b"\0" + content + b"\0")
    return found.hexdigest()


def fingerprint(folder: Path, patterns: Iterable[str], *facts: str) -> str:
    """Changes with `facts`, and with the name or content of any file below `folder` that one of `patterns` matches."""
    found = sorted({path for pattern in patterns for path in folder.glob(pattern)})
    return hashlib.sha256("\0".join((*facts, digest(folder, found))).encode()).hexdigest()


def installed() -> list[str]:
    """Name and version of each package installed beside this one."""
    folders = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    return sorted(path.name for folder in folders for path in Path(folder).glob("*.dist-info"))


def load(path: Path | None) -> Any:
    """What was kept in `path`, or None. A damaged entry counts as none."""
    if path is None:
        return None
    with suppress(OSError):
        os.utime(path)  # used today
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None


def save(path: Path | None, value: Any) -> None:
    """Keep `value`, whole or not at all; a folder that cannot be written is left alone."""
    if path is not None:
        with suppress(OSError):
            write.replace(path, json.dumps(value, ensure_ascii=False))
            _prune(find_project().cache)


@functools.cache
def _prune(kept: Path) -> None:
    """Delete the entries of all rooms that went unused, once a process."""
    for path in kept.glob("*/**/*"):
        with suppress(OSError):
            if path.is_file() and path.stat().st_mtime < time.time() - _UNUSED:
                path.unlink()
