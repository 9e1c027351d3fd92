"""Code samples: their indentation given back, a verdict, and a fence around each with its language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from seedbook import verdict
from seedbook.formatting.indent import Indented, indent
from seedbook.formatting.quotes import straightened
from seedbook.model import Block, Seed

#: A run of backticks long enough to end a fence: "```"
_TICKS = re.compile(r"`{3,}")
#: Formatters at work at once; each waits for a process of its own
_WORKERS = 4
#: What a sample's verdict makes a person look at
_DOUBTS = {"damaged": "code-damaged"}
#: What a sample of a language is bound to have; one that does not parse and has none of it is text of no language
_TRAITS = {
    "go": re.compile(
        r"(?m):=|^\}|\berr\b|\b(?:func|package|import|var|const|type|return|if|for|go|defer|case)\b.*[({\"=]"
    ),
    "python": re.compile(r"(?m)[=(]|:$|>>>|^\s*(?:import|from|def|class|return|if|for|while|with|print)\b"),
    "yaml": re.compile(r"(?m)^\s*(?:- )?[\w.\"'/${}-]+:(?:\s|$)|^\s*- "),
}


def restore(seed: Seed, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks with every code sample indented, judged and fenced; other kinds are left untouched.

    Where any sample of the seed kept its indentation or a blank line, the capture kept all of them, and
    none is changed.
    """
    flat = not any(
        line[:1] in ("", " ", "\t") for block in blocks if block.kind in ("code", "mermaid") for line in block.raw
    )
    with ThreadPoolExecutor(_WORKERS) as pool:
        return tuple(pool.map(lambda block: _restored(block, flat) if block.kind == "code" else block, blocks))


def _restored(block: Block, flat: bool) -> Block:
    done = _as(block, block.lang or "text", flat)
    traits = _TRAITS.get(done.lang or "")
    if done.verdict == "damaged" and traits and not traits.search("\n".join(block.raw)):
        return _as(replace(block, fixes=(*block.fixes, "language-refuted")), "text", flat)
    return done


def _as(block: Block, lang: str, flat: bool) -> Block:
    """The sample restored as one of `lang`."""
    lines, mended = straightened(lang, block.raw)
    found = indent(lang, lines) if flat else Indented(lines)
    judged = verdict.judge(lang, "\n".join(found.lines))
    doubts = (*found.doubts, *((_DOUBTS[judged],) if judged in _DOUBTS else ()))
    markdown = fenced(found.lines, lang, judged)
    return replace(block, lang=lang, verdict=judged).after(
        "code", markdown, fixes=(*mended, *found.fixes), doubts=doubts
    )


def fenced(lines: Sequence[str], lang: str, judged: str | None = None) -> str:
    """`lines` between fences that no line inside can close."""
    longest = max((len(run) for run in _TICKS.findall("\n".join(lines))), default=2)
    fence = "`" * (longest + 1)
    info = f'{lang} verdict="{judged}"' if judged else lang
    return "\n".join((fence + info, *lines, fence))
