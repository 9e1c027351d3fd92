"""In which languages a page shows programs: said before the text where a reader would expect the guide's own."""

from __future__ import annotations

from seedbook.fence import fences
from seedbook.model import PROGRAMS


def foreign(body: str, own: str) -> tuple[str, ...]:
    """The names of the languages of a page's programs in order, when none is in `own`, the guide's language as fences
    call it; none where the guide has no language of its own."""
    found = dict.fromkeys(fence.language for fence in fences(tuple(body.split("\n")), 1))
    return () if not own or own in found else tuple(PROGRAMS[language] for language in found if language in PROGRAMS)
