"""Commands in a session that go on over several lines: what stands in them is one step in, as in a script."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from seedbook.formatting import brackets, shell
from seedbook.formatting.layouts import SHELL
from seedbook.formatting.scan import scan

#: Indents what commands print
Output = Callable[[Sequence[str]], Sequence[str]]
#: A command that opens a value in quotation marks: `$ curl -d '{`
_OPENS = re.compile(r"^[$#] .*['\"][\[{]+$")
#: No command has more lines
_LONGEST = 200


def indent(lines: Sequence[str], inner: shell.Indent, output: Output) -> tuple[str, ...]:
    """The lines of a session: commands that go on as the shell has them, what a here-document holds by `inner`, all
    others by `output`.

    (In sessions of 2,561 articles 64 of 72 lines behind a backslash stand deeper than the command.)
    """
    bodies = list(shell.heredocs(lines))
    script = _without(lines, (body for body, _ in bodies))
    asked = list(commands(script))
    result = list(output(_without(script, asked)))
    for body in asked:
        result[body.start : body.stop] = brackets.indent(script[body.start : body.stop], SHELL)
    for body, lang in bodies:
        result[body.start : body.stop] = inner(lang, lines[body.start : body.stop])
    return tuple(result)


def _without(lines: Sequence[str], bodies: Iterable[range]) -> list[str]:
    """The lines, those of the bodies empty."""
    held = {at for body in bodies for at in body}
    return ["" if at in held else line for at, line in enumerate(lines)]


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
