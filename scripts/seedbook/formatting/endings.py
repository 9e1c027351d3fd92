"""The language of a file, by the ending of its name."""

from __future__ import annotations

from collections.abc import Sequence

from seedbook.languages import identify

_BY_ENDING = {
    "go": "go",
    "yaml": "yaml",
    "yml": "yaml",
    "json": "json",
    "py": "python",
    "java": "java",
    "c": "c",
    "rs": "rust",
    "js": "javascript",
    "lua": "lua",
    "sh": "bash",
    "sql": "sql",
    "proto": "protobuf",
    "xml": "xml",
    "toml": "toml",
    "conf": "nginx",
    "Dockerfile": "dockerfile",
    "Makefile": "makefile",
}


def language(name: str, content: Sequence[str]) -> str:
    """The language of a file called `name`, else what its content looks like."""
    return _BY_ENDING.get(name.rsplit("/", 1)[-1].rsplit(".", 1)[-1]) or identify(content).lang
