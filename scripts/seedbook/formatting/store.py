"""Results kept on disk by content, so that the same sample is worked out once."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

from seedbook.errors import UsageError
from seedbook.formatting import tools
from seedbook.project import find_project


@cache
def version() -> str:
    """Changes whenever a formatter or a rule of this package does."""
    digest = hashlib.sha256(tools.versions().encode())
    here = Path(__file__).parent
    for path in sorted((*here.glob("*.py"), *here.glob("data/*"))):
        digest.update(path.read_bytes())
    return digest.hexdigest()


@cache
def folder() -> Path | None:
    """Where results are kept; None outside of a project."""
    try:
        return find_project().cache / "format"
    except UsageError:
        return None


def load(key: str) -> Any:
    """What was kept under `key`, or None. A damaged entry counts as none."""
    path = _path(key)
    if path is None:
        return None
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def save(key: str, value: Any) -> None:
    """Keeps `value`, whole or not at all; a folder that cannot be written is left alone."""
    path = _path(key)
    if path is None:
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(value, file, ensure_ascii=False)
        Path(name).replace(path)
    except OSError:
        return


def _path(key: str) -> Path | None:
    root = folder()
    name = hashlib.sha256(f"{version()}\0{key}".encode()).hexdigest()
    return root / name[:2] / f"{name[2:]}.json" if root else None
