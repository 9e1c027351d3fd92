"""Diagrams for the tests: those of the seeds, the reference mermaid, and a browser."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest
from filelock import FileLock

from seedbook import read, restored
from seedbook.model import Block
from seedbook.project import Project

_PACKAGE = Path(__file__).parent / "reference" / "package.json"
_SCRIPT = "package/dist/mermaid.min.js"


@pytest.fixture(scope="session")
def seed_blocks(project: Project) -> list[Block]:
    """The diagrams of all seeds, restored."""
    seeds = sorted(project.seeds.glob("*.txt"))
    return [block for seed in seeds for block in restored.blocks(read.read_seed(seed)) if block.kind == "mermaid"]


@pytest.fixture(scope="session")
def seed_diagrams(seed_blocks: list[Block]) -> list[str]:
    """Their sources, without the fence."""
    return ["\n".join(block.markdown.split("\n")[1:-1]) for block in seed_blocks]


@pytest.fixture(scope="session")
def reference(project: Project) -> Path:
    """mermaid's own script, as npm has it: fetched once, kept in the cache, held to its pinned digest."""
    pin = json.loads(_PACKAGE.read_text(encoding="utf-8"))
    folder = project.cache / "npm" / pin["devDependencies"]["mermaid"]
    script = folder / _SCRIPT
    folder.mkdir(parents=True, exist_ok=True)
    with FileLock(folder / "lock"):
        if not script.is_file():
            _fetch(pin["devDependencies"]["mermaid"], folder)
    assert hashlib.sha256(script.read_bytes()).hexdigest() == pin["config"]["sha256"]
    return script


def _fetch(version: str, folder: Path) -> None:
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("npm is not installed: the reference mermaid cannot be fetched")
    command = [npm, "pack", f"mermaid@{version}", "--silent", "--pack-destination", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"npm cannot fetch the reference mermaid: {done.stderr.strip()[-200:]}")
    package = folder / f"mermaid-{version}.tgz"
    with tarfile.open(package) as packed:
        packed.extract(_SCRIPT, folder, filter="data")
    package.unlink()
