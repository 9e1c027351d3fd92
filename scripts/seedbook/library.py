"""The pages already on the shelf: which of them import made, and which a person has changed since."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from seedbook import frontmatter, textfile
from seedbook.errors import ContentError
from seedbook.model import Finding


@dataclass(frozen=True)
class Shelved:
    """A page of the output folder. `path` is relative to it; `source` is empty for pages without one."""

    path: str
    data: dict[str, Any]
    body: str
    text: str

    @property
    def source(self) -> dict[str, Any]:
        """The page's `source`, or an empty mapping."""
        value = self.data.get("source")
        return value if isinstance(value, dict) else {}

    @property
    def claim(self) -> tuple[str, str]:
        """The seed and section this page says it comes from."""
        return str(self.source.get("seed", "")), str(self.source.get("section", ""))

    @property
    def lines(self) -> tuple[int, int]:
        """The seed lines it says it comes from; (0, -1) when it says none."""
        value = self.source.get("lines")
        sound = isinstance(value, list) and len(value) == 2 and all(isinstance(n, int) for n in value)
        return (value[0], value[1]) if sound else (0, -1)  # type: ignore[index]

    @property
    def tags(self) -> list[str]:
        """The page's tags as they stand."""
        value = self.data.get("tags") or []
        return [str(tag) for tag in (value if isinstance(value, list) else [value])]

    @property
    def digest(self) -> str:
        """Digest of the page as it stands."""
        title, description = str(self.data.get("title", "")), str(self.data.get("description", ""))
        return digest(title, description, self.tags, self.body.lstrip("\n"))

    @property
    def edited(self) -> bool:
        """Whether a person changed it since import wrote it."""
        return self.digest != str(self.source.get("digest", ""))


def digest(title: str, description: str, tags: Iterable[str], body: str) -> str:
    """16 hex digits of SHA-256 over the parts, normalised: LF, no trailing space, NFC."""
    text = "\n".join([title, description, *tags, body])
    lines = [line.rstrip() for line in unicodedata.normalize("NFC", text).replace("\r\n", "\n").split("\n")]
    return hashlib.sha256("\n".join(lines).strip().encode()).hexdigest()[:16]


def shelve(out: Path) -> tuple[Shelved, ...]:
    """All pages under `out`, in path order. Raises ContentError naming every page that cannot be read."""
    pages: list[Shelved] = []
    faults: list[Finding] = []
    for path in textfile.pages(out):
        try:
            pages.append(read_page(path, out))
        except ContentError as error:
            faults += error.findings
    if faults:
        raise ContentError(faults)
    return tuple(pages)


def read_page(path: Path, out: Path) -> Shelved:
    """The page in the file `path`, which lies under `out` or stands alone. Raises ContentError when unreadable."""
    text = textfile.read(path)
    data, body, _ = frontmatter.split(text, str(path))
    name = path.relative_to(out) if path.is_relative_to(out) else path
    return Shelved(name.as_posix(), data, body, text)


def seedless(seeds: Path, pages: Iterable[Shelved]) -> str:
    """What to say of a folder without seeds: which page comes from one all the same, if any does."""
    what = "no seed (*.txt) here" if seeds.is_dir() else "no such folder"
    path = next((page.path for page in pages if page.claim[0]), "")
    return f"{seeds}: {what}, though {path} comes from one. Put it back." if path else f"{seeds}: {what}."


def claims(pages: Iterable[Shelved], out: Path) -> dict[tuple[str, str], Shelved]:
    """Imported pages by seed and section. Raises ContentError when two pages claim one section."""
    found: dict[tuple[str, str], Shelved] = {}
    faults = []
    for page in pages:
        if not page.source:
            continue
        first = found.setdefault(page.claim, page)
        if first is not page:
            seed, section = page.claim
            what = f"This page and {first.path} both claim section {section} of seed {seed}."
            mend = "Take `source:` out of the one you wrote yourself, or delete the one you do not want."
            faults.append(Finding(str(out / page.path), 1, what, mend))
    if faults:
        raise ContentError(faults)
    return found
