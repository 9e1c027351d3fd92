"""Second thoughts on the language of a sample that does not parse as it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from seedbook.han import HAN
from seedbook.languages.comments import COMMENT
from seedbook.languages.guess import stripped
from seedbook.languages.impossible import LATIN
from seedbook.languages.marks import scores
from seedbook.languages.neighbours import from_prose
from seedbook.languages.outputs import reports
from seedbook.model import SOUND
from seedbook.verdict import judge

#: What a sample of a language is bound to have; one that does not parse and has none of it is text of no language
_TRAITS = {
    "go": re.compile(
        r"(?m):=|^\}|\berr\b|^\s*(?:[a-z]\w*\.[A-Z]\w*\(|import \S|type \w+ (?:struct|interface)\b)"
        r"|\b(?:func|package|import|var|const|type|return|if|for|go|defer|case)\b.*[({\"=]"
    ),
    "python": re.compile(r"(?m)[=(]|:$|>>>|^\s*(?:import|from|def|class|return|if|for|while|with|print)\b"),
    "yaml": re.compile(r"(?m)^\s*(?:- )?[\w.\"'/${}-]+:(?:\s|$)|^\s*- "),
}
#: What of a program's lines may be Chinese: strings and comments
_FREE = re.compile(r"//.*|#.*|--.*|/\*.*?(?:\*/|$)|\"[^\"]*\"|'[^']*'|`[^`]*`")
#: A line of a command of several: `--name web \\`; and a prompt, however it is written: `[root@node01 ~] $ ls`
_PART = re.compile(r"^--?\w|\\$")
_PROMPT = re.compile(r"\[?[\w-]+@[^$#]*\]? ?[$#]|[$>] \w")
#: Root's, which a comment looks like that has words alone: `# lsb_release -a`
_ROOT = re.compile(r"# [a-z][\w.-]*(?: [\w./:@=-]+){0,4}$", re.ASCII)
#: The least share of a script's lines that are commands, or parts of them
_COMMANDS = 0.25


def refuted(lang: str, raw: Sequence[str], before: str = "") -> str:
    """What lines that do not parse as `lang` are instead: the language named in the prose `before` them if they parse
    as that, `console` or `text`; an empty string where `lang` may stand."""
    lines = stripped(raw)
    named = (other for other, _ in from_prose(before) if other in LATIN and other != lang)
    if other := next((other for other in named if judge(other, "\n".join(raw)) in SOUND), ""):
        return other
    if lang == "go" and judge("c", "\n".join(raw)) in SOUND:
        return "c"  # Go's runtime was written in it, with the same names
    if lang == "bash":
        return _printed(lines)
    traits = _TRAITS.get(lang)
    if traits and not traits.search("\n".join(raw)):
        return "text"
    return "text" if lang in LATIN and _in_chinese(lines) else ""


def answered(lang: str, raw: Sequence[str]) -> bool:
    """Whether lines of commands that parse hold what these print: `go test -race ./...` and `WARNING: DATA RACE`."""
    lines = stripped(raw)
    if lang not in ("bash", "asm") or not lines or not _speaks(lines[0]):
        return False
    return _printed(lines) == "console" or any(map(reports, lines[1:]))


def _printed(lines: Sequence[str]) -> str:
    """What lines of which few are commands are: commands with their output, or the output of one."""
    spoken = [_speaks(line) or bool(_PART.search(line)) for line in lines]
    if sum(spoken) >= _COMMANDS * len(lines):
        return ""
    first = [line for line in lines if not COMMENT.match(line) or _speaks(line)][:1]  # root's prompt looks like one
    typed = any(map(_speaks, first)) or any(map(_PROMPT.match, lines)) or any(map(_ROOT.match, lines[:1]))
    return "console" if typed else "text"


def _speaks(line: str) -> bool:
    return bool({"bash", "console"} & dict(scores(line)).keys())


def _in_chinese(lines: Sequence[str]) -> bool:
    """Whether most lines have Chinese words where a program has none: `峰值 QPS = 347,000 × 3`."""
    return 2 * sum(bool(HAN.search(_FREE.sub("", line))) for line in lines) > len(lines)
