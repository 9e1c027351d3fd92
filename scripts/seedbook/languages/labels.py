"""What people and sites call a language, above a sample or behind its fence."""

from __future__ import annotations

from functools import lru_cache

from pygments.lexers import find_lexer_class_by_name
from pygments.util import ClassNotFound

from seedbook.languages.extensions import EXTENSIONS
from seedbook.languages.weights import load
from seedbook.model import UNCOLOURED

#: Names that are neither the language's own nor the extension of its files
_NAMES = {
    "golang": "go",
    "shell": "bash",
    "zsh": "bash",
    "c++": "cpp",
    "c#": "csharp",
    "conf": "ini",
    "txt": "text",
    "plaintext": "text",
    "plain text": "text",
    "md": "markdown",
    "docker": "dockerfile",
}
#: Names that import knows without having learned what they look like
_UNLEARNED = {"mermaid", "console"}


def canonical(name: str) -> str:
    """What import calls the language of this name, `go` for `Golang`; the name in lower case where it is unknown."""
    label = name.lower()
    return _NAMES.get(label) or EXTENSIONS.get(label) or label


def known(name: str) -> bool:
    """Whether this is the name of a language: `Go`, `c++`, `yml`."""
    label = canonical(name)
    return label in load().any or label in _UNLEARNED or label in EXTENSIONS.values()


@lru_cache(maxsize=256)
def fenced(name: str) -> str:
    """What import calls the language that a fence names, `promql`, `mermaid`; an empty string where neither import nor
    the site knows it."""
    label, coloured = canonical(name), _coloured(name)
    if coloured and (coloured == name.lower() or not known(label)):
        return coloured
    return label if known(label) or label in UNCOLOURED else ""


def _coloured(name: str) -> str:
    """What the highlighter calls a language first; an empty string where it knows none of this name."""
    try:
        return str(find_lexer_class_by_name(name).aliases[0])
    except ClassNotFound:
        return ""
