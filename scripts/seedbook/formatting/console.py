"""Commands in a session that go on over several lines: what stands in them is one step in, as in a script."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from seedbook.formatting import brackets
from seedbook.formatting.layouts import SHELL
from seedbook.formatting.scan import scan

#: A command that opens a value in quotation marks: `$ curl -d '{`
_OPENS = re.compile(r"^[$#] .*['\"][\[{]+$")
#: No command has more lines
_LONGEST = 200


def indent(lines: Sequence[str], output: Callable[[Sequence[str]], Sequence[str]]) -> tuple[str, ...]:
    """The lines of a session: commands that go on as the shell has them, all others by `output`.

    (In sessions of 2,561 articles 64 of 72 lines behind a backslash stand deeper than the command.)
    """
    bodies = list(commands(lines))
    held = {at for body in bodies for at in body}
    result = list(output(["" if at in held else line for at, line in enumerate(lines)]))
    for body in bodies:
        result[body.start : body.stop] = brackets.indent(lines[body.start : body.stop], SHELL)
    return tuple(result)


def commands(lines: Sequence[str]) -> Iterator[range]:
    """Where commands that go on over several lines stand, in order: behind a backslash, or up to the bracket that
    closes the value in their quotation marks."""
    at = 0
    while at < len(lines):
        end = _end(lines, at) if lines[at].endswith("\\") or _OPENS.match(lines[at]) else at
        if end > at + 1:
            yield range(at, end)
        at = max(end, at + 1)


def _end(lines: Sequence[str], start: int) -> int:
    """Behind which line, by index, the command ends that begins with line `start`; `start` where nothing ends it."""
    depth = 0
    for at, seen in enumerate(scan(lines[start : start + _LONGEST], SHELL.lexis), start):
        depth += sum(map(seen.code.count, "{[")) - sum(map(seen.code.count, "}]"))
        if depth <= 0 and not lines[at].endswith("\\"):
            return at + 1
    return start
