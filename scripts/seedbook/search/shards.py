"""The index as files: each a script of calls `seedbookSearch(name, text)`, so that a `<script>` can load it anywhere.

`root` says what there is; `i…` hold terms with their postings, `w…` words for typos, `p…` the text of one page: `p7`
its first sections, `p7.1` the next ones.
A small guide has everything in `root.js`; a large one loads what a query needs.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, repeat
from operator import and_, sub
from pathlib import Path

from seedbook.search import numbers, query, rules
from seedbook.search.extract import PageText
from seedbook.search.fold import Folder
from seedbook.search.index import BOOST_STEPS, HUB, LEVELS, Group, Index, level, no_collection
from seedbook.search.rules import PART

#: The function that every file calls.
CALL = "seedbookSearch"
#: Before a name that no article has.
UNUSED = "~"
#: Behind an everyday name, which stands with the terms: a query that has one loads that shard in any case. No term has
#: a space, and so a name comes close to its first token. In the root the names cost every reader's first query 10 KB.
NAME = " \t"
#: Characters of a shard: 2.7 KB gzip (measured: two thirds of a byte a character). A query needs one to nine of them
#: and half a dozen page texts. Among 5,000 pages shards of 6,000 characters cost up to 5 KB more a query; smaller ones
#: cost as much in the root, which names where each begins.
SHARD = 4_000
#: The first Han character; shards grow up to so many times their size for what belongs together.
HAN, WHOLE = "\u3400", 2
#: A guide whose index stays below this many bytes, compressed in haste, is one file.
SMALL = 300_000
#: Up to this many characters (about 1,200 pages, 5 MB gzip) the index is there in a few bundles as well, which
#: a browser fetches after the first answer: from then on no keystroke waits for the network.
MIDDLE = 8_000_000
#: The text of a piece of a page beyond this many characters is cut, evenly, to the beginnings of its sections: the
#: words are in the index all the same; this text is for snippets and phrases. Lists (the glossary, say) match
#: everything, and are among the ten pages whose texts most queries fetch: they are cut sooner.
LONG, LIST = 12_000, 4_000
#: Characters of a bundle.
BUNDLE = 600_000


def write(index: Index, folder: Path) -> None:
    """Write the index into `folder`; the same index gives the same bytes."""
    with no_collection():
        pieces = dict(_pieces(index))
    scripts = {name: _script(name, text) for name, text in pieces.items()}
    whole = "".join(scripts.values())
    small = _is_small(whole)
    place = "" if small else hashlib.sha256(whole.encode()).hexdigest()[:12]
    bundles = {} if small else _bundles(list(scripts.values()))
    about = {**_root(index, pieces), "place": place, "bundles": [f"{place}/{name}" for name in bundles]}
    folder.mkdir(parents=True, exist_ok=True)
    first = _script("root", json.dumps(about, ensure_ascii=False, sort_keys=True))
    (folder / "root.js").write_text(first + whole * small, encoding="utf-8", newline="\n")
    if not small:
        _write_scripts({**scripts, **bundles}, folder / place)


def _bundles(scripts: Sequence[str]) -> dict[str, str]:
    """All scripts in files of about BUNDLE characters; none when there are too many."""
    if sum(map(len, scripts)) > MIDDLE:
        return {}
    found, bundle = [], ""
    for script in scripts:
        bundle += script
        if len(bundle) > BUNDLE:
            found.append(bundle)
            bundle = ""
    return {f"all{number}": text for number, text in enumerate([*found, bundle]) if text}


def _is_small(text: str) -> bool:
    """Whether all fits one file. Nothing that is ten times the limit before compression does."""
    return len(text) < 10 * SMALL and len(zlib.compress(text.encode(), 1)) < SMALL


def _write_scripts(scripts: Mapping[str, str], folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    for name, script in scripts.items():
        with (folder / f"{name}.js").open("wb", buffering=0) as file:  # of thousands a buffer is a third of the time
            file.write(script.encode())


def _script(name: str, text: str) -> str:
    return f"{CALL}({json.dumps(name)},{json.dumps(text, ensure_ascii=False)});\n"


def _pieces(index: Index) -> Iterable[tuple[str, str]]:
    steps = _Steps()
    terms = (f"{term}\t{_postings(steps, found)}" for term, found in index.postings.items())
    names = _names(group for group in index.groups if group.everyday)
    yield from _ranges("i", sorted((*terms, *names), key=_key))
    both = {**index.words, **{"~" + word[::-1]: size for word, size in index.words.items()}}
    yield from _ranges("w", (f"{word}\t{numbers.encode([size])}" for word, size in sorted(both.items())))
    for number, (page, info) in enumerate(zip(index.pages, index.infos, strict=True)):
        first, *further = _texts(page, LONG if info.boost > HUB else LIST)
        yield f"p{number}", json.dumps([page.url, page.title, info.topic, first], ensure_ascii=False)
        for part, sections in enumerate(further, 1):
            yield f"p{number}.{part}", json.dumps(sections, ensure_ascii=False)


def _texts(page: PageText, size: int) -> list[list[list[str]]]:
    """Anchor, heading and text of a page's sections, in pieces of PART; a piece has about `size` characters at most."""
    most = size // max(1, min(PART, len(page.sections)))
    rows = [[part.anchor, part.heading, _begun(part.text, most)] for part in page.sections]
    return [rows[at : at + PART] for at in range(0, len(rows), PART)] or [[]]


def _begun(text: str, most: int) -> str:
    """The first `most` characters of a text, and a sign where it goes on."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _key(line: str) -> str:
    return line[: line.index("\t")]


class _Steps(dict[int, str]):
    """The text of a posting: its section and its level. There are millions, and few of them differ."""

    def __missing__(self, posting: int) -> str:
        found = self[posting] = "".join(map(numbers.digits, divmod(posting, LEVELS)))
        return found


def _postings(steps: Mapping[int, str], found: Sequence[int]) -> str:
    """Section, level, section, level, … as text; of each section its distance from the one before."""
    if len(found) == 1:  # most terms
        return steps[found[0]]
    sections = map(and_, found, repeat(-LEVELS))
    return "".join(map(steps.__getitem__, map(sub, found, chain((0,), sections))))


def _ranges(kind: str, lines: Iterable[str]) -> Iterable[tuple[str, str]]:
    """Sorted lines in pieces of about SHARD characters; a pair of Han stands in one with the names it begins."""
    shard: list[str] = []
    size = count = 0
    for line in lines:
        if size > SHARD and not (size < WHOLE * SHARD and line[:1] >= HAN and line[:2] == shard[-1][:2]):
            yield f"{kind}{count}", "\n".join(shard)
            shard, size, count = [], 0, count + 1
        shard.append(line)
        size += len(line) + 1
    yield f"{kind}{count}", "\n".join(shard)


def _root(index: Index, pieces: Mapping[str, str]) -> dict[str, object]:
    folding = dict(sorted(Folder(index.folding).pairs.items()))
    codes = [0, *map(ord, folding)]
    return {
        "version": rules.VERSION,
        "rules": rules.shared(),
        "counts": numbers.encode(index.counts),
        "lengths": numbers.encode(level(length) for length in index.lengths),
        "boosts": numbers.encode(round(info.boost * BOOST_STEPS) for info in index.infos),
        "terms": _starts(text for name, text in pieces.items() if name.startswith("i")),
        "words": _starts(text for name, text in pieces.items() if name.startswith("w")),
        "groups": _terms(group for group in index.groups if not group.everyday),
        "old": numbers.encode(map(sub, codes[1:], codes)),
        "new": "".join(folding.values()),
    }


def _terms(groups: Iterable[Group]) -> str:
    """A line a term: its names, and the number of its page, if any; a tab between."""
    rows = ([*_marked(group), str(group.page) if group.page >= 0 else ""] for group in groups)
    return "\n".join(map("\t".join, rows))


def _names(groups: Iterable[Group]) -> Iterable[str]:
    """A line a name: behind it all names of its group that articles use, and an empty one for the page."""
    for group in groups:
        others = "\t".join(name for name in group.names if name not in group.unused)
        yield from (f"{name}{NAME}{others}\t" for name in dict.fromkeys(map(query.plain, group.names)))


def _marked(group: Group) -> list[str]:
    """The names of a group, those marked that no article has."""
    return [UNUSED * (name in group.unused) + name for name in group.names]


def _starts(shards: Iterable[str]) -> str:
    """For each shard the shortest text that comes after the shard before, and not after its own first term.

    A line each: how much it has in common with the line before (a digit of `numbers`, so 31 at most), and the rest.
    """
    found, before, last = [], "", ""
    for text in shards:
        first = text.partition("\t")[0]
        start = first[: _shared(last, first) + 1]
        same = min(31, _shared(before, start))
        found.append(numbers.digits(same) + start[same:])
        before, last = start, text.rpartition("\n")[2].partition("\t")[0]
    return "\n".join(found)


def _shared(left: str, right: str) -> int:
    """How many characters two texts have in common from the beginning."""
    pairs = enumerate(zip(left, right, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(left), len(right)))
