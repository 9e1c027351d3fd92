"""Writes text files whole or not at all; the one place where import touches the output folder."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from pathlib import Path

from seedbook.errors import ContentError
from seedbook.model import Finding


def write(out: Path, path: str, text: str) -> None:
    """Write `text` to `path` under `out`, whole or not at all.

    Raises ContentError when the place lies outside `out` (a link, a path with `..`).
    """
    target = out / path
    if not real(target.parent).is_relative_to(real(out)) or target.is_symlink():
        mend = "Replace the link by a real folder."
        raise ContentError([Finding(str(target), 0, "The page would be written outside the output folder.", mend)])
    replace(target, text)


def real(path: Path) -> Path:
    """Where a path leads, links followed. One that goes round in a circle is left to whoever opens it: `Path.resolve`
    raises RuntimeError there, which names no file."""
    return Path(os.path.realpath(path))


def replace(target: Path, text: str) -> None:
    """Write `text` to the file `target` with LF line ends, whole or not at all; its folder is made if need be.

    A file that is there keeps its mode. Raises PermissionError when it is read-only: a file can be put in its place all
    the same, but whoever took the right to write away meant it. An OSError names `target`, not the file on the way.
    """
    mode = _mode(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        _put(target, text, mode)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(target)) from error


def _put(target: Path, text: str, mode: int) -> None:
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".seedbook-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(name).chmod(mode)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _mode(target: Path) -> int:
    """The mode of a file, or that of a new one."""
    if not target.is_file():
        return 0o644
    mode = stat.S_IMODE(target.stat().st_mode)
    if not mode & stat.S_IWUSR:
        raise PermissionError(errno.EACCES, "The file is read-only", str(target))
    return mode
