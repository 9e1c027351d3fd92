"""Sentences, code and choices that were taken for headings."""

import pytest

from seedbook.segment.lines import read_lines
from seedbook.segment.rules.stated import whole


def tags(*texts: str) -> list[str]:
    return whole(read_lines(["开头", *texts]), ["heading"] * (len(texts) + 1))[1:]


@pytest.mark.parametrize(
    "text",
    [
        "数组也可以切片",
        "这里",
        "情况如下",
        "记录是这样的",
        "编译时需要注意以下几点",
        "结果表示成功",
        "还需重启",
        "放在桶里",
        "键必须相同",
        "原因就是 GC",
        "这也是个优化点",
        "具体底层实现如下",
        "日志格式为以下格式",
        "真正写的时候",
        "还有像",
        "需要引入两个 jar 包",
        "剩下的类型都为值类型",
        "未初始化的 map 的值是 nil",
        "Thrift 提供了枚举类型",
        "完整文件看这里",
        "3650 天 = 10 年",
        "{{if pipeline}}{{end}}",
        "ch[0]",
        "更多插件请见:Codec Plugins",
        "完整代码参考 kprobe_ko_ex",
        "参考 ETCD 优化",
        "安装文档见:容器部署",
        "现在我们来展示如下用法",
        "我们点击新增",
    ],
)
def test_what_states_or_shows_something_is_text(text: str) -> None:
    assert tags(text) == ["paragraph"]


@pytest.mark.parametrize(
    "text",
    [
        "多么这样",
        "视觉表示层",
        "对象归还前重置状态",
        "成都:强调国产栈适配路径",
        "阿里",
        "需要注意的点",
        "以上版本",
        "还原数据库",
        "高并发下",
        "是否可行",
        "i == j",
        "x => y",
        "如何必须",
        "也?",
        "可以使用的工具",
        "直接访问(需要认证)",
        "CAP不是三选二,而是动态权衡",
        "联系我们",
        "我们没有做的",
        "常见:网络抖动",
        "了解 Go",
        "难点:这样做",
        "为什么可以这么快",
        "降级可以吗",
        "2.1 优化是与业务相关的",
        "误区 5:缓存可以绕过权限",
        "slave->master 选举",
        "参考资料",
        "完整代码",
        "页表表示",
        "插件链是何时构建的",
        "交换两个数",
        "后台任务不能阻塞",
        "用法 {/usage/}",
        "安装 {#install}",
        "配置 {: #config }",
        "注入类名[^6]",
        "什麼是調度",
        "常见问题 :id=faq",
    ],
)
def test_names_numbered_lines_and_questions_stay_headings(text: str) -> None:
    assert tags(text) == ["heading"]


def test_the_first_line_may_be_the_title() -> None:
    assert whole(read_lines(["数组也可以切片"]), ["heading"]) == ["heading"]


@pytest.mark.parametrize("kind", ["list", "code", "table"])
def test_other_kinds_stay(kind: str) -> None:
    assert whole(read_lines(["开头", "数组也可以切片"]), ["heading", kind]) == ["heading", kind]


def test_a_choice_may_follow_one_that_was_taken_for_a_paragraph() -> None:
    given = ["heading", "paragraph", "heading"]
    assert whole(read_lines(["题目", "A 0", "B 1"]), given) == ["heading", "paragraph", "paragraph"]


def test_a_line_of_a_sample_is_no_choice() -> None:
    assert whole(read_lines(["题目", "A 0", "B 1"]), ["heading", "code", "heading"]) == ["heading", "code", "heading"]


def test_choices_follow_one_another() -> None:
    assert tags("A 0", "B 5050", "C") == ["paragraph"] * 3
    assert tags("A 0", "C") == ["heading"] * 2
    assert tags("A、安装", "B、运行") == ["heading"] * 2


def test_samples_may_stand_between_choices() -> None:
    lines = read_lines(["题目", "A", "x := 1", "B", "y := 2"])
    kept = whole(lines, ["heading", "heading", "code", "heading", "code"])
    assert kept == ["heading", "paragraph", "code", "paragraph", "code"]
