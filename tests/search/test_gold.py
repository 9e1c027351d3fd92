"""The bars: how many queries of the gold set and of those drawn from the pages are answered, by the built engine."""

import shutil
from pathlib import Path

import pytest

from seedbook.search.rank import search
from seedbook.search.store import Store
from tests.search import crowd, queries, scoring

needs_node = pytest.mark.skipif(not shutil.which("node"), reason="Node is not installed; the box is tested in Chromium")
pytestmark = [pytest.mark.slow, needs_node]


@pytest.fixture(scope="module")
def asked(site: Path) -> list[queries.Query]:
    return [*queries.gold(site), *queries.fresh(site), *queries.drawn(site)]


@pytest.fixture(scope="module")
def answers(site: Path, asked: list[queries.Query]) -> list[dict[str, object]]:
    return scoring.ask(site, [query.text for query in asked])


def scores(asked: list[queries.Query], answers: list[dict[str, object]]) -> dict[str, scoring.Score]:
    return scoring.score(asked, [scoring.urls(a) for a in answers], [bool(a["hint"].get("weak")) for a in answers])  # type: ignore[attr-defined]


def test_the_gold_set_is_large_and_names_pages_that_exist(site: Path) -> None:
    gold, fresh = queries.gold(site), queries.fresh(site)
    assert len({query.text for query in gold}) >= 300
    assert [query for query in (*gold, *fresh) if not all((site / url).is_file() for url in query.right)] == []


def test_answers_reach_the_bars(asked: list[queries.Query], answers: list[dict[str, object]]) -> None:
    found = scores(asked, answers)
    assert {kind: found[kind] for kind, bar in scoring.BARS.items() if not found[kind].holds(bar)} == {}
    assert found["gold"].none <= 0.5 and found["fresh"].none <= 0.5


def test_answers_reach_the_bars_among_distractors(site: Path, tmp_path: Path, asked: list[queries.Query]) -> None:
    wanted = [query for query in asked if query.kind not in ("drawn prefix", "drawn typo")]
    place = crowd.crowded(site, tmp_path / "site", 1000)
    found = scores(wanted, scoring.ask(place, [query.text for query in wanted]))
    assert {kind: found[kind] for kind, bar in scoring.CROWDED.items() if not found[kind].holds(bar)} == {}


def test_terminal_and_browser_rank_alike(
    site: Path, asked: list[queries.Query], answers: list[dict[str, object]]
) -> None:
    """An eighth of the queries, of all classes (all of them take some 30 s)."""
    store = Store(site / "search")
    for query, answer in zip(asked[::8], answers[::8], strict=True):
        own = search(store, query.text)
        assert [store.page(hit.page)[0] for hit in own.hits] == scoring.urls(answer), query.text
        assert (own.weak, own.total) == (answer["hint"]["weak"], answer["hint"]["total"]), query.text  # type: ignore[index]
