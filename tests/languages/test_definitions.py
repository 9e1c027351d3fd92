"""Files that a few lines give away."""

import pytest

from seedbook.languages.definitions import defined


@pytest.mark.parametrize(
    ("lines", "lang"),
    [
        (['CMD [ "sh", "-c", "echo $HOME" ]'], "dockerfile"),
        (["ENV VERSION=1.0 DEBUG=on \\", 'NAME="Happy Feet"'], "dockerfile"),
        (["# 属主", "ADD --chown=1 files* /mydir/"], "dockerfile"),
        (["ENV VERSION=1.0", 'NAME="Happy Feet"'], ""),
        (["ADD R1, R2"], ""),
        (["# 一"], ""),
    ],
)
def test_instructions_alone_are_part_of_a_dockerfile(lines: list[str], lang: str) -> None:
    assert defined(lines) == lang
