"""What speaks for a language whichever it is: its marks in the sample, the prose, the article's other samples."""
# ruff: noqa: E501 - tables: one pattern a row, however wide

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from seedbook.languages.guess import heard, identify, stripped
from seedbook.languages.marks import scores
from seedbook.languages.neighbours import from_file_name, from_prose

#: What an article about a language names, looked for in its prose.
_NAMES = {
    "go": r"\bgo\b|golang|goroutine", "rust": r"\brust\b|\bcargo\b", "javascript": r"javascript|\bjs\b|\bnode(\.?js)?\b|\bes6\b|ecmascript",
    "typescript": r"typescript|\bts\b", "java": r"\bjava\b|\bjvm\b|spring|maven", "python": r"python|\bpip\b",
    "c": r"\bc\b|c语言|内核|\blibbpf\b|\bgcc\b", "cpp": r"c\+\+|\bcpp\b|\bstl\b", "kotlin": r"kotlin", "scala": r"scala\b", "php": r"\bphp\b|composer|swoole",
    "lua": r"\blua\b|openresty", "sql": r"\bsql\b|mysql|数据库|查询", "bash": r"命令|shell|安装|部署|linux", "yaml": r"yaml|kubernetes|\bk8s\b",
    "html": r"html|浏览器|\bcss\b", "protobuf": r"protobuf|\bgrpc\b|\.proto", "nginx": r"nginx", "dockerfile": r"dockerfile|镜像",
    "thrift": r"thrift", "promql": r"promql", "json": r"json", "xml": r"\bxml\b",
}  # fmt: skip
_COMPILED = {lang: re.compile(pattern, re.IGNORECASE) for lang, pattern in _NAMES.items()}
#: Languages that any article names, whatever it is about.
_COMMON = {"bash", "yaml", "html", "sql", "json", "xml", "dockerfile", "promql"}
#: Names that the rules tell apart and the table of weights does not.
ALIASES = {"console": "bash", "properties": "ini", "jsx": "javascript"}
#: What all marks of a sample must weigh for its own word to count in full, and to be more than a whisper.
_LOUD, _FAINT = 6.0, 3.0
#: The confidence from which the rules are sure of what they heard.
_SURE = 0.7
#: The most lines with which a sample speaks for its article.
_LONGEST = 30


@dataclass(frozen=True)
class Sample:
    """The stripped, non-blank lines of a sample, and the prose before it."""

    texts: tuple[str, ...]
    before: str = ""

    @classmethod
    def of(cls, lines: Sequence[str], before: str = "") -> Sample:
        """The sample of these lines."""
        return cls(tuple(stripped(lines)), before)


#: For each language the named signs that speak for it, each with a strength of mostly 0 to 1.
Evidence = dict[str, dict[str, float]]


def evidence(samples: Sequence[Sample], prose: str) -> list[Evidence]:
    """What speaks for each language in each of an article's samples; `prose` is all text around them."""
    totals = [_folded(heard(sample.texts)) for sample in samples]
    shares = [_shares(row) for row in totals]
    sizes = [min(_LONGEST, len(sample.texts)) for sample in samples]
    named = {lang: len(regex.findall(prose)) for lang, regex in _COMPILED.items()}
    found = []
    for n, sample in enumerate(samples):
        row: Evidence = {}
        _add(row, _own(sample, totals[n]))
        _add(row, _article(shares, sizes, n, faint=sum(totals[n].values()) < _FAINT))
        _add(row, _named(named))
        found.append(row)
    return found


def _own(sample: Sample, totals: Mapping[str, float]) -> Evidence:
    """What the sample and the prose right before it say."""
    row: Evidence = {}
    whole = sum(totals.values())
    for lang, total in totals.items():
        row[lang] = {"heard": math.log1p(total), "share": total / whole if whole else 0.0}
    if whole:
        row[max(totals, key=lambda lang: totals[lang])]["loudest"] = 1.0
    _add(row, _marks(sample.texts))
    for lang, weight in from_prose(sample.before):
        row.setdefault(lang, {})["prose-before"] = weight / 5
    named = from_file_name(sample.texts)
    if named:
        row.setdefault(named, {})["file-name"] = 1.0
    rules = identify(sample.texts, sample.before)
    if rules.lang != "text":
        sure = float(rules.confidence > _SURE and whole >= _LOUD)
        row.setdefault(ALIASES.get(rules.lang, rules.lang), {}).update({"rules": 1.0, "rules-sure": sure})
    return row


def _marks(texts: Sequence[str]) -> Evidence:
    """How heavy the heaviest mark of each language is, and in what share of the lines it has one."""
    heaviest: dict[str, float] = {}
    lines: dict[str, int] = {}
    for text in texts:
        for lang, weight in _folded(dict(scores(text))).items():
            heaviest[lang] = max(weight, heaviest.get(lang, 0.0))
            lines[lang] = lines.get(lang, 0) + 1
    return {
        lang: {"mark-5": float(heaviest[lang] >= 5), "mark-3": float(heaviest[lang] >= 3), "covers": n / len(texts)}
        for lang, n in lines.items()
    }


def _article(shares: Sequence[Mapping[str, float]], sizes: Sequence[int], n: int, *, faint: bool) -> Evidence:
    """What the other samples are, all together, and those right before and behind; `faint`: this one says little."""
    row: Evidence = {}
    whole = sum(sizes) - sizes[n]
    common: dict[str, float] = {}
    for m, said in enumerate(shares):
        for lang, share in said.items() if m != n else ():
            common[lang] = common.get(lang, 0.0) + share * sizes[m] / whole
    for lang, share in common.items():
        row[lang] = {"article": share, "article-main": float(share > 0.5), "article-if-faint": share if faint else 0.0}
    for m, name in ((n - 1, "sample-before"), (n + 1, "sample-after")):
        for lang, share in shares[m].items() if 0 <= m < len(shares) else ():
            row.setdefault(lang, {})[name] = share
    return row


def _named(named: Mapping[str, int]) -> Evidence:
    row = {lang: {"named": math.log1p(count) / 3} for lang, count in named.items() if count}
    subjects = {lang: count for lang, count in named.items() if count and lang not in _COMMON}
    if subjects:
        row[max(subjects, key=lambda lang: subjects[lang])]["most-named"] = 1.0
    return row


def _shares(totals: Mapping[str, float]) -> dict[str, float]:
    whole = sum(totals.values())
    return {lang: total / max(whole, _LOUD) for lang, total in totals.items()} if whole else {}


def _folded(totals: Mapping[str, float]) -> dict[str, float]:
    row: dict[str, float] = {}
    for lang, total in totals.items():
        name = ALIASES.get(lang, lang)
        row[name] = row.get(name, 0.0) + total
    return row


def _add(row: Evidence, more: Evidence) -> None:
    for lang, signs in more.items():
        row.setdefault(lang, {}).update(signs)
