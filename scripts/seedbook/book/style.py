"""The style sheet of the books: ink on paper, with the site's own colours for diagrams."""

from __future__ import annotations

from importlib import resources

from seedbook.project import Project

#: Style sheets of the site that books share.
SHARED = ("diagrams.css",)


def sheet(project: Project) -> str:
    """The books' style sheet, the shared rules of the site included."""
    own = resources.files("seedbook.book").joinpath("book.css").read_text(encoding="utf-8")
    paths = [project.docs / "assets" / "css" / name for name in SHARED]
    return "\n".join([own, *(p.read_text(encoding="utf-8") for p in paths if p.is_file())])
