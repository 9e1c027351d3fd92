"""Sets one space between Chinese and Latin text, none beside full-width punctuation.

Inline code stands as one private sign each (see `punctuation.CODE`) and counts as a Latin word.
"""

from __future__ import annotations

import re

from seedbook.inline.characters import CJK
from seedbook.inline.punctuation import CODE
from seedbook.numbering import PICTOGRAM

_LATIN = f"A-Za-z0-9{CODE}"
LETTERS = f"{_LATIN}{CJK}"
#: Where a space belongs: Chinese before Latin (`用|Go`); Latin before Chinese, a sign of its number or its bracket
#: included (`Go|语`, `37%|实`, `3000+|并`, `25℃|内`, `O(1)|时`); Chinese before what a figure is compared with
#: (`数|< 5`); inline code beside a Latin word or other code, where the scrapers dropped the space or the sign between,
#: and code beside a pictogram
_JOINT = re.compile(
    f"(?<=[{CJK}])(?=[{_LATIN}])"
    f"|(?<=[{_LATIN}])(?=[{CJK}])|(?<=\\d[%+℃‰])(?=[{CJK}])|(?<=[A-Za-z0-9]\\))(?=[{CJK}])"
    f"|(?<=[{CJK}])(?=[<>≤≥] \\d)|(?<=[{CODE}])(?=[{_LATIN}])|(?<=[A-Za-z0-9])(?=[{CODE}])"
    f"|(?<={PICTOGRAM})(?=[{CODE}])|(?<=\ufe0f)(?=[{CODE}])"
)
#: A `+` or an arrow beside inline code, or with a space on one side only: `a`+`b`, `a`→ 保留
_JOINER = re.compile(f"(?<=[{CODE}]) ?([+→]) ?(?=[{LETTERS}])|(?<=[{LETTERS}]) ?([+→]) ?(?=[{CODE}])")
#: Where Chinese and Latin meet in one line, and where a space stands between: `用Go`, `Go 语`
_SEAM = re.compile(f"[{CJK}] ?[A-Za-z0-9]|[A-Za-z0-9] ?[{CJK}]")
_SPACED = re.compile(f"[{CJK}] [A-Za-z0-9]|[A-Za-z0-9] [{CJK}]")
#: Spaces beside full-width punctuation, inside and outside of brackets; a space comes first, as one is quickly found
_BESIDE_FULL = re.compile(
    " +(?:(?=[，。、；：？！（）【】《》「」『』“”])|(?<=[，。、；：？！（）【】《》「」『』“”] ))"
)


def restore(text: str) -> str:
    """`text` with its spaces set. Running it twice changes nothing more."""
    found = _JOINT.sub(" ", " ".join(text.split()))
    if "+" in found or "→" in found:
        found = _JOINER.sub(lambda m: f" {m[1] or m[2]} ", found)
    return _BESIDE_FULL.sub("", found)


def habit(text: str) -> str:
    """How an article sets Latin text between Chinese: `tight`, `mixed` or `spaced` (under 1/4, over 3/4 spaced)."""
    return habit_of(*seams(text))


def seams(text: str, torn: str = "") -> tuple[int, int]:
    """Where Chinese and Latin meet in the lines of `text`: with a space, and at all. `torn`: further text, which has
    lost spaces, so that only those that are there count."""
    spaces, left = (len(_SPACED.findall(part)) for part in (text, torn))
    return spaces + left, len(_SEAM.findall(text)) + left


def habit_of(spaces: int, joints: int) -> str:
    """The habit (see there) of a text with so many `seams`."""
    share = (spaces + 1) / (joints + 2)
    return "tight" if share < 0.25 else "spaced" if share > 0.75 else "mixed"
