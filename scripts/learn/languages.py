"""Learns `seedbook/languages/weights.tsv` in two steps, as `seedbook.languages.article` takes them.

First words: what each says for and against each language. Then signs, the same for any language: how far to trust the
words, the rules, the prose and the article's other samples. What words say of the samples that signs are learned from
must come from other repositories, or it would be trusted too much: they are learned once more without each quarter.
Samples of a repository with many count for less, so that none is learned by heart. A repository without any prose,
such as files of code cut to pieces, teaches words only.
"""

from __future__ import annotations

import hashlib
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import scipy.sparse as sp

from learn.alignment import fold
from learn.articles import Article
from learn.loglinear import Problem, Signs, Words, fit_signs, fit_words, shares
from seedbook.languages.article import with_words
from seedbook.languages.company import company
from seedbook.languages.evidence import ALIASES, Evidence, Sample, evidence
from seedbook.languages.weights import WORDS
from seedbook.languages.wording import wording

#: Names that articles give languages, by the names of the guide.
_NAMES = {
    name: names.split()[0]
    for names in (
        "go golang", "bash sh shell zsh console shellsession shell-session terminal cmd bat batch", "yaml yml",
        "html htm", "javascript js jsx mjs node", "typescript ts tsx", "python py python3", "cpp c++ cc cxx",
        "csharp c# cs", "dockerfile docker", "protobuf proto", "makefile make", "rust rs rust,editable",
        "sql mysql postgresql psql plsql", "text txt plain plaintext none log output ascii tree", "json jsonc json5",
        "ini conf properties cfg dosini", "xml pom", "powershell ps1 pwsh", "kotlin kt", "ruby rb", "diff patch",
        "hcl terraform tf", "gomod go.mod", "asm assembly nasm gas", "markdown md", "groovy gradle",
        "objectivec objective-c objc", "vim viml vimscript", "css scss less",
    )
    for name in names.split()
}  # fmt: skip
#: The signs that `evidence`, `with_words` and `company` name.
SIGNS = (
    "heard",
    "loudest",
    "mark",
    "covers",
    "prose-before",
    "rules",
    "named",
    "most-named",
    "words",
    "others",
    "others-log",
    "others-if-doubtful",
)
#: A language is learned when so many samples of so many repositories are in it; rarer ones stay with the rules.
_KNOWN, _SHARED = 30, 2
#: A word is learned when it stands in so many samples of so many repositories.
_SAMPLES, _SOURCES = 5, 3
#: Samples of one repository that count in full.
_FULL = 60
#: Parts that the repositories are dealt into, each judged by words of the others.
_PARTS = 4
#: How often signs are learned anew from what they made of the article's other samples.
_ROUNDS = 3


@dataclass(frozen=True)
class Case:
    """A sample of an article: its true language, empty where the fence names none; what speaks for each language, its
    words, its size in lines, the number of its article and the repository it is from; whether there is prose."""

    lang: str
    signs: Evidence
    words: frozenset[str]
    size: int
    article: int
    source: str
    prose: bool


def cases(found: Iterable[Article]) -> list[Case]:
    """The samples of all articles, in order."""
    return [case for n, article in enumerate(found) for case in _cases(n, article)]


def _cases(n: int, article: Article) -> list[Case]:
    samples, langs, before = [], [], ""
    prose = [fold(str(block.get("text", ""))) for block in article.blocks if block["kind"] not in ("code", "mermaid")]
    for block in article.blocks:
        if block["kind"] == "code":
            samples.append(Sample.of(str(block["text"]).split("\n"), before))
            lang = str(block["lang"]).lower()
            langs.append(_NAMES.get(lang, lang))
        elif block["kind"] != "mermaid":
            before = fold(str(block.get("text", before)))
    rows = evidence(samples, "\n".join(prose))
    return [
        Case(lang, signs, wording(sample.texts, sample.before), len(sample.texts), n, article.source, bool(prose))
        for lang, signs, sample in zip(langs, rows, samples, strict=True)
    ]


@dataclass(frozen=True)
class Fitted:
    """What was learned: the languages, the words by column, and the weights of words and of signs."""

    languages: tuple[str, ...]
    columns: dict[str, int]
    words: Words
    signs: Signs


def fit(found: Sequence[Case]) -> Fitted:
    """The weights that make the true languages likeliest. Raises ValueError when there are too few samples."""
    languages = learned(found)
    if len(languages) < 2:
        raise ValueError(f"{len(found)} samples: no two languages with {_KNOWN} in {_SHARED} repositories.")
    articles = [case for case in found if case.prose]
    by_words = np.zeros((len(articles), len(languages)), np.float32)
    for part in range(_PARTS):
        columns, words = _words([case for case in found if _part(case) != part], languages)
        rows = np.array([_part(case) == part for case in articles])
        by_words[rows] = shares(_matrix(articles, columns)[rows] @ words.table + words.start)
    return Fitted(languages, *_words(found, languages), _signs(articles, languages, by_words))


def learned(found: Sequence[Case]) -> tuple[str, ...]:
    """The languages that enough samples are in."""
    counts = Counter(case.lang for case in found if case.lang)
    sources: defaultdict[str, set[str]] = defaultdict(set)
    for case in found:
        sources[case.lang].add(case.source)
    return tuple(sorted(lang for lang in counts if counts[lang] >= _KNOWN and len(sources[lang]) >= _SHARED))


def _part(case: Case) -> int:
    return hashlib.sha256(case.source.encode()).digest()[0] % _PARTS


def _words(found: Sequence[Case], languages: Sequence[str]) -> tuple[dict[str, int], Words]:
    known = [case for case in found if case.lang in languages]
    columns = _vocabulary(known)
    return columns, fit_words(_matrix(known, columns), _problem(known, languages))


def _problem(known: Sequence[Case], languages: Sequence[str]) -> Problem:
    many = Counter(case.source for case in known)
    counts = np.array([min(1.0, math.sqrt(_FULL / many[case.source])) for case in known], np.float32)
    return Problem(np.array([languages.index(case.lang) for case in known]), counts, len(languages))


def _vocabulary(found: Sequence[Case]) -> dict[str, int]:
    counts: Counter[str] = Counter()
    sources: defaultdict[str, set[str]] = defaultdict(set)
    for case in found:
        counts.update(case.words)
        for word in case.words:
            sources[word].add(case.source)
    kept = sorted(word for word in counts if counts[word] >= _SAMPLES and len(sources[word]) >= _SOURCES)
    return {word: n for n, word in enumerate(kept)}


def _matrix(found: Sequence[Case], columns: dict[str, int]) -> sp.csr_matrix:
    known = [[columns[word] for word in case.words if word in columns] for case in found]
    values = [min(1.0, math.sqrt(WORDS / len(row))) for row in known for _ in row]
    ends = np.cumsum([0, *map(len, known)])
    at = [column for row in known for column in row]
    return sp.csr_matrix((np.array(values, np.float32), at, ends), shape=(len(found), len(columns)))


def _signs(found: Sequence[Case], languages: Sequence[str], by_words: np.ndarray) -> Signs:
    """Weights of the signs, learned so often anew: what the other samples are is at first what their words say."""
    grid = np.zeros((len(found), len(languages), len(SIGNS)), np.float32)
    for n, case in enumerate(found):
        _fill(grid[n], languages, with_words(case.signs, dict(zip(languages, by_words[n].tolist(), strict=True))))
    named = np.array([case.lang in languages for case in found])
    problem = _problem([case for case in found if case.lang in languages], languages)
    likely = by_words
    for _ in range(_ROUNDS):
        _beside_others(grid, found, languages, likely)
        signs = fit_signs(grid[named], problem)
        likely = shares(grid @ signs.weights + signs.start)
    return signs


def _beside_others(grid: np.ndarray, found: Sequence[Case], languages: Sequence[str], likely: np.ndarray) -> None:
    rows: defaultdict[int, list[int]] = defaultdict(list)
    for n, case in enumerate(found):
        rows[case.article].append(n)
    for mine in rows.values():
        others = company(
            [dict(zip(languages, likely[n].tolist(), strict=True)) for n in mine], [found[n].size for n in mine]
        )
        for n, signs in zip(mine, others, strict=True):
            _fill(grid[n], languages, signs)


def _fill(grid: np.ndarray, languages: Sequence[str], signs: Evidence) -> None:
    for lang, row in signs.items():
        if ALIASES.get(lang, lang) in languages:
            for name, strength in row.items():
                grid[languages.index(ALIASES.get(lang, lang)), SIGNS.index(name)] = strength


def write(fitted: Fitted, path: Path) -> None:
    """The table of weights as `seedbook.languages.weights` reads it; weights of words under 0.05 are left out."""
    rows = [f"sign\t{name}\t{weight:.2f}" for name, weight in zip(SIGNS, fitted.signs.weights, strict=True)]
    rows += [f"any\t{lang}\t{weight:.2f}" for lang, weight in zip(fitted.languages, fitted.signs.start, strict=True)]
    rows += [f"base\t{lang}\t{weight:.2f}" for lang, weight in zip(fitted.languages, fitted.words.start, strict=True)]
    for word, n in fitted.columns.items():
        row = zip(fitted.languages, fitted.words.table[n], strict=True)
        cells = [f"{lang}={weight:.2f}" for lang, weight in row if abs(weight) >= 0.05]
        if cells:
            rows.append("\t".join(("word", word, *cells)))
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
