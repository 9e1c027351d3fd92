"""Chinese characters, by which code, lists and headings are told apart; prose has the wider `inline.characters.CJK`.
And the full-width forms that stand among them."""

from __future__ import annotations

import re

#: A Chinese character of the basic plane: `服`
HAN = re.compile(r"[\u3400-\u9fff]")
#: A run of them: `服务`
RUN = re.compile(r"[\u3400-\u9fff]+")
#: The full-width forms of ASCII and what each stands for, as `str.translate` takes them: `（` for `(`
HALVED = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
