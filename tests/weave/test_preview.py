"""The live preview goes on while a page is at fault, and shows the fault in the place of the page."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest.mock import Mock

import pytest
from mkdocs.exceptions import Abort

import hooks
from seedbook.model import Finding
from seedbook.project import Project
from seedbook.publish import preview
from tests.checks import cases

MAPS = "ebpf/maps.md"


@pytest.fixture
def guide(tmp_path: Path) -> Project:
    """A copy of the small guide."""
    return cases.guide(tmp_path)


@pytest.fixture
def served(guide: Project, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A guide whose preview has started."""
    monkeypatch.setattr(hooks, "state", hooks.State())
    hooks.on_startup("serve", dirty=True)
    rebuild(guide)
    return guide


def rebuild(guide: Project) -> None:
    config: Any = SimpleNamespace(config_file_path=str(guide.root / "mkdocs.yml"), site_url="")
    hooks.on_pre_build(config)


def shown(path: str) -> str:
    """What the preview says in the place of a file; nothing where it shows the file itself."""
    return str(hooks.state.notices.get(path, ""))


def add(guide: Project, path: str, text: str) -> None:
    with (guide.docs / path).open("a", encoding="utf-8") as file:
        file.write(text)


def test_a_page_that_cannot_be_read_shows_its_fault(served: Project) -> None:
    (served.docs / MAPS).write_text("---\ntitle: [a\n---\n", encoding="utf-8")
    rebuild(served)
    assert f"docs/{MAPS}:3: Front matter is not YAML" in shown(MAPS)


def test_the_fault_goes_when_it_is_mended(served: Project) -> None:
    sound = (served.docs / MAPS).read_text(encoding="utf-8")
    (served.docs / MAPS).write_text("---\ntitle: [a\n---\n", encoding="utf-8")
    rebuild(served)
    (served.docs / MAPS).write_text(sound, encoding="utf-8")
    rebuild(served)
    assert hooks.state.notices == {}


def test_a_page_that_may_not_be_published_shows_its_fault_and_others_go_on(served: Project) -> None:
    add(served, MAPS, "\n<script>alert(1)</script>\n")
    add(served, "ebpf/index.md", "\n另一页的新话。\n")
    rebuild(served)
    assert "[html-active]" in shown(MAPS)
    assert "另一页的新话" in hooks.state.woven.pages["ebpf/index.md"]


def test_a_seed_that_cannot_be_read_does_not_end_the_preview(served: Project) -> None:
    (served.seeds / "999_x.txt").write_bytes(b"\0")
    rebuild(served)
    assert hooks.state.notices == {}


def test_a_build_ends(guide: Project) -> None:
    (guide.docs / MAPS).write_text("---\ntitle: [a\n---\n", encoding="utf-8")
    with pytest.raises(Abort, match="Front matter is not YAML"):
        rebuild(guide)


def test_a_build_ends_with_the_name_of_a_file_that_may_not_be_read(
    guide: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused = PermissionError(13, "Permission denied", "docs/ebpf/maps.md")
    monkeypatch.setattr(hooks.publish, "weave", Mock(side_effect=refused))
    with pytest.raises(Abort, match=r"^docs/ebpf/maps\.md: Permission denied\. Check the path"):
        rebuild(guide)


def test_all_faults_of_a_page_stand_on_it_once_and_as_text() -> None:
    project = Project(Path("/guide"))
    places = [("/guide/docs/a/b.md", 3, "<script>"), ("docs/a/b.md", 0, "又一个。"), ("x", 1, "")]
    found = preview.notices(project, [Finding(*place, mend="") for place in places])
    assert list(found) == ["a/b.md"]
    assert "text\ndocs/a/b.md:3: <script>\ndocs/a/b.md: 又一个。\n" in found["a/b.md"]


@pytest.mark.parametrize(("path", "out"), [("etc", True), ("etc/passwd", True), ("etc.md", False), ("a/etc", False)])
def test_what_stands_behind_a_link_is_left_out(path: str, out: bool) -> None:
    assert preview.left_out(["etc"], path) == out
