"""What makes the hosted guide installable."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from seedbook.finish import offline
from tests.conftest import ROOT
from tests.finish.sites import built

HOME = "---\ntitle: 一本书\ndescription: 讲队列。\n---\n# 一本书\n"


def test_it_is_installed_by_the_name_of_its_home_page(tmp_path: Path) -> None:
    site = built(tmp_path, {"index.md": HOME, "a.md": "# 甲\n"}, {"index.html": "", "a.html": ""})
    offline.write(site)
    manifest = json.loads((site.root / offline.MANIFEST).read_text(encoding="utf-8"))
    assert (manifest["name"], manifest["description"]) == ("一本书", "讲队列。")


def test_a_large_guide_is_kept_without_the_pages_of_its_folders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = built(tmp_path, {"index.md": HOME}, {"index.html": "", "x/a.html": ""})
    (site.root / "x" / "a.css").write_text("a{}", encoding="utf-8")
    kept = [site.root / name for name in ("index.html", "x/a.css")]
    assert offline.kept_files(site.root) == [*kept, site.root / "x" / "a.html"]
    monkeypatch.setattr(offline, "KEEP_WHOLE", 10)
    assert offline.kept_files(site.root) == kept


def test_the_frame_of_a_browser_has_the_ground_of_the_page() -> None:
    sheet = (ROOT / "docs" / "assets" / "css" / "theme.css").read_text(encoding="utf-8")
    template = (ROOT / "overrides" / "main.html").read_text(encoding="utf-8")
    light, dark = re.findall(r"--paper: (#\w+);", sheet)
    assert re.findall(r'name="theme-color" content="(#\w+)"', template) == [light, dark]
    assert light == offline.PAPER
