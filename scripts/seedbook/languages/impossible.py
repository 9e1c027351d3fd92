"""What a sample cannot be, whatever was made of it: each rule takes a language back for a reason that always holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from seedbook.languages.comments import uncommented
from seedbook.languages.evidence import Sample
from seedbook.languages.marks import scores
from seedbook.languages.outputs import reports
from seedbook.languages.scripted import COMMANDS

#: Prose that announces an output: `输出大致如下:`, `运行结果:`
_OUTPUT = re.compile(r"(?:输出|打印|结果|日志|显示)[^，。,;；]{0,8}[:：]$")
#: What a command begins with: `kubectl get`, `./run`, `VAR=x make`, `# note`, `for i in`
_COMMAND = re.compile(rf"(?:sudo |\w+=\S+ )*(?:{COMMANDS})\b|[./~#$>]|[A-Z_]+=|(?:for|if|while|export|source) ")
#: What every Dockerfile has, and no command for one: `FROM golang:1.24`, not `docker build .`
_INSTRUCTION = re.compile(
    r"(?:FROM|RUN|COPY|ADD|ENV|ARG|WORKDIR|CMD|ENTRYPOINT|EXPOSE|USER|LABEL|VOLUME|HEALTHCHECK|SHELL|STOPSIGNAL|ONBUILD)\b",
    re.IGNORECASE,
)
#: An option of a command: `--leader-elect=true`, `--port 80 \`; `--` opens a comment of Lua, and in YAML mere text
_OPTION = re.compile(r"--[a-z][\w.-]*(?:[= ].*)?$")
#: What some line of YAML has: an item, a key, a value in brackets: `- web`, `name: web`, `{}`
_STATED = re.compile(r"-(?:\s|$)|.*\S:(?:\s|$)|[{\[]")
#: How a line of a log begins, and no program: `2024/01/02 10:00:00 started`
_LOGGED = re.compile(r"\[?\d{4}[-/]\d\d[-/]\d\d[ T]\d\d:\d\d")
#: What prose calls C++
_CPP = re.compile(r"c\+\+|\bcpp\b", re.ASCII | re.IGNORECASE)
#: How much a mark must weigh for a line to be a command
_SURE = 4


def possible(lang: str, sample: Sample, *, plain: bool) -> str:
    """`lang`, or what the sample is instead; `plain` says that its article is `plain_c`, should it be about C."""
    if lang == "bash":
        return "text" if _announced(sample) else "bash"
    if lang == "dockerfile":
        return "dockerfile" if any(map(_INSTRUCTION.match, sample.texts)) else "bash"
    if lang in ("yaml", "lua") and _options(sample.texts):
        return "bash"
    lacking = lang in _LACKS and _LACKS[lang](sample.texts)
    if lang in ("yaml", "go") and _answered(lang, sample.texts):
        return "bash" if lacking else "console"
    if lacking:
        return "text"
    return "c" if lang == "cpp" and plain else lang


def plain_c(samples: Sequence[Sample], prose: str) -> bool:
    """Whether neither the prose of an article names C++ nor its samples have anything of it that C has not."""
    return not _CPP.search(prose) and not any("cpp" in dict(scores(text)) for each in samples for text in each.texts)


def _announced(sample: Sample) -> bool:
    """Whether the prose before announces an output, and what begins the sample is no command."""
    return bool(_OUTPUT.search(sample.before)) and not _COMMAND.match(sample.texts[0] if sample.texts else "")


def _options(texts: Sequence[str]) -> bool:
    lines = uncommented(texts)
    return bool(lines) and all(map(_OPTION.match, lines))


def _answered(lang: str, texts: Sequence[str]) -> bool:
    """Whether a command stands first, which no YAML has; a line of Go may look like one, so a report must follow."""
    first = uncommented(texts)[:1]
    if not any(dict(scores(text)).get("bash", 0) >= _SURE for text in first):
        return False
    return lang == "yaml" or any(map(reports, texts))


def _unstated(texts: Sequence[str]) -> bool:
    lines = uncommented(texts)
    return bool(lines) and not any(map(_STATED.match, lines))


def _logged(texts: Sequence[str]) -> bool:
    return any(map(_LOGGED.match, texts[:1]))


#: What shows that a sample is of no language, by the language taken for it
_LACKS: Mapping[str, Callable[[Sequence[str]], bool]] = {"yaml": _unstated, "go": _logged}
