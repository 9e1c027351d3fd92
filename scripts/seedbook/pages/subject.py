"""What a page is about: the glossary terms that its title and headings name, or that its text keeps coming back to."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from seedbook import mentions
from seedbook.glossary import Term

#: What a term scores where it stands: first in the title, each later one less; inside a longer name there (`Redis` of
#: `Redis Pipeline`); in a heading, of a page with up to so many of them (of more, each says less); in the text. A term
#: of FLOOR is a tag: the title's own, what a heading names and its text speaks of, what the text keeps coming back to.
TITLE, TITLE_STEP, INSIDE, HEADING, HEADINGS, TEXT, FLOOR = 6.0, 0.5, 3.0, 2.5, 4, 0.5, 3.0
#: Headings and mentions beyond these say nothing more.
MOST_HEADINGS, MOST_MENTIONS = 2, 8
MAX_TAGS = 5
#: A page without any tag is found by none: it gets so many of the terms that score at least this.
SPARE, SPARE_TAGS = 2 * TEXT, 2
#: What a heading says beside its matter: `（腾讯压测案例复盘）`, `在 Operator 与网关场景下`
_ASIDE = re.compile(r"[（(][^（）()]*[）)]")
_SETTING = re.compile(r"在[^，。：、]*?(?:场景|背景|环境|条件|情况)[下中里]")
#: Words of a name: `eBPF` and `LSM` of `eBPF LSM`, `Redis` of `Redis 集群`
_WORD = re.compile(r"[\x21-\x7e]+|[^\x00-\x7f\s]+")


def named(terms: tuple[Term, ...], heading: str) -> tuple[str, ...]:
    """The terms that a heading is about, in order: not those in its brackets or of its setting."""
    return noted(terms, _ASIDE.sub(" ", heading))


def noted(terms: tuple[Term, ...], heading: str) -> tuple[str, ...]:
    """The terms of a heading and its brackets, in order."""
    spans = mentions.of_terms(terms).spans(_SETTING.sub(" ", heading))
    return tuple(dict.fromkeys(term for _, _, term in spans))


def tags(terms: tuple[Term, ...], title: str, headings: Sequence[str], prose: Iterable[str]) -> tuple[str, ...]:
    """The terms that a page is about, most of all first; the glossary's order between equals."""
    scores = _scores(terms, title, headings, prose)
    order = {term.name: n for n, term in enumerate(terms)}
    ranked = sorted(scores, key=lambda term: (-scores[term], order[term]))
    about = [term for term in ranked if scores[term] >= FLOOR][:MAX_TAGS]
    return tuple(about or [term for term in ranked if scores[term] >= SPARE][:SPARE_TAGS])


def around(terms: tuple[Term, ...], names: Iterable[str]) -> tuple[str, ...]:
    """The first term of the first of these names that has any: what a page that speaks of no term itself belongs to.

    The others would list pages that say nothing of them, before those that do.
    """
    return next(filter(None, (named(terms, name) for name in names)), ())[:1]


def matter(terms: tuple[Term, ...], headings: Sequence[str], prose: Sequence[str]) -> tuple[str, ...]:
    """The terms that a text without a telling title speaks of most: what its headings name counts, if it does."""
    scores = _scores(terms, "", headings, prose)
    said = Counter(term for text in prose for term in _said(terms, text))
    order = {term: place for place, term in enumerate(said)}
    ranked = sorted(order, key=lambda term: (-scores[term], order[term]))
    return tuple(term for term in ranked if said[term] * TEXT >= SPARE)[:SPARE_TAGS]


def _scores(terms: tuple[Term, ...], title: str, headings: Sequence[str], prose: Iterable[str]) -> dict[str, float]:
    scores: dict[str, float] = defaultdict(float)
    for place, term in enumerate(named(terms, title)):
        scores[term] += max(FLOOR, TITLE - TITLE_STEP * place)
    for term in _inside(terms, title) - scores.keys():
        scores[term] += INSIDE
    share = HEADING * min(1.0, HEADINGS / max(1, len(headings)))
    for term, times in Counter(t for heading in headings for t in named(terms, heading)).items():
        scores[term] += share * min(times, MOST_HEADINGS)
    for term, times in Counter(term for text in prose for term in _said(terms, text)).items():
        scores[term] += TEXT * min(times, MOST_MENTIONS)
    return scores


def _said(terms: tuple[Term, ...], text: str) -> Iterable[str]:
    """The term of each mention that is no part of an identifier: `redis.timeout` does not speak of Redis."""
    spans = mentions.of_terms(terms).spans(text)
    return (term for start, end, term in spans if mentions.stands_alone(text, start, end))


def _inside(terms: tuple[Term, ...], title: str) -> set[str]:
    """The terms that are words of the longer names in a title."""
    lexer, subject = mentions.of_terms(terms), _SETTING.sub(" ", _ASIDE.sub(" ", title))
    found = [subject[start:end] for start, end, _ in lexer.spans(subject)]
    words = [mentions.fold(word) for mention in found for word in _WORD.findall(mention)]
    return {lexer.owners[word] for word in words if word in lexer.owners}
