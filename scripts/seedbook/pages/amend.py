"""Changes keys of a page's front matter, leaving the order, style and comments of all else as a person wrote them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from seedbook import frontmatter
from seedbook.errors import ContentError

#: The lines from the first up to the second, and what stands there instead
_Edit = tuple[int, int, list[str]]


def amend(text: str, values: Mapping[str, Any], body: str | None = None) -> str:
    """The page `text` with these values in its front matter, None taking a key out, and with `body` when given.

    Front matter that cannot be changed line by line (`{title: …}`) is written anew. Raises ContentError when it is
    broken.
    """
    data, own, count = frontmatter.split(text)
    after = own if body is None else body
    wanted = {key: value for key, value in {**data, **values}.items() if value is not None or key not in values}
    rows = text.split("\n")[1 : count - 1]
    head = "".join(f"{row}\n" for row in _amended(rows, data, values))
    amended = f"---\n{head}---\n{after}"
    return amended if _says(amended, wanted, after) else frontmatter.join(wanted, after)


def _says(text: str, data: Mapping[str, Any], body: str) -> bool:
    """Whether a page holds exactly this front matter and this body."""
    try:
        return frontmatter.split(text)[:2] == (data, body)
    except ContentError:
        return False


def _amended(rows: list[str], data: Mapping[str, Any], values: Mapping[str, Any]) -> list[str]:
    """The lines of front matter, which says `data`, with these values."""
    node = yaml.compose("\n".join(rows), Loader=yaml.SafeLoader)
    result = list(rows)
    edits = list(_edits(node, rows, data, values)) if isinstance(node, yaml.MappingNode) and node.value else []
    for first, end, lines in sorted(edits, reverse=True):
        result[first:end] = lines
    return result


def _edits(
    node: yaml.MappingNode, rows: list[str], data: Mapping[str, Any], values: Mapping[str, Any]
) -> Iterator[_Edit]:
    """What to change in a mapping that says `data`, so that it has these values: in a mapping in it, what differs."""
    found = {key.value: (key, value) for key, value in node.value}
    last = max(_span(*pair, rows)[1] for pair in found.values())
    indent = node.start_mark.column
    for key, value in values.items():
        if key not in found:
            yield last, last, _lines(key, value, indent)
        elif value != data.get(key):
            inner = found[key][1]
            if isinstance(value, dict) and isinstance(inner, yaml.MappingNode) and not inner.flow_style:
                yield from _edits(inner, rows, data[key], value)
            else:
                yield (*_span(*found[key], rows), _lines(key, value, indent))


def _span(key: yaml.Node, value: yaml.Node, rows: list[str]) -> tuple[int, int]:
    """The lines of a key with its value, up to the comments and blank lines below, which the marks of YAML take in."""
    first, end = key.start_mark.line, value.end_mark.line + bool(value.end_mark.column)
    while end > first + 1 and not rows[end - 1].partition("#")[0].strip():
        end -= 1
    return first, end


def _lines(key: str, value: Any, indent: int) -> list[str]:
    dumped = [] if value is None else frontmatter.dump({key: value}).rstrip("\n").split("\n")
    return [" " * indent + row for row in dumped]
