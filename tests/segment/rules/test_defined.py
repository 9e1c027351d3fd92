"""Headings behind a sample that begin the sentence below them."""

import pytest

from seedbook.segment.lines import read_lines
from seedbook.segment.rules.defined import whole

TAGS = ["code", "code+", "paragraph"]


def tagged(above: str, text: str, below: str) -> list[str]:
    return whole(read_lines([above, text, below]), TAGS)


@pytest.mark.parametrize(
    ("text", "below"),
    [
        ("sort", "sort命令将文本文件的所有行排序后输出。"),
        ("> nano", "nano:nano是一个字符终端的文本编辑器"),
        ("return 命令", "return命令用于从函数返回一个值。"),
        ("Ubuntu 16.04 +", "Ubuntu 16.04 + 上默认使用 overlay2,无需手动配置。"),
    ],
)
def test_the_name_a_sentence_begins_with_heads_it(text: str, below: str) -> None:
    assert tagged("$ nl example.txt", text, below) == ["code", "heading", "paragraph"]


@pytest.mark.parametrize(
    ("above", "text", "below"),
    [
        ("$ ls", "sort", "sorted是一个内置的函数,返回新的列表。"),
        ("$ ls", "sort", "排序命令 sort 将所有行输出。"),
        ("$ ls", "sort", "sort 即可"),
        ("$ ls", "go test -v", "go test -v测试的源码是项目目录下的"),
        ("# 查看版本", "helm", "helm 命令会显示当前的版本号。"),
        ("git add", "git commit", "git commit 把暂存区提交到本地的仓库。"),
        ("$ ls", "    sort", "sort 命令将所有行排序后输出。"),
    ],
)
def test_other_lines_stay_in_their_sample(above: str, text: str, below: str) -> None:
    assert tagged(above, text, below) == TAGS


def test_the_sentence_is_taken_out_of_the_sample_too() -> None:
    lines = read_lines(["$ cd ~", "> pwd", "pwd:pwd命令显示用户当前的工作目录。", "$ pwd"])
    assert whole(lines, ["code", "code+", "code+", "code+"]) == ["code", "heading", "paragraph", "code"]


def test_what_code_follows_is_code() -> None:
    lines = read_lines(["a := 1", "sort", "sort (x) // 排序并返回全部结果", "b := 2"])
    tags = ["code", "code+", "code+", "code+"]
    assert whole(lines, tags) == tags
