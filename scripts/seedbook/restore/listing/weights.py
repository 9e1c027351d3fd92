"""How likely an item opens at a place inside of a line, by the table that `scripts/learn/items.py` learned.

`weights.tsv` holds what each feature of a place (see `features`) is worth, in log-odds (natural logarithm): learned
from the lines of 2,553 articles of 137 repositories, damaged as style A is, and of the labelled seeds of that style,
counted eight times. Learned without a third of the repositories, of the places in theirs where an item opens 76 % are
found, and of those found 91 % are right; rules by hand found 50 % with 82 % right.
"""

from __future__ import annotations

import math
import re
from collections.abc import Container, Iterable
from itertools import repeat

from seedbook import task_boxes, weighing
from seedbook.numbering import PICTOGRAM
from seedbook.restore import lines
from seedbook.restore.listing import features, leading
from seedbook.restore.listing.openings import Opening, is_han

#: Log-odds from which an item opens, from which it rather does than not, and from which it does so beyond doubt.
LIKELY, EVEN, SURE = -0.5, 0.0, 2.0
#: The log-odds of an item before the box of a task, of one whose marker stands before a pictogram, and of one that a
#: name leads as others of its line do: of 140 such places in 198 articles 138 open one
TASK = 9.0
#: So many names that lead items as the line's head does are no chance
_SEVERAL = 2
#: What may end the item before: a name in capitals (`QPSburst:`, not the `RWM` of `sync.RWMutex:`), Chinese or a sign,
#: but nothing that goes on to what follows: `sync与async:`, `-m=2乃至-m=3-S:`
_MAY_END = re.compile(r"(?:(?<![\w.])[A-Z][A-Z_]{2,}|(?![与和或及至的在是为如、]|(?<!可)用)[^\sA-Za-z0-9])$", re.ASCII)
#: A marker at the head of a line: `- `
_MARKER = re.compile(r"\s*[-•*] ")
#: What no item begins with: the `,` of `跨字段校验,1.25 起可用`
_BEGINS_NONE = ",;"
#: So much of what stands before is looked at, in characters
_BEFORE = 40
_PICTOGRAM = re.compile(PICTOGRAM)
#: A name and nothing else but a note: `POD_NAME`, `lock(锁定)`
_NAME = re.compile(r"[\w.]+(?:\([^()]*\))?", re.ASCII)


def odds(names: Iterable[str]) -> float:
    """The log-odds that an item opens at a place of which `names` are true."""
    # fsum: the same to the last bit in whatever order, for a place may stand right at the bound
    return math.fsum(map(weighing.single(__package__, "weights").get, {"", *names}, repeat(0.0)))


def led_by_names(line: str) -> set[int]:
    """The places of `line` behind what may end an item where names lead the next ones, as one leads the line; none
    where no several do."""
    places = {*leading.parted(line), *leading.before_colons(line), *leading.options(line)}
    found = {place for place in places if _MAY_END.search(line[max(0, place - _BEFORE) : place])}
    return found if len(found) >= _SEVERAL else set()


def _pictured(line: str, opening: Opening) -> bool:
    return opening.marked and bool(_PICTOGRAM.match(line, opening.place))


def opened(line: str, above: str = "", least: float = LIKELY) -> list[Opening]:
    """The places of `line` where items open with log-odds over `least`.

    Of two with but a name between the likelier one opens an item, for a name alone is none but in a list of names of
    one family; when the name is in capitals it ends the item before: `变量POD_NAMEcaller:启用`. A dash with a space
    before it parts such a name from its text: `lock(锁定) - 作用于`; a marker has none behind code:
    `尝试read(2)- 返回`.
    """
    found: list[tuple[Opening, float]] = []
    begun = _begun(above)
    family = leading.of_family(line, above)
    sure = led_by_names(line).union(family, task_boxes.places(line))
    for opening, names in features.features(line, above):
        certain = opening.place in sure or _pictured(line, opening)
        # the names, which take long to tell, are asked for last
        if not certain and _never_parts(line, opening, begun):
            continue
        value = TASK if certain else odds(names)
        if value <= least:
            continue
        between = _NAME.fullmatch(line, found[-1][0].place, opening.last + 1) if found else None
        if between and opening.place not in family:
            dash = opening.marked and line[opening.last + 1] == " "
            if dash or (not opening.marked and found[-1][1] >= value and not between[0].isupper()):
                continue
            found.pop()
        found.append((opening, value))
        begun = "text" if opening.shape == "han" else "code"
    return _marked_if_any([opening for opening, _ in found], family)


def _begun(above: str) -> str:
    """What the item began with that a line without a marker goes on with: `text`, `code`, or nothing if unknown."""
    if lines.closed(above) or above.rstrip().endswith((":", "：", ";")):
        return "code"
    marked = _MARKER.match(above)
    return "text" if marked and is_han(above, marked.end()) else ""


def _never_parts(line: str, opening: Opening, begun: str) -> bool:
    """Whether no item begins as `opening` does, or nothing that parts items stands before it.

    What ends an item depends on what it began with: behind text a space parts it from the code that begins the next
    one, behind code nothing does. (In 2,561 articles some 50 of 7,833 places where items open say otherwise; of those
    that were taken for one against this rule 150 were none and 10 were.)
    """
    if line[opening.place] in _BEGINS_NONE:
        return True
    if opening.marked or opening.leads:
        return False
    spaced = line[opening.last + 1 : opening.last + 2] == " "
    if spaced and not is_han(line, opening.last):
        return True
    return begun == ("code" if spaced else "text")


def _marked_if_any(found: list[Opening], family: Container[int]) -> list[Opening]:
    """The openings, those before Chinese only behind markers where the line has any, or names of a `family`: an item
    loses its marker when it begins with code, not with Chinese."""
    if not any(opening.marked or opening.place in family for opening in found):
        return found
    return [opening for opening in found if opening.marked or opening.shape != "han"]
