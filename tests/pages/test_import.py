"""Importing the real seeds, and importing again."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from pathlib import Path

import pytest

from seedbook import frontmatter, library, numbering, read, topics
from seedbook.errors import ContentError, UsageError
from seedbook.pages import diff, importer
from seedbook.pipeline import restore_seed
from seedbook.project import Project


@pytest.fixture(scope="module")
def imported(project: Project, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("docs")
    importer.run(project, out=out)
    return out


@pytest.fixture
def out(imported: Path, tmp_path: Path) -> Path:
    """A fresh import that a test may change."""
    return Path(shutil.copytree(imported, tmp_path / "docs"))


def tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@pytest.fixture
def book(copy: Project) -> Project:
    """A copy of the whole book, freshly imported."""
    importer.run(copy)
    return copy


def page_of(out: Path, seed: str, section: str) -> Path:
    found = library.claims(library.shelve(out), out)
    return out / found[seed, section].path


def test_five_seeds_give_seventy_pages_in_five_topics(project: Project, imported: Path) -> None:
    pages = library.shelve(imported)
    assert len(pages) == 70
    assert {p.path.split("/")[0] for p in pages} == {t.id for t in topics.load(project.docs)}


def test_titles_are_unique(imported: Path) -> None:
    titles = Counter(str(p.data["title"]) for p in library.shelve(imported))
    assert [t for t, n in titles.items() if n > 1] == []


def test_every_page_carries_the_contract_of_its_front_matter(imported: Path) -> None:
    for page in library.shelve(imported):
        assert {"title", "description", "tags", "source"} <= set(page.data)
        assert set(page.source) == {"seed", "section", "lines", "digest"}
        assert page.body.startswith(f"# {page.data['title'][:4]}") or "\\" in page.body.split("\n")[0]
        assert page.data["description"].strip()


def letters(text: str) -> str:
    """What restoring neither adds nor takes away: letters and figures outside of fences' first lines."""
    return re.sub(r"^ *```.*|[\W_]", "", text, flags=re.MULTILINE).lower()


def test_every_line_of_every_seed_stands_on_a_page_or_is_dropped_as_furniture(project: Project, imported: Path) -> None:
    pages = library.shelve(imported)
    for path in sorted(project.seeds.glob("*.txt")):
        seed = read.read_seed(path)
        own = [(p.lines, letters(p.text)) for p in pages if p.claim[0] == seed.id]
        kinds = {n: b.kind for b in restore_seed(seed) for n in range(b.lines[0], b.lines[1] + 1)}
        for number in (n for n, line in enumerate(seed.lines, 1) if line.strip()):
            if kinds[number] in ("furniture", "title"):
                continue
            heading = kinds[number] == "heading"  # a page has it as its title, without number, or as its chapter
            line = numbering.parse(seed.lines[number - 1]).text if heading else seed.lines[number - 1]
            on = "\n".join(text for (first, last), text in own if first <= number <= last or heading)
            assert letters(line) in on, f"{path.name}:{number}: {line}"


def test_importing_twice_changes_nothing(project: Project, out: Path) -> None:
    before = tree(out)
    importer.run(project, out=out)
    assert tree(out) == before


def test_the_committed_book_is_what_import_writes(project: Project) -> None:
    report = importer.run(project, check=True)
    assert report.status == 0, "\n".join(report.messages)


def test_an_edited_page_is_never_overwritten(project: Project, out: Path) -> None:
    page = page_of(out, "003", "2.2")
    page.write_text(page.read_text().replace("## ", "## 我改的", 1))
    before = page.read_bytes()
    report = importer.run(project, out=out)
    assert page.read_bytes() == before
    assert any(page.name in m and "kept" in m for m in report.messages)


@pytest.mark.parametrize("key", ["title", "description", "tags"])
def test_edited_front_matter_counts_as_edited(project: Project, out: Path, key: str) -> None:
    page = page_of(out, "003", "2.2")
    data, body, _ = frontmatter.split(page.read_text())
    data[key] = ["我的"] if key == "tags" else "我的"
    page.write_text(frontmatter.join(data, body))
    before = page.read_bytes()
    importer.run(project, out=out)
    assert page.read_bytes() == before


def test_an_unedited_page_follows_the_import(project: Project, out: Path) -> None:
    page = page_of(out, "003", "2.2")
    data, body, _ = frontmatter.split(page.read_text())
    stale = body.replace("## ", "## 旧", 1)
    tags = tuple(data["tags"])
    data["source"]["digest"] = library.digest(data["title"], data["description"], tags, stale.lstrip("\n"))
    page.write_text(frontmatter.join(data, stale))
    importer.run(project, out=out)
    assert "## 旧" not in page.read_text()


def test_a_person_s_own_keys_are_kept(project: Project, out: Path) -> None:
    page = page_of(out, "003", "2.2")
    data, body, _ = frontmatter.split(page.read_text())
    page.write_text(frontmatter.join({**data, "aliases": ["old/place.md"]}, body))
    importer.run(project, out=out)
    assert frontmatter.split(page.read_text())[0]["aliases"] == ["old/place.md"]


def test_a_moved_page_is_found_and_stays_where_it_is(project: Project, out: Path) -> None:
    page = page_of(out, "003", "2.2")
    moved = page.with_name("my-own-name.md")
    page.rename(moved)
    importer.run(project, out=out)
    assert moved.is_file()
    assert not page.exists()


def test_a_page_in_another_topic_stays_there(project: Project, out: Path) -> None:
    page = page_of(out, "003", "2.2")
    moved = out / "career" / page.name
    page.rename(moved)
    importer.run(project, out=out)
    assert page_of(out, "003", "2.2") == moved


def test_two_pages_that_claim_one_section_are_an_error(project: Project, out: Path) -> None:
    page = page_of(out, "003", "2.2")
    shutil.copy(page, page.with_name("copy.md"))
    with pytest.raises(ContentError, match=r"both claim section 2\.2 of seed 003"):
        importer.run(project, out=out)


def test_line_ends_do_not_make_a_page_look_edited(project: Project, out: Path) -> None:
    page = page_of(out, "003", "2.2")
    page.write_bytes(page.read_bytes().replace(b"\n", b"\r\n"))
    assert not next(p for p in library.shelve(out) if out / p.path == page).edited


def test_check_names_a_missing_page_and_writes_nothing(project: Project, out: Path) -> None:
    page = page_of(out, "003", "2.2")
    page.unlink()
    report = importer.run(project, out=out, check=True)
    assert report.status == 1
    assert not page.exists()


def test_a_section_renumbered_upstream_is_found_by_its_lines(book: Project) -> None:
    page = page_of(book.docs, "003", "2.2")
    [seed] = book.seeds.glob("003_*")
    seed.write_text(seed.read_text().replace("2.2 并发模型精要", "2.9 并发模型精要"))
    importer.run(book)
    assert page_of(book.docs, "003", "2.9") == page


def test_a_section_removed_from_a_seed_leaves_its_page_and_says_so(book: Project) -> None:
    page = page_of(book.docs, "003", "5")
    [seed] = book.seeds.glob("003_*")
    seed.write_text(seed.read_text().split("第五章")[0])
    report = importer.run(book, check=True)
    assert report.status == 1
    assert page.is_file()
    assert any(f.code == "orphan" and page.name in f.path for f in report.findings)


def test_a_dropped_section_stays_deleted(book: Project) -> None:
    page_of(book.docs, "003", "5").unlink()
    catalog = book.seeds / "catalog.yml"
    entry = '  - id: "003"\n'
    drop = entry + '    drop: [{section: "5", reason: 与 Go 无关}]\n'
    catalog.write_text(catalog.read_text().replace(entry, drop))
    assert importer.run(book, check=True).status == 0


def test_diff_shows_both_and_accept_settles_it(book: Project) -> None:
    page = page_of(book.docs, "003", "2.2")
    page.write_text(page.read_text().replace("## ", "## 我改的", 1))
    [seed] = book.seeds.glob("003_*")
    seed.write_text(seed.read_text().replace("三元协同模型", "三元协作模型"))
    assert importer.run(book, check=True).status == 1
    shown = diff.show(book, page)
    assert "\n-## 我改的" in shown and re.search(r"\n\+.*三元协作模型", shown)
    diff.accept(book, page)
    assert "## 我改的" in page.read_text()
    assert importer.run(book, check=True).status == 0


def test_diff_of_a_page_says_that_its_section_or_its_seed_is_gone(book: Project) -> None:
    dropped, lost = page_of(book.docs, "003", "5"), page_of(book.docs, "004", "2.1")
    [seed] = book.seeds.glob("003_*")
    seed.write_text(seed.read_text().split("第五章")[0])
    next(book.seeds.glob("004_*")).unlink()
    with pytest.raises(UsageError, match=r"Section 5 of seed 003 is no longer there, .* Delete the page"):
        diff.show(book, dropped)
    with pytest.raises(UsageError, match=r"Seed 004 is no longer there\. Put its file back"):
        diff.show(book, lost)
