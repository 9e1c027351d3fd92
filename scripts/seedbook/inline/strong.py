"""Stars around a text that survived: the text is strong, and no code holds its stars."""

from __future__ import annotations

import re

from seedbook.han import HAN

#: A text between stars: `**P 是共同枢纽**`, `**MySQL 8.0**`; no power (`2**10`), no pointers (`a **T, b **U`), no
#: pattern (`**/*.go`), no stars that are code
_STRONG = re.compile(r"(?<![A-Za-z\d_)\]*`])\*\*(?=[^\s*])([^*]{1,400})(?<!\s)\*\*(?!\*)")
#: The same, escaped, around text whose codes are set: `\\*\\*注意\\*\\*`
_ESCAPED = re.compile(r"(?<![A-Za-z\d_)\]])\\\*\\\*(?=[^\s\\])((?:(?!\\\*).){1,400}?)(?<!\s)\\\*\\\*")
#: A space between stars and text that a full-width mark inside them makes needless: that of `**注意：** 先`
_SPACE_BEHIND = re.compile(r"(?<=[\u3001-\u301f\uff01-\uff5e]\*\*) ")
#: Two stars, the same escaped, and what stands for them while codes are looked for
_STARS, _ESCAPED_STARS, _MARK = "**", r"\*\*", "，，"


def unstarred(text: str) -> str:
    """The text with such stars as a mark that no code holds, every character in its place."""
    if _STARS not in text:
        return text
    return _STRONG.sub(lambda match: f"{_MARK}{match[1]}{_MARK}" if _is_strong(match) else match[0], text)


def marked(escaped: str) -> str:
    """Escaped text whose codes are set, with the stars of strong text as Markdown's."""
    if _ESCAPED_STARS not in escaped:
        return escaped
    found = _ESCAPED.sub(lambda match: f"**{match[1]}**" if _is_strong(match) else match[0], escaped)
    return _SPACE_BEHIND.sub("", found)


def _is_strong(match: re.Match[str]) -> bool:
    """Whether the stars open and close a text: there is Chinese between, or nothing but signs or Chinese behind it, as
    in `**MySQL**`, no `**kw,**more`; and no power (`2**10`) closes it. Signs alone are no text: `**，**`."""
    if not any(char.isalnum() for char in match[1]):
        return False
    behind = match.string[match.end() : match.end() + 1]
    joined = behind.isascii() and behind.isalnum()
    return not joined or bool(HAN.search(match[1]) and not match[1][-1].isdigit())
