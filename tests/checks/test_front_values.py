"""Whatever stands behind a key of the front matter: the check says what is wrong, and what it passes can be woven."""

from __future__ import annotations

import pytest

from seedbook import checks, weave
from seedbook.catalog import Catalog
from seedbook.checks import runner
from seedbook.checks.document import Document
from seedbook.checks.guide import Guide
from seedbook.checks.rules import front
from seedbook.project import Project
from tests.checks import cases

GUIDE = Guide(Project(cases.GUIDE))
DOCS = GUIDE.project.docs
PAGES = {path.relative_to(DOCS).as_posix(): path.read_text(encoding="utf-8") for path in DOCS.rglob("*.md")}
PLACES = ("index.md", "ebpf/index.md", "ebpf/maps.md", "glossary.md", "errata.md")
VALUES = (
    *("5", "1.5", ".nan", "true", "null", "2020-01-01", "x", '""', "!!binary aGk="),
    *("[]", "[[1]]", "[null]", "[.inf]", "[{a: 1}]", "{}", "{a: {b: [1]}}", "!!set {a}"),
)


def page(path: str, key: str, value: str) -> str:
    topic = {"name": "eBPF", "order": "2", "terms": "[eBPF]"} if path == "ebpf/index.md" else {}
    head = {"title": "题", "description": "简介。", **topic, key: value}
    return "---\n" + "".join(f"{name}: {text}\n" for name, text in head.items()) + "---\n\n# 题\n\n正文。\n"


@pytest.mark.parametrize("path", PLACES)
@pytest.mark.parametrize("key", (*front.KEYS, *front.TOPIC_KEYS, *front.HOME_KEYS))
def test_no_value_of_a_key_stops_the_check_or_what_it_passes(path: str, key: str) -> None:
    for value in VALUES:
        text = page(path, key, value)
        if not list(runner.check(Document(f"docs/{path}", text.encode()), GUIDE, checks.RULES)):
            weave.facts({**PAGES, path: text}, Catalog())
