"""Reads seeds from disk, refusing what cannot be one."""

from __future__ import annotations

import re
from pathlib import Path

from seedbook import character_references
from seedbook.errors import ContentError, UsageError
from seedbook.model import Finding, Seed
from seedbook.textfile import INVISIBLE, not_utf8

#: Largest seed accepted, in bytes. The real ones have 24 kB; a book has a few MB.
MAX_BYTES = 8_000_000
#: A seed's id: `003` of `003_467cfe439e6e8a02.txt`
_ID = re.compile(r"^[0-9A-Za-z][0-9A-Za-z-]{0,63}$")


def seed_files(folder: Path) -> list[Path]:
    """The seeds of a folder, in the order of their names. Raises ContentError for a folder that is named like one."""
    found = sorted(folder.glob("*.txt"))
    mend = "Take it out, or rename it: a seed is a text file."
    if faults := [Finding(str(path), 0, "A folder named like a seed.", mend) for path in found if path.is_dir()]:
        raise ContentError(faults)
    return found


def read_all(folder: Path) -> list[Seed]:
    """Every seed of a folder, in the order of their names. Raises ContentError with all faults of all files."""
    found: dict[str, Seed] = {}
    faults: list[Finding] = []
    for path in seed_files(folder):
        try:
            seed = read_seed(path)
        except ContentError as error:
            faults += error.findings
            continue
        first = found.setdefault(seed.id, seed)
        if first is not seed:
            what = f"Two seeds have the id {seed.id}: this file and {first.path.name}."
            faults.append(Finding(str(path), 0, what, "Give one another id: the part of its name before `_`."))
    if faults:
        raise ContentError(faults)
    return list(found.values())


def read_seed(path: Path) -> Seed:
    """The seed in `path`. Raises ContentError naming what is wrong and how to mend it."""
    text = decode(_bytes(path), str(path))
    return Seed(seed_id(path), path, tuple(text.split("\n")))


def seed_id(path: Path) -> str:
    """The id in a seed's file name: its stem up to the first `_`. Raises ContentError when it is none."""
    name = id_part(path)
    if not _ID.match(name):
        mend = "Name it `<id>_<anything>.txt`, the id of ASCII letters, digits and `-`."
        raise ContentError([Finding(str(path), 0, f"The file name gives no usable seed id ({name!r}).", mend)])
    return name


def id_part(path: Path) -> str:
    """The part of a seed's file name that gives its id, whether or not it is fit for one."""
    return path.stem.split("_", 1)[0]


def decode(data: bytes, path: str) -> str:
    """Text of a seed: UTF-8, line ends as LF, without invisible characters and without `¬ify` for `&notify`."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ContentError([not_utf8(path, error)]) from error
    if "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        raise ContentError([Finding(path, line, "A NUL byte.", "Capture the article again as plain text.")])
    text = INVISIBLE.sub("", re.sub(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]", "\n", character_references.undone(text)))
    if not text.strip():
        raise ContentError([Finding(path, 0, "The seed is empty.", "Capture the article again, or delete the file.")])
    return text


def _bytes(path: Path) -> bytes:
    if path.is_symlink():
        mend = "Put the article itself in its place."
        raise ContentError([Finding(str(path), 0, "A symbolic link: it would publish what stands elsewhere.", mend)])
    if not path.is_file():
        what = "a folder" if path.is_dir() else "no such file"
        raise UsageError(f"{path}: {what}. Name a seed, for example one under seeds/.")
    size = path.stat().st_size
    if size > MAX_BYTES:
        what = f"The seed has {size / 1e6:.0f} MB; at most {MAX_BYTES / 1e6:.0f} MB are read."
        raise ContentError([Finding(str(path), 0, what, "Split the article into several seeds.")])
    return path.read_bytes()
