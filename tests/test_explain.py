"""`seedbook explain` and `seedbook doubts`: where a line comes from, and what a person should look at."""

from __future__ import annotations

from pathlib import Path

import pytest

from seedbook import doubts, explain, library
from seedbook.errors import ContentError, UsageError
from seedbook.project import Project

SEED = "第一章:总览\n通过sync.Pool优化分配,停顿下降70%。\n压缩至1–3ms(实测P99\n"
PAGE = """---
title: 总览
source: {seed: "900", section: "1", lines: [1, 3], digest: 0}
---
# 第一章：总览

通过 `sync.Pool` 优化分配，停顿下降 70%。

压缩至 1–3ms（实测 P99……〔原文此处残缺〕

自己写的一段。
"""


@pytest.fixture
def book(tmp_path: Path) -> Project:
    """A project of one seed and its page."""
    for folder in ("docs/runtime", "seeds"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "seeds/900_a.txt").write_text(SEED, encoding="utf-8")
    (tmp_path / "docs/runtime/overview.md").write_text(PAGE, encoding="utf-8")
    return Project(tmp_path)


def line_of(text: str) -> int:
    return next(n for n, row in enumerate(PAGE.split("\n"), 1) if row.startswith(text))


def test_explain_shows_seed_line_evidence_and_stages(book: Project) -> None:
    told = explain.explain(book, Path("docs/runtime/overview.md"), line_of("通过"))
    assert "lines 2-2" in told
    assert "2 | 通过sync.Pool优化分配,停顿下降70%。" in told
    assert "evidence:" in told
    assert "after prose (inline-code, punctuation, spacing):" in told


def test_explain_names_the_doubts(book: Project) -> None:
    told = explain.explain(book, Path("runtime/overview.md"), line_of("压缩"))
    assert f"truncated: {doubts.REASONS['truncated']}" in told


def test_explain_without_a_line_lists_the_blocks(book: Project) -> None:
    rows = explain.explain(book, Path("docs/runtime/overview.md")).split("\n")
    assert [row.split()[0] for row in rows] == ["1-1", "2-2", "3-3"]


def test_explain_knows_the_front_matter(book: Project) -> None:
    assert ":3: front matter. Import writes" in explain.explain(book, Path("docs/runtime/overview.md"), 3)


def test_explain_knows_a_title_that_import_completed(project: Project) -> None:
    pages = (page for page in library.shelve(project.docs) if page.claim[0] and not page.edited)
    page = next(page for page in pages if page.data["title"].startswith("总结与展望："))
    line = page.text.split("\n").index(f"# {page.data['title']}") + 1
    assert "the title: import completed" in explain.explain(project, Path(page.path), line)


def test_explain_says_when_a_person_wrote_the_line(book: Project) -> None:
    assert "a person wrote it" in explain.explain(book, Path("docs/runtime/overview.md"), line_of("自己"))


@pytest.mark.parametrize(("page", "line"), [("none.md", 1), ("docs/runtime/overview.md", 99)])
def test_explain_refuses_what_is_not_there(book: Project, page: str, line: int) -> None:
    with pytest.raises(UsageError):
        explain.explain(book, Path(page), line)


def test_doubts_are_listed_by_page_with_reason_and_lines(book: Project) -> None:
    told = doubts.report(book)
    assert told.startswith("runtime/overview.md\n  seed 900, lines 3-3: truncated: ")
    assert told.endswith("1 doubts, 1 open")


def test_open_doubts_leave_out_what_is_settled(book: Project) -> None:
    settled = '- {seed: "900", lines: [3, 3], code: truncated, settled: 原文已失}\n'
    (book.seeds / "doubts.yml").write_text(settled, encoding="utf-8")
    assert doubts.report(book, only_open=True) == "No open doubts."
    assert "settled: 原文已失" in doubts.report(book)


@pytest.mark.parametrize("text", ["- {seed: a}", "a: b", "- [", "- {seed: a, lines: 3, code: c, settled: d}"])
def test_a_malformed_record_says_how_to_mend_it(book: Project, text: str) -> None:
    (book.seeds / "doubts.yml").write_text(text, encoding="utf-8")
    with pytest.raises(ContentError, match=r"doubts\.yml:1: .*Write"):
        doubts.load(book.seeds)


def test_a_malformed_record_is_named_by_its_line(book: Project) -> None:
    sound = '- {seed: "900", lines: [3, 3], code: truncated, settled: 原文已失}\n'
    (book.seeds / "doubts.yml").write_text(f"# 已定\n{sound}- 错\n", encoding="utf-8")
    with pytest.raises(ContentError, match=r"doubts\.yml:3: An entry is not understood: '错'"):
        doubts.load(book.seeds)


def test_every_doubt_of_the_seeds_has_a_reason(project: Project) -> None:
    codes = {doubt.code.partition(":")[0] for doubt in doubts.collect(project)}
    assert codes <= set(doubts.REASONS)


def test_every_settled_doubt_is_still_raised(project: Project) -> None:
    raised = doubts.collect(project)
    stale = [
        (done.seed, done.lines, done.code)
        for done in doubts.load(project.seeds)
        if not any(doubt.settled == done.settled for doubt in raised)
    ]
    assert not stale, f"take these out of seeds/doubts.yml: {stale}"
