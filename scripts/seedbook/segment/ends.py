"""What the site put around the article: furniture at the top and the bottom, and the title."""
# ruff: noqa: E501 - tables: one pattern a row, however wide

from __future__ import annotations

import re
from collections.abc import Sequence

from seedbook.han import HAN
from seedbook.segment.lines import Line
from seedbook.segment.traits import pattern

#: Lines that themes put above an article: `Posted in`, `发布于 2024-01-02`, `作者: 张三`, `首页 > Go`.
_ABOVE = re.compile(
    r"^(posted (in|by|on)\b.*|(发布|发表|更新|编辑|修改)(于|时间|日期).*|(原创|转载|置顶|未分类)|by [\w ]{1,30}|(作者|分类|标签|阅读|浏览|字数|来源)[:: ].*"
    r"|(首页|home|博客)( ?[>»/|] ?\S+)*|跳至内容|skip to content|菜单|menu|\d{4}[-/年]\d{1,2}[-/月]\d{1,2}日?( \d\d:\d\d(:\d\d)?)?|\d+ ?(条评论|次阅读|comments?|views?|min read))$",
    re.IGNORECASE,
)
#: Lines that themes put below: comment forms, neighbours, sharing, rights.
_BELOW = re.compile(
    r"^(发表(回复|评论)|留言|(取消|回复).{0,4}|评论( ?\(\d+\))?|暂无评论|\d+ ?条?评论|leave a (reply|comment)|cancel reply|post comment|comments?( ?\(\d+\))?"
    r"|(您的|你的)?(电子)?(邮箱|邮件)(地址)?.{0,40}|your email address.{0,60}|.*必填项已用.*|.*required fields are marked.*|(名称|昵称|姓名|网站|站点|name|email|website) ?\*?"
    r"|在此浏览器中保存.*|save my name.*|提交(评论)?|submit|(上|下)一篇.*|(previous|next)( post| article)?:?.{0,80}|(相关|推荐|热门|猜你喜欢)(文章|阅读|推荐|内容)?|related (posts|articles)"
    r"|(分享到|share (this|on)).*|(标签|tags?|分类|categor(y|ies)|文章导航|归档|archives?)[:: ]?.{0,60}|copyright .*|©.*|powered by .*|版权(声明|所有).*|.{0,10}icp备.*|登录|注册|搜索|search|返回顶部|back to top)$",
    re.IGNORECASE,
)
#: What readers of a page did, and what its author did, as themes count and date it
_COUNTED = r"阅读量?|浏览量?|点赞数?|赞同?|收藏数?|评论数?|分享|转发|在看|喜欢|打赏|举报|关注"
_DATED = r"原创|转载|首发|已?于|最后|发布|发表|更新|修改|编辑|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d\d:\d\d(?::\d\d)?"
#: A line of such counts: `点赞 12 收藏`, `阅读 1.2k`, `原创 于 2024-06-18 09:30:12 发布 · 阅读 1.2k`
_COUNTS = re.compile(rf"(?=.*(?:{_COUNTED}))(?:(?:{_COUNTED}|{_DATED}|[\d.,]+[kKwW万+]?)[\s·•|:()]*)+")
#: What asks readers to name the source, or to follow elsewhere: `转载请注明出处`, `关注公众号「Go」`. Who wrote the
#: article and where (`原文地址:…`) stays, for that is where it comes from.
_ASKS = re.compile(
    r"(?:如需)?转载请.{0,60}|(?:长按|扫码|扫描|微信扫).{0,30}(?:二维码|关注|公众号).{0,30}|(?:欢迎)?关注.{0,20}公众号.{0,40}"
)
#: A site's slogan, as it stands between article and comment form: `专注 Go 语言实战开发,分享一线经验。`
_SLOGAN = re.compile(r"分享|专注|记录|订阅|欢迎|致力|热爱|博客|just another|blog", re.IGNORECASE)
#: What states facts in a row: `日期: 2026-03-17 作者: 张三`, `English | 简体中文`
_FACTS = re.compile(r"[:|] ")
#: How far from either end site furniture is looked for, in non-blank lines.
_TOP, _BOTTOM = 8, 20


def ends(lines: Sequence[Line], spaced: bool) -> dict[int, str]:
    """The kind (`furniture` or `title`) of the lines at both ends that are not the article, by line number."""
    start, top = _top(lines, spaced)
    found = {line.number: "furniture" for line in lines[start:top]}
    title = 0 if start else top
    if title < len(lines) and _titular(lines[title]) and (spaced if top else _over_chapters(lines)):
        found[lines[title].number] = "title"
    found |= {line.number: "furniture" for line in lines[top + _below(lines[top:]) :]}
    return found


def _top(lines: Sequence[Line], spaced: bool) -> tuple[int, int]:
    """Where the furniture at the top begins, at once or behind the title, and where it ends; 0 where there is none."""
    for start in (0, 1) if spaced and lines and _titular(lines[0]) else (0,):
        if count := _above(lines[start:]):
            return start, start + count
    return 0, 0


def _above(lines: Sequence[Line]) -> int:
    """How many of the first `lines` are furniture."""
    hits = [n for n, line in enumerate(lines[:_TOP]) if _ABOVE.match(line.text) or _COUNTS.fullmatch(line.text)]
    if hits[:1] != [0]:
        return 0
    return max(n + 1 for count, n in enumerate(hits, 1) if count * 2 > n)


def _titular(line: Line) -> bool:
    return len(line.text) <= 120 and not line.text.endswith(("。", ";", ",", ":"))


def _over_chapters(lines: Sequence[Line]) -> bool:
    """Whether the first line, neither numbered nor a row of facts, stands right above the first chapter. (In 3,927
    articles 6 such lines are titles, and 3 that state facts are none.)"""
    first, *rest = (pattern(line.text) for line in lines[:2])
    return not first and rest[:1] in (["chapter"], ["han"]) and not _FACTS.search(lines[0].text)


def _below(lines: Sequence[Line]) -> int:
    """Where the furniture at the bottom begins; the number of lines when there is none."""
    first = len(lines)
    for n in range(len(lines) - 1, max(-1, len(lines) - 1 - _BOTTOM), -1):
        if any(kind.fullmatch(lines[n].text) for kind in (_BELOW, _COUNTS, _ASKS)):
            first = n
        elif first - n > 2:
            break
    if first < len(lines) and first and _slogan(lines[first - 1]):
        first -= 1
    return first


def _slogan(line: Line) -> bool:
    return bool(line.gap and 8 <= len(line.text) <= 45 and HAN.search(line.text) and _SLOGAN.search(line.text))
