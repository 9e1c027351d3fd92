"""Publish: weave the pages, build the site, finish it. MkDocs is the builder; everything else is here.

`stamp` tells whether the site that stands may be used, `preview` shows faults where a page would be; `pack` makes one
archive of the site, `folder` the woven pages for any other builder.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from seedbook import cache, checks, git, library
from seedbook import catalog as catalogs
from seedbook import finish as finishing
from seedbook import weave as weaving
from seedbook.errors import ContentError, UsageError
from seedbook.model import Finding
from seedbook.project import Project
from seedbook.publish import stamp
from seedbook.weave.facts import PageFacts
from seedbook.weave.head import heads


@dataclass(frozen=True)
class Woven:
    """The woven book: Markdown by path relative to docs/, MkDocs navigation, facts and HTML heads of every page."""

    pages: dict[str, str]
    navigation: list[Any]
    unlisted: list[str]
    facts: tuple[PageFacts, ...]
    heads: dict[str, dict[str, Any]]
    site_url: str


def refuse(project: Project) -> None:
    """Raise ContentError when docs/ holds what may not be published."""
    if unsafe := checks.unsafe(project):
        raise ContentError(unsafe)


def weave(project: Project, site_url: str = "", *, preview: bool = False) -> Woven:
    """Read docs/ and weave it.

    Raises ContentError for what may not be published, unless for a `preview`, and for pages that cannot be read.
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
    digest = cache.digest(project.seeds, sorted(path for path in project.seeds.iterdir() if path.is_file()))
    if digest != before:
        from seedbook.pages import importer  # all grammars, which only a live preview needs

        importer.run(project)
    return digest


def build(project: Project, say: Callable[[str], None] = lambda line: None) -> list[Finding]:
    """Build the site strictly into site/, unless it stands there already, made from the same inputs.

    `say` is told when a build begins.
    """
    if stamp.stands(project):
        return []
    say("Building the site, half a minute or so …")
    made_of = stamp.begin(project)
    status = subprocess.run(_mkdocs(project, "build", "--strict", "--quiet"), env=_environment(project), check=False)
    if status.returncode:
        mend = "Mend what is named above and build again."
        return [Finding("mkdocs.yml", 0, "The site was not built.", mend)]
    stamp.end(project, made_of)
    return []


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


def _mkdocs(project: Project, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "mkdocs", *arguments, "--config-file", str(project.root / "mkdocs.yml")]


def build_facts(project: Project) -> dict[str, str]:
    """When and from what the site is made: date (ISO 8601) and short hash of the last commit, empty outside git."""
    said = git.said(project, "log", "-1", "--format=%cs %h")
    date, _, commit = said.partition(" ")
    return {"date": date, "commit": commit}


def _environment(project: Project) -> dict[str, str]:
    """The same bytes for the same commit: dates come from the last commit, not from the clock."""
    quiet = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    return {"SOURCE_DATE_EPOCH": git.said(project, "log", "-1", "--format=%ct") or "0", **quiet, **os.environ}
