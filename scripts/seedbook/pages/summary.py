"""One sentence that describes a section in a list, where nothing of its text stands beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from seedbook import numbering
from seedbook.formulas import written
from seedbook.inline import truncation
from seedbook.inline.characters import has_cjk
from seedbook.model import Block
from seedbook.pages import balance
from seedbook.pages.outline import Section, heading_text
from seedbook.plaintext import plain

#: What search engines and lists show of a description, and the least that says something, in characters.
LONGEST, SHORTEST = 120, 16
#: The end of a Chinese or Latin sentence: `。`, `！`, `? `
SENTENCE_END = re.compile(r"(?<=[。！？])|(?<=[.!?])\s")
#: How a sentence ends, or one that announces; what ends otherwise is a caption, or broken off
_CLOSED = re.compile(r"[。！？.!?：:；;]\W?\s*$")
#: A sentence that says nothing without what follows it: `常见于：`, `重构为：`
_ANNOUNCES = re.compile(
    r"(?:[为于是有即将以含括]|然后|改成|写成|看看|如下|以下|例如|比如|步骤|依赖|参数|指标|对比|建议|实践|[会，]得到|[会，]输出)[:：]$"
)
#: A sentence that leans on what stands before it: `该配置使…`, `此函数规避…`, `因此`, `以下为…`, `其中`, `对应的规则：`
_LEANS = re.compile(
    r"(?:[此该这那它]|其(?!他|它|余|实)|[上下前后]述|[以如][上下]|[上下][面图表文例]|[代示][码例](?:[中里]|片段)|[前后二两]者|本[例段]|"
    r"因此|所以|但|然而|同时|此外|另外|然后|接着|随后|从而|于是|例如|比如|否则|进一步|(?:相|与之)?对应的|即(?![使便将时刻])|需(?!求)|注意(?!力)|结果)"
)
#: A sentence that speaks of the article around it, or of what it has named: `在前四章的实践中`, `上一节`, `，该平台`,
#: `删掉上面的`, `写出下面这段`
_ELSEWHERE = re.compile(
    r"(?<!应)该|前[一二三四五六七八九十几两\d]+[章节]|[本上下]一?[章节]|本文(?!件)|(?<!上)[上下]文|前[文面]|"
    r"[上下]面(?=[的这那])"
)
#: A note with its label: `逻辑分析：…`, `启动阶段：…`
_LABELLED = re.compile(r"[\u3400-\u9fff]{2,6}[:：]")
#: The label of a note on a sample: `逻辑分析：`, `参数说明：`, `输出结果：`
_ON_SAMPLE = re.compile(
    r"[\u3400-\u9fff]{0,4}(?:分析|说明|解析|解读|解释|参数|输出|结果|示例|用法|地址|作者|链接|译者)[:：]"
)
#: A sentence that begins with code: `@Retryable 仅拦截…`, `bloom.add() 使用…`; `sync.Pool 是…` begins with a name
_CODE = re.compile(r"[`@<\-]|[A-Za-z_][\w.]*\(")
#: A sentence that lost its subject, or reckons with what a sample has shown: `会在某个分支…`, `168 > 165，说明…`
_TORN = re.compile(r"会(?![话议员计])|\d+\s*[<>=]|-")
#: What a sentence behind a sample says of it: `最后一行`, `对应代码`, `这里有三个细节`, `数字只涨不跌`, `可见`
_OF_SAMPLE = re.compile(
    r"[一二三四五几每某整上下\d]行|[这此]|(?:代码|输出|结果|报错|日志|数字|注释)(?:里|中|是|为|只|如|显)|对应代码|[？?]$|"
    r"^(?:可见|可以看[到出]|看到|注意|而|则|对应|配套|也|换句话|有趣的是|同理|运行|执行|编译|输出|结果|[再还又]|最[后终]|"
    r"接下来|有了|大概|既然|修[复改]|传入|至少|从.{1,6}看|步骤|第)"
)
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
    """The first sentence of the section's prose that stands alone, or a list of its headings; empty without both.

    What follows code mostly explains the code: a sentence there, or one with a label, counts only when there are none
    elsewhere and no headings to list. The section's own come before those that lead to it, which are of its chapter.
    """
    near = [*_near(section.blocks), *_near(section.lead)]
    heads = _headings(section)
    opening = (text for text, behind in near if not behind and not _leans(text))
    spare = (text for text, behind in near if _stands(text, behind=behind))
    return next(opening, "") or (_listed(heads) if len(heads) > 1 else next(spare, "") or _listed(heads))


def _near(blocks: Sequence[Block]) -> Iterator[tuple[str, bool]]:
    """The sentences up to the second heading, as what stands behind that is on a part alone."""
    return _sentences(blocks[: _second_heading(blocks)])


def _sentences(blocks: Sequence[Block]) -> Iterator[tuple[str, bool]]:
    """The sentences of the paragraphs long enough to describe something, and whether each stands behind a sample.

    One with a formula is left out, as lists show plain text.
    """
    for before, block, after in zip((None, *blocks), blocks, (*blocks[1:], None), strict=False):
        if block.kind == "paragraph":
            source = " ".join(block.markdown.partition("```")[0].split("\n"))
            text = plain(source.replace("` `", "`、`")).strip()  # a word that joined them was lost
            found = [s.strip() for s in SENTENCE_END.split(text) if s and _CLOSED.search(s) and has_cjk(s)]
            made = (_described(s, after if s is found[-1] else None) for s in found)
            behind = before is not None and before.kind in ("code", "mermaid")
            yield from ((s, behind) for s in made if len(s) >= SHORTEST and balance.whole(s) and not written.inline(s))


def _second_heading(blocks: Sequence[Block]) -> int:
    headings = [n for n, block in enumerate(blocks) if block.kind == "heading"]
    return headings[1] if len(headings) > 1 else len(blocks)


def _leans(text: str) -> bool:
    return bool(_LABELLED.match(text) or _CODE.match(text)) or _refers(text)


def _refers(text: str) -> bool:
    return bool(_ELSEWHERE.search(text)) or any(start.match(text) for start in (_LEANS, _CHAT, _TORN))


def _stands(text: str, *, behind: bool) -> bool:
    """Whether a sentence with a label, or `behind` a sample, is understood by itself."""
    told = _LABELLED.sub("", text, count=1)
    if _ON_SAMPLE.match(text) or _refers(text) or _refers(told):
        return False
    return not (behind and (_OF_SAMPLE.search(text) or _CODE.match(text)))


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
    """The first sentence of each item of a list as plain text, without its closing mark."""
    for line in block.markdown.split("\n"):
        match = _ITEM.match(line)
        if match:
            yield SENTENCE_END.split(plain(match[1]))[0].rstrip("。；;")


def _headings(section: Section) -> list[str]:
    """The headings in quotes, as many as fit a sentence, without numbers and ornaments."""
    texts = [numbering.named(plain(heading_text(b))) for b in section.body if b.kind == "heading"]
    heads = [f"“{text}”" for text in texts if text]
    while len("".join(heads)) > LONGEST - 6:
        heads.pop()
    return heads if section.heading or len(heads) > 1 else []


def _listed(heads: Sequence[str]) -> str:
    if len(heads) < 2:
        return f"内容是{heads[0]}。" if heads else ""
    return f"内容包括{''.join(heads[:-1])}和{heads[-1]}。"
