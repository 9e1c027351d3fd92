"""Wording: how lines begin and which tokens stand side by side are features of a sample."""

from __future__ import annotations

from seedbook.languages.wording import wording


def test_a_line_begins_with_one_token_and_with_two() -> None:
    assert {"start:func", "start:func main"} <= wording(["func main() {"], "")


def test_tokens_side_by_side_are_a_pair_where_one_is_a_word() -> None:
    found = wording(["fmt.Println(x)"], "")
    assert {"pair:fmt .", "pair:. Println", "pair:Println ("} <= found
    assert not wording(["===="], "") & {"pair:= ="}


def test_what_strings_say_is_no_feature() -> None:
    assert not any("hello" in feature for feature in wording(['print("hello")'], ""))
