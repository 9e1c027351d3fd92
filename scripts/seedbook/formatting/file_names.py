"""The language of a file that a sample writes or holds, by its name."""

from __future__ import annotations

from collections.abc import Sequence

from seedbook.languages import identify
from seedbook.languages.extensions import EXTENSIONS

#: By what stands behind the last dot of a name, or by all of it; a `.conf` that a sample writes is mostly of nginx.
_BY_ENDING = {**EXTENSIONS, "conf": "nginx", "Dockerfile": "dockerfile", "Makefile": "makefile"}


def language(name: str, content: Sequence[str]) -> str:
    """The language of a file called `name`, else what its content looks like."""
    return _BY_ENDING.get(name.rsplit("/", 1)[-1].rsplit(".", 1)[-1]) or identify(content).lang
