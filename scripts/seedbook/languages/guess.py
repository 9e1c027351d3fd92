"""The verdict over a sample by itself: what its lines say, what its shape allows, what the prose before it names."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from seedbook.languages.comments import COMMENT, uncommented
from seedbook.languages.definitions import defined
from seedbook.languages.marks import scores
from seedbook.languages.neighbours import from_fence, from_file_name, from_prose, from_settings_name
from seedbook.languages.outputs import output
from seedbook.languages.prompts import prompted
from seedbook.languages.settings import are_properties, settings
from seedbook.languages.shapes import fit


@dataclass(frozen=True)
class Guess:
    """A language's canonical name (`text` when unknown) and how sure it is, 0 to 1."""

    lang: str
    confidence: float


#: Languages that contain another: what speaks for the base speaks for the dialect, once the dialect itself is heard.
_BASES = {
    "typescript": ("javascript",),
    "jsx": ("javascript", "html"),
    "vue": ("javascript", "html", "typescript"),
    "svelte": ("javascript", "html", "css"),
    "cpp": ("c",),
    "html": ("xml",),
}
#: The least that must speak for a language itself before its base is counted with it.
_HEARD = 3.0
#: What a command in the first line adds: its output may follow in any language.
_COMMAND_FIRST = 8.0
#: `cat <<EOF | kubectl apply -f -`
_HEREDOC = re.compile(r"<<-?\s?['\"]?[A-Z]{2,}")
#: Lines of a patch: `+ if err != nil {` and `- return nil`, or `@@ -1,3 +1,4 @@`.
_ADDED = re.compile(r"^\+\s?[A-Za-z_\"'{}()\[/#<]")
_REMOVED = re.compile(r"^(-\s?[A-Za-z_\"'{}()\[/#<].*[(){}\[\];=,\"].*|@@ .*)$")
#: Beside lines put in, what was taken out of settings or of a struct: `-kind: VirtualService`, `-	n atomic.Int64`
_TAKEN = re.compile(r"^-(?:[A-Za-z_]\w[\w.-]*[: ]|\s[A-Za-z_]\w* [\w.*\[\]]+$)")
_PUT_IN = re.compile(r"^\+\s?[A-Za-z_]")
#: A line and what it became: `- weight: 30` and `+ weight: 0` below
_CHANGED = re.compile(r"^-[ \t]*(?P<word>[A-Za-z_]\w*)\b.*\n\+[ \t]*(?P=word)\b", re.MULTILINE)
#: A line of a tree of files or of parts, or of a drawing made of boxes: `├── main.go`, `│   └── api`, `+-----+`,
#: `|  \- jar`, `[INFO] +- org.slf4j:slf4j-api`
_TREE = re.compile(r"^(?:\[INFO\] )?(?:[│├└┌┐┘┤┬┴┼─═║╔╗╚╝]|\+-{3,}|\|--|(?:[|+`\\]\s*)+-{1,2} ?\S)")
#: What a compiler says first of a fault: `error[E0277]: the trait bound`, `./main.go:5:2: undefined: x`
_FAULT = re.compile(r"^(?:error\[\w+\]: |[\w./-]+\.\w+:\d+:\d+: )")


def identify(lines: Sequence[str], before: str = "") -> Guess:
    """The language of a sample given as lines, best with the prose `before` it."""
    texts = stripped(lines)
    return refined(beyond_doubt(texts) or by_sound(heard(texts), texts, before), texts)


def refined(guess: Guess, texts: Sequence[str]) -> Guess:
    """`guess`, but properties where the lines of what is taken for INI are such."""
    return Guess("properties", guess.confidence) if guess.lang == "ini" and are_properties(texts) else guess


def by_sound(heard: Mapping[str, float], texts: Sequence[str], before: str) -> Guess:
    """The language for which most was `heard` in `texts`, a file's name in them and the prose `before` included."""
    totals = dict(heard)
    _with_neighbours(totals, texts, before)
    return _verdict(totals)


def stripped(lines: Sequence[str]) -> list[str]:
    """The lines that are not blank, without white space around them."""
    return [line.strip() for line in lines if line.strip()]


def beyond_doubt(texts: Sequence[str]) -> Guess | None:
    """The language that a fence, a prompt, settings, an output, a heredoc, a patch, a drawing or another sign tells."""
    fenced = from_fence(texts)
    if fenced:
        return Guess(fenced, 1.0)
    if typed := prompted(texts):
        return Guess(typed, 0.95)
    if told := from_settings_name(texts) or defined(texts) or settings(texts) or output(texts):
        return Guess(told, 0.95)
    if _is_json(texts):
        return Guess("json", 0.95)
    if _heredoc(texts):
        return Guess("bash", 0.9)
    if _changed(texts):
        return Guess("diff", 0.9)
    if _drawn(texts) or (texts and _FAULT.match(texts[0])):
        return Guess("text", 0.9)
    return None


def heard(texts: Sequence[str]) -> dict[str, float]:
    """What speaks for each language in stripped lines: marks, less what their shapes forbid, with their bases."""
    totals = _heard(texts)
    _with_shapes(totals, texts)
    _with_bases(totals)
    return totals


def _is_json(texts: Sequence[str]) -> bool:
    """Whether the lines are an object of JSON, or each of them is one."""
    if not texts or texts[0][:1] != "{" or texts[-1][-1:] != "}":
        return False
    return _parses(" ".join(texts)) or all(text[:1] == "{" and _parses(text) for text in texts)


def _parses(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict)
    except (ValueError, RecursionError):
        return False


def _heredoc(texts: Sequence[str]) -> bool:
    """Whether commands open a heredoc: what follows is its text, in whatever language."""
    first = next(iter(uncommented(texts)), "")
    return _commands(first) and any(_HEREDOC.search(text) and _commands(text) for text in texts)


def _commands(text: str) -> bool:
    return dict(scores(text)).get("bash", 0) >= 2


def _changed(texts: Sequence[str]) -> bool:
    """Whether lines were taken out and put in, as a patch shows it."""
    if any(_PUT_IN.match(text) for text in texts) and any(_TAKEN.match(text) for text in texts):
        return True
    if any(_ADDED.match(text) for text in texts) and any(_REMOVED.match(text) for text in texts):
        return True
    return bool(_CHANGED.search("\n".join(texts)))


def _drawn(texts: Sequence[str]) -> bool:
    """Whether most lines are those of a tree of files or of a drawing."""
    return sum(bool(_TREE.match(text)) for text in texts) * 2 > len(texts)


def _heard(texts: Sequence[str]) -> dict[str, float]:
    """What the lines say, added up; the first that is no comment counts twice, a command there more."""
    totals: dict[str, float] = {}
    first = next((n for n, text in enumerate(texts) if not COMMENT.match(text)), -1)
    for n, text in enumerate(texts):
        for lang, weight in scores(text):
            more = 0.0 if n != first else _COMMAND_FIRST if lang == "bash" and weight >= 3 else weight
            totals[lang] = totals.get(lang, 0.0) + weight + more
    return totals


def _with_shapes(totals: dict[str, float], texts: Sequence[str]) -> None:
    """Languages of which every line has a known shape lose by each line that has another."""
    for lang in totals:
        totals[lang] *= fit(lang, texts)


def _with_bases(totals: dict[str, float]) -> None:
    heard = dict(totals)
    for lang, bases in _BASES.items():
        if heard.get(lang, 0) >= _HEARD:
            totals[lang] += sum(heard.get(base, 0) for base in bases)


def _with_neighbours(totals: dict[str, float], texts: Sequence[str], before: str) -> None:
    named = from_file_name(texts)
    if named:
        totals[named] = totals.get(named, 0) + 6
    for lang, weight in from_prose(before):
        if lang in totals or not totals:
            totals[lang] = totals.get(lang, 0) + weight


def _verdict(totals: dict[str, float]) -> Guess:
    total = sum(totals.values())
    if total <= 0:
        return Guess("text", 0.0)
    best = max(totals, key=lambda lang: totals[lang])
    return Guess(best, round(totals[best] / total, 3))
