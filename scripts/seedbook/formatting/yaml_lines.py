"""What one line of YAML says, without its indentation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

#: Dashes of list items at the head of a line: "- ", "- - ", "-"
_DASHES = re.compile(r"(?:-(?:\s+|$))*")
#: A key and what follows its colon: `name: web`, `"app.kubernetes.io/name": web`, `*.log:`; not `http://x`
_KEY = re.compile(
    r"""(?P<key>"[^"]*"|'[^']*'|[^\s#"'{}\[\],&*!|>%@`][^#{}\[\],"']*?|\*[^\s:]+)\s*:(?:\s+(?P<value>.*)|)$"""
)
#: The head of a block scalar: "|", ">-", "|2+", each maybe with a comment
_BLOCK = re.compile(r"[|>][0-9+-]*\s*(?:#.*)?$")
#: A comment at the end of a value: "80 # http"
_COMMENT = re.compile(r"(?:^|\s+)#.*$")
#: A tag or anchor before a nested mapping: "&default", "!!map"
_PROPERTY = re.compile(r"^(?:[&!]\S*\s*)+$")
#: A quoted string: 'a "{" b'
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
#: Something left out: "...", "……"
_ELIDED = re.compile(r"(?:\.{3,}|…+)$")


@dataclass(frozen=True)
class YamlLine:
    """The parts of one line.

    `dashes` counts list markers, `key` is None for a plain item or text. `opens` says that the
    key has no value yet, `literal` that a block scalar follows, `comment` that nothing else is said,
    `elided` that something was left out there.
    `flow` counts the brackets of a `{…}` or `[…]` that the line stands in.
    """

    dashes: int = 0
    key: str | None = None
    value: str = ""
    opens: bool = False
    literal: bool = False
    comment: bool = False
    elided: bool = False
    flow: int = 0


def parse(line: str) -> YamlLine:
    """The parts of `line`; text that is neither key nor item has `dashes` 0 and no key."""
    text = line.strip()
    if not text or text.startswith("#"):
        return YamlLine(comment=True)
    if _ELIDED.match(text):
        return YamlLine(comment=True, elided=True)
    head = _DASHES.match(text)
    rest = text[head.end() :] if head else text
    dashes = head.group().count("-") if head else 0
    found = _KEY.match(rest)
    if not found:
        literal = bool(dashes and _BLOCK.match(rest))
        bare = _COMMENT.sub("", rest)
        # keys may follow an anchor, and what was left out
        empty = not bare or bool(_PROPERTY.match(bare) or _ELIDED.match(rest))
        return YamlLine(dashes, None, rest, opens=dashes > 0 and empty, literal=literal)
    value = _COMMENT.sub("", found["value"] or "").strip()
    literal = bool(_BLOCK.match(value))
    opens = not value or bool(_PROPERTY.match(value))
    return YamlLine(dashes, found["key"].strip("\"'"), value, opens=opens, literal=literal)


def parse_all(lines: Sequence[str]) -> list[YamlLine]:
    """The parts of each line; the inner lines of a `{…}` or `[…]` that runs over several are text."""
    parsed = []
    depth = 0
    for line in lines:
        bare = _QUOTED.sub("", _COMMENT.sub("", line.strip()))
        if depth:
            closed = len(bare) - len(bare.lstrip("]}"))
            parsed.append(YamlLine(flow=max(0, depth - closed), comment=closed >= depth))
        else:
            parsed.append(parse(line))
        if depth or parsed[-1].key is not None or bare[:1] in ("{", "["):
            depth = max(0, depth + sum(map(bare.count, "{[")) - sum(map(bare.count, "}]")))
    return parsed
