"""Masks what is no prose, keeping every length, so that a rule on prose never sees code, markup or addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from seedbook.formulas import written

#: Stands for each character of inline code and formulas, which the site puts elements in place of.
CODE = "\ue000"
#: Stands for each character of anything else that is no prose.
VOID = "\ue001"

#: What browsers and the site both read as one comment: `<!-- … -->`. `--!>` would end it early, so it is none;
#: nor is one with `<`, a backslash, a backtick or a blank line inside, where the site may take it apart.
_COMMENT = r"(?P<comment><!--(?!-?>)(?:(?!--!?>|\n[ \t>]*\n)[^<\\`])*-->)"
#: A backslash escape: `\*`; `\<` is none, the site reads a tag there
_ESCAPE = r"(?P<escape>\\[\\`*_{}\[\]()>#+.!|$-])"
#: Inline code, which may run over a line end but not over a blank line: `` `x` ``
_SPAN = r"(?P<code>(?<!`)(?P<ticks>`+)(?!`)(?:(?!\n\s*\n)[\s\S])+?(?<!`)(?P=ticks)(?!`))"
#: A formula, which the site draws: `$x^2$`
_FORMULA = rf"(?P<formula>{written.DISPLAY_ALONE}|{written.INLINE})"
#: An address in angle brackets or bare: `<https://go.dev>`
_URL = (
    r"(?P<url><(?:https?|ftp|mailto):[^\s<>]+>|(?:https?|ftp|mailto):[^\s<>()\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]+)"
)
#: A tag that is complete: `<kbd>`, `</kbd>`, `<abbr title="x">`
_TAG = r"(?P<tag></?[A-Za-z][\w-]*(?:\s+[^\s=<>\"']+(?:=(?:\"[^\"<>]*\"|'[^'<>]*'|[^\s<>\"']*))?)*\s*/?>)"
#: The target of a link or image, its brackets included: `](runtime/gmp.md "GMP")`
_TARGET = r"(?P<target>(?<=\])\((?:[^()\n]|\([^()\n]*\))*\))"
#: A definition of a reference or its use: `[go]: https://go.dev`, `[^1]`, `][go]`
_REFERENCE = r"(?P<reference>^[ \t]*\[[^\]^\n][^\]\n]*\]:[ \t]+\S+.*$|\[\^[^\[\]\n]+\]|(?<=\])\[[^\]\n]*\])"
#: A list of attributes: `{ .wide #top }`
_ATTRIBUTES = r"(?P<attributes>\{:?[ ]*[.#][^{}\n]*\}|\{:?[ ]*[\w-]+=[^{}\n]*\})"
#: The sign of an image before its brackets: `![图]`
_IMAGE = r"(?P<image>!(?=\[))"
#: An entity: `&lt;`
_ENTITY = r"(?P<entity>&(?:#\d+|#x[0-9a-fA-F]+|[A-Za-z]\w*);)"

#: What begins a line and is no prose: `- `, `2. `, `:   `, `## `, `> `
_LEAD = r"(?P<lead>^[ ]*(?:(?:[-*+:>]|\d+[.)]|#{1,6})(?:[ ]+|$))+)"

_MARKUP = (_FORMULA, _URL, _TAG, _IMAGE, _TARGET, _REFERENCE, _ATTRIBUTES, _ENTITY)
#: Inline code on one line
_SHORT_SPAN = _SPAN.replace(r"[\s\S]", ".")
#: What the site reads as code or hides before it looks for links, and all that is no prose
_CAUTIOUS = re.compile("|".join((_COMMENT, _ESCAPE, _SHORT_SPAN, _FORMULA)), re.MULTILINE)
_ALL = re.compile("|".join((_LEAD, _COMMENT, _ESCAPE, _SPAN, *_MARKUP)), re.MULTILINE)


def mask(text: str) -> str:
    """`text` with inline code as CODE and other non-prose as VOID; line ends and all lengths are kept."""
    return _ALL.sub(_hidden, text)


def mask_code(text: str) -> str:
    """`text` with comments, escapes, code and formulas masked: links and markup stay readable.

    Code that runs over a line end hides nothing, as the site may begin a block there and pair other backticks. One
    that is left over stays readable too: the rule `code-span` refuses it, so that all pair as they do here.
    """
    return _CAUTIOUS.sub(_hidden, text)


def formulas(text: str) -> Iterator[tuple[int, str]]:
    """Each formula that no comment or code hides, with the offset at which it begins, dollars included."""
    return ((found.start(), found[0]) for found in _CAUTIOUS.finditer(text) if found.lastgroup == "formula")


def _hidden(match: re.Match[str]) -> str:
    sign = CODE if match.lastgroup in ("code", "ticks", "formula") else VOID
    return re.sub(r"[^\n]", sign, match[0])
