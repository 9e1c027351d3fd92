"""What is mended in the tags that were chosen for a seed's lines: a rule a module, each sure whatever was chosen.

A rule's `whole` sees all lines with their tags and gives the tags back. `rules` is the order in which they are asked.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from seedbook.segment.lines import Line
from seedbook.segment.rules import (
    arrowed,
    asking,
    closed,
    coded,
    comments,
    continued,
    counted,
    dashed,
    defined,
    directives,
    drawn,
    flagged,
    headed,
    headwords,
    multiline,
    named,
    outlined,
    printed,
    resumed,
    ruled,
    seams,
    signed,
    spoken,
    stated,
    surviving,
    synopses,
    systems,
    tabled,
    typed,
    unbulleted,
    unfenced,
    unheaded,
    unnumbered,
    worded,
)

#: A rule sees all lines with the tags that were chosen, and gives the tags back with what it is sure of
Rule = Callable[[Sequence[Line], Sequence[str]], list[str]]


def rules(wide: bool) -> tuple[Rule, ...]:
    """What is mended in the chosen tags, in order, some in one style alone. `wide`: blank lines were kept."""
    return (
        comments.whole,
        continued.whole,
        partial(drawn.whole, spaced=wide),
        multiline.whole,
        *(
            (unbulleted.whole, tabled.whole, headed.whole)
            if wide
            else (ruled.whole, seams.whole, dashed.whole, resumed.whole)
        ),
        counted.whole,
        coded.whole,
        synopses.whole,
        closed.whole,
        defined.whole,
        systems.whole,
        worded.whole,
        flagged.whole,
        named.whole,
        signed.whole,
        headwords.whole,
        typed.whole,
        spoken.whole,
        printed.whole,
        arrowed.whole,
        unfenced.whole,
        surviving.whole,
        outlined.whole,
        asking.whole,
        unnumbered.whole,
        partial(unheaded.whole, spaced=wide),
        stated.whole,
        directives.whole,
    )
