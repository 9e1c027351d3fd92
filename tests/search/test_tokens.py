"""How texts fall into tokens: Han by pairs, words whole and in parts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedbook.search import numbers, tokens
from seedbook.search.fold import Folder, table
from seedbook.search.query import Gist, named, squash, wanted, without_asking
from seedbook.search.query import gist as gist_by
from seedbook.search.query import variants as variants_by


def weights(text: str) -> dict[str, float]:
    return {token: weight for weight, found in tokens.document(text) for token in found}


def variants(query: str, groups: list[list[str]], unused: frozenset[str] = frozenset()) -> list[str]:
    by_name = named(groups)
    return variants_by(query, lambda name: by_name.get(name, []), unused)


def gist(query: str, groups: list[list[str]]) -> Gist:
    by_name = named(groups)
    return gist_by(query, lambda name: by_name.get(name, []))


def found(text: str) -> set[str]:
    return set(weights(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("逃逸分析", {"逃逸", "逸分", "分析", "析"}),
        ("sync.Pool", {"sync.pool", "sync", "pool"}),
        ("go:embed", {"go:embed", "go", "embed"}),
        ("x-request-id", {"x-request-id", "request-id", "x", "request", "id"}),
        ("XAddArgs", {"xaddargs", "addargs", "add", "args"}),
        ("connMaxLifetime", {"connmaxlifetime", "maxlifetime", "conn", "max", "lifetime"}),
        ("HTTPServer", {"httpserver", "http", "server"}),
        ("-race", {"-race", "race"}),
        ("%w", {"%w", "w"}),
        ("a := <-b", {"a", ":=", "<-", "b"}),
    ],
)
def test_document_tokens(text: str, expected: set[str]) -> None:
    assert found(text) == expected


def test_pieces_count_less_than_whole_words() -> None:
    assert weights("XAddArgs")["args"] < weights("XAddArgs")["xaddargs"]


@given(st.lists(st.sampled_from([*"停顿 、(-%:", "GC", "sync.Pool", "--race", "%w", ":=", "->"])).map("".join))
def test_one_sweep_finds_what_a_query_is_cut_into(text: str) -> None:
    cut = list(tokens.items(text))
    (_, whole), _ = tokens.document(text)
    assert {item.sign + item.text.lower() for item in cut if item.kind == "word"} <= set(whole)
    assert {pair for item in cut if item.kind == "han" for pair in tokens.bigrams(item.text)} <= set(whole)
    assert {item.text for item in cut if item.kind == "operator"} <= set(whole)


@pytest.mark.parametrize(
    ("text", "folded"), [("ｓｙｎｃ．Ｐｏｏｌ", "sync.pool"), ("連接池", "连接池"), ("Ｐ９９　毛刺", "p99 毛刺")]
)
def test_folding(text: str, folded: str) -> None:
    assert Folder(table("连")).flat(text) == folded


@given(st.text())
def test_folding_keeps_every_place(text: str) -> None:
    assert len(Folder(table("连接")).flat(text)) == len(text)


@given(st.lists(st.integers(0, 10**9)))
def test_numbers_come_back(given_numbers: list[int]) -> None:
    assert list(numbers.decode(numbers.encode(given_numbers))) == given_numbers


@pytest.mark.parametrize(
    "asked",
    [
        *("怎么避免死锁", "死锁怎么办", "死锁怎么解决?", "死锁怎么看", "什么是死锁", "死锁是什么意思", "啥是死锁"),
        *("死锁的原理", "死锁的优缺点", "死锁详解", "死锁最佳实践", "死锁 教程", "死锁太多", "死锁有什么用"),
        *("死锁的作用", "死锁到底是什么", "死锁原理是什么", "死锁入门教程", "死锁的总结", "死锁怎么定位"),
        *("一文搞懂死锁", "深入理解死锁", "死锁源码解析", "死锁踩坑记录", "死锁有哪些坑", "死锁注意事项", "学习死锁"),
        *("我想了解死锁", "线上死锁问题排查", "突然死锁", "死锁一大堆", "死锁用什么代替"),
    ],
)
def test_a_query_without_its_asking_words(asked: str) -> None:
    assert without_asking(asked).strip(" ?") == "死锁"


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        *(
            ("原理图", "原理图"),
            ("怎么用户下线", "用户下线"),
            ("入门课程", "入门课程"),
            ("有什么用户态工具", "用户态工具"),
        ),
        *(("如何使用户无感", "使用户无感"), ("到底层实现", "到底层实现"), ("init 副作用", "init 副作用")),
        *(("在线上报", "在线上报"), ("注意力机制", "注意力机制"), ("机器学习", "机器学习"), ("问题单", "问题单")),
        *(("堆内存", "堆内存"), ("学习路径", "学习路径"), ("对应关系", "对应关系")),
    ],
)
def test_what_begins_or_ends_a_longer_word_is_no_asking_word(text: str, rest: str) -> None:
    assert without_asking(text).strip() == rest


def test_a_query_of_asking_words_alone_is_taken_at_its_word() -> None:
    assert without_asking("怎么") == "怎么"


def test_only_the_word_being_typed_is_taken_as_a_beginning() -> None:
    assert [(token.text, token.last) for token in wanted("redis pipe")][:2] == [("redis", False), ("pipe", True)]


def test_two_words_may_stand_as_one() -> None:
    assert [(token.text, token.kind) for token in wanted("Wait Group")][2:] == [("waitgroup", "extra")]
    assert "testrace" not in [token.text for token in wanted("test -race")]


def test_a_single_character_beside_words_says_little() -> None:
    assert [token.weight for token in wanted("Redis 里")] == [1.0, 0.2]
    assert [token.weight for token in wanted("锁")] == [1.0]


GROUPS = [["熔断", "circuit breaker", "断路器", "3"], ["令牌桶", "token bucket", "4"]]


def test_other_names_of_a_term_work_both_ways() -> None:
    assert variants("熔断 策略", GROUPS) == [" circuit breaker  策略", " 断路器  策略"]
    assert variants("circuit breaker", GROUPS)[0].strip() == "熔断"


def test_each_name_of_a_query_is_put_in_other_words() -> None:
    groups = [["kafka", "apache kafka", "1"], ["重平衡", "rebalance", "2"], ["平衡", "balance", "3"]]
    assert variants("kafka 重平衡", groups) == ["kafka  rebalance "]


def test_the_names_that_pages_do_not_use_are_put_in_other_words_one_at_a_time_the_longest_first() -> None:
    assert variants("token bucket 断路器", GROUPS)[:2] == [" 令牌桶  断路器", "token bucket  熔断 "]


def test_the_gist_of_a_query_is_its_names_as_pages_use_them_in_their_order() -> None:
    assert gist("token bucket 断路器", GROUPS).text == "令牌桶 熔断 "
    assert gist("先用断路器又加令牌桶", GROUPS) == Gist("熔断 令牌桶 ", 0.6)


def test_a_query_with_one_name_has_no_gist() -> None:
    assert gist("断路器又断不开", GROUPS).text == ""


def test_the_names_that_pages_use_are_put_in_other_words_one_at_a_time_and_last() -> None:
    assert variants("令牌桶 熔断", GROUPS) == [" token bucket  熔断", "令牌桶  circuit breaker ", "令牌桶  断路器 "]
    assert variants("令牌桶 断路器", GROUPS)[0] == "令牌桶  熔断 "


def test_a_name_of_several_groups_stands_for_the_first_of_each() -> None:
    groups = [["流水线", "pipeline", ""], ["管道", "通道", "pipeline", ""]]
    assert variants("pipeline", groups) == [" 流水线 ", " 管道 ", " 通道 "]


def test_a_name_that_no_page_has_is_put_for_nothing() -> None:
    assert variants("熔断", GROUPS, frozenset({"circuit breaker"})) == [" 断路器 "]


def test_a_hyphen_in_a_name_is_like_a_space() -> None:
    groups = [["领域驱动设计", "domain-driven design", "1"]]
    assert variants("domain driven design", groups)[0].strip() == "领域驱动设计"
    assert variants("domain driven design", groups)[1].strip() == "domain-driven design"


def test_a_flag_is_not_a_name() -> None:
    assert variants("go test -race", [["竞态", "race", "1"]]) == []


def test_another_name_is_whole_and_not_a_beginning() -> None:
    (text,) = variants("令牌桶", GROUPS)
    assert not any(token.last for token in wanted(text))


def test_a_name_inside_a_longer_word_is_not_that_name() -> None:
    assert variants("tokens bucket", GROUPS) == []
    assert variants("circuit breakerage", GROUPS) == []


def test_a_name_may_be_in_the_plural() -> None:
    assert variants("circuit breakers", GROUPS)[0] == " 熔断 "
    assert variants("熔断s", GROUPS)[0] == " circuit breaker s"


def test_small_english_words_say_little() -> None:
    weights = {token.text: token.weight for token in wanted("how to stop the world")}
    assert weights["stop"] == 1
    assert weights["how"] == weights["to"] == weights["the"] < 0.5


def test_phrases_are_compared_without_spaces_and_marks() -> None:
    assert squash("gc 停顿（stw）") == "gc停顿stw"
