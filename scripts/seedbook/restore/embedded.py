"""Samples glued into a line of prose are found: their bounds, their language, their lines.

Style A joins a sample inside of an item to one line, and glues it to the texts before and behind it:
`内容如下:apiVersion: v1 kind: Pod该实验…`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from seedbook import verdict
from seedbook.han import HAN
from seedbook.languages import identify
from seedbook.languages.scripted import COMMANDS
from seedbook.model import Block
from seedbook.restore import joined

#: The sign before what opens a file of its language, glued to the command before it: "a.go|package main import",
#: "x|apiVersion: v1", or names it: "CI|# .gitlab-ci.yml build:"
_OPENS = (
    r"\w(?=package \w+ (?:import|func|type|var|const)\b|apiVersion: |#!/|<\?xml |syntax = \"proto"
    r"|(?:#|//) [\w./-]*\.[a-z]{1,5} )"
)
#: A prompt and a command: the `$ ls` of "目录$ ls", the `$ curl` of "x.yaml$ curl -i"
_PROMPT = r"\$ (?:[a-z][\w.-]*|\./[\w./-]+)(?=\s|[\u3400-\u9fff]|$)"
#: What a command answers in JSON: the `{ "result": true` of `start-task a.yaml{ "result": true, "msg": "" }`
_JSON = r"[\[{] (?:\{ )?\"\w+\": "
#: The same, glued to its command
_ANSWER = re.compile(rf"(?<=[\dA-Za-z_>]){_JSON}")
#: The sign before the same, or before an answer that shows itself, right behind other text: "HTTP/1.1 200 OK",
#: "*** 1. row ***", "a.yaml|{ "result": true"
_GLUED = rf"[^\s$*](?={_PROMPT}|HTTP/\d(?:\.\d)? \d{{3}} |\*{{9,}} \d+\. row )|[\w>](?={_JSON})"
#: A command behind its prompt: "$ vim a.go"; what another sign ends is a formula: "$ a + b $"
_PROMPTED = re.compile(rf"{_PROMPT}(?:[!-~ ]*[!-#%-~])?")
#: The sign behind which a sample may begin: Chinese, mostly with a closing mark, or as a command behind a colon:
#: "如下:|apiVersion", "命令|$ ls", "下载 istioctl:|curl -L …", "A.java:|import java", "a.yaml:|apiVersion: v1",
#: "Dockerfile:|# 镜像", or the same behind a sentence: "limit-count。|curl -X PUT", "UniqueId。|{ "id": 3"
_BEGIN = re.compile(
    rf"[:。;,)](?<=[\u3400-\u9fff].)(?=[^\s\u3400-\u9fff])|[\u3400-\u9fff](?=[^\s\u3400-\u9fff:。;,).!?、])"
    rf"|[:。](?<=\w.)(?=(?:{COMMANDS}) |import |apiVersion: |let \w|# |\{{ ?\"|@\w|<\w+>)|{_OPENS}|{_GLUED}"
)
#: What no sample begins with, the code that its sentence ended with: "blog.yaml:apiVersion: v1", "extend:let a = b"
_NAMED = re.compile(r"[\w./-]+:(?:apiVersion: |let \w)", re.ASCII)
#: The sign behind which one may end: before Chinese that no space parts from it, or before a glued marker, box or sign:
#: "}|使用", ")|- 在", "-f|- commit参数", "}|[ ] 接口", "10|⚠️ 注意", "}|Go 会", "}|8.5 之前", "/>|mappers,映射器"
_END = re.compile(
    rf"[^\s\u3400-\u9fff](?=[\u3400-\u9fff\u2600-\u27bf\U0001f300-\U0001faff]"
    rf"|(?:(?<!-)- (?:[A-Za-z][\w-]* ?)?|\()[\u3400-\u9fff]|\[[ xX]\] )|.(?= - [\u3400-\u9fff])"
    rf"|[}});>](?=(?:[A-Za-z\d][\w.-]*[ ,:]?){{1,3}}[\u3400-\u9fff])|{_OPENS}|{_GLUED}"
)
#: A command by its first word, any program with a flag, a loop: "kubectl create namespace demo", "chaosd server --port
#: 31767", "./gradlew build -x test", "for i in 1 2; do ls; done"
_COMMAND = re.compile(
    rf"(?:{COMMANDS}) [!-~ ]+|(?:\./)?[a-z][\w.-]+ (?:[\w./:-]+ )*--?[a-z][\w-]*(?:[ =][!-~ ]+)?"
    r"|for \w+ in [!-~ ]+; ?done",
    re.ASCII,
)
#: What a longer prompt begins with: the `root@node1:~/bin` of "root@node1:~/bin$ ls", "mac-book:docs li", "/var/log"
_HOST = re.compile(r"[\w.-]+@\S+$|[~\]]\S*$|^[\w.-]+:\S+ [\w.-]+$|^/[\w./-]*$", re.ASCII)
#: A variable that a command sets, all of it or for the command behind: "TAG=$(git describe --tags)", "export A=b:$A",
#: "BINARY=/bin/a prove -r t"
_SETS = re.compile(
    r"(?:export )?\w+=[\"']?\$\([!-~ ]+\)[\"']?|export \w+=[!-~]+|[A-Z][A-Z0-9_]+=[!-~]+ [a-z][\w.-]* [!-~ ]+"
)
#: A declaration of Go in the middle of its function: "url := forward.ToURL(name, port)"
_DECLARATION = re.compile(r"\w+(?:, \w+)* := [!-~ ]+[)}\]]", re.ASCII)
#: A folder that someone goes to: "cd /path/to/module/"
_GOES_TO = re.compile(r"(?:\S+ )?(?:cd|source) [~./$][!-~]*|cd [\w-]+(?:/[\w./-]*)?", re.ASCII)
#: A statement of SQL in capitals, its strings emptied, or closed by its semicolon: `CREATE DATABASE test`,
#: `create database test;`
_STATEMENT = re.compile(
    r"(?:SELECT [!-~ ]+ FROM|INSERT INTO|UPDATE \S+ SET|DELETE FROM|(?:CREATE|ALTER|DROP) [A-Z]+|USE [A-Z]+) [!-~ ]+"
    r"|(?i:(?:create|alter|drop|use|insert|update|delete|select|show|set|grant|explain|truncate) [!-~ ]+;)"
)
#: An object of JSON: `{"name": "a"}`
_OBJECT = re.compile(r"\{ ?\"[^{}]*\".*\}")
#: Chinese that is a sentence of its own, or the rest of its line, which inline code may cut short: `下载并安装驱动。`,
#: `使用 MQTTX 向`, `复制`; a label of what follows belongs to the name before it: the `系统:` of
#: `debian/ubuntu系统:apt-get …`
_SENTENCE = re.compile(r"[\u3400-\u9fff](?!.{0,2}:[!-~]).{3,}|[\u3400-\u9fff]+$")
#: What only a command's words have: "-n", "a/b", "x=1", "|", "install"
_ARGUMENT = re.compile(r"[-/=|&:.$]|^install$")
#: Chinese that goes on with the sentence that a command's name began: "go build|会报错", "kubectl|的"
_GOES_ON = re.compile(
    r"[的和与或及等是会将可能来即就并则也以不只]|命令|参数|选项|工具|之[后前]|时|后|前|输出|返回|显示|用于|中的|里的|进行|指令|子命令"
)
#: A clause that leads on to the next sample, which no name in it begins: `openssl rsa -in a.pem|输出结果如下:` (of 13
#: in 1,007 articles that begin with such words, 12 stand behind a sample)
_LEADS_ON = re.compile(r"[^。;\"'`]*:$")
#: What every sample of two lines holds: "x {", "a; ", "x = 1", "$ ls", "a: 1", "-f", "# note"
_LIKELY = re.compile(r"^[^\u3400-\u9fff](?=.* .* ).*?(?:[{};=$\\#]|: |--? ?\w|\w\()")
#: Strings and comments, which Chinese may stand in: `"字"`, `// 注释`, ` # 注释`, `/* 注 */`
_QUIET = re.compile(
    r"\"(?:[^\"\\]|\\.)*+\"|'[^']*+'|`[^`]*+`|/\*.*?\*/"
    r"|(?:^|\s)#+\s[^#]*[\u3400-\u9fff)。](?=\s[^\u3400-\u9fff])"
    r"|(?://|(?:^|\s)--\s).*?[\u3400-\u9fff)。](?=\s[^\u3400-\u9fff])"
)
#: Up to Chinese that stands in no string and no comment, before which a sample ends: "kubectl get pods 会"
_PROSE = re.compile(r"[^\u3400-\u9fff\"'`/#-]*(?=[\u3400-\u9fff])")
#: What no sample says outside of strings and comments: Chinese, the end of a sentence
_SAID = re.compile(r"[\u3400-\u9fff。]")
#: What every sample holds: some words or signs in a row without Chinese, "cd a -b"
_LATIN = re.compile(r"[!-~][ -~]{6}")
#: How many ends of a sample are tried
_TRIED = 32
#: From so many lines on, a sample in one line is no line of the sample around it
_WHOLE = 6
#: No shorter line holds so many, in characters
_WIDE = 80
#: Fewest lines of a sample that no mark parts from the sentence before it; a shorter one is inline code
_IN_SENTENCE = 4
#: A name in a sentence has no more words: "go test", "kubectl get pods"
_NAME = 3
#: What no sample ends with: a comma, a comment that has only begun, be it with a name, `ls -l #a.xml`, `f(); //copy`,
#: an open bracket or quotation, the `<` of `--to=<版次>` or the `<CPU` of `--signal <CPU信号>`
_UNFINISHED = re.compile(r"(?:[,(\[【《]|<\w*|\s(?:#+|--)|//|[;\s](?:#|//)(?![#!/])\S+)$")
#: A name in Chinese goes on with a path: "cd go/02-Go|语言现代化/07"
_IN_PATH = re.compile(r"[\u3400-\u9fff]+[\w.-]*/")
#: Languages tried where the line itself tells none, and what a line of theirs must hold
_SIGNS = {
    "bash": re.compile(r"[$\\#]|--?[a-z]|\bsudo |\b(?:install|apply|clone|start|get) "),  # "kubectl get pods -A"
    "yaml": re.compile(r"(?:\w: ?.*){3}"),  # "kind: Pod metadata: name: web"
    "go": re.compile(r"[{(]"),  # "func main() {"
    "java": re.compile(r"[{;]"),  # "int a = 1;"
    "python": re.compile(r"[=(]"),  # "print(x)"
    "cpp": re.compile(r"[{;]"),  # "std::vector<int> v;"
    "sql": re.compile(r"(?i)\b(?:select|insert|update|delete|create|alter)\b|\+--"),  # "SELECT id", "+----+"
    "json": re.compile(r"\{ ?\""),  # '{"code": 0}'
    "text": re.compile(r"\+--|[├└]"),  # "+--- a", "├── cmd"
    "http": re.compile(r"^HTTP/"),  # "HTTP/1.1 200 OK"
    "dockerfile": re.compile(r"\bFROM \S.*\s(?:RUN|COPY|ADD|WORKDIR|CMD|ENTRYPOINT) "),  # "FROM go RUN make"
    "xml": re.compile(r"^<[\w:.-]+(?: [^<>]*)?> ?<"),  # "<a><b>1</b></a>"
    "properties": re.compile(r"^[\w.-]+=\S* [\w.-]+="),  # "a.b=1 a.c=2"
    "toml": re.compile(r"^(?:# \S+ )?\[\[?[\w.\"-]+\]?\] [\w.-]+ = [\"'\[{\dtf]"),  # '[a.b] c = "d"'
    "systemd": re.compile(r"^(?:# \S+ )?\[(?:Unit|Service|Timer|Socket)\] [A-Z]\w+="),  # "[Unit] After=a.target"
    "rust": re.compile(r"\bfn \w+[(<]|\blet mut "),  # "fn main() {"
}


@dataclass(frozen=True)
class Found:
    """A sample in a line: its span, its language and its lines."""

    start: int
    end: int
    lang: str
    lines: tuple[str, ...]


def samples(line: str, langs: Sequence[str] = (), *, opens: bool = True) -> Iterator[Found]:
    """The samples that are glued into `line`, in order: of two lines or more, or one that stands out.

    `langs` are the languages of the article's other samples, the commonest first; `opens`: whether the line begins
    a sentence.
    """
    if not joined.SHORT < len(line) < joined.LONGEST or not _LATIN.search(line):
        return
    ends = [*(found.end() for found in _END.finditer(line)), len(line)]
    at = 0
    for start in [0, *(found.end() for found in _BEGIN.finditer(line))]:
        if start < at or _NAMED.match(line, start) or (start > at and _ANSWER.match(line, start)):
            continue
        prose = _PROSE.match(line, start)
        last = prose.end() if prose else len(line)
        found = _sample(line, start, [end for end in ends if start < end <= last][:_TRIED], langs, opens=opens)
        if found:
            yield found
            at = found.end


def _sample(line: str, start: int, ends: Sequence[int], langs: Sequence[str], *, opens: bool) -> Found | None:
    """The sample that begins at `start` of `line` and ends at the first of `ends` where one can, if any does."""
    for end in ends:
        code = line[start:end]
        answered = bool(_ANSWER.match(line, end))
        if _UNFINISHED.search(code) or (answered and _own_language(code) != "bash"):
            continue
        lang = _own_language(code) if (start or opens) and _stands_out(line, start, end) else ""
        if lang:
            return Found(start, end, lang, joined.lines_of(lang, (code,)))
        if _PROMPTED.fullmatch(code) and joined.is_closed(code) and not _HOST.search(line, 0, start):
            return Found(start, end, "console", joined.lines_of("console", (code.strip(),)))
        glued = len(code) < len(line)
        found = read(code.strip(), line[:start], langs, glued=glued) if _may_be_read(code) else None
        if found and (len(found[1]) >= _IN_SENTENCE or not start or not HAN.match(line[start - 1])):
            return Found(start, end, *found)
    return None


def _may_be_read(code: str) -> bool:
    """Whether it is worth asking what language `code` is in, which takes long."""
    closed = len(code) > joined.SHORT and _LIKELY.search(code) and joined.is_closed(code)
    return bool(closed and not _SAID.search(_QUIET.sub(" ", code)))


def _stands_out(line: str, start: int, end: int) -> bool:
    """Whether what a line holds from `start` to `end` is no name in its sentence, by what stands around it: it begins
    the line, or stands behind a colon or a sentence, and nothing or a sentence of its own follows. What a colon ends
    leads on: `tiup br log start:启动`."""
    named = _GOES_ON.match(line, end) and not answers(line, end)
    if line[end - 1] == ":" or _IN_PATH.match(line, end) or named:
        return False
    if not start:
        return end < len(line)
    return line[start - 1] in ":。" and (
        end == len(line) or bool(_SENTENCE.match(line, end) or _ANSWER.match(line, end))
    )


def answers(line: str, at: int = 0) -> bool:
    """Whether what `line` holds from `at` on leads from a sample to what comes of it: `输出结果如下:`."""
    return bool(_GOES_ON.match(line, at) and _LEADS_ON.match(line, at))


def _own_language(code: str) -> str:
    """The language of one statement that shows itself: commands with arguments or words enough, SQL, an object of JSON,
    a declaration of Go; empty for any other."""
    if not joined.is_closed(code) or code.count("[") > code.count("]"):
        return ""
    if _STATEMENT.fullmatch(_QUIET.sub('""', code)):
        return "sql"
    if _OBJECT.fullmatch(code):
        return "json" if verdict.judge("json", code) == "parses" else ""
    words = code.split()
    enough = len(words) > _NAME or (len(words) == _NAME and any(map(_ARGUMENT.search, words[1:])))
    if _DECLARATION.fullmatch(code):
        return "go"
    commands = (enough and _COMMAND.fullmatch(code)) or _GOES_TO.fullmatch(code) or _SETS.fullmatch(code)
    return "bash" if commands else ""


def read(code: str, before: str, langs: Sequence[str], *, glued: bool) -> tuple[str, tuple[str, ...]] | None:
    """The language and the lines of a sample that was joined to the line `code`, `glued` to prose or not; None where it
    is none of two lines.

    One line tells little of its language: each that it could be is tried, and asked again by the lines that it gives.
    """
    told = identify([code], before).lang
    likely = (lang for lang, sign in _SIGNS.items() if sign.search(code))
    for lang in dict.fromkeys((told, *(lang for lang in langs if lang not in _SIGNS), *likely)):
        lines = joined.lines_of(lang, (code,), glued=glued)
        if len(lines) >= joined.least(lang) and (lang == told or _speaks(lang, lines, before, langs)):
            return lang, lines
    return None


def _speaks(lang: str, lines: Sequence[str], before: str, langs: Sequence[str]) -> bool:
    told = identify(lines, before).lang
    return told == lang or (told == "text" and lang == next(iter(langs), "") and lang in verdict.GRAMMARS)


def stands_alone(line: str, langs: Sequence[str]) -> bool:
    """Whether a line among other lines of code is no line of theirs: it holds a sample, and prose or a whole block."""
    if len(line) < _WIDE and not _END.search(line):
        return False
    found = list(samples(line, langs))
    return bool(found) and (found[0].end - found[0].start < len(line) or len(found[0].lines) >= _WHOLE)


def languages(blocks: Sequence[Block]) -> tuple[str, ...]:
    """The languages of the article's samples, the commonest first."""
    told = Counter(block.lang for block in blocks if block.kind == "code" and block.lang not in (None, "text"))
    return tuple(lang for lang, _ in told.most_common() if lang)
