"""Restores paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from seedbook import inline
from seedbook.inline import escape, formulas, words
from seedbook.inline.words import Words
from seedbook.model import Block, Seed
from seedbook.restore import capture, embedded, lifting, lines, steps
from seedbook.restore.steps import Place
from seedbook.segment.rules.unheaded import NOTE

#: A mark that closes a sentence or leads on to what follows
_CLOSED = re.compile(r"[。！？；：.!?;:…）)”\"]")
#: What leads a paragraph: the `逻辑分析` of `逻辑分析:sb 的生命周期`
_LEAD = re.compile(r"[\u3400-\u9fff]{2,6}(?=[:：])")
#: Share of paragraphs that end with one, and their fewest number, from which an article is held to close each sentence
_STRICT, _FEWEST = 0.95, 6
#: Share from which an open end is held for a passage that was lost
_MOST = 0.9
#: A name at the end of several sentences, behind Chinese: its author had it in code, so that its mark stood alone. (Of
#: 109 such ends in 1,795 articles that close their sentences about 100 had a stop, the others a colon.)
_NAME_LAST = re.compile(r"[\u3400-\u9fff] ?[A-Za-z][\w-]*$")
#: The end of a sentence inside of a text: the `。` of `先编译。再用 go`
_STOP = re.compile(r"[。！？]")
#: What a sentence announces with a colon
_ANNOUNCED = ("code", "mermaid", "table", "list")


def restore(seed: Seed, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """All `blocks`, paragraphs given their Markdown; formulas are repaired, furniture is escaped and otherwise kept."""
    spaced = capture.spaced(seed)
    known = words.of(blocks, spaced=spaced)
    closed, ends = _closed_ends(blocks)
    strict = spaced and closed >= _FEWEST and closed >= _STRICT * ends
    # where most paragraphs end with a mark, one that does not is cut off
    ending = "sentence" if spaced or closed >= min(_MOST * ends, ends - 1) else "loose"
    langs, leads = embedded.languages(blocks), _leads(blocks) if spaced else {}
    wide = capture.habit(blocks) == "spaced"
    places = [Place()] * len(blocks) if spaced else steps.places(blocks, langs)
    found = []
    for block, names, place, after in zip(blocks, known, places, (*blocks[1:], None), strict=False):
        if block.kind == "paragraph" and not any(step.stage == "lists" for step in block.trace):
            block = _led(_paragraph(block, names, langs, place, spaced=spaced, ends=ending), leads, wide=wide)
            block = _titled(_ended(block, after) if strict else block)
        elif block.kind == "math":
            done = formulas.display(block.raw)
            block = block.after("prose", done.markdown, fixes=done.fixes, doubts=done.doubts)
        elif block.kind == "furniture":
            block = block.after("prose", escape.line(escape.text(" ".join(line.strip() for line in block.raw))))
        found.append(block)
    return tuple(found)


def _titled(block: Block) -> Block:
    """`block` in bold where it is the title of a note, as readers saw it in the box that the capture lost."""
    if len(block.raw) > 1 or not NOTE.fullmatch(block.raw[0].strip()):
        return block
    return block.after("prose", f"**{block.markdown}**", fixes=("note-title",))


def _leads(blocks: tuple[Block, ...]) -> Mapping[str, int]:
    """What paragraphs of the article begin with before a colon, and how often: `逻辑分析`."""
    return Counter(
        lead[0] for block in blocks if block.kind == "paragraph" and (lead := _LEAD.match(block.raw[0].strip()))
    )


def _led(block: Block, leads: Mapping[str, int], *, wide: bool) -> Block:
    """`block` with the colon behind its lead that was lost before inline code. `wide`: the article sets a space between
    Chinese and Latin; where none stands, once is enough for a lead."""
    lead, _, rest = block.markdown.partition(" ")
    touches = wide and block.raw[0].strip()[len(lead) :][:1] not in ("", " ")
    if not rest.startswith("`") or leads.get(lead, 0) < (1 if touches else 2):
        return block
    return block.after("prose", f"{lead}：{rest}", fixes=("mark-restored",))


def _closed_ends(blocks: tuple[Block, ...]) -> tuple[int, int]:
    """How many of the article's paragraphs end with a closing mark, and of how many, Latin ends left aside."""
    ends = [block.raw[-1].rstrip()[-1:] for block in blocks if block.kind == "paragraph"]
    told = [end for end in ends if not end.isalnum() or not end.isascii()]
    return sum(bool(_CLOSED.match(end)) for end in told), len(told)


def _ended(block: Block, after: Block | None) -> Block:
    """`block` with the mark that was lost behind the inline code at its end, a colon above what it announces; or the
    stop behind the name at the end of several sentences."""
    named = _ends_in_name(block.markdown)
    if not named and not ("lost-character" in block.doubts and block.markdown.endswith("`")):
        return block
    mark = "：" if after is not None and after.kind in _ANNOUNCED and not named else "。"
    return block.after("prose", block.markdown + mark, fixes=("mark-restored",), doubts=("lost-character",))


def _ends_in_name(text: str) -> bool:
    """Whether a text of several sentences ends in a name. Asked in two steps, for in one each stop would read on to the
    end."""
    line = text[text.rfind("\n") + 1 :]
    name = _NAME_LAST.search(line)
    return bool(name and _STOP.search(line, 0, name.start()))


def _paragraph(block: Block, names: Words, langs: Sequence[str], place: Place, *, spaced: bool, ends: str) -> Block:
    raw = (block.markdown,) if block.markdown else block.raw  # tables may have taken a header off
    raw, samples = (raw, ()) if spaced else lifting.lifted(raw, langs)
    runs = lines.joined(raw, spaced=spaced)
    healed = ("lines-joined",) if len(runs) < len([line for line in block.raw if line.strip()]) else ()
    done = [inline.render(run.text, names, starts=run.starts, ends=ends) for run in runs]
    fixes = (*healed, *(code for part in done for code in part.fixes), *lifting.fixes(samples))
    doubts = (*(code for part in done for code in part.doubts), *lifting.doubts(samples))
    text = "\n\n".join(escape.line(part.markdown) for part in done)
    with_steps = steps.marked(text, place) if len(done) == 1 else text
    markdown = lifting.placed(with_steps, samples)
    if with_steps != text:
        block, fixes = replace(block, kind="list"), (*fixes, "marker-lost")
    return block.after("prose", markdown, fixes=tuple(dict.fromkeys(fixes)), doubts=tuple(dict.fromkeys(doubts)))
