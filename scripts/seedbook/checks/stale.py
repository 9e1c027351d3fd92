"""Whether the pages are what import makes of the seeds today: a pull request is held to that besides the rules."""

from __future__ import annotations

from pathlib import Path

from seedbook.errors import ContentError, UsageError
from seedbook.model import Finding
from seedbook.pages import importer
from seedbook.pages.actions import Action
from seedbook.project import Project

CODE = "import"
#: What to say of a page by the kind of its action: what is wrong, how to mend it.
_SAID = {
    "create": (
        "导入会新建这一页。",
        "请运行 `seedbook split`，把新页面一并提交；不要这一节，就写进 `seeds/catalog.yml` 的 `drop:`。",
    ),
    "rewrite": (
        "导入会改写这一页：术语、专题、原文或脚本变了。",
        "请运行 `seedbook split`，把改动一并提交。",
    ),
    "renumbered": (
        "这一节在原文里的编号变了，`source:` 要跟着改。",
        "请运行 `seedbook split`，把改动一并提交；正文不会变。",
    ),
    "conflict": (
        "导入的结果变了，而这一页有人改过。",
        "请运行 `seedbook diff {path}` 比较；以页面为准，就再运行一次，加上 `--accept`。",
    ),
}
_ORPHAN = (
    "它出自的那一节原文不在了，或已舍弃。",
    "请取回原文；确实不要，就删除这一页，把它的地址写进另一页的 `aliases:`；要留作自己的页面，就删去 `source:`。",
)


def stale(project: Project) -> list[Finding]:
    """A finding for each page that import would make, rewrite or part from; what it cannot read, if so."""
    try:
        made = importer.plan(project, project.seeds, project.docs)
    except ContentError as error:
        return list(error.findings)
    except UsageError:  # no seeds, or no topic: a book without imported pages
        return []
    gone = [Path(f.path).relative_to(project.root).as_posix() for f in made.findings if f.code == "orphan"]
    found = [_finding(project, action) for action in made.actions if action.kind in _SAID]
    return found + [Finding(path, 1, *_ORPHAN, CODE) for path in gone]


def _finding(project: Project, action: Action) -> Finding:
    path = f"{project.docs.name}/{action.path}"
    what, mend = _SAID[action.kind]
    return Finding(path, 0 if action.kind == "create" else 1, what, mend.format(path=path), CODE)
