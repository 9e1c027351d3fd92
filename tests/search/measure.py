"""Measure search as readers meet it: `python tests/search/measure.py [--site DIR] [--crowd N]`.

Types the gold set and the drawn queries into the real box in Chromium, over http and from the folder, and writes the
table to tests/search/scores.md. Exit 1 when a figure is below its bar or the two ways differ.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from playwright.sync_api import Page

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests import browser_tools  # noqa: E402
from tests.search import box, crowd, queries, scoring  # noqa: E402
from tests.search.queries import Query  # noqa: E402
from tests.search.scoring import Score  # noqa: E402

TABLE = Path(__file__).with_name("scores.md")
#: The first query (asked by none after it: the box answers only what changed), and in how many milliseconds behind its
#: answer the rest of a small index is there
_WARM, _FETCHED = "go", 1500


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and write the table; 0 when every bar holds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, default=ROOT / "site")
    parser.add_argument("--crowd", type=int, default=1000, help="distractor pages of the second measurement")
    parser.add_argument("--port", type=int, default=0)
    options = parser.parse_args(arguments)
    site = options.site.resolve()
    asked = [*queries.gold(site), *queries.fresh(site), *queries.drawn(site)]
    online, folder = _both(site, asked, options.port)
    with tempfile.TemporaryDirectory() as place:
        crowded, _ = _both(crowd.crowded(site, Path(place) / "site", options.crowd), asked, options.port, folder=False)
    table = report(asked, online, folder, crowded, options.crowd)
    TABLE.write_text(table, encoding="utf-8")
    print(table)
    same = [seen.pages for seen in online] == [seen.pages for seen in folder]
    missed = [*below(_scores(asked, online), scoring.BARS), *below(_scores(asked, crowded), scoring.CROWDED)]
    return 0 if same and not missed else 1


def _both(
    site: Path, asked: Sequence[Query], port: int, *, folder: bool = True
) -> tuple[list[box.Seen], list[box.Seen]]:
    with browser_tools.chromium() as chromium, browser_tools.served(site, port) as base:
        online = _all(chromium.new_page(), base, asked)
        return online, _all(chromium.new_page(), f"{site.as_uri()}/", asked) if folder else []


def _all(page: Page, base: str, asked: Sequence[Query]) -> list[box.Seen]:
    """Each query once the index is there: before, an answer may begin with the pages that are."""
    ready = box.opened(page, base)
    box.search(ready, base, _WARM)
    ready.wait_for_timeout(_FETCHED)
    return [box.search(ready, base, query.text) for query in asked]


def _scores(asked: Sequence[Query], seen: Sequence[box.Seen]) -> dict[str, Score]:
    return scoring.score(asked, [one.pages for one in seen], [one.weak for one in seen])


def below(scores: dict[str, Score], bars: Mapping[str, tuple[float, float]]) -> list[str]:
    """The classes that miss their bar."""
    return [kind for kind, bar in bars.items() if not scores[kind].holds(bar)]


def report(
    asked: Sequence[Query],
    online: Sequence[box.Seen],
    folder: Sequence[box.Seen],
    crowded: Sequence[box.Seen],
    count: int,
) -> str:
    """The table, in Markdown."""
    near, far = _scores(asked, online), _scores(asked, crowded)
    differing = sum(a.pages != b.pages for a, b in zip(online, folder, strict=True))
    lines = [
        "# How well search answers",
        "",
        "Made by `python tests/search/measure.py`: every query typed into the real box in Chromium. In per cent.",
        "",
        f"| class | queries | first | in five | nothing | first among {count} distractors | in five |",
        "| --- | --: | --: | --: | --: | --: | --: |",
        *(
            f"| {kind} | {own.count} | {own.first:.1f} | {own.five:.1f} | {own.none:.1f} "
            f"| {far[kind].first:.1f} | {far[kind].five:.1f} |"
            for kind, own in near.items()
        ),
        "",
        f"Answers that differ between http and file://: {differing}.",
        f"Keystroke to drawn results: {_times(online)} over http, {_times(folder)} from the folder, "
        f"{_times(crowded)} among {count} distractor pages.",
    ]
    return "\n".join(lines) + "\n"


def _times(seen: Sequence[box.Seen]) -> str:
    times = sorted(one.time for one in seen)
    return f"median {statistics.median(times):.1f} ms, 95th percentile {times[len(times) * 95 // 100]:.1f} ms"


if __name__ == "__main__":
    sys.exit(main())
