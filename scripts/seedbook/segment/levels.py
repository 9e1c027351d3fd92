"""Gives every heading its level: by the article's own numbers where it has chapters, by named features elsewhere."""
# ruff: noqa: E501 - tables: one pattern a row, however wide

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from seedbook.model import Block
from seedbook.numbering import PICTOGRAM
from seedbook.segment import ranking, series
from seedbook.segment.decode import best_tags
from seedbook.segment.weights import load

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
#: Headings that stand at the top wherever they come: `总结` `参考资料` `FAQ`
_CLOSING = re.compile(r"^(总结|小结|结语|结论|后记|参考|引用|附录|写在最后|最后|延伸|扩展阅读|更多|下一步|相关|faq|常见问题|reference|links?|结束语|展望|目录|致谢|q&a)", re.IGNORECASE)  # fmt: skip
#: Headings that mostly come first: `前言`, `什么是 eBPF`
_OPENING = re.compile(r"^(前言|概述|简介|背景|引言|介绍|导读|摘要|开篇|目标|什么是|为什么|overview|introduction|前提|前置|准备|概念|基本概念|快速)", re.IGNORECASE)  # fmt: skip
#: Headings that mostly stand below another one: `示例代码`, `参数说明`
_PART = re.compile(r"^(示例|例子|例如|示例代码|代码|说明|参数|返回|输出|结果|语法|格式|注意|优点|缺点|优势|劣势|原理|实现|用法|配置|使用|安装|测试|验证|创建|删除|查看|启动|编译|运行|特点|场景|步骤|流程)", re.IGNORECASE)  # fmt: skip

#: The deepest level a heading can have, in Markdown as in HTML
_DEEPEST = 6


@dataclass(frozen=True)
class Heading:
    """A heading as its level is judged: its text, and how many lines stand below it before the next."""

    text: str
    below: int


def with_levels(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with `level` set on headings: 1 = 第X章, 2 = N.M, 3 and deeper = un-numbered.

    In articles that number otherwise or not at all the levels are relative to one another, and begin at 1 when the
    highest headings are numbered, at 3 when they are not.
    """
    places = [n for n, block in enumerate(blocks) if block.kind == "heading"]
    ends = [*places[1:], len(blocks)]
    headings = [
        Heading(blocks[n].raw[0].strip(), sum(len(b.raw) for b in blocks[n + 1 : end]))
        for n, end in zip(places, ends, strict=False)
    ]
    found = dict(zip(places, levels(headings), strict=True))
    return tuple(replace(block, level=found[n]) if n in found else block for n, block in enumerate(blocks))


def levels(headings: Sequence[Heading]) -> list[int]:
    """The level of each heading of an article."""
    patterns = [pattern(heading.text) for heading in headings]
    if patterns.count("chapter") >= 2 or patterns[:1] == ["chapter"]:
        return [_numbered(name) for name in patterns]
    judged = [int(tag) for tag in best_tags(featured(headings), load("levels"))]
    texts, below = [heading.text for heading in headings], [heading.below for heading in headings]
    ranks = ranking.nested(texts, series.levelled(texts, judged))
    ranks = ranking.under_empty(patterns, [not lines for lines in below], ranking.without_jumps(ranks))
    ranks = ranking.below_what_recurs_not(texts, series.raised(texts, below, ranks))
    highest = min(ranks, default=0)
    top = [name for name, rank in zip(patterns, ranks, strict=True) if rank == highest]
    base = 3 if sum(name in ("", "emoji") for name in top) * 2 > len(top) else 1
    return [min(_DEEPEST, base + rank - highest) for rank in ranks]


def pattern(text: str) -> str:
    """The name of the way a heading is numbered, or an empty string."""
    return next((name for name, regex in _COMPILED if regex.search(text)), "")


def _numbered(name: str) -> int:
    return {"chapter": 1, "n.n": 2, "n.n.n": 3}.get(name, 3)


def featured(headings: Sequence[Heading]) -> list[list[str]]:
    """Named features of every heading, its neighbours and the article's habits included."""
    patterns = [pattern(heading.text) for heading in headings]
    order = list(dict.fromkeys(name for name in patterns if name))
    last = list(accumulate(patterns, _or_before))
    return [
        _own(heading, patterns[n]) + _place(headings, patterns, n) + _order(patterns, order, n, last[n])
        for n, heading in enumerate(headings)
    ]


def _or_before(before: str, name: str) -> str:
    return name or before


def _own(heading: Heading, name: str) -> list[str]:
    text = heading.text
    row = [f"numbered:{name}" if name else "un-numbered", _size(heading.below)]
    row.append(
        "length-1-6"
        if len(text) <= 6
        else "length-7-14"
        if len(text) <= 14
        else "length-15-30"
        if len(text) <= 30
        else "length-31-up"
    )
    row += [
        label for label, regex in (("closing", _CLOSING), ("opening", _OPENING), ("part", _PART)) if regex.match(text)
    ]
    if text.endswith("?"):
        row.append("question")
    if re.fullmatch(r"[\w.\-/() ]+", text) and text.isascii():
        row.append("latin-only")
    if ":" in text:
        row.append("holds-colon")
    return row


def _size(below: int) -> str:
    return (
        "below-0"
        if not below
        else "below-1-3"
        if below <= 3
        else "below-4-10"
        if below <= 10
        else "below-11-30"
        if below <= 30
        else "below-31-up"
    )


def _place(headings: Sequence[Heading], patterns: Sequence[str], n: int) -> list[str]:
    row = ["first"] if not n else ["second"] if n == 1 else []
    if n == len(headings) - 1:
        row.append("last")
    if n and not headings[n - 1].below:
        row.append("right-below-heading")
    if n:
        row.append("numbered-as-before" if patterns[n] == patterns[n - 1] else "numbered-otherwise-than-before")
        row.append(f"prev:{patterns[n - 1] or 'un-numbered'}")
        row.append(f"prev:{_size(headings[n - 1].below)}")
    if n + 1 < len(headings):
        row.append(f"next:{patterns[n + 1] or 'un-numbered'}")
        row.append(f"next:{_size(headings[n + 1].below)}")
    if n and not patterns[n] and _alike(headings[n].text, headings[n - 1].text):
        row.append("alike-before")
    few = "few-headings" if len(headings) <= 6 else "many-headings" if len(headings) > 18 else "some-headings"
    return [*row, few]


def _alike(one: str, other: str) -> bool:
    return one[:2] == other[:2] or one[-2:] == other[-2:]


def _order(patterns: Sequence[str], order: Sequence[str], n: int, last: str) -> list[str]:
    """Which way of numbering the article's first, second, third … is, and whether another came above it."""
    name = patterns[n]
    if not order:
        return ["article-un-numbered"]
    first = patterns.index(order[0])
    if not name:
        return [
            "un-numbered-before-numbers" if n < first else "un-numbered-after-numbers",
            f"un-numbered-under-{last or 'none'}",
        ]
    row = [f"way-{min(2, order.index(name))}"]
    if first:
        row.append("un-numbered-came-first")
    return row
