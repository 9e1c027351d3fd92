"""What speaks for a language whichever it is: its marks in the sample, the prose before it and all around."""
# ruff: noqa: E501 - tables: one pattern a row, however wide

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from seedbook import han
from seedbook.languages.guess import Guess, beyond_doubt, by_sound, heard, stripped
from seedbook.languages.marks import scores
from seedbook.languages.neighbours import from_prose
from seedbook.sieve.branches import branches

#: What an article about a language names, looked for in its prose in lower case.
_NAMES = {
    "go": r"\bgo\b|golang|goroutine", "rust": r"\brust\b|\bcargo\b", "javascript": r"javascript|\bjs\b|\bnode(\.?js)?\b|\bes6\b|ecmascript",
    "typescript": r"typescript|\bts\b", "java": r"\bjava\b|\bjvm\b|spring|maven", "python": r"python|\bpip\b",
    "c": r"\bc\b|c语言|内核|\blibbpf\b|\bgcc\b", "cpp": r"c\+\+|\bcpp\b|\bstl\b", "kotlin": r"kotlin", "scala": r"scala\b", "php": r"\bphp\b|composer|swoole|laravel",
    "csharp": r"c#|\.net\b|\bcsharp\b", "swift": r"\bswift(ui)?\b|xcode|\bios\b", "objectivec": r"objective-?c|\bobjc\b|xcode|\bios\b|\bcocoa\b",
    "dart": r"\bdart\b|flutter", "ruby": r"\bruby\b|\brails\b", "solidity": r"solidity|智能合约|以太坊", "glsl": r"glsl|着色器|opengl", "r": r"\br ?语言",
    "elixir": r"elixir", "erlang": r"erlang", "perl": r"\bperl\b", "julia": r"\bjulia\b", "vue": r"\bvue\b", "css": r"\bcss\b|样式",
    "lua": r"\blua\b|openresty", "sql": r"\bsql\b|mysql|数据库|查询", "bash": r"命令|shell|安装|部署|linux", "yaml": r"yaml|kubernetes|\bk8s\b",
    "html": r"html|浏览器|\bcss\b", "protobuf": r"protobuf|\bgrpc\b|\.proto", "nginx": r"nginx", "dockerfile": r"dockerfile|镜像",
    "thrift": r"thrift", "promql": r"promql", "json": r"json", "xml": r"\bxml\b", "asm": r"汇编|assembly|寄存器", "vim": r"\bn?vim\b|neovim",
    "powershell": r"powershell", "groovy": r"groovy|gradle|jenkins", "hcl": r"terraform|\bhcl\b", "cmake": r"cmake", "makefile": r"makefile",
    "graphql": r"graphql", "toml": r"\btoml\b", "ini": r"\.properties|\.ini\b|\.cnf\b|\.conf\b", "markdown": r"markdown",
}  # fmt: skip
_COMPILED = {lang: re.compile(pattern, re.ASCII) for lang, pattern in _NAMES.items()}
#: The letters that an alternative of such a pattern begins with, which it cannot be found without: the `node` of
#: `\bnode(\.?js)?\b`, the `objective` of `objective-?c`; none of `\bn?vim\b`
_LETTERS = re.compile(r"(?:\\b)?([\w#-]*)(?![?*{])")
#: What a text must hold one of to name a language; most are named by none of an article's words
_HELD = {lang: [_LETTERS.findall(branch)[0] for branch in branches(pattern)] for lang, pattern in _NAMES.items()}
#: Those that Chinese words name
_IN_HAN = {lang for lang, pattern in _NAMES.items() if han.HAN.search(pattern)}
#: Languages that any article names, whatever it is about.
_COMMON = {
    "bash", "yaml", "html", "css", "sql", "json", "xml", "dockerfile", "promql", "nginx", "powershell", "groovy", "cmake", "makefile",
    "graphql", "toml", "ini", "markdown",
}  # fmt: skip
#: Names that the rules tell apart and the table of weights does not.
ALIASES = {"console": "bash", "properties": "ini", "jsx": "javascript"}
#: The weight of a mark that decides alone (see `marks.Mark`).
_ALONE = 5


@dataclass(frozen=True)
class Sample:
    """The stripped, non-blank lines of a sample, and the prose before it."""

    texts: tuple[str, ...]
    before: str = ""

    @cached_property
    def given_away(self) -> Guess | None:
        """The language that is beyond doubt, if any."""
        return beyond_doubt(self.texts)

    @cached_property
    def heard(self) -> Mapping[str, float]:
        """What speaks for each language by marks and shapes."""
        return heard(self.texts)

    @cached_property
    def by_rules(self) -> Guess:
        """What the rules say of the sample by itself."""
        return self.given_away or by_sound(self.heard, self.texts, self.before)

    @classmethod
    def of(cls, lines: Sequence[str], before: str = "") -> Sample:
        """The sample of these lines."""
        return cls(tuple(stripped(lines)), before)


#: For each language the named signs that speak for it, each with a strength of mostly 0 to 1.
Evidence = dict[str, dict[str, float]]


def evidence(samples: Sequence[Sample], prose: str) -> list[Evidence]:
    """What speaks for each language in each of an article's samples; `prose` is all text around them."""
    named = _named(_mentions(prose.lower()))
    found = []
    for sample in samples:
        row = _own(sample, _folded(sample.heard))
        _add(row, named)
        found.append(row)
    return found


def _mentions(prose: str) -> dict[str, int]:
    """How often `prose`, in lower case, names each language. Most have Latin names alone, none of more than one word:
    those are looked for in each word once."""
    # A run of Chinese parts the Latin words of prose: `go服务rpc`
    words = Counter(han.RUN.sub(" ", prose).split())
    each, times = " ".join(words), list(words.values())
    ends = list(accumulate(len(word) + 1 for word in words))
    return {
        lang: len(regex.findall(prose))
        if lang in _IN_HAN
        else sum(times[bisect_right(ends, match.start())] for match in regex.finditer(each))
        for lang, regex in _COMPILED.items()
        if any(letters in prose for letters in _HELD[lang])
    }


def _own(sample: Sample, totals: Mapping[str, float]) -> Evidence:
    """What the sample and the prose right before it say."""
    row: Evidence = {lang: {"heard": math.log1p(total)} for lang, total in totals.items()}
    if sum(totals.values()):
        row[max(totals, key=lambda lang: totals[lang])]["loudest"] = 1.0
    _add(row, _marks(sample.texts))
    for lang, weight in from_prose(sample.before):
        row.setdefault(lang, {})["prose-before"] = weight / 5
    lang = sample.by_rules.lang
    if lang != "text":
        row.setdefault(ALIASES.get(lang, lang), {})["rules"] = 1.0
    return row


def _marks(texts: Sequence[str]) -> Evidence:
    """Whether a mark of each language decides alone, and in what share of the lines it has one."""
    decided: set[str] = set()
    lines: dict[str, int] = {}
    for text in texts:
        for lang, weight in _folded(dict(scores(text))).items():
            decided |= {lang} if weight >= _ALONE else set()
            lines[lang] = lines.get(lang, 0) + 1
    return {lang: {"mark": float(lang in decided), "covers": n / len(texts)} for lang, n in lines.items()}


def _named(named: Mapping[str, int]) -> Evidence:
    row = {lang: {"named": math.log1p(count) / 3} for lang, count in named.items() if count}
    subjects = {lang: count for lang, count in named.items() if count and lang not in _COMMON}
    if subjects:
        row[max(subjects, key=lambda lang: subjects[lang])]["most-named"] = 1.0
    return row


def _folded(totals: Mapping[str, float]) -> dict[str, float]:
    row: dict[str, float] = {}
    for lang, total in totals.items():
        name = ALIASES.get(lang, lang)
        row[name] = row.get(name, 0.0) + total
    return row


def _add(row: Evidence, more: Evidence) -> None:
    for lang, signs in more.items():
        row.setdefault(lang, {}).update(signs)
