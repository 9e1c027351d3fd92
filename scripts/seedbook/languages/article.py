"""The languages of an article's samples, each seen beside the others: what is faint in one is plain in the next.

Two steps, both learned by `scripts/learn/languages.py`: what the words of a sample say by themselves, then how far to
trust them beside signs that mean the same for any language, among them what the article's other samples are. As those
are only guessed too, the second step is taken twice.

`weights.tsv` was learned from some 52,000 samples in articles of 233 public repositories, mostly Chinese, pieces of
files of code in 50 languages (github-linguist/linguist), and the five labelled seeds. Learned without the repositories
in question, 88.4 % of 8,716 samples of 45 of them that name a language got it, and 85.0 % of 7,433 of another 20 in
which rarer languages are frequent. With one step only, rules beside words learned from fewer, it was 84.0 % and 68.9 %.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from seedbook.languages.company import Likely, company
from seedbook.languages.evidence import ALIASES, Evidence, Sample, evidence
from seedbook.languages.guess import Guess, refined
from seedbook.languages.impossible import plain_c, possible
from seedbook.languages.weights import Weights, likely, load, weighed, worded
from seedbook.languages.wording import wording

#: How sure the rules must be of a language that was not learned.
_RARE = 0.45
#: How sure the rules must be of one that was, and of how much that they heard, where what was weighed is less sure.
_PLAIN, _LOUD, _DOUBT = 0.7, 10.0, 0.7
#: How often the samples are weighed, each time beside what the others were the time before.
_ROUNDS = 2
#: The least a language counts as likely by the words of a sample, in natural logarithms.
LEAST = -12.0
#: Languages of which any sample is also one of a larger language. Where more of an article's samples are in that, 62 of
#: 67 samples of other people's articles taken for the smaller one are labelled as the larger.
_WITHIN = {"javascript": "typescript", "c": "objectivec", "xml": "html"}


def identify_all(samples: Sequence[Sample], prose: str = "") -> list[Guess]:
    """The language of each sample of an article, `prose` being all text around them; `text` where nothing speaks."""
    weights = load()
    by_words = [worded(wording(sample.texts, sample.before), weights) for sample in samples]
    alone = [weighed(with_words(*pair), weights) for pair in zip(evidence(samples, prose), by_words, strict=True)]
    together = _together(alone, by_words, [len(sample.texts) for sample in samples], weights)
    plain = plain_c(samples, prose)
    rows = zip(samples, together, strict=True)
    return _within([_chosen(sample, _verdict(row), weights, plain=plain) for sample, row in rows], samples)


def _within(guesses: Sequence[Guess], samples: Sequence[Sample]) -> list[Guess]:
    """The guesses of `samples`, in the larger of two languages where the article has more of it and no sign decides."""
    langs = Counter(guess.lang for guess in guesses)
    larger = {lang: other for lang, other in _WITHIN.items() if langs[other] > langs[lang]}
    return [
        guess if sample.given_away else replace(guess, lang=larger.get(guess.lang, guess.lang))
        for guess, sample in zip(guesses, samples, strict=True)
    ]


def _chosen(sample: Sample, weighed: Guess, weights: Weights, *, plain: bool) -> Guess:
    chosen = refined(sample.given_away or _by_rules(sample, weighed, weights) or weighed, sample.texts)
    lang = possible(chosen.lang, sample, plain=plain)
    return chosen if lang == chosen.lang else Guess(lang, _PLAIN)


def with_words(signs: Evidence, by_words: Likely) -> Evidence:
    """The signs of a sample, and as one more (`words`) how likely its words make each language."""
    row = {lang: dict(found) for lang, found in signs.items()}
    for lang, share in by_words.items():
        row.setdefault(lang, {})["words"] = max(LEAST, math.log(share)) if share else LEAST
    return row


def _together(
    alone: Sequence[Mapping[str, float]], by_words: Sequence[Likely], sizes: Sequence[int], weights: Weights
) -> Sequence[Likely]:
    """How likely each language is for each sample, of what they say `alone` and what the others are."""
    shares = by_words
    for _ in range(_ROUNDS):
        shares = [likely(_beside(*pair, weights)) for pair in zip(alone, company(shares, sizes), strict=True)]
    return shares


def _beside(alone: Mapping[str, float], others: Evidence, weights: Weights) -> dict[str, float]:
    found = dict(alone)
    for lang, signs in others.items():
        found[lang] = found.get(lang, 0.0) + sum(weights.signs.get(name, 0.0) * value for name, value in signs.items())
    return found


def _by_rules(sample: Sample, weighed: Guess, weights: Weights) -> Guess | None:
    """What the rules say, where they say a language too rare to have been learned, or plainly one that was while what
    was `weighed` leaves doubt."""
    guess = sample.by_rules
    if ALIASES.get(guess.lang, guess.lang) not in weights.any:
        return guess if guess.confidence >= _RARE else None
    doubtful = weighed.confidence < _DOUBT and guess.confidence >= _PLAIN
    return guess if doubtful and sum(sample.heard.values()) >= _LOUD else None


def _verdict(shares: Likely) -> Guess:
    best = max(shares, key=lambda lang: shares[lang], default="text")
    return Guess(best, round(shares.get(best, 0.0), 3))
