"""What a page is held to before it is published: `RULES` in order, and what is done with them.

To add a rule, write a function in the module of its family under `rules/`, give it a code in that module's `RULES`,
and add a fixture to `tests/fixtures/checks/`.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from seedbook.checks import mending, runner, safety
from seedbook.checks.document import Document
from seedbook.checks.guide import Guide
from seedbook.checks.rules import (
    assets,
    blocks,
    catalog_file,
    doubts_file,
    errata_page,
    fences,
    files,
    formulas,
    front,
    glossary_page,
    headings,
    images,
    lines,
    links,
    marks_used,
    markup,
    samples,
    seeds,
    theme,
    topic_index,
    writing,
)
from seedbook.model import Finding
from seedbook.project import Project

_RULES = (
    *files.RULES,
    *lines.RULES,
    *front.RULES,
    *theme.RULES,
    *headings.RULES,
    *markup.RULES,
    *links.RULES,
    *images.RULES,
    *assets.RULES,
    *fences.RULES,
    *samples.RULES,
    *formulas.RULES,
    *blocks.RULES,
    *writing.RULES,
    *topic_index.RULES,
    *glossary_page.RULES,
    *errata_page.RULES,
    *catalog_file.RULES,
    *doubts_file.RULES,
    *seeds.RULES,
)
RULES = (*_RULES, marks_used.rule(_RULES))


def run(project: Project, paths: Sequence[Path]) -> list[Finding]:
    """Breaches of the rules in `paths` (default: the whole book, changed files first).

    Of a whole book without any, the pages that import would change. Raises UsageError for a path that is no file of
    the book.
    """
    found = runner.run(project, paths, RULES)
    if found or paths:
        return found
    from seedbook.checks import stale  # import loads all grammars, which a check of named pages is spared

    return stale.stale(project)


def unsafe(project: Project) -> list[Finding]:
    """What keeps the book from being published: breaches of the rules of `safety` in what the site is made of."""
    rules = [rule for rule in RULES if rule.code in safety.CODES]
    return runner.hold(project, [name for name in runner.everything(project) if safety.published(project, name)], rules)


def fix(project: Project, paths: Sequence[Path]) -> list[str]:
    """Mends white space and the width of punctuation in the prose of `paths` (default: changed files).

    Returns one message a file that it wrote. Raises UsageError for a path that is no text file of the book.
    """
    return mending.run(project, paths)


def check_text(project: Project, path: str, text: str) -> list[Finding]:
    """Breaches of the rules in a page that is not written yet; `path` is relative to the root."""
    return list(runner.check(Document(path, text.encode()), Guide(project), RULES))


def annotation(finding: Finding) -> str:
    """A finding as a workflow command by which GitHub marks the line in a pull request.

    The form and its escapes are those of `actions/toolkit` (packages/core/src/command.ts).
    """
    text = _escaped(f"{finding.what}{finding.mend}")
    place = f"file={_property(finding.path)},line={max(1, finding.line)},title={_property(finding.code)}"
    return f"::{finding.level} {place}::{text}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
