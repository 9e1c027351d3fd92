"""The guide as one EPUB and one PDF, made from the built site, so that all forms say the same."""

from __future__ import annotations

from seedbook.book import content, epub, pdf
from seedbook.project import Project
from seedbook.publish import stamp

EPUB, PDF = "go-guide.epub", "go-guide.pdf"


def make(project: Project) -> list[str]:
    """Write both books to dist/; what was written, as lines to show.

    Raises UsageError when the site has not been built, not to its end or not from the pages of today, or when there is
    no Chromium to print with.
    """
    stamp.require(project)
    guide = content.read(project)
    project.dist.mkdir(parents=True, exist_ok=True)
    made = [project.dist / EPUB, project.dist / PDF]
    epub.write(made[0], guide, project)
    pdf.write(made[1], guide, project)
    return [f"{path}: {path.stat().st_size / 1e6:.1f} MB" for path in made]
