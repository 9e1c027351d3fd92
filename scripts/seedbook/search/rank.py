"""Ranking: BM25 by pages, times coverage of the query, times coverage in the page's best section.

`web/engine/5-rank.js` does the same in the browser; a test holds the two together.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from seedbook.search import rules
from seedbook.search.near import Names, near_name
from seedbook.search.query import Gist, Wanted, gist, plain, squash, variants, wanted, without_asking
from seedbook.search.resolve import Found, resolve
from seedbook.search.store import Store

_RANK = rules.RANK


@dataclass(frozen=True)
class Hit:
    """A page that answers: its number, score, share of the query it covers, and its sections, the best first.

    Sections are numbered in the page: 0 is the title, 1 the first text. `direct` of them answer as well as the best.
    `variant` says by which reading of the query the page was found.
    """

    page: int
    score: float
    coverage: float
    sections: tuple[int, ...]
    direct: int = 1
    variant: int = 0


@dataclass(frozen=True)
class Answer:
    """The pages of a query, the words that were read otherwise, and how many pages matched at all."""

    hits: tuple[Hit, ...]
    corrected: tuple[tuple[str, str], ...] = ()
    total: int = 0
    guessed: bool = False

    @property
    def weak(self) -> bool:
        """Whether even the best page covers little of what was asked, or nearly all of it was taken for other words."""
        return bool(self.hits) and (self.guessed or max(hit.coverage for hit in self.hits) < _RANK["weak"])


def search(store: Store, query: str) -> Answer:
    """The pages that answer `query`, the best first."""
    folded = without_asking(store.folder.fold(query))
    flat = " ".join(folded.lower().split())
    asked = [_ask(store, folded)]
    corrected = list(dict.fromkeys(entry.corrected for entry in asked[0] if entry.corrected))
    if (near := _near(store, flat, asked[0])) and _borne_out(store, _reread(flat, [*corrected, near])):
        corrected.append(near)
    read = _reread(flat, corrected)
    enough = _enough(store, asked[0]) and not store.named(plain(read))
    core = Gist("", 0.0) if enough else gist(read, store.named, store.unused)
    other = [] if enough else variants(read, store.named, store.unused)
    others = [*([read] if read != flat else []), *other, core.text]
    asked += [_ask(store, text) for text in others]
    best = _best(store, asked, core.share)
    own = _named(read, store.groups)
    hits = [_scaled(hit, _RANK["best"]) if hit.page in own else hit for hit in best.values()]
    answer = _answer(store, hits, [squash(text) for text in (flat, *others)], corrected)
    return replace(answer, guessed=_guessed(asked[0]))


def _ask(store: Store, folded: str) -> list[Found]:
    found = [(token, entry) for token in wanted(folded) for entry in resolve(store, token)]
    return [_seamed(found, at) for at in range(len(found))]


def _seamed(found: list[tuple[Wanted, Found]], at: int) -> Found:
    """The entry at `at`; of less worth when it is a pair of Han where two words may meet: 漏防 of 泄漏防御.

    No page need have such a pair, and the few that do have it by chance: where no page has it, it counts much less
    beside a pair that pages have, and no more than the better of two where it stands between them.
    """
    token, entry = found[at]
    if token.kind != "han":
        return entry
    beside = [other for near, other in found[max(0, at - 1) : at] if near.text[1:2] == token.text[0]]
    beside += [other for near, other in found[at + 1 : at + 2] if near.text[0] == token.text[1]]
    known = [other.worth for other in beside if other.places]
    if not entry.places:
        return replace(entry, worth=entry.worth * _RANK["grammar"]) if known else entry
    return replace(entry, worth=min(entry.worth, max(known))) if known[1:] else entry


def _near(store: Store, flat: str, found: list[Found]) -> tuple[str, str] | None:
    """What was typed and the name that it surely is a slip for, in a query that has something unknown."""
    if all(entry.places for entry in found) or store.named(plain(flat)):
        return None
    names = Names(store.names(flat), store.glossary, store.named, lambda pair: bool(store.posting(pair)))
    near = near_name(flat, names)
    return (near.typed, near.name) if near and near.sure else None


def _borne_out(store: Store, reading: str) -> bool:
    """Whether a page has enough of a reading: else its slip is only a guess."""
    return any(hit.coverage > _RANK["weak"] for hit in _score(store, _ask(store, reading), 1.0))


def _guessed(found: list[Found]) -> bool:
    """Whether several words were corrected, and they are most of the query."""
    corrected = [entry.worth for entry in found if entry.corrected]
    return len(corrected) > 1 and sum(corrected) > _RANK["weak"] * sum(entry.worth for entry in found)


def _enough(store: Store, found: list[Found]) -> bool:
    return sum(_full(store, hit) for hit in _score(store, found, 1.0)) >= _RANK["enough"]


def _full(store: Store, hit: Hit) -> bool:
    """Whether the hit is an article that has all of the query."""
    return hit.coverage > _RANK["full"] and store.boosts[hit.page] > _RANK["full"]


def _reread(flat: str, corrected: list[tuple[str, str]]) -> str:
    """The query with its slips corrected."""
    for typed, read in corrected:
        flat = flat.replace(typed, read)
    return flat


def _best(store: Store, asked: list[list[Found]], share: float) -> dict[int, Hit]:
    """The best hit of each page. Other words count less where the query as typed has a full answer.

    The last is the gist, which a page may have without the rest: the smaller its share, the less it counts.
    """
    best: dict[int, Hit] = {}
    factor = 1.0
    for variant, found in enumerate(asked):
        hits = _score(store, found, factor if variant < len(asked) - 1 else factor * share ** _RANK["gist"])
        if not variant:
            answered = any(_full(store, hit) for hit in hits)
            factor = _RANK["aside" if answered else "synonym"]
        for hit in hits:
            if hit.page not in best or hit.score > best[hit.page].score:
                best[hit.page] = replace(hit, variant=variant)
    return best


def _answer(store: Store, hits: list[Hit], phrases: list[str], corrected: list[tuple[str, str]]) -> Answer:
    """The best hits. The phrase is looked for in the first, which stay the first: they need not wait for the others."""
    ranked = sorted((hit for hit in hits if hit.coverage >= _RANK["floor"]), key=_order)
    head, top = _head(ranked), int(_RANK["top"])
    checked = sorted((_with_phrase(store, hit, phrases) for hit in head[:top]), key=_order)
    return Answer(tuple(_head([*checked, *head[top:]])), tuple(corrected), len(ranked))


def _head(ranked: list[Hit]) -> list[Hit]:
    """The first of the ranked hits, without those far below the best."""
    return [hit for hit in ranked[: int(_RANK["shown"])] if hit.score >= _RANK["tail"] * ranked[0].score]


def _order(hit: Hit) -> tuple[float, int]:
    """By score, rounded so that two ways of reckoning agree; then by number."""
    return (-round(hit.score, 9), hit.page)


def _named(flat: str, groups: list[list[str]]) -> set[int]:
    """The pages that the glossary names for a term that is the whole query, by one of its two main names."""
    return {int(group[-1]) for group in groups if group[-1] and flat in group[:2]}


def _scaled(hit: Hit, factor: float, sections: tuple[int, ...] | None = None) -> Hit:
    return replace(hit, score=hit.score * factor, sections=sections or hit.sections)


def _score(store: Store, found: list[Found], factor: float) -> list[Hit]:
    """Every page that holds one of the tokens."""
    masks: dict[int, int] = {}
    strengths: dict[int, float] = {}
    sums: dict[int, float] = {}
    average = sum(store.lengths) / max(1, len(store.lengths))
    for bit, entry in enumerate(found):
        weights: dict[int, float] = {}
        for section, weight in entry.places.items():
            page = store.owner[section]
            weights[page] = weights.get(page, 0.0) + weight
            masks[section] = masks.get(section, 0) | 1 << bit
            strengths[section] = strengths.get(section, 0.0) + entry.worth * weight / (weight + _RANK["k1"])
        for page, weight in weights.items():
            hold = _RANK["k1"] * (1 - _RANK["b"] + _RANK["b"] * store.lengths[page] / average)
            sums[page] = sums.get(page, 0.0) + entry.worth * weight / (weight + hold)
    worths = [entry.worth for entry in found]
    return [_hit(store, page, total * factor, masks, strengths, worths) for page, total in sums.items()]


def _hit(
    store: Store, page: int, total: float, masks: dict[int, int], strengths: dict[int, float], worths: list[float]
) -> Hit:
    first, end = store.first[page], store.first[page + 1]
    title = masks.get(first, 0)
    whole = sum(worths)
    every, shares = title, []
    for section in range(first, end):
        mask = masks.get(section, 0)
        every |= mask
        if mask:
            shares.append((-_worth(mask | title, worths), -strengths[section], section - first))
    shares.sort()
    best = -shares[0][0] / whole
    # A list is about many things: what its entries have apart does not count together.
    coverage = _worth(every, worths) / whole if store.boosts[page] > _RANK["full"] else best
    direct = sum(1 for share in shares if share[0] <= _RANK["direct"] * shares[0][0])
    sections = tuple(number for _, _, number in shares[: int(_RANK["sections"])])
    score = total / whole * coverage * best * store.boosts[page]
    return Hit(page, score, coverage, sections, min(direct, int(_RANK["answers"])))


def _worth(mask: int, worths: list[float]) -> float:
    return sum(worth for bit, worth in enumerate(worths) if mask >> bit & 1)


def _with_phrase(store: Store, hit: Hit, phrases: list[str]) -> Hit:
    """The hit, raised when the query stands in its sections as it was typed; the section with it comes first."""
    _, title, _, sections = store.page(hit.page)
    name = squash(store.folder.flat(title))
    if any(phrase and phrase in name for phrase in phrases):
        return _scaled(hit, _RANK["titled" if name in phrases else "headed"])
    for field, factor in ((1, _RANK["headed"]), (2, _RANK["phrase"])):
        for number in filter(None, hit.sections):
            text = squash(store.folder.flat(sections[number - 1][field]))
            if any(phrase and phrase in text for phrase in phrases):
                rest = tuple(other for other in hit.sections if other != number)
                return _scaled(hit, factor, (number, *rest))
    return hit
