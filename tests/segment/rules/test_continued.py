"""Lines that go on with the sample above."""

import pytest

from seedbook.segment.lines import read_lines
from seedbook.segment.rules.continued import whole

BEGUN = ["code", "code"]


@pytest.mark.parametrize(
    "lines",
    [
        ["数据可以忽略*/", "type Status struct {"],
        ['#include "textflag.h"', "", "// func add(a, b int) int"],
        ["yum remove web #删除程序包", "yum deplist web #查看依赖"],
        ["$ vim hosts.ini", "$ ansible-playbook -i hosts.ini users.yml"],
        ["NAME STATE DP AGE", "web-0 Ready 0 79s"],
    ],
    ids=["comment", "include", "same word", "prompts", "columns"],
)
def test_such_a_line_is_a_part_of_the_sample_above(lines: list[str]) -> None:
    assert whole(read_lines(lines), BEGUN) == ["code", "code+"]


@pytest.mark.parametrize(
    "lines",
    [
        ["go build ./...", "", "go test ./..."],
        ["return nil }", "go test ./..."],
        ["SELECT 1", "web-0 Ready 0 79s"],
        [
            "sudo apt update && sudo apt install software-properties-common -y && sudo apt-add-repository ppa:ansible",
            "sudo yum install ansible -y",
        ],
    ],
    ids=["gap", "other word", "two columns", "joined"],
)
def test_others_begin_a_sample(lines: list[str]) -> None:
    assert whole(read_lines(lines), BEGUN) == BEGUN


def test_behind_prose_all_begin_one() -> None:
    lines = read_lines(["go build 会报错", "go build ./..."])
    assert whole(lines, ["paragraph", "code"]) == ["paragraph", "code"]
