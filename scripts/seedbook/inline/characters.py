"""Classes of characters that the rules of prose share."""

from __future__ import annotations

import re

from seedbook.han import HALVED

#: Han, kana and their radicals: what counts as Chinese text, as the inside of a character class
CJK = "\u2e80-\u2fff\u3005-\u3007\u3040-\u9fff\uf900-\ufaff"
#: Full-width punctuation and Chinese quotes, as the inside of a character class
FULL = "，。、；：？！（）【】《》〈〉「」『』“”‘’…—·"
#: Stands for a sample while the prose around it is restored: the character that stands for an object in text
SAMPLE = "\ufffc"
#: Full-width forms, quotation marks and the stop to what the scrapers fold them to (or a reader takes them for)
_FOLD = HALVED | {0x3000: 0x20, 0xA0: 0x20, 0x201C: 0x22, 0x201D: 0x22, 0x3002: 0x2E}

_CJK = re.compile(f"[{CJK}]")


def has_cjk(text: str) -> bool:
    """Whether any Chinese character stands in `text`."""
    return bool(_CJK.search(text))


def essence(text: str) -> str:
    """The characters of `text` that matter: no white space, full-width forms and quotes folded to ASCII."""
    return "".join(text.translate(_FOLD).split())
