"""Which name a query with one wrong character is read as."""

import pytest

from seedbook.search.near import Names, Near, near_name

GLOSSARY = ("令牌桶", "二进制帧", "零拷贝", "连接池", "工作窃取")
NAMES = (*GLOSSARY, "写入锁", "拦截器", "环境变量")


def read(query: str, known: str = "") -> Near | None:
    """The reading of `query` where pages have the pairs in `known`."""
    groups = {name: [[name]] for name in (*NAMES, "环境变数")}
    return near_name(query, Names(NAMES, GLOSSARY, lambda name: groups.get(name, []), known.split().__contains__))


@pytest.mark.parametrize(
    ("query", "near"),
    [
        ("令排桶算法", ("令排桶", "令牌桶")),
        ("令牌捅", ("令牌捅", "令牌桶")),
        ("grpc 拦截气", ("拦截气", "拦截器")),
        ("二进制针 大小", ("二进制针", "二进制帧")),
        ("公作窃取", ("公作窃取", "工作窃取")),
    ],
)
def test_a_name_with_one_wrong_character_is_recognised(query: str, near: tuple[str, str]) -> None:
    assert read(query) == Near(*near, sure=True)


@pytest.mark.parametrize("query", ["二进制体积", "不拷贝", "批量写入慢", "拦截气"])
def test_what_may_be_another_word_is_not_surely_a_slip(query: str) -> None:
    near = read(query)
    assert near and not near.sure


def test_a_word_that_pages_have_is_no_slip() -> None:
    assert read("连接层", known="接层") is None


def test_a_last_character_that_begins_the_next_word_is_no_slip() -> None:
    assert read("二进制体积") is not None
    assert read("二进制体积", known="体积") is None


def test_a_name_is_no_slip_for_another() -> None:
    assert read("环境变数") is None


def test_a_sure_slip_goes_before_a_longer_name() -> None:
    assert read("二进制体连结池") == Near("连结池", "连接池", sure=True)


def test_what_has_nothing_of_a_name_is_no_slip() -> None:
    assert read("完全不同") is None
