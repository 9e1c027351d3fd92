"""What the index knows of a page beside its text."""

from dataclasses import replace
from pathlib import Path

import pytest

from seedbook.finish.search import LIST, page_infos
from seedbook.finish.site import BuiltSite
from seedbook.project import Project
from seedbook.search.index import HUB
from seedbook.weave.facts import PageFacts

TOPIC = "---\ntitle: 运行时\n---\n"


def facts(path: str, backlinks: tuple[str, ...]) -> PageFacts:
    return PageFacts(path, path.replace(".md", ".html"), "", "runtime", ("GC",), "", None, (), backlinks)


@pytest.fixture
def built(tmp_path: Path) -> BuiltSite:
    written = ("alone.md", "runtime/index.md", "runtime/led.md", "runtime/new.md", "runtime/well-led.md")
    for path in written:
        (tmp_path / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "docs" / path).write_text(TOPIC, "utf-8")
    known = (
        facts("runtime/led.md", ("a",)),
        facts("runtime/well-led.md", ("a", "b", "c")),
        facts("runtime/new.md", ()),
    )
    return BuiltSite(tmp_path, Project(tmp_path), dict.fromkeys((*written, "tags.md"), ""), known)


def test_an_article_counts_the_more_the_more_pages_lead_to_it(built: BuiltSite) -> None:
    infos = page_infos(built)
    boosts = [infos[f"runtime/{name}.html"].boost for name in ("new", "led", "well-led")]
    assert boosts == sorted(set(boosts))
    assert boosts[0] == 1


def test_pages_on_the_guide_and_on_a_topic_count_less_and_computed_ones_least(built: BuiltSite) -> None:
    infos = page_infos(built)
    assert [infos[f"{name}.html"].boost for name in ("alone", "runtime/index", "tags")] == [HUB, HUB, LIST]


def test_a_page_keeps_its_tags(built: BuiltSite) -> None:
    assert page_infos(built)["runtime/led.html"].tags == ("GC",)


def test_the_contents_of_an_article_count_least(built: BuiltSite) -> None:
    listed = replace(built, woven={**built.woven, "articles/000.md": ""})
    assert page_infos(listed)["articles/000.html"].boost < LIST


def test_the_errata_count_less_than_the_pages_that_show_them(built: BuiltSite) -> None:
    (built.project.docs / "errata.md").write_text(TOPIC, "utf-8")
    assert page_infos(replace(built, woven={**built.woven, "errata.md": ""}))["errata.html"].boost < LIST
