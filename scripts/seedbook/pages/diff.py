"""How a page that a person edited differs from what import would write, and how its own text is made to stand."""

from __future__ import annotations

import difflib
from pathlib import Path

from seedbook import library, write
from seedbook.errors import UsageError
from seedbook.library import Shelved
from seedbook.pages import importer
from seedbook.pages.actions import Action
from seedbook.pages.amend import amend
from seedbook.project import Project


def show(project: Project, page: Path) -> str:
    """The difference as a unified diff. Raises UsageError when the page is not an imported one."""
    shelved, action = _imported(project, page)
    mine, imported = shelved.text.splitlines(), action.text.splitlines()
    rows = difflib.unified_diff(mine, imported, f"{shelved.path} (yours)", f"{shelved.path} (import)", lineterm="")
    return "\n".join(rows) or "The page is as import would write it."


def accept(project: Project, page: Path) -> str:
    """Record that the page's own text stands; what to say of it. Raises UsageError as `show` does."""
    shelved, action = _imported(project, page)
    source = {**shelved.source, "digest": action.page.digest}
    write.write(project.docs, shelved.path, amend(shelved.text, {"source": source}))
    return f"{page}: your text stands; recorded against the import of today."


def _imported(project: Project, page: Path) -> tuple[Shelved, Action]:
    """The page as it stands, and what import would do with it."""
    relative = project.page(page).resolve().relative_to(project.docs.resolve()).as_posix()
    made = importer.plan(project, project.seeds, project.docs)
    action = next((a for a in made.actions if a.path == relative), None)
    if action is None:
        raise UsageError(f"{page}: {_not_planned(made, project.docs / relative)}")
    return next(s for s in library.shelve(project.docs) if s.path == relative), action


def _not_planned(made: importer.Plan, page: Path) -> str:
    """Why a plan holds no action for a page."""
    orphan = next((f for f in made.findings if f.code == "orphan" and f.path == str(page)), None)
    if orphan is None:
        return "not an imported page (its front matter names no section of a seed). Name one that has `source:`."
    return f"{orphan.what} {orphan.mend}"
