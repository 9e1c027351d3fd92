"""Signs that browsers make of a `&` before a name: they read `&notify` as `&not`, which is `¬`, and `ify`.

The names are those that HTML knows without a semicolon as well (HTML Standard, 13.5 Named character references). In
2,847 articles of other people the signs below stood 18 times before such letters in text and code, each time so made;
none of those that are left alone (`3×heartbeat`, `20°C`, `¬x`) was.
"""

from __future__ import annotations

import re

#: A sign, its name, and what follows only where both are the beginning of a longer name: `¤t`, `®ister`, `×tamp`
_MADE = (
    ("¤", "curren", r"[a-z]"),  # &current
    ("¶", "para", r"[a-z]"),  # &params, a=1&param=2
    ("®", "reg", r"[a-z_]"),  # &registry
    ("©", "copy", r"[a-z]"),  # &copyright
    ("¬", "not", r"if|ic|e[sdb_]|at|ab|_"),  # &notify, &notice, &notes, &not_empty
    ("×", "times", r"tamp|eries|lot|pec|pan"),  # &timestamp
    ("§", "sect", r"ion|or"),  # &section
    ("¢", "cent", r"er|ral"),  # &center
    ("¯", "macr", r"o"),  # &macro
    ("°", "deg", r"ree"),  # &degree
    ("µ", "micro", r"service|batch"),  # &microservice; `µsec` is a unit
    ("ð", "eth", r"\d|er"),  # &eth0
)
_NAMES = {sign: name for sign, name, _ in _MADE}
#: `¬ify`, `®ister`, and in capitals `®ION`
_SIGN = re.compile("|".join(f"{sign}(?={follows})" for sign, _, follows in _MADE) + "|®(?=ION)")


def undone(text: str) -> str:
    """`text` with what was typed in place of such signs: `¬ifyHandler{}` is `&notifyHandler{}`."""
    return _SIGN.sub(lambda found: "&" + _name(found[0], text[found.end()]), text)


def _name(sign: str, follows: str) -> str:
    return _NAMES[sign].upper() if follows.isupper() else _NAMES[sign]
