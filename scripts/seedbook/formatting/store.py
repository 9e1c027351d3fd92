"""Results kept on disk by content, so that the same sample is worked out once."""

from __future__ import annotations

import functools
import hashlib
from pathlib import Path
from typing import Any

from seedbook import cache
from seedbook.formatting import tools


@functools.cache
def version() -> str:
    """Changes whenever a formatter or a rule of this package does."""
    return cache.fingerprint(Path(__file__).parent, ("*.py", "data/*"), tools.versions())


def load(key: str) -> Any:
    """What was kept under `key`, or None."""
    return cache.load(_path(key))


def save(key: str, value: Any) -> None:
    """Keep `value` under `key`."""
    cache.save(_path(key), value)


@functools.cache
def folder() -> Path | None:
    """Where results are kept; None outside of a project."""
    return cache.folder("format")


def _path(key: str) -> Path | None:
    root = folder()
    name = hashlib.sha256(f"{version()}\0{key}".encode()).hexdigest()
    return root / name[:2] / f"{name[2:]}.json" if root else None
