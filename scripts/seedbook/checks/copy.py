"""Chinese copy: where a line of prose breaks a rule of writing, and what should stand there instead.

Rules and mending share these patterns, so that `fix` mends exactly what `check` finds. They see prose in which
code, markup and addresses are masked (`masking`), and change white space and the width of punctuation only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from seedbook.checks.masking import CODE

#: A Chinese character.
HAN = r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"
#: Full-width punctuation that no space may touch. Curly quotes are left out: English has them too.
_TIGHT = "，。、；：？！（）《》「」『』【】"
#: Half-width marks and their full-width forms.
WIDTHS = {",": "，", ":": "：", ";": "；", "?": "？", "!": "！", ".": "。"}


class Edit(NamedTuple):
    """Columns `start` to `end` of a line (0-based, end left out) become `text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Copy:
    """One rule of writing: the edits that a line of masked prose needs, and what to tell the writer.

    `taste`: whether it is a matter of taste, in which the author of an imported page is left alone.
    """

    code: str
    edits: Callable[[str], Iterable[Edit]]
    what: str
    mend: str
    taste: bool = False


def _each(pattern: str, replace: Callable[[re.Match[str]], str]) -> Callable[[str], Iterable[Edit]]:
    """Edits that replace every match of `pattern`."""
    compiled = re.compile(pattern)
    return lambda line: (Edit(m.start(), m.end(), replace(m)) for m in compiled.finditer(line))


def _narrow(match: re.Match[str]) -> str:
    return "".join(chr(ord(letter) - 0xFEE0) for letter in match[0])


def _widen(match: re.Match[str]) -> str:
    return WIDTHS[match[0].strip()]


#: Innermost brackets with Chinese inside, or right after Chinese: `调度器 (协作式)`, `处理器(P)`
_BRACKETS = re.compile(rf" *\((?=[^()]*{HAN})[^()]*\)|(?<={HAN})\((?=[^() ])[^()]*\)")


def _brackets(line: str) -> Iterable[Edit]:
    for match in _BRACKETS.finditer(line):
        yield Edit(match.start(), match.start() + match[0].index("(") + 1, "（")
        yield Edit(match.end() - 1, match.end(), "）")


#: In the order in which they are applied. The comment after a pattern shows what it finds.
RULES: tuple[Copy, ...] = (
    Copy(
        "copy-letters",
        _each(r"[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+", _narrow),  # `Ｇｏ１`
        "字母或数字是全角的",
        "请改为半角",
    ),
    Copy(
        "copy-ellipsis",
        _each(rf"(?<={HAN})(?:\.{{3,}}|。{{3,}})", lambda _: "……"),  # `等等...`, `等等。。。`
        "省略号写得不对",
        "请写成 `……`",
        taste=True,
    ),
    Copy(
        "copy-width",
        _each(
            rf"(?<={HAN}) *[,:;?!](?![\])])"  # `因此,它`
            rf"|(?:(?<=[\w)”）{CODE}])|(?<={HAN}\"))[,:;?!](?={HAN})"  # `用 Go,它`, `"好",它`
            r"|(?<=[？！])[?!]"  # `好！!`
            rf"|(?:(?<={HAN}|）)|(?<={HAN}”))\.(?=$)"  # `好.`, `（好）.`, `“好”.`
            rf"|(?<={HAN}{{5}})\.(?={HAN}{{5}})",  # `前一句说完了.后一句接着说`; not `类名.方法名`
            _widen,
        ),
        "中文里用了半角标点",
        "请改为全角",
    ),
    Copy("copy-brackets", _brackets, "中文里用了半角括号", "请改为全角"),
    Copy(
        "copy-repeat",
        _each(r"([，、；：？！])\1+|(?<!。)。。(?!。)", lambda m: m[0][0]),  # `，，`, `！！！`, `。。`; not `？！`
        "标点重复",
        "请只留一个",
        taste=True,
    ),
    Copy(
        "copy-space-mark",
        _each(rf"(?<=[{_TIGHT}]) +(?=[^\s|])|(?<=[^\s|]) +(?=[{_TIGHT}])", lambda _: ""),  # `好 ，我`
        "全角标点旁边有空格",
        "请删去空格",
    ),
    Copy(
        "copy-space",
        _each(rf"(?<={HAN})(?=[A-Za-z0-9{CODE}])|(?<=[A-Za-z0-9{CODE}])(?={HAN})", lambda _: " "),  # `用Go写`
        "中文与英文、数字、代码或公式之间没有空格",
        "请加一个空格",
    ),
    Copy(
        "copy-space-double",
        _each(rf"(?<={HAN}) {{2,}}(?=[^\s|])|(?<=[^\s|]) {{2,}}(?={HAN})", lambda _: " "),  # `用  Go`
        "连续有几个空格",
        "请只留一个",
    ),
)
