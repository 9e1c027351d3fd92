"""Picks the way to indent a sample by its language, and refuses what changes more than white space."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from seedbook.formatting import apart, brackets, console, embedded, gofmt, python, shell, single, store, toml, yaml
from seedbook.formatting.guard import same_lines
from seedbook.formatting.layouts import PLAIN, layout_of

#: More lines, and longer lines in characters, than any sample has; such are left as they are
LONGEST, WIDEST = 2000, 2000
#: A line that ends in an opening bracket, and one that begins with a closing bracket
_OPEN_END = re.compile(r"[{\[(]$", re.M)
_CLOSED_START = re.compile(r"^[}\])]", re.M)


@dataclass(frozen=True)
class Indented:
    """A sample with its indentation, how it was found (`fixes`) and what to look at (`doubts`)."""

    lines: tuple[str, ...]
    fixes: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


def indent(lang: str, lines: Sequence[str]) -> Indented:
    """The flattened sample with the indentation its language calls for.

    The non-blank lines are the same and in the same order, white space aside.
    """
    return _guarded([lang], lines, lambda: WAYS.get(lang, _by_layout(lang))([line.strip() for line in lines]))


def normalised(lang: str, lines: Sequence[str]) -> Indented:
    """The sample that kept its indentation: Go as gofmt has it, which its readers expect; others as they are.

    Like what `indent` gives it has the same non-blank lines in the same order, white space aside.
    """
    if lang != "go" or not any(line.startswith(" ") for line in lines):
        return Indented(tuple(lines))
    return _guarded(["kept", lang], lines, lambda: Indented(gofmt.normalised(lines), ("indent-gofmt",)))


def _guarded(names: Sequence[str], lines: Sequence[str], way: Callable[[], Indented]) -> Indented:
    """What `way` finds for the sample, from the store if it is there under `names`; the sample itself if more than
    white space would change, or where it is too long."""
    plain = Indented(tuple(lines))
    if len(lines) > LONGEST or any(len(line) > WIDEST for line in lines):
        return plain
    key = json.dumps([*names, *lines], ensure_ascii=False)
    kept = _kept(store.load(key), lines)
    if kept is not None:
        return kept
    found = way()
    changed = found.lines != plain.lines and same_lines(lines, found.lines)
    result = found if changed else Indented(plain.lines, doubts=found.doubts)
    store.save(key, [result.lines, result.fixes, result.doubts])
    return result


def _kept(entry: object, lines: Sequence[str]) -> Indented | None:
    """A stored result, unless it is damaged or belongs to other lines."""
    match entry:
        case [list(kept), list(fixes), list(doubts)] if all(isinstance(part, str) for part in (*kept, *fixes, *doubts)):
            return Indented(tuple(kept), tuple(fixes), tuple(doubts)) if same_lines(lines, kept) else None
    return None


def _by_layout(lang: str) -> Callable[[Sequence[str]], Indented]:
    def way(lines: Sequence[str]) -> Indented:
        layout = layout_of(lang, lines)
        if layout is None:
            return Indented(tuple(lines))
        return Indented(apart.braced(brackets.indent(lines, layout), layout), ("indent-brackets",))

    return way


def _inner(lang: str, lines: Sequence[str]) -> tuple[str, ...]:
    return indent(lang, lines).lines


def _go(lines: Sequence[str]) -> Indented:
    result, by_gofmt = gofmt.indent(lines)
    return Indented(result, ("indent-gofmt" if by_gofmt else "indent-brackets",))


def _yaml(lines: Sequence[str]) -> Indented:
    result, sure = yaml.indent(lines, _inner)
    return Indented(result, ("indent-yaml-keys",), () if sure else ("yaml-nesting-lost",))


def _shell(lines: Sequence[str]) -> Indented:
    result, by_shfmt = shell.indent(lines, _inner)
    return Indented(result, ("indent-shfmt" if by_shfmt else "indent-brackets",))


def _python(lines: Sequence[str]) -> Indented:
    result, sure = python.indent(lines)
    return Indented(result, ("indent-blocks",), () if sure else ("python-indentation-lost",))


def _toml(lines: Sequence[str]) -> Indented:
    result = toml.indent(lines)
    parted = apart.sections(result)
    return Indented(parted, ("indent-brackets", *(("sections-apart",) if parted != result else ())))


def _output(lines: Sequence[str]) -> Indented:
    """Text of no language: by its brackets where it has them in good order, else by its lines and the data in it."""
    if _bracketed(lines):
        return Indented(brackets.indent(lines, PLAIN), ("indent-brackets",))
    result = list(single.output(lines))
    for span, lang in embedded.spans(lines):
        result[span.start : span.stop] = _inner(lang, lines[span.start : span.stop])
    return Indented(tuple(result), ("indent-output",))


def _console(lines: Sequence[str]) -> Indented:
    return Indented(console.indent(lines, _inner, lambda printed: _output(printed).lines), ("indent-output",))


def _bracketed(lines: Sequence[str]) -> bool:
    text = "\n".join(lines)
    balanced = all(text.count(opens) == text.count(closes) for opens, closes in ("{}", "[]", "()"))
    return balanced and bool(_OPEN_END.search(text)) and bool(_CLOSED_START.search(text))


def _by_line(rule: Callable[[Sequence[str]], tuple[str, ...]], code: str) -> Callable[[Sequence[str]], Indented]:
    return lambda lines: Indented(rule(lines), (code,))


#: How samples are indented, by language; a language without a way of its own goes by brackets, where it has a layout.
WAYS: dict[str, Callable[[Sequence[str]], Indented]] = {
    "go": _go,
    "yaml": _yaml,
    "bash": _shell,
    "python": _python,
    "makefile": _by_line(single.makefile, "indent-recipes"),
    "dockerfile": _by_line(single.dockerfile, "indent-continuations"),
    "toml": _toml,
    "ini": _by_line(apart.sections, "sections-apart"),
    "asm": _by_line(single.assembly, "indent-labels"),
    "text": _output,
    "console": _console,
}
