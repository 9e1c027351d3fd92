"""What keeps the book from being published, whoever builds it: script, and files that are not the guide's."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from mkdocs.exceptions import Abort

import hooks
from seedbook import checks, publish, topics
from seedbook.checks import safety
from seedbook.errors import ContentError
from seedbook.project import Project
from seedbook.publish import folder, stamp
from tests.checks import cases

PAGE = "docs/ebpf/new.md"
HEAD = "---\ntitle: 新页\ndescription: 简介。\n---\n\n# 新页\n\n"


@pytest.fixture
def guide(tmp_path: Path) -> Project:
    """A copy of the small guide."""
    return cases.guide(tmp_path / "guide")


def refused(guide: Project) -> list[str]:
    """Place and code of what publishing refuses."""
    return [f"{f.path}:{f.line} {f.code}" for f in checks.unsafe(guide)]


def put(guide: Project, path: str, text: str) -> None:
    (guide.root / path).write_text(text, encoding="utf-8")


def test_the_codes_are_those_of_rules() -> None:
    assert {rule.code for rule in checks.RULES} >= safety.CODES


@pytest.mark.parametrize("target", ["/etc/hostname", "/etc", "none"], ids=["file", "folder", "dangling"])
@pytest.mark.parametrize("path", [PAGE, "docs/assets/img/p.png", "docs/etc", "docs/.etc", "seeds/catalog.yml"])
def test_a_link_is_not_published(guide: Project, path: str, target: str) -> None:
    (guide.root / path).unlink(missing_ok=True)
    (guide.root / path).symlink_to(target)
    assert f"{path}:0 file-link" in refused(guide)


def test_a_book_that_is_a_link_is_not_published(guide: Project) -> None:
    guide.docs.rename(guide.root / "elsewhere")
    guide.docs.symlink_to(guide.root / "elsewhere")
    assert "docs:0 file-link" in refused(guide)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("<script>alert(1)</script>\n", "html-active"),
        ("<svg/onload=alert(1)>\n", "html-active"),
        ("<iframe src=x></iframe>\n", "html-active"),
        ("<kbd onclick=alert(1)>x</kbd>\n", "html-attribute"),
        ("[x](javascript:alert(1))\n", "link-scheme"),
        ("![图上是一只猫](https://x.example/cat.png)\n", "image-remote"),
        ("**x**{ onclick=alert(1) }\n", "attribute-list"),
    ],
)
def test_script_is_not_published_and_its_line_is_named(guide: Project, text: str, code: str) -> None:
    put(guide, PAGE, HEAD + text)
    assert f"{PAGE}:8 {code}" in refused(guide)


def test_files_that_are_none_of_the_guide_are_not_published(guide: Project) -> None:
    put(guide, "docs/ebpf/x.html", "<p>x\n")
    put(guide, "docs/ebpf/long.md", HEAD + "长\n" * 100_000)
    assert refused(guide) == ["docs/ebpf/long.md:0 file-size", "docs/ebpf/x.html:0 file-place"]


def test_what_the_site_is_not_made_of_hinders_nothing(guide: Project) -> None:
    put(guide, "docs/ebpf/.new.md.swp", "\0")
    put(guide, "seeds/notes.html", "<p>x\n")
    assert refused(guide) == []


def test_hidden_pages_are_none_of_the_book(guide: Project) -> None:
    pages = publish.weave(guide).pages
    (guide.docs / ".hidden").mkdir()
    put(guide, "docs/.hidden/index.md", "---\nterms: [eBPF]\n---\n")
    put(guide, "docs/ebpf/.new.md", HEAD)
    (guide.docs / "ebpf" / "._index.md").write_bytes(b"\0\x05\x16\x07\xff")
    assert publish.weave(guide).pages == pages
    assert [topic.id for topic in topics.load(guide.docs)] == ["runtime", "ebpf"]


def test_a_draft_with_faults_of_style_may_be_published(guide: Project) -> None:
    put(guide, PAGE, HEAD + "用Go写的,草稿   \n\n### 跳级")
    assert refused(guide) == []


def test_weaving_refuses_and_names_the_line(guide: Project, tmp_path: Path) -> None:
    put(guide, PAGE, HEAD + "<script>alert(1)</script>\n")
    with pytest.raises(ContentError, match=r"new\.md:8: "):
        publish.weave(guide)
    with pytest.raises(ContentError, match=r"new\.md:8: "):
        folder.write(guide, tmp_path / "woven")


def test_the_woven_folder_holds_no_hidden_files(guide: Project, tmp_path: Path) -> None:
    put(guide, "docs/assets/.x.html", "<p>x\n")
    folder.write(guide, tmp_path / "woven")
    assert not (tmp_path / "woven" / "docs" / "assets" / ".x.html").exists()


def test_a_build_is_refused_before_any_link_is_followed(guide: Project) -> None:
    (guide.docs / "etc").symlink_to("/etc")
    config: Any = SimpleNamespace(config_file_path=str(guide.root / "mkdocs.yml"), site_url="")
    with pytest.raises(Abort, match=r"docs/etc: .*\[file-link\]"):
        hooks.on_pre_build(config)


@pytest.mark.parametrize("target", ["/etc", "/etc/hostname", "none"])
def test_a_new_link_makes_the_built_site_stale(guide: Project, target: str) -> None:
    before = stamp.sources(guide)
    (guide.docs / "etc").symlink_to(target)
    assert stamp.sources(guide) != before
