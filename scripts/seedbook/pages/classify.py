"""Gives each section its topic, by the terms that the topics' index pages name."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from seedbook import mentions
from seedbook.glossary import Term
from seedbook.pages.outline import Section, heading_text
from seedbook.plaintext import plain
from seedbook.topics import Topic

#: How much a mention counts by where it stands: what a section calls itself says most about it.
FIELD_WEIGHTS = {"title": 12.0, "chapter": 2.5, "opening": 2.0, "heading": 3.0, "prose": 1.0, "code": 0.5}
#: How much the topics of its whole article say about a section, against the section's own score.
ARTICLE_WEIGHT = 8.0
#: The same in an article of one topic, as so great a share of its sections is, and so many are: there a single word
#: (闭包, 死锁, 压力测试) sends no section elsewhere. Of 8, 12, 16, 20 and 30 the last alone kept nine such whole.
DEVOTED_WEIGHT, DEVOTED, FEWEST = 30.0, 0.8, 6
#: How much its title says about an article, against all of its sections together; one mention says half of that.
TITLE_SHARE, ONE_MENTION = 0.6, 1.0
#: Below this score a section fits no topic well by itself, and import says so unless more than such a share of its
#: article has the same topic.
WEAK, MOST = 3.0, 0.5


@dataclass(frozen=True)
class Choice:
    """The best topic of a section, the section's own score for it, and the share of its article that has that topic."""

    topic: str
    score: float
    share: float = 0.0

    @property
    def weak(self) -> bool:
        """Whether a person should look at the choice: a section that says little stands with most of its article."""
        return self.score < WEAK and self.share <= MOST


class Classifier:
    """Scores sections against topics. A term that many topics name says less about each of them."""

    def __init__(self, topics: tuple[Topic, ...], terms: tuple[Term, ...]) -> None:
        self.order = [t.id for t in topics]
        names = {term.name: term.names for term in terms}
        alias = {mentions.fold(n): term.name for term in terms for n in term.names}
        self.owners: dict[str, list[str]] = {}
        pairs = []
        for topic in topics:
            for word in topic.terms:
                thing = alias.get(mentions.fold(word), word)
                self.owners.setdefault(thing, []).append(topic.id)
                pairs += [(name, thing) for name in (word, *names.get(thing, ()))]
        self.lexicon = mentions.lexicon(pairs)

    def classify(self, sections: Sequence[Section], title: str = "") -> tuple[Choice, ...]:
        """The topic of each section of the article with this title; the first topic in order wins a tie."""
        own = [self._scores(section) for section in sections]
        named: Counter[str] = Counter(dict.fromkeys(self.order, 0))
        self._add(named, 1.0, title)
        article: Counter[str] = Counter()
        for scores in own:
            total = sum(scores.values()) or 1.0
            article.update({t: scores[t] / total / len(own) for t in scores})
        total = sum(named.values()) + ONE_MENTION
        article.update({t: TITLE_SHARE * named[t] / total for t in named})
        chosen = tuple(self._best(scores, article, ARTICLE_WEIGHT) for scores in own)
        most = max(Counter(choice.topic for choice in chosen).values(), default=0)
        if len(chosen) >= FEWEST and most >= DEVOTED * len(chosen):
            chosen = tuple(self._best(scores, article, DEVOTED_WEIGHT) for scores in own)
        return tuple(_shared(chosen))

    def _best(self, own: Counter[str], article: Counter[str], weight: float) -> Choice:
        joint = {t: own[t] + weight * article[t] for t in self.order}
        best = max(self.order, key=lambda t: joint[t])
        return Choice(best, own[best])

    def _scores(self, section: Section) -> Counter[str]:
        scores: Counter[str] = Counter(dict.fromkeys(self.order, 0))
        for field, text in fields(section).items():
            self._add(scores, FIELD_WEIGHTS[field], text)
        return scores

    def _add(self, scores: Counter[str], weight: float, text: str) -> None:
        for thing, times in self.lexicon.count(text).items():
            topics = self.owners[thing]
            for topic in topics:
                scores[topic] += weight * (1 + math.log(times)) / len(topics) ** 1.5


def _shared(chosen: Sequence[Choice]) -> Iterator[Choice]:
    """The choices for the sections of one article, each with the share of them that has its topic."""
    times = Counter(choice.topic for choice in chosen if choice.score >= WEAK)
    yield from (replace(choice, share=times[choice.topic] / len(chosen)) for choice in chosen)


def fields(section: Section) -> Mapping[str, str]:
    """The text of a section by where it stands; names are the keys of FIELD_WEIGHTS."""
    by: dict[str, list[str]] = {"opening": [], "heading": [], "prose": [], "code": []}
    for block in section.body:
        name = {"heading": "heading", "code": "code", "mermaid": "code"}.get(block.kind, "prose")
        if name == "prose" and block.kind == "paragraph" and not by["opening"]:
            name = "opening"
        by[name].append(plain(heading_text(block)) if name == "heading" else "\n".join(block.raw))
    heads = {"title": plain(section.heading), "chapter": plain(section.chapter)}
    return {**heads, **{k: "\n".join(v) for k, v in by.items()}}
