"""Python blocks, as far as words tell where they end; what they do not tell is in doubt."""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence
from dataclasses import dataclass

from seedbook.formatting import apart
from seedbook.formatting.scan import Lexis, Line, scan

_LEXIS = Lexis(("#",), None, long_quotes=('"""', "'''"))
#: The head of a block: "if x:", "def f(a):", "async with s:", "class T:"
_OPENS = re.compile(r"^(?:(?:async\s+)?(?:def|for|with)|class|if|elif|else|while|try|except|finally|match|case)\b.*:$")
#: What goes on with a block before it, and the heads that it may belong to
_FOLLOWS = {
    "elif": ("if", "elif"), "else": ("if", "elif", "for", "while", "except"),
    "except": ("try", "except"), "finally": ("try", "except", "else"), "case": ("case",),
}  # fmt: skip
#: What ends its block
_LEAVES = re.compile(r"^(?:return|raise|break|continue|pass)\b|^\.\.\.$")
#: What stands outside of everything
_TOP = re.compile(r"^(?:class\b|if\s+__name__\b|from\s+\S+\s+import\b|import\s)")
#: Blocks that a function's last return does not belong to
_INNER = ("if", "elif", "for", "while", "with")
#: A function, `def f(a):`, `async def g():`; a method or what only methods have, `def f(self):`, `@property`
_DEF = re.compile(r"^(?:async\s+)?def\b")
_METHOD = re.compile(
    r"^(?:async\s+)?def\s+\w+\s*\(\s*(?:self|cls)\b|^@(?:property|staticmethod|classmethod|\w+\.setter)\b"
)
#: A bracket: `(`, `]`
_BRACKETS = re.compile(r"[(\[{]|[)\]}]")


@dataclass
class _Block:
    """An open block: the word of its head and the level of its body."""

    word: str
    level: int
    filled: bool = False


def indent(lines: Sequence[str]) -> tuple[tuple[str, ...], bool]:
    """The lines with their blocks and a blank line around definitions, and whether that is the only way to read them.

    Lines that do not parse so are given back as they were.
    """
    walk = _Walk()
    scanned = scan(lines, _LEXIS)
    levels = _settled([walk.level(line, _is_last(scanned, at)) for at, line in enumerate(scanned)])
    result = tuple("    " * level + line if line else "" for level, line in zip(levels, lines, strict=True))
    try:
        tree = ast.parse("\n".join(result))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return tuple(lines), not any(_OPENS.match(line) for line in lines)
    return apart.python(result, tree), walk.sure


def _settled(levels: Sequence[int | None]) -> tuple[int, ...]:
    """The levels, where a line without one goes with what follows it, and to the margin where nothing does."""
    settled = []
    follower = 0
    for level in reversed(levels):
        follower = follower if level is None else level
        settled.append(follower)
    return tuple(reversed(settled))


def _is_last(lines: Sequence[Line], at: int) -> bool:
    """Whether a new function, a class or the end follows."""
    follower = next((line.code for line in lines[at + 1 :] if line.code), "")
    return not follower or bool(_DEF.match(follower) or _TOP.match(follower)) or follower.startswith("@")


class _Walk:
    """The blocks that are open after the lines so far."""

    def __init__(self) -> None:
        self.stack: list[_Block] = []
        self.open: list[int] = []  # for each open bracket, the level of its line
        self.left = self.decorated = False
        self.sure = True

    def level(self, line: Line, last: bool) -> int | None:
        """Takes the next line, and says how deep it stands. `last` says that nothing of its function follows.

        None is a comment behind a line that leaves its block: nobody writes on there, so it is about what follows.
        """
        if line.inside or self.open:
            level = self._inside(line)
            self._count(line.code, level)
            return level
        if not line.code:
            return None if self.left else self._body()
        self._leave(line.code, last)
        level = self._body()
        if self.stack:
            self.stack[-1].filled = True
        self._take(line.code, level)
        return level

    def _inside(self, line: Line) -> int:
        """The level of a line that begins in a string or in brackets."""
        if line.inside or not self.open:
            return self._body()
        closers = len(line.code) - len(line.code.lstrip(")]}"))
        return self.open[-min(closers, len(self.open))] if closers else self.open[-1] + 1

    def _body(self) -> int:
        return self.stack[-1].level if self.stack else 0

    def _take(self, code: str, level: int) -> None:
        self._count(code, level)
        self.left = bool(_LEAVES.match(code)) and not self.open
        self.decorated = code.startswith("@")
        head = re.sub(r"^async\s+", "", code)
        if _OPENS.match(code) or (self.open and re.match(r"(?:async\s+)?(?:def|class|if|for|while|with)\b", code)):
            self.stack.append(_Block(re.split(r"\W", head, maxsplit=1)[0], level + 1))

    def _count(self, code: str, level: int) -> None:
        for found in _BRACKETS.finditer(code):
            if found.group() in "([{":
                self.open.append(level)
            elif self.open:
                self.open.pop()

    def _leave(self, code: str, last: bool) -> None:
        """Ends the blocks that cannot go on with this line."""
        word = re.split(r"\W", code, maxsplit=1)[0]
        if word in _FOLLOWS:
            self._back_to(_FOLLOWS[word])
        elif self.stack and not self.stack[-1].filled:
            return
        elif _TOP.match(code):
            self.stack.clear()
        elif (_DEF.match(code) or code.startswith("@")) and not self.decorated:
            self._leave_function(code)
        elif self.left:
            del self.stack[-1:]
            while self.stack and self.stack[-1].word == "class":
                self.stack.pop()
        elif self.stack and self.stack[-1].word not in ("def", "class"):
            self.sure = False
            # nobody returns at the end of every round, and the last return is mostly the function's own
            while word == "return" and self.stack and self.stack[-1].word in (_INNER if last else ("for", "while")):
                self.stack.pop()

    def _back_to(self, words: tuple[str, ...]) -> None:
        while self.stack and self.stack[-1].word not in words:
            self.stack.pop()
        if self.stack:
            self.stack.pop()

    def _leave_function(self, code: str) -> None:
        """A method goes back to its class; another function to the margin."""
        inside = [at for at, block in enumerate(self.stack) if block.word == "class"]
        keep = inside[-1] + 1 if inside and (_METHOD.match(code) or code.startswith("@")) else 0
        del self.stack[keep:]
