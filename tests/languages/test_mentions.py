"""Which languages an article's prose names: each is looked for only where the letters of its names stand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from seedbook.languages import evidence

#: Names, words that hold names, and what parts or joins them
WORDS = (
    "go golang node.js nodes es6 objective-c objectivec c c++ c# .net vim nvim k8s a.proto my.cnf r swiftui scala json "
    "jsonb 语言 命令 服务 - 。"
)
PROSE = st.lists(st.sampled_from([" ", *WORDS.split()])).map("".join)


@given(prose=PROSE)
def test_the_languages_named_are_those_whose_names_stand_in_the_prose(prose: str) -> None:
    named = {lang for lang, count in evidence._mentions(prose).items() if count}
    assert named == {lang for lang, regex in evidence._COMPILED.items() if regex.search(prose)}
