"""The queries that search is measured by: the gold set, and queries drawn from the pages at each run."""

from __future__ import annotations

import hashlib
import json
import random
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from seedbook.search import extract, tokens
from seedbook.search.extract import PageText

GOLD = Path(__file__).with_name("gold.tsv")
#: Queries written from the pages before any of them was asked, and kept whole: what search does unprepared.
FRESH = Path(__file__).with_name("fresh.tsv")
#: How many queries of each class are drawn: so many that a page's new text, which draws others, does not fail a bar by
#: bad luck. (Of 1,500 in each class 99.9, 99.7 and 99.9 % are answered in five; of a hundred prefixes two fail one time
#: in twenty.)
DRAWN = {"known item": 400, "drawn prefix": 400, "drawn typo": 400}
#: A word long enough to be cut short or mistyped: `findrunnable`
_WORD = re.compile(r"(?<![A-Za-z0-9_])[A-Za-z]{7,16}(?![A-Za-z0-9_])")
_RUN = re.compile(r"[\u3400-\u9fff]{4,}")


#: Draws a query from the page at an address: its text and the addresses that answer it, or nothing.
Draw = Callable[[random.Random, dict[str, str], str], tuple[str, set[str]] | None]


@dataclass(frozen=True)
class Query:
    """A query, its class, and the addresses that answer it (none: nothing should be found)."""

    kind: str
    text: str
    right: frozenset[str]


def addresses(site: Path) -> dict[str, str]:
    """The address of each imported section, as `seed section`."""
    rows = json.loads((site / "pages.json").read_text(encoding="utf-8"))
    return {f"{r['source']['seed']} {r['source']['section']}": r["url"] for r in rows if r["source"]}


def gold(site: Path) -> list[Query]:
    """The gold set, its sections as addresses of `site`."""
    return _listed(GOLD, site)


def fresh(site: Path) -> list[Query]:
    """The fresh set as one class, without what the gold set has too."""
    known = {query.text for query in gold(site)}
    return [replace(query, kind="fresh") for query in _listed(FRESH, site) if query.text not in known]


def _listed(path: Path, site: Path) -> list[Query]:
    where, found = addresses(site), []
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            kind, text, right = line.split("\t")
            names = [] if right == "-" else right.split("|")
            found.append(Query(kind, text, frozenset(where.get(name, name) for name in names)))
    return found


def pages(site: Path) -> list[PageText]:
    """The imported pages of `site`."""
    return extract.pages((url, (site / url).read_text(encoding="utf-8")) for url in sorted(addresses(site).values()))


def drawn(site: Path) -> list[Query]:
    """Queries drawn from the pages' text; the same text gives the same queries."""
    found = pages(site)
    digest = hashlib.sha256("".join(part.text for page in found for part in page.sections).encode()).hexdigest()
    dice = random.Random(digest)
    texts = {page.url: "\n".join([page.title, *(f"{p.heading}\n{p.text}" for p in page.sections)]) for page in found}
    return [
        *_many(dice, "known item", texts, _phrase),
        *_many(dice, "drawn prefix", texts, _prefix),
        *_many(dice, "drawn typo", texts, _typo),
    ]


def _many(dice: random.Random, kind: str, texts: dict[str, str], draw: Draw) -> Iterable[Query]:
    urls = sorted(texts)
    found: dict[str, Query] = {}
    while len(found) < DRAWN[kind]:
        query = draw(dice, texts, dice.choice(urls))
        if query:
            found[query[0]] = Query(kind, query[0], frozenset(query[1]))
    return found.values()


def _phrase(dice: random.Random, texts: dict[str, str], url: str) -> tuple[str, set[str]] | None:
    """Four to ten characters of a sentence, and all pages that have them."""
    runs = _RUN.findall(texts[url])
    if not runs:
        return None
    run = dice.choice(runs)
    size = min(len(run), dice.randint(4, 10))
    at = dice.randint(0, len(run) - size)
    text = run[at : at + size]
    return text, {other for other, whole in texts.items() if text in whole}


def _prefix(dice: random.Random, texts: dict[str, str], url: str) -> tuple[str, set[str]] | None:
    """A word without its last letters, and all pages with a word that begins so."""
    words = _WORD.findall(texts[url])
    if not words:
        return None
    word = dice.choice(words)
    text = word[: dice.randint(5, len(word) - 2)] if len(word) > 7 else word[:5]
    pattern = re.compile(rf"(?<![A-Za-z0-9_]){text}", re.IGNORECASE)
    return text, {other for other, whole in texts.items() if pattern.search(whole)}


def _typo(dice: random.Random, texts: dict[str, str], url: str) -> tuple[str, set[str]] | None:
    """A word with one slip that is no word of the pages itself, and all pages with the word."""
    words = _WORD.findall(texts[url])
    if not words:
        return None
    word = dice.choice(words)
    text = _slip(dice, word)
    if re.search(text, "\n".join(texts.values()), re.IGNORECASE):
        return None
    return text, {other for other, whole in texts.items() if re.search(word, whole, re.IGNORECASE)}


def _slip(dice: random.Random, word: str) -> str:
    at = dice.randint(1, len(word) - 2)
    letter = dice.choice("abcdefghijklmnopqrstuvwxyz")
    return dice.choice(
        [
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at:],
            word[:at] + letter + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        ]
    )


def distractors(site: Path, count: int) -> list[PageText]:
    """`count` pages made of the pages' own pairs of characters, and of words made of their words' pieces.

    They have the vocabulary and the length of real pages, and hardly one phrase or identifier in common with them.
    """
    found = pages(site)
    dice = random.Random(count)
    text = "\n".join(part.text for page in found for part in page.sections)
    # A page that has the very word would be no distractor.
    asked = {query.text for query in (*gold(site), *fresh(site))}
    cut = (run[at : at + 2] for run in _RUN.findall(text) for at in range(0, len(run) - 1, 2))
    pairs = [pair for pair in cut if pair not in asked]
    pieces = [
        piece for word in _WORD.findall(text) for piece in tokens.pieces(word) or [word[len(word) // 2 :].lower()]
    ]
    made = [f" {dice.choice(pieces)[::-1]}{dice.choice(pieces).capitalize()} " for _ in range(3000)]
    return [_distractor(dice, number, pairs, made) for number in range(count)]


def _distractor(dice: random.Random, number: int, pairs: list[str], made: list[str]) -> PageText:
    def words(count: int) -> str:
        return "".join(dice.choice(pairs if dice.random() < 0.85 else made) for _ in range(count))

    def section(anchor: str) -> extract.Section:
        sentences = "，".join(words(dice.randint(2, 8)) for _ in range(20))
        return extract.Section(anchor, words(4) if anchor else "", [("text", sentences)])

    anchors = ("", "one", "two", "three")
    return PageText(f"zz/distractor-{number}.html", words(5), tuple(section(anchor) for anchor in anchors))
