"""Marks beside inline code that style B lost, for a text of one sign leaves no trace: a colon, a stop.

In `规则顺序VirtualService 按…` it stood between bold type and code: in an article that sets a space between Chinese and
Latin, none there tells of it. (In 300 articles, where other items of the list have colons: 22 times, and once not.)
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from seedbook.restore.lines import Run
from seedbook.restore.listing import Item

#: A lead of Chinese alone that touches code: the `规则顺序` of `规则顺序VirtualService`
_TOUCHING = re.compile(r"[\u3400-\u9fff]{2,10}(?=[A-Za-z_`-]|\.\w)")
#: So many items must end with a stop for others to have had one
_FEWEST = 2
#: A lead that kept its colon: `权重不是粘性:`
_LED = re.compile(r"[^。,;:!?]{2,16}:")


def with_colons(items: Sequence[Item], habit: str) -> list[Item]:
    """The `items` with the colons lost behind their leads. `habit`: how the article sets Latin (`spacing.habit`)."""
    if habit != "spaced" or not any(_LED.match(item.runs[0].text) for item in items):
        return list(items)
    return [replace(item, runs=(_led(item.runs[0]), *item.runs[1:])) for item in items]


def _led(run: Run) -> Run:
    lead = _TOUCHING.match(run.text)
    if not lead or _LED.match(run.text):
        return run
    return Run(f"{lead[0]}:{run.text[lead.end() :]}", (lead.end() + 1,))


def with_stops(texts: Sequence[str]) -> list[str]:
    """The Markdown of the items of a list, a stop given back to those that end with code where most others have one."""
    stops = sum(text.endswith("。") for text in texts)
    if stops < _FEWEST or stops * 2 <= len(texts) - 1:
        return list(texts)
    return [f"{text}。" if text.endswith("`") else text for text in texts]
