"""The small guide in which the command line is run."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from seedbook import cli
from tests.checks import cases
from tests.cli.runs import Done, Run


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line in the small guide. An error that `main` does not turn into a message fails the test."""
    cases.guide(tmp_path)
    monkeypatch.chdir(tmp_path)

    def command(line: str) -> Done:
        monkeypatch.setattr(sys, "argv", ["seedbook", *line.split()])
        with pytest.raises(SystemExit) as stopped:
            cli.main()
        shown = capsys.readouterr()
        return Done(int(stopped.value.code or 0), shown.out + shown.err)

    return command
