"""What a heading is like, as its place below or beside others is judged: traits with a value each, and likeness."""
# ruff: noqa: E501 - a table: one pattern a row, however wide

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from statistics import median_low

from seedbook.numbering import PICTOGRAM
from seedbook.segment import series

#: The head of a chapter: `第二章`, `第 3 讲`, `0x01 `
_CHAPTER = re.compile(r"^(?:第 ?[零一二三四五六七八九十百\d]+ ?[章节部分篇讲]|0x[01][0-9A-Fa-f](?=[\s:、.]))")
#: The ways headings are numbered, from the top of an article down: name, pattern, example. A 零 that Chinese goes on from
#: counts nothing: `场景零拷贝`.
PATTERNS: tuple[tuple[str, str, str], ...] = (
    ("chapter", _CHAPTER.pattern, "第一章:现状"),
    ("n.n.n", r"^\d+\.\d+\.\d+", "1.2.3 逃逸"),
    ("n.n", r"^\d+\.\d+(?!\d*%)", "2.1 基础层"),
    ("han", r"^[一二三四五六七八九十]{1,3} ?[、.:]", "一、背景"),
    ("(han)", r"^[((][一二三四五六七八九十]{1,3}[))]", "(一)背景"),
    ("(n)", r"^[((]?\d{1,2}[))]", "(1) 编译"),
    ("n.", r"^\d{1,2} ?(?:[.、]|:(?!\d\d\b))", "1. 第一步"),
    ("n", r"^\d{1,2} \S", "3 总结"),
    ("step", r"^(?i:step|part|phase|day|lab|步骤|第[零一二三四五六七八九十\d]+步|阶段|方案|方法|方式|场景|案例|示例|问题|情况) ?(?:[\d一二三四五六七八九十]|零(?![\u3400-\u9fff]))+", "Step 2"),
    ("emoji", f"^{PICTOGRAM}", "⭐️ 采样"),
)  # fmt: skip
_COMPILED = tuple((name, re.compile(pattern)) for name, pattern, _ in PATTERNS)
#: A number and its kind before the words of a heading: the `第3章、` of `第3章、部署`
_NUMBER = re.compile(r"^[\W_]*第? ?[\d一二三四五六七八九十]+(?:\.\d+)*[章节步周天]?[.、:：)） ]*")
#: Headings that stand at the top wherever they come: `总结` `参考资料` `FAQ`
_CLOSING = re.compile(r"^(总结|小结|结语|结论|后记|参考|引用|附录|写在最后|最后|延伸|扩展阅读|更多|下一步|相关|faq|常见问题|reference|links?|结束语|展望|目录|致谢|q&a)", re.IGNORECASE)  # fmt: skip
#: Headings that mostly come first: `前言`, `什么是 eBPF`
_OPENING = re.compile(r"^(前言|概述|简介|背景|引言|介绍|导读|摘要|开篇|目标|什么是|为什么|overview|introduction|前提|前置|准备|概念|基本概念|快速)", re.IGNORECASE)  # fmt: skip
#: Headings that mostly stand below another one: `示例代码`, `参数说明`
_PART = re.compile(r"^(示例|例子|例如|示例代码|代码|说明|参数|返回|输出|结果|语法|格式|注意|优点|缺点|优势|劣势|原理|实现|用法|配置|使用|安装|测试|验证|创建|删除|查看|启动|编译|运行|特点|场景|步骤|流程)", re.IGNORECASE)  # fmt: skip
#: A name out of code: `setnsByPath`, `http.Get`, `run()`, `main.go`, `volatile`
_CODE = re.compile(r"[()_/{}]|[a-z][A-Z]|^[a-z][\w.-]*$|\.\w")
#: Up to how many characters a heading is short, and so on; up to how many lines stand below it
_LENGTHS, _LINES = (4, 8, 14, 24), (0, 3, 10, 30)


@dataclass(frozen=True)
class Heading:
    """A heading as its level is judged: its text, how many lines stand below it before the next, and the kind of the
    first block among them."""

    text: str
    below: int
    first: str = ""

    @property
    def empty(self) -> bool:
        """Whether there is nothing but another heading below."""
        return not self.below

    @cached_property
    def pattern(self) -> str:
        """The name of the way it is numbered, or an empty string."""
        return pattern(self.text)

    @cached_property
    def words(self) -> str:
        """Its text without its number."""
        return (_NUMBER.sub("", self.text) if self.pattern else self.text) or self.text

    @cached_property
    def count(self) -> series.Count | None:
        """The count that it begins with, if any."""
        return series.count(self.text)


def pattern(text: str) -> str:
    """The name of the way a heading is numbered, or an empty string."""
    return next((name for name, regex in _COMPILED if regex.search(text)), "")


def traits(headings: Sequence[Heading]) -> list[dict[str, str]]:
    """The traits of every heading, by name, in an order that is the same for all."""
    usual = median_low([heading.below for heading in headings] or [0])
    return [_traits(heading, usual) for heading in headings]


def _traits(heading: Heading, usual: int) -> dict[str, str]:
    text, words, below = heading.text, heading.words, heading.below
    share = "none" if not below else "small" if below * 2 < usual else "usual" if below < usual * 2 else "large"
    return {
        "number": heading.pattern or "-",
        "below": _bucket(below, _LINES),
        "share": share,
        "length": _bucket(len(words), _LENGTHS),
        "role": "closing" if _CLOSING.match(words) else "opening" if _OPENING.match(words) else _part(words),
        "question": str(int(text[-1:] in ("?", "？"))),
        "latin": str(int(text.isascii())),
        "colon": str(int(":" in text)),
        "code": str(int(bool(_CODE.search(words)))),
        "first": heading.first,
    }


def _part(words: str) -> str:
    return "part" if _PART.match(words) else "-"


def _bucket(size: int, limits: Sequence[int]) -> str:
    return str(sum(size > limit for limit in limits))


@lru_cache(maxsize=4096)
def likeness(one: str, other: str) -> int:
    """How much of the shorter text's pairs of characters the other holds, in fifths, 4 for nearly all."""
    pairs, others = _pairs(one), _pairs(other)
    return min(4, 5 * len(pairs & others) // max(1, min(len(pairs), len(others))))


def _pairs(text: str) -> set[str]:
    return {text[n : n + 2] for n in range(len(text) - 1)}
