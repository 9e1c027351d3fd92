"""Related pages: a sample judged by hand, and how the work grows."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from seedbook import catalog, weave
from seedbook.catalog import Catalog
from seedbook.project import Project
from seedbook.weave import related
from tests.weave.cases import FIXTURES
from tests.weave.samples import BOOK, written

#: At least this part of the useful pairs is shown, at most this part of the others.
FOUND, WRONG = 0.85, 0.2


def judged(verdict: str) -> list[tuple[str, str]]:
    rows = (FIXTURES / "related.tsv").read_text(encoding="utf-8").splitlines()
    pairs = [row.split("\t") for row in rows if not row.startswith("#")]
    return [(one, other) for one, other, said, _ in pairs if said == verdict]


@cache
def shown(root: Path) -> dict[str, set[str]]:
    """The sections related to each section, named `seed:section`."""
    facts = weave.facts(written(root / "docs"), catalog.load(root / "seeds"))
    names = {f.url: f"{f.source.seed}:{f.source.section}" for f in facts if f.source}
    return {names[f.url]: {names[url] for url in f.related if url in names} for f in facts if f.source}


def share(root: Path, verdict: str) -> float:
    pairs, found = judged(verdict), shown(root)
    return sum(other in found[one] or one in found[other] for one, other in pairs) / len(pairs)


def test_the_sample_has_forty_pairs_of_sections_that_exist(project: Project) -> None:
    pairs = judged("yes") + judged("no")
    assert len(pairs) == 40
    assert {name for pair in pairs for name in pair} <= shown(project.root).keys()


def test_useful_pairs_are_shown(project: Project) -> None:
    assert share(project.root, "yes") >= FOUND


def test_useless_pairs_are_not(project: Project) -> None:
    assert share(project.root, "no") <= WRONG


def test_pages_with_nothing_in_common_are_not_related() -> None:
    pages = {**BOOK, "runtime/a.md": "# 甲\n\n天地玄黄。\n", "runtime/b.md": "# 乙\n\nhello world\n"}
    facts = {f.path: f for f in weave.facts(pages, Catalog())}
    assert facts["runtime/a.md"].related == ()


def test_words_are_latin_words_and_pairs_of_han() -> None:
    assert list(related.words("sync.Pool 逃逸分析 a 锁")) == ["sync.pool", "逃逸", "逸分", "分析", "锁"]


@pytest.mark.parametrize("size", [100, 400])
def test_no_page_is_compared_with_more_than_its_features_allow(size: int) -> None:
    """A feature on too many pages tells nothing, so that the work grows with the pages, not with their pairs."""
    vectors = {f"p{n}": {"everywhere": 1.0, **{f"w{n + k}": 1.0 for k in range(3)}} for n in range(size)}
    assert all(len(v) <= related.FEATURES for v in related.weigh(vectors).values())
    assert len(list(related.alike(related.weigh(vectors)))) <= 4 * size
