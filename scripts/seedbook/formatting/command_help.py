"""The help that a command prints, set in as the libraries set it that write it.

They are `flag` and `pflag` of Go, urfave's cli, Python's argparse and click, Rust's clap: what stands below a head is
set in, options without a short name below the long names of others, and what explains an option below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

#: A head: "Usage:", "Available Commands:", "GLOBAL OPTIONS:", "optional arguments:", "Usage of ./ctl:"
_HEAD = re.compile(
    r"^(?:[A-Z][a-z]+(?: [A-Z]?[a-z]+)*|[A-Z]{2,}(?: [A-Z]+)*|(?:positional |optional )?(?:arguments|options)"
    r"|examples|Usage of \S+):$"
)
#: One that tells a help: "Usage:", "Global Flags:", "OPTIONS:", "optional arguments:"
_OF_HELP = re.compile(r"(?:usage|flags|options|arguments):$", re.I)
#: What ends a part: 'Use "ctl [command] --help" for more information.'
_LAST = re.compile(r"^(?:Use|Run) [\"'`]")
#: How a command is called, up to what it is called with, and how that goes on: "usage: ctl [-h]", "[-p PID]", "<name>"
_CALLED = re.compile(r"^[Uu]sage: \S+ ")
_GOES_ON = re.compile(r"^[\[<]")
#: An option with both names, "-h, --help". Where argparse and click write them, whose values are in capitals, long
#: names have no column of their own: "-p PID, --pid PID", "--host TEXT", and the head of argparse "optional arguments:"
_BOTH = re.compile(r"^-\w, --")
_NO_COLUMN = re.compile(r"^--?[\w-]+ [A-Z]{2,}|.*arguments:$")
#: An option that is not explained in its own line: "-c uint", "-p PID, --pid PID"; and what explains none that is, a
#: sentence or a command behind its prompt: "See the manual for more.", "$ ctl run"
_BARE = re.compile(r"^-[\w-]+(?:[ =][^\s,]+)?(?:, -[\w-]+(?:[ =][^\s,]+)?)*$")
_REMARK = re.compile(r"^(?:[A-Z].*\.$|[$#>] )")
#: Where options begin, those without a short name, and what explains them
_OPTION, _LONG, _EXPLAINED = "  ", "      ", "        "


def is_help(lines: Sequence[str]) -> bool:
    """Whether the lines hold the help of a command: an option right below a head, or several heads, one of a help."""
    heads = [line for line in lines if _HEAD.match(line)]
    options = any(_HEAD.match(line) and after.startswith("-") for line, after in pairwise(lines))
    return options or (len(heads) > 1 and any(map(_OF_HELP.search, heads)))


def indent(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines of a help set in, from each head to the next, and what a command is called with below itself."""
    out = list(_called(lines))
    for part in _parts(lines):
        out[part.start : part.stop] = _set_in(lines[part.start - 1], lines[part.start : part.stop])
    return tuple(out)


def _called(lines: Sequence[str]) -> Iterator[str]:
    margin = ""
    for line in lines:
        goes_on = margin and _GOES_ON.match(line)
        yield margin + line if goes_on else line
        if not goes_on:
            called = _CALLED.match(line)
            margin = " " * called.end() if called else ""


def _parts(lines: Sequence[str]) -> Iterator[range]:
    """What stands below each head."""
    start = None
    for at, line in enumerate(lines):
        head = bool(_HEAD.match(line))
        if start is not None and (head or _LAST.match(line)):
            yield range(start, at)
            start = None
        if head:
            start = at + 1
    if start is not None:
        yield range(start, len(lines))


def _set_in(head: str, lines: Sequence[str]) -> Iterator[str]:
    """The lines of the part below `head`: options each in their column, others one step in."""
    if lines and lines[0].startswith("-"):
        return _options(head, lines)
    return (_OPTION + line if line else line for line in lines)


def _options(head: str, lines: Sequence[str]) -> Iterator[str]:
    columns = any(map(_BOTH.match, lines)) and not any(map(_NO_COLUMN.match, (head, *lines)))
    long = _LONG if columns else _OPTION
    for at, (before, line) in enumerate(pairwise((head, *lines))):
        if _REMARK.match(line) and not _BARE.match(before):
            yield from lines[at:]
            return
        margin = long if line.startswith("--") else _OPTION if line.startswith("-") else _EXPLAINED
        yield margin + line if line else line
