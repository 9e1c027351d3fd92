"""What an article's other samples are likely to be, as evidence for one of them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

#: The most lines with which a sample speaks for its article.
_LONGEST = 30
#: How unlikely a sample's best language may be for the sample to be in doubt, and lean on the others more.
_DOUBT = 0.6
#: What a language without company is held to be likely, so that its logarithm is finite.
_FLOOR = 0.02
#: The share of the others up to which a language is not among them.
_NOTHING = 0.001

#: How likely each language is for a sample.
Likely = Mapping[str, float]


def company(likely: Sequence[Likely], sizes: Sequence[int]) -> list[dict[str, dict[str, float]]]:
    """For each sample and language the signs that the others give.

    `others` is the share of the others that are likely in it, each weighed by the root of its `sizes` in lines;
    `others-log` the logarithm of that share; `others-if-doubtful` the share where the sample itself is in doubt.
    """
    weights = [math.sqrt(min(_LONGEST, size)) for size in sizes]
    common: dict[str, float] = {}
    for row, weight in zip(likely, weights, strict=True):
        for lang, share in row.items():
            common[lang] = common.get(lang, 0.0) + share * weight
    whole = sum(weights)
    return [
        _signs({lang: (total - row.get(lang, 0.0) * weight) / (whole - weight) for lang, total in common.items()}, row)
        if len(likely) > 1
        else {}
        for row, weight in zip(likely, weights, strict=True)
    ]


def _signs(others: Likely, own: Likely) -> dict[str, dict[str, float]]:
    doubtful = max(own.values(), default=0.0) < _DOUBT
    return {
        lang: {
            "others": share,
            "others-log": math.log1p(share / _FLOOR),
            "others-if-doubtful": share if doubtful else 0.0,
        }
        for lang, share in others.items()
        if share > _NOTHING
    }
