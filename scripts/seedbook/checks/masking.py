"""Masks what is no prose, keeping every length, so that a rule on prose never sees code, markup or addresses."""

from __future__ import annotations

import re

#: Stands for each character of inline code.
CODE = "\ue000"
#: Stands for each character of anything else that is no prose.
VOID = "\ue001"

#: What browsers and the site both read as one comment: `<!-- … -->`. `--!>` would end it early, so it is none.
_COMMENT = r"(?P<comment><!--(?!-?>)(?:(?!--!>|-->)[\s\S])*-->)"
#: A backslash escape: `\<`
_ESCAPE = r"(?P<escape>\\[\\`*_{}\[\]()>#+.!<|~^=$:'\"-])"
#: Inline code, which may run over a line end but not over a blank line: `` `x` ``
_SPAN = r"(?P<code>(?<!`)(?P<ticks>`+)(?!`)(?:(?!\n\s*\n)[\s\S])+?(?<!`)(?P=ticks)(?!`))"
#: Math: `$$a^2$$`
_MATH = r"(?P<math>\$\$[\s\S]+?\$\$)"
#: An address in angle brackets or bare: `<https://go.dev>`
_URL = (
    r"(?P<url><(?:https?|ftp|mailto):[^\s<>]+>|(?:https?|ftp|mailto):[^\s<>()\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]+)"
)
#: A tag that is complete: `<kbd>`, `</kbd>`, `<abbr title="x">`
_TAG = r"(?P<tag></?[A-Za-z][\w-]*(?:\s+[^\s=<>\"']+(?:=(?:\"[^\"<>]*\"|'[^'<>]*'|[^\s<>\"']*))?)*\s*/?>)"
#: The target of a link or image, its brackets included: `](runtime/gmp.md "GMP")`
_TARGET = r"(?P<target>(?<=\])\((?:[^()\n]|\([^()\n]*\))*\))"
#: A definition of a reference or its use: `[go]: https://go.dev`, `[^1]`, `][go]`
_REFERENCE = r"(?P<reference>^[ \t]*\[[^\]^\n][^\]\n]*\]:[ \t]+\S+.*$|\[\^[^\]\n]+\]|(?<=\])\[[^\]\n]*\])"
#: A list of attributes: `{ .wide #top }`
_ATTRIBUTES = r"(?P<attributes>\{:?[ ]*[.#][^{}\n]*\}|\{:?[ ]*[\w-]+=[^{}\n]*\})"
#: The sign of an image before its brackets: `![图]`
_IMAGE = r"(?P<image>!(?=\[))"
#: An entity: `&lt;`
_ENTITY = r"(?P<entity>&(?:#\d+|#x[0-9a-fA-F]+|[A-Za-z]\w*);)"

#: What begins a line and is no prose: `- `, `2. `, `:   `, `## `, `> `
_LEAD = r"(?P<lead>^[ ]*(?:(?:[-*+:>]|\d+[.)]|#{1,6})(?:[ ]+|$))+)"

_SILENT = (_COMMENT, _ESCAPE, _SPAN, _MATH)
_MARKUP = (_URL, _TAG, _IMAGE, _TARGET, _REFERENCE, _ATTRIBUTES, _ENTITY)
_ALWAYS = re.compile("|".join(_SILENT), re.MULTILINE)
_ALL = re.compile("|".join((_LEAD, *_SILENT, *_MARKUP)), re.MULTILINE)


def mask(text: str, *, links: bool = True) -> str:
    """`text` with inline code as CODE and other non-prose as VOID; line ends and all lengths are kept.

    With `links=False` only comments, escapes, code and math are masked: links and markup stay readable.
    """
    return (_ALL if links else _ALWAYS).sub(_hidden, text)


def _hidden(match: re.Match[str]) -> str:
    sign = CODE if match.lastgroup in ("code", "ticks") else VOID
    return re.sub(r"[^\n]", sign, match[0])
