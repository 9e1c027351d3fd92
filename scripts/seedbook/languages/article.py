"""The languages of an article's samples, each seen beside the others: what is faint in one is plain in the next.

`weights.tsv` was learned by `scripts/learn/languages.py` from some 26,000 samples in 2,553 Chinese articles of 137
public repositories and the five labelled seeds. With a third of the repositories kept aside, 84 % of their 8,716
samples that name a language got it, against 72 % by the rules of `guess` alone.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from seedbook.languages.evidence import ALIASES, Evidence, Sample, evidence
from seedbook.languages.guess import Guess, beyond_doubt, heard, identify
from seedbook.languages.marks import scores
from seedbook.languages.wording import wording

#: How sure the rules must be of a language that was not learned.
_RARE = 0.45
#: How sure the rules must be to outvote an article, and of how much that they heard: where they and the weights
#: disagreed on articles kept aside, they were right twice as often from here on, and half as often below.
_PLAIN, _LOUD = 0.7, 20.0
#: The weight of a mark that decides alone (see `marks.Mark`).
_ALONE = 5
#: What a language that was not learned has from the start, as little as the rarest that were learned.
_UNLEARNED = -0.3
#: With more words than this that the table knows, each counts for less.
WORDS = 40


@dataclass(frozen=True)
class Weights:
    """`signs` weighs what speaks for any language alike, `words` maps a feature to its weight for some languages,
    `any` holds what each language has from the start."""

    signs: Mapping[str, float]
    words: Mapping[str, Mapping[str, float]]
    any: Mapping[str, float]


def identify_all(samples: Sequence[Sample], prose: str = "") -> list[Guess]:
    """The language of each sample of an article, `prose` being all text around them; `text` where nothing speaks."""
    return [
        beyond_doubt(sample.texts) or _by_rules(sample, load()) or _weighed(sample, signs, load())
        for sample, signs in zip(samples, evidence(samples, prose), strict=True)
    ]


def _by_rules(sample: Sample, weights: Weights) -> Guess | None:
    """What the rules say, where they say a language too rare to have been learned or are surer than the article."""
    guess = identify(sample.texts, sample.before)
    if ALIASES.get(guess.lang, guess.lang) not in weights.any:
        return guess if guess.confidence >= _RARE else None
    if guess.confidence < _PLAIN:
        return None
    plain = sum(heard(sample.texts).values()) >= _LOUD or _decided(sample, guess.lang)
    return guess if plain else None


def _decided(sample: Sample, lang: str) -> bool:
    """Whether a line has a mark of `lang` that decides alone."""
    return any(dict(scores(text)).get(lang, 0) >= _ALONE for text in sample.texts)


def _weighed(sample: Sample, signs: Evidence, weights: Weights) -> Guess:
    return _verdict(totals(signs, wording(sample.texts, sample.before), weights))


def totals(signs: Evidence, words: set[str], weights: Weights) -> dict[str, float]:
    """How well each language fits a sample, in natural log-odds up to a constant."""
    known = [weights.words[word] for word in words if word in weights.words]
    scale = min(1.0, math.sqrt(WORDS / len(known))) if known else 1.0
    found = dict(weights.any)
    for lang in signs:
        found.setdefault(lang, _UNLEARNED)
        found[lang] += sum(weights.signs.get(name, 0.0) * strength for name, strength in signs[lang].items())
    for row in known:
        for lang, weight in row.items():
            found[lang] = found.get(lang, 0.0) + weight * scale
    return found


def _verdict(found: Mapping[str, float]) -> Guess:
    best = max(found, key=lambda lang: found[lang], default="text")
    whole = sum(math.exp(value - found[best]) for value in found.values())
    return Guess(best, round(1 / whole, 3) if whole else 0.0)


@lru_cache(maxsize=1)
def load() -> Weights:
    """The table `weights.tsv`: rows of a kind (`sign`, `word` or `any`), a name, and weights as `lang=weight`."""
    signs: dict[str, float] = {}
    words: dict[str, dict[str, float]] = {}
    start: dict[str, float] = {}
    for line in files("seedbook.languages").joinpath("weights.tsv").read_text(encoding="utf-8").splitlines():
        kind, name, *cells = line.split("\t")
        if kind == "sign":
            signs[name] = float(cells[0])
        elif kind == "any":
            start[name] = float(cells[0])
        elif kind == "word":
            words[name] = {lang: float(weight) for lang, weight in (cell.rsplit("=", 1) for cell in cells)}
    return Weights(signs, words, start)
