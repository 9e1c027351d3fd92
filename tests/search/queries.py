"""The queries that search is measured by: the gold set, and queries drawn from the pages at each run."""

from __future__ import annotations

import hashlib
import json
import random
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from seedbook.search import extract
from seedbook.search.extract import PageText

GOLD = Path(__file__).with_name("gold.tsv")
#: How many queries of each class are drawn.
DRAWN = {"known item": 200, "drawn prefix": 100, "drawn typo": 100}
#: A word long enough to be cut short or mistyped: `findrunnable`
_WORD = re.compile(r"(?<![A-Za-z0-9_])[A-Za-z]{7,16}(?![A-Za-z0-9_])")
_RUN = re.compile(r"[\u3400-\u9fff]{4,}")


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
    where, found = addresses(site), []
    for line in GOLD.read_text(encoding="utf-8").splitlines():
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


def _many(dice: random.Random, kind: str, texts: dict[str, str], draw: object) -> Iterable[Query]:
    urls, found = sorted(texts), {}
    while len(found) < DRAWN[kind]:
        query = draw(dice, texts, dice.choice(urls))  # type: ignore[operator]
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
    """`count` pages that are made of the pages' own words in another order."""
    found = pages(site)
    dice = random.Random(count)
    text = [part.text for page in found for part in page.sections if part.text]
    headings = [part.heading for page in found for part in page.sections if part.heading]
    made = []
    for number in range(count):
        parts = [extract.Section("", "", [("text", _shuffled(dice, text))])]
        parts += [
            extract.Section(f"s{i}", _heading(dice, headings), [("text", _shuffled(dice, text))]) for i in range(3)
        ]
        made.append(PageText(f"zz/distractor-{number}.html", _heading(dice, headings), tuple(parts)))
    return made


def _shuffled(dice: random.Random, text: list[str]) -> str:
    """About 300 characters, cut from anywhere in pieces of 3 to 12."""
    pieces = []
    for _ in range(40):
        source = dice.choice(text)
        at = dice.randrange(len(source))
        pieces.append(source[at : at + dice.randint(3, 12)])
    return "，".join(pieces)


def _heading(dice: random.Random, headings: list[str]) -> str:
    left, right = dice.choice(headings), dice.choice(headings)
    return left[: len(left) // 2] + right[len(right) // 2 :]
