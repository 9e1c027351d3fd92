"""Results kept on disk by content, so that the same sample is worked out once."""

from __future__ import annotations

import functools
import hashlib
from pathlib import Path
from typing import Any

from seedbook import cache
from seedbook.formatting import tools

#: What a result depends on: this package, what tells the language of a text within another, and what parses it
SOURCES = ("*.py", "formatting/**/*.py", "formatting/data/*", "languages/*.py", "languages/*.tsv", "sieve/*.py")


@functools.cache
def version() -> str:
    """Changes whenever a formatter does, or a rule that indenting asks."""
    return cache.fingerprint(Path(__file__).parents[1], SOURCES, tools.versions())


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
