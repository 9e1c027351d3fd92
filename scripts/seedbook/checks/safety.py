"""Which rules publishing insists on: a breach would put script, or files from elsewhere, into the site.

All rules hold for a pull request; these hold for every build too, whoever starts it. Matters of style are not among
them, so that a draft can be built.
"""

from __future__ import annotations

from seedbook.checks.document import CATALOG
from seedbook.project import Project

CODES = frozenset(
    {
        *("file-place", "file-link", "file-missing", "file-name", "file-empty", "file-size"),
        "char-invisible",  # the site drops some of them after the other rules have read the text: `java\x02script:`
        *("html-active", "html-element", "html-attribute", "html-unclosed", "attribute-list"),
        # else the site may see text where the rules see code or a formula
        *("code-span", "fence-closed", "fence-indented", "fence-option", "formula-cell"),
        *("link-scheme", "image-active", "image-remote", "asset-remote", "front-template"),
        *("front-icon", "front-theme"),  # no danger, but the build would fail without naming the page
        "line-deep",
    }
)


def published(project: Project, name: str) -> bool:
    """Whether the file `name` goes into the site: what stands in docs/, but for hidden files.

    A link counts even where it is hidden, as builders follow it. The catalog counts where it is a link, or missing.
    """
    inside, path = name.split("/")[0] == project.docs.name, project.root / name
    if path.is_symlink() or not path.exists():
        return inside or name == CATALOG
    return inside and not any(part.startswith(".") for part in name.split("/"))
