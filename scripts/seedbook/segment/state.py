"""What the lines so far have left open: brackets, a heredoc, a comment, tags, a diagram, a list item."""

from __future__ import annotations

import re
from dataclasses import dataclass

from seedbook.segment.lines import Line

#: Brackets that open and that close: those of `f(x) {`
_OPEN = re.compile(r"[({\[]")
_CLOSE = re.compile(r"[)}\]]")
#: `cat > f <<'EOF'` or `<<-"END"`: a heredoc that ends at a line of that word alone.
_HEREDOC = re.compile(r"<<-?\s?['\"]?([A-Z_]{2,})['\"]?")
#: How a file or sample of some languages begins: seen twice, a second sample has begun.
_OPENER = re.compile(
    r"^(package |apiVersion:|#!/|FROM |syntax ?=|<\?xml|func main\(\)|<!DOCTYPE|import \(|CREATE TABLE|public class "
    r"|version:|server \{|module )"
)
#: A comment opens at the start of a line or behind white space or code: `x = 1; /* 一`, but no path does: `/tmp/*`
_COMMENT = re.compile(r"(?:^|(?<=[\s;{}(,)]))/\*")
#: `<div>` `<a href="x">`, but neither `<br>` nor `<x/>`
_OPEN_TAG = re.compile(r"<(?!br|img|input|meta|link|hr|!)[a-zA-Z][\w:.-]*(?:\s[^<>]*)?(?<!/)>")
#: Features of lines that have the form of a diagram's.
_SHAPED = {"mermaid-edge", "mermaid-message", "mermaid-word", "mermaid-node"}
#: Nothing nests deeper than this; what seems to is a bracket that was never closed.
_DEEPEST = 12
#: A line longer than this is no line of a diagram unless it has the form of one.
_LONG = 90


@dataclass(frozen=True)
class State:
    """What is open before a line. `item` is the column where the last list item's text begins, -1 outside lists;
    `openers` are the ways samples began since the last line of prose."""

    depth: int = 0
    heredoc: str = ""
    diagram: bool = False
    item: int = -1
    comment: bool = False
    tags: int = 0
    openers: frozenset[str] = frozenset()

    def features(self, line: Line, names: frozenset[str]) -> list[str]:
        """The features of a line, whose own are `names`, that comes in this state."""
        inside = (("brackets", self.depth), ("heredoc", self.heredoc), ("comment", self.comment), ("tags", self.tags))
        found = [f"inside-{name}" for name, is_open in inside if is_open]
        if self.diagram:
            near = not line.gap or line.indent
            shaped = _SHAPED & names
            found.append("diagram-goes-on" if shaped else "inside-diagram" if near else "after-diagram-gap")
        if self.item >= 0:
            found.append(_beside(line.indent, self.item))
        opener = _opener(line.text)
        if opener:
            found.append("opens-as-before" if opener in self.openers else "opens-anew")
        return found

    def after(self, line: Line, names: frozenset[str]) -> State:
        """The state behind `line`, whose own features are `names`."""
        prose = "bare-han-most" in names or "ends-stop" in names
        return State(
            _depth(self.depth, line, names),
            "" if prose else _heredoc(self.heredoc, line),
            self._in_diagram(line, names),
            self._in_item(line, names),
            _in_comment(self.comment, line.text, prose=prose),
            _open_tags(self.tags, line),
            frozenset() if prose else self.openers | {_opener(line.text)},
        )

    def _in_diagram(self, line: Line, names: frozenset[str]) -> bool:
        if "mermaid-header" in names:
            return True
        if self.diagram and _SHAPED & names:
            return True
        if not self.diagram or (line.gap and not line.indent):
            return False
        return not ("ends-stop" in names or "pipe-row" in names or "ends-colon" in names or len(line.text) > _LONG)

    def _in_item(self, line: Line, names: frozenset[str]) -> int:
        if "dot-bullet" in names or "number-bullet" in names or "dash" in names:
            return line.indent + len(line.text.split(" ", 1)[0]) + 1
        return self.item if line.indent >= max(1, self.item) else -1


def _beside(indent: int, item: int) -> str:
    return "indented-as-item-text" if indent == item else "indented-past-item" if indent > item else "left-of-item"


def _depth(depth: int, line: Line, names: frozenset[str]) -> int:
    if "bare-han-most" in names or "bare-han-half" in names or "mermaid-edge" in names:
        return 0
    return max(0, min(_DEEPEST, depth + len(_OPEN.findall(line.bare)) - len(_CLOSE.findall(line.bare))))


def _heredoc(word: str, line: Line) -> str:
    if word:
        return "" if line.text == word else word
    opened = _HEREDOC.search(line.text)
    return opened[1] if opened else ""


def _in_comment(inside: bool, text: str, *, prose: bool) -> bool:
    opened = max((found.start() for found in _COMMENT.finditer(text)), default=-1) if "/*" in text else -1
    closed = text.rfind("*/")
    if opened >= 0 or closed >= 0:
        return opened > closed and not prose
    return inside and len(text) <= _LONG


def _open_tags(tags: int, line: Line) -> int:
    if not line.text.startswith("<") and (not tags or (line.gap and not line.indent)):
        return 0
    return max(0, min(_DEEPEST, tags + len(_OPEN_TAG.findall(line.text)) - line.text.count("</")))


def _opener(text: str) -> str:
    found = _OPENER.match(text)
    return found[1] if found else ""
