"""The restored blocks of a seed, kept by content: the same text is restored once by the same scripts."""

from __future__ import annotations

import hashlib
import sys
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

from seedbook import cache as store
from seedbook.model import Block, Seed, Trace

#: Fields that are tuples, which JSON makes lists of
_TUPLES = ("lines", "raw", "fixes", "doubts")
#: What decides how a seed is restored: scripts and tables
_SOURCES = ("**/*.py", "**/*.tsv", "**/*.txt", "**/*.yml")


def blocks(seed: Seed) -> tuple[Block, ...]:
    """The restored blocks of `seed`, as `pipeline.restore_seed` gives them."""
    path = _path(seed)
    found = _kept(store.load(path))
    if found is None:
        # the pipeline compiles some hundred patterns when it is loaded, which an import without news is spared
        from seedbook.pipeline import restore_seed

        found = restore_seed(seed)
        store.save(path, {"version": version(), "blocks": [asdict(block) for block in found]})
    return found


@cache
def version() -> str:
    """Changes with every script and table of this package, with Python, and with whatever is installed beside."""
    return store.fingerprint(Path(__file__).parent, _SOURCES, sys.version, *store.installed())


def _path(seed: Seed) -> Path | None:
    folder = store.folder("blocks")
    name = hashlib.sha256("\n".join(seed.lines).encode()).hexdigest()
    return folder / f"{name}.json" if folder else None


def _kept(entry: Any) -> tuple[Block, ...] | None:
    """The blocks of an entry; None for one that other scripts wrote, or that is damaged."""
    try:
        return tuple(_block(row) for row in entry["blocks"]) if entry["version"] == version() else None
    except (AttributeError, KeyError, TypeError):
        return None


def _block(row: dict[str, Any]) -> Block:
    fields: dict[str, Any] = {name: tuple(value) if name in _TUPLES else value for name, value in row.items()}
    fields["trace"] = tuple(Trace(step["stage"], step["text"], tuple(step["codes"])) for step in row["trace"])
    return Block(**fields)
