"""Indentation by brackets: what stands between an opening and its closing bracket is one step deeper."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from seedbook.formatting.scan import Lexis, Line, scan


@dataclass(frozen=True)
class Layout:
    """How a language is laid out.

    `opens` and `closes` match what begins and ends a nested part; `mids` end one part and begin
    the next (`else` in Lua). `unit` is one step of indentation. `label` matches a `case` line
    inside of `switch`, set `label_step` deeper than the line that opened the switch.
    `header` matches a statement that governs the next one without brackets (`if (x)` in C).
    `trailing` and `leading` match code that goes on in the next line, or continues the line before.
    """

    lexis: Lexis = field(default_factory=Lexis)
    unit: str = "    "
    opens: str = r"[({\[]"
    closes: str = r"[)}\]]"
    mids: str = r"(?!)"
    label: str = r"(?!)"
    label_step: int = 1
    switch: str = r"\bswitch\b"
    header: str = r"(?!)"
    trailing: str = r"(?!)"
    leading: str = r"(?!)"
    flat: str = r"(?!)"
    outdent: str = r"(?!)"
    top: str = r"(?!)"


@dataclass
class _Frame:
    """A bracket that is still open: the level of the line it stands on, and of what it holds."""

    base: int
    content: int
    switch: bool = False
    statement: str = ""
    pending: int = 0
    goes_on: bool = False


def levels(lines: Sequence[str], layout: Layout) -> list[int]:
    """The nesting level of each line, 0 for the outermost."""
    return _Levels(layout).run(scan(lines, layout.lexis))


def indent(lines: Sequence[str], layout: Layout) -> tuple[str, ...]:
    """The lines with the indentation of their level; ` *` lines of block comments hang by one space."""
    scanned = scan(lines, layout.lexis)
    out = []
    starred = False
    for line, seen, level in zip(lines, scanned, _Levels(layout).run(scanned), strict=True):
        text = line.strip()
        starred = seen.inside == "comment" and text.startswith("*") and (starred or not text.startswith("*/"))
        out.append((layout.unit * level + (" " if starred else "") + text) if text else "")
    return tuple(out)


class _Levels:
    """Walks the lines with a stack of open brackets."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.brackets = re.compile(f"(?P<mid>{layout.mids})|(?P<open>{layout.opens})|(?P<close>{layout.closes})")
        self.stack = [_Frame(-1, 0)]

    def run(self, lines: Sequence[Line]) -> list[int]:
        found: list[int] = []
        for line in lines:
            if line.inside == "string" or re.match(self.layout.flat, line.code):
                found.append(self._string(line))
            elif not line.code:
                found.append(self._comment_level())
            else:
                found.append(self._step(line.code))
        _hang_comments(found, lines, self.brackets)
        lowest = min(found, default=0)
        return [level - lowest for level in found]

    def _string(self, line: Line) -> int:
        if line.code and line.inside:
            self._brackets(line.code, self.stack[-1].content)
            self._end(line.code)
        return self.stack[-1].content if line.inside else 0

    def _comment_level(self) -> int:
        frame = self.stack[-1]
        return frame.content + frame.pending + frame.goes_on

    def _step(self, code: str) -> int:
        level = self._level(code)
        rest = self._after_label(code)
        while found := self.brackets.match(rest):
            if found.lastgroup == "open":
                break
            level = self._close()
            if found.lastgroup == "mid":
                self._open(level, "")
            rest = rest[found.end() :].lstrip()
        self._brackets(rest, level)
        self._end(rest)
        return level

    def _after_label(self, code: str) -> str:
        """The code without its `case` label, whose brackets are none in the shell: "-h | --help) usage ;;"."""
        found = re.match(self.layout.label, code) if self.stack[-1].switch else None
        return code[found.end() :] if found else code

    def _level(self, code: str) -> int:
        if re.match(self.layout.top, code):
            del self.stack[1:]
        frame, layout = self.stack[-1], self.layout
        if frame.switch and re.match(layout.label, code):
            frame.content = frame.base + layout.label_step + 1
            frame.statement, frame.pending, frame.goes_on = "", 0, False
            return frame.content - 1
        if re.match(layout.outdent, code):
            return max(frame.content - 1, frame.base)
        if code.startswith("{"):
            frame.pending = max(0, frame.pending - 1)
            return frame.content + frame.pending
        carried = frame.goes_on or bool(re.match(layout.leading, code))
        return frame.content + frame.pending + carried

    def _brackets(self, code: str, level: int) -> None:
        base, at = level, 0
        for found in self.brackets.finditer(code):
            if found.lastgroup == "close":
                base = min(base, self._close())
                continue
            if found.lastgroup == "mid":
                base = min(base, self._close())
            frame = self.stack[-1]
            frame.statement += code[at : found.start()] + found.group()
            at = found.end()
            self._open(self._base(frame, code, found, base), frame.statement)

    def _base(self, frame: _Frame, code: str, found: re.Match[str], base: int) -> int:
        """The level of the line that a bracket belongs to: a header's `{` belongs to where the header began."""
        if found.group() == "{" and found.end() == len(code) and frame.goes_on and re.match(_HEADER, frame.statement):
            return min(base, frame.content + frame.pending)
        return base

    def _open(self, base: int, statement: str) -> None:
        self.stack.append(_Frame(base, base + 1, switch=bool(re.search(self.layout.switch, statement))))

    def _close(self) -> int:
        if len(self.stack) > 1:
            return self.stack.pop().base
        bottom = self.stack[0]
        bottom.content -= 1
        bottom.base -= 1
        return bottom.content

    def _end(self, code: str) -> None:
        """Takes note of what the line leaves unfinished."""
        frame, layout = self.stack[-1], self.layout
        last = list(self.brackets.finditer(code))
        tail = code[last[-1].start() :] if last else code
        frame.statement += " " + tail
        frame.goes_on = bool(re.search(layout.trailing, code))
        if re.search(layout.header, frame.statement.strip()):
            frame.pending, frame.statement = frame.pending + 1, ""
        elif not frame.goes_on:
            frame.pending, frame.statement = 0, ""


#: A statement that a block follows, however many lines it takes: "if a &&", "func (s *T) Run("
_HEADER = re.compile(
    r"\s*(?:\}\s*)?(?:if|for|while|switch|else|select|func|fn|def|class|interface|public|private|protected|static)\b"
)


def _hang_comments(found: list[int], lines: Sequence[Line], brackets: re.Pattern[str]) -> None:
    """A comment belongs to the code after it, unless that closes a bracket."""
    for at in range(len(lines) - 2, -1, -1):
        follower = lines[at + 1]
        if (lines[at].comment and (match := brackets.match(follower.code)) is None) or (
            lines[at].comment and match and match.lastgroup == "open"
        ):
            found[at] = found[at + 1]
