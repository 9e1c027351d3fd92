"""What people wrote: glossary, topic pages, catalog, home page and paths keep their promises to the rest."""

from __future__ import annotations

import hashlib
import re
from collections import Counter

import pytest

from seedbook import catalog, frontmatter, glossary, mentions, topics
from seedbook.project import Project

#: A Markdown link to a page: `](runtime/gmp.md#anchor)`
LINK = re.compile(r"\]\(([^)#\s]+\.md)(?:#[^)]*)?\)")


@pytest.fixture(scope="session")
def terms(project: Project) -> tuple[glossary.Term, ...]:
    return glossary.load(project.docs)


def test_a_definition_is_one_sentence(terms: tuple[glossary.Term, ...]) -> None:
    assert len(terms) >= 80
    assert [t.name for t in terms if t.definition.count("。") != 1 or not t.definition.endswith("。")] == []


def test_every_term_has_an_english_name_and_a_group(terms: tuple[glossary.Term, ...]) -> None:
    assert [t.name for t in terms if not (t.english.isascii() and t.english and t.group)] == []


def test_no_two_terms_claim_one_name(terms: tuple[glossary.Term, ...]) -> None:
    names = Counter(name for t in terms for name in {mentions.fold(n) for n in t.names})
    assert [name for name, times in names.items() if times > 1] == []


def test_no_name_is_too_short_to_be_meant(terms: tuple[glossary.Term, ...]) -> None:
    assert [(t.name, n) for t in terms for n in t.names if len(n) < 2] == []


def test_the_best_page_of_a_term_names_it(project: Project, terms: tuple[glossary.Term, ...]) -> None:
    lexicon = mentions.of_terms(terms)
    wrong = []
    for term in terms:
        if term.page:
            text = (project.docs / term.page).read_text(encoding="utf-8")
            wrong += [] if lexicon.count(text)[term.name] else [(term.name, term.page)]
    assert wrong == []


def test_terms_of_subtopics_are_in_the_glossary(project: Project, terms: tuple[glossary.Term, ...]) -> None:
    known = {t.name for t in terms}
    named = [(t.id, term) for t in topics.load(project.docs) for s in t.subtopics for term in s.terms]
    assert [pair for pair in named if pair[1] not in known] == []


def test_a_topic_page_introduces_itself(project: Project) -> None:
    for topic in topics.load(project.docs):
        _, body, _ = frontmatter.split((project.docs / topic.id / "index.md").read_text(encoding="utf-8"))
        paragraphs = [p for p in body.split("\n\n") if len(p) > 80]
        assert 2 <= len(paragraphs) <= 6 and topic.description and topic.icon, topic.id


def test_the_home_page_links_every_topic(project: Project) -> None:
    links = LINK.findall((project.docs / "index.md").read_text(encoding="utf-8"))
    missing = [t.id for t in topics.load(project.docs) if f"{t.id}/index.md" not in links]
    assert missing == [], "Add the topic to the list in docs/index.md."


def test_each_path_names_pages_once_and_in_order(project: Project) -> None:
    text = (project.docs / "paths.md").read_text(encoding="utf-8")
    for path in re.split(r"^## ", text, flags=re.M)[1:4]:
        steps = re.findall(r"^\d+\. .*", path, flags=re.M)
        links = [link for step in steps for link in LINK.findall(step)]
        assert 8 <= len(steps) <= 12 and len(links) == len(set(links))
        assert all((project.docs / link).is_file() for link in links)


def test_the_skill_map_leads_to_all_other_topics(project: Project) -> None:
    text = (project.docs / "career" / "skill-map.md").read_text(encoding="utf-8")
    reached = {link.split("/")[1] for link in LINK.findall(text) if link.startswith("../")}
    assert reached >= {"runtime", "middleware", "ebpf", "mesh"}


def test_the_catalog_knows_every_seed_as_it_is(project: Project) -> None:
    files = {path.name: path for path in project.seeds.glob("*.txt")}
    articles = {a.file: a for a in catalog.load(project.seeds).articles}
    assert articles.keys() == files.keys()
    for name, article in articles.items():
        assert hashlib.sha256(files[name].read_bytes()).hexdigest() == article.sha256
        assert article.title and article.short and article.origin and article.rights


def test_what_a_topic_names_to_read_first_exists(project: Project) -> None:
    named = [project.docs / topic.id / name for topic in topics.load(project.docs) for name in topic.first]
    assert [path for path in named if not path.is_file()] == []
