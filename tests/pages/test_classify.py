"""Which topic a section goes to."""

from seedbook.pages.classify import Classifier
from seedbook.pages.outline import Section
from seedbook.topics import Topic
from tests.pages.builders import section

KINDS = (("career", ("学习路线", "面试")), ("ebpf", ("云原生", "内核")))


def classifier() -> Classifier:
    return Classifier(tuple(_topic(name, words) for name, words in KINDS), ())


def _topic(name: str, words: tuple[str, ...]) -> Topic:
    return Topic(name, name, name, 1, "", "", (), words)


def topics(sections: list[Section], title: str = "") -> list[str]:
    return [choice.topic for choice in classifier().classify(sections, title)]


def test_a_section_goes_where_its_words_belong() -> None:
    assert topics([section("内核", "云原生。"), section("面试", "学习路线。")]) == ["ebpf", "career"]


def test_the_title_of_the_article_speaks_for_sections_that_say_little() -> None:
    vague = [section("第一阶段", "读书。"), section("第二阶段", "练习。")]
    assert topics(vague, "两年学习路线与面试准备") == ["career", "career"]


def test_what_a_section_calls_itself_counts_more_than_the_title_of_its_article() -> None:
    assert topics([section("内核", "云原生。")], "学习路线与面试") == ["ebpf"]


def test_a_section_without_words_of_its_own_stands_with_most_of_its_article() -> None:
    told = [section(f"内核 {n}", "云原生。") for n in range(3)]
    choices = classifier().classify([*told, section("其他", "文。")])
    assert len({choice.topic for choice in choices}) == 1
    assert not any(choice.weak for choice in choices)


def test_a_choice_without_words_of_its_own_is_weak() -> None:
    assert all(choice.weak for choice in classifier().classify([section("其他", "文。")], "学习路线"))


def test_an_article_of_one_topic_keeps_a_section_that_mentions_another() -> None:
    inner = [section(f"内核之{n}", "云原生。云原生的内核。") for n in range(6)]
    aside = section("面试", "读书。")
    assert topics([aside]) == ["career"]
    assert topics([*inner, aside]) == ["ebpf"] * 7


def test_a_section_about_another_topic_leaves_an_article_of_one_topic() -> None:
    inner = [section(f"内核之{n}", "云原生。") for n in range(6)]
    other = section("面试与学习路线", "面试。\n学习路线。")
    assert topics([*inner, other])[-1] == "career"
