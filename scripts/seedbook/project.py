"""Where the project's folders are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from seedbook.errors import UsageError


@dataclass(frozen=True)
class Project:
    """The folders of one checkout. `root` holds `mkdocs.yml`."""

    root: Path

    @property
    def docs(self) -> Path:
        """The book: committed Markdown."""
        return self.root / "docs"

    @property
    def seeds(self) -> Path:
        """The raw captures and their catalog."""
        return self.root / "seeds"

    @property
    def site(self) -> Path:
        """The built site."""
        return self.root / "site"

    @property
    def dist(self) -> Path:
        """Packed forms of the site."""
        return self.root / "dist"

    @property
    def cache(self) -> Path:
        """Results kept by content; safe to delete at any time."""
        return self.root / ".cache" / "seedbook"

    def find(self, named: Path) -> Path:
        """What a person names: from the current folder, from the root, or from docs/; `named` when it is nowhere."""
        return next((path for path in (named, self.root / named, self.docs / named) if path.exists()), named)

    def page(self, named: Path) -> Path:
        """A page as a person names it: from the current folder, from the root, or from docs/.

        Raises UsageError when there is none.
        """
        path = self.find(named)
        if path.is_file() and path.resolve().is_relative_to(self.docs.resolve()):
            return path
        raise UsageError(f"{named}: no such page. Name one under docs/, for example docs/runtime/index.md.")


def find_project(start: Path | None = None) -> Project:
    """The project that holds `start` (default: the current folder), else the one this package stands in.

    Raises UsageError when neither holds a `mkdocs.yml`, or when no `docs/` stands beside it.
    """
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents, *Path(__file__).resolve().parents):
        if (folder / "mkdocs.yml").is_file():
            return _whole(Project(folder))
    raise UsageError(f"{here}: no mkdocs.yml here or above. Run the command inside the project.")


def _whole(project: Project) -> Project:
    if not project.docs.is_dir():
        raise UsageError(f"{project.root}: a mkdocs.yml but no docs/. Run the command inside the project.")
    return project
