"""What the live preview shows of pages at fault: their faults, so that a preview goes on while a page is mended."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from seedbook.model import Finding
from seedbook.project import Project

#: More backticks than any message holds in a row.
_FENCE = "`" * 12


def notices(project: Project, findings: Iterable[Finding]) -> dict[str, str]:
    """What to show in the place of each file at fault, by path relative to docs/. Files elsewhere have no place."""
    found: dict[str, list[str]] = {}
    for finding in findings:
        path = project.root / finding.path
        if path.is_relative_to(project.docs):
            found.setdefault(path.relative_to(project.docs).as_posix(), []).append(_line(project, path, finding))
    return {path: _page(lines) for path, lines in found.items()}


def _line(project: Project, path: Path, finding: Finding) -> str:
    return str(replace(finding, path=path.relative_to(project.root).as_posix()))


def _page(lines: list[str]) -> str:
    """A page with the messages as they stand in the terminal."""
    return "\n".join(
        ["# 这一页暂时不能显示", "", "改好下面的错误，预览就会更新。", "", f"{_FENCE}text", *lines, _FENCE, ""]
    )


def left_out(notices: Iterable[str], path: str) -> bool:
    """Whether the file `path` is at fault, or stands in a folder that is: a link to one."""
    return any(path == faulty or path.startswith(f"{faulty}/") for faulty in notices)
