"""Addresses that readers can open, bare or in a link whose Markdown survived."""

from __future__ import annotations

import re

from seedbook.inline import escape
from seedbook.inline.words import Words

#: An address that readers can open: `https://go.dev/ref/mem`; no port, no example, no host of a cluster
_PUBLIC = re.compile(
    r"https?://(?!(?:[\w-]+\.)*(?:example|localhost|your[\w-]*|xxx?)\.)(?:[a-z0-9-]+\.)+"
    r"(?!(?:local|internal|svc|test|lan|cluster|invalid|example)\b)[a-z]{2,}(?:/[\w./~%#?=&+-]*)?"
)
#: A link that kept its address: `[the manual](https://go.dev/doc)`
LINK = r"\[(?P<label>[^\[\]`]{1,80})\]\((?P<address>https?://[^\s()<>\u0080-\uffff]+)\)"
_LINK = re.compile(LINK)


def is_link(found: re.Match[str], _: Words) -> bool:
    """Whether what `LINK` found leads somewhere."""
    return bool(_PUBLIC.fullmatch(found["address"]))


def linked(source: str) -> str:
    """The Markdown of a link or of a bare address for all; an empty string for anything else."""
    if _PUBLIC.fullmatch(source):
        return f"<{source}>"
    found = _LINK.fullmatch(source)
    return (
        f"[{escape.text(found['label'])}]({found['address']})" if found and _PUBLIC.fullmatch(found["address"]) else ""
    )
