"""Commands with places to fill in."""

import pytest

from seedbook.segment.lines import read_lines
from seedbook.segment.rules.synopses import whole


@pytest.mark.parametrize(
    "text",
    [
        "git push [主机名] [分支名]",
        "$ git clone <远程仓库地址> [目录名]",
        "sudo ethtool -L <接口> combined 1",
        "docker commit [选项] <容器ID或容器名> [<仓库名>[:<标签>]]",
    ],
)
@pytest.mark.parametrize("tag", ["heading", "paragraph", "list"])
def test_a_command_whose_chinese_is_filled_in_is_code(text: str, tag: str) -> None:
    lines = read_lines(["推送至远程仓库", text, "# 推送到主分支"])
    assert whole(lines, ["paragraph", tag, "code"]) == ["paragraph", "code", "code+"]


@pytest.mark.parametrize(
    "text", ["git push 的用法 [选项]", "docker [commit] 命令", "Docker 入门 [译]", "git push origin", "- u: <用户>"]
)
def test_what_else_is_chinese_stays(text: str) -> None:
    assert whole(read_lines([text]), ["paragraph"]) == ["paragraph"]


def test_a_sample_behind_a_blank_line_is_its_own() -> None:
    lines = read_lines(["git push [主机名]", "", "git pull"])
    assert whole(lines, ["paragraph", "code"]) == ["code", "code"]
