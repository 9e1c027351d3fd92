"""The guide as one EPUB and one PDF, made from the built site, so that all forms say the same."""

from __future__ import annotations

from seedbook import publish
from seedbook.book import content, epub, pdf
from seedbook.project import Project

EPUB, PDF = "go-guide.epub", "go-guide.pdf"


def make(project: Project) -> list[str]:
    """Write both books to dist/; what was written, as lines to show.

    Raises UsageError when the site has not been built, or not to its end, or when there is no Chromium to print with.
    """
    publish.require_finished(project)
    parts = content.read(project)
    project.dist.mkdir(parents=True, exist_ok=True)
    made = [project.dist / EPUB, project.dist / PDF]
    epub.write(made[0], parts, project)
    pdf.write(made[1], parts, project)
    return [f"{path}: {path.stat().st_size / 1e6:.1f} MB" for path in made]
