"""What git says of a checkout; a guide is made without git as well."""

from __future__ import annotations

import subprocess

from seedbook.project import Project

#: Seconds that git may take; it answers in less than one.
_LIMIT = 20


def said(project: Project, *arguments: str) -> str:
    """What git prints; nothing where there is no git or no commit, or no answer in time."""
    try:
        command = ["git", "-C", str(project.root), *arguments]
        printed = subprocess.run(command, capture_output=True, check=True, timeout=_LIMIT).stdout
    except (OSError, subprocess.SubprocessError):
        return ""
    return printed.decode("utf-8", errors="replace").rstrip("\n")
