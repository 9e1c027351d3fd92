"""Importing again: what a person wrote into an imported page stays, and is no change."""

from __future__ import annotations

from pathlib import Path

import pytest

from seedbook import explain, library
from seedbook.pages import importer, paginate
from seedbook.project import Project
from tests.pages.builders import Captured

SEED = """\
第一章:起
本章的引子说明来历。
1.1 甲
goroutine 的调度由 GMP 完成。
1.2 乙
一段话,说一说调度器。
第二章:承
又一段话。
"""


@pytest.fixture
def box(project: Project, tmp_path: Path) -> Box:
    return Box(project, tmp_path)


class Box(Captured):
    """One seed and the page of its section 1.1, imported."""

    def __init__(self, project: Project, folder: Path) -> None:
        super().__init__(project, folder, SEED)
        self.page = self.file("1.1")

    def edit(self, old: str, new: str) -> str:
        """Replaces text of the page once; the text it has then."""
        text = self.page.read_text(encoding="utf-8")
        assert old in text
        self.page.write_text(text.replace(old, new, 1), encoding="utf-8")
        return text.replace(old, new, 1)

    def said(self, report: importer.Report) -> list[str]:
        """What a report says of the page."""
        return [m.split(": ")[1] for m in report.messages if self.page.name in m]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: ", "aliases: [old/place.html]\ntitle: "),
        ("title: ", "aliases:\n  - old/place.html\n  - old/other.html\ntitle: "),
        ("title: ", "# 我的注释\ntitle: "),
        ('  seed: "009"\n  section: "1.1"\n', "  section: '1.1'\n  seed: '009'\n"),
        ("---\n# 甲", "---\n\n# 甲"),
    ],
    ids=["alias first", "alias in a block", "comment", "order and quotes", "blank line"],
)
def test_how_front_matter_is_written_is_no_change(box: Box, old: str, new: str) -> None:
    mine = box.edit(old, new)
    report = box.split(check=True)
    assert (report.status, box.said(report)) == (0, [])
    box.split()
    assert box.page.read_text(encoding="utf-8") == mine


def test_other_tags_alone_are_no_conflict_with_an_edited_page(box: Box, monkeypatch: pytest.MonkeyPatch) -> None:
    mine = box.edit("# 甲", "# 甲乙")
    monkeypatch.setattr(paginate.subject, "tags", lambda *_: ("另一术语",))
    report = box.split(check=True)
    assert box.said(report) == ["kept (edited by hand)"]
    box.split()
    assert box.page.read_text(encoding="utf-8") == mine


def test_check_says_how_to_have_the_pages_that_import_would_write(box: Box) -> None:
    box.seed.write_text(SEED.replace("完成", "承担"), encoding="utf-8")
    assert box.said(box.split(check=True)) == ["would be rewritten. Run `seedbook split`."]


@pytest.mark.parametrize("new", ["chapter: 改过\n", ""], ids=["other words", "taken out"])
def test_a_chapter_of_a_person_stays_and_is_listed(box: Box, new: str) -> None:
    mine = box.edit("chapter: 第一章：起\n", new)
    report = box.split()
    assert box.page.read_text(encoding="utf-8") == mine
    assert box.said(report) == ["kept (edited by hand)"]
    assert box.split(check=True).status == 0


def test_a_page_that_import_rewrites_keeps_its_comments_its_order_and_its_chapter(box: Box) -> None:
    box.edit("title: ", "# 我的注释\naliases: [old/place.html]\ntitle: ")
    mine = box.edit("chapter: 第一章：起\n", "chapter: 改过\n")
    box.seed.write_text(SEED.replace("完成", "承担"), encoding="utf-8")
    assert box.said(box.split()) == ["rewritten"]
    now = box.page.read_text(encoding="utf-8")
    assert "承担" in now
    assert now.split("  digest")[0] == mine.split("  digest")[0].replace("完成", "承担")


def test_a_page_that_came_to_stand_for_another_section_follows_its_chapter(box: Box) -> None:
    box.seed.write_text(
        SEED.replace("第一章:起", "第三章:转").replace("1.1", "3.1").replace("1.2", "3.2"), encoding="utf-8"
    )
    box.split()
    assert "chapter: 第三章：转\n" in box.page.read_text(encoding="utf-8")


def test_lines_that_moved_in_the_seed_are_recorded(box: Box) -> None:
    box.edit("title: ", "# 我的注释\ntitle: ")
    box.seed.write_text("\n" + SEED, encoding="utf-8")
    box.split()
    text = box.page.read_text(encoding="utf-8")
    assert "lines: [3, 5]" in text
    assert "# 我的注释\n" in text


def test_the_lead_of_a_chapter_is_traced_to_its_lines(box: Box) -> None:
    rows = box.page.read_text(encoding="utf-8").split("\n")
    told = explain.explain(Project(box.out.parent), box.page, rows.index("本章的引子说明来历。") + 1)
    assert "2 | 本章的引子说明来历。" in told


def test_a_read_only_page_is_not_rewritten(box: Box) -> None:
    before = box.page.read_bytes()
    box.page.chmod(0o444)
    box.seed.write_text(SEED.replace("完成", "承担"), encoding="utf-8")
    with pytest.raises(PermissionError, match="read-only"):
        box.split()
    assert (box.page.read_bytes(), box.page.stat().st_mode & 0o777) == (before, 0o444)


@pytest.mark.parametrize("rename", [False, True], ids=["deleted", "renamed"])
def test_pages_of_a_seed_that_is_gone_are_named(box: Box, rename: bool) -> None:
    box.seed.rename(box.seeds / ("010_x.txt" if rename else "009_x.text"))
    (box.seeds / "011_y.txt").write_text("第一章:合\n尾声一段。\n", encoding="utf-8")
    report = box.split(check=True)
    orphans = [f for f in report.findings if f.code == "orphan"]
    assert report.status == 1
    assert len(orphans) == 3
    assert {f.what for f in orphans} == {"Seed 009 is no longer there."}
    assert "`009_….txt`" in orphans[0].mend


def test_pages_of_a_seed_that_is_gone_stay(box: Box) -> None:
    box.seed.rename(box.seeds / "010_x.txt")
    box.split()
    assert box.page.is_file()


def test_a_seed_that_sorts_before_others_leaves_their_titles(box: Box) -> None:
    before = box.page.read_bytes()
    (box.seeds / "001_y.txt").write_text(SEED, encoding="utf-8")
    assert [m for m in box.split().messages if "rewritten" in m] == []
    assert box.page.read_bytes() == before
    assert box.split().messages == ("6 pages, 0 written",)


def test_a_title_that_a_person_replaced_is_not_given_to_another_page(box: Box) -> None:
    box.edit("title: 甲", "title: 我的题目")
    (box.seeds / "001_y.txt").write_text(SEED, encoding="utf-8")
    box.split()
    report = box.split(check=True)
    assert (report.status, box.said(report)) == (0, ["kept (edited by hand)"])
    assert [p for p in library.shelve(box.out) if p.data["title"] == "甲"] == []


def test_titles_of_two_pages_differ_whichever_seed_came_first(box: Box) -> None:
    (box.seeds / "001_y.txt").write_text(SEED, encoding="utf-8")
    box.split()
    titles = [p.data["title"] for p in library.shelve(box.out)]
    assert len(set(titles)) == len(titles) == 6
