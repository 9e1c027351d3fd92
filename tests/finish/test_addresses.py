"""Published addresses are for ever."""

from __future__ import annotations

from pathlib import Path

import pytest

from seedbook.finish import BuiltSite, addresses, links, redirects
from tests.finish.sites import built

PAGE = '<h1 id="题">题</h1><h2 id="甲">甲</h2><dl><dt id="term-x">x</dt></dl><p id="p">'


def site(root: Path, front: str = "", body: str = PAGE, path: str = "x/a.html") -> BuiltSite:
    text = f"---\n{front}---\n# 题\n" if front else "# 题\n"
    return built(root, {path.replace(".html", ".md"): text}, {path: body})


def test_pages_headings_and_terms_are_addresses(tmp_path: Path) -> None:
    assert addresses.published(site(tmp_path).root) == {"x/a.html", "x/a.html#题", "x/a.html#甲", "x/a.html#term-x"}


def test_the_page_for_wrong_addresses_has_none(tmp_path: Path) -> None:
    assert addresses.published(site(tmp_path, path="404.html").root) == set()


def test_recording_only_adds(tmp_path: Path) -> None:
    (tmp_path / addresses.NAME).write_text("old.html\n", encoding="utf-8")
    one = site(tmp_path)
    assert addresses.record(one.project, one.root) == 4
    assert addresses.record(one.project, one.root) == 0
    assert addresses.recorded(one.project)[0] == "old.html"


def test_a_list_whose_last_line_is_not_ended_keeps_it(tmp_path: Path) -> None:
    (tmp_path / addresses.NAME).write_text("old.html\nz.html", encoding="utf-8")
    one = site(tmp_path)
    addresses.record(one.project, one.root)
    assert {"old.html", "z.html"} < set(addresses.recorded(one.project))


def test_nothing_lost_is_nothing_found(tmp_path: Path) -> None:
    one = site(tmp_path)
    addresses.record(one.project, one.root)
    assert addresses.check(one) == []


def test_a_lost_page_is_found_with_the_way_to_mend_it(tmp_path: Path) -> None:
    (tmp_path / addresses.NAME).write_text("x/old.html\nx/old.html#甲\n", encoding="utf-8")
    assert [str(f) for f in addresses.check(site(tmp_path))] == [
        "addresses.txt:1: x/old.html was published and is gone. "
        "Add `x/old.html` to the `aliases:` of the page that took its place. [lost-address]"
    ]


def test_a_lost_heading_is_found(tmp_path: Path) -> None:
    (tmp_path / addresses.NAME).write_text("x/a.html#乙\n", encoding="utf-8")
    assert [f.code for f in addresses.check(site(tmp_path))] == ["lost-anchor"]


@pytest.mark.parametrize("alias", ["x/old.html", "/x/old.html", "x/old.md"])
def test_an_alias_becomes_a_page_that_leads_on(tmp_path: Path, alias: str) -> None:
    (tmp_path / addresses.NAME).write_text("x/old.html\nx/old.html#甲\n", encoding="utf-8")
    one = site(tmp_path, f"aliases: [{alias}]\n", path="y/new.html")
    assert redirects.write(one) == []
    stub = (one.root / "x/old.html").read_text(encoding="utf-8")
    assert 'url=../y/new.html"' in stub
    assert '"../y/new.html" + location.hash' in stub
    assert addresses.check(one) == []
    assert links.check(one) == []


@pytest.mark.parametrize("alias", ["'#乙'", '{"#乙": "#甲"}'])
def test_an_old_heading_leads_to_its_page_or_to_another_heading(tmp_path: Path, alias: str) -> None:
    (tmp_path / addresses.NAME).write_text("x/a.html#乙\n", encoding="utf-8")
    one = site(tmp_path, f"aliases: [{alias}]\n")
    assert redirects.write(one) == []
    html = (one.root / "x/a.html").read_text(encoding="utf-8")
    before = '<h2 id="甲">' if "甲" in alias else '<h1 id="题">'
    assert f'<span id="乙"></span>{before}' in html
    assert addresses.check(one) == []


def test_one_mapping_may_hold_several_old_headings(tmp_path: Path) -> None:
    one = site(tmp_path, 'aliases: [{"#乙": "#甲", "#丙": "#甲"}]\n')
    assert redirects.write(one) == []
    html = (one.root / "x/a.html").read_text(encoding="utf-8")
    assert '<span id="乙"></span><span id="丙"></span><h2 id="甲">' in html


def test_an_old_heading_cannot_lead_to_one_that_is_not_there(tmp_path: Path) -> None:
    one = site(tmp_path, 'aliases:\n  - {"#乙": "#丙"}\n')
    assert [(f.path, f.line, f.code) for f in redirects.write(one)] == [("docs/x/a.md", 3, "bad-alias")]


BAD = ("../up.html", "https://x.dev/a.html", "x/a.html", "a b.html", "<script>.html", "x/..%2fa", "'#'")


@pytest.mark.parametrize("alias", BAD)
def test_an_alias_that_is_no_old_address_is_refused(tmp_path: Path, alias: str) -> None:
    one = site(tmp_path, f"aliases:\n  - {alias}\n")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert [(f.path, f.line, f.code) for f in redirects.write(one)] == [("docs/x/a.md", 3, "bad-alias")]
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_finishing_again_changes_nothing(tmp_path: Path) -> None:
    one = site(tmp_path, "aliases: [x/old.html, '#乙']\n")
    redirects.write(one)
    before = {path: path.read_bytes() for path in one.root.rglob("*") if path.is_file()}
    assert redirects.write(one) == []
    assert {path: path.read_bytes() for path in one.root.rglob("*") if path.is_file()} == before


def test_two_pages_cannot_take_one_old_address(tmp_path: Path) -> None:
    pages = {f"x/{name}.md": "---\naliases: [old.html]\n---\n# 题\n" for name in "ab"}
    found = redirects.write(built(tmp_path, pages, {"x/a.html": PAGE, "x/b.html": PAGE}))
    assert [(f.path, f.code) for f in found] == [("docs/x/b.md", "bad-alias")]
