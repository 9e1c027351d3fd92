"""What a person types after `make` reaches the command as it was typed: nothing in it is run or taken away."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT

#: Stands for `seedbook`: prints each argument on a line of its own.
ECHO = '#!/bin/sh\nfor one in "$@"; do printf \'%s\\n\' "$one"; done\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A checkout whose environment is made and whose `seedbook` only shows what it is given."""
    shutil.copy(ROOT / "Makefile", tmp_path)
    for name in ("requirements/import.txt", "pyproject.toml", ".venv/bin/seedbook", ".venv/import.stamp"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(ECHO, encoding="utf-8")
        os.utime(path, (1, 2 if path.suffix == ".stamp" else 1))
    (tmp_path / ".venv/bin/seedbook").chmod(0o755)
    return tmp_path


def make(folder: Path, *arguments: str) -> list[str]:
    command = ["make", "--silent", "--no-print-directory", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout.splitlines()


@pytest.mark.parametrize(
    "title",
    [
        "讲 `touch pwned` 命令",
        "$(touch pwned)",
        "$(shell touch pwned)",
        "$GOPATH 与 $$",
        "说\"引号\"与 '单引号'",
        "a # b \\",
    ],
)
def test_a_title_stays_as_it_was_typed(folder: Path, title: str) -> None:
    assert make(folder, "new", "TOPIC=ebpf", f"TITLE={title}") == ["new", "--", "ebpf", title]
    assert not (folder / "pwned").exists()


def test_each_page_named_is_one_argument(folder: Path) -> None:
    assert make(folder, "check", "PAGES=docs/a.md docs/b.md") == ["check", "docs/a.md", "docs/b.md"]
    assert make(folder, "fix", "PAGES=$(touch pwned) `touch pwned`")[0] == "fix"
    assert not (folder / "pwned").exists()


def test_without_names_all_pages_are_meant(folder: Path) -> None:
    assert make(folder, "check") == ["check"]


def test_an_old_python_is_told_what_is_needed(folder: Path) -> None:
    shutil.rmtree(folder / ".venv")
    command = ["make", "--silent", "check", "OLDEST=99.1"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.splitlines()[0][:30]) == (2, "Python 99.1 or newer is needed")
    assert not (folder / ".venv").exists()


@pytest.mark.parametrize(("target", "command"), [("offline", "pack"), ("book", "book")])
def test_what_is_made_of_the_site_builds_it_first(folder: Path, target: str, command: str) -> None:
    assert make(folder, target) == ["build", command]
