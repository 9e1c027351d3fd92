"""Curly quotes and dashes that a web site's typography put into code."""

from __future__ import annotations

from collections.abc import Sequence

from seedbook import verdict

#: What the typography of a page turns into what
_STRAIGHT = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "--", "—": "---", "…": "..."})
_SOUND = ("parses", "fragment")


def straightened(lang: str, lines: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lines, their quotes and dashes made straight, and the codes of what was mended.

    Only where the parser rejects the sample as it is and accepts it mended.
    """
    text = "\n".join(lines)
    mended = text.translate(_STRAIGHT)
    if mended == text or verdict.judge(lang, text) in (None, *_SOUND) or verdict.judge(lang, mended) not in _SOUND:
        return tuple(lines), ()
    return tuple(mended.split("\n")), ("straight-quotes",)
