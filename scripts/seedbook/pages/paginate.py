"""Turns sections into pages: title, description, tags and body."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from seedbook import numbering
from seedbook.catalog import Article
from seedbook.frontmatter import MAX_TITLE
from seedbook.glossary import Term
from seedbook.inline import escape, spacing
from seedbook.inline.characters import has_cjk
from seedbook.library import digest
from seedbook.model import Block
from seedbook.pages import contents, subject, summary
from seedbook.pages.outline import DEEPEST, Section, heading_level, heading_text
from seedbook.plaintext import plain

#: Titles of these words alone say nothing without their article.
GENERIC = frozenset(
    """
    总结 展望 小结 结语 结束语 后记 前言 引言 导言 导读 序言 背景 概述 概览 简介 介绍 正文 附录 参考 参考资料 参考文献
    常见问题 问题 其他 其它 结论 写在前面 写在最后 说明 安装 使用 示例 例子 实现 设计 测试 方案 目标 原理
    代码 格式 目录 目录结构 结构 总体结构 整体架构 架构 流程 读 写 配置 部署 接口 命令 注意 注意事项 使用说明
    资源 资源推荐 推荐阅读 延伸阅读 扩展阅读 结果 误区 建议 推荐 步骤 权衡 取舍 优缺点 优点 缺点 清单 对比 速查
    追问 经验 技巧 踩坑 记录 下一步 怎么选 检查 检查项 上线 上线前
    faq q&a summary conclusion introduction overview background references appendix preface todo
    """.split()  # noqa: SIM905 - a list of words reads better than a list of strings
)
#: What such words stand with and still say nothing: `最终结果`, `常用命令`, `一页纸总结`
_QUALIFIED = frozenset(
    """
    最终 常见 常用 主要 关键 核心 整体 总体 基本 几点 几个 我的 先说 一句话 一页纸 更多 第一轮
    """.split()  # noqa: SIM905
)
#: A word in Latin letters, which is some name: `pprof`
_LATIN = re.compile(r"[A-Za-z]{2}")
#: One of those words, the longest that fits first.
_WORD = re.compile("|".join(map(re.escape, sorted(GENERIC | _QUALIFIED, key=len, reverse=True))))

#: The longest name of a chapter that completes the title of its section, in characters
MAX_CHAPTER = 20
#: The longest title, in characters, that may say nothing without its chapter though none of its words is general
MAX_BARE = 8


@dataclass(frozen=True)
class Page:
    """One page as import makes it. `body` begins with the `# title` line; `digest` is of all that a person may edit."""

    seed: str
    section: str
    chapter: str
    lines: tuple[int, int]
    title: str
    description: str
    tags: tuple[str, ...]
    body: str

    @property
    def digest(self) -> str:
        """Digest of the generated text (see `library.digest`)."""
        return digest(self.title, self.description, self.tags, self.body)

    def front_matter(self) -> dict[str, Any]:
        """Front matter in the contract's order."""
        source = {"seed": self.seed, "section": self.section, "lines": list(self.lines), "digest": self.digest}
        chapter = {"chapter": self.chapter} if self.chapter else {}
        about = {"title": self.title, "description": self.description, "tags": list(self.tags)}
        return {**about, **chapter, "source": source}


def paginate(section: Section, article: Article, terms: tuple[Term, ...], taken: Container[str]) -> Page:
    """The page of one section. `taken` holds the titles of all other pages."""
    names = titles(section, article, terms)
    return page(section, article, terms, next((name for name in names if name not in taken), names[-1]))


def page(section: Section, article: Article, terms: tuple[Term, ...], title: str) -> Page:
    """The page of one section under a title."""
    cut = len(_own(section)) > MAX_TITLE
    whole = [escape.line(escape.text(_own(section)))] if cut else []
    body = "\n\n".join([title_line(title), *whole, *_snippets(_untitled(section, title))]) + "\n"
    told = summary.sentence(section)
    says_more = told.rstrip("。") not in ("", title)
    description = told if says_more else contents.line(*_placed(section, article, title), section)
    tags = subject.tags(terms, _own(section), headings(section.body), prose(section.body))
    tags = tags or subject.around(terms, (plain(section.chapter), article.short, article.title))
    return Page(article.id, section.number, plain(section.chapter), section.lines, title, description, tags, body)


def _placed(section: Section, article: Article, title: str) -> tuple[str, str]:
    """A section's name, and what it is a part of: its chapter, else its article."""
    chapter = numbering.named(plain(section.chapter))
    if "." in section.number and chapter and _own(section):
        return _own(section), f"“{chapter}”一章"
    return title, article.short


def title_line(title: str) -> str:
    """The first line of a page with this title: nothing in it is markup, nor a formula."""
    return f"# {escape.heading(escape.text(title))}"


def titles(section: Section, article: Article, terms: tuple[Term, ...]) -> tuple[str, ...]:
    """What the page of a section can be called, the best first; the last one is its own by its number."""
    part = f"（{section.part}）" if section.part > 1 else ""
    names = [f"{name}{part}" for name in _names(section, article, terms)]
    fitting = [name for name in names if len(name) <= MAX_TITLE] or [_ended(names[0].removesuffix(part), part)]
    return (*fitting, _ended(fitting[-1], f"（{section.number}）"))


def _names(section: Section, article: Article, terms: tuple[Term, ...]) -> list[str]:
    """The names of a section that say something, the best first."""
    if section.whole:
        return [article.title, article.short]
    opening = _is_opening(section)
    own = _own(section) or ("导读" if opening else section.number)
    named = [f"{own}：{_matter(section, article, terms)}", f"{own}：{article.short}"]
    chapter = _chapter(section)
    around = chapter or (article.short if section.number.startswith("h") else "")
    bare = around and around not in own and not is_generic(around) and _is_bare(own, terms)
    generic = (opening or is_generic(own) or bare) and own not in (article.short, chapter)
    completed = [f"{own}：{chapter}"] if chapter else []
    return named if generic else [own, *completed, named[-1]]


def _is_opening(section: Section) -> bool:
    """Whether a section is the text before all headings."""
    return section.number.partition("~")[0] == "0"


def _ended(text: str, end: str) -> str:
    """`text` with `end` behind it, cut to the length of a title."""
    room = MAX_TITLE - len(end)
    return (text if len(text) <= room else f"{text[: room - 1].rstrip()}…") + end


def _own(section: Section) -> str:
    return numbering.named(plain(section.heading))


def _matter(section: Section, article: Article, terms: tuple[Term, ...]) -> str:
    """What a general heading is about: `格式` of its chapter on the log, `结果` of its article where it speaks of what
    that is called by, `总结与展望` of Kubernetes where it speaks of something else. Text before all headings is on the
    article."""
    if chapter := _chapter(section):
        return chapter
    heads, texts = headings(section.body), prose(section.body)
    own = set(subject.named(terms, article.title))
    if _is_opening(section) or any(own.intersection(subject.noted(terms, text)) for text in (*heads, *texts)):
        return article.short
    return spacing.restore("与".join(subject.matter(terms, heads, texts))) or article.short


def _chapter(section: Section) -> str:
    """The name of the chapter that the section stands in, if it is short enough to complete a title."""
    chapter = re.split("[：:]|——", numbering.named(plain(section.chapter)))[0].strip()
    return chapter if "." in section.number and len(chapter) <= MAX_CHAPTER else ""


def headings(blocks: Sequence[Block]) -> list[str]:
    """The plain text of each heading among the blocks."""
    return [plain(heading_text(b)) for b in blocks if b.kind == "heading"]


def prose(blocks: Sequence[Block]) -> list[str]:
    """The plain text of each block that is neither a heading nor a sample."""
    return [plain(b.markdown) for b in blocks if b.kind not in ("heading", "code", "mermaid")]


def is_generic(title: str) -> bool:
    """Whether a title says nothing of its article: `总结与展望`, `前言`, `最终结果`."""
    left = _WORD.sub("", title.lower()) if has_cjk(title) else title.lower()
    return all(word in GENERIC for word in re.split(r"[与和的及、，,\s]+", left) if word)


def _is_bare(title: str, terms: tuple[Term, ...]) -> bool:
    """Whether a short title names nothing that is known by its name: `逐列解读`, `只做一次`, `三级缓存结构`."""
    return len(title) <= MAX_BARE and "：" not in title and not _LATIN.search(title) and not subject.noted(terms, title)


def _untitled(section: Section, title: str) -> Sequence[Block]:
    """The blocks of a section, less the heading of a whole article that its page's title says already."""
    first = section.body[0] if section.whole else None
    said = first and first.kind == "heading" and numbering.named(plain(heading_text(first))) == title
    return section.body[1:] if said else section.body


def _snippets(blocks: Sequence[Block]) -> Iterable[str]:
    """The Markdown of each block, headings moved under the page's title by how many of those above they stand in, so
    that those beside each other are of one level, and none is more than one below the last."""
    around: list[int] = []
    for block in blocks:
        if block.kind != "heading":
            yield block.markdown.rstrip("\n")
            continue
        level = heading_level(block)
        around = [*(outer for outer in around if outer < level), level]
        yield f"{'#' * min(1 + len(around), DEEPEST)} {heading_text(block)}"
