"""What is known of each page, for `pages.json`, `llms.txt` and the head of its HTML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from seedbook.weave import samples
from seedbook.weave.book import Page, Source, read, url
from seedbook.weave.study import Study


@dataclass(frozen=True)
class PageFacts:
    """One page of the site. Addresses are relative to the site's root; `path` is relative to docs/; `place` counts
    the topics' pages in reading order, and pages of no topic come after them all; `foreign` are the languages of its
    programs if none is in the guide's own; `noted` tells whether the errata speak of it."""

    path: str
    url: str
    title: str
    topic: str
    tags: tuple[str, ...]
    description: str
    source: Source | None
    related: tuple[str, ...]
    backlinks: tuple[str, ...]
    place: int = 0
    foreign: tuple[str, ...] = ()
    noted: bool = False


def facts(study: Study, woven: Mapping[str, str]) -> tuple[PageFacts, ...]:
    """The facts of all woven pages, computed ones included, in path order."""
    computed = {path: text for path, text in woven.items() if path not in study.book.pages}
    pages = {**study.book.pages, **read(computed, study.book.catalog).pages}
    places = {path: place for place, path in enumerate(_read_in_order(study))}
    return tuple(_facts(study, pages[path], places.get(path, len(pages))) for path in sorted(pages))


def _read_in_order(study: Study) -> Iterator[str]:
    for topic in study.book.topics:
        yield topic.index
        yield from (page.path for group in study.groups[topic.id] for page in group.pages)


def _facts(study: Study, page: Page, place: int) -> PageFacts:
    return PageFacts(
        path=page.path,
        url=page.url,
        title=page.title,
        topic=page.topic,
        tags=page.tags,
        description=page.description,
        source=page.source,
        related=tuple(map(url, study.related.get(page.path, ()))),
        backlinks=tuple(map(url, study.backlinks.get(page.path, ()))),
        place=place,
        foreign=samples.foreign(page.body, study.book.language),
        noted=page.path in study.errata,
    )
