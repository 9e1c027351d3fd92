"""Data in the middle of a session: where it begins and ends."""

from __future__ import annotations

import pytest

from seedbook.formatting.embedded import spans


def _spans(*lines: str) -> list[tuple[int, int, str]]:
    return [(span.start, span.stop, lang) for span, lang in spans(lines)]


@pytest.mark.parametrize(
    "command",
    [
        "kubectl edit deploy web",
        "kubectl get po --output=yaml",
        "kubectl get po -oyaml",
        "cat a.yml",
        "vi /a.yaml",
        "nano a.yaml",
    ],
)
def test_a_command_shows_yaml(command: str) -> None:
    assert _spans(command, "spec:", "- a", "---", "b: 1", "...") == [(1, 6, "yaml")]


@pytest.mark.parametrize("command", ["kubectl get po", "cat a.json", "cat a.yaml b"])
def test_other_commands_show_none(command: str) -> None:
    assert _spans(command, "spec:", "- a", "b: 1") == []


def test_what_a_command_shows_stands_behind_it() -> None:
    assert _spans("spec:", "a: 1", "b: 1", "cat a.yaml") == []


def test_a_comment_belongs_to_what_follows_and_a_prompt_to_the_session() -> None:
    assert _spans("kind: Pod", "# 一", "spec:", "# 二") == [(0, 3, "yaml")]
    for other in ("# kubectl get po", "", "Running"):
        assert _spans("kind: Pod", "spec:", "b: 1", other, "a: 1") == [(0, 3, "yaml")]
