"""Gives each section its topic, by the terms that the topics' index pages name."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from seedbook import mentions
from seedbook.glossary import Term
from seedbook.outline import Section, heading_text
from seedbook.topics import Topic

#: How much a mention counts by where it stands: what a section calls itself says most about it.
FIELD_WEIGHTS = {"title": 8.0, "chapter": 2.5, "heading": 3.0, "prose": 1.0, "code": 0.5}
#: Below this score a section fits no topic well, and import says so.
WEAK = 3.0


@dataclass(frozen=True)
class Verdict:
    """The best topic of a section, the runner-up, and both scores."""

    topic: str
    score: float
    second: str
    second_score: float

    @property
    def weak(self) -> bool:
        """Whether a person should look at the choice."""
        return self.score < WEAK


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

    def classify(self, section: Section) -> Verdict:
        """The topic of `section`; the first topic in order wins a tie."""
        scores = Counter(dict.fromkeys(self.order, 0.0))
        for field, text in fields(section).items():
            self._add(scores, FIELD_WEIGHTS[field], text)
        ranked = sorted(self.order, key=lambda t: (-scores[t], self.order.index(t)))
        best, second = ranked[0], ranked[1] if len(ranked) > 1 else ranked[0]
        return Verdict(best, scores[best], second, scores[second])

    def _add(self, scores: Counter[str], weight: float, text: str) -> None:
        for thing, times in self.lexicon.count(text).items():
            topics = self.owners[thing]
            for topic in topics:
                scores[topic] += weight * (1 + math.log(times)) / len(topics) ** 1.5  # type: ignore[assignment]


def fields(section: Section) -> Mapping[str, str]:
    """The text of a section by where it stands; names are the keys of FIELD_WEIGHTS."""
    by: dict[str, list[str]] = {"heading": [], "prose": [], "code": []}
    for block in section.body:
        name = {"heading": "heading", "code": "code", "mermaid": "code"}.get(block.kind, "prose")
        by[name].append(heading_text(block) if name == "heading" else "\n".join(block.raw))
    return {"title": section.heading, "chapter": section.chapter, **{k: "\n".join(v) for k, v in by.items()}}
