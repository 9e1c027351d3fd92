"""What a sample cannot be, whatever was made of it: each rule takes a language back for a reason that always holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

from seedbook.han import HAN
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
#: An option of a command: `--leader-elect=true`, `--port 80 \`, `-Xmx4g`, `-XX:+UseG1GC`; `--` opens a comment of
#: Lua, and in YAML mere text
_OPTION = re.compile(r"--[a-z][\w.-]*(?:[= ].*)?$|-(?:X|D)[\w.:+=/*-]+(?: .*)?$")
#: What some line of YAML has: an item, a key, a value in brackets: `- web`, `name: web`, `{}`
_STATED = re.compile(r"-(?:\s|$)|.*\S:(?:\s|$)|[{\[]")
#: What no statement of Go looks like: `go get -u golang.org/x/tools`, not `go run(x)`; `CGO_CFLAGS="-g -O2"`
_SET_UP = re.compile(
    r"[A-Z][A-Z_0-9]*=\S|"
    r"go (?:mod|run|build|test|tool|get|install|env|version|vet|generate|fmt|list|work|doc|clean)(?: [^(]|$)"
)
#: What a class of TypeScript holds and none of Java: `async findAll() {`, `export class Cats {`, `await next()`
_TYPESCRIPT = re.compile(
    r"(?:public |private |protected |static )*async \w+\(|export (?:default |abstract )*class |.*\bawait [\w(]"
)
#: How a line of a log begins, and no program: `2024/01/02 10:00:00 started`
_LOGGED = re.compile(r"\[?\d{4}[-/]\d\d[-/]\d\d[ T]\d\d:\d\d")
#: What prose calls C++
_CPP = re.compile(r"c\+\+|\bcpp\b", re.ASCII | re.IGNORECASE)
#: What some line of any program has: a name in Latin letters, a call
_WRITTEN = re.compile(r"[A-Za-z(]")
#: Languages that name nothing in Chinese
LATIN = {"go", "c", "cpp", "java", "rust", "lua", "python", "javascript", "typescript", "kotlin"}
#: How much a mark must weigh for a line to be a command
_SURE = 4


def possible(lang: str, sample: Sample, *, plain: bool) -> str:
    """`lang`, or what the sample is instead; `plain` says that its article is `plain_c`, should it be about C."""
    for langs, holds, instead in _RULES:
        if lang in langs and holds(sample):
            return instead
    return "c" if lang == "cpp" and plain else lang


def plain_c(samples: Sequence[Sample], prose: str) -> bool:
    """Whether neither the prose of an article names C++ nor its samples have anything of it that C has not."""
    return not _CPP.search(prose) and not any("cpp" in dict(scores(text)) for each in samples for text in each.texts)


def _announced(sample: Sample) -> bool:
    """Whether the prose before announces an output, and what begins the sample is no command."""
    return bool(_OUTPUT.search(sample.before)) and not _COMMAND.match(sample.texts[0] if sample.texts else "")


def _spoken(sample: Sample) -> bool:
    """Whether all lines begin with Chinese words, as no command does."""
    return bool(sample.texts) and all(map(HAN.match, sample.texts))


def _unwritten(sample: Sample) -> bool:
    """Whether the lines, comments aside, hold Chinese words and nothing of a program."""
    lines = uncommented(sample.texts)
    return any(map(HAN.search, lines)) and not any(map(_WRITTEN.search, lines))


def _uninstructed(sample: Sample) -> bool:
    return not any(map(_INSTRUCTION.match, sample.texts))


def _unscripted(sample: Sample) -> bool:
    return not any("<script" in text for text in sample.texts)


def _bare(sample: Sample) -> bool:
    """Whether neither a script is there nor a tag begins a line."""
    return _unscripted(sample) and not any(text.startswith("<") for text in sample.texts)


def _unstated(sample: Sample) -> bool:
    lines = uncommented(sample.texts)
    return bool(lines) and not any(map(_STATED.match, lines))


def _logged(sample: Sample) -> bool:
    return any(map(_LOGGED.match, sample.texts[:1]))


def _typescript(sample: Sample) -> bool:
    return any(map(_TYPESCRIPT.match, sample.texts))


def _all(shape: re.Pattern[str]) -> Callable[[Sample], bool]:
    """Whether all lines are of a shape, comments aside."""

    def holds(sample: Sample) -> bool:
        lines = uncommented(sample.texts)
        return bool(lines) and all(map(shape.match, lines))

    return holds


def _commanded(sample: Sample) -> bool:
    """Whether a command stands first, as in no YAML."""
    return any(dict(scores(text)).get("bash", 0) >= _SURE for text in uncommented(sample.texts)[:1])


def _reported(sample: Sample) -> bool:
    """Whether a command stands first and a report follows: a line of Go by itself may look like a command."""
    return _commanded(sample) and any(map(reports, sample.texts))


def _typed_in(sample: Sample) -> bool:
    """Whether a command stands first and nothing of YAML behind it."""
    return _commanded(sample) and _unstated(sample)


#: Of which languages what shows that a sample is something else, and what: the first that holds decides
_RULES: tuple[tuple[Collection[str], Callable[[Sample], bool], str], ...] = (
    (("bash",), _announced, "text"),
    (("bash",), _spoken, "text"),
    (("dockerfile",), _uninstructed, "bash"),
    (("yaml", "lua", "text", "java"), _all(_OPTION), "bash"),
    (("go",), _all(_SET_UP), "bash"),
    (("vue",), _bare, "javascript"),
    (("vue",), _unscripted, "html"),
    (("java",), _typescript, "typescript"),
    (LATIN, _unwritten, "text"),
    (("yaml",), _typed_in, "bash"),
    (("yaml",), _commanded, "console"),
    (("yaml",), _unstated, "text"),
    (("go",), _reported, "console"),
    (("go",), _logged, "text"),
)
