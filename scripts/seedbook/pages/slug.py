"""File names: stable ASCII slugs from Latin terms and the glossary's English names."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from functools import cache
from importlib import resources
from itertools import chain, count

from seedbook import textfile
from seedbook.glossary import Term
from seedbook.wordlist import bilingual

#: Longest slug, in words and in characters, so that addresses stay readable.
MAX_WORDS, MAX_CHARS = 6, 60
#: Names that no file can have on Windows, whatever its ending.
RESERVED = frozenset(("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))))
#: A Latin word in a title: `sync`, `gRPC`, `1.22` inside `Go 1.22`
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[+#]+(?![A-Za-z]))?|\d+(?:\.\d+)+")
#: An English name of one or two words: `merge`, `write path`
_ENGLISH = re.compile(r"[a-z]{3,}(?: [a-z]{3,})?")
#: Words that say nothing in an address.
_EMPTY = frozenset(("a", "an", "and", "for", "in", "of", "on", "the", "to", "with", "vs"))


@cache
def lexicon() -> dict[str, str]:
    """Common Chinese words of technical titles with their English word (`data/words.yml`)."""
    words = textfile.bundled(resources.files("seedbook.pages").joinpath("data/words.yml"))
    return {str(k): str(v) for k, v in words.items()}


@cache
def everyday() -> dict[str, str]:
    """Everyday Chinese words with the first English of the entry that they head, for titles that say little else.

    A word of two characters that only stands among another's names may mean something else: `转型` for `cast`.
    """
    found: dict[str, str] = {}
    for name, others in bilingual().items():
        english = next((word for word in (name, *others) if _ENGLISH.fullmatch(word)), "")
        found.update({word: english for word in others if english and len(word) > 2 and not word.isascii()})
    for name, others in bilingual().items():
        english = next((word for word in others if _ENGLISH.fullmatch(word)), "")
        found.update({name: english} if english and len(name) > 1 and not name.isascii() else {})
    return found


def slugify(title: str, terms: Iterable[Term] = (), fallback: str = "page") -> str:
    """An ASCII slug for `title`: `GMP 调度器:源码剖析` gives `gmp-scheduler-source-analysis`."""
    names = _names(terms)
    found = _slug(title, names)
    found = found if "-" in found else _slug(title, {**everyday(), **names}) or fallback
    return f"{found}-page" if found in RESERVED else found


def _slug(title: str, names: dict[str, str]) -> str:
    words: list[str] = []
    for _, text in sorted(_named(title, names)):
        words = _joined(words, _words(text))
    while len("-".join(words)) > MAX_CHARS and len(words) > 1:
        words.pop()
    return "-".join(words)[:MAX_CHARS]


def _joined(words: list[str], more: list[str]) -> list[str]:
    """Words with those of one more name, unless that makes too many; a plural counts as its singular."""
    known = {w.rstrip("s") for w in words}
    fresh = [w for w in dict.fromkeys(more) if w.rstrip("s") not in known]
    return words + fresh if len(words) + len(fresh) <= MAX_WORDS else words


def qualified(slug: str, folder: str, qualifiers: Iterable[str]) -> str:
    """A slug of one word, which says little by itself (`list`), with the first of the `qualifiers` that adds to it."""
    more = (q for q in qualifiers if q and not set(q.split("-")) & {slug, folder})
    return slug if "-" in slug else f"{slug}-{next(more, '')}"[:MAX_CHARS].strip("-")


def unique(slug: str, taken: Container[str], qualifiers: Iterable[str] = ()) -> str:
    """`slug`, told apart from the `taken` ones by a qualifier, or by a number when none is left."""
    words = set(re.split("[/-]", slug))
    told = (f"{slug}-{q}" for q in qualifiers if q and not set(q.split("-")) <= words)
    numbered = (f"{slug}-{number}" for number in count(2))
    return next(name for name in chain([slug], told, numbered) if name not in taken)


def _names(terms: Iterable[Term]) -> dict[str, str]:
    """Chinese names to English words: the lexicon, then the glossary, which knows better."""
    names = dict(lexicon())
    for term in terms:
        if term.english:
            names.update({n: term.english for n in term.names if not n.isascii()})
    return names


def _named(title: str, names: dict[str, str]) -> Iterable[tuple[int, str]]:
    """(position, English text) of each Latin word and each known Chinese name, the longest names first."""
    for match in _LATIN.finditer(title):
        yield match.start(), match.group()
    rest = title
    for name in sorted(names, key=len, reverse=True):
        while (at := rest.find(name)) >= 0:
            yield at, names[name]
            rest = rest[:at] + "\0" * len(name) + rest[at + len(name) :]


def _words(text: str) -> list[str]:
    plain = text.lower().replace("c++", "cpp").replace("c#", "csharp")
    return [w for w in re.split(r"[^a-z0-9]+", plain) if (len(w) > 1 and w not in _EMPTY) or w.isdigit()]
