"""Articles that the catalog does not list."""

from dataclasses import replace
from pathlib import Path

from seedbook.catalog import Article
from seedbook.glossary import Term
from seedbook.model import Seed
from seedbook.pages.unlisted import unlisted
from tests.pages.builders import blocks

SEED = Seed("009", Path("009_x.txt"), ())
TERMS = (Term("熔断", "…"),)


def of(*rows: str) -> Article:
    """The article that these blocks make, by the glossary of one term."""
    return unlisted(SEED, blocks(*rows), TERMS)


def test_the_title_is_the_first_heading_that_says_something() -> None:
    found = of("1 前言", "文", "1 一、GMP 调度", "文")
    assert (found.id, found.title, found.short) == ("009", "GMP 调度", "GMP 调度")


def test_an_article_without_a_title_goes_by_what_it_speaks_of_most() -> None:
    assert of("1 为什么传统手段不够用", "熔断，熔断，熔断。", "1 怎么做", "熔断，熔断。").short == "熔断"
    assert of("1 为什么需要熔断", "熔断与熔断。", "1 怎么做", "文", "1 还有", "文").short == "熔断"


def test_a_term_that_few_of_its_sections_speak_of_does_not_name_an_article() -> None:
    rows = [row for number in range(5) for row in (f"1 第{number}件事", "文")]
    assert of("1 为什么传统手段不够用", "熔断。" * 5, *rows).short == "为什么传统手段不够用"


def test_an_article_with_a_title_goes_by_its_title() -> None:
    titled = replace(blocks("1 为什么传统手段不够用")[0], kind="title")
    made = unlisted(SEED, (titled, *blocks("1 一", "熔断。" * 5)), TERMS)
    assert made.short == "为什么传统手段不够用"
