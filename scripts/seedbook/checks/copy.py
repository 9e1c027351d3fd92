"""Chinese copy: where a line of prose breaks a rule of writing, and what should stand there instead.

Rules and mending share these patterns, so that `fix` mends exactly what `check` finds. They see prose in which
code, markup and addresses are masked (`masking`), and change white space and the width of punctuation only.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from seedbook.checks.masking import CODE

#: A Chinese character.
HAN = r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"
#: Full-width punctuation.
_WIDE = "，。、；：？！（）《》「」『』【】“”‘’…—"
#: Those that no space may touch.
_TIGHT = "，。、；：？！）》」』】”’"
#: Half-width marks and their full-width forms.
WIDTHS = {",": "，", ":": "：", ";": "；", "?": "？", "!": "！", "(": "（", ")": "）"}


@dataclass(frozen=True)
class Copy:
    """One rule of writing: what it finds in masked prose, and the replacement of each match."""

    code: str
    found: re.Pattern[str]
    mended: Callable[[re.Match[str]], str]
    what: str
    mend: str


def _widen(match: re.Match[str]) -> str:
    return WIDTHS[match[0].strip()]


#: In the order in which they are applied. Each comment shows what the pattern finds.
RULES: tuple[Copy, ...] = (
    Copy(
        "copy-letters",
        re.compile(r"[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+"),  # `Ｇｏ１`
        lambda m: m[0].translate({code: code - 0xFEE0 for code in range(0xFF10, 0xFF5B)}),
        "字母或数字是全角的",
        "请改为半角",
    ),
    Copy(
        "copy-ellipsis",
        re.compile(rf"(?<={HAN})(?:\.{{3,}}|。{{2,}}|…(?!…)(?<!……))"),  # `等等...`, `等等。。。`
        lambda m: "……",
        "省略号写得不对",
        "请写成 `……`",
    ),
    Copy(
        "copy-width",
        re.compile(
            rf"(?<={HAN}) ?[,;?!](?=$|\s|{HAN}|[{_WIDE}{CODE}A-Za-z0-9])|(?<={HAN}) ?:(?=$|\s|{HAN})"
        ),  # `因此,它`
        _widen,
        "中文里用了半角标点",
        "请改为全角",
    ),
    Copy(
        "copy-brackets",
        re.compile(rf"(?<={HAN}) ?\((?=[^()]*{HAN}[^()]*\))"),  # `调度器(协作式)`
        lambda m: "（",
        "中文里用了半角括号",
        "请改为全角",
    ),
    Copy(
        "copy-repeat",
        re.compile(r"([，、；：])\1+"),  # `，，`
        lambda m: m[1],
        "标点重复",
        "请只留一个",
    ),
    Copy(
        "copy-space-mark",
        re.compile(
            r"(?<=[，。、；：？！）》」』】”’]) +(?=[^\s|])|(?<=[^\s|]) +(?=[，。、；：？！）》」』】”’])"
        ),  # `好 ，我`
        lambda m: "",
        "全角标点旁边有空格",
        "请删去空格",
    ),
    Copy(
        "copy-space",
        re.compile(rf"(?<={HAN})(?=[A-Za-z0-9{CODE}])|(?<=[A-Za-z0-9{CODE}])(?={HAN})"),  # `用Go写`
        lambda m: " ",
        "中文与英文、数字或代码之间没有空格",
        "请加一个空格",
    ),
    Copy(
        "copy-space-double",
        re.compile(rf"(?<={HAN}) {{2,}}(?=\S)|(?<=\S) {{2,}}(?={HAN})"),  # `用  Go`
        lambda m: " ",
        "连续有几个空格",
        "请只留一个",
    ),
)
