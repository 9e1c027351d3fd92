"""The woven book as a folder that another builder can use: pages, assets and a `mkdocs.yml` without hooks.

The theme's templates stay behind, as builders differ in what templates may do; the words of its interface go along.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import yaml

from seedbook import frontmatter, publish, textfile
from seedbook.errors import ContentError, UsageError
from seedbook.model import Finding
from seedbook.project import Project
from seedbook.write import real

#: Settings that only MkDocs with this project's hooks understands.
HOOKED = ("hooks", "plugins", "validation", "docs_dir")
#: The theme's interface in this book's language.
LANGUAGES = Path("overrides/partials/languages")
#: A page's own template, in its front matter: `template: home.html`
_TEMPLATE = re.compile(r"^(?=template:)", re.MULTILINE)
#: The first line of the settings of a woven book: a folder with it may be woven again.
MARK = "# Woven by `seedbook weave`; written anew each time.\n"


class _Loader(yaml.SafeLoader):
    """Reads tags such as `!ENV` and `!!python/name:` as what they are, without following them."""


class _Dumper(yaml.SafeDumper):
    """Writes such tags back."""


class _Tagged:
    """A node with its tag, kept as it was read."""

    def __init__(self, node: yaml.Node) -> None:
        self.node = node


_Loader.add_multi_constructor("", lambda loader, suffix, node: _Tagged(node))
_Dumper.add_representer(_Tagged, lambda dumper, tagged: tagged.node)


def write(project: Project, folder: Path) -> None:
    """Write the woven book into `folder`: `docs/`, `mkdocs.yml`, the words of the interface.

    Raises UsageError when the folder holds anything but an earlier woven book, ContentError for faulty pages.
    """
    _prepare(project, folder)
    woven = publish.weave(project)
    docs = folder / "docs"
    shutil.copytree(project.docs, docs, ignore=shutil.ignore_patterns("*.md", ".*"))
    for path, text in woven.pages.items():
        target = docs / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(_plain(text), encoding="utf-8", newline="\n")
    if (project.root / LANGUAGES).is_dir():
        shutil.copytree(project.root / LANGUAGES, folder / LANGUAGES)
    settings = configuration(project.root / "mkdocs.yml", woven.navigation)
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8", newline="\n")


def _plain(text: str) -> str:
    """A page without its own template: the line stays, as a comment of the front matter."""
    _, body, _ = frontmatter.split(text)
    head = text[: len(text) - len(body)]
    return _TEMPLATE.sub("# ", head) + body


def _prepare(project: Project, folder: Path) -> None:
    """Empty the folder of an earlier woven book; refuse one that holds anything else."""
    inside = real(folder)
    if inside == real(project.root) or real(project.docs) in (inside, *inside.parents):
        raise UsageError(f"{folder}: this is the book itself. Name a folder outside it.")
    if folder.is_dir() and any(folder.iterdir()) and not _woven(folder):
        raise UsageError(f"{folder}: not empty, and no woven book. Name another folder, or empty it.")
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder}: a file. Name a folder.")
    for name in ("docs", "overrides"):
        shutil.rmtree(folder / name, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)


def _woven(folder: Path) -> bool:
    settings = folder / "mkdocs.yml"
    return settings.is_file() and settings.read_text(encoding="utf-8", errors="replace").startswith(MARK)


def configuration(path: Path, navigation: list[Any]) -> str:
    """The settings in `path` for the woven book: its navigation written out, and no hooks.

    Raises ContentError when they cannot be read.
    """
    mend = "Compare it with the last commit."
    settings = textfile.parse_yaml(textfile.read(path), str(path), "This", mend, loader=_Loader)
    if not isinstance(settings, dict):
        raise ContentError([Finding(str(path), 1, "This is no mapping of settings.", mend)])
    kept = {key: value for key, value in settings.items() if key not in HOOKED}
    return MARK + yaml.dump(
        {**kept, "nav": navigation}, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1000
    )
