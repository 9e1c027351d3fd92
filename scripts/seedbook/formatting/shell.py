"""Shell scripts through shfmt, here-documents by the language they hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from seedbook.formatting import brackets, command_help, embedded, single, tools
from seedbook.formatting.file_names import language
from seedbook.formatting.guard import same_lines
from seedbook.formatting.layouts import SHELL

#: Indents a sample of a language
Indent = Callable[[str, Sequence[str]], tuple[str, ...]]
#: The beginning of a here-document: "<<'EOF'", "<<-EOF", '<< "YAML"'; not "<<<"
_HERE = re.compile(r"(?<!<)<<-?\s*[\"'\\]?([A-Za-z_]\w*)[\"']?(?!<)")
#: A file that a command writes or reads: "> main.go", "tee conf/app.yaml", "-f values.yml"
_FILE = re.compile(r"(?:>|\btee\b(?:\s+-a)?|-f)\s*([^\s<>|&]+)")
#: Words that make a script worth formatting as one
_STRUCTURE = re.compile(r"(?m)^\s*(?:if|for|while|until|case|function)\b|\(\)\s*\{")


def indent(lines: Sequence[str], inner: Indent) -> tuple[tuple[str, ...], bool]:
    """The script indented, and whether shfmt did it. `inner` indents what a here-document holds, and
    the Kubernetes objects that a command shows.
    """
    bodies = list(heredocs(lines))
    script = ["" if any(at in body for body, _ in bodies) else line for at, line in enumerate(lines)]
    result, by_shfmt = _formatted(lines, script)
    data = [(body, lang) for body, lang in embedded.spans(script) if lang == "yaml"]
    for body, lang in (*bodies, *data):
        result[body.start : body.stop] = inner(lang, lines[body.start : body.stop])
    return tuple(result), by_shfmt


def heredocs(lines: Sequence[str]) -> Iterator[tuple[range, str]]:
    """Where each here-document stands, without its first and last line, and its language."""
    at = 0
    while at < len(lines):
        found = _HERE.search(lines[at])
        end = _end(lines, at + 1, found[1]) if found else None
        if end is not None:
            body = range(at + 1, end)
            yield body, _language(lines[at], lines[body.start : body.stop])
            at = end
        at += 1


def _end(lines: Sequence[str], start: int, word: str) -> int | None:
    return next((at for at in range(start, len(lines)) if lines[at].strip() == word), None)


def _language(command: str, body: Sequence[str]) -> str:
    named = _FILE.search(command)
    return language(named[1] if named else "", body)


def _formatted(lines: Sequence[str], script: Sequence[str]) -> tuple[list[str], bool]:
    """The script by shfmt where it has structure and shfmt leaves the lines alone, else by words and brackets."""
    if _STRUCTURE.search("\n".join(script)):
        written = tools.run(tools.shfmt(), ("-i", "2", "-ci"), "\n".join(lines) + "\n")
        result = written.rstrip("\n").split("\n") if written else []
        if len(result) == len(lines) and same_lines(lines, result):
            return result, True
    if command_help.is_help(script):
        return list(command_help.indent(script)), False
    return list(single.output(brackets.indent(script, SHELL))), False
