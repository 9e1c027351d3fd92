"""Parts a run of code where its language clearly changes: two samples that stood next to each other."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

from seedbook.languages.marks import scores
from seedbook.languages.outputs import reports
from seedbook.segment.rules.continued import LEADS_ON
from seedbook.segment.tagging import Tagged

#: Languages that stand by themselves: a sample of one holds no lines of another, except as a string or comment.
#: Commands may only come second, for what follows a command may be its output; SQL only first, for programs hold it.
_PURE = {
    *("go", "java", "kotlin", "rust", "c", "cpp", "python", "lua", "javascript", "typescript"),
    *("yaml", "json", "toml", "xml", "dockerfile", "protobuf", "thrift", "gomod"),
}
_SECOND = _PURE | {"bash", "console", "groovy"}
_FIRST = _PURE | {"sql"}
#: Languages whose samples hold lines that look like each other's: a key of YAML, a field of JSON.
_ALIKE = (
    {"yaml", "json", "toml", "ini", "systemd"},
    {"c", "cpp", "java", "csharp", "go", "rust", "kotlin", "scala", "javascript", "typescript", "thrift", "protobuf"},
    {"xml", "html", "javascript", "typescript", "vue", "svelte"},
    {"dockerfile", "bash", "console"},
    {"java", "kotlin", "groovy"},
)
#: What a line must say at least for its language to be clear, or faint and made sure by those behind it; and what all
#: lines before a border must say together, and those behind a faint one.
_CLEAR, _FAINT, _SURE = 4.0, 3.0, 8.0
#: What is run or compiled: what comes of it is no part of it
_PROGRAMS = {*("go", "java", "kotlin", "rust", "c", "cpp", "python", "javascript", "typescript")}
#: What no line of a language alike has: Go's `err := f()` and `func (s *Server) Run`, C's `#include <linux/bpf.h>` and
#: `SEC("xdp")`
_OWN = {
    "go": re.compile(r"^(?:\w+(?:, ?\w+)* := |func (?:\(\w+ \*?\w+\) )?\w+\()"),
    "c": re.compile(r"^(?:#include [<\"]|SEC\(\")"),
}
#: A manifest, which only commands like these print
_MANIFEST = re.compile(r"^apiVersion: \S")
_PRINTS = re.compile(r"\b(?:kubectl|helm|istioctl|kustomize|kubebuilder|operator-sdk|oc|yq|cat|EOF|crictl|argocd)\b")
#: A command for what a Dockerfile describes, where instructions are in capitals: `docker build -t web .`
_DOCKER = re.compile(r"(?:docker|podman|nerdctl|buildah) [a-z-]")
#: A prompt with a command: `$ kubectl apply -f web.yaml`, `mysql> EXPLAIN SELECT 1;`; and what prompts stand among
_PROMPT = re.compile(r"\$ [a-z./]|(?:mysql|MariaDB \[\S+\]|127\.0\.0\.1:\d+|redis|postgres=#)> \w")
_SPOKEN = {"bash", "console", "text", "powershell", "diff", "perl", "php"}
#: How many lines behind a border are asked for their language; further on another sample may have begun.
_AHEAD = 5
#: What markup begins with: `<div id="app">`
_TAG = re.compile(r"<[A-Za-z]")
_JSON = json.JSONDecoder()
#: A comma that JSON does not allow, and those who leave out a part of an answer leave behind: `"a": 1,` before `}`
_COMMA = re.compile(r",(?=\s*[}\]])")
#: A file that someone opens at a prompt: `$ vim etc/user.yaml`
_EDITOR = re.compile(r"\$ (?:vim?|nano) \S+$")
#: What heads a table of TOML: `[storage]`, `[storage.s3]`; not `[Peer]`, which may stand twice in an ini file
_TABLE = re.compile(r"\[[a-z][\w.-]*\]")
#: A comment in front of a sample belongs to it: `# 创建集群` `// main.go` `-- 建表`
_COMMENT = re.compile(r"^(#(?![!\[])|//|--\s|/\*|<!--)")
#: What a sample is not left in
_INSIDE = {"inside-heredoc", "inside-brackets", "inside-comment", "inside-tags"}
#: What opens or closes a text in another language: `run: |`, `script: >`, `EOF`, a lone quote
#: and one that opens, `text = """`
_FOREIGN = re.compile(r"(?<=[ :])[|>][+-]?$|^[A-Z]{3,}$|(?:^|[=( ])[`'\"]{1,3}\)?$")
#: What is not ended: `class User:`, `f(`, `a,`, `run \\`, `x =` (all 36 borders seen behind such a line in
#: 1,975 articles were none)
_GOES_ON = re.compile(r"(?:[:({\[,\\]| =)$")


def starts(tagged: Tagged, first: int, last: int) -> Iterator[int]:
    """The lines, by index, at which new samples begin within the run of code from `first` to `last`."""
    texts = [line.text for line in tagged.lines[first : last + 1]]
    said = [dict(scores(text)) for text in texts]
    heard: dict[str, float] = {}
    begun = first
    for n, line in enumerate(said):
        if _begins(heard, said, texts, begun - first, n):
            start = _with_comments(tagged, begun, first + n)
            if start > begun and _may_part(tagged, start):
                heard, begun = {}, start
                yield start
        for lang, weight in () if reports(texts[n]) else line.items():
            heard[lang] = heard.get(lang, 0.0) + weight


def _begins(
    heard: dict[str, float], said: Sequence[dict[str, float]], texts: Sequence[str], begun: int, n: int
) -> bool:
    """Whether a new sample begins with line `n` behind the one from line `begun` on, whose languages are `heard`."""
    text = texts[n]
    return (
        _changes(heard, said, n, text)
        or _prompted(heard, texts, begun, n)
        or _built(heard, text)
        or _declares(heard, texts, begun, n)
        or _answers(heard, texts, begun, n)
        or _edited(texts, begun, n)
        or _repeats(texts, begun, n)
        or _leaves_markup(said, texts, begun, n)
        or (reports(text) and _ran(heard))
    )


def _changes(heard: dict[str, float], said: Sequence[dict[str, float]], n: int, text: str) -> bool:
    """Whether line `n` and what follows speak a language that the lines before, summed up in `heard`, do not."""
    here = _strongest(said[n], _FAINT)
    if here not in _SECOND or here in heard:
        return False
    before = _strongest(heard, _SURE)
    own = here in _OWN and bool(_OWN[here].match(text))
    if before not in _FIRST or before in said[n] or (_alike(here, before) and not own):
        return False
    return _ahead(said, n, _CLEAR if own or said[n][here] >= _CLEAR else _SURE) == here


def _ahead(said: Sequence[dict[str, float]], n: int, least: float = _CLEAR) -> str:
    """The language of the lines from `n` on that says at least so much."""
    behind: dict[str, float] = {}
    for line in said[n : n + _AHEAD]:
        for lang, weight in line.items():
            behind[lang] = behind.get(lang, 0.0) + weight
    return _strongest(behind, least)


def _leaves_markup(said: Sequence[dict[str, float]], texts: Sequence[str], begun: int, n: int) -> bool:
    """Whether the markup from line `begun` on ends above line `n`, where a script or a style sheet begins: `data: {`
    behind `</div>`. (Of 25 such lines in 1,975 articles 23 begin another sample.)"""
    if not _TAG.match(texts[begun]) or texts[n].startswith("<") or not texts[n - 1].endswith(">"):
        return False
    return texts[n].endswith(("{", "(")) or _ahead(said, n) in {*_PROGRAMS, "css"}


def _prompted(heard: dict[str, float], texts: Sequence[str], begun: int, n: int) -> bool:
    """Whether a first prompt stands behind lines of code: `$ make deploy` behind a Makefile. Sessions begin with it."""
    before = _strongest(heard, _SURE)
    if not _PROMPT.match(texts[n]) or not before or before in _SPOKEN or "console" in heard:
        return False
    return not any(map(_PROMPT.match, texts[begun:n]))


def _ran(heard: dict[str, float]) -> bool:
    """Whether a report may be that of a program above it. What is run by a command stays with the command, as most
    authors have it."""
    return _strongest(heard, _CLEAR) in _PROGRAMS


def _built(heard: dict[str, float], text: str) -> bool:
    """Whether behind a Dockerfile a command builds or runs its image."""
    return _strongest(heard, _SURE) == "dockerfile" and bool(_DOCKER.match(text))


def _declares(heard: dict[str, float], texts: Sequence[str], begun: int, n: int) -> bool:
    """Whether behind commands, from line `begun` on, that print no manifest one begins with line `n`."""
    if not _MANIFEST.match(texts[n]) or _strongest(heard, _CLEAR) not in ("bash", "console"):
        return False
    return not any(_PRINTS.search(text) for text in texts[begun : n + 1])


def _answers(heard: dict[str, float], texts: Sequence[str], begun: int, n: int) -> bool:
    """Whether JSON of several lines begins with line `n` behind commands, from line `begun` on, without a prompt.

    (Of 28 such answers in 2,561 articles 26 are samples of their own; behind a prompt all 17 are part of the session.)
    """
    if texts[n][:1] not in ("{", "[") or _strongest(heard, _FAINT) != "bash":
        return False
    if any(_PROMPT.match(text) for text in texts[begun:n]):
        return False
    try:
        _, end = _JSON.raw_decode(_COMMA.sub("", "\n".join(texts[n:])))
    except (ValueError, RecursionError):
        return False
    return bool(end > len(texts[n]))


def _edited(texts: Sequence[str], begun: int, n: int) -> bool:
    """Whether with line `n` the file begins that the line above opens, for an editor prints nothing, or the next prompt
    ends the one that began with line `begun`. (Of 19 such files in 2,561 articles 18 are samples of their own.) Where a
    prompt stands right below, no file is shown."""
    if n > 0 and _EDITOR.match(texts[n - 1]):
        return not _PROMPT.match(texts[n])
    return begun > 0 and bool(_EDITOR.match(texts[begun - 1]) and _PROMPT.match(texts[n]))


def _repeats(texts: Sequence[str], begun: int, n: int) -> bool:
    """Whether line `n` heads a table that the sample from line `begun` on has, as one of TOML has each but once. (Of
    145 samples with such heads in 2,982 articles two have one twice.)"""
    return bool(_TABLE.fullmatch(texts[n])) and texts[n] in texts[begun:n]


def _may_part(tagged: Tagged, n: int) -> bool:
    if _INSIDE & set(tagged.features[n]) or tagged.lines[n].indent:
        return False
    above = tagged.lines[n - 1].text
    return not any(way.search(above) for way in (_FOREIGN, _GOES_ON, LEADS_ON))


def _with_comments(tagged: Tagged, first: int, n: int) -> int:
    """The border before line `n`, moved up over the comments in front of it."""
    while n > first and not (tagged.spaced and tagged.lines[n].gap) and _COMMENT.match(tagged.lines[n - 1].text):
        n -= 1
    return n


def _strongest(totals: dict[str, float], least: float) -> str:
    best = max(totals, key=lambda lang: totals[lang], default="")
    return best if best and totals[best] >= least else ""


def _alike(one: str, other: str) -> bool:
    return any(one in group and other in group for group in _ALIKE)
