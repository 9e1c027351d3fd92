"""What people and sites call a language."""

import pytest

from seedbook.languages import labels


@pytest.mark.parametrize(
    ("name", "lang"),
    [("Golang", "go"), ("yml", "yaml"), ("C++", "cpp"), ("Plain Text", "text"), ("rs", "rust"), ("Mermaid", "mermaid")],
)
def test_a_language_goes_by_many_names(name: str, lang: str) -> None:
    assert labels.canonical(name) == lang
    assert labels.known(name)


@pytest.mark.parametrize("name", ["Copy", "hello", ""])
def test_other_words_name_none(name: str) -> None:
    assert not labels.known(name)
