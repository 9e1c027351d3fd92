"""The search in the terminal: the same pages in the same order as in the browser, as text."""

from __future__ import annotations

import sys
from pathlib import Path

from seedbook.errors import UsageError
from seedbook.search import rules
from seedbook.search.query import wanted
from seedbook.search.rank import Answer, Hit, search
from seedbook.search.snippet import snippet
from seedbook.search.store import Store

#: Around a match: bold on a terminal, corner brackets elsewhere.
BOLD, BRACKETS = ("\033[1m", "\033[0m"), ("「", "」")


def terminal(site: Path, typed: str) -> str:
    """What `seedbook search` prints: pages with their topic, address and snippets.

    Raises UsageError when nothing was `typed` and when `site` is not built.
    """
    if not typed.strip():
        raise UsageError("No query. Name what to look for, for example `seedbook search GMP`.")
    store, query = Store(site / "search"), typed[: int(rules.RANK["typed"])]
    answer = search(store, query)
    marks = BOLD if sys.stdout.isatty() else BRACKETS
    entries = [_entry(store, hit, _needles(store, query, answer), marks) for hit in answer.hits]
    return "\n".join([*_notes(answer, query), *entries])


def _notes(answer: Answer, query: str) -> list[str]:
    notes = [f"没有“{typed}”，已按“{read}”查找。" for typed, read in answer.corrected]
    if not answer.hits:
        notes.append(f"没有找到“{query}”。")
    if answer.weak:
        notes.append("没有页面说到所问的全部，以下只是部分匹配。")
    return notes


def _needles(store: Store, query: str, answer: Answer) -> list[str]:
    asked = [token.text for token in wanted(store.folder.fold(query)) if token.kind != "extra"]
    return [*asked, *(read for _, read in answer.corrected)]


def _entry(store: Store, hit: Hit, needles: list[str], marks: tuple[str, str]) -> str:
    url, title, topic, sections = store.page(hit.page)
    lines = [f"{title}（{topic}）" if topic else title]
    for number in hit.sections[: hit.direct]:
        anchor, heading, text = sections[number - 1] if number else ("", "", "")
        lines.append(f"  {url}#{anchor}  {heading}" if anchor else f"  {url}")
        if text:
            lines.append(f"    {snippet(store.folder, text, needles, marks)}")
    return "\n".join(lines)
