"""Reads the project's own text files: pages, the glossary, catalogs. Seeds have stricter rules (`read`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import yaml
from yaml.composer import ComposerError
from yaml.constructor import ConstructorError
from yaml.reader import ReaderError

from seedbook.errors import ContentError
from seedbook.model import Finding

#: What PyYAML raises for text that is no YAML, and for a value that is not what its form or tag says:
#: `2024-99-99`, `!!bool x`, a thousand open brackets.
_YAML_FAULTS = (yaml.YAMLError, ValueError, KeyError, AttributeError, RecursionError)
#: libyaml's parser is ten times as fast, where it is there; it crashes on some 20,000 open brackets in a row.
_FAST, _FAST_CHARS = getattr(yaml, "CSafeLoader", yaml.SafeLoader), 5000
#: Values stand in values at most this deep; a page needs three.
_DEEPEST = 50
#: Control characters (but tab and line feed), zero-width signs and marks that turn the direction of text.
INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\xad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
#: Without these signs no YAML has an anchor or an alias: `&name`, `*name`
_REFERENCE = re.compile("[&*]")


class PlainLoader(yaml.SafeLoader):
    """YAML without anchors and aliases: nine lines of them stand for gigabytes, or hold themselves."""

    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:
        """The next node. Raises ComposerError for one that has an anchor, and for an alias."""
        event = self.peek_event()  # type: ignore[no-untyped-call]
        if getattr(event, "anchor", None) is not None:
            raise ComposerError(
                problem="an anchor or alias (`&name`, `*name`) is not allowed", problem_mark=event.start_mark
            )
        node: yaml.Node | None = super().compose_node(parent, index)
        return node

    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any:
        """The value of a node. Raises ConstructorError, with its place, for one that is not what its form says."""
        try:
            return super().construct_object(node, deep)
        except (ValueError, KeyError, AttributeError) as error:
            problem = f"{node.value!r} is not what its form says"
            raise ConstructorError(problem=problem, problem_mark=node.start_mark) from error


def read(path: Path) -> str:
    """The text of a file: UTF-8, without a byte-order mark, line ends as LF.

    Raises ContentError naming the line that is not UTF-8.
    """
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ContentError([not_utf8(str(path), error)]) from error
    return text.replace("\r\n", "\n")


def not_utf8(path: str, error: UnicodeDecodeError) -> Finding:
    """What to say of the file at `path`, whose bytes are not UTF-8."""
    mend = f"Save it as UTF-8, for example with `{recoding(error.object)}`."
    return Finding(path, line_of(error), f"Not UTF-8 (byte {error.start}).", mend)


def recoding(data: bytes) -> str:
    """The command that makes UTF-8 of a text in what is most likely its encoding, by its byte-order mark."""
    marked = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    return f"iconv -f {'UTF-16' if marked else 'GB18030'} -t UTF-8"


def line_of(error: UnicodeDecodeError) -> int:
    """The 1-based line at which bytes are not UTF-8."""
    return error.object[: error.start].count(b"\n") + 1


def pages(folder: Path) -> list[Path]:
    """The Markdown files below a folder, in path order, without hidden ones: builders leave those out as well."""
    found = sorted(path for path in folder.rglob("*.md") if path.is_file())
    return [path for path in found if not any(part.startswith(".") for part in path.relative_to(folder).parts)]


def parse_yaml(
    text: str, path: str, name: str, mend: str, first_line: int = 1, loader: type[yaml.SafeLoader] = PlainLoader
) -> Any:
    """The value of YAML that stands in `path` from `first_line` on; None when there is none.

    Raises ContentError, in which `name` says what was read and `mend` how to mend it.
    """
    try:
        return _shallow(_plain(text)) if loader is PlainLoader else yaml.load(text, loader)
    except _YAML_FAULTS as error:
        line, problem = _fault(text, error)
        raise ContentError([Finding(path, first_line + line, f"{name} is not YAML: {problem}.", mend)]) from error


def _fault(text: str, error: Exception) -> tuple[int, str]:
    """The line of `text`, from 0, at which YAML is at fault, and what is wrong there."""
    if isinstance(error, ReaderError):
        return text[: error.position].count("\n"), f"it has the character U+{error.character:04X}"
    mark = getattr(error, "problem_mark", None)
    return mark.line if mark else 0, getattr(error, "problem", None) or "it cannot be read"


def bundled(file: Traversable) -> Any:
    """The value of a YAML file that comes with these scripts: the fast parser need fear nothing there."""
    return yaml.load(file.read_text(encoding="utf-8"), _FAST)


def places(text: str) -> dict[tuple[str | int, ...], int]:
    """The line of each value of YAML that `parse_yaml` has read, by its path: `("articles", 0, "title")`."""
    node = yaml.compose(text, Loader=PlainLoader)
    return dict(_places(node, ())) if node else {}


def _places(node: yaml.Node, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], int]]:
    inner: list[tuple[str | int, yaml.Node, yaml.Node]] = []
    if isinstance(node, yaml.MappingNode):
        inner = [(str(key.value), key, value) for key, value in node.value]
    elif isinstance(node, yaml.SequenceNode):
        inner = [(number, item, item) for number, item in enumerate(node.value)]
    for name, first, value in inner:
        yield (*path, name), first.start_mark.line + 1
        yield from _places(value, (*path, name))


def _plain(text: str) -> Any:
    """The value of YAML, read by the fast parser where it serves; what it refuses, the other one explains better."""
    if len(text) <= _FAST_CHARS and not _REFERENCE.search(text):
        with suppress(*_YAML_FAULTS):
            return yaml.load(text, _FAST)
    return yaml.load(text, PlainLoader)


def _shallow(value: Any) -> Any:
    """The value. Raises YAMLError when it is so deep that no walk through it is safe."""
    level = [value]
    for _ in range(_DEEPEST):
        level = [inner for outer in level if isinstance(outer, (dict, list)) for inner in _parts(outer)]
        if not level:
            return value
    raise ComposerError(problem=f"values stand in values more than {_DEEPEST} deep")


def _parts(value: dict[Any, Any] | list[Any]) -> Iterable[Any]:
    return value.values() if isinstance(value, dict) else value
