"""The table of weights that `scripts/learn/languages.py` learned, and what a sample's words say by it."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

#: With more words than this that the table knows, each counts for less.
WORDS = 40
#: What a language that was not learned has from the start, as little as the rarest that were learned.
_UNLEARNED = -1.0


@dataclass(frozen=True)
class Weights:
    """`words` maps a feature to its weight for some languages, `base` holds what each language has before any word;
    `signs` weighs what speaks for any language alike, `any` holds what each language has before any sign."""

    words: Mapping[str, Mapping[str, float]]
    base: Mapping[str, float]
    signs: Mapping[str, float]
    any: Mapping[str, float]


def worded(words: Collection[str], weights: Weights) -> dict[str, float]:
    """How likely each learned language is by the `words` of a sample alone."""
    known = [weights.words[word] for word in words if word in weights.words]
    scale = min(1.0, math.sqrt(WORDS / len(known))) if known else 1.0
    found = dict(weights.base)
    for row in known:
        for lang, weight in row.items():
            found[lang] += weight * scale
    return likely(found)


def weighed(evidence: Mapping[str, Mapping[str, float]], weights: Weights) -> dict[str, float]:
    """How well each language fits by signs: natural log-odds up to a constant."""
    found = dict(weights.any)
    for lang, signs in evidence.items():
        found.setdefault(lang, _UNLEARNED)
        found[lang] += sum(weights.signs.get(name, 0.0) * strength for name, strength in signs.items())
    return found


def likely(found: Mapping[str, float]) -> dict[str, float]:
    """Natural log-odds as shares of one."""
    best = max(found.values(), default=0.0)
    raised = {lang: math.exp(value - best) for lang, value in found.items()}
    whole = sum(raised.values())
    return {lang: value / whole for lang, value in raised.items()}


@lru_cache(maxsize=1)
def load() -> Weights:
    """The table `weights.tsv`: rows of a kind (`word`, `base`, `sign` or `any`), a name, and a weight, or for words
    weights as `lang=weight`."""
    words: dict[str, dict[str, float]] = {}
    rest: dict[str, dict[str, float]] = {"base": {}, "sign": {}, "any": {}}
    for line in files("seedbook.languages").joinpath("weights.tsv").read_text(encoding="utf-8").splitlines():
        kind, name, *cells = line.split("\t")
        if kind == "word":
            words[name] = {lang: float(weight) for lang, weight in (cell.rsplit("=", 1) for cell in cells)}
        else:
            rest[kind][name] = float(cells[0])
    return Weights(words, rest["base"], rest["sign"], rest["any"])
