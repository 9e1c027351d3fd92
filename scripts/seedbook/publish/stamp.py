"""What site/ was made of and what it held when it was done, kept in the cache: it is used while both still hold."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from pathlib import Path

from seedbook import cache, git, write
from seedbook.errors import UsageError
from seedbook.project import Project

#: Folders and files whose content decides what the site looks like.
INPUTS = ("docs", "overrides", "scripts", "seeds/catalog.yml", "mkdocs.yml", "addresses.txt")
#: Settings from outside that end up in pages.
SETTINGS = ("SITE_URL", "REPO_URL", "EDIT_URI")


def begin(project: Project) -> dict[str, str]:
    """Note that a build goes on, which stays if it fails or is broken off; what the build is made of, for `end`."""
    _write(project, {})
    return _made_of(project)


def end(project: Project, made_of: dict[str, str]) -> None:
    """Note that site/ is whole."""
    _write(project, {**made_of, "site": _contents(project)})


def stands(project: Project) -> bool:
    """Whether site/ is as the last build left it, and would be built the same again."""
    return _read(project) == {**_made_of(project), "site": _contents(project)}


def require(project: Project) -> None:
    """Raise UsageError when site/ is not whole, or its sources have changed; one of unknown making is trusted."""
    noted = _read(project)
    if noted is None:
        return
    if not noted:
        what = "the last build did not succeed. Mend what `seedbook build` names, and build again."
    elif noted.get("site") != _contents(project):
        what = "not as the last build left it. Run `seedbook build` again."
    elif noted.get("sources") != sources(project):
        what = "pages or scripts have changed since it was built. Run `seedbook build` first."
    else:
        return
    raise UsageError(f"{project.site}: {what}")


def sources(project: Project) -> str:
    """Digest of the files that the site is made from."""
    return cache.digest(project.root, _inputs(project))


def _made_of(project: Project) -> dict[str, str]:
    """What a build depends on: the files, and all else, which is settings, installed tools and the commit it names."""
    around = [f"{name}={os.environ.get(name, '')}" for name in SETTINGS]
    around += [*cache.installed(), git.said(project, "log", "-1", "--format=%H")]
    return {"sources": sources(project), "around": hashlib.sha256("\0".join(around).encode()).hexdigest()}


def _contents(project: Project) -> str:
    return cache.digest(project.site, sorted(path for path in project.site.rglob("*") if path.is_file()))


def _inputs(project: Project) -> Iterable[Path]:
    for name in INPUTS:
        top = project.root / name
        found = [top] if top.is_file() else sorted(p for p in top.rglob("*") if p.is_file() or p.is_symlink())
        yield from (p for p in found if "__pycache__" not in p.parts and not p.name.endswith((".pyc", "~")))


def _path(project: Project) -> Path:
    return project.cache / "site.json"


def _write(project: Project, noted: dict[str, str]) -> None:
    write.replace(_path(project), json.dumps(noted))


def _read(project: Project) -> dict[str, str] | None:
    """What was noted: nothing for a build without end, None where there is no note, or none that can be read."""
    noted = cache.load(_path(project))
    return noted if isinstance(noted, dict) else None
