"""Refuses a built page in which something runs, or comes from another host, that no template wrote.

The rules of `checks` judge the text that people write; a builder pairs its backticks, brackets and braces in a way of
its own. What it made of the text is judged here, so that no difference between the two lets a script through.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

from seedbook import textfile
from seedbook.finish import links, redirects
from seedbook.finish.site import BuiltSite
from seedbook.model import Finding

#: Elements that run, load or redirect by themselves; no page and no template of the guide has them
_ELEMENTS = frozenset(
    {
        *("applet", "base", "embed", "fencedframe", "frame", "frameset", "iframe", "object", "portal"),
        *("animate", "animatemotion", "animatetransform", "foreignobject", "set"),  # of SVG
    }
)
#: Attributes whose value is an address that a reader may follow, and one that a browser fetches at once
_FOLLOWED = frozenset(("href", "xlink:href", "action", "formaction", "ping"))
_FETCHED = frozenset(("src", "srcset", "poster", "data", "background"))
#: What an address may begin with: nothing that runs, and nothing but the site itself where it is fetched
_SCHEME = re.compile(r"(?P<scheme>[a-z][a-z0-9+.-]*):|//")
_SCHEMES = frozenset(("http", "https", "mailto"))
#: An address that does nothing; Material's button to share a search has it
_NOWHERE = "javascript:void(0)"
#: Blocks of data, which no browser runs
_DATA = frozenset(("application/json", "application/ld+json"))
#: What opens or closes a comment or the like. Parsers disagree on where one ends, so what it hides is read too.
_HIDING = re.compile(r"<!--|--!?>|<!\[CDATA\[|\]\]>|<\?")
#: How a template writes the way to the site's root: `new URL("../..",location)`, on the page for wrong addresses
#: `new URL("/guide/",location)`
_ROOT = re.compile(r'(?<=new URL\(")[\w./~%-]*(?=",location\))')


@dataclass(frozen=True)
class Seen:
    """What a page has: its scripts, by their code or address, and all else that runs or loads, in words."""

    scripts: frozenset[str]
    active: tuple[str, ...]


def check(built: BuiltSite) -> list[Finding]:
    """A finding for each active part of a page; scripts that most pages have are their template's.

    Raises ContentError for a page that is not UTF-8, which no later stage could read.
    """
    pages = dict(_pages(built))
    counts = Counter(script for page in pages.values() for script in page.scripts)
    shared = {script for script, count in counts.items() if 2 * count > len(pages)}
    return [
        _finding(built, address, what)
        for address, page in pages.items()
        for what in dict.fromkeys((*page.active, *("a script" for _ in page.scripts - shared)))
    ]


def _pages(built: BuiltSite) -> Iterator[tuple[str, Seen]]:
    for path in sorted(built.root.rglob("*.html")):
        text = textfile.read(path)
        if not redirects.is_stub(text):  # of a finished site that is finished again
            address = path.relative_to(built.root).as_posix()
            yield address, seen(text, address, built.prefix)


def _finding(built: BuiltSite, address: str, what: str) -> Finding:
    page = built.written(address)
    path = f"docs/{page}" if page else address
    return Finding(path, 0, f"The built page has {what}, which no template wrote.", "Take it out.", "active-content")


def seen(text: str, address: str, prefix: str) -> Seen:
    """What is active in the page `text` at `address`; `prefix`: the path of the site on its host, `/guide/`."""
    reader = _Reader(address, prefix)
    reader.feed(_HIDING.sub(" ", text))
    reader.close()
    return Seen(frozenset(reader.scripts), tuple(reader.active))


class _Reader(HTMLParser):
    """Collects what is active while the parser goes through a page."""

    def __init__(self, address: str, prefix: str) -> None:
        super().__init__()
        self._address, self._prefix = address, prefix
        self.scripts: list[str] = []
        self.active: list[str] = []
        self._code: list[str] | None = None  # of the script that is being read

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = [(name, value or "") for name, value in attrs]
        self.active += _of_element(tag, given)
        if tag != "script":
            return
        first = dict(reversed(given))  # of two attributes of one name the first counts
        if "src" in first:
            place = links.resolve(self._address, first["src"], self._prefix)
            self.scripts.append(place[0] if place else first["src"])
        elif first.get("type", "").strip().lower() not in _DATA:
            self._code = []

    def handle_data(self, data: str) -> None:
        if self._code is not None:
            self._code.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "script" and self._code is not None:
            self._end_script()

    def close(self) -> None:
        super().close()
        if self._code is not None:  # a page that ends within a script
            self._end_script()

    def _end_script(self) -> None:
        self.scripts.append(_ROOT.sub("", "".join(self._code or ())))
        self._code = None


def _of_element(tag: str, attributes: list[tuple[str, str]]) -> Iterator[str]:
    """What an element has that runs or loads, in words."""
    if tag in _ELEMENTS:
        yield f"an element `<{tag}>`"
    for name, value in attributes:
        if name.startswith("on") or name == "srcdoc":
            yield f"an attribute `{name}`"
        elif name == "http-equiv" and value.strip().lower() == "refresh":
            yield "a redirection"
        elif name in _FOLLOWED or name in _FETCHED:
            yield from _of_address(name, value)


def _of_address(name: str, value: str) -> Iterator[str]:
    """What is wrong with an address. Browsers read over spaces and control characters in its scheme."""
    address = re.sub(r"[\x00-\x20]+", "", value).lower()
    found = _SCHEME.match(address)
    if found and address != _NOWHERE and (name in _FETCHED or (found["scheme"] or "https") not in _SCHEMES):
        yield f"an address `{value[:60]}`"
