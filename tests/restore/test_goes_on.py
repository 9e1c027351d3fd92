"""Style A breaks a text before inline code; what was taken for code by that goes back to its text."""

from __future__ import annotations

from pathlib import Path

from seedbook.model import Block, Seed
from seedbook.restore import code

SAMPLE = "istioctl:curl -L https://a.io/get | sh - cd istio-1.24.2安装完成之后看版本。"


def restored(*blocks: tuple[str, str]) -> list[tuple[str, tuple[int, int]]]:
    """Kind and lines of each block behind the stage that restores code."""
    seed = Seed("900", Path("900_test.txt"), tuple(text for _, text in blocks))
    given = tuple(
        Block(kind, (n, n), (text,), lang="bash" if kind == "code" else None)
        for n, (kind, text) in enumerate(blocks, 1)
    )
    return [(block.kind, block.lines) for block in code.restore(seed, given)]


def test_a_text_that_broke_before_code_takes_it_back() -> None:
    assert restored(("paragraph", "先下载"), ("code", SAMPLE)) == [("paragraph", (1, 2))]


def test_an_item_takes_it_back_as_well() -> None:
    assert restored(("list", "- 先下载"), ("code", SAMPLE)) == [("list", (1, 2))]


def test_behind_a_sentence_or_an_announcement_it_stands_alone() -> None:
    alone = [("paragraph", (1, 1)), ("paragraph", (2, 2))]
    assert restored(("paragraph", "先下载。"), ("code", SAMPLE)) == alone
    assert restored(("paragraph", "先下载:"), ("code", SAMPLE)) == alone


def test_a_sample_of_its_own_stays_one() -> None:
    assert restored(("paragraph", "先下载"), ("code", "kubectl get pods")) == [("paragraph", (1, 1)), ("code", (2, 2))]
