"""Front matter: the YAML between two `---` lines at the head of a page."""

from __future__ import annotations

import re
from typing import Any

import yaml

from seedbook import textfile
from seedbook.errors import ContentError
from seedbook.model import Finding

#: Text that some YAML reader takes for a number: `003`, `2.1`
_NUMBER_LIKE = re.compile(r"^[\d.]+$")
#: The longest title, in characters: what lists and search results show without cutting
MAX_TITLE = 80


class _Dumper(yaml.SafeDumper):
    """Block style for mappings, flow style for short lists, strings left readable."""


def _flow_list(dumper: yaml.SafeDumper, value: list[Any]) -> yaml.Node:
    flat = all(not isinstance(item, (dict, list)) for item in value)
    return dumper.represent_sequence("tag:yaml.org,2002:seq", value, flow_style=flat)


def _quoted_number(dumper: yaml.SafeDumper, value: str) -> yaml.Node:
    style = '"' if _NUMBER_LIKE.match(value) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


_Dumper.add_representer(list, _flow_list)
_Dumper.add_representer(str, _quoted_number)


def split(text: str, path: str = "") -> tuple[dict[str, Any], str, int]:
    """Front matter, body, and the number of lines that stand before the body.

    A page without front matter gives `({}, text, 0)`. Raises ContentError when the YAML is broken,
    is not a mapping, or never ends.
    """
    if not text.startswith("---\n"):
        return {}, text, 0
    end = text.find("\n---\n", 3)
    if end < 0 and not text.endswith("\n---"):
        raise ContentError([Finding(path, 1, "Front matter is not closed.", "Add a line `---` after the last key.")])
    head = text[4 : end + 1] if end >= 0 else text[4:-3]
    body = text[end + 5 :] if end >= 0 else ""
    return _mapping(head, path), body, head.count("\n") + 2


def _mapping(head: str, path: str) -> dict[str, Any]:
    mend = "Quote values that hold `: ` or begin with a sign."
    data = textfile.parse_yaml(head, path, "Front matter", mend, first_line=2) if head.strip() else {}
    if not isinstance(data, dict):
        raise ContentError([Finding(path, 1, "Front matter is not a mapping.", "Write it as `key: value` lines.")])
    return data


def join(data: dict[str, Any], body: str) -> str:
    """A page from its front matter and body; keys keep their order."""
    return f"---\n{dump(data)}---\n{body}"


def dump(data: dict[str, Any]) -> str:
    """A mapping as lines of YAML in the style of front matter, the last one ended."""
    text: str = yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1000)
    return text
