"""Lines of a sample that are titles: that its language cannot have at its edges, or that the text behind speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from seedbook import verdict
from seedbook.model import SOUND

#: Languages in which every line is a part of a statement; those of data, in which it is a part of a value
_LANGUAGES = {"go", "java", "kotlin", "rust", "c", "cpp", "javascript", "typescript"}
_DATA = {"json", "yaml", "toml"}
#: Languages of whose lines the text behind a sample tells one: not those of sessions, whose output it speaks of as well
_SPOKEN_OF = {*_LANGUAGES, *_DATA, "bash", "dockerfile"}
#: What no title has: the signs of statements, comments and text left out, brackets at an edge, a key before its value,
#: and drawings: `x := 1;`, `// main`, `f(`, `) Run`, `...`, `Agent: curl`
_SIGN = re.compile(r"[;{}=\"'`@,\\|\u2500-\u2bff]|//|/\*|^[*#/<(\[)\]$]|[(\[]$|\.\.\.|…|\w: \S")
#: What a statement begins with, and no title: `if (a > b)`, `return x`, `module shop`
_KEYWORD = re.compile(
    r"(?:package|import|func|type|var|const|return|break|continue|else|default|case|goto|public|private|protected"
    r"|static|struct|enum|end|fallthrough|try|do|defer|go|use|mod|module|if|for|while|switch|select|cd|cat|void)\b"
)
#: Nothing but names, which no statement is: `sync.Map`, `io.seata.TMClient`, `read & write`
_NAMES = re.compile(r"[A-Za-z][\w./]*(?: [&/] [A-Za-z][\w./]*)*", re.ASCII)
#: Words and what they stand for, no flag: `git commit`, `Pod Security Policies(PSP)`
_WORDS = re.compile(r"[A-Za-z][\w.-]*(?: \w[\w.-]*){0,4}(?: ?\([\w ]+\))?", re.ASCII)
#: Nothing but words and names, as a heading has: `sync.Map`, `Peer::inspect`, `command & group`, no `START -> END`
_HEADS = re.compile(r"[A-Za-z\u2460-\u2487\u3400-\u9fff][\w\u3400-\u9fff.:/&()? -]*(?<!:)", re.ASCII)
#: What names the sample below it, `Store:`, `Import with . :`, and what that begins with: `type Map struct`, `// Store`
_LABEL = re.compile(r"[A-Z][\w.+#-]*(?: [\w.+#-]+){0,3} ?[:：]", re.ASCII)
_BEGINS = re.compile(
    r"(?:type|func|package|import|const|var|struct|class|public|private|static|pub|fn|impl|use|typedef|enum|extern"
    r"|template|using|namespace)\b|#include|//|/\*|#\["
)
#: What a value has and no title: a key's colon, an item's dash, a flag; nor what is told: `web created`
_VALUE = re.compile(r"[:<]|(?:^| )-|^[a-z].* ")
#: What the next line must go on with: `run \\`, `f(`, `a |`, `spec:`
_UNDONE = re.compile(r"[\\`(\[{,|:]$")
#: What a line opens and closes
_OPEN, _CLOSE = re.compile(r"[(\[{]"), re.compile(r"[)\]}]")
#: No title is longer; where a sample has no more lines than so many, a title has nothing but names
_LONGEST, _FEWEST = 80, 2


def titles(lang: str | None, lines: Sequence[str], behind: str) -> dict[int, str]:
    """The lines of a sample that are titles, at its edges and, by a label, within: the kind of each by its index,
    `heading` where it has nothing but words, else `paragraph`. `behind`: the first line of the prose that follows,
    empty for none."""
    return {n: "heading" if _HEADS.fullmatch(lines[n]) else "paragraph" for n in _titles(lang, lines, behind)}


def _titles(lang: str | None, lines: Sequence[str], behind: str) -> set[int]:
    found = set(_labels(lines)) if lang in _LANGUAGES else set()
    if lang is None or len(lines) < _FEWEST:
        return found
    if _may_be(lang, lines[0], lines[1]) and _shorn(lang, lines, lines[0], lines[1:]):
        found.add(0)
    if _is_told(lang, lines, behind) or (
        _may_be(lang, lines[-1], lines[-2]) and _shorn(lang, lines, lines[-1], lines[:-1])
    ):
        found.add(len(lines) - 1)
    return found


def _is_told(lang: str, lines: Sequence[str], behind: str) -> bool:
    """Whether the prose `behind` a sample speaks of its last line: `git push` and `使用 git push 命令…`.

    (All 27 such lines of 2,958 articles are headings, by 11 authors.)
    """
    line, beside = lines[-1], lines[-2]
    if lang not in _SPOKEN_OF or line.lower() not in behind.lower() or not _WORDS.fullmatch(line):
        return False
    listed = _NAMES.fullmatch(beside) or (" " not in beside and _WORDS.fullmatch(beside))
    if listed or _UNDONE.search(beside) or _SIGN.search(line):
        return False
    return bool(re.search(rf"(?<![\w./-]){re.escape(line)}(?![\w/-]|\.\w)", behind, re.ASCII | re.IGNORECASE))


def _labels(lines: Sequence[str]) -> Iterator[int]:
    """The lines, by index, that name what is declared right below them, within no brackets. (All 9 such lines in 1,951
    articles are prose.)"""
    depth = 0
    for n, (line, below) in enumerate(pairwise(lines)):
        if depth <= 0 and _LABEL.fullmatch(line) and _BEGINS.match(below):
            yield n
        depth += len(_OPEN.findall(line)) - len(_CLOSE.findall(line))


def _may_be(lang: str, line: str, beside: str) -> bool:
    """Whether `line` looks like a title and what stands beside it goes on with no list of names."""
    if len(line) > _LONGEST or _SIGN.search(line) or _KEYWORD.match(line):
        return False
    if lang in _DATA and (_VALUE.search(line) or _UNDONE.search(beside)):
        return False
    return beside != "{" and not _NAMES.fullmatch(beside)


def _shorn(lang: str, lines: Sequence[str], line: str, others: Sequence[str]) -> bool:
    """Whether without `line` the `others` parse, and with it they do not, or it holds nothing but names.

    (Of 47 such lines in 1,765 articles 46 are headings and paragraphs; of 10,548 true samples of 2,561 others, 13 have
    such a line of their own.)
    """
    if lang not in _LANGUAGES | _DATA or not _is_sound(lang, others):
        return False
    if len(lines) == _FEWEST and lang in _LANGUAGES:
        return bool(_NAMES.fullmatch(line) and _SIGN.search(others[0]) and not others[0].startswith("//"))
    return (lang in _LANGUAGES and bool(_NAMES.fullmatch(line))) or not _is_sound(lang, lines)


def _is_sound(lang: str, lines: Sequence[str]) -> bool:
    return verdict.judge(lang, "\n".join(lines)) in SOUND
