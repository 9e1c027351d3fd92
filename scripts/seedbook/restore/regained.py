"""Tables and lists that were taken for samples: cells of figures and code without their pipes, glued items of code."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from seedbook.han import HAN
from seedbook.model import Block, Seed
from seedbook.restore import capture
from seedbook.restore.listing import weights
from seedbook.restore.table import spaced
from seedbook.segment.lines import read_lines

#: Fewest rows, the header among them, and columns that no sample has by chance
_ROWS, _COLUMNS = 3, 3
#: A header of words alone, most of them Chinese: `配置 GC次数 末轮堆变化`; no comment, sentence or statement
_WORD = re.compile(r"[\w\u3400-\u9fff/%+-]+")


def restore(seed: Seed, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """All `blocks`; where the seed keeps blank lines, a sample is a table whose lines all have a cell for each word
    group of a Chinese header. Elsewhere one line is a list where code leads several items of Chinese in it.

    Of 866 damaged articles three held such tables, four in all, and each is a table. Of six such lines in 1,280 five
    are lists.
    """
    if not capture.spaced(seed):
        return tuple(_as("list", block) if _is_list(block) else block for block in blocks)
    habit = capture.habit(blocks)
    return tuple(_as("table", block) if _is_table(block, habit) else block for block in blocks)


def _as(kind: str, block: Block) -> Block:
    return replace(block, kind=kind, lang=None, fixes=(*block.fixes, f"{kind}-regained"))


def _is_list(block: Block) -> bool:
    """Whether code leads several items of Chinese in one line: `color: red;width: 1px;top: 2px` has none."""
    if block.kind != "code" or len(block.raw) > 1 or not any(line.bare_han for line in read_lines(block.raw)):
        return False
    return bool(weights.led_by_names(block.raw[0]))


def _is_table(block: Block, habit: str) -> bool:
    lines = [line for line in block.raw if line.strip()]
    if block.kind != "code" or len(lines) < _ROWS or any(line[:1].isspace() for line in lines):
        return False
    if not _heads(lines[0].split()):
        return False
    grid = spaced.grid(lines, habit)
    return grid.columns >= _COLUMNS and all(map(all, grid.rows))


def _heads(words: Sequence[str]) -> bool:
    chinese = sum(bool(HAN.search(word)) for word in words)
    return len(words) >= _COLUMNS and chinese * 2 > len(words) and all(map(_WORD.fullmatch, words))
