"""One sentence that describes a section in a list, where nothing of its text stands beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from seedbook import numbering
from seedbook.inline import truncation
from seedbook.inline.characters import has_han
from seedbook.model import Block
from seedbook.outline import Section, heading_text
from seedbook.plaintext import plain

#: What search engines and lists show of a description, and the least that says something, in characters.
LONGEST, SHORTEST = 120, 16
#: The end of a Chinese or Latin sentence: `。`, `！`, `? `
SENTENCE_END = re.compile(r"(?<=[。！？])|(?<=[.!?])\s")
#: How a sentence ends, or one that announces; what ends otherwise is a caption, or broken off
_CLOSED = re.compile(r"[。！？.!?：:；;]\W?\s*$")
#: A sentence that says nothing without what follows it: `常见于：`, `重构为：`
_ANNOUNCES = re.compile(r"(?:[为于是有即将以含括]|如下|以下|例如|比如|步骤|依赖|参数|指标|对比|建议|实践)[:：]$")
#: A sentence that leans on what stands before it: `该配置使…`, `此函数规避…`, `因此`, `以下为…`, `其中`
_LEANS = re.compile(
    r"(?:[此该这那它]|其(?!他|它|余|实)|[上下前后]述|[以如][上下]|[上下][面图表文例]|[代示][码例](?:[中里]|片段)|[前后二两]者|本[例段]|"
    r"因此|所以|但|然而|同时|此外|另外|然后|接着|随后|从而|于是|例如|比如|否则|进一步|即(?![使便将时刻])|需(?!求)|注意(?!力)|结果)"
)
#: A sentence that speaks of the article around it, or of what it has named: `在前四章的实践中`, `上一节`, `，该平台`
_ELSEWHERE = re.compile(
    r"(?<!应)该|前[一二三四五六七八九十几两\d]+[章节]|[本上下]一?[章节]|本文(?!件)|(?<!上)[上下]文|前[文面]"
)
#: A note with its label: `逻辑分析：…`, `参数说明：…`
_LABELLED = re.compile(r"[\u3400-\u9fff]{2,6}[:：]")
#: A sentence that begins with code: `@Retryable 仅拦截…`, `bloom.add() 使用…`; `sync.Pool 是…` begins with a name
_CODE = re.compile(r"[`@<\-]|[A-Za-z_][\w.]*\(")
#: A sentence of a conversation: `如果需要，我可以…`, `希望这份合集对你有帮助`, `好的，这是一道…`, `你在描述里提到…`
_CHAT = re.compile(
    r"好的|希望|你(?:问|说|在描述|的(?:问题|需求|情况))|如果你?(?:需要|愿意|想|还有)|.{0,12}(?:告诉我|我可以|我帮你)"
)
#: Where a sentence may end early, as what stands before is whole: `暴露出断层：其一…`, `…；…`, `…——…`
_WHOLE = re.compile(r"[:：;；]|——")
#: A count that begins after a colon and goes on in other sentences: `：其一，`, `：首先`
_COUNTS = re.compile(r"[:：](?=其一|一是|首先|第一|①)")
#: An item of a list: `- text`, `1. text`
_ITEM = re.compile(r"^\s*(?:-|\d+\.)\s+(.*)$")


def sentence(section: Section) -> str:
    """The first sentence of the section's prose that stands alone, or a list of its headings; empty without both."""
    return next(_sentences(section.body), "") or _headings(section)


def _sentences(blocks: Sequence[Block]) -> Iterator[str]:
    """The sentences that stand alone in paragraphs near the beginning; what follows code explains the code."""
    near = blocks[: _second_heading(blocks)]
    for before, block, after in zip((None, *near), near, (*near[1:], None), strict=False):
        if block.kind == "paragraph" and not (before and before.kind in ("code", "mermaid")):
            text = plain(" ".join(block.markdown.partition("```")[0].split("\n"))).strip()
            found = [s.strip() for s in SENTENCE_END.split(text) if s and _CLOSED.search(s) and has_han(s)]
            made = (_described(s, after if s is found[-1] else None) for s in found)
            yield from (s for s in made if len(s) >= SHORTEST and not _leans(s))


def _second_heading(blocks: Sequence[Block]) -> int:
    headings = [n for n, block in enumerate(blocks) if block.kind == "heading"]
    return headings[1] if len(headings) > 1 else len(blocks)


def _leans(text: str) -> bool:
    return bool(_ELSEWHERE.search(text)) or any(start.match(text) for start in (_LEANS, _LABELLED, _CODE, _CHAT))


def _described(text: str, after: Block | None) -> str:
    """A sentence as a description, closed with a full stop and short enough; empty when none can be made of it."""
    if _ANNOUNCES.search(text):
        listed = after is not None and after.kind == "list"
        return _fitting(f"{text}{'；'.join(_items(after))}。") if after and listed else ""
    return _fitting(_closed(_COUNTS.split(text)[0]))


def _closed(text: str) -> str:
    bare = text.rstrip(":：;；,，")
    return bare if bare.endswith(tuple("。！？.!?")) else f"{bare}。"


def _fitting(text: str) -> str:
    """`text`, or as much of it as is whole and fits; empty when no part does, or when some of it is lost."""
    if truncation.MARK in text:
        return ""
    if len(text) <= LONGEST:
        return text
    heads = [text[: mark.start()] for mark in _WHOLE.finditer(text)]
    whole = [h for h in heads if SHORTEST <= len(h) < LONGEST and not _ANNOUNCES.search(f"{h}：")]
    return f"{whole[0]}。" if whole else ""


def _items(block: Block) -> Iterator[str]:
    """The items of a list as plain text, without their closing marks."""
    for line in block.markdown.split("\n"):
        match = _ITEM.match(line)
        if match:
            yield plain(match[1]).rstrip("。；;")


def _headings(section: Section) -> str:
    """The headings, as many as fit, as a sentence, without numbers and ornaments."""
    texts = [numbering.parse(plain(heading_text(b))).text for b in section.body if b.kind == "heading"]
    heads = [f"“{text}”" for text in texts if text]
    while len("".join(heads)) > LONGEST - 6:
        heads.pop()
    if len(heads) < 2:
        return f"内容是{heads[0]}。" if heads and section.heading else ""
    return f"内容包括{''.join(heads[:-1])}和{heads[-1]}。"
