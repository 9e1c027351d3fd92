"""Curly quotes and dashes that a web site's typography put into code."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from seedbook import verdict
from seedbook.model import SOUND

#: What the typography of a page turns into what
_STRAIGHT = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "--", "—": "---", "…": "..."})
#: Languages of commands, whose parsers take a dash of typography for a word like any other
_COMMANDS = ("bash", "console", "dockerfile")
#: A flag whose two dashes became one: "docker run –rm", "COPY –from=build"
_FLAG = re.compile(r"(?<=\s)–(?=[a-z][\w-]*(?:[ =]|$))", re.ASCII)
#: A command as a list, which a Dockerfile gives as JSON: "ENTRYPOINT [“/server”]"
_LIST = re.compile(r"(?P<head>^(?:ENTRYPOINT|CMD|RUN|SHELL)\s+)(?P<list>\[.*\])$")


def straightened(lang: str, lines: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lines, their quotes and dashes made straight, and the codes of what was mended.

    Only where the parser rejects the sample as it is and accepts it mended; in commands, where nothing else can be
    meant.
    """
    text = "\n".join(lines)
    mended = text.translate(_STRAIGHT)
    if mended == text:
        return tuple(lines), ()
    if verdict.judge(lang, text) not in (None, *SOUND) and verdict.judge(lang, mended) in SOUND:
        return tuple(mended.split("\n")), ("straight-quotes",)
    found = tuple(_command(lang, line) for line in lines) if lang in _COMMANDS else tuple(lines)
    return found, ("straight-quotes",) if found != tuple(lines) else ()


def _command(lang: str, line: str) -> str:
    line = _FLAG.sub("--", line)
    return _LIST.sub(lambda found: found["head"] + _json(found["list"]), line) if lang == "dockerfile" else line


def _json(text: str) -> str:
    """`text` mended where it is JSON then."""
    mended = text.translate(_STRAIGHT)
    try:
        json.loads(mended)
    except (ValueError, RecursionError):
        return text
    return mended
