"""Rules on front matter: its schema, and what must be unique in the guide."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from seedbook.checks import yaml_faults
from seedbook.checks.document import HOME, Document
from seedbook.checks.guide import Guide, anchors, comparable, suggestion
from seedbook.checks.rule import Fault, Rule
from seedbook.frontmatter import MAX_TITLE
from seedbook.model import PROGRAMS
from seedbook.textfile import INVISIBLE

#: Keys of a page, of a topic's index, and of Material that a page may use. Others begin with `x-`.
KEYS = ("title", "description", "tags", "chapter", "source", "aliases", "hide", "icon", "status", "template")
TOPIC_KEYS = ("name", "order", "subtopics", "terms", "first")
HOME_KEYS = ("queries", "language")
#: Keys of `source:`, as import writes them.
SOURCE_KEYS = ("seed", "section", "lines", "digest")
#: Longest description in characters: what search results show without cutting.
DESCRIPTION_LENGTH = 200
#: Markup hidden in a value: `</b>`, `<img src=x>`, `<script>`; not a placeholder such as `<namespace>`
MARKUP = re.compile(
    r"<(?:[/!?]|[A-Za-z][^<>]*[\s/\"'=]|(?:a|b|base|body|br|embed|form|hr|i|iframe|img|input|link|math|meta|object|p"
    r"|script|style|svg|table|video)\b)",
    re.IGNORECASE,
)
#: A key of the front matter at the begin of its line: `tags:`
_KEY = re.compile(r"^(?P<key>[\w-]+):(?= |$)")
#: The end of a sentence with another one behind it: `用 XDP 丢包。再`
_MORE = re.compile(r"[。！？](?=[^。！？”’」』）])")
#: An old address, which does not lead out of the site: `runtime/gmp.html`
_ADDRESS = re.compile(r"^(?!(?:.*/)?\.\.?/)[\w\-.]+(?:/[\w\-.]+)*\.html$")
#: The anchor of a heading that was: `#旧标题`
_ANCHOR = re.compile(r"^#[^\s<>\"]+$")


def missing(page: Document, guide: Guide) -> Iterator[Fault]:
    """A page begins with front matter."""
    if not page.text.startswith("---\n"):
        yield Fault(1, "页面没有文件头（front matter）。", "请在开头写上 `---`、`title: …`、`description: …`、`---`。")


def broken(page: Document, guide: Guide) -> Iterator[Fault]:
    """Front matter is closed and is a YAML mapping."""
    if fault := page.front_fault:
        what, mend = yaml_faults.told(fault, "请检查这一行：每行 `键: 值`，值里有 `: ` 或以符号开头时加引号。")
        yield Fault(fault.line or 1, f"文件头{what}。", mend)


def repeated(page: Document, guide: Guide) -> Iterator[Fault]:
    """A key stands once: of two, YAML drops the first."""
    seen: dict[str, int] = {}
    for number, line in enumerate(page.lines[1 : page.body_line - 2], 2):
        match = _KEY.match(line)
        if match and seen.setdefault(match["key"], number) != number:
            what = f"键 `{match['key']}` 在第 {seen[match['key']]} 行已经写过。"
            yield Fault(number, what, "请并成一处；现在只有后写的起作用。")


def keys(page: Document, guide: Guide) -> Iterator[Fault]:
    """Only known keys, so that a slip of the pen does not pass unseen."""
    known = KEYS + (TOPIC_KEYS if "topic" in page.kinds else ()) + (HOME_KEYS if page.path == HOME else ())
    for key in map(str, page.front):
        if key not in known and not key.startswith("x-"):
            guess = suggestion(key, known) or "自定义的键请以 `x-` 开头。"
            yield Fault(page.front_line(key), f"文件头里不认识的键 `{key}`。", guess)


def title(page: Document, guide: Guide) -> Iterator[Fault]:
    """A page has a short title."""
    if not _has_front(page):
        return
    text = page.front.get("title")
    if text is None or not str(text).strip():
        yield Fault(page.front_line("title"), "文件头没有标题。", "请写上 `title: …`，离开本页也看得懂。")
    elif not isinstance(text, str):
        yield Fault(page.front_line("title"), "标题不是文字。", _quoted(page, "title"))
    elif len(text) > MAX_TITLE:
        yield Fault(page.front_line("title"), f"标题有 {len(text)} 个字符。", f"请缩到 {MAX_TITLE} 个以内。")


def description(page: Document, guide: Guide) -> Iterator[Fault]:
    """A page has a description of one sentence."""
    if not _has_front(page):
        return
    text, line = page.front.get("description"), page.front_line("description")
    if text is None or not str(text).strip():
        yield Fault(line, "文件头没有简介。", "请用一句话写上 `description: …`，列表和搜索会显示它。")
    elif not isinstance(text, str):
        yield Fault(line, "简介不是文字。", _quoted(page, "description"))
    elif len(text) > DESCRIPTION_LENGTH:
        yield Fault(line, f"简介有 {len(text)} 个字符。", f"请缩到 {DESCRIPTION_LENGTH} 个以内，只留一句话。")
    elif _MORE.search(text.strip()):
        yield Fault(line, "简介不止一句话。", "请只留一句；列表和搜索里放不下更多。")


def _quoted(page: Document, key: str) -> str:
    """How to write a value that YAML takes for something else: a number, a date, a list."""
    written = page.lines[page.front_line(key) - 1].partition(":")[2].strip()
    return f'请加上引号，写成一行文字：`{key}: "{written or "…"}"`。'


def tags(page: Document, guide: Guide) -> Iterator[Fault]:
    """Tags are a list of short texts."""
    value, line = page.front.get("tags"), page.front_line("tags")
    if value is None:
        return
    if not _are_texts(value):
        yield Fault(line, "标签不是一列文字。", "请写成 `tags: [GMP, 调度器]`；数字要加引号。")
    elif len(set(map(comparable, value))) < len(value):
        yield Fault(line, "标签有重复。", "请删去重复的标签。")


def tag_terms(page: Document, guide: Guide) -> Iterator[Fault]:
    """Each tag is a term of the glossary, so that it leads somewhere."""
    value = page.front.get("tags")
    for tag in value if isinstance(value, list) and guide.terms else ():
        if isinstance(tag, str) and comparable(tag) not in guide.term_names:
            names = [name for term in guide.terms for name in term.names]
            guess = suggestion(tag, names) or "请先在 `docs/glossary.md` 添加这个术语，或换一个标签。"
            yield Fault(page.front_line("tags"), f"标签 `{tag}` 不在术语表里。", guess)


def markup(page: Document, guide: Guide) -> Iterator[Fault]:
    """No markup in values, as templates print them as they are; and only what a reviewer sees, on one line.

    YAML writes a line end or an invisible character as an escape: `"a\\u202eb"`. A key of a person's own may have
    lines.
    """
    for key, value in page.front.items():
        texts, own = [text.strip() for text in _texts(value)], str(key).startswith("x-")
        if any(MARKUP.search(text) for text in texts):
            yield Fault(page.front_line(str(key)), f"`{key}` 里有 HTML。", "请写成纯文字。")
        elif any(INVISIBLE.search(text) or ("\n" in text and not own) for text in texts):
            yield Fault(page.front_line(str(key)), f"`{key}` 里有换行或看不见的字符。", "请写成一行纯文字。")


def source(page: Document, guide: Guide) -> Iterator[Fault]:
    """`source:` is as import wrote it; it belongs to imported pages only."""
    value, line = page.front.get("source"), page.front_line("source")
    if value is None:
        return
    if not isinstance(value, dict) or not _is_source(value):
        mend = "请还原为导入时的样子；自己写的页面不要 `source:`。"
        yield Fault(line, "`source:` 的写法不对。", mend)
    elif guide.catalog.articles and not guide.catalog.get(value["seed"]):
        mend = "请先在那里登记这篇原文；自己写的页面不要 `source:`。"
        yield Fault(line, f"来源 `{value['seed']}` 不在 `seeds/catalog.yml` 里。", mend)


def _is_source(value: dict[str, Any]) -> bool:
    lines = value.get("lines")
    if not isinstance(lines, list) or len(lines) != 2 or not all(isinstance(n, int) for n in lines):
        return False
    texts = all(isinstance(value.get(key), str) for key in ("seed", "section", "digest"))
    return texts and 1 <= lines[0] <= lines[1] and set(value) <= set(SOURCE_KEYS)


def section_unique(page: Document, guide: Guide) -> Iterator[Fault]:
    """One section of an article is one page."""
    value = page.front.get("source")
    if isinstance(value, dict):
        claims = guide.sections.get((str(value.get("seed")), str(value.get("section"))), [])
        if others := [path for path in claims if path != page.docs_path]:
            what = f"`docs/{others[0]}` 也出自同一节原文。"
            yield Fault(page.front_line("source"), what, "请只在一页保留 `source:`，另一页删去它。")


def title_unique(page: Document, guide: Guide) -> Iterator[Fault]:
    """Titles are unique, else lists and search results cannot be told apart."""
    same = guide.titles.get(comparable(str(page.front.get("title") or "")), [])
    if others := [path for path in same if path != page.docs_path]:
        yield Fault(page.front_line("title"), f"标题与 `docs/{others[0]}` 相同。", "请改一个离开本页也分得清的标题。")


def aliases(page: Document, guide: Guide) -> Iterator[Fault]:
    """`aliases:` are old addresses that no page has now, and old headings of this page, whose new ones are there."""
    value, line = page.front.get("aliases"), page.front_line("aliases")
    if value is None:
        return
    if not isinstance(value, list) or not all(map(_is_alias, value)):
        mend = '请写成 `aliases: [runtime/old-name.html]`，相对于站点根；本页的旧标题写成 `"#旧标题"`。'
        yield Fault(line, "`aliases:` 的写法不对。", mend)
    elif taken := [a for a in value if isinstance(a, str) and _has_page(a, guide)]:
        yield Fault(line, f"旧地址 `{taken[0]}` 现在有页面。", "请从 `aliases:` 里删去它。")
    else:
        there = [f"#{name}" for name in anchors(page)]
        for new in (str(end) for alias in value if isinstance(alias, dict) for end in alias.values()):
            if new not in there:
                mend = suggestion(new, there) or "请写现在的小标题的锚点：小写的标题，空格写成 `-`。"
                yield Fault(line, f"本页没有锚点 `{new}`。", mend)


def _is_alias(alias: Any) -> bool:
    """`runtime/old.html`, `"#旧标题"`, or `{"#旧标题": "#新标题"}`."""
    if isinstance(alias, dict):
        return bool(alias) and all(_ANCHOR.match(str(end)) for pair in alias.items() for end in pair)
    return isinstance(alias, str) and bool(_ADDRESS.match(alias) or _ANCHOR.match(alias))


def _has_page(alias: str, guide: Guide) -> bool:
    """Whether a page stands at an old address: a written one, or one that publishing makes."""
    return f"{alias.removesuffix('.html')}.md" in {*guide.pages, *guide.computed, "404.md"}


def template(page: Document, guide: Guide) -> Iterator[Fault]:
    """`template:` is for the home page only."""
    if "template" in page.front and page.path != HOME:
        yield Fault(page.front_line("template"), "只有首页可以换模板。", "请删去 `template:`。")


def language(page: Document, guide: Guide) -> Iterator[Fault]:
    """The home page names the language of the guide's programs as their fences do, if they have one."""
    value = page.front.get("language") if page.path == HOME else None
    if value is not None and str(value) not in PROGRAMS:
        mend = suggestion(str(value), PROGRAMS) or "请写成样例围栏上的名字，例如 `language: go`；没有就不写。"
        yield Fault(page.front_line("language"), f"不认识的编程语言 `{value}`。", mend)


def queries(page: Document, guide: Guide) -> Iterator[Fault]:
    """What the home page offers to search for is a list of short texts."""
    value = page.front.get("queries") if page.path == HOME else None
    if value is not None and not _are_texts(value):
        mend = "请写成 `queries: [逃逸分析, 连接池]`；数字要加引号，没有就不写。"
        yield Fault(page.front_line("queries"), "`queries:` 不是一列文字。", mend)


def _are_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(text, str) and text.strip() for text in value)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)
    else:
        yield str(value)


def _has_front(page: Document) -> bool:
    return page.front_fault is None and page.text.startswith("---\n")


RULES = (
    Rule("front-missing", missing),
    Rule("front-yaml", broken),
    Rule("front-key", keys),
    Rule("front-repeated", repeated),
    Rule("front-title", title),
    Rule("front-description", description),
    Rule("front-tags", tags),
    Rule("front-tag-term", tag_terms),
    Rule("front-markup", markup),
    Rule("front-source", source),
    Rule("front-aliases", aliases),
    Rule("front-template", template),
    Rule("front-language", language),
    Rule("front-queries", queries),
    Rule("title-unique", title_unique),
    Rule("section-unique", section_unique),
)
