"""Mends what is mechanical: white space and the width of punctuation, in prose only."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from seedbook import write
from seedbook.checks import copy, marks, masking, runner
from seedbook.checks.document import Document
from seedbook.checks.guide import Guide
from seedbook.checks.rules import files
from seedbook.errors import ContentError
from seedbook.project import Project

#: What keeps a page from being mended: it is no text, or there is none.
_TEXTLESS = tuple(rule for rule in files.RULES if rule.code in ("file-utf8", "file-empty"))


def run(project: Project, paths: Sequence[Path]) -> list[str]:
    """Mends the named pages (default: those changed since the last commit); one message a page it wrote.

    Raises UsageError for a path that is no file of the book, and ContentError, before anything is written, for pages
    that hold no text to mend.
    """
    names = [runner.named(project, path) for path in paths] or runner.changed(project)
    documents = [Document(name, (project.root / name).read_bytes()) for name in dict.fromkeys(names)]
    pages = [document for document in documents if "page" in document.kinds]
    guide = Guide(project)
    if faults := [fault for page in pages for fault in runner.check(page, guide, _TEXTLESS)]:
        raise ContentError(faults)
    messages = []
    for page in pages:
        text = mend(page)
        if text.encode() != page.data:
            write.replace(project.root / page.path, text)
            messages.append(f"{page.path}: 已修正。")
    return messages


def mend(page: Document) -> str:
    """The page's text mended: its prose, with title and description. Doing it again changes nothing."""
    skipped = marks.skipped(page)
    inside = {n for fence in page.fences for n in range(fence.line, fence.end + 1)} | page.indented_code
    lines = []
    for number, old in enumerate(page.lines, 1):
        if number in inside:
            lines.append(old)
        else:
            lines.append(_line(old, page.prose[number - 1], skipped.get(number, set())))
    text = _joined(lines, inside)
    return text if same(page.text, text) else page.text


def line(text: str) -> str:
    """One line of prose that stands alone, such as a title, mended."""
    return _line(text, masking.mask(text), set())


def _line(old: str, masked: str, skipped: set[str]) -> str:
    """One line of prose mended; where a mark leaves a rule out, or the guard objects, it stays."""
    rules = [rule for rule in copy.RULES if not marks.covers(skipped, rule.code)]
    mended = _apply(rules, old, masked).rstrip()
    return mended if same(old, mended) else old


def _apply(rules: Sequence[copy.Copy], text: str, masked: str) -> str:
    """The text after all rules, applied until none finds anything: brackets stand in brackets, one edit shows another.

    Text and mask change at the same places, so that their lengths stay equal.
    """
    while edits := next((found for rule in rules if (found := list(rule.edits(masked)))), None):
        for start, end, new in reversed(edits):
            text = text[:start] + new + text[end:]
            masked = masked[:start] + new + masked[end:]
    return text


def _joined(lines: list[str], inside: set[int]) -> str:
    """The lines as a text without runs of blank lines outside code, ending in one line feed."""
    kept: list[str] = []
    blank = 0
    for number, line in enumerate(lines, 1):
        blank = blank + 1 if not line and number not in inside else 0
        if blank < 2:
            kept.append(line)
    return "\n".join(kept).rstrip("\n") + "\n"


def same(before: str, after: str) -> bool:
    """Whether two texts differ in nothing but white space and the width of letters and punctuation."""
    return _skeleton(before) == _skeleton(after)


def _skeleton(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).replace("。", ".").replace("、", ",")
    return re.sub(r"([.,:;])\1+", r"\1", re.sub(r"\s+", "", folded))
