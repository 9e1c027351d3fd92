"""The packed folder."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from seedbook import book, publish
from seedbook.errors import UsageError
from seedbook.project import Project
from seedbook.publish import pack, stamp


@pytest.fixture
def small(tmp_path: Path) -> Project:
    site = tmp_path / "site"
    (site / "runtime").mkdir(parents=True)
    (site / "index.html").write_text("<h1>首页</h1>")
    (site / "runtime" / "a.html").write_text("<h1>甲</h1>")
    (site / "sw.js").write_text("// only for a server")
    (site / "x.js.map").write_text("{}")
    return Project(tmp_path)


def test_the_archive_opens_with_its_index_at_the_top(small: Project) -> None:
    pack.pack(small)
    with zipfile.ZipFile(small.dist / pack.NAME) as archive:
        assert archive.namelist() == ["index.html", "runtime/a.html"]


def test_the_same_site_gives_the_same_bytes(small: Project) -> None:
    pack.pack(small)
    first = (small.dist / pack.NAME).read_bytes()
    for path in small.site.rglob("*.html"):
        path.touch()
    pack.pack(small)
    assert (small.dist / pack.NAME).read_bytes() == first


def test_the_checksum_is_of_the_archive(small: Project) -> None:
    import hashlib

    pack.pack(small)
    said = (small.dist / f"{pack.NAME}.sha256").read_text().split()
    assert said == [hashlib.sha256((small.dist / pack.NAME).read_bytes()).hexdigest(), pack.NAME]


def test_without_a_site_it_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="seedbook build"):
        pack.pack(Project(tmp_path))


def test_the_site_of_a_failed_build_is_not_packed(small: Project) -> None:
    (small.root / "mkdocs.yml").write_text("site_name: [")
    assert publish.build(small)
    with pytest.raises(UsageError, match="the last build did not succeed"):
        pack.pack(small)
    with pytest.raises(UsageError, match="the last build did not succeed"):
        book.make(small)


def test_a_site_that_lost_a_file_is_not_packed(small: Project) -> None:
    stamp.end(small, stamp.begin(small))
    assert stamp.stands(small)
    (small.site / "runtime" / "a.html").unlink()
    assert not stamp.stands(small)
    with pytest.raises(UsageError, match="not as the last build left it"):
        pack.pack(small)


def test_a_site_of_other_pages_is_not_packed(small: Project) -> None:
    stamp.end(small, stamp.begin(small))
    assert pack.pack(small)
    (small.root / "docs").mkdir()
    (small.root / "docs" / "a.md").write_text("# 甲\n", encoding="utf-8")
    with pytest.raises(UsageError, match="have changed since it was built"):
        pack.pack(small)


def test_a_site_made_with_another_address_is_packed_but_would_be_built_anew(
    small: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    stamp.end(small, stamp.begin(small))
    monkeypatch.setenv("SITE_URL", "https://example.org/")
    assert pack.pack(small)
    assert not stamp.stands(small)


@pytest.mark.parametrize("what", ["a commit", "a drawing engine"])
def test_what_pages_show_of_the_checkout_and_the_tools_makes_a_site_stale(
    small: Project, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    stamp.end(small, stamp.begin(small))
    if what == "a commit":
        monkeypatch.setattr(stamp.git, "said", lambda *_: "0123abc")
    else:
        monkeypatch.setattr(stamp.cache, "installed", lambda: ["merman-9.dist-info"])
    assert not stamp.stands(small)


def test_a_site_is_packed_without_the_cache_too(small: Project) -> None:
    assert not small.cache.exists()
    assert pack.pack(small)
