"""Which key of an indented YAML text stands under which, and how often."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from seedbook.formatting.yaml_lines import parse

#: How often each child was seen under a place; a place is "parent" or "grandparent/parent"
Counts = dict[str, Counter[str]]
#: What an item without a key counts as
ITEM = "-"
#: The kind of a Kubernetes object: `kind: Pod`
_KIND = re.compile(r"^kind:\s*(\w+)", re.M)


def observe(text: str) -> Iterator[tuple[str, str, str]]:
    """Each key of an indented YAML text with its parent and grandparent: (grandparent, parent, key).

    A parent that holds a list is written with `[]`; the outermost parent is `@Kind` of a
    Kubernetes object, or `@`.
    """
    for document in re.split(r"^---.*$", text, flags=re.M):
        yield from _document(document)


def _document(text: str) -> Iterator[tuple[str, str, str]]:
    kind = _KIND.search(text)
    root = "@" + (kind[1] if kind else "")
    stack: list[tuple[int, str, str]] = []  # column, key, its parent
    literal = -1
    for raw in text.split("\n"):
        line, column = parse(raw), len(raw) - len(raw.lstrip())
        if line.comment or "\t" in raw[:column] or 0 <= literal < column:
            continue
        for _ in range(line.dashes):
            yield from _item(stack, column, root)
            column += 2
        if line.key is not None:
            yield from _key(stack, column, line.key, root)
        literal = -1 if not line.literal else column if line.key is not None else column - 2


def _item(stack: list[tuple[int, str, str]], column: int, root: str) -> Iterator[tuple[str, str, str]]:
    """Open an item of a list at `column`; what it stands in, unless that is an item."""
    stack[:] = [entry for entry in stack if entry[0] < column or (entry[0] == column and entry[1] != ITEM)]
    if stack and stack[-1][1] != ITEM:
        yield (*_parents(stack, root), ITEM)
    stack.append((column, ITEM, ""))


def _key(stack: list[tuple[int, str, str]], column: int, key: str, root: str) -> Iterator[tuple[str, str, str]]:
    """Open a key at `column`; what it stands in, and the key that it stands behind."""
    beside = next((key for at, key, _ in reversed(stack) if at == column), None)
    stack[:] = [entry for entry in stack if entry[0] < column]
    yield (*_parents(stack, root), key)
    if beside not in (None, ITEM):
        yield "", f"~{beside}", key
    stack.append((column, key, ""))


def _parents(stack: list[tuple[int, str, str]], root: str) -> tuple[str, str]:
    """The grandparent and parent of what comes next: ("template", "spec"), ("spec", "containers[]")."""
    names: list[str] = []
    suffix = ""
    for _, key, _ in reversed(stack):
        if key == ITEM:
            suffix += "[]"
        else:
            names.append(key + suffix)
            suffix = ""
    names.append(root + suffix)
    return (names[1] if len(names) > 1 else ""), names[0]


def count(texts: Iterable[str]) -> Counts:
    """Counts over many texts; the same text counts once."""
    counts: Counts = defaultdict(Counter)
    for text in dict.fromkeys(texts):
        seen = Counter(observe(text))
        for (grand, parent, key), times in seen.items():
            weight = min(times, 3)
            counts[parent][key] += weight
            if parent.startswith("@") and len(parent) > 1:
                counts["@*"][key] += weight
            if grand:
                counts[f"{grand}/{parent}"][key] += weight
                counts[f"{grand}/*"][key] += weight
    return counts
