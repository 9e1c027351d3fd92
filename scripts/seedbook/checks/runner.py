"""Holds files to the rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from seedbook import git
from seedbook.checks import marks
from seedbook.checks.document import Document
from seedbook.checks.guide import Guide
from seedbook.checks.rule import Fault, Rule
from seedbook.errors import UsageError
from seedbook.model import Finding
from seedbook.project import Project


def run(project: Project, paths: Sequence[Path], rules: Sequence[Rule]) -> list[Finding]:
    """Breaches of `rules` in `paths` (default: the whole book, changed files first), in file and line order.

    Raises UsageError for a path that is no file of the book.
    """
    return hold(project, [named(project, path) for path in paths] if paths else everything(project), rules)


def hold(project: Project, names: Sequence[str], rules: Sequence[Rule]) -> list[Finding]:
    """Breaches of `rules` in the files `names`, which are relative to the root, in the order given and of lines."""
    guide = Guide(project)
    found: list[Finding] = []
    for name in dict.fromkeys(names):
        document = guide.read(name)
        if document:
            found += sorted(check(document, guide, rules), key=lambda f: f.line)
    return found


def check(document: Document, guide: Guide, rules: Sequence[Rule]) -> Iterator[Finding]:
    """Breaches of `rules` in one document."""
    whole = document.readable and document.data.strip()
    kinds = document.kinds if whole else document.kinds & {"file", "seed"}
    skipped = marks.skipped(document) if "page" in kinds else {}
    for rule in rules:
        if rule.on not in kinds:
            continue
        for fault in rule.check(document, guide):
            if not (rule.optional and marks.covers(skipped.get(fault.line, set()), rule.code)):
                yield _finding(document, rule, fault)


def _finding(document: Document, rule: Rule, fault: Fault) -> Finding:
    level = "warning" if rule.warns else "error"
    return Finding(document.path, fault.line, fault.what, fault.mend, rule.code, level)


def named(project: Project, path: Path) -> str:
    """A path given by a person, relative to the root. Raises UsageError when it is no file of the book."""
    root = project.root.resolve()
    full = project.find(path)
    if full.is_symlink():
        raise UsageError(f"{path}: 是符号链接。请给出真正的文件。")
    if not full.exists():
        raise UsageError(f"{path}: 没有这个文件。请检查路径，例如 docs/ebpf/index.md。")
    if full.is_dir():
        raise UsageError(f"{path}: 是文件夹。请给出文件，或者不写路径。")
    if not full.resolve().is_relative_to(root):
        raise UsageError(f"{path}: 不在本项目里。请在项目里运行，并给出 docs/ 下的文件。")
    name = full.resolve().relative_to(root).as_posix()
    if not name.startswith(("docs/", "seeds/")):
        raise UsageError(f"{path}: 不属于这本书。请给出 docs/ 或 seeds/ 下的文件。")
    return name


def everything(project: Project) -> list[str]:
    """All files of the book, and those that should be there, those changed since the last commit first."""
    tops = (project.docs, project.seeds)
    files = [*tops, *(path for top in tops for path in top.rglob("*"))]
    names = {p.relative_to(project.root).as_posix() for p in files if p.is_file() or p.is_symlink()}
    first = set(changed(project))
    return sorted(names.union(Guide(project).needed), key=lambda name: (name not in first, name))


def changed(project: Project) -> list[str]:
    """Files that differ from the last commit, new ones included; none where git is missing or knows nothing."""
    shown = git.said(project, "status", "--porcelain", "-z", "--untracked-files=all", "--no-renames")
    entries = [entry[3:] for entry in shown.split("\0") if len(entry) > 3]
    return [name for name in entries if (project.root / name).is_file()]
