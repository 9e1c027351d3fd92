"""`llms.txt` lists what readers see, in their order."""

from __future__ import annotations

from pathlib import Path

from seedbook.finish import llms
from tests.finish.sites import built

TOPIC = "---\ntitle: {0}\norder: {1}\nsubtopics:\n  - name: 甲\n    terms: [{0}]\n---\n# {0}\n"
PAGES = {
    "index.md": "# 书\n",
    "alpha/index.md": TOPIC.format("队列", 2),
    "beta/index.md": TOPIC.format("缓存", 1),
    "beta/a.md": "---\ntitle: 别的\n---\n# 别的\n",
    "beta/z.md": "---\ntitle: 缓存\ntags: [缓存]\n---\n# 缓存\n",
}


def test_topics_stand_in_their_own_order_and_pages_in_reading_order(tmp_path: Path) -> None:
    html = {path.replace(".md", ".html"): "" for path in PAGES}
    outline = llms.outline(built(tmp_path, PAGES, html))
    rows = [row.partition("](")[2].partition(")")[0] for row in outline.split("\n") if row.startswith("- ")]
    assert rows == ["beta/index.md", "beta/z.md", "beta/a.md", "alpha/index.md", "index.md"]
