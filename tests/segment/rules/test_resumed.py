"""What goes on with an item of style A that broke before inline code, and what begins anew."""

import pytest

from seedbook.segment.lines import read_lines
from seedbook.segment.rules.resumed import whole


def _tags(lines: list[str], tags: str) -> str:
    return " ".join(whole(read_lines(lines), tags.split()))


@pytest.mark.parametrize("tag", ["paragraph", "heading", "code"])
def test_code_that_chinese_touches_goes_on_with_an_item_left_open(tag: str) -> None:
    assert _tags(["- 更新构造函数。 - 修改", "load函数,将原来的逻辑包裹起来"], f"list {tag}") == "list list+"
    assert _tags(["- 更新构造函数。", "load函数,将原来的逻辑包裹起来"], f"list {tag}") == f"list {tag}"


def test_a_command_goes_on_as_well_and_what_follows_stands_alone() -> None:
    lines = ["- 预加载镜像,比如", "docker save -o a.tar和docker load -i a.tar", "ls"]
    assert _tags(lines, "list code code+") == "list list+ code"


def test_a_sample_and_a_heading_that_counts_do_not_go_on() -> None:
    assert _tags(["- 检查应用,例如", "apiVersion: v1", "kind: Pod"], "list code code+") == "list code code+"
    assert _tags(["- 了解流程 gitflow 等", "1.准备测试项目代码"], "list heading") == "list heading"
    assert _tags(["- 用多个键值对描述一个", 'cards = [{"name": "张三",'], "list code") == "list code"


def test_a_line_of_another_kind_does_not_go_on() -> None:
    assert _tags(["- 更新构造函数。 - 修改", "load函数,将原来的逻辑包裹起来"], "list table") == "list table"
    assert _tags(["- 编排系统", "LangGraph 很好理解。"], "list quote") == "list quote"


def test_behind_prose_nothing_goes_on() -> None:
    assert _tags(["更新构造函数后修改", "load函数,将原来的逻辑包裹起来"], "paragraph heading") == "paragraph heading"


def test_a_sentence_whose_word_was_typed_with_a_space_begins_anew() -> None:
    assert _tags(["- 编排系统", "LangGraph 很好理解。"], "list list+") == "list paragraph"


@pytest.mark.parametrize(
    "lines",
    [
        ["- 编排系统", "LangGraph很好理解。"],
        ["- 编排系统", "LangGraph 很好理解。 - 部署简单。"],
        ["- 编排系统使用", "LangGraph 很好理解。"],
        ["- 编排系统。", "LangGraph 很好理解。"],
        ["编排系统", "LangGraph 很好理解。"],
    ],
    ids=["touched", "another item behind", "left open", "ended", "no marker above"],
)
def test_else_it_stays_in_the_list(lines: list[str]) -> None:
    assert _tags(lines, "list list+") == "list list+"


def test_a_line_with_more_of_its_list_behind_stays() -> None:
    lines = ["- 编排系统", "LangGraph 很好理解。", "sync包提供锁"]
    assert _tags(lines, "list list+ list+") == "list list+ list+"


def test_the_code_of_the_last_of_glued_items_is_theirs() -> None:
    lines = ["- 查看现场:", "git stash list - 恢复现场:", "git stash pop", "改动查询"]
    assert _tags(lines, "list list+ code heading") == "list list+ list+ heading"


def test_items_that_name_each_its_code_are_a_list_though_it_was_taken_for_a_sample() -> None:
    lines = ["- Debian:", "dpkg -l | grep samba - CentOS 7:", "rpm -qa | grep samba", "下一步"]
    assert _tags(lines, "code code+ code+ heading") == "list list+ list+ heading"
    assert _tags(lines, "list code code+ heading") == "list list+ list+ heading"


@pytest.mark.parametrize("above", ["- Debian", "Debian:"])
def test_else_code_with_a_dash_stays_in_its_sample(above: str) -> None:
    tags = "code code+ code+"
    assert _tags([above, "dpkg -l | grep samba - CentOS 7:", "rpm -qa | grep samba"], tags) == tags


@pytest.mark.parametrize(
    ("lines", "tags"),
    [
        (["- 查看现场:", "git stash list - 恢复现场:", "git stash pop", "ls"], "list list+ code code+"),
        (["- 查看现场", "git stash list - 恢复现场:", "git stash pop"], "list list+ code"),
        (["- 查看现场:", "git stash list - 恢复现场", "git stash pop"], "list list+ code"),
        (["- 复制到:", "/usr/bin。 - 恢复现场:", "git stash pop"], "list list+ code"),
        (["查看现场:", "git stash list - 恢复现场:", "git stash pop"], "paragraph list code"),
    ],
    ids=["a sample of lines", "no code announced above", "none announced", "a sentence", "no item above"],
)
def test_other_code_behind_items_is_a_sample(lines: list[str], tags: str) -> None:
    assert _tags(lines, tags) == tags


@pytest.mark.parametrize("text", ["Docker 会分配高位的范围", "(如果不想看可跳过)", "(1)检查端口", "b. 由于没有权限"])
def test_a_line_that_tells_so_itself_begins_anew(text: str) -> None:
    assert _tags(["- 验证分配", text], "list list+") == "list paragraph"
    assert _tags(["- 验证分配", f"{text} - 部署简单"], "list list+") == "list list+"
    assert _tags(["- 分配时使用", text], "list list+") == "list list+"
    assert _tags(["- 验证分配", f"{text},执行"], "list list+") == "list list+"
