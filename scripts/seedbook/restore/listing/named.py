"""Items that a Chinese name leads: in a list that lost all its markers, each opens behind a stop as the first does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from seedbook.inline.characters import SAMPLE
from seedbook.restore.lines import Run

#: A name that leads an item, and its colon: `设置 TTL:`
_NAME = r"(?P<name>[\u3400-\u9fff][^。,;:!?、\ufffc]{1,11}):"
_HEAD = re.compile(_NAME)
#: The same behind the end of the item before: `再删一次。版本号比较写:`
_GLUED = re.compile(rf"(?<=[。{SAMPLE}]){_NAME}(?=\S)")
#: What leads on in a sentence and is no name: `例如`, `这种方式的优势在于`, `具体原理如下`
_SAYS = re.compile(
    r"^(?:[这此其例比如它他我你也最但而即则又再若]|注意|以下|可以|首先|另外|因此|所以|同时|接下来|然后|具体|主要|核心)"
    r"|(?:[为是下如看会到说出明有道法们成]|在于|包括)$"
)


def parted(runs: Sequence[Run]) -> Iterator[Run]:
    """The items of `runs`, which had no markers; all of `runs` as they are when no name leads the first."""
    if not runs or not _HEAD.match(runs[0].text):
        yield from runs
        return
    for run in runs:
        yield from _parts(run)


def _parts(run: Run) -> Iterator[Run]:
    places = (match.start() for match in _GLUED.finditer(run.text) if not _SAYS.search(match["name"]))
    for start, end in pairwise((0, *places, len(run.text))):
        yield Run(run.text[start:end], tuple(at - start for at in run.starts if start <= at < end))
