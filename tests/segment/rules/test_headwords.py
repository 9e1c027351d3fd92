"""Lines of prose among those of a sample, told by the word that they begin with."""

from functools import partial

from seedbook.segment.rules.headwords import whole
from tests.segment.cases import retagged

LINES = ["panic: index out of range", "错误原因:数组访问越界", "fatal error: map writes", "错误原因:并发写。"]

_tags = partial(retagged, whole)


def test_a_word_that_prose_begins_with_too_begins_prose() -> None:
    assert _tags(LINES, "code code+ code+ paragraph") == "code paragraph code paragraph"
    assert _tags(LINES[:2] + LINES[3:], "code code+ list") == "code paragraph list"


def test_a_word_of_samples_alone_stays() -> None:
    assert _tags(LINES, "code code+ code+ code+") == "code code+ code+ code+"


def test_prose_without_the_word_at_its_head_tells_nothing() -> None:
    lines = [*LINES[:2], "上面的错误原因:并发写。"]
    assert _tags(lines, "code code+ paragraph") == "code code+ paragraph"
