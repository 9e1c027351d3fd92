"""Features of a line's place: gaps, indentation, open brackets, what its neighbours are like."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from seedbook.segment.features import own
from seedbook.segment.lines import Line

#: Features of the line before (`prev:`) and after (`next:`) that speak about this one.
SHARED = frozenset(
    [
        "dash",
        "dot-bullet",
        "number-bullet",
        "section-number",
        "opens-comment",
        "opens-closer",
        "opens-hash",
        "ends-stop",
        "ends-colon",
        "ends-comma",
        "ends-semicolon",
        "ends-opener",
        "ends-closer",
        "ends-backslash",
        "only-closers",
        "only-symbols",
        "single-word",
        "no-han",
        "han-sentence",
        "function-word",
        "key-value",
        "key-only",
        "assignment",
        "call",
        "pipe-row",
        "pipe-rule",
        "pipe-open",
        "pipe-close",
        "mermaid-header",
        "mermaid-edge",
        "mermaid-message",
        "mermaid-word",
        "box-drawing",
        "speaks-none",
        "speaks-weakly",
        "speaks-clearly",
        "speaks-surely",
        "bare-han-none",
        "bare-han-trace",
        "bare-han-some",
        "bare-han-half",
        "bare-han-most",
        "length-1-3",
        "length-4-8",
        "length-9-15",
        "length-16-25",
        "length-26-40",
        "length-41-70",
        "length-71-up",
        "han-only-in-comment",
        "opens-prompt",
        "trailing-comment",
        "opens-tag",
        "json-pair",
        "spaces-run",
        "inner-dash-item",
        "ends-han",
        "ends-question",
        "ends-open-word",
        "opens-code-glued",
        "opens-conjunction",
        "chapter",
        "han-number",
        "paren-number",
        "step",
        "plain-number",
        "flag",
        "title-case",
    ]
)
_OPEN = re.compile(r"[({\[]")
_CLOSE = re.compile(r"[)}\]]")
#: `cat > f <<'EOF'` or `<<-"END"`: a heredoc that ends at a line of that word alone.
_HEREDOC = re.compile(r"<<-?\s?['\"]?([A-Z_]{2,})['\"]?")
_FAMILIES = {
    "cpp": "c",
    "typescript": "javascript",
    "jsx": "javascript",
    "console": "bash",
    "svelte": "html",
    "vue": "html",
}


def featured(lines: Sequence[Line]) -> list[list[str]]:
    """All features of every line, those of its place included."""
    owned = [own(line) for line in lines]
    kept = [[name for name in names if name in SHARED] for names in owned]
    rows = []
    places = _places(lines, owned)
    for n, names in enumerate(owned):
        row = names + places[n]
        row += [f"prev:{name}" for name in kept[n - 1]] if n else ["first-line"]
        row += [f"next:{name}" for name in kept[n + 1]] if n + 1 < len(lines) else ["last-line"]
        rows.append(row)
    return rows


def _places(lines: Sequence[Line], owned: Sequence[list[str]]) -> list[list[str]]:
    rows = []
    state = State()
    groups = _groups(lines, owned)
    numbers = _numbers(lines, owned)
    habits = _habits(lines, owned)
    for n, line in enumerate(lines):
        row = groups[n] + numbers[n] + habits[n]
        if line.gap:
            row.append("gap-before")
        if n + 1 == len(lines) or lines[n + 1].gap:
            row.append("gap-after")
        row.append(
            "indent-none"
            if not line.indent
            else "indent-2"
            if line.indent <= 3
            else "indent-4"
            if line.indent <= 5
            else "indent-deep"
        )
        row += state.features(line)
        row += _kinship(owned, n)
        state = state.after(line, owned[n])
        if state.depth:
            row.append("leaves-brackets-open")
        rows.append(row)
    return rows


@dataclass(frozen=True)
class State:
    """What is still open before a line: brackets, a heredoc, a diagram, a list item."""

    depth: int = 0
    heredoc: str = ""
    diagram: bool = False
    item: int = -1  # the column where the last list item's text begins; -1 outside lists
    comment: bool = False  # inside /* ... */
    tags: int = 0  # open tags of markup
    openers: frozenset[str] = frozenset()  # how samples begin, as seen since the last line of prose

    def features(self, line: Line) -> list[str]:
        """The features of a line that comes in this state."""
        found = []
        if self.depth:
            found.append("inside-brackets")
        if self.heredoc:
            found.append("inside-heredoc")
        if self.diagram:
            found.append("inside-diagram" if not line.gap or line.indent else "after-diagram-gap")
        if self.item >= 0:
            found.append(
                "indented-as-item-text"
                if line.indent == self.item
                else "indented-past-item"
                if line.indent > self.item
                else "left-of-item"
            )
        if self.comment:
            found.append("inside-comment")
        if self.tags:
            found.append("inside-tags")
        opener = _opener(line.text)
        if opener:
            found.append("opens-as-before" if opener in self.openers else "opens-anew")
        return found

    def after(self, line: Line, names: list[str]) -> State:
        """The state behind `line`."""
        return State(
            _depth(self.depth, line, names),
            _heredoc(self.heredoc, line),
            self._in_diagram(line, names),
            self._in_item(line, names),
        )

    def _in_diagram(self, line: Line, names: list[str]) -> bool:
        if "mermaid-header" in names:
            return True
        if not self.diagram or (line.gap and not line.indent):
            return False
        shaped = any(name in names for name in ("mermaid-edge", "mermaid-message", "mermaid-word", "mermaid-node"))
        return shaped or not (
            "ends-stop" in names or "pipe-row" in names or "ends-colon" in names or len(line.text) > 90
        )

    def _in_item(self, line: Line, names: list[str]) -> int:
        if "dot-bullet" in names or "number-bullet" in names or "dash" in names:
            return line.indent + len(line.text.split(" ", 1)[0]) + 1
        return self.item if line.indent >= max(1, self.item) else -1


def _depth(depth: int, line: Line, names: list[str]) -> int:
    if "bare-han-most" in names or "bare-han-half" in names or "mermaid-edge" in names:
        return 0
    return max(0, min(12, depth + len(_OPEN.findall(line.bare)) - len(_CLOSE.findall(line.bare))))


def _numbers(lines: Sequence[Line], owned: Sequence[list[str]]) -> list[list[str]]:
    """Whether the number that follows a line's own comes at once (an item of a list) or later (a heading)."""
    rows: list[list[str]] = [[] for _ in lines]
    seen: dict[tuple[int, ...], int] = {}
    for n, names in enumerate(owned):
        if not NUMBERED & set(names):
            continue
        number = _number(lines[n].text)
        if not number:
            continue
        before = seen.get((*number[:-1], number[-1] - 1))
        if before is not None:
            near = "number-follows-at-once" if n - before == 1 else "number-follows-later"
            rows[n].append(near)
            rows[before].append("number-goes-on-at-once" if n - before == 1 else "number-goes-on-later")
        elif number[-1] in (0, 1):
            rows[n].append("number-starts")
        seen[number] = n
    return rows


#: Ways to begin or end a heading that an article has the habit of.
_HABITS = (
    "ends-question",
    "opens-emoji",
    "section-number",
    "number-bullet",
    "plain-number",
    "han-number",
    "paren-number",
    "chapter",
    "step",
    "opens-hash",
    "term-colon",
)


def _habits(lines: Sequence[Line], owned: Sequence[list[str]]) -> list[list[str]]:
    """`often:<feature>` on the short lines that share a way to begin or end with several others of the article."""
    short = [n for n, line in enumerate(lines) if len(line.text) <= 70 and "ends-stop" not in owned[n]]
    rows: list[list[str]] = [[] for _ in lines]
    counts = {habit: sum(habit in owned[n] for n in short) for habit in _HABITS}
    chaptered = counts["chapter"] >= 2
    numbered = chaptered or counts["section-number"] >= 4 or counts["han-number"] >= 3
    for n in short:
        rows[n] = [f"often:{habit}" for habit in _HABITS if counts[habit] >= 3 and habit in owned[n]]
        if numbered and not NUMBERED & set(owned[n]):
            rows[n].append("unnumbered-among-chapters" if chaptered else "unnumbered-among-numbered")
    return rows


NUMBERED = {"number-bullet", "section-number", "plain-number", "han-number", "chapter", "paren-number", "step"}
_HAN_DIGITS = {han: n for n, han in enumerate("一二三四五六七八九十", 1)}


def _number(text: str) -> tuple[int, ...]:
    found = re.search(r"(\d+\.)*\d+|[一二三四五六七八九十]+", text[:12])
    if not found:
        return ()
    if found[0][0] in _HAN_DIGITS:
        return (-1, sum(_HAN_DIGITS[digit] for digit in found[0]))
    return tuple(int(part) for part in found[0].split(".")[:4])


#: How a file or sample of some languages begins: seen twice, a second sample has begun.
_OPENER = re.compile(
    r"^(package |apiVersion:|#!/|FROM |syntax ?=|<\?xml|func main\(\)|<!DOCTYPE|import \(|CREATE TABLE|public class |version:|server \{|module )"
)
_OPEN_TAG = re.compile(r"<(?!br|img|input|meta|link|hr|!)[a-zA-Z][\w:.-]*(?:\s[^<>]*)?(?<!/)>")


def _opener(text: str) -> str:
    found = _OPENER.match(text)
    return found[1] if found else ""


def _in_comment(inside: bool, text: str) -> bool:
    opened, closed = text.rfind("/*"), text.rfind("*/")
    return opened > closed if opened >= 0 or closed >= 0 else inside and not text.startswith("第")


def _open_tags(tags: int, line: Line) -> int:
    if not line.text.startswith("<") and not tags:
        return 0
    if line.gap and not line.indent and not line.text.startswith("<"):
        return 0
    return max(0, min(9, tags + len(_OPEN_TAG.findall(line.text)) - line.text.count("</")))


def _heredoc(word: str, line: Line) -> str:
    if word:
        return "" if line.text == word else word
    opened = _HEREDOC.search(line.text)
    return opened[1] if opened else ""


def _kinship(owned: Sequence[list[str]], n: int) -> list[str]:
    """Whether the line speaks a language of the line before, or clearly another."""
    if not n:
        return []
    here, before = _spoken(owned[n]), _spoken(owned[n - 1])
    if not here or not before:
        return []
    return ["speaks-as-before"] if here & before else ["speaks-otherwise"]


def _spoken(names: list[str]) -> set[str]:
    spoken = {name[7:] for name in names if name.startswith("speaks-")} - {"none", "weakly", "clearly", "surely"}
    return {_FAMILIES.get(lang, lang) for lang in spoken}


def _groups(lines: Sequence[Line], owned: Sequence[list[str]]) -> list[list[str]]:
    """Features of the run of lines without a gap that a line stands in (style B only; else empty)."""
    rows: list[list[str]] = [[] for _ in lines]
    starts = [n for n, line in enumerate(lines) if line.gap or not n]
    if len(starts) * 12 <= len(lines):
        return rows
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        names = _group(lines[start:end], owned[start:end])
        for n in range(start, end):
            rows[n] = names + (["group-opens"] if n == start else []) + (["group-closes"] if n == end - 1 else [])
    return rows


def _group(lines: Sequence[Line], owned: Sequence[list[str]]) -> list[str]:
    size = len(lines)
    names = ["group-of-1" if size == 1 else "group-of-2" if size == 2 else "group-of-3-up"]
    sure = sum("speaks-surely" in o or "speaks-clearly" in o for o in owned)
    prose = sum("bare-han-most" in o or "bare-han-half" in o for o in owned)
    if sure * 2 > size:
        names.append("group-mostly-code")
    elif sure:
        names.append("group-some-code")
    if prose * 2 > size:
        names.append("group-mostly-prose")
    if any(line.indent for line in lines[1:]):
        names.append("group-indented")
    if size > 1 and all("opens-han" in o for o in owned) and not any(_STATEMENT.search(line.text) for line in lines):
        names.append("group-all-open-han")
    if any("spaces-run" in o for o in owned) and "number-bullet" not in owned[0]:
        names.append("group-preformatted")
    if any("speaks-surely" in o for o in owned[:1]):
        names.append("group-opens-surely")
    if size > 1 and all(" " in line.text for line in lines) and not any("dot-bullet" in o for o in owned):
        names.append("group-all-spaced")
        counts = [len(_BOUNDARY.findall(line.text)) for line in lines]
        tokens = [len(line.text.split()) for line in lines]
        if tokens[0] > 1 and tokens[0] <= min(tokens) and "ends-stop" not in owned[0] and "ends-colon" not in owned[0]:
            names.append("group-header-fewest-words")
        if min(counts) > 0 and max(counts) - min(counts) <= 1:
            names.append("group-cells-agree")
        elif min(counts) == 0:
            names.append("group-cells-lacking")
    return names


#: What only code has: `{` or `;` at the end, an assignment.
_STATEMENT = re.compile(r"[{};]$|:=|\w = \w")
#: A space that may divide two cells: at least one neighbour is Han, as in `能力层级 关键指标`.
_BOUNDARY = re.compile(r"(?<=[\u3400-\u9fff✅❌⚠)%]) (?=\S)|(?<=\S) (?=[\u3400-\u9fff✅❌⚠])")
