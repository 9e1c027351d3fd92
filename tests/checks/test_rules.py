"""Every rule, on a file that breaks it: the fixture holds the exact message a contributor gets."""

from __future__ import annotations

from pathlib import Path

import pytest

from seedbook import checks
from seedbook.checks.rules import fences
from seedbook.languages import table, weights
from tests.checks import cases

BROKEN = sorted((cases.FIXTURES / "broken").glob("*.md"))


@pytest.mark.parametrize("fixture", BROKEN, ids=lambda path: path.stem)
def test_a_broken_file_gets_its_message(fixture: Path, tmp_path: Path) -> None:
    case = cases.read(fixture)
    guide = cases.guide(tmp_path)
    path = cases.put(guide, case)
    found = checks.run(guide, [path] if path.is_file() and not path.is_symlink() else [])
    assert [str(finding) for finding in found] == case.expected


def test_each_rule_has_a_fixture_named_after_it() -> None:
    names = {path.stem for path in BROKEN}
    assert [rule.code for rule in checks.RULES if rule.code not in names] == []


@pytest.mark.parametrize("fixture", BROKEN, ids=lambda path: path.stem)
def test_a_fixture_shows_the_rule_it_is_named_after(fixture: Path) -> None:
    messages = cases.read(fixture).expected
    codes = [rule.code for rule in checks.RULES if fixture.stem.startswith(rule.code)]
    assert any(message.endswith(f"[{code}]") for message in messages for code in codes)


def test_codes_are_unique() -> None:
    codes = [rule.code for rule in checks.RULES]
    assert len(codes) == len(set(codes))


def test_the_clean_guide_passes(tmp_path: Path) -> None:
    assert checks.run(cases.guide(tmp_path), []) == []


CLEAN = sorted((cases.FIXTURES / "clean").glob("*.md"))


@pytest.mark.parametrize("fixture", CLEAN, ids=lambda path: path.stem)
def test_a_good_page_passes(fixture: Path, tmp_path: Path) -> None:
    guide = cases.guide(tmp_path)
    page = guide.docs / "ebpf" / fixture.name
    page.write_bytes(fixture.read_bytes())
    assert [str(finding) for finding in checks.run(guide, [page])] == []


def test_every_language_that_import_tells_is_known_to_the_fences() -> None:
    told = {*weights.load().any, *(mark.lang for mark in table.MARKS)}
    assert told <= fences._languages()
