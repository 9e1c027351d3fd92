"""The style sheet of the books: ink on paper, with the site's own colours for diagrams, in CSS that e-readers know."""

from __future__ import annotations

import re
from importlib import resources
from itertools import pairwise

from seedbook import textfile
from seedbook.project import Project

#: Style sheets of the site that books share.
SHARED = ("diagrams.css",)
#: A comment.
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
#: A block of rules for one medium or ability: `@media print { … }`, one level of braces inside
_AT_BLOCK = re.compile(r"@(?:media|supports|container)[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
#: A rule: its selectors, and its declarations
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
#: A group of selectors without a group inside it: `:is(.a, .b)`; brackets such as `:not([fill])` may stand inside
_GROUP = re.compile(r":(?:is|where)\(((?:[^()]|\([^()]*\))*)\)")
#: A variable's value: `--d-ink: #1f2328;`
_VALUE = re.compile(r"(--[\w-]+)\s*:\s*([^;}]+)")
#: The use of a variable: `var(--d-ink)`, `var(--d-ink, #000)`
_USE = re.compile(r"var\((--[\w-]+)(?:,\s*([^()]*))?\)")


def sheet(project: Project) -> str:
    """The books' style sheet, the shared rules of the site included."""
    own = resources.files("seedbook.book").joinpath("book.css").read_text(encoding="utf-8")
    paths = [project.docs / "assets" / "css" / name for name in SHARED]
    return plain("\n".join([own, *(textfile.read(p) for p in paths if p.is_file())]))


def plain(css: str) -> str:
    """`css` without variables, groups of selectors and blocks for a medium, which many e-readers do not know."""
    flat = _AT_BLOCK.sub("", _COMMENT.sub("", css))
    values = dict(_VALUE.findall(flat))
    rules = ((selectors.strip(), _declarations(body, values)) for selectors, body in _RULE.findall(flat))
    return "\n".join(f"{', '.join(ungrouped(selectors))} {{ {body} }}" for selectors, body in rules if body)


def ungrouped(selectors: str) -> list[str]:
    """Each selector of a list alone: `.a :is(b, c)` gives `.a b` and `.a c`."""
    found = _GROUP.search(selectors)
    if not found:
        return [" ".join(s.split()) for s in _parts(selectors)]
    start, end = _bounds(selectors, found)
    before, whole, after = selectors[:start], selectors[start:end], selectors[end:]
    inner = _GROUP.search(whole)
    assert inner is not None
    spread = [whole[: inner.start()] + part + whole[inner.end() :] for part in _parts(inner[1])]
    return ungrouped(before + ", ".join(spread) + after)


def _bounds(selectors: str, found: re.Match[str]) -> tuple[int, int]:
    """Where the selector that holds a group begins and ends in its list."""
    edges = [0, *(i for i in _commas(selectors)), len(selectors)]
    start = max(e + (e > 0) for e in edges if e <= found.start())
    return start, min(e for e in edges if e >= found.end())


def _parts(selectors: str) -> list[str]:
    """A list cut at the commas that stand in no bracket."""
    edges = [-1, *_commas(selectors), len(selectors)]
    return [selectors[a + 1 : b].strip() for a, b in pairwise(edges)]


def _commas(text: str) -> list[int]:
    depth, found = 0, []
    for index, char in enumerate(text):
        depth += (char == "(") - (char == ")")
        if char == "," and depth == 0:
            found.append(index)
    return found


def _declarations(body: str, values: dict[str, str]) -> str:
    """The declarations of a rule, variables replaced by their values; those without a value go."""
    for _ in range(4):  # a value may be a variable itself
        body = _USE.sub(lambda use: values.get(use[1], use[2] or use[0]).strip(), body)
    kept = (d.strip() for d in body.split(";"))
    return "; ".join(d for d in kept if d and not d.startswith("--") and "var(" not in d)
