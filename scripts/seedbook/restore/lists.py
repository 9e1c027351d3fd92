"""Restores lists: items parted, markers put back, levels kept, swallowed closing prose parted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from seedbook import inline
from seedbook.inline import escape, words
from seedbook.inline.words import Words
from seedbook.model import Block, Seed
from seedbook.restore import capture, embedded, lifting
from seedbook.restore.listing import Item, bulleted, glued, marks

#: A task's box at the head of an item, escaped or glued to code as it may be: `[ ] 压测过`, `\[x\]`
_TASK = re.compile(r"^\\?\[([ xX])\\?\] ?(?=\S)")
#: A list of one step, which every capture counts from one: `1. 安装`
_STEP = re.compile(r"1\. [^\n]*")


def restore(seed: Seed, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """All `blocks`, lists given their Markdown, and paragraphs that are lists without any marker."""
    spaced = capture.spaced(seed)
    known, habit = words.of(blocks, spaced=spaced), capture.habit(blocks)
    langs = embedded.languages(blocks)
    above = ["", *(block.raw[-1] if block.raw else "" for block in blocks)]
    kinds = ["", *(block.kind for block in blocks)]
    done = (
        restored(block, names, langs, habit, spaced=spaced, above=before)
        if block.kind == "list" or (not spaced and _unmarked(block, before, kind, langs, habit))
        else block
        for block, names, before, kind in zip(blocks, known, above, kinds, strict=False)
    )
    return tuple(_counted_on(done))


def _counted_on(blocks: Iterable[Block]) -> Iterator[Block]:
    """All `blocks`; steps with but a sample between, each captured as a list of its own, are counted on."""
    steps = 0
    for block in blocks:
        if block.kind == "list" and _STEP.fullmatch(block.markdown):
            steps += 1
            if steps > 1:
                block = block.after("lists", f"{steps}{block.markdown[1:]}", fixes=("number-continued",))
        elif block.kind not in ("code", "mermaid", "table"):
            steps = 0
        yield block


def _unmarked(block: Block, above: str, behind: str, langs: Sequence[str], habit: str) -> bool:
    """Whether a paragraph below the line `above`, behind a block of the kind `behind`, is a list without any marker.
    What breaks behind a sample is a quote that explains it."""
    if block.kind != "paragraph" or (behind == "code" and len(block.raw) > 1):
        return False
    raw, _ = lifting.lifted(block.raw, langs)
    return glued.breaks_into_items(raw) if len(raw) > 1 else glued.is_list(raw[0].strip(), above, habit)


def restored(
    block: Block, names: Words, langs: Sequence[str] = (), habit: str = "", *, spaced: bool, above: str = ""
) -> Block:
    """`block` as a list. `habit`: how the article sets Latin text (see `capture`). `spaced`: captured in style B.
    `above`: the line before it."""
    raw, samples = (block.raw, ()) if spaced else lifting.lifted(block.raw, langs)
    lead, raw = ((), raw) if spaced else lifting.led(raw)
    items, closing, fixes = bulleted.items(raw) if spaced else glued.items(raw, above)
    whole = marks.with_colons(items, habit) if spaced else items
    done = [inline.render(run.text, names, starts=run.starts) for item in whole for run in item.runs]
    given = [escape.line(part.markdown) for part in done]
    texts = marks.with_stops(given) if spaced else given
    fixes = (*fixes, *(("mark-restored",) if whole != items or texts != given else ()))
    below = [inline.render(closing.text, names, starts=closing.starts)] if closing else []
    lines = [*lead, *_lines(whole, texts), *(row for part in below for row in ("", escape.line(part.markdown)))]
    codes = [*fixes, *lifting.fixes(samples), *(code for part in (*done, *below) for code in part.fixes)]
    codes += ["closing-prose-parted"] if below else []
    doubts = [*lifting.doubts(samples), *(code for part in (*done, *below) for code in part.doubts)]
    return block.after(
        "lists",
        lifting.placed("\n".join(lines), samples),
        fixes=tuple(dict.fromkeys(codes)),
        doubts=tuple(dict.fromkeys(doubts)),
    )


def _lines(items: Sequence[Item], texts: Sequence[str]) -> Iterator[str]:
    """The `texts` of the items' runs under their markers. Four spaces a level suit every parser."""
    given = iter(texts)
    for item in items:
        indent = "    " * item.level
        for number in range(len(item.runs)):
            text = _TASK.sub(r"[\1] ", next(given))
            yield from ["", f"{indent}    {text}", ""] if number else [f"{indent}{item.marker} {text}"]
