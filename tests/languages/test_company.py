"""Company: what an article's other samples are likely to be speaks for one of them."""

from __future__ import annotations

from seedbook.languages.company import company


def test_a_sample_alone_has_no_company() -> None:
    assert company([{"go": 1.0}], [3]) == [{}]


def test_a_sample_does_not_speak_for_itself() -> None:
    first, second = company([{"go": 1.0}, {"java": 1.0}], [3, 3])
    assert "go" not in first
    assert "java" not in second
    assert first["java"]["others"] == second["go"]["others"] == 1.0


def test_a_longer_sample_says_more() -> None:
    _, _, third = company([{"go": 1.0}, {"java": 1.0}, {"c": 1.0}], [9, 1, 1])
    assert third["go"]["others"] > third["java"]["others"]


def test_a_sample_in_doubt_leans_on_the_others() -> None:
    sure, doubtful = company([{"go": 1.0}, {"go": 0.5, "java": 0.5}], [3, 3])
    assert sure["go"]["others-if-doubtful"] == 0.0
    assert doubtful["go"]["others-if-doubtful"] > 0.0
