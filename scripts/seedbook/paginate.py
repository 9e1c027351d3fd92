"""Turns sections into pages: title, description, tags and body."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from seedbook import numbering, subject
from seedbook.catalog import Article
from seedbook.glossary import Term
from seedbook.model import Block
from seedbook.outline import Section, heading_text
from seedbook.plaintext import plain

#: Titles of these words alone say nothing without their article.
GENERIC = frozenset(
    """
    总结 展望 小结 结语 结束语 后记 前言 引言 导言 序言 背景 概述 概览 简介 介绍 正文 附录 参考 参考资料 参考文献
    常见问题 问题 其他 其它 结论 写在前面 写在最后 说明 安装 使用 示例 例子 实现 设计 测试 方案 目标 原理
    faq summary conclusion introduction overview background references appendix preface todo
    """.split()  # noqa: SIM905 - a list of words reads better than a list of strings
)
#: Longest description, in characters: what search engines and lists show of one.
MAX_DESCRIPTION = 120
#: The end of a Chinese or Latin sentence: `。`, `！`, `? `
_SENTENCE_END = re.compile(r"(?<=[。！？])|(?<=[.!?])\s")
#: A sentence that says nothing without what follows it: `常见于：`, `重构为：`
_ANNOUNCES = re.compile(r"(?:[为于是有即将以含括]|如下|以下|例如|比如|步骤|依赖|参数|指标|对比|建议|实践)[:：]$")
#: An item of a list: `- text`, `1. text`
_ITEM = re.compile(r"^\s*(?:-|\d+\.)\s+(.*)$")


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
        """Digest of the generated text (see `digest`)."""
        return digest(self.title, self.description, self.tags, self.body)

    def front_matter(self) -> dict[str, Any]:
        """Front matter in the contract's order."""
        source = {"seed": self.seed, "section": self.section, "lines": list(self.lines), "digest": self.digest}
        chapter = {"chapter": self.chapter} if self.chapter else {}
        about = {"title": self.title, "description": self.description, "tags": list(self.tags)}
        return {**about, **chapter, "source": source}


def digest(title: str, description: str, tags: Iterable[str], body: str) -> str:
    """16 hex digits of SHA-256 over the parts, normalised: LF, no trailing space, NFC."""
    text = "\n".join([title, description, *tags, body])
    lines = [line.rstrip() for line in unicodedata.normalize("NFC", text).replace("\r\n", "\n").split("\n")]
    return hashlib.sha256("\n".join(lines).strip().encode()).hexdigest()[:16]


def paginate(section: Section, article: Article, terms: tuple[Term, ...], taken: set[str]) -> Page:
    """The page of one section. `taken` holds the titles of all other pages."""
    title = _title(section, article, taken)
    body = "\n\n".join([f"# {escape_title(title)}", *_snippets(section)]) + "\n"
    description = _description(section, title)
    return Page(
        article.id, section.number, section.chapter, section.lines, title, description, _tags(section, terms), body
    )


def escape_title(title: str) -> str:
    """A title as Markdown text: nothing in it is markup."""
    return re.sub(r"([\\`*_<>\[\]#])", r"\\\1", title)


def _title(section: Section, article: Article, taken: set[str]) -> str:
    own = numbering.parse(plain(section.heading)).text or ("导读" if section.number == "0" else section.number)
    generic = (section.number == "0" or is_generic(own)) and own != article.short
    title = f"{own}：{article.short}" if generic else own
    if title in taken and not generic:
        title = f"{own}：{article.short}"
    return title if title not in taken else f"{title}（{section.number}）"


def is_generic(title: str) -> bool:
    """Whether a title says nothing of its article: `总结与展望`, `前言`."""
    return all(word in GENERIC for word in re.split(r"[与和及、，,\s]+", title.lower()) if word)


def _snippets(section: Section) -> Iterable[str]:
    """The Markdown of each block, headings moved under the page's title without a jump of levels."""
    levels = sorted({b.level or 9 for b in section.body if b.kind == "heading"})
    depth = 1
    for block in section.body:
        if block.kind != "heading":
            yield block.markdown.rstrip("\n")
            continue
        depth = min(depth + 1, 2 + levels.index(block.level or 9), 6)
        yield f"{'#' * depth} {heading_text(block)}"


def _description(section: Section, title: str) -> str:
    """The first sentences of the section's prose, or a list of its headings."""
    for block, after in zip(section.body, (*section.body[1:], None), strict=False):
        text = plain(" ".join(block.markdown.split("\n"))) if block.kind == "paragraph" else ""
        if len(text) >= 16 and not text.startswith("```"):
            text = _sentences(text)
            if not _ANNOUNCES.search(text):
                return re.sub(r"[:：]$", "。", text)
            if after is not None and after.kind == "list":
                return _cut(f"{text}{'；'.join(_items(after))}。")
    heads = [plain(heading_text(b)) for b in section.body if b.kind == "heading"]
    return f"{title}：{'、'.join(heads)}。" if heads else f"{title}。"


def _sentences(text: str) -> str:
    """As many whole sentences as fit, without one that only announces what follows; at least one, cut if too long."""
    whole = [s for s in _SENTENCE_END.split(text) if s and s.strip()]
    while len(whole) > 1 and whole[-1].rstrip().endswith((":", "：")):
        whole.pop()
    taken = whole[0]
    for sentence in whole[1:]:
        if len(taken) + len(sentence) > MAX_DESCRIPTION:
            break
        taken += sentence
    return _cut(taken.strip())


def _items(block: Block) -> Iterable[str]:
    """The items of a list as plain text, without their closing marks."""
    for line in block.markdown.split("\n"):
        match = _ITEM.match(line)
        if match:
            yield plain(match[1]).rstrip("。；;")


def _cut(text: str) -> str:
    """`text`, or its beginning up to a comma when it is too long for a description."""
    if len(text) <= MAX_DESCRIPTION:
        return text
    at = max(text.rfind(mark, 40, MAX_DESCRIPTION) for mark in "，；、,;")
    return text[: at if at > 0 else MAX_DESCRIPTION - 1] + "……"


def _tags(section: Section, terms: tuple[Term, ...]) -> tuple[str, ...]:
    heads = [plain(heading_text(b)) for b in section.body if b.kind == "heading"]
    prose = [plain(b.markdown) for b in section.body if b.kind not in ("heading", "code", "mermaid")]
    return subject.tags(terms, numbering.parse(plain(section.heading)).text, heads, prose)
