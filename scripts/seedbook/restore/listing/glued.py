"""Lists of style A: an item breaks before inline code, and after one the next item is glued with ` - ` or nothing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise

from seedbook import task_boxes
from seedbook.han import HAN
from seedbook.inline.characters import SAMPLE
from seedbook.restore import lifting
from seedbook.restore.lines import Run, begins_anew, closed, code_first, leads_on
from seedbook.restore.listing import Item, leading, named, weights
from seedbook.restore.listing.openings import shape_at

#: The marker at the start of a line, which a task may lack: `- `, `2. `, nothing before `[ ] `
MARKER = re.compile(r"^\s*(?:[-•*]|\d{1,3}[.)])\s+|^(?=\[[ xX]\] )")
#: The Latin that a text ends with, `pd.waitRead`, up to so many characters, and the shapes of it that are code
_LONGEST = 60
_LAST = re.compile(r"[\w./()-]+$", re.ASCII)
_CODE = frozenset(("call", "dotted", "path", "snake", "camel", "capitals"))
#: The end of an item beside that of a sentence: `依然存在;`, `遵循顺序.`, not the number of a step, `3.` (of 65 lines
#: in 1,479 articles that begin in Latin below such an item one goes on with it)
_ENDED = re.compile(r"(?:[;；]|(?<=[^\s\d.])\.)$")
#: What stands behind the last marker that was glued on, no space before it: `由调用方决定- 写接口必须携带`
_GLUED = re.compile(r".*\S- (?P<item>.+)$")
#: The next item glued behind the end of this one, in a line that begins with Chinese: `校验。 - 更新`, `名(必填)- 类型`
_NEXT_GLUED = re.compile(r"[\u3400-\u9fff].*?[。;)] ?- (?=\S)")
#: A word that its author typed with a space before Chinese, at the head of a line: `HTTP 接口`
_TYPED = re.compile(r"[!-~]+ [\u3400-\u9fff]")
#: Code that Chinese touches, at the head of a line: `gopark将`, `len(x)返回`
_TOUCHED = re.compile(r"[!-~][!-9;-~]*?[\w)>\]*}][\u3400-\u9fff]", re.ASCII)


def items(lines: Sequence[str], above: str = "") -> tuple[list[Item], Run | None, tuple[str, ...]]:
    """The items of `lines`, None (style A shows no swallowed paragraph), and codes of repairs.

    `above` is the line before the list.
    """
    runs: list[Run] = []
    fixes: list[str] = []
    echoes: list[tuple[int, int]] = []
    begun: dict[str, int] = {}
    texts = [line.strip() for line in lines if line.strip()]
    for n, line in enumerate(texts):
        marked, goes_on = MARKER.match(line), _goes_on(texts, n)
        if marked and not goes_on and HAN.search(line) and line[marked.end() :] in begun:
            fixes.append("fragment-repeated")
            echoes.append((begun[line[marked.end() :]], len(runs)))
        elif marked:
            runs += _tasks(line[marked.end() :])
        else:
            fixes += _add_unmarked(runs, line, above)
        for text in _begun(line, goes_on=goes_on):
            begun[text] = len(runs) - 1 if runs[-1].text.startswith(text) else begun.get(text, 0)
        above = line
    if not any(map(MARKER.match, texts)):
        runs = list(named.parted(runs))
    below = [echoed for run, echoed in zip(runs, _echoed(echoes, len(runs)), strict=True) if run.text]
    return _nested([run for run in runs if run.text], below), None, tuple(dict.fromkeys(fixes))


def _add_unmarked(runs: list[Run], line: str, above: str) -> list[str]:
    """Add what a line without a marker holds to the items so far; the codes of what that repairs."""
    if not code_first(line) and not (runs and _goes_on_in_text(runs[-1].text, line, above)):
        runs.append(Run(line))
        return ["marker-lost"]
    first, *others = _pieces(line, above)
    # the first of a family leads an item as the others do
    joins = bool(
        runs and runs[-1].text and not _nothing_follows(runs[-1].text, line) and not leading.of_family(line, above)
    )
    runs[-1 if joins else len(runs) :] = [_joined(runs[-1], first.text) if joins else first, *others]
    return ["lines-joined" if joins else "marker-lost", *(["items-glued"] if others else [])]


def _goes_on_in_text(text: str, line: str, above: str) -> bool:
    """Whether `line`, which begins with Chinese, goes on with the item `text`, which no mark ends: the next item is
    glued to it, behind the end of this one or where `text` leads on. (So do all 17 such lines of 2,561 articles, and 28
    of 31 more in 3,300.)"""
    if not (HAN.match(text[-1:]) and HAN.match(line)):
        return False
    opens = leads_on(text) and any(opening.marked for opening in weights.opened(line, above))
    return opens or bool(_NEXT_GLUED.match(line))


def _joined(run: Run, text: str) -> Run:
    """`run` with `text` behind it: code that it broke before, or what its author set on a line of its own."""
    if code_first(text) or not lifting.is_whole(run.text):
        return run.then(text, code=code_first(text))
    return Run(f"{run.text} {text}", run.starts)


def _begun(line: str, *, goes_on: bool) -> set[str]:
    """How the nested items of a line begin, which only repeats them when it breaks before their code.

    `- 写接口必须携带` is such an echo below `由调用方决定- 写接口必须携带`, and below the same line where that one
    `goes_on` with code behind it.
    """
    glued = _GLUED.match(line)
    return {*([glued["item"]] if glued else []), *([line[2:]] if goes_on and line.startswith("- ") else [])}


def _goes_on(lines: Sequence[str], n: int) -> bool:
    """Whether the line behind line `n` begins with the code that this one broke before."""
    below = lines[n + 1 : n + 2]
    return any(code_first(line) and not MARKER.match(line) and not begins_anew(lines[n], line) for line in below)


def _nothing_follows(text: str, line: str) -> bool:
    """Whether `line` does not go on with the item `text`: a mark ends it, or inline code that stands behind text, or
    the line tells that it begins anew."""
    return closed(text) or bool(_ENDED.search(text)) or _ends_with_code(text) or begins_anew(text, line)


def _ends_with_code(text: str) -> bool:
    """Whether `text` ends with inline code. A line breaks before code that stands behind text: this item is at its end,
    `时调用pd.waitRead`. (So it is in all 20 such places of 2,561 articles; behind capitals in 38 of 44.)"""
    token = _LAST.search(text[-_LONGEST:])
    if not token:
        return False
    shape, end = shape_at(token[0], 0)
    return shape in _CODE and end == len(token[0])


def _tasks(text: str) -> Iterator[Run]:
    """The item that `text` is behind its marker, and the tasks that are glued to it."""
    edges = [0, *(place for place in task_boxes.places(text) if place), len(text)]
    yield from (Run(text[start:end].removesuffix("- ").rstrip()) for start, end in pairwise(edges))


def is_list(line: str, above: str = "", habit: str = "") -> bool:
    """Whether a paragraph is a list without any marker: another item surely opens in it. `above`: the line before.

    `habit`: how the article sets Latin text (see `capture`). Only items and quotes lose the spaces around code: where
    the article sets them, and Chinese touches the code that the line begins with, an item is likely enough. (Of 105
    such lines in 2,561 articles where one opens likely but not surely 88 are lists; where no space is lost, 91 of 221.)
    """
    least = weights.EVEN if habit == "spaced" and _TOUCHED.match(line) else weights.SURE
    return code_first(line) and bool(weights.opened(line, above, least))


def breaks_into_items(lines: Sequence[str]) -> bool:
    """Whether a paragraph of several lines is a list without any marker: it breaks before inline code, as only items
    and quotes do, and another item rather opens behind the break than not, or a name leads each item. (Of 232 such
    paragraphs in 2,561 articles that stand behind no sample 217 are of lists, the others quotes.)"""
    texts = [line.strip() for line in lines if line.strip()]
    broken = (
        HAN.match(above[-1]) and code_first(line) and not begins_anew(above, line) for above, line in pairwise(texts)
    )
    if not all(broken):
        return False
    named_on = len(list(named.parted([Run("".join(texts))]))) > 1
    return named_on or any(weights.opened(line, above, weights.EVEN) for above, line in pairwise(texts))


def _pieces(line: str, above: str) -> Iterator[Run]:
    """The items that a line without a marker of its own holds; all that began without a marker begin with code, but for
    the first where a space parts its word from Chinese. (Of 43 such words in 1,007 articles none is code.)"""
    found = weights.opened(line, above)
    starts = [0, *(opening.place for opening in found), len(line)]
    ends = [*(opening.last + 1 for opening in found), len(line)]
    for (start, _), end, marked in zip(pairwise(starts), ends, [False, *(o.marked for o in found)], strict=True):
        text = leading.dash_spaced(line[start:end].strip())
        typed = not start and bool(_TYPED.match(text) or begins_anew(above, text))
        yield Run(text, (0,) if not (marked or typed or task_boxes.boxed(text)) and code_first(text) else ())


def _echoed(echoes: Iterable[tuple[int, int]], count: int) -> list[bool]:
    """For each of `count` items whether it stands in one of the `echoes`: from the item that is begun twice up to where
    it is, by number. Only nested items are begun twice, so that the first is none."""
    steps: Counter[int] = Counter()
    for first, end in echoes:
        steps.update({first: 1, end: -1} if first else {})
    return [depth > 0 for depth in accumulate(steps[n] for n in range(count))]


def _nested(runs: list[Run], below: Sequence[bool]) -> list[Item]:
    """Items of one level; those after an item that ends with a colon, to the end, stand below it (behind a sample the
    colon leads on to the next one), those without a box below the task before, and those that `below` tells of below
    the item before them."""
    boxed = [task_boxes.boxed(run.text) for run in runs]
    if any(boxed):
        first = boxed.index(True)
        return [
            Item((run,), level=int(i > first and not own)) for i, (run, own) in enumerate(zip(runs, boxed, strict=True))
        ]
    leaders = [i for i, run in enumerate(runs) if re.search(r"[:：]$", run.text) and SAMPLE not in run.text]
    leader = leaders[0] if len(leaders) == 1 and leaders[0] < len(runs) - 1 else len(runs)
    return [Item((run,), level=int(i > leader or below[i])) for i, run in enumerate(runs)]
