r"""What a formula is in Markdown. Restoration, checks, weaving and the site all ask here.

A display formula stands between `$$` on lines of its own. One within a line stands between `$` or `$$` and is plainly
LaTeX, so that no price, variable or placeholder becomes one: it has a command (`\frac`), a raised sign (`x^2`) or a
lowered one (`x_1`, `T_{max}`), or it is a small letter (`$n$`) or a letter with arguments (`$O(n)$`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

#: What no formula has: a dollar, a backtick, as code comes first, and the signs STX and ETX, between which the site
#: keeps what it has done already; nor a `<` or `](` that a page may take for a tag or a link.
_OUT = r"$`\n\x02\x03"
_NEVER = rf"<\]{_OUT}"
#: Two of these where they do no harm, before a space or a figure: `a < b`, `a[1] (b)`
_HARMLESS = r"<(?![A-Za-z/!?])|\](?!\()"
#: A command: `\frac`, `\,`, `\{`
_COMMAND = r"\\[^<`\n\x02\x03]"
#: A group without groups, in which Chinese may stand within a line: `{月}`
_GROUP = rf"\{{[^{{}}{_NEVER}]*+\}}"
_INLINE_STEP = rf"(?:{_GROUP}|{_COMMAND}|{_HARMLESS}|[^\"\\{_NEVER}\u2e80-\uffff])"
#: What begins a block of its own at the head of a line, or parts a heading or a table: `# `, `> `, `: `, `[id]: `,
#: `!!! `, `=== `, `---`, `--|--`; and a blank line
_BLOCK = r"[ \t]*(?:[#>:\[]|!!!|\?\?\?|===|[-=*_:| \t]*$)"
_DISPLAY_STEP = rf"(?:{_COMMAND}|{_HARMLESS}|[^\\{_NEVER}])"
#: Where a display formula begins that stands alone on its lines or behind the sign of a quote or an item: `$$`, `> $$`
_OPENING = r"(?:^[ \t]*+|(?<=[>*+.)-] ))\$\$(?!\$)"
#: What shows that a line holds LaTeX: `\frac`, `\{`, `x^2`, `|x|^2`, `^{14}`, `x ^ 2`, `T_{max}`, `x_1`; no `_` of a
#: name (`GO_PATH`), and neither `^` nor backslash of a pattern (`^[0-9]+$`, `|^b`, `\d+`)
_PLAIN = (
    r"\\(?:[A-Za-z]{2}|\{)|(?<=[^\W_])\^|(?<=[)\]}!])\^|(?<=[|$])\^(?=[\d{])|(?<=[\w)}] )\^[ {]|_\{"
    r"|(?<![A-Za-z0-9])[A-Za-z]_(?:[A-Za-z]|\d+)(?![A-Za-z0-9])"
)
#: A small letter alone, a letter with arguments: `n$`, `O(n)$`; not the `A$` of `共 $A$ 元`
_LETTER = r"(?:[a-z]|[A-Za-z]\([A-Za-z0-9, ]*\))\$"

#: A formula within a line: `$T_{\text{max}}=7.5$`, `$$ \frac{a}{b} $$`; no `$5 到 $10`, `$HOME:$PATH`, `\$x^2$`,
#: `${HOST}^${PORT}`, `$(A)^$(B)`, `x_1=$(id)`, and no JSON path: `"$.a"`
INLINE = (
    rf"(?<![\\$A-Za-z0-9_])(?=\$\$?(?:{_LETTER}|[^{_OUT}]*?(?:{_PLAIN})))"
    rf"(?:\$\$(?=[^$]){_INLINE_STEP}++\$\$|\$(?![\s${{)]){_INLINE_STEP}++(?<![\s=^(_])\$)(?![A-Za-z0-9_${{])"
)
#: A display formula on one line, for a pattern in which `^` and `$` are ends of lines, as in the next two: `$$x = y$$`
DISPLAY_LINE = rf"{_OPENING}{_DISPLAY_STEP}++\$\$(?=[ \t]*$)"
#: A display formula on one line or several: `$$`, `\frac{a}{b}` and `$$`
DISPLAY = rf"{_OPENING}(?:{_DISPLAY_STEP}|\\?\n(?!{_BLOCK}))++\$\$(?=[ \t]*$)"
#: The same wherever the site is certain to find it: one of several lines stands between blank ones, all set in alike.
#: Elsewhere the site may take its lines apart, for items, rows or terms.
DISPLAY_ALONE = (
    rf"(?:{DISPLAY_LINE}|(?:\A|(?<=\n\n))(?P<indent>[ \t]*+)\$\$(?!\$)"
    rf"(?:{_DISPLAY_STEP}|\\?\n(?P=indent)(?!{_BLOCK}))++\$\$(?=[ \t]*(?:\Z|\n[ \t]*(?:\n|\Z))))"
)

#: Where one display formula ends and the next begins, in a capture that has them on one line: `$$ $$`
BETWEEN = re.compile(r"\$\$\s+\$\$")
_INLINE, _DISPLAY = re.compile(INLINE), re.compile(DISPLAY, re.MULTILINE)


def is_inline(source: str) -> bool:
    """Whether all of `source` is one formula within a line, dollars included."""
    return bool(_INLINE.fullmatch(source))


def is_display(source: str) -> bool:
    """Whether all of `source`, one line or several, is one display formula, dollars included."""
    return bool(_DISPLAY.fullmatch(source))


def inline(text: str) -> list[tuple[int, int]]:
    """Where the formulas within a line begin and end, dollars included."""
    return [found.span() for found in _INLINE.finditer(text)] if "$" in text else []


def latex(source: str) -> str:
    """What stands between the dollars of a formula."""
    bare = source.strip()
    dollars = 2 if bare.startswith("$$") else 1
    return bare[dollars:-dollars].strip()


def display_end(lines: Sequence[str], at: int) -> int:
    """The line behind the display formula that begins in line `at`; `at` itself when none does."""
    if "$$" not in lines[at]:
        return at
    # it ends where the next dollars stand, so a page of nothing but dollars is not joined again for each of them
    end = next((n for n in range(at + 1, len(lines)) if "$$" in lines[n]), len(lines) - 1)
    text = "\n".join(lines[at : end + 1])
    found = _DISPLAY.search(text)
    begins = found and "\n" not in text[: found.start()]
    return at + text[: found.end()].count("\n") + 1 if found and begins else at
