"""What makes the hosted guide installable."""

from __future__ import annotations

import json
from pathlib import Path

from seedbook.finish import offline
from tests.finish.sites import built

HOME = "---\ntitle: 一本书\ndescription: 讲队列。\n---\n# 一本书\n"


def test_it_is_installed_by_the_name_of_its_home_page(tmp_path: Path) -> None:
    site = built(tmp_path, {"index.md": HOME, "a.md": "# 甲\n"}, {"index.html": "", "a.html": ""})
    offline.write(site)
    manifest = json.loads((site.root / offline.MANIFEST).read_text(encoding="utf-8"))
    assert (manifest["name"], manifest["description"]) == ("一本书", "讲队列。")
