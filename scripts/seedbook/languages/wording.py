"""Features of the words and signs of a sample, and of the words before it: what the table of weights knows by name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from seedbook.han import HAN
from seedbook.languages.comments import COMMENT

#: Samples are read this far, in lines, and words this long, in characters.
_LINES, _LETTERS = 60, 16
#: A word of code: `fmt`, `@Override`, `$HOME`, the `#include` of `#include <x>`
_WORD = re.compile(r"[A-Za-z_@#$][A-Za-z_]*")
#: Up to three signs in a row: `:=` `});`
_SIGNS = re.compile(r"[^\w\s\u3400-\u9fff]{1,3}")
#: A string: `"a b"`, `'x'`
_STRING = re.compile(r"\"[^\"]*\"|'[^']*'")
#: A comment anywhere in a line, where Chinese says nothing: `x := 1 // 一`
_REMARK = re.compile(r"(//|#|--).*")
#: What the first line begins with: the `apt-get` of `apt-get install`, the `{` of `{ "a": 1 }`
_FIRST = re.compile(r"[\w@#$./-]+|\S")
#: What a line is made of: `fmt`, `.`, `Println`, `(` of `fmt.Println(x)`; a run of Han is one token.
_TOKEN = re.compile(r"[A-Za-z_]\w*|[\u3400-\u9fff]+|\d+|[^\w\s]")
#: Lines are read this far, in tokens.
_TOKENS = 30
#: How lines may end that a language has the habit of.
_HABITS = ((";", "semicolons"), ("{", "braces"), (",", "commas"), (":", "colons"))
#: What lines of output look like: columns, times, sentences, and lines without any sign of code.
_LOOKS = (
    ("columns", re.compile(r"\S {2,}\S+ {2,}\S|\S\t+\S")),  # NAME   READY   AGE
    ("times", re.compile(r"\d{4}[-/]\d\d[-/]\d\d|\d\d:\d\d:\d\d")),  # 2024-01-01 10:00:00 started
    ("words", re.compile(r"^[^(){}\[\];=<>\"'$#@/\\]*$")),  # Hello from pod 1
)
#: How much of the prose before a sample is looked at, in characters: for Latin words, for Han ones.
_LATIN_REACH, _HAN_REACH = 60, 16


def wording(texts: Sequence[str], before: str) -> frozenset[str]:
    """Named features of a sample's stripped, non-blank lines and of the prose `before` it."""
    lines = texts[:_LINES]
    bare = [_STRING.sub('""', line) for line in lines]
    found = {f"word:{word}" for line in bare for word in _WORD.findall(line) if len(word) <= _LETTERS}
    found |= {f"sign:{signs}" for line in bare for signs in _SIGNS.findall(line)}
    found |= {f"ends:{line[-1]}" for line in lines}
    found |= {feature for line in bare for feature in _order(_TOKEN.findall(line)[:_TOKENS])}
    return frozenset(found.union(_form(lines), _before(before)))


def _order(tokens: Sequence[str]) -> Iterator[str]:
    """How a line begins, and which tokens stand side by side in it, one of them a word: `func (`, `. println`."""
    if not tokens:
        return
    yield f"start:{tokens[0][:_LETTERS]}"
    if len(tokens) > 1:
        yield f"start:{tokens[0][:_LETTERS]} {tokens[1][:_LETTERS]}"
    for left, right in pairwise(tokens):
        if (_names(left) or _names(right)) and not (HAN.match(left) or HAN.match(right)):
            yield f"pair:{left} {right}"


def _names(token: str) -> bool:
    return token[0].isalpha() and len(token) <= _LETTERS


def _form(lines: Sequence[str]) -> Iterator[str]:
    if not lines:
        return
    count = len(lines)
    yield "lines:1" if count == 1 else "lines:2-4" if count < 5 else "lines:5-up"
    first = _FIRST.match(next((line for line in lines if not COMMENT.match(line)), lines[0]))
    if first:
        yield f"first:{first[0][:_LETTERS]}"
    for end, name in _HABITS:
        share = sum(line.endswith(end) for line in lines) / count
        if share:
            yield f"{name}:{'most' if share > 0.5 else 'some' if share > 0.2 else 'few'}"
    if sum(bool(HAN.search(_REMARK.sub("", _STRING.sub("", line)))) for line in lines) > 0.3 * count:
        yield "han:much"
    for name, looks in _LOOKS:
        if sum(bool(looks.search(line)) for line in lines) > 0.5 * count:
            yield f"looks:{name}"


def _before(before: str) -> Iterator[str]:
    for word in _WORD.findall(before[-_LATIN_REACH:]):
        yield f"before:{word.lower()[:_LETTERS]}"
    tail = "".join(HAN.findall(before[-_HAN_REACH:]))
    for n in range(len(tail) - 1):
        yield f"before:{tail[n : n + 2]}"
