"""Evidence: for each line the features that spoke for its kind."""

from __future__ import annotations

from seedbook.segment import evidence
from tests.segment.cases import seed

TEXT = """第一章:部署
先用下面的命令初始化模块,再启动服务:
go mod init example.com/app
“
为什么要初始化?”"""


def test_a_command_is_code_because_it_speaks_a_language() -> None:
    command = evidence(seed(TEXT))[2]
    assert (command.number, command.kind, command.goes_on) == (3, "code", False)
    assert any("speaks" in feature for feature, _ in command.reasons)


def test_reasons_speak_for_the_kind_and_the_strongest_come_first() -> None:
    for line in evidence(seed(TEXT)):
        weights = [weight for _, weight in line.reasons]
        assert weights == sorted(weights, reverse=True)
        assert all(weight >= 0 for weight in weights)


def test_a_plain_rule_needs_no_reasons() -> None:
    quote = evidence(seed(TEXT))[3]
    assert (quote.kind, quote.reasons) == ("quote", ())


def test_lines_that_go_on_with_a_block_say_so() -> None:
    assert [line.goes_on for line in evidence(seed(TEXT))][-2:] == [False, True]


def test_prose_that_a_comment_takes_in_needs_no_reasons() -> None:
    prose = evidence(
        seed("第一章:函数\npackage main\n/*\n可以直接给它们赋值,返回时可以不带返回值。\n*/\nfunc add() {\n}")
    )[3]
    assert (prose.kind, prose.goes_on, prose.reasons) == ("code", True, ())
