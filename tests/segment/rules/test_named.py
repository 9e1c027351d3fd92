"""Headings that name a thing of code, as what stands around them tells."""

import pytest

from seedbook.segment.lines import read_lines
from seedbook.segment.rules.named import whole

KIN = ["string.len(s)", "长度。", "string.rep(s, n)", "重复。", "string.sub(s, i)", "截取。"]
KIN_TAGS = ["heading", "paragraph"] * 3


def tags(lines: list[str], given: list[str]) -> list[str]:
    return whole(read_lines(lines), given)


@pytest.mark.parametrize(
    ("name", "below"),
    [
        ("git rebase -i", "用 git rebase -i 可以改写提交。"),
        ("git commit –amend", "git commit --amend 命令修补最新的提交。"),
        ("<script setup>", "组件里可以写 <script setup>。"),
    ],
)
def test_a_line_that_the_paragraph_below_says_again_is_a_heading(name: str, below: str) -> None:
    assert tags(["上一节。", name, below], ["paragraph", "code", "paragraph"])[1] == "heading"


@pytest.mark.parametrize(
    ("above", "line", "below"),
    [
        ("执行:", "git status", "git status 会列出改动。"),
        ("上一节。", "lock.unlock();", "lock.unlock(); 释放了锁。"),
        ("上一节。", "git status", "会列出改动。"),
    ],
)
def test_a_sample_stays_one(above: str, line: str, below: str) -> None:
    given = ["paragraph", "code", "paragraph"]
    assert tags([above, line, below], given) == given


def test_the_last_line_of_a_sample_needs_a_heading_that_begins_alike() -> None:
    lines = ["git init", "提交改动。", "$ git log", "git add", "git add 把改动放进暂存区。"]
    given = ["heading", "paragraph", "code", "code+", "paragraph"]
    assert tags(lines, given)[3] == "heading"
    assert tags(["仓库", *lines[1:]], given)[3] == "code+"


@pytest.mark.parametrize("kind", ["code", "code+"])
def test_a_member_is_a_heading_among_headings_of_its_object(kind: str) -> None:
    lines = [*KIN, "print(1)", "string.find(s, p [, init])", "找出位置。"]
    assert tags(lines, [*KIN_TAGS, "code", kind, "paragraph"])[7] == "heading"


@pytest.mark.parametrize("line", ["string.rep(s, 3)", "string.find('a')", "table.sort(t)"])
def test_a_call_or_a_member_of_another_object_is_none(line: str) -> None:
    given = [*KIN_TAGS, "code", "code+", "paragraph"]
    assert tags([*KIN, "print(1)", line, "下文。"], given) == given


CALLS = ["create()", "新建。", "yield()", "让出。", "resume()", "恢复。"]


@pytest.mark.parametrize("kind", ["code", "code+"])
def test_a_bare_call_is_a_heading_among_headings_that_are(kind: str) -> None:
    lines = [*CALLS, "// 结束", "exists()", "判断是否存在。"]
    assert tags(lines, [*KIN_TAGS, "code", kind, "paragraph"])[7] == "heading"


@pytest.mark.parametrize("line", ["exists(1)", "exists();"])
def test_another_call_among_them_is_none(line: str) -> None:
    given = [*KIN_TAGS, "code", "code+", "paragraph"]
    assert tags([*CALLS, "// 结束", line, "判断是否存在。"], given) == given


def test_a_bare_call_is_none_where_few_headings_are() -> None:
    given = ["heading", "paragraph", "code", "code+", "paragraph"]
    assert tags([*CALLS[:2], "// 结束", "exists()", "判断是否存在。"], given) == given


@pytest.mark.parametrize(
    ("name", "below"),
    [
        ("deferproc", "func deferproc(siz int32, fn *funcval) {"),
        ("Close", "func (s *Server) Close() error {"),
        ("registerPlugins", "api.registerPlugins( plugins: string[] )"),
        ("torch.optim.AdamW", "torch.optim.AdamW(params,"),
        ("SetDb / SetDbByTenant", "sdk.Runtime.SetDb(db)"),
    ],
)
@pytest.mark.parametrize("kind", ["code", "code+"])
def test_a_name_that_the_line_below_defines_or_calls_is_a_heading(name: str, below: str, kind: str) -> None:
    found = tags(["x := 1", name, below, "}"], ["code", kind, "code+", "code+"])
    assert found == ["code", "heading", "code", "code+"]


@pytest.mark.parametrize(
    ("above", "name", "below"),
    [
        ("看看函数:", "deferproc", "func deferproc(siz int32) {"),
        ("x := 1", "  deferproc", "func deferproc(siz int32) {"),
        ("x := 1", "VARCHAR", "VARCHAR(n)"),
        ("(if (null lst)", "acc", "(sum-list (+ acc (car lst)))"),
        ("x := 1", "done", "fmt.Println(done)"),
        ("x := 1", "i", "func i() {"),
        ("x := 1", "result", "var result int"),
    ],
)
def test_a_name_within_a_sample_stays(above: str, name: str, below: str) -> None:
    given = ["code", "code+", "code+", "code+"]
    assert tags([above, name, below, "}"], given) == given
