"""The EPUB and the PDF."""

from __future__ import annotations

import re
import subprocess
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import html5lib
import pytest

from seedbook import book, frontmatter, topics
from seedbook.book import content, epub, pdf, style
from seedbook.errors import UsageError
from seedbook.project import Project

#: The begin of a formula
MATH = b'<math xmlns="http://www.w3.org/1998/Math/MathML"'
NAMES = {"runtime/a.html": "runtime-a", "mesh/b.html": "mesh-b"}


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("../mesh/b.html", "#mesh-b"),
        ("../mesh/b.html#top", "#mesh-b--top"),
        ("#top", "#runtime-a--top"),
        ("../tags.html", ""),
        ("https://go.dev/", "https://go.dev/"),
    ],
)
def test_links_point_into_the_book_or_out_of_it(href: str, expected: str) -> None:
    assert content.link(href, "runtime/a.html", NAMES) == expected


def in_a_book(page: str) -> str:
    """What a book has of the content of a page."""
    article = html5lib.parse(page, namespaceHTMLElements=False).find("body")
    body = content.chapter_body(article, "runtime/a.html", NAMES)
    return "".join(ET.tostring(child, encoding="unicode") for child in body)


@pytest.mark.parametrize(
    ("page", "kept"),
    [
        ("<p><b>一</b><button>复制</button>二</p>", "<p><b>一</b>二</p>"),
        ('<h2>题<a class="headerlink" href="#t">#</a></h2>', "<h2>题</h2>"),
        ("<p>一<!-- 注 -->二</p>", "<p>一二</p>"),
        ("<p><label>名<input type='text'></label>一</p>", "<p>一</p>"),
    ],
)
def test_the_text_behind_what_a_book_leaves_out_stays(page: str, kept: str) -> None:
    assert in_a_book(page) == kept


@pytest.mark.parametrize(
    ("page", "kept"),
    [
        ("<li><input type='checkbox' disabled> 压测过</li>", "<li>☐ 压测过</li>"),
        ("<li><input type='checkbox' disabled checked> 压测过</li>", "<li>☑ 压测过</li>"),
        ("<li><label><input type='checkbox' checked></label> 压测过</li>", "<li>☑ 压测过</li>"),
    ],
)
def test_a_book_tells_whether_a_task_is_done(page: str, kept: str) -> None:
    assert in_a_book(page) == kept


def test_without_a_site_it_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="seedbook build"):
        book.make(Project(tmp_path))


GUIDE = content.Content("甲 & 书", ("乙", "丙"), ())


def test_the_pdf_is_called_what_the_guide_is_called_and_names_its_topics(tmp_path: Path) -> None:
    text = pdf.document(GUIDE, Project(tmp_path))
    assert "<title>甲 &amp; 书</title>" in text
    assert "<h1>甲 &amp; 书</h1><p>乙 · 丙</p>" in text


@pytest.mark.parametrize(
    ("does", "said"),
    [("echo no display >&2; exit 3", "no display"), ("exit 3", "it wrote none"), ("", "it wrote none")],
)
def test_a_pdf_that_is_not_printed_is_an_error_and_leaves_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, does: str, said: str
) -> None:
    browser, target = tmp_path / "browser", tmp_path / "a.pdf"
    browser.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
    browser.chmod(0o755)
    target.write_bytes(b"an earlier one")
    monkeypatch.setenv("CHROMIUM", str(browser))
    with pytest.raises(UsageError, match=said):
        pdf.write(target, GUIDE, Project(tmp_path))
    assert not target.exists()


def test_a_browser_that_does_not_end_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(command: list[str], **_: object) -> None:
        raise subprocess.TimeoutExpired(command, pdf.LIMIT)

    monkeypatch.setenv("CHROMIUM", "browser")
    monkeypatch.setattr(subprocess, "run", endless)
    with pytest.raises(UsageError, match="more than 300 s"):
        pdf.write(tmp_path / "a.pdf", GUIDE, Project(tmp_path))


def test_the_epub_is_called_what_the_guide_is_called(tmp_path: Path) -> None:
    epub.write(tmp_path / "a.epub", GUIDE, Project(tmp_path))
    assert "<dc:title>甲 &amp; 书</dc:title>" in files_of(tmp_path / "a.epub")["EPUB/content.opf"].decode()


@pytest.mark.slow
def test_a_book_is_read_with_the_title_of_the_home_page_and_all_topics(project: Project, site: Path) -> None:
    read = content.read(project)
    home, _, _ = frontmatter.split((project.docs / "index.md").read_text(encoding="utf-8"))
    assert read.title == home["title"]
    assert read.topics == tuple(topic.name for topic in topics.load(project.docs))


@pytest.fixture(scope="module")
def books(project: Project, site: Path) -> Path:
    book.make(project)
    return project.dist


def files_of(epub: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(epub) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.browser
def test_every_chapter_of_the_epub_is_well_formed_and_its_links_resolve(books: Path) -> None:
    files = files_of(books / book.EPUB)
    chapters = {n.removeprefix("EPUB/"): ET.fromstring(d) for n, d in files.items() if n.endswith(".xhtml")}
    ids = {f"{name}#{e.get('id')}" for name, tree in chapters.items() for e in tree.iter() if e.get("id")}
    links = [e.get("href", "") for tree in chapters.values() for e in tree.iter() if e.tag.endswith("}a")]
    broken = {link for link in links if ".xhtml#" in link and not link.startswith("http") and link not in ids}
    assert len(chapters) > 70
    assert broken == set()


@pytest.mark.browser
def test_the_epub_carries_drawings_and_nothing_that_runs(books: Path) -> None:
    text = b"".join(d for n, d in files_of(books / book.EPUB).items() if n.endswith(".xhtml")).decode()
    assert text.count("<svg") > 40
    assert "<script" not in text


@pytest.mark.browser
def test_the_manifest_announces_the_formulas_of_a_chapter(books: Path) -> None:
    files = files_of(books / book.EPUB)
    holding = {n.removeprefix("EPUB/") for n, d in files.items() if n.endswith(".xhtml") and MATH in d}
    items = ET.fromstring(files["EPUB/content.opf"]).iter("{http://www.idpf.org/2007/opf}item")
    assert {i.get("href") for i in items if "mathml" in (i.get("properties") or "").split()} == holding != set()


@pytest.mark.browser
def test_the_pdf_has_an_outline_links_and_embedded_fonts(books: Path) -> None:
    data = (books / book.PDF).read_bytes()
    assert data.startswith(b"%PDF-")
    assert b"/Outlines" in data
    assert len(re.findall(rb"/Subtype\s*/Link", data)) > 100
    assert re.search(rb"/FontFile[23]|/Type3", data)


@pytest.mark.parametrize(
    ("css", "expected"),
    [
        (".a { color: red; }", ".a { color: red }"),
        (".a :is(b, .c) { top: 0 }", ".a b, .a .c { top: 0 }"),
        (":where(.a :is(b, c):not([d]), e) { top: 0 }", ".a b:not([d]), .a c:not([d]), e { top: 0 }"),
        (":root { --x: var(--y); --y: #fff } p { color: var(--x) }", "p { color: #fff }"),
        ("p { color: var(--none, red); top: var(--none) }", "p { color: red }"),
        ("@media print { p { top: 0 } } /* note */ q { top: 1 }", "q { top: 1 }"),
    ],
)
def test_the_style_sheet_speaks_css_that_readers_know(css: str, expected: str) -> None:
    assert style.plain(css) == expected
