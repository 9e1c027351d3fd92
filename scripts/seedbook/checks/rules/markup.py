"""Rules on raw HTML, attribute lists and inline code: the site prints what no code hides, so it has to be harmless."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from seedbook.checks.document import Document
from seedbook.checks.guide import Guide
from seedbook.checks.masking import CODE
from seedbook.checks.rule import Fault, Rule

#: Elements allowed: inline ones without behaviour. Block elements would switch Markdown off inside them.
ELEMENTS = ("abbr", "br", "del", "ins", "kbd", "mark", "small", "sub", "sup", "wbr")
#: Those of them that hold nothing.
_VOID = ("br", "wbr")
#: Attributes allowed in a tag, and in an attribute list, where `.class` and `#id` may stand too.
TAG_ATTRIBUTES = ("title", "lang", "class")
LIST_ATTRIBUTES = ("title", "width", "height", "loading", "align", "class", "id", "rel")
#: Elements that run or load something.
_ACTIVE = ("script", "iframe", "object", "embed", "style", "link", "meta", "base", "form", "input", "svg", "math")
#: Anything a browser may take for the begin of markup: `<a`, `</a`, `<!`, `<?`
_OPENING = re.compile(r"<(?P<slash>/?)(?P<name>[A-Za-z][\w:-]*|[!?])(?P<rest>[^<>]*)(?P<end>>?)")
#: An attribute in a tag: `title="x"`
_ATTRIBUTE = re.compile(r"(?P<name>[^\s=/\"']+)(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"']+))?")
#: An attribute list where the site reads one: right after a span, or at the end of a line, a cell, or a heading with
#: closing marks: `**x**{ .wide }`, `## 标题 { #top } ##`
_LIST = re.compile(
    rf"(?:(?<=[)\]*_>{CODE}])\{{|\{{(?=[^{{}}\n]+\}}[\s#]*(?:\||$)))(?P<colon>:?)(?P<body>[^{{}}\n]+)\}}"
)
#: An entry of an attribute list: `.wide`, `#top`, `title="x"`
_ENTRY = re.compile(r"(?P<name>[.#]?[^\s=\"']+)(?P<value>\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"']+))?")


def active(page: Document, guide: Guide) -> Iterator[Fault]:
    """Nothing that runs a script or loads from elsewhere."""
    for number, match in _once(page):
        if match["name"].lower() in _ACTIVE:
            yield Fault(
                number,
                f"不允许的 HTML `<{match['slash']}{match['name']}>`：它会执行或联网。",
                "请删去它；要展示这段代码，请放进代码块。",
            )


def element(page: Document, guide: Guide) -> Iterator[Fault]:
    """Only the listed elements."""
    for number, match in _once(page):
        name = match["name"].lower()
        if name not in ELEMENTS and name not in _ACTIVE and name not in "!?":
            mend = f"请用 Markdown，或把它放进反引号；可用的元素：{'、'.join(ELEMENTS)}。"
            yield Fault(number, f"不允许的 HTML `<{match['slash']}{match['name']}>`。", mend)


def attribute(page: Document, guide: Guide) -> Iterator[Fault]:
    """Only the listed attributes, and no code or formula, the elements of which would end the tag."""
    for number, match in _tags(page):
        if match["name"].lower() in ELEMENTS and CODE in match["rest"]:
            yield Fault(number, f"HTML 标签 `<{match['name']}>` 里有代码或公式。", "请把它移到标签外面。")
        for entry in _ATTRIBUTE.finditer(match["rest"].rstrip("/")):
            name = entry["name"].lower()
            if match["name"].lower() in ELEMENTS and name not in TAG_ATTRIBUTES:
                mend = f"请删去它；可用的属性：{'、'.join(TAG_ATTRIBUTES)}。"
                yield Fault(number, f"不允许的 HTML 属性 `{entry['name']}`。", mend)


def unclosed(page: Document, guide: Guide) -> Iterator[Fault]:
    """A tag ends on its line and has its other half there, else it holds all that follows; a comment ends at all."""
    for number, match in _tags(page):
        if match["name"] in "!?":
            yield Fault(
                number,
                f"HTML 注释或声明 `<{match['name']}` 不完整。",
                "注释请写成 `<!-- … -->`，里面不要有 `--`、`<`、反引号和反斜杠。",
            )
        elif not match["end"] and match["name"].lower() in ELEMENTS:
            yield Fault(number, f"HTML 标签 `<{match['name']}` 没有在本行结束。", "请补上 `>`，或把 `<` 写成 `&lt;`。")
    for number, tag in _unpaired(page):
        yield Fault(number, f"HTML 标签 `{tag}` 没有在本行成对。", "请在同一行补上另一半，或删去它。")


def _unpaired(page: Document) -> Iterator[tuple[int, str]]:
    """The allowed tags whose other half is not on their line, or not where it nests."""
    for number, found in groupby(_tags(page), key=lambda tag: tag[0]):
        opened: list[str] = []
        for _, match in found:
            name = match["name"].lower()
            if name not in ELEMENTS or name in _VOID or not match["end"]:
                continue
            if not match["slash"]:
                opened.append(name)
            elif opened[-1:] == [name]:
                opened.pop()
            else:
                yield number, f"</{name}>"
        yield from ((number, f"<{name}>") for name in opened)


def attribute_list(page: Document, guide: Guide) -> Iterator[Fault]:
    """An attribute list sets only what is listed."""
    for number, line in enumerate(page.fenceless, 1):
        for match in _LIST.finditer(line):
            entries = list(_ENTRY.finditer(match["body"]))
            if not match["colon"] and not any(e["value"] or e["name"][0] in ".#" for e in entries):
                continue
            for entry in entries:
                if entry["name"][0] not in ".#" and entry["name"].lower() not in LIST_ATTRIBUTES:
                    mend = f"请删去它；可用的属性：{'、'.join(LIST_ATTRIBUTES)}。不是属性就放进反引号。"
                    yield Fault(number, f"花括号里不允许的属性 `{entry['name']}`。", mend)


def code_span(page: Document, guide: Guide) -> Iterator[Fault]:
    """Backticks pair on their line: the site takes one that is left over for the begin of other code than writer and
    rules do (`BacktickInlineProcessor` of Python-Markdown).
    """
    for number, line in enumerate(page.fenceless, 1):
        if "`" in line:
            mend = "请在同一行补上另一半，或删去它；要显示反引号本身，请写成 `\\``。"
            yield Fault(number, "反引号没有成对，行内代码不成立。", mend)


def _once(page: Document) -> Iterator[tuple[int, re.Match[str]]]:
    """The tags of a page, each name once a line: its opening stands for its closing."""
    seen: set[tuple[int, str]] = set()
    for number, match in _tags(page):
        if (number, match["name"].lower()) not in seen:
            seen.add((number, match["name"].lower()))
            yield number, match


def _tags(page: Document) -> Iterator[tuple[int, re.Match[str]]]:
    for number, line in enumerate(page.fenceless, 1):
        for match in _OPENING.finditer(re.sub(r"<(?:https?://|mailto:)[^<>\s]*>", "", line)):
            yield number, match


RULES = (
    Rule("html-active", active),
    Rule("html-element", element),
    Rule("html-attribute", attribute),
    Rule("html-unclosed", unclosed),
    Rule("attribute-list", attribute_list),
    Rule("code-span", code_span),
)
