"""Captions of samples taken for headings among numbered ones: `查看服务`, above one of the samples of `3.2 部署`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
    found = list(tags)
    for n in _among_numbered(lines, tags):
        if tags[n - 1] != "heading" and _text_goes_on(tags, n):
            found[n] = "paragraph"
    return found


def _among_numbered(lines: Sequence[Line], tags: Sequence[str]) -> Iterator[int]:
    """The headings without a number, by index, in the midst of an article's numbered ones."""
    headings = [n for n, tag in enumerate(tags) if tag == "heading"]
    numbered = [n for n in headings if pattern(lines[n].text)]
    if len(numbered) >= max(_FEWEST, _SHARE * (len(headings) - 1)):
        others = sorted({*headings} - {*numbered})
        yield from (n for n in others if numbered[0] < n < numbered[-1])


def _text_goes_on(tags: Sequence[str], n: int) -> bool:
    """Whether a sample stands below line `n`, and behind that more than the next heading."""
    end = runs.end(tags, n + 1)
    return tags[n + 1] == "code" and end < len(tags) and tags[end] != "heading"
