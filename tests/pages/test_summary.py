"""The sentence that describes a page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from seedbook.pages import summary
from tests.pages.builders import section

PLAIN = "调度器把任务分给线程，这是并发的根基。"


def sentence(*rows: str) -> str:
    return summary.sentence(section("题", *rows))


@pytest.mark.parametrize(
    ("text", "described"),
    [
        (f"{PLAIN}第二句说的是别的事情。", PLAIN),
        (f"{PLAIN}关键配置如下：", PLAIN),
        ("调度器怎样把任务分给各个系统线程，看这里：", "调度器怎样把任务分给各个系统线程，看这里。"),
        (
            "服务拆成两千个模块之后，暴露出典型断层：其一，测试不足；其二，依赖混乱。",
            "服务拆成两千个模块之后，暴露出典型断层。",
        ),
    ],
)
def test_it_is_the_first_sentence(text: str, described: str) -> None:
    assert sentence(text) == described


@pytest.mark.parametrize(
    "text",
    [
        "逻辑分析：重试只拦截临时性的异常，避免请求雪崩。",
        "此函数规避了写死的英文动词，改由语言标识符注入。",
        "该配置使状态更新不触发循环，降低了控制平面抖动。",
        "以下为三地一线公司的抽样数据，按职级排成一张表。",
        "bloom.add() 使用一条命令，误差率控制在百分之一以内。",
        "大促压测期间，该平台定位了连接池耗尽的问题所在。",
        "因此，请求会在网关里排队，直到连接池里有了空位。",
        "对应的 Prometheus 规则写在单独的文件里，由平台统一加载。",
        "需统一替换原有的工具链依赖，再迁移告警与日志规则。",
        "在前四章的实践中，我们完成了可观测性平台的落地。",
    ],
)
def test_a_sentence_that_leans_on_another_place_describes_nothing(text: str) -> None:
    assert sentence(text, PLAIN) == PLAIN


def test_a_name_in_code_may_begin_a_sentence_of_prose() -> None:
    assert sentence("sync.Pool 是减少小对象分配压力的核心机制。") == "sync.Pool 是减少小对象分配压力的核心机制。"
    assert sentence("需求分析先于设计，决定接口的边界在哪里。") == "需求分析先于设计，决定接口的边界在哪里。"


def test_what_follows_code_explains_the_code() -> None:
    code = section("题", "go run .", "生产环境要换成另一个令牌，并且限制权限。", PLAIN)
    code = replace(code, blocks=(replace(code.blocks[0], kind="code"), *code.blocks[1:]))
    assert summary.sentence(code) == PLAIN


def behind_code(*rows: str) -> str:
    """The sentence of a section whose first row is code, and whose others stand behind it."""
    made = section("题", "go run .", *rows)
    return summary.sentence(replace(made, blocks=(replace(made.blocks[0], kind="code"), *made.blocks[1:])))


@pytest.mark.parametrize(
    "text",
    ["每个阶段都必须监听取消信号，否则上游会永远卡住。", "启动阶段：先置为未就绪，依赖就绪之后再切换状态。"],
)
def test_where_nothing_else_is_a_sentence_behind_code_or_a_label_describes_the_page(text: str) -> None:
    assert behind_code(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "最后一行常让人困惑，因为它在这里没有任何分配。",
        "对应代码是向一个无缓冲的通道发送却没有接收者。",
        "可见逃逸报告描述的是表达式，而不是整个函数。",
        "逻辑分析：重试只拦截临时性的异常，避免请求雪崩。",
        "修复方式是把锁的作用域收紧到等待之前的地方。",
    ],
)
def test_what_is_said_of_the_code_above_never_does(text: str) -> None:
    assert behind_code(text) == ""


def test_several_headings_describe_a_page_better_than_what_stands_behind_code() -> None:
    explained = "每个阶段都必须监听取消信号，否则上游会永远卡住。"
    assert behind_code(explained, "3 甲", "3 乙") == "内容包括“甲”和“乙”。"
    assert behind_code(explained, "3 甲") == explained


@pytest.mark.parametrize(
    "text",
    [
        "他问过面试官“线上的版本是多少？升级的节奏又如何呢？”",
        "168 > 165，说明标记期间的分配速度超过了预期。",
        "会在某个分支完成之后直接丢弃其余的任务。",
        "删掉上面的判断之后再加载，就看到了一条报错。",
    ],
)
def test_a_torn_sentence_describes_nothing(text: str) -> None:
    assert sentence(text, PLAIN) == PLAIN


def test_an_announcement_alone_is_completed_by_its_list() -> None:
    made = sentence("频繁的重平衡会导致消费停滞，常见于：", "- 实例启停；\n- `error.*` 抖动")
    assert made == "频繁的重平衡会导致消费停滞，常见于：实例启停；error.* 抖动。"


def test_of_an_item_of_several_sentences_the_first_describes() -> None:
    made = sentence("官方对内存的分配给出的说法是：", "- 不用关心变量在栈上还是堆上。位置不改变语义。")
    assert made == "官方对内存的分配给出的说法是：不用关心变量在栈上还是堆上。"


def test_an_announcement_of_anything_else_describes_nothing() -> None:
    assert sentence("在简历的项目描述中，将订单模块重构为：", PLAIN) == PLAIN


def test_a_long_sentence_ends_where_it_is_whole() -> None:
    long = "平台在半年之内完成了落地并且稳定运行：" + "，".join(["十个字组成的一小句话"] * 30) + "。"
    assert sentence(long) == "平台在半年之内完成了落地并且稳定运行。"


def test_a_long_sentence_without_such_a_place_is_left_for_another() -> None:
    assert sentence("，".join(["十个字组成的一小句话"] * 30) + "。", PLAIN) == PLAIN


def test_a_sentence_with_a_gap_in_the_seed_is_left_for_another() -> None:
    assert sentence("系统调用级的钩子（如 openat……〔原文此处残缺〕实时拦截。", PLAIN) == PLAIN


def test_without_a_sentence_the_headings_describe_the_page() -> None:
    assert sentence("3 甲", "3 乙：丙", "3 丁") == "内容包括“甲”“乙：丙”和“丁”。"
    assert sentence("3 甲") == "内容是“甲”。"


def test_a_section_of_nothing_has_no_description_of_its_own() -> None:
    assert sentence() == ""


@pytest.mark.parametrize(
    "chat",
    [
        "如果需要，我可以把完整代码也补全给你看。",
        "希望这份合集对你的日常工作有所帮助。",
        "好的，这是一道非常经典的系统设计题目。",
        "你在描述里提到了五年经验和目前的职级。",
    ],
)
def test_a_sentence_of_a_conversation_describes_nothing(chat: str) -> None:
    assert sentence(f"{chat}{PLAIN}") == PLAIN


@pytest.mark.parametrize("caption", ["事件定义与 ring buffer 的完整代码清单", "internal/probe/gen.go:"])
def test_a_caption_describes_nothing(caption: str) -> None:
    assert sentence(caption, PLAIN) == PLAIN


def test_headings_stand_without_numbers_and_ornaments() -> None:
    assert sentence("3 💼 项目怎么选", "3 2.1 选读") == "内容包括“项目怎么选”和“选读”。"


def test_two_codes_whose_word_between_was_lost_are_listed() -> None:
    assert (
        sentence("启用 `SO_REUSEADDR` `SO_KEEPALIVE` 可降低堆积风险。")
        == "启用 SO_REUSEADDR、SO_KEEPALIVE 可降低堆积风险。"
    )


def test_a_sentence_with_a_formula_is_left_out() -> None:
    assert sentence(f"周期 $T_{{max}}$ 说明了企业与高校之间的差距。{PLAIN}") == PLAIN


def test_a_sentence_of_the_section_comes_before_those_of_its_chapter() -> None:
    chapter = section("章", "性能评审三年来统计了许多次线上的劣化事件。").blocks
    led = replace(section("题", PLAIN), lead=chapter)
    assert summary.sentence(led) == PLAIN
    assert summary.sentence(replace(led, blocks=())) == "性能评审三年来统计了许多次线上的劣化事件。"
