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
#: A link or a picture that kept its address: `[the manual](https://go.dev/doc)`, `![GMP](https://go.dev/gmp.png)`
LINK = r"(?P<picture>!?)\[(?P<label>[^\[\]`]{1,80})\]\((?P<address>https?://[^\s()<>\u0080-\uffff]+)\)"
_LINK = re.compile(LINK)
#: One that leads nowhere from here: `[安装](#安装)`, `[b](../a/b.md "题")`, `![](img/x.png)`; no call, `hooks[i](/tmp)`
_ELSEWHERE = (
    r"(?<![A-Za-z\d_)\]])(?P<picture>!?)\[(?P<label>[^\[\]]{0,200})\]"
    r"\((?:#|\.{0,2}/|[^\s()<>:]*\.(?:md|html?|png|jpe?g|gif|svg|webp)\b)[^\s()<>]*(?: \"[^\"]*\")?\)"
)
#: A place for links to lead to, which shows nothing: `<a name="usage"></a>`
_PLACE = r" ?<a (?:name|id)=\"[^\"<>]*\"> ?</a>"
#: Either, and code, in which neither is one
_LEFT_OUT = re.compile(rf"(?P<code>`[^`]+`)|{_PLACE}|{_ELSEWHERE}")
#: A picture that the site did not show as one: with a space in its address or before it, `![图](架构 图.png)`,
#: `![图] (a.png)`, or as Hexo writes it, `{% asset_img a.png 图 %}`
UNSHOWN = re.compile(
    r"!\[(?P<label>[^\[\]]{0,200})\](?: \([^()]{1,300}\)|\([^()\s\"]{1,300} [^()\"]{1,300}\))"
    r"|\{% (?:asset_)?img \S{1,300}(?: (?P<words>[^%{}]{0,200}?))? ?%\}"
)
#: Such a picture, and code, in which none is
_UNSHOWN_OR_CODE = re.compile(rf"(?P<code>`[^`]+`)|{UNSHOWN.pattern}")
#: What a reader sees where a picture stood that was not captured
PICTURE = "〔原文此处有图"


def is_link(found: re.Match[str], _: Words) -> bool:
    """Whether what `LINK` found leads somewhere."""
    return bool(_PUBLIC.fullmatch(found["address"]))


def linked(source: str) -> str:
    """The Markdown of a link or of a bare address for all; an empty string for anything else."""
    if _PUBLIC.fullmatch(source):
        return f"<{source}>"
    found = _LINK.fullmatch(source)
    if not found or not _PUBLIC.fullmatch(found["address"]):
        return ""
    return f"[{'图：' if found['picture'] else ''}{escape.text(found['label'])}]({found['address']})"


def unlinked(text: str) -> str:
    """The text with what leads to other places of the site that was captured as its words, its pictures as a note that
    they stood there, and without places that only links lead to."""
    shown = _UNSHOWN_OR_CODE.sub(_noted, text) if "![" in text or "{% " in text else text
    return _LEFT_OUT.sub(_words, shown) if "](" in shown or "<a " in shown else shown


def _noted(found: re.Match[str]) -> str:
    return found["code"] or _note(found["label"] or found["words"] or "")


def _words(found: re.Match[str]) -> str:
    label = found["label"] or ""
    return _note(label) if found["picture"] else found["code"] or label


def _note(label: str) -> str:
    return f"{PICTURE}{'：' if label else ''}{label}〕"
