"""Escapes what Markdown or HTML would interpret in plain text, and no more, so that the source stays readable."""

from __future__ import annotations

import re

from seedbook.formulas import written

#: What none of the patterns of `text` is without
_ANY = re.compile(r"[`*\[\\&<~{_$]")
#: Signs that can open markup anywhere: backtick, `*`, `[`, the `(` of `](`, `\` before a sign or at the end
_ALWAYS = re.compile(r"`|\*|\[|(?<=\])\(|\\(?=[!-/:-@\[-`{-~]|$)")
#: `_` at the edge of a word: `_emphasis_`; inside a word (`a_b`) it stands for itself
_UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
#: `<` that could open a tag, a comment or an address: `<b`, `</b`, `<!--`
_TAG = re.compile(r"<(?=[A-Za-z/!?$])")
#: `&` that could open an entity: `&lt;`, `&#60;`
_ENTITY = re.compile(r"&(?=#?\w+;)")
#: `{` that could open an attribute list: `{: .x }`, `{#id}`, `{.class}`
_ATTRIBUTES = re.compile(r"\{(?=[ ]*[:#.])")
#: What opens a block at the start of a line: `# `, `> `, `- `, `+ `, `1. `, `1) `, `---`, `===`
_BLOCK = re.compile(r"^(?:([#>])|([-+])(?=\s|$|-)|(\d{1,9})([.)])(?=\s|$))")
#: The dollars of a display formula without the rest of it: `$$`
_DOLLARS = re.compile(r"^\$\$$")
#: Block openers that no backslash disarms in every parser: `: ` (definition), `!!! `, `??? `, `===`, `~~~`, `| `
_NAMELESS = re.compile(r"^(?::(?=\s)|!(?=!!)|\?(?=\?\?)|=(?==)|~(?=~~)|\^(?=\^\^)|/(?=//))")


def text(plain: str) -> str:
    """`plain` so that a Markdown parser reads it as the same characters inside a line."""
    if not _ANY.search(plain):
        return plain
    found = _ALWAYS.sub(lambda m: "\\" + m[0], plain)
    found = _ENTITY.sub("&amp;", found)
    found = _TAG.sub("&lt;", found)
    found = found.replace("~~", "\\~\\~") if "~~" in found else found
    found = _ATTRIBUTES.sub(r"\\{", found)
    found = _UNDERSCORE.sub(r"\\_", found)
    # last, as what is escaped may be LaTeX: the `&lt;b` of `$\frac{a}{b}&lt;b$`, the `\{` of `$a\{ .b}$`
    return found.replace("$", "\\$") if written.inline(found) else found


def code(source: str) -> str:
    """`source` as inline code, with as many backticks as it takes."""
    ticks = "`" * (1 + max((len(run) for run in re.findall("`+", source)), default=0))
    pad = " " if source.startswith("`") or source.endswith("`") else ""
    return f"{ticks}{pad}{source}{pad}{ticks}"


def line(markdown: str) -> str:
    """`markdown`, one line of inline Markdown, so that its start opens no block."""
    found = _DOLLARS.sub(r"\\$\\$", _BLOCK.sub(_disarmed, markdown))
    return _NAMELESS.sub(lambda m: f"&#{ord(m[0])};", found)


def _disarmed(match: re.Match[str]) -> str:
    sign = match[1] or match[2]
    return f"\\{sign}" if sign else f"{match[3]}\\{match[4]}"


def heading(markdown: str) -> str:
    """Inline Markdown for a heading: closing `#` signs and an attribute list at the end stand for themselves."""
    found = re.sub(r"(#+)$", lambda m: "\\#" * len(m[1]), markdown)
    return re.sub(r"(?<!\\)\{(?=[^{}]*\}$)", r"\\{", found)


def cell(markdown: str) -> str:
    """Inline Markdown for a table cell: pipes escaped, in code too (GitHub Flavored Markdown, section 4.10)."""
    return re.sub(r"(?<!\\)\|", r"\\|", markdown)
