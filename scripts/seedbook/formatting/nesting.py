"""Walks a sample with a stack of open brackets and gives each line its level."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from seedbook.formatting.layout import Layout
from seedbook.formatting.scan import Line

#: A statement that a block follows, however many lines it takes: "if a &&", "func (s *T) Run("
_HEADER = re.compile(
    r"\s*(?:\}\s*)?(?:if|for|while|switch|else|select|func|fn|def|class|interface|public|private|protected|static)\b"
    r"|.*\bthrows\b"
)
#: As much of a statement as it takes to tell what it is, in characters
_LONGEST = 2000
#: The end of a statement or a member, after which no chain can go on: "x = 1;", "}", ".len = 1,"
_ENDED = re.compile(r"[;{},]$")


@dataclass
class _Frame:
    """A bracket that is still open: the level of the line it stands on, and of what it holds.

    `statement` is the unfinished statement in it, `pending` the headers that still wait for theirs,
    `goes_on` says that the last line ended in the middle, `carried` that it began there, `done` that it
    left nothing open, `ended` that nothing can follow it.
    """

    base: int
    content: int
    switch: bool = False
    statement: str = ""
    pending: int = 0
    goes_on: bool = False
    carried: bool = False
    done: bool = True
    ended: bool = True


def levels(lines: Sequence[Line], layout: Layout) -> list[int]:
    """The nesting level of each line, 0 for the outermost."""
    walk = _Walk(layout, whole=any(re.match(layout.top, line.code) for line in lines))
    found = [walk.level(line) for line in lines]
    _hang_comments(found, lines, layout)
    lowest = min(found, default=0)
    return [level - lowest for level in found]


class _Walk:
    """The brackets that are open after the lines seen so far, outermost first. `whole` says that the sample holds
    declarations of a file, out of which no label can stand: there it is a caption."""

    def __init__(self, layout: Layout, *, whole: bool) -> None:
        self.layout = layout
        self.margin = 0 if whole else -1
        self.stack = [_Frame(-1, 0)]

    def level(self, line: Line) -> int:
        """Takes the next line, and says how deep it stands."""
        frame = self.stack[-1]
        if line.inside == "string":
            self._tokens(line.code, frame.content)
            return frame.content
        if re.match(self.layout.flat, line.code):
            return 0
        if not line.code:
            return frame.content + frame.pending + frame.goes_on
        level = self._start(line.code)
        level, rest = self._closers(line.code, level)
        self._tokens(rest, level)
        return level

    def _start(self, code: str) -> int:
        """The level of a line that begins with no closing bracket."""
        if re.match(self.layout.top, code):
            del self.stack[1:]
        frame, layout = self.stack[-1], self.layout
        if frame.switch and re.match(layout.label, code):
            frame.content = frame.base + layout.label_step + 1
            frame.statement, frame.pending, frame.goes_on, frame.done = "", 0, False, True
            return frame.content - 1
        if re.match(layout.outdent, code):
            return max(frame.content - 1, frame.base, self.margin)
        if code.startswith("{"):
            frame.pending = max(0, frame.pending - 1)
            return frame.content + frame.pending
        frame.carried = frame.goes_on or (not frame.ended and bool(re.match(layout.leading, code)))
        if frame.done and not frame.carried:
            frame.statement, frame.pending = "", 0
        return frame.content + frame.pending + frame.carried

    def _closers(self, code: str, level: int) -> tuple[int, str]:
        """Takes the closing brackets that a line begins with: they stand where their opening line does."""
        if self.stack[-1].switch and (label := re.match(self.layout.label, code)):
            return level, code[label.end() :]
        while (found := self.layout.brackets.match(code)) and found.lastgroup in ("close", "mid"):
            level = self._close()
            if found.lastgroup == "mid":
                self._open(level, "")
            code = code[found.end() :].lstrip()
        return level, code

    def _tokens(self, code: str, level: int) -> None:
        """Opens and closes what the line does, and takes note of what it leaves unfinished."""
        base, at = level, 0
        for found in self.layout.brackets.finditer(code):
            if found.lastgroup == "skip":
                continue
            self.stack[-1].statement += code[at : found.start()]
            at = found.end()
            if found.lastgroup in ("close", "mid"):
                base = min(base, self._close())
            if found.lastgroup in ("open", "mid"):
                frame = self.stack[-1]
                self._open(self._base(frame, code, found, base), frame.statement + found.group())
                frame.statement += found.group()
            else:
                self.stack[-1].statement += found.group()
        frame = self.stack[-1]
        frame.statement = (frame.statement + code[at:] + " ")[:_LONGEST]
        self._end(code)

    def _base(self, frame: _Frame, code: str, found: re.Match[str], base: int) -> int:
        """The level of the line that a bracket belongs to: a header's `{` belongs to where the header began."""
        if found.group() == "{" and found.end() == len(code) and frame.carried and _HEADER.match(frame.statement):
            return min(base, frame.content + frame.pending)
        return base

    def _open(self, base: int, statement: str) -> None:
        self.stack.append(_Frame(base, base + 1, switch=bool(re.search(self.layout.switch, statement))))

    def _close(self) -> int:
        if len(self.stack) > 1:
            return self.stack.pop().base
        bottom = self.stack[0]  # the sample begins inside of something
        bottom.content -= 1
        bottom.base -= 1
        return bottom.content

    def _end(self, code: str) -> None:
        frame, layout = self.stack[-1], self.layout
        listing = len(self.stack) == 1 and re.search(layout.listing, code)
        frame.goes_on = bool(listing or re.search(layout.trailing, code))
        frame.ended = bool(_ENDED.search(code))
        headed = bool(re.search(layout.header, frame.statement.strip()))
        frame.done = not headed and not frame.goes_on
        if headed:
            frame.pending, frame.statement = frame.pending + 1, ""


def _hang_comments(found: list[int], lines: Sequence[Line], layout: Layout) -> None:
    """A comment belongs to the code after it, unless that closes a bracket or labels the next case."""
    for at in range(len(lines) - 2, -1, -1):
        if not lines[at].comment:
            continue
        code = lines[at + 1].code
        after_label = at > 0 and re.match(layout.label, lines[at - 1].code) is not None
        match = layout.brackets.match(code)
        if not (match and match.lastgroup in ("close", "mid")) and not after_label:
            found[at] = found[at + 1]
