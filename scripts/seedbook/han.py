"""Chinese characters, by which code, lists and headings are told apart; prose has the wider `inline.characters.CJK`."""

from __future__ import annotations

import re

#: A Chinese character of the basic plane: `服`
HAN = re.compile(r"[\u3400-\u9fff]")
#: A run of them: `服务`
RUN = re.compile(r"[\u3400-\u9fff]+")
