"""What a rule may ask about the rest of the guide: which pages, titles, anchors, terms and topics there are."""

from __future__ import annotations

import difflib
import html
import posixpath
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from seedbook import catalog, computed, glossary, textfile, topics
from seedbook.anchor import anchor
from seedbook.catalog import Catalog
from seedbook.checks.document import CATALOG, HOME, Document
from seedbook.checks.underlined import underlined
from seedbook.errors import ContentError
from seedbook.glossary import Term
from seedbook.project import Project
from seedbook.topics import Topic

#: A title in front matter, quoted or not: `title: "GMP"`
_TITLE = re.compile(r"^title:[ ]*(?P<quote>['\"]?)(?P<title>.+?)(?P=quote)[ ]*$", re.MULTILINE)
#: Seed and section of a source, in a line or in a block: `seed: '003'`, `section: "2.2"`
_SEED = re.compile(r"[{ ]seed: *['\"]?(?P<value>[^'\",} \n]+)")
_SECTION = re.compile(r"[{ ,]section: *['\"]?(?P<value>[^'\",} \n]+)")
#: A heading in Markdown, its explicit anchor apart: `## 调度 {#scheduler}`
HEADING = re.compile(
    r"^(?P<marks>#{1,6})(?P<space>[ \t]*)(?P<text>.*?)[ \t]*#*[ \t]*(?:\{:?[^{}]*#(?P<id>[\w-]+)[^{}]*\})?$"
)
#: An anchor set by an attribute list anywhere: `{ #top }`
_EXPLICIT = re.compile(r"\{:?[^{}\n]*#(?P<id>[\w\u4e00-\u9fff-]+)[^{}\n]*\}")
#: Inline markup that leaves no trace in a slug: the backslash of `\\_`, the target of a link, `**`, `` ` ``
_MARKUP = re.compile(r"\\(?P<kept>[^\sA-Za-z0-9])|\[(?P<text>[^\]]*)\]\([^)]*\)|[*`]|(?<!\w)_|_(?!\w)")


@dataclass(frozen=True)
class Guide:
    """The project seen by rules. Everything is read once, when first asked for."""

    project: Project

    def read(self, path: str) -> Document | None:
        """The document at a path relative to the root, or None when there is no such file.

        A link reads as empty, and so does what is needed and missing.
        """
        if path not in self._read:
            file = self.project.root / path
            data = file.read_bytes() if file.is_file() and not file.is_symlink() else None
            data = b"" if data is None and (file.is_symlink() or path in self.needed) else data
            self._read[path] = None if data is None else Document(path, data)
        return self._read[path]

    @cached_property
    def _read(self) -> dict[str, Document | None]:
        return {}

    @cached_property
    def pages(self) -> tuple[str, ...]:
        """The Markdown pages, relative to docs/."""
        docs = self.project.docs
        return tuple(sorted(p.relative_to(docs).as_posix() for p in textfile.pages(docs)))

    @cached_property
    def needed(self) -> tuple[str, ...]:
        """The files without which there is no guide, relative to the root: the home page; a catalog for the seeds, and
        for the pages that come from one."""
        imported = any(self.project.seeds.glob("*.txt")) or self.sections
        return (HOME, CATALOG) if imported else (HOME,)

    @cached_property
    def computed(self) -> frozenset[str]:
        """Pages that publishing adds: they may be linked to though no file stands there."""
        return computed.pages(article.id for article in self.catalog.articles)

    def page(self, path: str) -> Document | None:
        """The page at a path relative to docs/."""
        return self.read(f"docs/{path}")

    @cached_property
    def titles(self) -> dict[str, list[str]]:
        """The pages that carry each title, by the title's comparable form."""
        found: dict[str, list[str]] = {}
        for path, head in self._heads.items():
            if match := _TITLE.search(head):
                found.setdefault(comparable(match["title"]), []).append(path)
        return found

    @cached_property
    def moved(self) -> dict[str, str]:
        """The page that an old one gave way to, by the path of the old one; both are relative to docs/."""
        found = {}
        for path in (path for path, head in self._heads.items() if "\naliases:" in head):
            page = self.page(path)
            aliases = page.front.get("aliases") if page else None
            for alias in aliases if isinstance(aliases, list) else ():
                if isinstance(alias, str) and alias.endswith(".html"):
                    found[f"{alias.removesuffix('.html')}.md"] = path
        return found

    @cached_property
    def sections(self) -> dict[tuple[str, str], list[str]]:
        """The pages that claim each section of a seed."""
        found: dict[tuple[str, str], list[str]] = {}
        for path, head in self._heads.items():
            seed, section = _SEED.search(head), _SECTION.search(head)
            if seed and section:
                found.setdefault((seed["value"], section["value"]), []).append(path)
        return found

    @cached_property
    def _heads(self) -> dict[str, str]:
        """The front matter of every page as text: parsing thousands of pages as YAML would take a minute."""
        found = {}
        for path in self.pages:
            with (self.project.docs / path).open(encoding="utf-8-sig", errors="replace") as file:
                found[path] = "".join(_head(file))
        return found

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """The glossary; empty while it is not UTF-8 (another rule says so)."""
        try:
            return glossary.load(self.project.docs)
        except ContentError:
            return ()

    @cached_property
    def term_names(self) -> dict[str, str]:
        """Every name of every term, by its comparable form, to the term's own name."""
        return {comparable(name): term.name for term in self.terms for name in term.names}

    @cached_property
    def topics(self) -> tuple[Topic, ...]:
        """The topics; none while one of their pages is malformed (another rule says so)."""
        try:
            return topics.load(self.project.docs)
        except ContentError:
            return ()

    @cached_property
    def catalog(self) -> Catalog:
        """The catalog of seeds; empty while it is malformed (another rule says so)."""
        try:
            return catalog.load(self.project.seeds)
        except ContentError:
            return Catalog()

    def anchors(self, path: str) -> tuple[str, ...]:
        """The anchors of a page (relative to docs/), as the site makes them."""
        page = self.page(path)
        return anchors(page) if page else ()

    def anchors_of_readers(self, path: str) -> tuple[str, ...]:
        """The anchors of a page as readers get it, those of what weaving adds included; none of a page unknown."""
        return anchors(Document(f"docs/{path}", self._woven[path].encode())) if path in self._woven else ()

    @cached_property
    def _woven(self) -> dict[str, str]:
        """All pages with what weaving adds, computed ones too; none while one of them cannot be read."""
        from seedbook import weave  # a second's work, which only a link to something computed needs

        pages = {path: page.text for path in self.pages if (page := self.page(path))}
        try:
            return weave.weave(pages, self.catalog)
        except ContentError:
            return {}


def _head(rows: Iterable[str]) -> list[str]:
    """The lines of front matter; none when it is not closed."""
    found: list[str] = []
    for row in rows:
        if row.rstrip("\n") == "---" and found:
            return found[1:]
        found.append(row)
        if found[0].rstrip("\n") != "---":
            break
    return []


def anchors(page: Document) -> tuple[str, ...]:
    """The anchors of a page: one a heading, by the site's own slug rule, and the explicit ones."""
    found: list[str] = []
    for _, match in headings(page):
        slug = match["id"] or anchor_of(match["text"])
        found.append(_unique(slug, found))
    for line in page.fenceless:
        found += [m["id"] for m in _EXPLICIT.finditer(line) if m["id"] not in found]
    return tuple(found)


def headings(page: Document) -> Iterable[tuple[int, re.Match[str]]]:
    """The headings of a page as (line, match of HEADING); an underlined one as if it had its marks."""
    below = {number: f"{'#' * level} {text}" for number, level, text in underlined(page)}
    for number, line in enumerate(page.fenceless, 1):
        text = below.get(number) or (page.lines[number - 1] if line.startswith("#") else "")
        if match := HEADING.match(text):
            yield number, match


def anchor_of(heading: str) -> str:
    """The anchor of a heading in Markdown."""
    return anchor(plain(heading))


def plain(heading: str) -> str:
    """The text of a heading as a reader sees it: without markup, escapes and entities."""
    return html.unescape(_MARKUP.sub(lambda m: m["kept"] or m["text"] or "", heading))


def _unique(slug: str, taken: list[str]) -> str:
    number, name = 1, slug
    while name in taken or not name:
        name, number = f"{slug}_{number}", number + 1
    return name


def comparable(text: str) -> str:
    """A form in which two writings of one name are equal: case, width and spaces do not count."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).casefold()


def suggestion(wrong: str, choices: Iterable[str]) -> str:
    """The choice nearest to `wrong` as a question in Chinese, or the empty string when none is near."""
    near = difflib.get_close_matches(wrong, list(choices), n=1, cutoff=0.6)
    return f"是不是想写 `{near[0]}`？" if near else ""


def resolve(page: str, target: str) -> str:
    """A relative link target seen from `page`, both relative to docs/."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), target))


def relative(page: str, path: str) -> str:
    """A path as a link on `page` writes it, both relative to docs/: the inverse of `resolve`."""
    return posixpath.relpath(path, posixpath.dirname(page) or ".")
