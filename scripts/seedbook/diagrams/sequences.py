"""The statements of a sequence diagram that a scrape joined in one line."""

from __future__ import annotations

import re

#: A sequence diagram's first word.
HEADER = re.compile(r"^sequenceDiagram(?=\s|$)")
#: A name that takes part: the `Dev` of "participant Dev as 开发者"
_DECLARED = re.compile(r"(?<!\S)(?:participant|actor)\s+([^\s:]+)")
#: Any name, where none is declared
_ANY_NAME = r"[\w\u3400-\u9fff]+"
#: An arrow, also one whose two hyphens typography made a dash: "->>", "-->>", "–x", "-)"
_ARROW = r"(?:<<)?(?:--?|[–—])(?:>>?|[x)])\s*[+-]?"
#: What opens a block that "end" closes, and what parts it.
_OPENER, _MIDDLE = r"loop|alt|opt|par|critical|break|rect", r"else|and|option"
_BLOCK = re.compile(rf"(?<!\S)(?:{_OPENER}|{_MIDDLE}|end)(?!\S)")


def joined(text: str) -> list[str]:
    """The statements in `text`, which stood behind the header on the same line; one where none can be told apart."""
    starts = sorted({0, *(found.start() for found in _statement(text).finditer(text)), *_blocks(text)})
    parts = (text[a:b].strip() for a, b in zip(starts, [*starts[1:], len(text)], strict=True))
    return [part for part in parts if part]


def _statement(text: str) -> re.Pattern[str]:
    """How a statement begins: "participant A", "Note over A,B:", "activate A", "A->>B:"."""
    declared = sorted({re.escape(name) for name in _DECLARED.findall(text)}, key=len, reverse=True)
    name = f"(?:{'|'.join(declared)})" if declared else _ANY_NAME
    return re.compile(
        rf"(?<!\S)(?:(?:participant|actor)\s|[Nn]ote\s+(?:over|(?:left|right)\s+of)\s|autonumber(?!\S)"
        rf"|(?:de)?activate\s+{name}(?!\S)|{name}\s*{_ARROW}\s*{name}\s*:)"
    )


def _blocks(text: str) -> list[int]:
    """Where words of blocks begin statements: nowhere, unless as many blocks are opened as are closed."""
    words = list(_BLOCK.finditer(text))
    opened = sum(bool(re.fullmatch(_OPENER, word[0])) for word in words)
    closed = sum(word[0] == "end" for word in words)
    return [word.start() for word in words] if opened == closed else []
