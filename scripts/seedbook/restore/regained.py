"""Tables of style B that were taken for samples: their cells are figures and code, and their pipes are lost."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from seedbook.model import Block, Seed
from seedbook.restore import capture
from seedbook.restore.table import spaced

#: Fewest rows, the header among them, and columns that no sample has by chance
_ROWS, _COLUMNS = 3, 3
#: A header of words alone, most of them Chinese: `配置 GC次数 末轮堆变化`; no comment, sentence or statement
_WORD = re.compile(r"[\w\u3400-\u9fff/%+-]+")
#: A Chinese character
_HAN = re.compile(r"[\u3400-\u9fff]")


def restore(seed: Seed, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """All `blocks`; a sample is a table whose lines all have a cell for each word group of a Chinese header.

    Of 866 damaged articles three held such samples, four in all, and each is a table.
    """
    if not capture.spaced(seed):
        return blocks
    habit = capture.habit(blocks)
    return tuple(_as_table(block) if _is_table(block, habit) else block for block in blocks)


def _as_table(block: Block) -> Block:
    return replace(block, kind="table", lang=None, fixes=(*block.fixes, "table-regained"))


def _is_table(block: Block, habit: str) -> bool:
    lines = [line for line in block.raw if line.strip()]
    if block.kind != "code" or len(lines) < _ROWS or any(line[:1].isspace() for line in lines):
        return False
    if not _heads(lines[0].split()):
        return False
    grid = spaced.grid(lines, habit)
    return grid.columns >= _COLUMNS and all(map(all, grid.rows))


def _heads(words: Sequence[str]) -> bool:
    chinese = sum(bool(_HAN.search(word)) for word in words)
    return len(words) >= _COLUMNS and chinese * 2 > len(words) and all(map(_WORD.fullmatch, words))
