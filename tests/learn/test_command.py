"""The command that learns: what it can learn is told where people look, and wrong use gets an answer."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

import learn
from tests.conftest import ROOT

NAMED = re.findall(r"python -m learn (\w+)", learn.__doc__ or "")


def test_the_guide_to_contributing_names_all_that_can_be_learned() -> None:
    guide = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert [name for name in NAMED if f"`{name}`" not in guide and f"-m learn {name} " not in guide] == []


@pytest.mark.parametrize("arguments", [(), ("lines",), ("nothing", "."), ("lines", "none")])
def test_wrong_use_is_answered(arguments: tuple[str, ...]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "learn", *arguments], cwd=ROOT / "scripts", capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert re.match(r"usage: |none\S* not found\. |\w+ is missing\. ", done.stderr)
