"""The odd book, built once a run."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock

from seedbook.project import Project
from tests.finish import odd


@pytest.fixture(scope="session")
def odd_site(project: Project, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of the odd book. Several workers share it: the first one builds, the others wait."""
    root = tmp_path_factory.getbasetemp()
    shared = (root.parent if os.environ.get("PYTEST_XDIST_WORKER") else root) / "odd"
    with FileLock(f"{shared}.lock"):
        if not (shared / "site" / "pages.json").is_file():
            odd.write(project, shared)
            environment = {**os.environ, "PYTHONPATH": str(shared / "scripts"), "SITE_URL": "https://x.dev/guide/"}
            command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
            subprocess.run(command, cwd=shared, env=environment, check=True)
    return shared / "site"
