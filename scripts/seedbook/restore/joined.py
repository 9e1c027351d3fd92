"""Samples that the capture joined to one line: their lines given back, and the prose parted that stuck to their end.

Style A joins a sample inside of an item of a list to one line, and glues the text behind the sample to it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from seedbook import verdict
from seedbook.formatting import parting
from seedbook.languages.comments import COMMENT

#: A line shorter than this, in characters, is one statement.
SHORT = 24
#: Two prompts, however short what stands behind them: "$ mkdir a $ cd a"
_SESSION = re.compile(r"^\$ .* \$ ")
#: Lines longer than this are no sample's.
LONGEST = 6000
#: So many lines at least one line among others must have been.
_AMONG = 3
#: What no parser says much of.
_UNJUDGED = ("bash", "console", "text", "sql", "yaml", "dockerfile", "ini", "properties", "gomod", "nginx", "http")
#: From so many lines on, a sample that parses as one line was joined all the same.
_MANY = 4
#: The same where prose is glued to it: `func add(x, y int) int { return x + y }- 类型相同时` (of 13 such in 1,400
#: articles that begin their line all were blocks, of those that fill theirs half)
_GLUED = 3
#: A sample that begins with a comment: "// note x := 1"
_COMMENTED = re.compile(r"//|#(?!include|define|if|pragma)")
#: What an author seldom writes in one line with the block behind it: "if x {", "for … {"
_BLOCK = re.compile(r"(?:if|for|while|switch|select)\b.*\{$")
#: A key of YAML at the head of a line, and how many a sample of one line must have: "- name: x", "spec:"
_KEY = re.compile(r"(?:- )*[\w./\"'-]+:(?:\s|$)")
_KEYS = 3
#: A line of one word, as no statement is: "of", "332", "They."
_WORD = re.compile(r"[\w.,:-]+")
#: A macro that no backslash lets go on: `#define SWAP(x, y) do{`, not `#define f() \ {`
_MACRO = re.compile(r"#define [^\\]*\{$")
#: What code has and sentences have not
_PUNCTUATION = re.compile(r"[{};=]|\w\(|\$ |--?\w|[\\/|]")
#: Marks of a comment, in which Chinese is no prose
_COMMENT = re.compile(r"(?:^|\s)(?://|#|--|/\*|\*)|//")
#: A quotation mark that is what its command looks for, and opens no string: the one of `cut -d '"' -f 4`
_LONE = "'\"'"
#: All up to the last Chinese, and what follows it where a line goes on: "启动 服务|", "| x := 1"
_WORDS = re.compile(r".*[\u3400-\u9fff]", re.DOTALL)
_GOES_ON = re.compile(r"\s[!-~]")


def lines_of(lang: str, raw: Sequence[str], *, glued: bool = False, told: int = 0) -> tuple[str, ...]:
    """The lines of a sample; those that were joined to one are parted, only white space is changed. `glued`: prose
    stands in the same line, as it never does where no lines were joined; `told`: how many lines there were, blank ones
    with them, 0 where that is not known."""
    if told:
        return _counted(_parts(lang, raw[0], 2), told) if told > 1 else tuple(raw)
    least = 2 if len(raw) == 1 else _AMONG
    parts = [_parts(lang, line, least) for line in raw]
    found = tuple(part for line in parts for part in line)
    if len(found) == len(raw) or not _were_joined(lang, raw, found, parts, _GLUED if glued else _MANY):
        return tuple(raw)
    return found


def _counted(found: Sequence[str], told: int) -> tuple[str, ...]:
    """The lines, comments behind the code above them where there are as many too many lines."""
    comments = {n for n, line in enumerate(found) if n and COMMENT.match(line)}
    if len(found) - told != len(comments):
        return tuple(found)
    lines: list[str] = []
    for n, line in enumerate(found):
        lines[len(lines) - (n in comments) :] = [f"{lines[-1]} {line}"] if n in comments else [line]
    return tuple(lines)


def _parts(lang: str, line: str, least: int) -> tuple[str, ...]:
    if not (len(line) > SHORT or _SESSION.search(line)) or len(line) >= LONGEST:
        return (line,)
    parts = parting.parted(lang, line.strip())
    unchanged = "".join("".join(parts).split()) == "".join(line.split())
    return parts if len(parts) >= least and unchanged else (line,)


def _were_joined(
    lang: str, raw: Sequence[str], found: Sequence[str], parts: Sequence[Sequence[str]], many: int
) -> bool:
    """Whether `found` are lines rather than what the author wrote in one; `many` that parse as one line were joined."""
    if lang == "yaml" and sum(bool(_KEY.match(line)) for line in found) < _KEYS:
        return False
    if lang in verdict.GRAMMARS and not _looks_parted(found):
        return False
    if lang in _UNJUDGED:
        return len(raw) == 1 or (lang == "bash" and all(len(part) == 1 or part[0][:2] == "# " for part in parts))
    # as one line, what a comment begins is nothing but that comment
    before = "damaged" if len(raw) == 1 and _COMMENTED.match(raw[0]) else verdict.judge(lang, "\n".join(raw))
    after = verdict.judge(lang, "\n".join(found))
    if after == "damaged":
        return before == after and len(raw) == 1 and sum(line[-1:] in ("{", "}", ";") for line in found) >= _MANY
    return before == "damaged" or (len(raw) == 1 and (len(found) >= many or bool(_BLOCK.match(found[0]))))


def _looks_parted(found: Sequence[str]) -> bool:
    """Whether these are statements rather than words of a sentence, columns of figures or pieces of a macro."""
    if any(map(_MACRO.match, found)):
        return False
    bare = sum(bool(_WORD.fullmatch(line)) for line in found)
    return bare * 4 <= len(found) and any(_PUNCTUATION.search(line) for line in found)


def least(lang: str) -> int:
    """How many lines at least a sample of `lang` must have to be told from prose that it stands in."""
    judged = lang in verdict.GRAMMARS and lang != "sql"
    return 2 if judged or lang in ("bash", "console") else 3


def is_closed(code: str) -> bool:
    """Whether no string and no comment with Chinese is open at the end of `code`."""
    if (
        code.replace(_LONE, "").count('"') % 2
        or code.count("`") % 2
        or any(code.count(a) > code.count(b) for a, b in ("()", "{}"))
    ):
        return False
    mark = max((found.end() for found in _COMMENT.finditer(code)), default=0)
    words = _WORDS.match(code, mark) if mark else None
    return words is None or bool(_GOES_ON.search(code, words.end()))
