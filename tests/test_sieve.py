"""The sieve: which of many patterns are found in a text, without trying each."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedbook.inline.shapes import RULES
from seedbook.languages.table import MARKS
from seedbook.segment.features import PATTERNS
from seedbook.sieve import Sieve
from seedbook.sieve.branches import branches
from seedbook.sieve.needles import needles, pairs

TABLES = {
    "marks": ([re.compile(mark.pattern) for mark in MARKS], [mark.example for mark in MARKS]),
    "features": ([re.compile(pattern) for _, pattern, _ in PATTERNS], [example for _, _, example in PATTERNS]),
    "inline": ([rule.pattern for rule in RULES], []),
}
SIEVES = {name: Sieve(*table, patience=0) for name, table in TABLES.items()}
EXAMPLES = [example for _, examples in TABLES.values() for example in examples]
#: Lines made of pieces of lines that patterns match, so that many of them match nearly.
LINES = st.lists(
    st.one_of(st.sampled_from(EXAMPLES), st.sampled_from(EXAMPLES).map(lambda line: line[1:5]), st.text(max_size=3)),
    max_size=4,
).map("".join)


def needed(pattern: str) -> set[str]:
    return set(needles(re.compile(pattern), len))


@pytest.mark.parametrize(
    ("pattern", "strings"),
    [
        (r"package", {"pa"}),
        (r"^[)}]", {"\x02)", "\x02}"}),
        (r"(;|,)$", {";\x03", ",\x03"}),
        (r"(?i)SELECT", {"se"}),
        (r"\w\(", {"("}),
        (r"x?y\d", {"y", "xy"}),
        (r"(ab)+\d", {"ab"}),
        (r"<(a|b)>", {"<a", "<b"}),
        (r"(?<=以)\W", {"以"}),
    ],
)
def test_a_pattern_needs_one_of_a_few_pairs(pattern: str, strings: set[str]) -> None:
    assert needed(pattern) == strings


@pytest.mark.parametrize("pattern", [r"\w+", r"a*", r"(a|\d)", r"[^a]", r"(?!a)\S", r"^\S"])
def test_a_pattern_that_any_text_may_match_needs_nothing(pattern: str) -> None:
    assert not needed(pattern)


def test_of_what_a_pattern_needs_the_rarest_is_asked_for() -> None:
    assert needles(re.compile(r"a\db\dc"), {"a": 3, "b": 1, "c": 2}.__getitem__) == {"b"}


def test_pairs_know_where_a_text_begins_and_ends() -> None:
    assert pairs("Go") == {"\x02", "g", "o", "\x03", "\x02g", "go", "o\x03"}


@pytest.mark.parametrize("name", TABLES)
@given(line=LINES)
def test_a_sieve_finds_what_trying_every_pattern_finds(name: str, line: str) -> None:
    found = [number for number, pattern in enumerate(TABLES[name][0]) if pattern.search(line)]
    assert SIEVES[name].found(line) == found


@pytest.mark.parametrize("name", TABLES)
def test_a_sieve_tries_few_patterns(name: str) -> None:
    tried = [len(SIEVES[name].candidates(line)) for line in EXAMPLES]
    assert sum(tried) < 0.4 * len(tried) * len(TABLES[name][0])


def test_the_first_texts_are_tried_with_every_pattern() -> None:
    sieve = Sieve([re.compile("a"), re.compile("b")], patience=1)
    assert sieve.candidates("b") == [0, 1]
    assert sieve.candidates("b") == [1]


@pytest.mark.parametrize(
    ("pattern", "alternatives"),
    [
        ("a", ["a"]),
        ("a|b(c|d)|e", ["a", "b(c|d)", "e"]),
        (r"\(|\||x", [r"\(", r"\|", "x"]),
        ("[(|]|[]|]|[^]|)]|x", ["[(|]", "[]|]", "[^]|)]", "x"]),
        (r"[\]|(]|x", [r"[\]|(]", "x"]),
        ("(?i)a|(?:b)|", ["(?i)a", "(?i)(?:b)", "(?i)"]),
    ],
)
def test_alternatives_stand_between_bars_that_nothing_holds(pattern: str, alternatives: list[str]) -> None:
    assert list(branches(pattern)) == alternatives


@given(line=LINES)
def test_a_mark_is_found_where_an_alternative_of_it_is(line: str) -> None:
    for mark in MARKS:
        found = any(re.search(branch, line) for branch in branches(mark.pattern))
        assert found == bool(re.search(mark.pattern, line))
