r"""Repairs formulas that a capture damaged, and writes them as the site reads them.

The Markdown behind an article was often not made for formulas. It ate underscores, which come in pairs, as emphasis
(`T{a}` for `T_{a}`), and the backslash before a sign (`\` for `\\` at the end of a row, `{a, b}` for the set
`\{a, b\}`); its typography turned ` - ` into ` – `, `'` into `’`; its text may stand escaped (`&amp;`).
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass

from seedbook.formulas import drawing, written
from seedbook.inline import escape

#: A sign that stands escaped: `&amp;`; no `&` between columns
_ENTITY = re.compile(r"&(?:amp|lt|gt|quot|#39);")
#: Text in a formula: `\text{PRE-PREPARE}`
_TEXT = re.compile(r"\\(?:text[a-z]*|mbox|mathrm)\{[^{}]*\}")
_TYPOGRAPHY = str.maketrans({"–": "-", "—": "-", "‘": "'", "’": "'"})
#: What lost its underscore before a group: the `T` of `T{a}`, `p(x)` of `p(x){i}`, `\text{vars}` of `\text{vars}{i}`,
#: `\sum` of `\sum{i=1}`; first what has groups of its own (`\begin{array}{cc}`), last all other commands
_LOWERED = re.compile(
    r"\\(?:begin|end)\{[^{}]*\}"
    r"|(?P<base>\\(?:text[a-z]*|math[a-z]+|operatorname|hat|bar|vec|tilde|overline)\{[^{}]*\}"
    r"|\\(?:sum|prod|int|lim|big(?:cup|cap))(?![A-Za-z])|[A-Za-z)])(?=\{)"
    r"|\\(?:[A-Za-z]+|.)"
)
#: The end of a row that lost a backslash: `\ ` or `\` at the end of a line, inside an environment
_ROW = re.compile(r"(?<!\\)\\(?=\s)")
#: Braces that grow with what they hold, without their backslash: `\left{`, `\right}`
_GROWING = re.compile(r"(?<=\\left)(?=\{)|(?<=\\right)(?=\})")
#: A set without backslashes: the `{n_2, n_m}` of `= {n_2, n_m}`, the `{a, \text{b}}` of `\in {a, \text{b}}` and of
#: `\text{f}{a, \text{b}}`; not the group of another command, nor `\text{f}{(a, b)}`, which is lowered
_SET = re.compile(
    r"(?P<before>(?:^|[=|(\[:,+<>-]|\\(?:in|cup|cap|subset|subseteq|setminus|to|min|max|leq?|geq?|times) ) *"
    r"|\\text\{[^{}]*\}(?=\{(?:[^{}(),]|\([^()]*\)|\{[^{}]*\})+,))"
    r"\{(?P<members>(?:[^{},]|\{[^{}]*\})+,(?:[^{}]|\{[^{}]*\})+)\}"
)
#: A percent sign, which LaTeX takes for a comment: `50%`
_PERCENT = re.compile(r"(?<!\\)%")
#: What a page would take for a tag or a link: `a<b`, `f[i](x)`
_MARKUP = re.compile(r"<(?=[A-Za-z/!?])|(?<!\\)\](?=\()")
#: A bar, which would end a cell, and the letter behind it: `|x`, `\|x`
_BAR = re.compile(r"(?P<double>\\?)\|(?=(?P<letter>[A-Za-z])?)")
_REJECTED = ("formula-rejected",)


@dataclass(frozen=True)
class Restored:
    """A formula in Markdown, with the codes of what was repaired and what is in doubt."""

    markdown: str
    fixes: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


def inline(source: str, *, pipes: bool = True) -> Restored:
    """A formula within a line, dollars included. `pipes`: whether it may hold a `|`, which ends a cell of a table."""
    dollars = "$$" if source.startswith("$$") else "$"
    latex = written.latex(source)
    mended = repaired(latex)
    found = mended if pipes else _BAR.sub(_barred, mended)
    markdown = f"{dollars}{found}{dollars}"
    if not written.is_inline(markdown) or drawing.fault(found):
        return Restored(escape.code(source), (), _REJECTED)
    return Restored(markdown, _fixes(latex, mended))


def display(lines: Sequence[str]) -> Restored:
    """A display formula, dollars included, of one line or more; or several on one line, each by itself."""
    rows = [row.strip() for row in lines if row.strip()]
    done = [_display(latex) for latex in written.BETWEEN.split(written.latex("\n".join(rows)))]
    fixes = dict.fromkeys(code for part in done for code in part.fixes)
    doubts = dict.fromkeys(code for part in done for code in part.doubts)
    return Restored("\n\n".join(part.markdown for part in done), tuple(fixes), tuple(doubts))


def _display(latex: str) -> Restored:
    mended = repaired(latex.strip())
    # a line of its own may look like another block of Markdown: `[a, b]`
    forms = (f"$$\n{mended}\n$$", f"$${' '.join(mended.split())}$$")
    markdown = next(filter(written.is_display, forms), "")
    if not markdown or drawing.fault(mended):
        return Restored(escape.code(f"$${' '.join(latex.split())}$$"), (), _REJECTED)
    return Restored(markdown, _fixes(latex.strip(), mended))


def _barred(bar: re.Match[str]) -> str:
    """The command for a bar."""
    return ("\\Vert" if bar["double"] else "\\vert") + (" " if bar["letter"] else "")


def _fixes(latex: str, mended: str) -> tuple[str, ...]:
    return ("formula-repaired",) if mended != latex else ()


def repaired(latex: str) -> str:
    """`latex` without what a capture does to formulas. Running it twice changes nothing more."""
    found = _outside_text(_ENTITY.sub(lambda entity: html.unescape(entity[0]), latex))
    found = _PERCENT.sub(r"\\%", _GROWING.sub(r"\\", _MARKUP.sub(r"\g<0> ", found)))
    if r"\begin{" in found and r"\\" not in found:
        found = _ROW.sub(r"\\\\", found)
    if r"\{" not in found:  # where one backslash was eaten, all were
        found = _SET.sub(r"\g<before>\\{\g<members>\\}", found)
    return _LOWERED.sub(lambda part: part[0] + ("_" if part["base"] else ""), found)


def _outside_text(latex: str) -> str:
    r"""`latex` with the signs of typography as LaTeX has them, but for `\text{…}`, where underscores are escaped."""
    parts, at = [], 0
    for text in _TEXT.finditer(latex):
        parts += [latex[at : text.start()].translate(_TYPOGRAPHY), re.sub(r"(?<!\\)_", r"\\_", text[0])]
        at = text.end()
    return "".join([*parts, latex[at:].translate(_TYPOGRAPHY)])
