"""Learns `seedbook/languages/weights.tsv`: a log-linear model whose signs are shared by all languages.

Fitted by gradient descent with step sizes of RMSProp on the log-likelihood of the true languages; an L1 penalty keeps
the table of words short. Samples of a repository with many count for less, so that none is learned by heart.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import scipy.sparse as sp

from learn.articles import Article
from seedbook.languages.article import WORDS
from seedbook.languages.evidence import ALIASES, Evidence, Sample, evidence
from seedbook.languages.wording import wording

#: Names that articles give languages, by the names of the guide.
_NAMES = {
    name: names.split()[0]
    for names in (
        "go golang", "bash sh shell zsh console shellsession shell-session terminal cmd", "yaml yml", "html htm",
        "javascript js jsx mjs node", "typescript ts tsx", "python py python3", "cpp c++ cc cxx", "csharp c# cs",
        "dockerfile docker", "protobuf proto", "makefile make", "rust rs rust,editable", "sql mysql postgresql psql",
        "text txt plain plaintext none log output ascii", "json jsonc json5", "ini conf properties cfg dosini",
        "xml pom", "powershell ps1 pwsh", "kotlin kt", "ruby rb", "diff patch", "hcl terraform tf", "gomod go.mod",
    )
    for name in names.split()
}  # fmt: skip
SIGNS = (
    "heard",
    "share",
    "loudest",
    "mark-5",
    "mark-3",
    "covers",
    "prose-before",
    "file-name",
    "rules",
    "rules-sure",
    "article",
    "article-main",
    "article-if-faint",
    "sample-before",
    "sample-after",
    "named",
    "most-named",
)
#: A language is learned when so many samples of so many repositories are in it; rarer ones stay with the rules.
_KNOWN, _SHARED = 40, 5
#: A word is learned when it stands in so many samples of so many repositories.
_SAMPLES, _SOURCES = 5, 3
#: Passes over all samples; penalty; samples of one repository that count in full.
_PASSES, _PENALTY, _FULL = 250, 2.0, 60
#: What a language has from the start at most, for or against: articles about others use the rare ones too.
_PRIOR = 0.3


@dataclass(frozen=True)
class Case:
    """A sample with its true language, what speaks for each, its words, and the repository it is from."""

    lang: str
    signs: Evidence
    words: set[str]
    source: str


def cases(article: Article) -> list[Case]:
    """The samples of an article whose fence names a language."""
    samples, langs, before = [], [], ""
    prose = [str(block.get("text", "")) for block in article.blocks if block["kind"] not in ("code", "mermaid")]
    for block in article.blocks:
        if block["kind"] == "code":
            samples.append(Sample.of(str(block["text"]).split("\n"), before))
            lang = str(block["lang"]).lower()
            langs.append(_NAMES.get(lang, lang))
        before = str(block.get("text", before)) if block["kind"] not in ("code", "mermaid") else before
    rows = evidence(samples, "\n".join(prose))
    return [
        Case(lang, signs, wording(sample.texts, sample.before), article.source)
        for lang, signs, sample in zip(langs, rows, samples, strict=True)
        if lang
    ]


@dataclass(frozen=True)
class Fitted:
    """What was learned: the languages, the words by column, their weights (word by language), those of signs and of
    languages from the start."""

    languages: tuple[str, ...]
    words: dict[str, int]
    table: np.ndarray
    signs: np.ndarray
    start: np.ndarray


def fit(found: Sequence[Case]) -> Fitted:
    """The weights that make the true languages likeliest. Raises ValueError when there are too few samples."""
    languages = learned(found)
    found = [case for case in found if case.lang in languages]
    words = _vocabulary(found)
    if len(languages) < 2 or not words:
        raise ValueError(f"{len(found)} samples are of a language with {_KNOWN} in {_SHARED} repositories.")
    x, signs = _matrix(found, words), np.array([_signs(case, languages) for case in found])
    truth = np.array([languages.index(case.lang) for case in found])
    many = Counter(case.source for case in found)
    weight = np.array([min(1.0, math.sqrt(_FULL / many[case.source])) for case in found])
    table, theta, start = np.zeros((len(words), len(languages))), np.zeros(len(SIGNS)), np.zeros(len(languages))
    seen = [np.full_like(table, 1e-8), np.full_like(theta, 1e-8), np.full_like(start, 1e-8)]
    back = x.T.tocsr()
    for step in range(_PASSES):
        wrong = _likely(x @ table + signs @ theta + start)
        wrong[np.arange(len(truth)), truth] -= 1
        wrong *= weight[:, None]
        slopes = (back @ wrong, np.einsum("nk,nkj->j", wrong, signs), wrong.sum(0))
        seen = [0.9 * old + 0.1 * slope**2 for old, slope in zip(seen, slopes, strict=True)]
        rate = 0.25 / (1 + step / 40)
        pace = 0.3 * rate / (np.sqrt(seen[0]) + 1e-3 + _PENALTY)
        table -= pace * slopes[0]
        table = np.sign(table) * np.maximum(0, np.abs(table) - pace * _PENALTY)
        theta -= rate * slopes[1] / (np.sqrt(seen[1]) + 1e-3)
        start -= 0.5 * rate * slopes[2] / (np.sqrt(seen[2]) + 1e-3)
        start = np.clip(start, -_PRIOR, _PRIOR)
    return Fitted(languages, words, table, theta, start)


def learned(found: Sequence[Case]) -> tuple[str, ...]:
    """The languages that enough samples are in."""
    counts = Counter(case.lang for case in found)
    sources: defaultdict[str, set[str]] = defaultdict(set)
    for case in found:
        sources[case.lang].add(case.source)
    return tuple(sorted(lang for lang in counts if counts[lang] >= _KNOWN and len(sources[lang]) >= _SHARED))


def _vocabulary(found: Sequence[Case]) -> dict[str, int]:
    counts: Counter[str] = Counter()
    sources: defaultdict[str, set[str]] = defaultdict(set)
    for case in found:
        counts.update(case.words)
        for word in case.words:
            sources[word].add(case.source)
    kept = sorted(word for word in counts if counts[word] >= _SAMPLES and len(sources[word]) >= _SOURCES)
    return {word: n for n, word in enumerate(kept)}


def _matrix(found: Sequence[Case], words: dict[str, int]) -> sp.csr_matrix:
    rows = [(n, words[word]) for n, case in enumerate(found) for word in case.words if word in words]
    at, columns = zip(*rows, strict=True)
    known = Counter(at)
    values = [min(1.0, math.sqrt(WORDS / known[n])) for n in at]
    return sp.csr_matrix((values, (at, columns)), shape=(len(found), len(words)))


def _signs(case: Case, languages: Sequence[str]) -> np.ndarray:
    grid = np.zeros((len(languages), len(SIGNS)))
    for lang, signs in case.signs.items():
        if ALIASES.get(lang, lang) in languages:
            row = languages.index(ALIASES.get(lang, lang))
            for name, strength in signs.items():
                grid[row, SIGNS.index(name)] = strength
    return grid


def _likely(scores: np.ndarray) -> np.ndarray:
    raised = np.exp(scores - scores.max(1, keepdims=True))
    return raised / raised.sum(1, keepdims=True)


def write(fitted: Fitted, path: Path) -> None:
    """The table of weights as `article.load` reads it; weights under 0.05 are left out."""
    rows = [f"sign\t{name}\t{weight:.2f}" for name, weight in zip(SIGNS, fitted.signs, strict=True)]
    rows += [f"any\t{lang}\t{weight:.2f}" for lang, weight in zip(fitted.languages, fitted.start, strict=True)]
    for word, n in fitted.words.items():
        cells = [f"{lang}={w:.2f}" for lang, w in zip(fitted.languages, fitted.table[n], strict=True) if abs(w) >= 0.05]
        if cells:
            rows.append("\t".join(("word", word, *cells)))
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
