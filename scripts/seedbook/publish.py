"""Publish: weave the pages, build the site, finish it. MkDocs is the builder; everything else is here."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

from seedbook import catalog as catalogs
from seedbook import checks, importer, library
from seedbook import finish as finishing
from seedbook import weave as weaving
from seedbook.errors import ContentError, UsageError
from seedbook.model import Finding
from seedbook.project import Project
from seedbook.weave.head import heads

#: Folders and files whose content decides what the site looks like.
INPUTS = ("docs", "overrides", "scripts", "seeds/catalog.yml", "mkdocs.yml", "addresses.txt")
#: Settings from outside that end up in pages.
SETTINGS = ("SITE_URL", "REPO_URL", "EDIT_URI")
#: Stands in the place of a fingerprint while a build goes on, and after one that failed.
UNFINISHED = "unfinished"


@dataclass(frozen=True)
class Woven:
    """The woven book: Markdown by path relative to docs/, MkDocs navigation, facts and HTML heads of every page."""

    pages: dict[str, str]
    navigation: list[Any]
    unlisted: list[str]
    facts: tuple[Any, ...]
    heads: dict[str, dict[str, Any]]
    site_url: str


def refuse(project: Project) -> None:
    """Raise ContentError when docs/ holds what may not be published."""
    if unsafe := checks.unsafe(project):
        raise ContentError(unsafe)


def weave(project: Project, site_url: str = "", *, preview: bool = False) -> Woven:
    """Read docs/ and weave it; a `preview` may hold what may not be published.

    Raises ContentError for that, else, and for pages that cannot be read.
    """
    if not preview:
        refuse(project)
    catalog = catalogs.load(project.seeds)
    written = {page.path: page.text for page in library.shelve(project.docs)}
    book = (written, catalog, os.environ.get("REPO_URL", "").rstrip("/"))
    facts = weaving.facts(*book)
    sidebar = (weaving.navigation(*book), weaving.unlisted(*book))
    return Woven(weaving.weave(*book), *sidebar, facts, heads(facts, site_url), site_url)


def finish_woven(project: Project, site: Path, woven: Woven, *, preview: bool = False) -> list[Finding]:
    """Finish the built `site` of a woven book; a `preview` gets only what its reader can see."""
    built = finishing.BuiltSite(site, project, woven.pages, woven.facts, woven.site_url)
    return finishing.run(built, finishing.PREVIEW if preview else finishing.STAGES)


def finish(project: Project, site: Path) -> list[Finding]:
    """Finish a site that any builder made from this project's pages."""
    return finish_woven(project, site, weave(project, os.environ.get("SITE_URL", "")))


def import_changed(project: Project, before: str) -> str:
    """Import, for the live preview, if the seeds are not those of `before`; the digest of what they are now.

    Raises ContentError for seeds that cannot be read.
    """
    digest = hashlib.sha256()
    for path in sorted(path for path in project.seeds.iterdir() if path.is_file()):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    if digest.hexdigest() != before:
        importer.run(project)
    return digest.hexdigest()


def build(project: Project) -> list[Finding]:
    """Build the site strictly into site/, unless it stands there already, made from the same inputs."""
    stamp, print_ = _stamp_of(project), fingerprint(project)
    if _stamped(stamp) == print_ and (project.site / "pages.json").is_file():
        return []
    _stamp(stamp, UNFINISHED)
    status = subprocess.run(_mkdocs(project, "build", "--strict", "--quiet"), env=_environment(project), check=False)
    if status.returncode:
        mend = "Mend what is named above and build again."
        return [Finding("mkdocs.yml", 0, "The site was not built.", mend)]
    _stamp(stamp, print_)
    return []


def require_finished(project: Project) -> None:
    """Raise UsageError when the last build of this checkout failed or was broken off: site/ is not whole then."""
    if _stamped(_stamp_of(project)) == UNFINISHED:
        what = "the last build did not succeed. Mend what `seedbook build` names, and build again."
        raise UsageError(f"{project.site}: {what}")


def serve(project: Project, port: int) -> None:
    """Serve a live preview on this machine until interrupted.

    A change rebuilds the page it is in and what is computed at once, the other pages when they change themselves.
    MkDocs runs in this process, so that whoever ends it ends the server. Raises UsageError for a port that is taken.
    """
    from mkdocs.__main__ import cli

    watch = [w for name in ("seeds", "overrides", "scripts") for w in ("--watch", str(project.root / name))]
    os.environ.update(_environment(project))
    config = ["--config-file", str(project.root / "mkdocs.yml")]
    try:
        cli.main(["serve", "--dirty", "--dev-addr", f"127.0.0.1:{port}", *watch, *config], standalone_mode=False)
    except OSError as error:
        if error.filename:
            raise
        raise UsageError(f"127.0.0.1:{port}: {error.strerror}. Name another port with --port.") from error


def fingerprint(project: Project) -> str:
    """Digest of everything the site is made from: inputs, settings, versions of the tools."""
    digest = hashlib.sha256()
    for path in _files(project):
        digest.update(str(path.relative_to(project.root)).encode() + b"\0" + _content(path) + b"\0")
    for name in SETTINGS:
        digest.update(f"{name}={os.environ.get(name, '')}\0".encode())
    for tool in ("mkdocs", "mkdocs-material", "pymdown-extensions", "Markdown"):
        digest.update(metadata.version(tool).encode())
    return digest.hexdigest()


def _content(path: Path) -> bytes:
    """What a file holds; where a link leads to, as what stands there is no input."""
    return os.fsencode(path.readlink()) if path.is_symlink() else path.read_bytes()


def _files(project: Project) -> Iterable[Path]:
    for name in INPUTS:
        top = project.root / name
        found = [top] if top.is_file() else sorted(p for p in top.rglob("*") if p.is_file() or p.is_symlink())
        yield from (p for p in found if "__pycache__" not in p.parts and not p.name.endswith((".pyc", "~")))


def _stamp_of(project: Project) -> Path:
    return project.cache / "site.json"


def _stamp(stamp: Path, content: str) -> None:
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(json.dumps(content), encoding="utf-8")


def _stamped(stamp: Path) -> str:
    try:
        return str(json.loads(stamp.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return ""


def _mkdocs(project: Project, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "mkdocs", *arguments, "--config-file", str(project.root / "mkdocs.yml")]


def build_facts(project: Project) -> dict[str, str]:
    """When and from what the site is made: date (ISO 8601) and short hash of the last commit, empty outside git."""
    said = _git(project, "log", "-1", "--format=%cs %h")
    date, _, commit = said.partition(" ")
    return {"date": date, "commit": commit}


def _git(project: Project, *arguments: str) -> str:
    """What git prints; nothing where there is no git or no commit."""
    try:
        command = ["git", "-C", str(project.root), *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    except OSError:
        return ""


def _environment(project: Project) -> dict[str, str]:
    """The same bytes for the same commit: dates come from the last commit, not from the clock."""
    quiet = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    return {"SOURCE_DATE_EPOCH": _git(project, "log", "-1", "--format=%ct") or "0", **quiet, **os.environ}
