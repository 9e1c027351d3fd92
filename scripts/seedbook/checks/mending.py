"""Mends what is mechanical: white space and the width of punctuation, in prose only; line ends in any text file."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence, Set
from pathlib import Path

from seedbook import write
from seedbook.checks import copy, marks, masking, runner
from seedbook.checks.document import Document
from seedbook.checks.guide import Guide
from seedbook.checks.rules import files
from seedbook.errors import ContentError, UsageError
from seedbook.fence import inside
from seedbook.project import Project

#: What keeps a file from being mended: it is no text, or there is none.
_TEXTLESS = tuple(rule for rule in files.RULES if rule.code in ("file-utf8", "file-empty"))


def run(project: Project, paths: Sequence[Path]) -> list[str]:
    """Mends the named files (default: those changed since the last commit); one message a file it wrote.

    Raises UsageError for a path that is no text file of the book, and ContentError, before anything is written, for
    files that hold no text to mend.
    """
    texts = _texts(project, paths)
    guide = Guide(project)
    if faults := [fault for text in texts for fault in runner.check(text, guide, _TEXTLESS)]:
        raise ContentError(faults)
    messages = []
    for document in texts:
        text = mend(document) if "page" in document.kinds else _ended(document.text)
        if text.encode() != document.data:
            write.replace(project.root / document.path, text)
            messages.append(f"{document.path}: 已修正。")
    return messages


def _texts(project: Project, paths: Sequence[Path]) -> list[Document]:
    """The named files, or those that changed and can be mended: seeds stay as they were captured."""
    names = [runner.named(project, path) for path in paths] or [
        name for name in runner.changed(project) if name.startswith(("docs/", "seeds/"))
    ]
    documents = [Document(name, (project.root / name).read_bytes()) for name in dict.fromkeys(names)]
    texts = [document for document in documents if files.is_text(document)]
    if paths and (others := [document.path for document in documents if document not in texts]):
        raise UsageError(f"{others[0]}: 这种文件不能自动修正。请给出页面，或 `seeds/` 下的 YAML 文件。")
    return texts


def mend(page: Document) -> str:
    """The page's text mended: its prose, with title and description. Doing it again changes nothing."""
    skipped = marks.skipped(page)
    code = inside(page.fences) | page.indented_code
    lines = []
    for number, old in enumerate(page.lines, 1):
        if number in code:
            lines.append(old)
        else:
            lines.append(_line(old, page.prose[number - 1], _rules(page, skipped.get(number, set()))))
    text = _joined(lines, code)
    return text if same(page.text, text) else page.text


def line(text: str) -> str:
    """One line of prose that stands alone, such as a title, mended."""
    return _line(text, masking.mask(text), copy.RULES)


def _rules(page: Document, skipped: set[str]) -> list[copy.Copy]:
    """The rules that a line of a page is held to: not what a mark leaves out there, nor what is an author's taste."""
    held = (rule for rule in copy.RULES if not (page.imported and rule.taste))
    return [rule for rule in held if not marks.covers(skipped, rule.code)]


def _line(old: str, masked: str, rules: Sequence[copy.Copy]) -> str:
    """One line of prose mended; where the guard objects, it stays."""
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


def _joined(lines: list[str], code: Set[int]) -> str:
    """The lines as a text without runs of blank lines outside code, ending in one line feed."""
    kept: list[str] = []
    blank = 0
    for number, line in enumerate(lines, 1):
        blank = blank + 1 if not line and number not in code else 0
        if blank < 2:
            kept.append(line)
    return _ended("\n".join(kept))


def _ended(text: str) -> str:
    """The text with one line feed at its end."""
    return text.rstrip("\n") + "\n"


def same(before: str, after: str) -> bool:
    """Whether two texts differ in nothing but white space, the width of letters and punctuation, and repeated marks."""
    return _skeleton(before) == _skeleton(after)


def _skeleton(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).replace("。", ".").replace("、", ",")
    return re.sub(r"([.,:;!?])\1+", r"\1", re.sub(r"\s+", "", folded))
