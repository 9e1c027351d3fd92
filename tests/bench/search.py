"""Our search beside Material's own and Pagefind, on the same pages: `python tests/bench/search.py [--pagefind BIN]`.

Prints success at 1 and 5 of the gold set and of drawn queries, and the median and 95th percentile of the time from
keystroke to drawn results, as measured in Chromium. Times depend on the machine: read the ratios. Material's own
engine is built from docs/ without our hooks; Pagefind needs its binary (`npm install pagefind`), and is left out
without it.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests import browser_tools  # noqa: E402
from tests.search import box, queries, scoring  # noqa: E402
from tests.search.queries import Query  # noqa: E402

#: Asks Pagefind's own interface; its address is put in.
_PAGEFIND = """async query => {
  window.finder ??= await import("/pagefind/pagefind.js")
  const started = performance.now()
  const { results } = await window.finder.search(query)
  const pages = await Promise.all(results.slice(0, 10).map(result => result.data()))
  return { time: performance.now() - started, pages: pages.map(page => page.url.replace(/^\\//, "")) }
}"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Build, ask, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, default=ROOT / "site")
    parser.add_argument("--pagefind", help="Pagefind's binary")
    options = parser.parse_args(arguments)
    site = options.site.resolve()
    asked = answerable(site)
    with tempfile.TemporaryDirectory() as folder, browser_tools.chromium() as chromium:
        plain = build_plain(Path(folder))
        rows = {"ours": in_box(chromium, site, asked), "Material": in_box(chromium, plain, asked)}
        if options.pagefind:
            subprocess.run([options.pagefind, "--site", str(plain)], check=True, capture_output=True)
            rows["Pagefind"] = in_pagefind(chromium, plain, asked)
    print(report(asked, rows))
    return 0


def answerable(site: Path) -> list[Query]:
    """All queries that something answers."""
    asked = (*queries.gold(site), *queries.fresh(site), *queries.drawn(site))
    return [query for query in asked if query.right]


def build_plain(folder: Path) -> Path:
    """The pages of docs/ as Material builds them by itself: without our hooks, templates and language file."""
    shutil.copytree(ROOT / "docs", folder / "docs")
    home = folder / "docs" / "index.md"
    home.write_text(re.sub(r"^template: .*\n", "", home.read_text("utf-8"), flags=re.MULTILINE), encoding="utf-8")
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    text = re.sub(r"^hooks:\n(?: .*\n)+", "", text, flags=re.MULTILINE)
    text = re.sub(r"^  custom_dir: .*\n", "", text, flags=re.MULTILINE).replace("zh-Hans", "zh")
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(folder / "mkdocs.yml")]
    subprocess.run(command, check=True, capture_output=True)
    return folder / "site"


def in_box(chromium: Any, site: Path, asked: Sequence[Query]) -> list[box.Seen]:
    """Answers of whatever engine stands behind the site's search box."""
    with browser_tools.served(site, 0) as base:
        page = chromium.new_page()
        page.goto(f"{base}index.html")
        page.wait_for_load_state("networkidle")
        page.locator("[data-md-component=search-query]").focus()
        page.evaluate("document.addEventListener('input', e => e.target.dispatchEvent(new KeyboardEvent('keyup')))")
        page.wait_for_timeout(2000)
        return [box.search(page, base, query.text) for query in asked]


def in_pagefind(chromium: Any, site: Path, asked: Sequence[Query]) -> list[box.Seen]:
    """Answers of Pagefind."""
    with browser_tools.served(site, 0) as base:
        page = chromium.new_page()
        page.goto(f"{base}404.html")
        found = [page.evaluate(_PAGEFIND, query.text) for query in asked]
    return [box.Seen(tuple(one["pages"]), "", one["time"]) for one in found]


def report(asked: Sequence[Query], rows: dict[str, list[box.Seen]]) -> str:
    """One line an engine."""
    lines = []
    for name, seen in rows.items():
        scores = scoring.score(asked, [one.pages for one in seen], [False] * len(seen))
        shares = ", ".join(f"{kind} {scores[kind].first:.1f} / {scores[kind].five:.1f}" for kind in scoring.BARS)
        times = sorted(one.time for one in seen)
        lines.append(f"{name}: {shares}; {times[len(times) // 2]:.1f} ms, p95 {times[len(times) * 95 // 100]:.1f} ms")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
