"""Captions of samples taken for headings among numbered ones: `查看服务`, above one of the samples of `3.2 部署`."""

from __future__ import annotations

from collections.abc import Sequence

from seedbook.segment import runs
from seedbook.segment.lines import Line
from seedbook.segment.traits import pattern

#: An article numbers its headings where it has so many numbered ones, and of all but the one that is asked for so large
#: a share
_FEWEST, _SHARE = 4, 0.8


def whole(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    """The tags, such captions as paragraphs.

    (Of 65 lines in 2,988 articles, captured in two styles, 58 are none of its headings.)
    """
    found, headings = list(tags), [n for n, tag in enumerate(tags) if tag == "heading"]
    captions = [n for n in headings if tags[n - 1] != "heading" and _text_goes_on(tags, n)]
    numbered = [n for n in headings if pattern(lines[n].text)] if captions else []
    if len(numbered) >= max(_FEWEST, _SHARE * (len(headings) - 1)):
        for n in captions:
            if n not in numbered and numbered[0] < n < numbered[-1]:
                found[n] = "paragraph"
    return found


def _text_goes_on(tags: Sequence[str], n: int) -> bool:
    """Whether a sample stands below line `n`, and behind that more than the next heading."""
    if tags[n + 1 : n + 2] != ["code"]:
        return False
    end = runs.end(tags, n + 1)
    return end < len(tags) and tags[end] != "heading"
