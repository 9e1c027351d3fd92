"""Lines taken for headings that by their words are none: a text left open, a field with its value, a caption, the
title of a note; by what they share with others: a field that a form repeats, rows of ticks; or by where they stand:
titles of what an article refers to.

Hardly a heading of 1,405 articles of other people begins or ends so (none with most of these words); texts that break
before inline code do, and lines of forms and steps.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from seedbook.numbering import PICTOGRAM
from seedbook.segment import series
from seedbook.segment.lines import Line
from seedbook.segment.rules.seams import GOES_ON
from seedbook.segment.traits import pattern

#: What a text goes on from, not `自从`, `不当`, `做对`, `理由`, `校验和`, `行为`, `存在` or `所有`: `包含关系是`,
#: `尝试将`, `也可以通过以`, `命令格式为`, `优点主要有`
_LEFT_OPEN = re.compile(
    r"(?:[是将于以给即但而或若使及到]|(?<=[\w)] )的|(?<!自)从"
    r"|(?<!例)如|(?<!不)当|(?<![钥值做说答写配核校应反])对|(?<![理路来自])由|(?<![总验])和|(?<![行作成视认因])为|(?<![存所内外现潜实自不何还])在|(?<![没所私公自独特共现原固专拥占持含到])有|或者|需要)$"
)
#: What is done with the inline code that it broke before, and such code with the text glued to it: `再次运行` and
#: `go test默认会执行…` (of 38 headings that end so none has such a line below it, of 77 other texts some 40)
_DONE = re.compile(r"(?:使用|执行|运行|修改|打开|输入|调用|添加|编辑|进入|访问|安装|启动|创建)$")
_GLUED_CODE = re.compile(r"(?:[a-z]|[-./`$][!-~])[!-~ ]*[^\s:,\u3400-\u9fff][\u3400-\u9fff]")
#: A field of a form: `方法:GET`, `运行环境:✅ 已就绪`, `作者|张三`, `BY 张三`, `原文地址:这里`; one with a number or a
#: date: `暴露端口:6379`, `FEATURE STATE: Kubernetes v1.24`, `Go 版本:go1.21`, `发版日期:2023 年 2 月`,
#: `作者 张三 发表于 2020 年`, `Last updated: 2026-06-22`; what tells of a source: `内存对齐 – 来自:张三`
_FIELD = re.compile(
    r"^作者\s?[:：|｜]|^(?:状态|时间|日期|版本|作者|方法|端口|类型)\s?[:：]\s?[^\s\u3400-\u9fff]"
    r"|[:：]\s?(?:(?:[A-Za-z]+ )?v)?\d[\d.:]{0,30}$"
    r"|^[^:：]{1,12}[:：]\s?(?:[✅❌⚠🚧]|\d{4} ?[-年/.])|^BY |原文(?:地址|链接|[:：]|$)"
    r"|来[自源][:：]|(?:版本|译者|校对) ?[:：]"
    r"|^Author(?:s|\(s\))?:|发[表布]于 ?\d{4}|^标签 ?[(（][^()（）]+[)）] ?[:：]"
)
#: What a picture, a table or a sample shows: `图 3-1:调用链`, `表 2 参数`, `代码 3-2 初始化`; but not `示例 2`,
#: which sections have for titles
_CAPTION = re.compile(
    r"^(?:图|表格?|Figure|Fig\.|Table)\s?\d+(?:[-.]\d+)?(?:[:：.\s]|$)|^图片来源"
    r"|^(?:代码|清单|程序|示例|样例|例|Listing)\s?\d+-\d+(?:[:：.\s]|$)"
)
#: What goes on with a text, or tells a reader to do or to look up: `然后重启`, `其中 3 个`, `点击“部署”`, `详见官网`,
#: `示例代码见 Github`
_TOLD = re.compile(
    r"^(?:然后|其中|例如|比如|因此|所以|这时|此时|另外|此外|接下来|相当于|也就是|[点单双]击)"
    r"|^(?:详见|参见|详情(?:请|查|见|参)|请(?:参考|参阅|移步|查看))|(?<!另)(?:请|可以)(?:参考|参见|参阅|移步|查看)\S"
    r"|(?:代码|具体)见|可参考(?!的)"
)
#: What speaks to a reader, supposes, or counts what follows: `先来看下旧版本`, `你可以在这里找到代码`, `是不是很简单?`,
#: `假设只有一个 CPU`, `下载解压后即可使用`, `注意:会覆盖`, `一共有 8 个级别`, `配置项分为几类` (of 224 such texts
#: that were taken for headings in 3,900 articles, captured in two styles, 8 are)
_SPOKEN = re.compile(
    r"来看|看看|^我们(?:先|来|看|分析)|^[你您](?:可|猜|清楚|想)|^(?:是不是|对不对)"
    r"|^(?:注意?|备注|说明|N(?:ote|OTE))\s?[:：]|(?<!立)即可"
    r"|^(?:假[设如定]|如果)(?!.*(?:[?？]|吗|怎|如何|哪))"
    r"|(?:(?:有|包[括含]) ?[两三四五六七八九\d] ?[种个部类条]|分[为成])(?!.*[?？吗么])"
)
#: A remark in brackets, what is left out, one of several, an address, what a program prints last: `(可省略)`,
#: `退出...`, `没有特殊要求;`, `3 directories`, `Process finished with exit code 0`; a page in another language:
#: `English | 中文`; a licence: `MIT License`; that there is nothing, a link back, and what a site's own marks left
#: behind: `无`, `返回目录`, `@tab CLI`, `[info] 注意`, `[!TIP]`
_ASIDE = re.compile(
    r"^[(（](?!\d{1,2}[)）]).*[)）]$|\.\.\.$|[\u3400-\u9fff)][,，;；]$|^(?:原文.{0,6})?https?://"
    r"|^\d+ director(?:y|ies)\b|^Process finished\b|^总用量 \d"
    r"|^(?:MIT|Apache)(?:[ -](?:[Ll]icen[cs]e|2\.0|许可证))*$|^(?:返回|回到)(?:目录|顶部)$"
    r"|English ?[|·]|[|·] ?English|^(?:无|略|[Nn]/[Aa])$|^@tab\b|generated with DocToc"
    r"|^\[!?(?i:note|tip|info|important|warning|caution|danger|success)\]"
)

#: The title of a note in a box, which site generators print above its text: `TIP`, `Warning:`, `警告`. (In 367
#: repositories such a word alone is a heading 330 times, the title of a note 6,900 times; of `注意` and `说明` most are
#: headings.)
NOTE = re.compile(
    r"(?:NOTE|TIP|INFO|IMPORTANT|WARNING|CAUTION|DANGER|[Nn]ote|[Tt]ip|[Ii]nfo|[Ii]mportant|[Ww]arning|[Cc]aution|"
    r"[Dd]anger|提示|警告|危险) ?[:：]?"
)
#: A number in brackets, the lowest in rank: Chinese texts count `一、`, then `1.`, then `(1)`
_BRACKETED = re.compile(r"[(（]\d{1,2}[)）]")
#: What has no rank among numbers, by the name of its pattern
_RANKLESS = ("", "(n)", "emoji")
#: What has its name in front of it: the `错误原因` of `错误原因:空指针`
_LABEL = re.compile(r"(?P<label>[\u3400-\u9fff]{1,10}) ?[:：]")
#: How many lines of prose that begin alike say that none is a heading
_OFTEN = 2
#: What an article refers to, as it names that at its end: `参考资料`, `九、参考文献:`, `References`
_REFERENCES = re.compile(
    r"(?:[\d一二三四五六七八九十]+ ?[.、] ?)?(?:参考(?:资料|文献|链接|文章|文档|内容|网站)?"
    r"|(?:延伸|扩展|拓展|相关|推荐)(?:阅读|链接|资料|文章)|往期推荐|(?i:references?)) ?[:：]?"
)
#: What a form asks and what it was told, no question: `影响:高`, `请求方式:POST`
_FORM = re.compile(r"(?P<label>[^\d:：?？]{1,10}) ?[:：][^?？]+")
#: Kinds of prose
_PROSE = ("paragraph", "paragraph+", "list", "list+")
#: The mark before each row of a list: the `✅` of `✅ 构建镜像`
_TICK = re.compile(PICTOGRAM)


def whole(lines: Sequence[Line], tags: Sequence[str], *, spaced: bool) -> list[str]:
    """The tags, such headings as paragraphs; in style A what such a text was left open before goes on with it."""
    alike = _repeated(lines, tags) | _outnumbered(lines, tags) | _ticked(lines, tags) | _lowest(lines, tags)
    found, alike = list(tags), alike | _referred(lines, tags)
    for n, (line, kind) in enumerate(zip(lines, tags, strict=True)):
        behind = tags[n + 1] if n + 1 < len(tags) and not spaced else ""
        titled = NOTE.fullmatch(line.text) and tags[n + 1 : n + 2] not in ([], ["heading"])
        done = bool(behind) and _DONE.search(line.text) and _GLUED_CODE.match(lines[n + 1].text)
        if kind != "heading" or not (titled or done or n in alike or _is_none(line.text)):
            continue
        found[n] = "paragraph"
        if behind in ("heading", "paragraph") and (done or _LEFT_OPEN.search(line.text)):
            found[n + 1] = "paragraph+" if GOES_ON.match(lines[n + 1].text) else behind
    return found


def _is_none(text: str) -> bool:
    return any(shape.search(text) for shape in (_LEFT_OPEN, _FIELD, _CAPTION, _TOLD, _SPOKEN, _ASIDE))


def _repeated(lines: Sequence[Line], tags: Sequence[str]) -> set[int]:
    """The headings, by index, that are fields of a form: one of the same label is there twice, its value the same. No
    step is, `步骤一:编写代码`.

    (Of 790 in 3,588 articles, captured in two styles, 686 are none; 90 of the others are answers that one author made
    headings of.)
    """
    fields = [
        (n, field["label"], line.text)
        for n, (line, tag) in enumerate(zip(lines, tags, strict=True))
        if tag == "heading" and (field := _FORM.fullmatch(line.text)) and not series.count(line.text)
    ]
    times = Counter(text for _, _, text in fields)
    labels = {label for _, label, text in fields if times[text] > 1}
    return {n for n, label, _ in fields if label in labels}


def _outnumbered(lines: Sequence[Line], tags: Sequence[str]) -> set[int]:
    """The headings, by index, whose text or label as many lines of prose have, and several at least: an article has one
    way with them, `错误原因:空指针`. (Of 206 in 3,900 articles, captured in two styles, 160 are none.)"""
    prose = Counter(name for line, tag in zip(lines, tags, strict=True) if tag in _PROSE for name in _names(line.text))
    headings = {n: _names(lines[n].text) for n, tag in enumerate(tags) if tag == "heading"}
    times = Counter(name for names in headings.values() for name in names)
    return {n for n, names in headings.items() if any(prose[name] >= max(_OFTEN, times[name]) for name in names)}


def _names(text: str) -> tuple[str, ...]:
    """What a line has in common with others of its kind: the whole text, and its label; no step has one."""
    label = None if series.count(text) else _LABEL.match(text)
    return (text, label["label"]) if label else (text,)


def _referred(lines: Sequence[Line], tags: Sequence[str]) -> set[int]:
    """The headings, by index, that stand right below one that names references, or below others that do: titles of
    books and pages. One that is numbered as that one is, or has a list below, is none of them. (Of 81 in 3,900
    articles, captured in two styles, 79 are no headings.)
    """
    found: set[int] = set()
    for n, tag in enumerate(tags):
        if tag != "heading" or not _REFERENCES.fullmatch(lines[n].text):
            continue
        way, at = pattern(lines[n].text), n + 1
        while tags[at : at + 1] == ["heading"] and not (way and pattern(lines[at].text) == way):
            found |= {at} if tags[at + 1 : at + 2] != ["list"] else set()
            at += 1
    return found


def _lowest(lines: Sequence[Line], tags: Sequence[str]) -> set[int]:
    """The headings, by index, that count in brackets, `(1) 缓存`, where none counts in another way that they could
    stand below: points of a text.

    (Of 216 in 3,900 articles, captured in two styles, 212 are none, by 9 authors.)
    """
    headings = [n for n, tag in enumerate(tags) if tag == "heading"]
    if any(pattern(lines[n].text) not in _RANKLESS for n in headings):
        return set()
    return {n for n in headings if _BRACKETED.match(lines[n].text)}


def _ticked(lines: Sequence[Line], tags: Sequence[str]) -> set[int]:
    """The headings, by index, that stand one right below the other behind the same mark."""
    return {
        row
        for n in range(1, len(tags))
        if tags[n] == tags[n - 1] == "heading"
        and (mark := _TICK.match(lines[n].text))
        and lines[n - 1].text.startswith(mark[0])
        for row in (n - 1, n)
    }
