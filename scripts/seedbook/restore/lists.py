"""Restores lists: items parted, markers put back, levels kept, swallowed closing prose parted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from seedbook import inline
from seedbook.inline import escape, words
from seedbook.inline.words import Words
from seedbook.model import Block, Seed
from seedbook.restore import capture, embedded, lifting
from seedbook.restore.listing import Item, bulleted, colons, glued

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
    done = (
        restored(block, names, langs, habit, spaced=spaced, above=before)
        if block.kind == "list" or (not spaced and _unmarked(block, before, langs))
        else block
        for block, names, before in zip(blocks, known, above, strict=False)
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


def _unmarked(block: Block, above: str, langs: Sequence[str]) -> bool:
    if block.kind != "paragraph" or len(block.raw) != 1:
        return False
    raw, _ = lifting.lifted(block.raw, langs)
    return glued.is_list(raw[0].strip(), above)


def restored(
    block: Block, names: Words, langs: Sequence[str] = (), habit: str = "", *, spaced: bool, above: str = ""
) -> Block:
    """`block` as a list. `habit`: how the article sets Latin text (see `capture`). `spaced`: captured in style B.
    `above`: the line before it."""
    raw, samples = (block.raw, ()) if spaced else lifting.lifted(block.raw, langs)
    lead, raw = ((), raw) if spaced else lifting.led(raw)
    items, closing, fixes = bulleted.items(raw) if spaced else glued.items(raw, above)
    if spaced:
        whole = colons.restored(items, habit)
        items, fixes = whole, (*fixes, *(("mark-restored",) if whole != items else ()))
    lines: list[str] = [*lead]
    codes: list[str] = [*fixes, *lifting.fixes(samples)]
    doubts: list[str] = [*lifting.doubts(samples)]
    for item in items:
        for number, run in enumerate(item.runs):
            done = inline.render(run.text, names, starts=run.starts)
            lines += _lines(item, escape.line(done.markdown), first=number == 0)
            codes += done.fixes
            doubts += done.doubts
    if closing is not None:
        done = inline.render(closing.text, names, starts=closing.starts)
        lines += ["", escape.line(done.markdown)]
        codes += (*done.fixes, "closing-prose-parted")
        doubts += done.doubts
    return block.after(
        "lists",
        lifting.placed("\n".join(lines), samples),
        fixes=tuple(dict.fromkeys(codes)),
        doubts=tuple(dict.fromkeys(doubts)),
    )


def _lines(item: Item, text: str, *, first: bool) -> list[str]:
    """An item's text under its marker, or a further paragraph of it. Four spaces a level suit every parser."""
    indent = "    " * item.level
    text = _TASK.sub(r"[\1] ", text)
    if not first:
        return ["", f"{indent}    {text}", ""]
    return [f"{indent}{item.marker} {text}"]
