"""Lines taken for headings that state or show something: a sentence without its stop, a piece of code, a choice.

A heading names what follows. In style B each short paragraph stands alone as a heading does, and in style A each text
that broke before inline code; neither keeps the stop that would tell it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from seedbook.segment import series
from seedbook.segment.lines import Line
from seedbook.segment.traits import pattern

#: What a sentence says of its matter or asks of its reader: `数组也可以切片`, `配置如下`, `map 的零值是 nil`,
#: `我们点击新增`. Not `多么这样`, `表示层`, `以上版本`, `归还`, `需要注意的点`, `成都`, `了解 Go`, `是否可行`,
#: `选 A 还是 B`, `公里`, `我们没有做的`, `链是何时建的`, and no contrast, which headings draw: `缓存不是银弹,是权衡`
_STATES = re.compile(
    r"这(?![么样次])|可以(?!\w*的)|如下|表示(?![式层法]|$)|以[上下](?!版)|时候|还[是有要会能可需不没]|需要(?!.*的)"
    r"|(?<![阿公])里$|都[是有要会能可需不没为]|也|必须|就是|^(?:现在|今天)?我们(?!.*的)"
    r"|^[^:：,，]*(?:(?<![不还])是(?!否|(?!这样的).*的$)|了(?!解))"
)
#: What only code and formulas have: `一天 = 24 小时`, `{{if .}}`, `$GOPATH`, `ch[0]`; no arrow and no comparison
_SHOWS = re.compile(r"(?<![<>=!:-])=(?![=>])|[{}$\\]|.\[[^\u3400-\u9fff]*\]")
#: Where more is to be found: `更多插件请见:Codec`, `安装文档见:OneX`, `完整代码参考 kprobe`, `参考 ETCD 优化`
_REFERS = re.compile(
    r"(?:(?<![意常])见|参[考阅])[:：]|^参[考见阅] ?[A-Za-z]"
    r"|^(?:更多|完整|具体|详细|例子|示例|源码|代码).{0,9}(?:参[考见阅]|[请可]见) ?\w"
)
#: A question is a heading as often as not, whatever words it has: `可以降级吗`, `为什么这么快?`
_ASKS = re.compile(r"什[么麼]|怎|[如为]何|为啥|吗|哪|是否|多少|(?<!以下)几|[?？]|谁|有没有|能不能|啥")
#: Remarks in brackets, which headings have too, and the address that an author gives a heading: the `(需要认证)` of
#: `直接访问(需要认证)`, the `{/usage/}` of `用法 {/usage/}`, `{#usage}`, `{: #usage }` and ` :id=usage`; the mark of a
#: footnote, the `[^6]` of `注入类名[^6]`
_REMARK = re.compile(r"[(（][^()（）]*[)）]|\{(?:: ?)?[#/][^{}]*\}$| :id=\S+$|\[\^\w+\]$")
#: An answer to choose, its letter without a mark or alone: `A 编译错误`, `B: 0`, `C`; but not `A、安装`
_CHOICE = re.compile(r"([A-F])(?:[ .:：]|$)")
#: Kinds that such an answer may have been taken for
_PROSE = ("heading", "paragraph")


def whole(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    """The tags, such headings as paragraphs; the first line, numbered ones and questions are left what they were
    taken for. Of some 920 such lines in captures of 3,400 articles, in two styles, 690 are no headings."""
    choices = _choices(lines, tags)
    return [
        "paragraph" if n and tag == "heading" and (n in choices or _states(line.text)) else tag
        for n, (line, tag) in enumerate(zip(lines, tags, strict=True))
    ]


def _states(text: str) -> bool:
    if pattern(text) or series.count(text) or _ASKS.search(text):
        return False
    bare = _REMARK.sub("", text)
    return any(shape.search(bare) for shape in (_STATES, _SHOWS, _REFERS))


def _choices(lines: Sequence[Line], tags: Sequence[str]) -> set[int]:
    """The lines, by index, that are answers to choose: their letters follow one another, with no others between."""
    letters = [
        (n, found[1])
        for n, (line, tag) in enumerate(zip(lines, tags, strict=True))
        if tag in _PROSE and (found := _CHOICE.match(line.text))
    ]
    return {n for one, other in pairwise(letters) if ord(other[1]) - ord(one[1]) == 1 for n in (one[0], other[0])}
