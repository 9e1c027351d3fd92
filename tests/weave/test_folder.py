"""`seedbook weave DIR`: the woven book for any other builder, and what another builder makes of it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest

from seedbook import publish
from seedbook.errors import UsageError
from seedbook.project import Project
from seedbook.publish import folder

#: A page's own text, in either builder's HTML; its anchors; its links.
ARTICLE = re.compile(r'<article class="md-content__inner[^>]*>(?P<text>.*)</article>', re.DOTALL)
ANCHOR = re.compile(r'<(?:h[1-6]|dt)\b[^>]*\bid="([^"]*)"')
LINK = re.compile(r'<a\b[^>]*?href="([^"]*)"')


def test_the_folder_holds_the_same_text_as_the_site_is_made_from(project: Project, tmp_path: Path) -> None:
    folder.write(project, tmp_path / "woven")
    woven = publish.weave(project).pages
    written = {p.relative_to(tmp_path / "woven" / "docs").as_posix(): p for p in (tmp_path / "woven").rglob("*.md")}
    assert written.keys() == woven.keys()
    differing = [path for path in woven if written[path].read_text(encoding="utf-8") != woven[path]]
    assert differing in ([], ["index.md"])  # the home page leaves its template behind


def test_the_settings_have_the_navigation_and_no_hooks(project: Project, tmp_path: Path) -> None:
    folder.write(project, tmp_path / "woven")
    settings = (tmp_path / "woven" / "mkdocs.yml").read_text(encoding="utf-8")
    assert "runtime/index.md" in settings
    assert "hooks:" not in settings
    assert "!!python/name:seedbook.extensions.fences.mermaid" in settings


def test_writing_again_replaces_the_folder(project: Project, tmp_path: Path) -> None:
    folder.write(project, tmp_path / "woven")
    (tmp_path / "woven" / "docs" / "old.md").write_text("# 旧\n", encoding="utf-8")
    folder.write(project, tmp_path / "woven")
    assert not (tmp_path / "woven" / "docs" / "old.md").exists()


def test_a_folder_with_anything_else_is_left_alone(project: Project, tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: 别人的\n", encoding="utf-8")
    with pytest.raises(UsageError, match="not empty"):
        folder.write(project, tmp_path)
    assert (tmp_path / "mkdocs.yml").read_text(encoding="utf-8") == "site_name: 别人的\n"


@pytest.mark.parametrize("inside", [".", "docs", "docs/woven"])
def test_the_book_itself_is_no_place_to_weave_to(copy: Project, inside: str) -> None:
    with pytest.raises(UsageError, match="book itself"):
        folder.write(copy, copy.root / inside)


@pytest.mark.slow
def test_zensical_builds_the_same_pages_anchors_and_links(project: Project, site: Path, tmp_path: Path) -> None:
    folder.write(project, tmp_path)
    environment = {**os.environ, "PYTHONPATH": str(project.root / "scripts")}
    subprocess.run([sys.executable, "-m", "zensical", "build"], cwd=tmp_path, env=environment, check=True)
    ours, theirs = _pages(site), _pages(tmp_path / "site")
    assert theirs.keys() == ours.keys()
    assert {page: found for page, found in theirs.items() if found != ours[page]} == {}


def _pages(root: Path) -> dict[str, tuple[list[str], list[str]]]:
    """Anchors and links of the text of each page that is woven (redirects and 404 are not)."""
    found = {}
    for path in sorted(root.rglob("*.html")):
        article = ARTICLE.search(path.read_text(encoding="utf-8"))
        if article and path.name != "404.html":
            text = article["text"]
            links = sorted(unescape(link) for link in LINK.findall(text))
            found[path.relative_to(root).as_posix()] = (sorted(ANCHOR.findall(text)), links)
    return found
