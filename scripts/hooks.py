"""MkDocs adapter, nothing else: hands pages to `seedbook` and takes back text, navigation and findings."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypeVar

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from pathspec.gitignore import GitIgnoreSpec

from seedbook import publish
from seedbook.errors import SeedbookError, out_of_reach
from seedbook.extensions import fences
from seedbook.model import Finding
from seedbook.project import Project
from seedbook.publish import preview
from seedbook.weave.head import printable

log = logging.getLogger("mkdocs.hooks.seedbook")
_Made = TypeVar("_Made")
_Before = TypeVar("_Before")


@dataclass
class State:
    """What one hook leaves for the next, and a live preview's build for the build after it."""

    serving: bool = False
    seeds: str = ""  # the digest of those imported last
    woven: publish.Woven | None = None
    notices: dict[str, str] = field(default_factory=dict)  # what stands in the place of files at fault


state = State()


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Remember whether this is a live preview."""
    state.serving = command == "serve"


def on_config(config: MkDocsConfig) -> None:
    """Say in the footer when the site was made and from what; keep the live preview free of a service worker."""
    config.extra["build"] = publish.build_facts(_project(config))
    if state.serving:
        config.extra_javascript = [s for s in config.extra_javascript if not str(s).endswith("/offline.js")]


def on_pre_build(config: MkDocsConfig) -> None:
    """Weave all pages, before MkDocs reads any file; in a live preview, import seeds that changed first."""
    project, serving, state.notices = _project(config), state.serving, {}
    if serving:
        state.seeds = _guard(project, lambda: publish.import_changed(project, state.seeds), state.seeds)
        _guard(project, lambda: publish.refuse(project), ())
    address = config.site_url or ""
    state.woven = _guard(project, lambda: publish.weave(project, address, preview=serving), state.woven)


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add the computed pages and the sidebar's order. Files at fault give way to what a preview says of them."""
    woven, notices = _woven(), state.notices
    for file in [f for f in files if preview.left_out(notices, f.src_uri)]:
        files.remove(file)
    for path, text in {**woven.pages, **notices}.items():
        if path.endswith(".md") and files.get_file_from_path(path) is None:
            files.append(File.generated(config, path, content=text))
    config.nav = woven.navigation
    config.not_in_nav = GitIgnoreSpec.from_lines(woven.unlisted)
    return files


def on_page_read_source(page: Page, *, config: MkDocsConfig) -> str | None:
    """The woven text of a page. The file stays the one on disk, so messages point at what a person wrote."""
    path = page.file.src_uri
    return None if path in state.notices else _woven().pages.get(path)


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Give templates what weaving knows of the page, safe to print; tell the page to what may warn of it."""
    path = page.file.src_uri
    fences.converting(f"docs/{path}", _woven().pages.get(path, ""))
    page.meta = printable({**page.meta, **_woven().heads.get(path, {})})


def on_post_build(config: MkDocsConfig) -> None:
    """Finish the site; faults fail the build."""
    project, woven = _project(config), _woven()
    site, serving = Path(config.site_dir), state.serving
    findings: list[Finding] = _guard(project, lambda: publish.finish_woven(project, site, woven, preview=serving), [])
    _report(findings)
    if any(f.level == "error" for f in findings) and not serving:
        raise Abort("The built site has faults (named above).")


def _project(config: MkDocsConfig) -> Project:
    return Project(Path(config.config_file_path).parent)


def _woven() -> publish.Woven:
    assert state.woven  # `on_pre_build` comes before all that read it, and ends the build without
    return state.woven


def _guard(project: Project, work: Callable[[], _Made], before: _Before | None) -> _Made | _Before:
    """What `work` gives. An error meant for a person becomes a failed build, not a traceback.

    A live preview goes on with what it had `before`, and shows the faults, as a failed build would stop its answers.
    """
    try:
        return work()
    except (SeedbookError, OSError) as error:
        what = out_of_reach(error) if isinstance(error, OSError) else str(error)
        if not state.serving or before is None:
            raise Abort(what) from error
        log.error("%s", what)
        state.notices.update(preview.notices(project, getattr(error, "findings", ())))
        return before


def _report(findings: Iterable[Finding]) -> None:
    for finding in findings:
        log.log(logging.ERROR if finding.level == "error" else logging.WARNING, "%s", finding)
