"""What git says of a checkout; a guide is made without git as well."""

from __future__ import annotations

import subprocess

from seedbook.project import Project


def said(project: Project, *arguments: str) -> str:
    """What git prints; nothing where there is no git or no commit."""
    try:
        command = ["git", "-C", str(project.root), *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    except OSError:
        return ""
