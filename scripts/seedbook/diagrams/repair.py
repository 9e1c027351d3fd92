"""Repairs a diagram that the parser rejects, never one that it accepts.

The steps stand in `STEPS`, each with the code that names it in a block's `fixes`. A repair is taken only
when the parser accepts the result and the same nodes and edges, or in other kinds of diagrams the same
characters, still stand. The fewest steps that suffice are taken.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from seedbook.diagrams import flow, oneline, sequences, soundness, statements

#: A label in quotes that typography curled: `[“f(x)”]`, `|“yes”|`
_CURLED = re.compile(r"(?<=[\[({|])\s*[“”]([^“”\"\n]*)[“”]\s*(?=[\])}|])")
#: Any other pair of curled quotes: `note for Dog “狗会叫”`, also all that stands behind a colon: `: “is settled by”`
_CURLED_PAIR = re.compile(r"“([^“”\"\n]*)”")
_CURLED_VALUE = re.compile(r"(?<=: )“([^“”\"\n]*)”(?=\s*$|\s+\w+:)", re.MULTILINE)
#: A dash where an arrow's should be, in kinds other than flowcharts: "A –>> B", "A <|– B", "A ||–o{ B", "A –) B"
_ARROW = re.compile(r"[–—](?=-*[>)xo|*{}.]|\s*\w)|(?<=[<|*o}{.])[–—]")
#: A dash that begins a command's flag: "tool –check"
_FLAG = re.compile(r"(?<=\s)–(?=[a-z])")
#: What holds no arrow: a quoted text, and what follows a colon.
_FREE_TEXT = re.compile(r'"[^"\n]*"|:(?=[^:]).*$')
#: Characters that a label must be quoted for.
_STRUCTURAL = re.compile(r'[()\[\]{}"<>]')
#: A less-than sign that begins none of the tags that mermaid renders: "<nil>", not "<br/>"
_BARE_LESS = re.compile(r"<(?!/?(?:br|b|i|u|em|strong|sub|sup)\b[^<>]*>)", re.I)
#: What a repair may change: white space, dashes, quotes and their escapes.
_FREE = re.compile(r"[\s\-–—\"“”]|#quot;")


@dataclass(frozen=True)
class Repair:
    """A diagram as it should stand: its source, codes of what was mended, and what a person should look at."""

    source: str
    fixes: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


def repair(source: str, *, scraped: bool = False) -> Repair:
    """`source` if it is sound or beyond repair (then with a doubt), else mended by as few steps as needed.

    `scraped` as in `soundness.fault`: what a person wrote is taken as meant, what a scrape left is not.
    """
    apart = oneline.parted(source) if scraped else None
    if apart:  # on one line it may be sound: all of it is the title then
        mended = repair(apart, scraped=True)
        return Repair(mended.source, ("diagram-lines", *mended.fixes), mended.doubts)
    if soundness.sound(source, scraped=scraped):
        return Repair(source)
    for codes, changed in _attempts(source):
        if soundness.sound(changed, scraped=scraped) and same(source, changed):
            return _without_typography(Repair(changed, codes)) if "diagram-arrows" in codes else Repair(changed, codes)
    fault = soundness.fault(source, scraped=scraped)
    if fault is None:
        return Repair(source)
    return Repair(source, doubts=(f"diagram-rejected: line {fault.line}: {fault.message}",))


def _without_typography(mended: Repair) -> Repair:
    """A diagram whose arrows typography had changed, its curled quotes and dots as they were too: a sound one would
    show them."""
    if "diagram-marks" in mended.fixes:
        return mended
    source = flow.dotted(marks(mended.source))
    changed = source != mended.source and same(mended.source, source) and soundness.sound(source, scraped=True)
    return Repair(source, ("diagram-marks", *mended.fixes)) if changed else mended


def same(before: str, after: str) -> bool:
    """Whether both show a person the same: nodes and edges of flowcharts, characters of all others."""
    if flow.HEADER.match(flow.parts(before)[1]):
        return statements.read(before).plain() == statements.read(after).plain() and soundness.agrees(after)
    return _FREE.sub("", flow.dotted(before)) == _FREE.sub("", flow.dotted(after))


def _attempts(source: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Sets of steps with what they make of `source`, the smallest sets first, no result twice."""
    tried = {source}
    for size in range(1, len(STEPS) + 1):
        for codes in itertools.combinations([code for code, _ in STEPS], size):
            mended = _apply(source, codes)
            if mended not in tried:
                tried.add(mended)
                yield codes, mended


def _apply(source: str, codes: tuple[str, ...]) -> str:
    head, body = flow.parts(source)
    for code, step in STEPS:
        body = step(body) if code in codes else body
    return head + body


def arrows(source: str) -> str:
    """Typographic dashes in links become the hyphens they were, as do those of flags in labels."""
    if not flow.HEADER.match(source):
        return "\n".join(_outside_text(line, _ARROW, _straight) for line in source.split("\n"))
    return "\n".join(_flow_arrows(line) for line in source.split("\n"))


def _straight(dash: re.Match[str]) -> str:
    return flow.hyphens(dash[0])


def _flow_arrows(line: str) -> str:
    changes = []
    for token in _tokens(line):
        pieces = _around(token.span, token.inner) if token.kind == "link" else []
        changes += [(piece, flow.hyphens(line[slice(*piece)])) for piece in pieces]
        changes += [(token.inner, _FLAG.sub("--", line[slice(*token.inner)]))] if token.inner else []
    return _replaced(line, sorted(changes))


def _outside_text(line: str, pattern: re.Pattern[str], change: Callable[[re.Match[str]], str] | str) -> str:
    """`line` with `pattern` replaced, but for quoted texts and what follows a colon."""
    at, parts = 0, []
    for text in _FREE_TEXT.finditer(line):
        parts += [pattern.sub(change, line[at : text.start()]), text[0]]
        at = text.end()
    return "".join((*parts, pattern.sub(change, line[at:])))


def marks(source: str) -> str:
    """Curled quotes become straight: around labels of flowcharts, and anywhere but in messages elsewhere."""
    if flow.HEADER.match(source):
        return _CURLED.sub(r'"\1"', source)
    lines = (_outside_text(line, _CURLED_PAIR, r'"\1"') for line in source.split("\n"))
    return _CURLED_VALUE.sub(r'"\1"', "\n".join(lines))


def _around(outer: tuple[int, int], inner: tuple[int, int] | None) -> list[tuple[int, int]]:
    return [outer] if inner is None else [(outer[0], inner[0]), (inner[1], outer[1])]


def lines(source: str) -> str:
    """Statements that were joined in one line come apart, the header first."""
    sequence = sequences.HEADER.match(source)
    if sequence:
        first, *rest = source[sequence.end() :].split("\n")
        return "\n".join((sequence[0], *sequences.joined(first), *rest))
    header = flow.HEADER.match(source)
    if header is None:
        return source
    head = source[: header.end()].rstrip()
    first, *rest = source[header.end() :].split("\n")
    parts = [part for line in rest if line.strip() for part in flow.split(line) or [line]]
    return "\n".join((head, *statements.joined(first), *parts))


def quotes(source: str) -> str:
    """Labels with brackets in them are quoted."""
    return _labels(source, _quoted)


def _quoted(label: str) -> str:
    text = label.strip()
    bare = _STRUCTURAL.search(text) and not (text[0] == text[-1] == '"')
    return f'"{text}"' if bare else label


def escapes(source: str) -> str:
    """Less-than signs and quotes inside labels are written as mermaid's own entities."""
    return _labels(source, _escaped)


def _escaped(label: str) -> str:
    text = label.strip()
    quoted = len(text) > 1 and text[0] == text[-1] == '"'
    inner = _BARE_LESS.sub("#lt;", (text[1:-1] if quoted else text).replace('"', "#quot;"))
    return f'"{inner}"' if quoted or inner != text else label


def _labels(source: str, change: Callable[[str], str]) -> str:
    """`source` with `change` made to every label of a flowchart; a label already in quotes is shown with them."""
    if not flow.HEADER.match(source):
        return source
    return "\n".join(_changed(line, change) for line in source.split("\n"))


def _changed(line: str, change: Callable[[str], str]) -> str:
    inner = [token.inner for token in _tokens(line) if token.inner]
    return _replaced(line, ((span, change(line[slice(*span)])) for span in inner))


def _tokens(line: str) -> Iterator[flow.Token]:
    header = flow.HEADER.match(line)
    return flow.tokens(line, header.end() if header else 0)


def _replaced(line: str, changes: Iterable[tuple[tuple[int, int], str]]) -> str:
    """`line` with each span replaced by its text; spans are in order and do not overlap."""
    parts, at = [], 0
    for (start, end), text in changes:
        parts += [line[at:start], text]
        at = end
    return "".join([*parts, line[at:]])


#: Every step with its code, in the order they are applied.
STEPS: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("diagram-lines", lines),
    ("diagram-marks", marks),
    ("diagram-arrows", arrows),
    ("diagram-escapes", escapes),
    ("diagram-quotes", quotes),
)
