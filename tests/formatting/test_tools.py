"""Formatters are bounded, may be missing, and never run what they read."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from seedbook.formatting import store, tools
from seedbook.formatting.indent import indent

_GO = ("func f() {", "return", "}")
_SHELL = ("if true; then", "echo $(touch ran) `touch ran`", "fi")


@pytest.fixture(autouse=True)
def _no_cache(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(store, "folder", lambda: None)
    yield


def _script(folder: Path, source: str) -> Path:
    path = folder / "tool"
    path.write_text(f"#!{sys.executable}\n{source}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def test_without_gofmt_go_is_indented_by_brackets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tools, "gofmt", lambda: None)

    found = indent("go", _GO)

    assert found.lines == ("func f() {", "\treturn", "}")
    assert found.fixes == ("indent-brackets",)


def test_without_shfmt_a_script_is_indented_by_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tools, "shfmt", lambda: None)

    assert indent("bash", _SHELL).lines[1].startswith("  echo")


def test_a_formatter_that_changes_the_text_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(tools, "gofmt", lambda: _script(tmp_path, "print('func f() {\\n\\treturn 1\\n}')"))

    assert indent("go", _GO).fixes == ("indent-brackets",)


@pytest.mark.parametrize("source", ["import time; time.sleep(60)", "raise SystemExit(2)", "print(b'\\xff')"])
def test_a_formatter_that_hangs_or_fails_is_passed_over(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, source: str
) -> None:
    monkeypatch.setattr(tools, "TIMEOUT", 0.5)
    monkeypatch.setattr(tools, "gofmt", lambda: _script(tmp_path, source))

    assert indent("go", _GO).fixes == ("indent-brackets",)


def test_a_formatter_that_cannot_be_started_is_passed_over(tmp_path: Path) -> None:
    assert tools.run(tmp_path / "none", (), "x") is None


def test_a_huge_sample_is_given_to_no_formatter(tmp_path: Path) -> None:
    assert tools.run(_script(tmp_path, "print(1)"), (), "x" * (tools.LONGEST + 1)) is None


def test_formatting_does_not_run_a_script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    indent("bash", _SHELL)
    indent("makefile", ("all: $(shell touch ran)", "touch ran"))

    assert not (tmp_path / "ran").exists()
