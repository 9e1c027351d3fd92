"""Finishing joins the guide's style sheets into one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from seedbook.finish import styles
from seedbook.finish.site import BuiltSite
from seedbook.project import Project

PAGE = """<head>
<link rel="stylesheet" href="{base}assets/stylesheets/main.css">
<link rel="stylesheet" href="{base}assets/css/a.css">
<link rel="stylesheet" href="{base}assets/css/b.css">
</head>"""


@pytest.fixture
def built(tmp_path: Path) -> BuiltSite:
    root = tmp_path / "site"
    (root / "assets/css").mkdir(parents=True)
    (root / "deep").mkdir()
    (root / "assets/css/a.css").write_text("p { color: red }")
    (root / "assets/css/b.css").write_text("p { color: blue }")
    (root / "index.html").write_text(PAGE.format(base=""))
    (root / "deep/page.html").write_text(PAGE.format(base="../"))
    return BuiltSite(root, Project(tmp_path), {})


def sheets(page: Path) -> list[str]:
    return re.findall(r'href="([^"]+)"', page.read_text())


def test_one_sheet_takes_the_place_of_several(built: BuiltSite) -> None:
    assert styles.join(built) == []
    theme, own = sheets(built.root / "index.html")
    assert theme == "assets/stylesheets/main.css"
    text = (built.root / own).read_text()
    assert text.index("red") < text.index("blue")


def test_deep_pages_reach_the_same_sheet(built: BuiltSite) -> None:
    styles.join(built)
    own = sheets(built.root / "index.html")[1]
    assert sheets(built.root / "deep/page.html")[1] == f"../{own}"


def test_what_was_joined_is_gone(built: BuiltSite) -> None:
    styles.join(built)
    assert len(list((built.root / "assets/css").iterdir())) == 1


def test_joining_twice_changes_nothing(built: BuiltSite) -> None:
    styles.join(built)
    before = (built.root / "index.html").read_text()
    styles.join(built)
    assert (built.root / "index.html").read_text() == before
