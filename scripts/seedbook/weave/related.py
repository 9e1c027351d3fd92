"""Related pages: what two pages share in terms and in words, the rarer the more it counts.

Every page is described by its few most telling features, and a feature that many pages have tells nothing.
So the work grows with the number of pages, not with the number of pairs.
"""

from __future__ import annotations

import heapq
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from seedbook import mentions
from seedbook.plaintext import plain
from seedbook.weave import blocks
from seedbook.weave.book import Book, Page

#: How many related pages are shown, and how alike (0 to 1) they must at least be.
MOST, FLOOR = 5, 0.09
#: What it adds when two pages that share anything stand in one subtopic.
SAME_GROUP = 0.08
#: What likeness counts across topics, and again when it rests on a single shared feature.
OTHER_TOPIC, THIN = 0.75, 0.5
#: What terms and what words say of likeness; together 1.
TERMS_SHARE, WORDS_SHARE = 0.6, 0.4
#: Weights of a feature by where it stands.
TITLE, TAG, HEADING, TEXT, CODE = 4.0, 3.0, 2.0, 1.0, 0.4
#: Features that describe a page.
FEATURES = 60
#: A feature on more than this part of the pages, or on more than this many pages, tells nothing.
COMMON_PART, COMMON = 0.4, 150
#: A Latin word or identifier of two characters and more, and runs of Han: `sync.Pool`, `逃逸分析`
_WORD = re.compile(r"[A-Za-z][A-Za-z0-9_.+#-]*[A-Za-z0-9_+#]|[\u3400-\u9fff]+")

Vector = dict[str, float]


def related(book: Book, group: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """The paths of the related pages of each page, most alike first, path order between equals.

    `group` names the subtopic of each page, in a form that is unique among topics.
    """
    pages = [p for p in book.pages.values() if p.topic and not p.is_index]
    scores: dict[str, Vector] = {p.path: defaultdict(float) for p in pages}
    for share, features in ((TERMS_SHARE, _term_features), (WORDS_SHARE, _word_features)):
        for one, other, likeness, shared in alike(weigh({p.path: features(book, p) for p in pages})):
            near = book.pages[one].topic == book.pages[other].topic
            scores[one][other] += share * likeness * (1 if near else OTHER_TOPIC * (THIN if shared == 1 else 1))
    for path, found in scores.items():
        for other in found:
            found[other] += SAME_GROUP if group[path] == group[other] else 0
    return {path: tuple(_best(found)) for path, found in scores.items()}


def _best(found: Vector) -> list[str]:
    near = [(-score, path) for path, score in found.items() if score >= FLOOR]
    return [path for _, path in heapq.nsmallest(MOST, near)]


def _fields(page: Page) -> list[tuple[float, str]]:
    heads = [(TITLE if level == 1 else HEADING, plain(text)) for level, text in blocks.headings(page.body)]
    return [(TITLE, page.title), *heads[1:], *((TEXT, text) for text in page.runs)]


def _term_features(book: Book, page: Page) -> Vector:
    found: Vector = defaultdict(float)
    for tag in page.tags:
        found[book.named(tag)] += TAG
    lexer = mentions.of_terms(book.terms)
    for weight, text in _fields(page):
        for term, times in lexer.count(text).items():
            found[term] += weight * times
    return {f: 1 + math.log(v) for f, v in found.items() if v >= TEXT}


def _word_features(book: Book, page: Page) -> Vector:
    found: Vector = defaultdict(float)
    for weight, text in [*_fields(page), *((CODE, text) for text in blocks.code(page.body))]:
        for word in words(text):
            found[word] += weight
    return {f: 1 + math.log(1 + v) for f, v in found.items()}


def words(text: str) -> Iterable[str]:
    """Latin words in lower case and overlapping pairs of Han characters."""
    for match in _WORD.finditer(text):
        run = match.group()
        if run[0].isascii():
            yield run.lower()
        else:
            yield from (run[i : i + 2] for i in range(max(1, len(run) - 1)))


def weigh(vectors: Mapping[str, Vector]) -> dict[str, Vector]:
    """TF-IDF vectors of length 1, cut to each page's most telling features."""
    spread = Counter(feature for vector in vectors.values() for feature in vector)
    limit = min(COMMON, max(2, COMMON_PART * len(vectors)))
    weighed = {}
    for path, vector in vectors.items():
        full = {f: v * math.log(len(vectors) / spread[f] + 1) for f, v in vector.items() if 1 < spread[f] <= limit}
        kept = dict(heapq.nsmallest(FEATURES, full.items(), key=lambda item: (-item[1], item[0])))
        length = math.sqrt(sum(v * v for v in full.values())) or 1.0
        weighed[path] = {f: v / length for f, v in kept.items()}
    return weighed


def alike(vectors: Mapping[str, Vector]) -> Iterable[tuple[str, str, float, int]]:
    """(page, other page, cosine, features shared) of every two pages that share a feature, both ways round."""
    pages_of: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for path, vector in vectors.items():
        for feature, value in vector.items():
            pages_of[feature].append((path, value))
    for path, vector in vectors.items():
        likeness, shared = defaultdict[str, float](float), Counter[str]()
        for feature, value in vector.items():
            for other, theirs in pages_of[feature]:
                likeness[other] += value * theirs
                shared[other] += 1
        likeness.pop(path, None)
        yield from ((path, other, score, shared[other]) for other, score in likeness.items())
