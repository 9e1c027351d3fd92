"""Draws a formula: from LaTeX to MathML Core, which browsers, screen readers and e-readers know.

The drawing carries its LaTeX as an annotation, from which programs that paste or convert a page take it.
"""

from __future__ import annotations

import html
import re
import threading
from functools import lru_cache
from xml.etree import ElementTree as ET

from math_core import LatexError, LatexToMathML

#: Longest formula, in characters, and how deep its drawing may nest; that of a page of a textbook is half of it.
LONGEST, DEEPEST = 4000, 60
#: Stack for the converter, which recurses without a limit of its own: per sign it took up to 2.6 kB (0.9.0, x86-64).
_STACK = 64 * 2**20
#: Definitions, by which a short formula could grow without end, and marks, which would be anchors of the page:
#: `\newcommand`, `\def`, `\label`
_REFUSED = re.compile(
    r"\\(?:[egx]?def|let|(?:re)?newcommand|providecommand|DeclareMathOperator|label|(?:eq)?ref)(?![A-Za-z])"
)
#: A character that XML does not know (XML 1.0, 2.2 Characters): a form feed, half a surrogate pair
_NO_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
#: An entity of HTML that XML does not know: `&ApplyFunction;`
_ENTITY = re.compile(r"&(?!(?:lt|gt|amp|quot|apos);)[A-Za-z]\w*;")
#: The converter's message: `8: Unknown command "\foo".`
_MESSAGE = re.compile(r"(?P<at>\d+): (?P<what>.*)", re.DOTALL)
#: What it says, by how it begins, for people
_REASONS = {
    "Unknown command": "不认识命令 `{name}`",
    "Unknown environment": "不认识环境 `{name}`",
    "Expected closing token": "缺少 `{name}`",
    "Unmatched closing token": "多出 `{name}`",
    "Expected argument": "最后的命令缺少内容",
    "Duplicate subscript": "上标或下标重复",
    'Found "&"': "`&` 只能用在 `cases`、`matrix` 这类环境里",
}
#: What a message quotes: `"\foo"`
_QUOTED = re.compile(r'"(?P<name>[^"\n]*)"')


class UndrawableError(Exception):
    """A formula that cannot be drawn; the message says why, in Chinese, without a mark at its end."""


def draw(latex: str, *, display: bool) -> ET.Element:
    """The `<math>` element of a formula. Raises UndrawableError for what is no LaTeX, or too large."""
    return ET.fromstring(_mathml(latex, display))


def fault(latex: str) -> str:
    """Why a formula cannot be drawn, in Chinese; empty when it can."""
    try:
        _mathml(latex, True)
    except UndrawableError as reason:
        return str(reason)
    return ""


@lru_cache(maxsize=1024)
def _mathml(latex: str, display: bool) -> str:
    if why := _refusal(latex):
        raise UndrawableError(why)
    found = _converted(latex, display)
    if isinstance(found, LatexError):
        raise UndrawableError(_reason(latex, str(found)))
    if "<menclose" in found:  # no element of MathML Core: browsers leave out the frame, or the stroke
        raise UndrawableError("公式里的框和删除线画不出来")
    mathml = _ENTITY.sub(lambda entity: html.unescape(entity[0]), found)
    if _depth(mathml) > DEEPEST:
        raise UndrawableError("公式嵌套太深")
    return mathml


def _refusal(latex: str) -> str:
    """Why a formula is not given to the converter at all; empty where it is."""
    if len(latex) > LONGEST:
        return f"公式超过 {LONGEST} 个字符"
    if refused := _REFUSED.search(latex):
        return f"公式里不能用 `{refused[0]}`"
    if _NO_XML.search(latex):
        return "公式里有控制字符"
    return "" if latex.strip() else "公式是空的"


def _converted(latex: str, display: bool) -> str | LatexError:
    """What the converter makes of `latex`, on a stack that bears the longest formula, however deep it nests."""
    found: list[str | LatexError] = []

    def convert() -> None:
        try:
            converter = LatexToMathML(annotation=True, fancy_error=False)
            found.append(converter.convert_with_local_state(latex, displaystyle=display))
        except LatexError as error:
            found.append(error)

    before = threading.stack_size(_STACK)
    try:
        thread = threading.Thread(target=convert)
        thread.start()
    finally:
        threading.stack_size(before)
    thread.join()
    return found[0]


def _depth(mathml: str) -> int:
    """How deep the elements nest."""
    depth = deepest = 0
    # tags: `<mrow>`, `</mrow>`, not `<mspace/>`
    for tag in re.finditer(r"<(/?)[a-z]+(?:\s[^<>]*)?(?<!/)>", mathml):
        depth += -1 if tag[1] else 1
        deepest = max(deepest, depth)
    return deepest


def _reason(latex: str, message: str) -> str:
    """A message of the converter in Chinese."""
    found = _MESSAGE.fullmatch(message)
    at, what = (int(found["at"]), found["what"]) if found else (0, message)
    quoted = _QUOTED.search(what)
    for begin, reason in _REASONS.items():
        if what.startswith(begin):
            return reason.format(name=quoted["name"] if quoted else "")
    return f"`{_excerpt(latex, at)}` 处不能解析"


def _excerpt(latex: str, at: int) -> str:
    """What stands around an offset, in one line."""
    return " ".join(latex[max(0, at - 10) : at + 10].split())
