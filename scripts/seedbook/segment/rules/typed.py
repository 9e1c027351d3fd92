"""Fields of a reference with their types, taken for samples and headings: `port: number`, and below what it is for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from seedbook.han import HAN
from seedbook.segment import runs
from seedbook.segment.lines import Line

#: A name of a type, or values of which one is to be chosen: `string`, `PolicyObject`, `map{string: Object}`,
#: `true | false`, `“http” | “tls”`
_TYPE = (
    r"(?:string|number|bool(?:ean)?|int(?:eger)?|float|object|array|address|\w+object|map\{.*\}"
    r"|[^\s|]+(?: ?\| ?[^\s|]+)+)"
)
#: A field of such a type, of a list of it, of it or another: `port: number`, `users: [ UserObject ]`, `ip?: string | A`
_FIELD = re.compile(
    rf"(?P<name>[A-Za-z_$][\w.$]*)\??: ?(?:\[ ?{_TYPE} ?\]|{_TYPE})(?: \| .*)?", re.ASCII | re.IGNORECASE
)
#: A reference describes so many fields
_FEWEST = 3


def whole(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    """The tags, such lines as paragraphs where an article describes several fields, each in Chinese below it.

    (Of 327 in 3,588 articles, captured in two styles, none is a sample; 36 are headings, by two authors of four.)
    """
    fields = {
        n: field["name"] for n in range(len(lines)) if _ends(tags, n) and (field := _FIELD.fullmatch(lines[n].text))
    }
    described = {
        name for n, name in fields.items() if tags[n + 1 : n + 2] == ["paragraph"] and HAN.search(lines[n + 1].text)
    }
    if len(described) < _FEWEST:
        return list(tags)
    return ["paragraph" if n in fields else tag for n, tag in enumerate(tags)]


def _ends(tags: Sequence[str], n: int) -> bool:
    """Whether line `n` is a heading or the last line of a sample."""
    return runs.kind(tags[n]) in ("code", "heading") and runs.alone(tags, n)
