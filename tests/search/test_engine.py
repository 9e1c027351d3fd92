"""The browser's engine by itself: its size, and its functions in Node."""

import gzip
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from seedbook.finish.search import engine

TESTS = Path(__file__).with_name("engine.test.js")


def test_the_engine_is_small() -> None:
    assert len(gzip.compress(engine().encode())) <= 8192


def test_comments_stay_in_the_source() -> None:
    assert not [line for line in engine().split("\n") if line.startswith("//")]


@pytest.mark.skipif(not shutil.which("node"), reason="Node is not installed; the box is tested in Chromium")
def test_the_engine_in_node(tmp_path: Path) -> None:
    (tmp_path / "engine.js").write_text(engine(), encoding="utf-8")
    environment = {**os.environ, "ENGINE": str(tmp_path / "engine.js")}
    result = subprocess.run(
        ["node", "--test", str(TESTS)], env=environment, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout
