"""Code samples: their indentation given back, a verdict, and a fence around each with its language."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import cache, partial
from itertools import pairwise

from seedbook.languages.refuting import answered, refuted
from seedbook.model import Block, Seed
from seedbook.restore import embedded, flat, joined
from seedbook.restore.fencing import laid_out
from seedbook.restore.lines import closed
from seedbook.segment.gutters import counted

#: Formatters at work at once; each waits for a process of its own
_WORKERS = 4

#: Languages in which spaces at the end of a line mean something: a break, a line that did not change
_MEANING_ENDS = ("markdown", "diff")


def restore(seed: Seed, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks with every code sample indented, judged and fenced; other kinds are left untouched.

    A sample that kept its indentation keeps it; Go with spaces gets gofmt's tabs.
    """
    lost = flat.judge(seed, blocks)
    any_lost = any(lost(block) for block in blocks if block.kind == "code")
    blocks = tuple(_with_embedded(blocks, lost)) if any_lost else blocks
    samples = [(block, above) for above, block in pairwise((None, *blocks)) if block and block.kind == "code"]
    each = _formatters().map if any_lost else map  # where indentation was kept, few samples have to wait
    done = iter(each(partial(_restored, lost=lost, seed=seed), samples))
    return tuple(next(done) if block.kind == "code" else block for block in blocks)


@cache
def _formatters() -> ThreadPoolExecutor:
    """The threads that wait for formatters: started once, as starting them takes as long as many samples do."""
    return ThreadPoolExecutor(_WORKERS)


def _with_embedded(blocks: Sequence[Block], lost: Callable[[Block], bool]) -> Iterator[Block]:
    """The blocks; a line that holds a sample and prose is a paragraph, for the prose around it to be restored, or goes
    on with the text above that broke before it."""
    langs = embedded.languages(blocks)
    held: Block | None = None
    for block in blocks:
        opened = block.kind == "code" and lost(block)
        for part in map(partial(_with_language, langs=langs), _apart(block, langs)) if opened else [block]:
            if held and block.kind == "code" and _goes_on(held, part):
                held = replace(held, lines=(held.lines[0], part.lines[1]), raw=(*held.raw, *part.raw))
                continue
            if held:
                yield held
            held = part
    if held:
        yield held


def _goes_on(above: Block, part: Block) -> bool:
    """Whether `part`, once taken for code, is prose that the text above broke before: `下载` and `istioctl:…`."""
    if part.kind != "paragraph" or above.kind not in ("paragraph", "list") or above.lines[1] + 1 != part.lines[0]:
        return False
    end = above.raw[-1].rstrip()
    return not closed(end) and not end.endswith((":", "："))


def _apart(block: Block, langs: Sequence[str]) -> Iterator[Block]:
    """`block`, each of its lines that holds a sample of its own as a block of its own."""
    own = [n for n, line in enumerate(block.raw) if len(block.raw) > 1 and embedded.stands_alone(line.strip(), langs)]
    edges = sorted({0, *own, *(n + 1 for n in own), len(block.raw)})
    for start, end in pairwise(edges):
        span = (block.lines[0] + start, block.lines[0] + end - 1)
        yield replace(block, lines=span, raw=block.raw[start:end])


def _with_language(block: Block, langs: Sequence[str]) -> Block:
    if len(block.raw) > 1:
        return block
    line = block.raw[0].strip()
    found = list(embedded.samples(line, langs))
    if not found:
        return block
    whole = (found[0].start, found[0].end) == (0, len(line))
    return replace(block, lang=found[0].lang) if whole else replace(block, kind="paragraph", lang=None)


def _restored(sample: tuple[Block, Block | None], lost: Callable[[Block], bool], seed: Seed) -> Block:
    """A sample and the block above it, restored."""
    block, above = sample
    bare, told = lost(block), counted(seed.lines[block.lines[0] - 1]) if len(block.raw) == 1 else 0
    done = _as(block, block.lang or "text", bare, told)
    before = above.raw[-1] if above and above.kind in ("paragraph", "heading", "list") else ""
    if done.verdict == "damaged":
        lang = refuted(block.lang or "", block.raw, before)
    else:
        lang = "console" if answered(block.lang or "", block.raw) else ""
    return _as(replace(block, fixes=(*block.fixes, "language-refuted")), lang, bare, told) if lang else done


def _dedented(lang: str, raw: tuple[str, ...]) -> tuple[str, ...]:
    """The lines without the indentation that all of them share: that of the list item that the sample stood in. Spaces
    at their ends go too, unless they mean something in `lang`."""
    lines = textwrap.dedent("\n".join(raw)).split("\n")
    return tuple(lines) if lang in _MEANING_ENDS else tuple(line.rstrip() for line in lines)


def _as(block: Block, lang: str, bare: bool, told: int) -> Block:
    """The sample restored as one of `lang`. `bare`: its indentation was lost; `told`: how many lines the site says that
    it had, 0 where it does not."""
    lines = joined.lines_of(lang, block.raw, told=told) if bare else _dedented(lang, block.raw)
    parted = ("lines-parted",) if len(lines) > len(block.raw) else ()
    done = laid_out(lang, lines, flat=bare)
    fixes = (*parted, *done.fixes)
    return replace(block, lang=lang, verdict=done.verdict).after("code", done.markdown, fixes=fixes, doubts=done.doubts)
