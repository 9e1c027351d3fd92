"""Blocks among tags: a line opens one, those with `+` go on with it."""

from __future__ import annotations

from collections.abc import Sequence


def kind(tag: str) -> str:
    """What a line is by its tag, whether it opens a block of that kind or goes on with one."""
    return tag.removesuffix("+")


def start(tags: Sequence[str], n: int) -> int:
    """With which line, by index, the block begins that line `n` stands in."""
    return next((m for m in range(n, 0, -1) if not tags[m].endswith("+")), 0)


def opens(tags: list[str], n: int) -> None:
    """Change `tags` in place: line `n`, if there is one, opens a block instead of going on with the one before."""
    tags[n : n + 1] = [kind(tag) for tag in tags[n : n + 1]]


def end(tags: Sequence[str], n: int) -> int:
    """Behind which line, by index, the block ends that line `n` stands in."""
    return next((m for m in range(n + 1, len(tags)) if not tags[m].endswith("+")), len(tags))


def alone(tags: Sequence[str], n: int) -> bool:
    """Whether no line goes on with line `n`, which may itself go on with the line before."""
    return n + 1 >= len(tags) or not tags[n + 1].endswith("+")
