"""Extraction: the sections of a built page, as a reader sees them, without the chrome around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from html import unescape

#: Where the article of a page that Material built begins, and how it ends: everything outside is chrome.
_ARTICLE, _ARTICLE_END = re.compile(r'<article class="md-content__inner[^>]*>'), "</article>"
#: What is left out before tags are read, for it is half of them: a comment, and a drawing (its source, which stands
#: below, is read) that has no other within: `<!-- b -->`, `<svg viewBox="0 0 9 9"><path d="M0"/></svg>`
_LEFT_OUT = re.compile(r"<!--.*?-->|<svg\b[^<]*+(?:<(?!/?svg\b)[^<]*+)*+</svg>", re.DOTALL)
#: A word of code in its colour: `<span class="nx">Pool</span>`
_COLOURED = re.compile(r'<span class="\w{1,3}">([^<]*)</span>')
#: A tag: `<a href="b">`, `</p>`
_TAG = re.compile(r"(</?[A-Za-z](?:[^'\">]++|\"[^\"]*\"|'[^']*')*+>)")
#: Whether it closes, its name, its attributes.
_PARTS = re.compile(r"<(/?)([A-Za-z][\w-]*)(.*)>", re.DOTALL)
#: `class="headerlink"`, `id='gmp'`
_CLASS = re.compile(r"""\bclass=["']?(?P<value>[^"'>]*)""")
_ID = re.compile(r"""\bid=["']?(?P<value>[^"'\s>]*)""")
#: A link to another page of the site: `href="../runtime/gmp.html"`, not `href="#gmp"`, not `href="https://…"`
_LINK = re.compile(r"""\bhref=["']?(?![#"']|[a-z]+:)""")
#: The mark by which an author (or the weaver) keeps an element out of the search.
_EXCLUDED = re.compile(r"\bdata-search-exclude\b")
#: The text and source of a drawing: the source is read, the rest says the same again.
_DIAGRAM = re.compile(r"""\bclass=["'][^"']*\bdiagram-text\b""")
_RETOLD = frozenset({"summary", "ol", "ul", "p"})
#: What of a Mermaid source is not words: its header, names before a label, arrows, single letters, brackets.
_MERMAID = re.compile(
    r"^\s*(?:graph|flowchart)\s+\w+|\b\w{1,3}(?=[\[({])|[ox<]?[-=.]{2,}[>ox]?|\b[A-Z]\b|[\[\](){}|\"]+"
)
#: `<title>GMP 调度器 - Go 工程指南</title>`
_TITLE = re.compile(r"<title>(?P<text>.*?)</title>", re.DOTALL)

#: Elements whose content is never read: controls, scripts, drawings (their source, which stands below, is read), the
#: LaTeX of a formula (what is drawn is read).
_UNREAD = frozenset({"annotation", "script", "style", "template", "button", "nav", "form", "svg", "noscript"})
#: Classes of what the theme and the weaver add around an author's text.
_CHROME = frozenset(
    {
        "headerlink", "linenos", "footnote-backref", "md-source-file", "md-content__button", "md-tags",
        "md-feedback", "related", "backlinks", "source-note", "page-nav", "sample-head",
    }
)  # fmt: skip
_VOID = frozenset({"br", "hr", "img", "input", "wbr", "source", "col", "link", "meta"})
#: Elements that run on in a line; all others end one.
_INLINE = frozenset(
    {
        "a", "abbr", "b", "bdi", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "small", "span", "strong",
        "sub", "sup", "u", "var", "wbr", "label",
    }
)  # fmt: skip
_CELLS = frozenset({"td", "th"})
#: Between cells until the text is whole, and where one ends, with those around that are empty.
_CELL_END = "\x1f"
_SEAM = re.compile(rf"\s*{_CELL_END}[\s{_CELL_END}]*")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "dt"})


@dataclass
class Section:
    """A heading's anchor and words, and what follows it up to the next: runs of (field, text)."""

    anchor: str
    heading: str
    runs: list[tuple[str, str]] = field(default_factory=list)

    @cached_property
    def text(self) -> str:
        """Everything under the heading in one line; asked for when no more runs come."""
        return _line(" ".join(text for _, text in self.runs))


@dataclass(frozen=True)
class PageText:
    """What can be found of one page. `url` is relative to the site; the first section may have no anchor."""

    url: str
    title: str
    sections: tuple[Section, ...]
    linked: float = 0.0  # share of the text that leads to other pages


def extract(url: str, html: str) -> PageText | None:
    """The text of a built page, or None when it has no article."""
    article, end = _ARTICLE.search(html, max(0, html.find("<article"))), html.rfind(_ARTICLE_END)
    if not article or end < article.end():
        return None
    reader = _Reader()
    # The text before the first tag; then each tag, and the text after it.
    before, *parts = _TAG.split("".join(_COLOURED.split(_LEFT_OUT.sub("", html[article.end() : end]))))
    reader.read(before)
    for tag, text in zip(*[iter(parts)] * 2, strict=True):
        reader.take(tag)
        if text:
            reader.read(text)
    title = reader.title or _document_title(html)
    sections = tuple(section for section in reader.sections() if section.heading or section.text)
    length = sum(len(section.text) for section in sections)
    return PageText(url, title, sections, reader.linked / max(1, length))


def _document_title(html: str) -> str:
    found = _TITLE.search(html)
    return unescape(found["text"]).rpartition(" - ")[0].strip() if found else ""


class _Reader:
    """Gathers sections while the tags and texts of an article pass by."""

    def __init__(self) -> None:
        self.title = ""
        self.linked = 0  # characters inside links to other pages
        self._link = False
        self._sections = [Section("", "")]
        self._buffer: list[str] = []
        self._heading = ""  # the tag of the heading that is open
        self._anchor = ""
        self._skipped = ""  # the tag of the unread element that is open, and how deep it nests
        self._depth = 0
        self._code = 0
        self._diagram = False

    def sections(self) -> list[Section]:
        """What was gathered."""
        self._flush()
        return self._sections

    def read(self, text: str) -> None:
        """The text up to the next tag."""
        if not self._skipped:
            self._buffer.append(unescape(text) if "&" in text else text)
            if self._link:
                self.linked += len(text)

    def take(self, tag: str) -> None:
        """The next tag."""
        between, closes, name, attributes = _known(tag)
        if self._skipped:
            self._skip(name, closes)
        elif between is not None and not self._diagram:
            self._buffer.append(between)
        elif closes:
            self._end(name)
        else:
            self._start(name, attributes)

    def _skip(self, tag: str, closes: bool) -> None:
        if tag == self._skipped:
            self._depth += -1 if closes else 1
            if not self._depth:
                self._skipped = ""

    def _start(self, tag: str, attributes: str) -> None:
        if tag == "a":
            self._link = self._link or bool(_LINK.search(attributes))
        if attributes and _is_diagram(attributes):
            self._flush()
            self._diagram = True
        if (self._diagram and tag in _RETOLD) or _unread(tag, attributes):
            self._skipped, self._depth = tag, 1
        elif tag in _HEADINGS:
            self._flush()
            found = _ID.search(attributes)
            self._heading, self._anchor = tag, unescape(found["value"]) if found else ""
        elif tag == "pre":
            self._flush()
            self._code += 1
        elif tag not in _INLINE:
            self._buffer.append("\n")

    def _end(self, tag: str) -> None:
        self._link = self._link and tag != "a"
        if tag == self._heading:
            self._open_section(tag)
        elif tag == "pre":
            self._flush()
            self._code = max(0, self._code - 1)
        elif tag in _CELLS:
            self._buffer.append(_CELL_END)
        elif tag not in _INLINE:
            self._buffer.append("\n")
            self._diagram = self._diagram and tag != "details"

    def _open_section(self, tag: str) -> None:
        heading = _line("".join(self._buffer))
        self._buffer, self._heading = [], ""
        if tag == "h1" and not self.title:
            self.title = heading
        elif self._anchor:
            self._sections.append(Section(self._anchor, heading))
        elif heading:
            self._sections[-1].runs.append(("heading", heading))

    def _flush(self) -> None:
        text = _SEAM.sub("，", "".join(self._buffer).strip(f" {_CELL_END}\n"))
        self._buffer = []
        if text and self._diagram:
            text = " ".join(_MERMAID.sub(" ", text).split())
        if text:
            self._sections[-1].runs.append(("code" if self._code else "text", text))


def _line(text: str) -> str:
    return " ".join(text.split())


@lru_cache(maxsize=4096)
def _known(tag: str) -> tuple[str | None, bool, str, str]:
    """A tag taken apart: what it puts between texts, if that is all it does; whether it closes, name, attributes."""
    closes, name, attributes = _PARTS.fullmatch(tag).groups()  # type: ignore[union-attr]
    name = name.lower()
    more = name in _HEADINGS or name in ("a", "pre") or _is_diagram(attributes) or _unread(name, attributes)
    between = "" if name in _INLINE else _CELL_END if closes and name in _CELLS else "\n"
    return None if more else between, bool(closes), name, attributes


@lru_cache(maxsize=4096)
def _is_diagram(attributes: str) -> bool:
    return bool(_DIAGRAM.search(attributes))


@lru_cache(maxsize=4096)
def _unread(tag: str, attributes: str) -> bool:
    if tag in _VOID or attributes.endswith("/"):
        return False
    if tag in _UNREAD:
        return True
    found = _CLASS.search(attributes)
    return bool(found and not _CHROME.isdisjoint(found["value"].split())) or bool(_EXCLUDED.search(attributes))


def pages(html: Iterator[tuple[str, str]]) -> list[PageText]:
    """The pages that have something to find, of pairs of address and HTML."""
    found = (extract(url, text) for url, text in html)
    return [page for page in found if page and (page.title or page.sections)]
