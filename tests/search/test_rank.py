"""What comes first, on a handful of pages."""

from collections.abc import Callable
from pathlib import Path

import pytest

from seedbook.errors import UsageError
from seedbook.glossary import Term
from seedbook.search import index, shards
from seedbook.search.extract import PageText, Section
from seedbook.search.rank import Answer, search
from seedbook.search.snippet import snippet
from seedbook.search.store import Store
from seedbook.search.terminal import terminal

TERMS = (Term("熔断", "失败过多时暂停调用。", "circuit breaker", (), "breaker.md"),)
Ask = Callable[[str], list[str]]


def page(name: str, title: str, *texts: str, linked: float = 0.0) -> PageText:
    sections = [
        Section(f"s{at}" if at else "", f"第 {at} 节" if at else "", [("text", t)]) for at, t in enumerate(texts)
    ]
    return PageText(f"{name}.html", title, tuple(sections), linked)


PAGES = [
    page("breaker", "熔断器", "失败率过高时熔断，请求立刻返回。", "半开时放行一个探测请求。"),
    page("limits", "限流", "令牌桶按固定速率补充令牌。", "桶空时拒绝请求，必要时熔断。"),
    page("pool", "连接池", "MySQL 连接池要设上限。sync.Pool 是另一回事。"),
    page("scattered", "杂记", "连接要关闭。", "池子要清理。", "MySQL 要升级。"),
    page("list", "目录", "熔断器 限流 连接池 熔断 熔断", linked=0.9),
]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    shards.write(index.make(PAGES, {}, TERMS), folder / "search")
    return folder


@pytest.fixture(scope="module")
def answer(site: Path) -> Callable[[str], Answer]:
    return lambda query: search(Store(site / "search"), query)


@pytest.fixture(scope="module")
def ask(site: Path, answer: Callable[[str], Answer]) -> Ask:
    store = Store(site / "search")
    return lambda query: [store.page(hit.page)[0] for hit in answer(query).hits]


def test_a_title_counts_more_than_a_mention(ask: Ask) -> None:
    assert ask("熔断")[:2] == ["breaker.html", "limits.html"]


def test_a_page_is_found_by_its_topic_and_a_word(tmp_path: Path) -> None:
    pages = [page("gray", "灰度", "按比例放量。"), page("sync", "多集群", "服务网格里同步服务。", "服务网格的代理。")]
    infos = {f"{name}.html": index.PageInfo("服务网格") for name in ("gray", "sync")}
    shards.write(index.make(pages, infos), tmp_path / "search")
    best = search(Store(tmp_path / "search"), "服务网格 灰度").hits[0]
    assert (best.page, best.coverage) == (0, 1.0)


def test_a_page_of_links_comes_after_articles(ask: Ask) -> None:
    assert ask("熔断器")[0] == "breaker.html"


def test_words_that_only_overviews_use_count_less(answer: Callable[[str], Answer]) -> None:
    found = answer("令牌 目录").hits[0]  # 目录 stands in no article
    assert found.coverage > 0.6


def test_what_the_entries_of_a_list_have_apart_does_not_count_together(tmp_path: Path) -> None:
    own = [*PAGES[:-1], page("list", "目录", "令牌桶。", "连接池。", linked=0.9)]
    shards.write(index.make(own, {}, TERMS), tmp_path / "search")
    store = Store(tmp_path / "search")
    found = {store.page(hit.page)[0]: hit.coverage for hit in search(store, "令牌桶 连接池").hits}
    assert found["list.html"] < 0.75


def test_words_together_in_one_section_beat_words_all_over_a_page(ask: Ask) -> None:
    assert ask("MySQL连接池")[0] == "pool.html"


@pytest.mark.parametrize("query", ["sync.pool", "sync.Poool", "sync.po", "Pool", "ｓｙｎｃ．Ｐｏｏｌ"])
def test_an_identifier_is_found_whole_in_part_begun_and_mistyped(ask: Ask, query: str) -> None:
    assert ask(query)[0] == "pool.html"


def test_everyday_names_stand_with_the_terms(site: Path) -> None:
    store = Store(site / "search")
    assert not any("connection" in group for group in store.groups)
    assert ["连接", ""] in store.named("connection")


def test_a_name_is_no_term(site: Path) -> None:
    store = Store(site / "search")
    assert store.posting("connection") == []
    assert store.beginning("i", "connectio", 40) == []


def test_groups_of_everyday_words_that_no_article_uses_are_left_out(site: Path) -> None:
    assert Store(site / "search").named("database") == []


def test_a_slip_in_an_everyday_name_is_read(ask: Ask, answer: Callable[[str], Answer]) -> None:
    assert answer("连揭池").corrected == (("连揭池", "连接池"),)
    assert ask("连揭池")[0] == "pool.html"


def test_a_known_name_is_no_slip_for_another(tmp_path: Path) -> None:
    own = [*PAGES, page("abi", "互通", "C ABI 原生支持。", "一个二进制帧。")]
    shards.write(index.make(own, {}, TERMS), tmp_path / "search")
    store = Store(tmp_path / "search")
    assert search(store, "二进制祯").corrected == (("二进制祯", "二进制帧"),)
    assert search(store, "应用二进制接口").corrected == ()


def test_an_everyday_word_that_only_lists_use_leads_to_them(tmp_path: Path) -> None:
    own = [*PAGES[:-1], page("list", "目录", "排查 OOM。", linked=0.9)]
    shards.write(index.make(own, {}, TERMS), tmp_path / "search")
    store = Store(tmp_path / "search")
    assert [store.page(hit.page)[0] for hit in search(store, "内存溢出").hits] == ["list.html"]


def test_of_two_meanings_of_a_word_the_one_said_more_often_comes_first(tmp_path: Path) -> None:
    own = [*PAGES, page("data", "数据面", "流水线。流水线。"), page("more", "管道", "流水线。", "流水线。", "管道。")]
    shards.write(index.make(own, {}, TERMS), tmp_path / "search")
    assert [group[0] for group in Store(tmp_path / "search").named("pipeline")] == ["流水线", "管道"]


def test_an_everyday_word_of_another_region_is_read(ask: Ask) -> None:
    assert ask("連線池")[0] == "pool.html"


def test_an_answer_to_words_that_were_all_corrected_is_weak(answer: Callable[[str], Answer]) -> None:
    assert answer("mysqll poool").weak
    assert not answer("sync.Poool").weak


def test_a_term_is_found_by_its_other_name(ask: Ask) -> None:
    assert ask("circuit breaker")[0] == "breaker.html"


@pytest.mark.parametrize("query", ["執行緒", "伺服器"])
def test_words_of_other_regions_are_read_as_the_guides_own(query: str, tmp_path: Path) -> None:
    own = [*PAGES, page("threads", "线程模型", "服务器为每个连接开一个线程。")]
    shards.write(index.make(own, {}, TERMS), tmp_path / "search")
    store = Store(tmp_path / "search")
    found = search(store, query)
    assert [store.page(hit.page)[0] for hit in found.hits] == ["threads.html"]
    assert not found.corrected


def test_a_slip_in_a_name_that_only_the_glossary_has_is_read_as_the_name(ask: Ask) -> None:
    assert ask("ciruit breaker")[0] == "breaker.html"


@pytest.mark.parametrize("query", ["snyc", "msyql"])
def test_a_slip_is_found_wherever_it_is_in_a_short_word(query: str, ask: Ask) -> None:
    assert ask(query)[0] == "pool.html"


def test_a_word_that_only_the_glossary_has_is_not_said_to_be_a_slip(answer: Callable[[str], Answer]) -> None:
    assert answer("circuit breaker").corrected == ()


def test_a_slip_is_said_to_be_one(answer: Callable[[str], Answer]) -> None:
    assert answer("mysqk").corrected == (("mysqk", "mysql"),)


def test_a_single_character_finds_words_that_begin_with_it(ask: Ask) -> None:
    assert ask("桶") == ["limits.html"]


def test_the_section_with_the_phrase_comes_first(site: Path, answer: Callable[[str], Answer]) -> None:
    assert answer("放行一个探测请求").hits[0].sections[0] == 2


def test_what_is_not_there_is_not_found(ask: Ask) -> None:
    assert ask("红烧肉") == ask("laravel") == []


def test_where_two_words_of_a_query_meet_nothing_is_missed(answer: Callable[[str], Answer]) -> None:
    assert not answer("令牌熔断").weak  # 牌熔 stands nowhere, between two pairs that do


def test_at_the_edge_of_a_query_a_pair_that_no_page_has_is_hardly_missed(answer: Callable[[str], Answer]) -> None:
    assert answer("空令牌").hits[0].page == answer("令牌").hits[0].page  # 空令 stands nowhere, beside a pair that does
    assert answer("空令牌").weak


def test_a_pair_between_a_known_and_an_unknown_word_is_hardly_missed(answer: Callable[[str], Answer]) -> None:
    met, apart = (
        answer("令牌坏掉"),
        answer("令牌 坏掉 掉坏"),
    )  # 牌坏 stands nowhere; no more does 掉坏, a word by itself
    assert met.hits[0].coverage > apart.hits[0].coverage


def test_a_chance_pair_where_two_words_meet_does_not_outweigh_the_words(tmp_path: Path) -> None:
    texts = ["泄漏与防御。泄漏的防御。", "连接泄漏防不胜防。", "泄漏很多。", "防御很多。", *["别的"] * 20]
    shards.write(
        index.make([page(f"p{n:02}", "一页", text) for n, text in enumerate(texts)], {}, ()), tmp_path / "search"
    )
    assert search(Store(tmp_path / "search"), "泄漏防御").hits[0].page == 0


def test_a_long_question_with_one_known_word_is_answered_weakly(answer: Callable[[str], Answer]) -> None:
    found = answer("晚上客人太多扛不住时令牌桶")
    assert found.hits[0].page == answer("令牌桶").hits[0].page
    assert found.weak


def test_of_a_very_long_query_the_terminal_reads_the_beginning(site: Path) -> None:
    assert "limits.html" in terminal(site, "熔断器" + "。" * 100 + "令牌桶")
    assert "limits.html" not in terminal(site, "熔断器" + "。" * 200 + "令牌桶")


def test_partial_matches_are_marked_as_weak(answer: Callable[[str], Answer]) -> None:
    assert answer("令牌桶 红烧").weak
    assert not answer("熔断").weak


def test_the_terminal_shows_page_address_and_marked_snippet(site: Path) -> None:
    text = terminal(site, "半开")
    assert text.splitlines()[:2] == ["熔断器", "  breaker.html#s1  第 1 节"]
    assert "「半开」时放行" in text


def test_the_terminal_says_that_nothing_was_found(site: Path) -> None:
    assert terminal(site, "红烧肉") == "没有找到“红烧肉”。"


@pytest.mark.parametrize("typed", ["", " "])
def test_the_terminal_asks_for_a_query(tmp_path: Path, typed: str) -> None:
    with pytest.raises(UsageError, match="No query"):
        terminal(tmp_path, typed)


@pytest.mark.parametrize("root", [None, "", "damaged\n"], ids=["none", "empty", "damaged"])
def test_a_site_without_index_is_an_error_that_says_what_to_do(tmp_path: Path, root: str | None) -> None:
    if root is not None:
        (tmp_path / "search").mkdir()
        (tmp_path / "search" / "root.js").write_text(root, encoding="utf-8")
    with pytest.raises(UsageError, match="make site"):
        terminal(tmp_path, "熔断")


def test_the_same_pages_give_the_same_bytes(tmp_path: Path) -> None:
    for name, pages in (("one", PAGES), ("two", PAGES[::-1])):
        shards.write(index.make(pages, {}, TERMS), tmp_path / name)
    assert (tmp_path / "one" / "root.js").read_bytes() == (tmp_path / "two" / "root.js").read_bytes()


def test_a_large_index_is_cut_into_shards_and_answers_alike(
    tmp_path: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shards, "SMALL", 0)
    monkeypatch.setattr(shards, "SHARD", 150)
    shards.write(index.make(PAGES, {}, TERMS), tmp_path / "search")
    store = Store(tmp_path / "search")
    assert len(list((tmp_path / "search").glob("*/i*.js"))) > 3
    for query in ("熔断", "MySQL连接池", "sync.Poool", "桶", "circuit breaker"):
        assert [store.page(hit.page)[0] for hit in search(store, query).hits] == ask(query)


def test_a_text_that_goes_on_beyond_what_results_show_ends_with_a_sign(tmp_path: Path) -> None:
    shards.write(index.make([page("long", "长文", "很长的正文。" * 9000), page("short", "短文", "一句。")]), tmp_path)
    store = Store(tmp_path)
    texts = [store.page(number)[3][0][2] for number in range(2)]
    assert [text.endswith("…") for text in texts] == [True, False]


def test_the_texts_of_a_long_list_stand_in_pieces_and_are_read_back_whole(tmp_path: Path) -> None:
    definitions = [f"第 {number} 条的定义，说得明白而不必截断，读者在结果里就能读完。" for number in range(40)]
    shards.write(index.make([page("list", "术语表", *definitions, linked=0.9)]), tmp_path)
    store = Store(tmp_path)
    assert [text for _, _, text in store.page(0)[3]] == definitions


def test_a_snippet_begins_and_ends_between_words(site: Path) -> None:
    folder = Store(site / "search").folder
    text = f"{'processor）' * 9}熔断{'configuration ' * 30}"
    assert snippet(folder, text, ["熔断"], ("", "")).startswith("…processor）")
    assert snippet(folder, text, ["熔断"], ("", "")).endswith("configuration …")


def test_a_short_word_is_marked_where_a_word_begins(site: Path) -> None:
    folder = Store(site / "search").folder
    assert snippet(folder, "on the context, on top", ["on"], ("[", "]")) == "[on] the context, [on] top"
    assert snippet(folder, "a subcontext", ["context"], ("[", "]")) == "a sub[context]"
