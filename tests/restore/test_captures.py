"""One article as sites show it and as tools capture it, `<site>_<tool>.txt`: each is restored to the same Markdown.

The captures were made from `article.md` rendered as the sites do it: juejin, csdn, cnblogs and Tencent's developers,
Hexo (samples as tables), VuePress and Sphinx (links to headings), prettify (samples as lists), heads with a language;
`plain` has none of these. `browser` is what a browser's `innerText` has, `clipboard` what is copied from its window.
Tools that write Markdown captured the plain page; `markdown` is the article itself, `-solid` without its blank lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from seedbook import read
from seedbook.pipeline import restore_seed

CAPTURES = Path(__file__).parents[1] / "fixtures" / "captures"


def _solid(lines: Sequence[str]) -> list[str]:
    return [line for line in lines if line.strip()]


@pytest.mark.parametrize("path", sorted(CAPTURES.glob("*.txt")), ids=lambda path: path.stem)
def test_a_capture_is_restored_to_the_article(path: Path) -> None:
    blocks = restore_seed(read.read_seed(path))
    restored = "\n\n".join(block.markdown for block in blocks if block.kind != "furniture")
    article = (CAPTURES / "article.md").read_text("utf-8")
    assert _solid(restored.split("\n")) == _solid(article.split("\n"))
