"""Writes text files whole or not at all; the one place where import touches the output folder."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from seedbook.errors import ContentError
from seedbook.model import Finding


def write(out: Path, path: str, text: str) -> None:
    """Write `text` to `path` under `out`, whole or not at all.

    Raises ContentError when the place lies outside `out` (a link, a path with `..`).
    """
    target = out / path
    if not target.parent.resolve().is_relative_to(out.resolve()) or target.is_symlink():
        mend = "Replace the link by a real folder."
        raise ContentError([Finding(str(target), 0, "The page would be written outside the output folder.", mend)])
    replace(target, text)


def replace(target: Path, text: str) -> None:
    """Write `text` to the file `target` with LF line ends, whole or not at all; its folder is made if need be."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".seedbook-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(name).chmod(0o644)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
