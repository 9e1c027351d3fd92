"""Remarks in Chinese among commands."""

import pytest

from seedbook.segment.lines import read_lines
from seedbook.segment.rules.worded import whole

TAGS = ["code", "code+", "code+", "code+"]


def tagged(above: str, text: str) -> list[str]:
    return whole(read_lines(["kubectl get pods", above, text, "make run"]), TAGS)


@pytest.mark.parametrize("text", ["docker 部署", "更新节点数据内容(set 命令)", "查看版本/验证工具安装:", "统计个数"])
def test_words_between_commands_are_prose(text: str) -> None:
    assert tagged("sh ./shell/stop.sh", text) == ["code", "code+", "paragraph", "code"]


@pytest.mark.parametrize(
    ("above", "text"),
    [
        ("$ df -h", "文件系统用量"),
        ("NAME READY", "文件系统 容量 已用 可用"),
        ("docker pull web", "docker 部署"),
        ("sh run.sh \\", "部署脚本"),
        ("状态=已启动", "等待连接"),
        ("make web", "    部署"),
        ("make web", "--conf 配置文件"),
        ("make web", "部署" * 21),
    ],
)
def test_what_is_printed_or_goes_on_stays(above: str, text: str) -> None:
    assert tagged(above, text) == TAGS


def test_a_session_is_of_commands_too() -> None:
    lines = read_lines(["redis> hkeys user", '1) "name"', "统计哈希中的键", "redis> hlen user"])
    assert whole(lines, TAGS) == ["code", "code+", "paragraph", "code"]


def test_samples_of_other_languages_stay() -> None:
    lines = read_lines(["package main", "func main() {", "函数体", "}"])
    assert whole(lines, TAGS) == TAGS


@pytest.mark.parametrize(
    "text", ["使用以下命令编译得到a.js:", "sess 对象具有如下方法:", "访问 /metrics 能得到下面的信息："]
)
def test_what_leads_on_to_the_next_sample_is_prose(text: str) -> None:
    lines = read_lines(["defer sess.Release()", "}", text, "{"])
    assert whole(lines, TAGS) == ["code", "code+", "paragraph", "code"]


@pytest.mark.parametrize(
    "text", ["// 具有如下方法:", 'say("如下:', "    具有如下方法:", "具有如下方法", "具有这个方法:"]
)
def test_a_comment_a_string_and_other_words_lead_on_to_none(text: str) -> None:
    assert whole(read_lines(["defer sess.Release()", "}", text, "{"]), TAGS) == TAGS


@pytest.mark.parametrize("text", ["** Windows CMD **", "**第二步 **"])
def test_bold_text_with_spaces_in_its_marks_parts_samples(text: str) -> None:
    lines = read_lines(["cd app", text, "java -jar app.jar", text])
    assert whole(lines, TAGS) == ["code", "paragraph", "code", "paragraph"]


@pytest.mark.parametrize("text", ["** JIT is off. **", "**MANDATORY**"])
def test_a_banner_and_bold_text_of_a_document_stay(text: str) -> None:
    assert whole(read_lines(["*****", text, "** ** **", "exit"]), TAGS) == TAGS
