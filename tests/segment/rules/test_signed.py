"""The signature at the end of an article."""

from functools import partial

import pytest

from seedbook.segment.rules.signed import whole
from tests.segment.cases import retagged

SIGNATURE = ["GitHub Repo:Field", "Follow: half · GitHub", "Source: https://example.org/flat_buffers/"]

_tags = partial(retagged, whole)


@pytest.mark.parametrize(("below", "tag"), [([], ""), (["发表回复"], " furniture")], ids=["the end", "furniture below"])
def test_a_signature_is_a_quote(below: list[str], tag: str) -> None:
    assert _tags(["x := 1", *SIGNATURE, *below], f"code code+ code+ code+{tag}") == f"code quote quote quote{tag}"


def test_a_source_in_the_middle_stays() -> None:
    given = "code code+ code+ paragraph"
    assert _tags([*SIGNATURE, "正文继续。"], given) == given


@pytest.mark.parametrize("last", ["source: https://example.org/a/", "  Source: https://example.org/a/", "Source: a/b"])
def test_a_key_of_yaml_stays(last: str) -> None:
    assert _tags(["kind: Pod", last], "code code+") == "code code+"


def test_a_line_set_in_above_it_is_none_of_it() -> None:
    lines = ["x := 1", "  Follow: half", SIGNATURE[-1]]
    assert _tags(lines, "code code+ code+") == "code code+ quote"


def test_an_article_of_furniture_alone_has_none() -> None:
    assert _tags(["发表回复"], "furniture") == "furniture"
