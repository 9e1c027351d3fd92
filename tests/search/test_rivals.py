"""The comparison with other engines: what it asks, and what it says of the answers."""

from __future__ import annotations

from pathlib import Path

from tests.bench import search
from tests.search import scoring
from tests.search.box import Seen


def test_each_class_that_has_a_bar_is_asked_and_reported(site: Path) -> None:
    asked = search.answerable(site)
    answered = [Seen(tuple(query.right), "", 1.0) for query in asked]
    shares = ", ".join(f"{kind} 100.0 / 100.0" for kind in scoring.BARS)
    assert search.report(asked, {"one": answered}) == f"one: {shares}; 1.0 ms, p95 1.0 ms"
