"""The help that a command prints, set in as the libraries set it that write it.

These are `flag` and `pflag` of Go, urfave's cli, Python's argparse and click, Rust's clap and getopt's users: what
stands below a head is set in, long options stand below the long ones of others, and what explains an option below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

#: A head: "Usage:", "Available Commands:", "GLOBAL OPTIONS:", "optional arguments:", "Usage of ./ctl:"
_HEAD = re.compile(
    r"^(?:[A-Z][a-z]+(?: [A-Z]?[a-z]+)*|[A-Z]{2,}(?: [A-Z]+)*|(?:positional|optional) arguments|options|Usage of \S+):$"
)
#: Heads that tell such a help: "Usage:", "Global Flags:", "OPTIONS:", "optional arguments:", "Usage of ./ctl:"
_OF_HELP = re.compile(r"(?i)^(?:usage(?: of \S+)?|(?:.* )?(?:flags|options|arguments)):$")
#: What stands at the margin below the last part: 'Use "ctl [command] --help" for more information.', "$ ctl run"
_LAST = re.compile(r"^(?:(?:Use|Run) [\"'`]|[$#>➜] )")
#: How a command is called, and how that goes on: "usage: ctl [-h]", "[-p PID]", "<command> [<args>]"
_CALLED = re.compile(r"^(?:Usage|usage): \S+ ")
_GOES_ON = re.compile(r"^[\[<]")
#: An option with both names: "-h, --help"; not argparse's and click's, whose values are in capitals and whose long
#: options are not set below those of others: "-p PID, --pid PID", "-h, --host TEXT"
_BOTH = re.compile(r"^-\w, --(?![\w-]+ [A-Z]{2,})")
#: By how much the columns of options are set in that have a short name, of those that have none, and what explains them
_SHORT, _LONG, _EXPLAINED = "  ", "      ", "        "


def is_help(lines: Sequence[str]) -> bool:
    """Whether the lines hold the help of a command: several heads, or options right below one, and a head of such."""
    heads = [at for at, line in enumerate(lines) if _HEAD.match(line)]
    told = [at for at in heads if _OF_HELP.match(lines[at])]
    return bool(told) and (len(heads) > 1 or lines[told[0] + 1 : told[0] + 2][0:1] != [] and _option(lines, told[0] + 1))


def indent(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines of a help set in below its heads."""
    out = list(_called(lines))
    for part in _parts(lines):
        out[part.start : part.stop] = _set_in(lines[part.start : part.stop])
    return tuple(out)
