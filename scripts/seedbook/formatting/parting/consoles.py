"""Parts joined commands and their output: at prompts, at commands that stand by themselves, at the rows of tables."""
# ruff: noqa: E501 - tables of patterns, however wide

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from seedbook.languages.scripted import COMMANDS

#: A prompt that a sample begins with: "$ ", "# ", "[root@host ~]# ", "user@host:~/x$ ", "mysql> ", "(gdb) ", ">>> "
_PROMPT = re.compile(
    r"(?:\[[^\]\s]+(?: [^\]\s]+)?\] ?[$#]|[\w.-]+@[\w.-]+[^\s$#]*(?: [^\s$#]+)?[$#]|\(root@\w+\) \[\S*\]>|"
    r"[\w.:-]+(?: ?\[[^\]\s]*\])?>|\w+\(\w+\):\S*>|\(\w+\)|>>>|[~/][^\s$#]*[$#]|[$#%>])(?= \S)"
)
#: A ruler of a table of a database's shell: "+----+------+"
_RULER = re.compile(r"\+(?:-+\+)+")
#: What begins a line of the output of a database's shell
_RESULT = re.compile(
    r"Query OK,|Empty set|\d+ rows? in set|ERROR \d{4}|Rows matched:|Records: \d|Got \d+ rows|Time spent|Execution succeeded"
)
#: What begins a line of what Go's tools print: "=== RUN TestA", "--- FAIL: TestA (0.00s)", "goos: linux", "a_test.go:16: "
_GO_TOOLS = re.compile(
    r"=== (?:RUN|PAUSE|CONT|NAME)\b|--- (?:PASS|FAIL|SKIP|BENCH): |(?:PASS|FAIL)(?=\s|$)|ok (?=\S+/\S+ )|exit status \d"
    r"|(?:goos|goarch|pkg|cpu|fuzz): |Benchmark\w+(?:/\S+)?-\d+ \d|goroutine \d+ \[|(?<!\] )[\w./-]+\.go:\d+(?::\d+)?: |go: downloading "
)
#: The time that a line of a log begins with: "2024-01-02 10:00:00", "[2021/05/12 03:38:33.698 +00:00]"
_TIME = re.compile(r"\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d")
#: The level that a line of a log without times begins with, "[INFO] Starting k3s": all of 14 do in 2,561 articles, those
#: behind another bracket aside
_LEVEL = re.compile(r"(?<!\] )\[(?:INFO|WARN(?:ING)?|ERROR|DEBUG)\] ")
#: Commands that begin a line: by name and subcommand, or by name and what its first argument looks like
_COMMAND = re.compile(
    r"sudo \w|(?:(?:kubectl|oc) (?:get|apply|create|delete|describe|logs|exec|label|annotate|scale|rollout|edit|patch|port-forward|config|taint|run|expose|cluster-info|top|drain|cordon)\b"
    r"|docker (?:run|build|exec|ps|logs|pull|push|images|rm|rmi|stop|start|network|volume|compose|tag|login|inspect|info)\b|docker-compose (?:up|down|ps|exec|logs|-)"
    r"|git (?:clone|add|commit|push|pull|checkout|branch|merge|rebase|init|remote|fetch|status|log|diff|reset|config|tag|stash)\b"
    r"|systemctl (?:start|stop|restart|enable|status|daemon-reload|disable)\b|service \w+ (?:start|stop|restart|status)\b"
    r"|(?:apt|apt-get|yum|dnf|brew|apk) (?:-y )?(?:install|update|upgrade|remove|add|makecache|-y)\b|(?:pip3?|npm|yarn|cargo|gem) (?:install|run|add|build|init|i)\b"
    r"|go (?:get|build|run|mod|test|install|env|tool|version|generate|vet)\b|helm (?:install|repo|upgrade|uninstall|list|pull|search|delete|template)\b"
    r"|(?:cd|mkdir|rm|cp|mv|touch|chmod|chown|source|tar|unzip|ls|cat|vim|vi|ln|tail|head|less|export|echo|wget|scp|ssh|sh|bash|rpm|dd|nohup|python3?|java|mvn|make|grep|ping|iptables|sysctl|modprobe|openssl|etcdctl|istioctl|redis-cli|mysql|psql|npx|node|minikube|kind|terraform|ansible|bpftool|crictl|ctr|virsh|tc|nginx|tee) (?:-{1,2}[a-zA-Z]|[~./$\"']|\w+=|https?://|\w[\w.-]*/)"
    r"|istioctl (?:pc|proxy-(?:config|status)|analyze|install|kube-inject)\b|[\w.-]+\.sh -{1,2}[a-z]|curl (?:-|https?:|\w+[.:])|(?:cd|mkdir|source) \w|echo ['\"$\d]|(?:export|alias) \w+=|unset [A-Z]|make (?:install|build|test|clean|all)?(?=\s|$))"
)  # fmt: skip
#: An assignment that a sample begins with: the `POD=web-0 ` of `POD=web-0 kubectl logs "$POD"`
_ASSIGNMENT = re.compile(r"([A-Za-z_]\w*)=\S+ ")
#: A command before the one in question, whatever its arguments: "kind create cluster"
_KNOWN = re.compile(rf"(?:{COMMANDS}) |{_COMMAND.pattern}")
#: What a command may stand behind in its line: "sudo", "|", "-f", "A=b", a prompt's end
_HOLDS = re.compile(
    r"(?:^|[\s`(])(?:sudo|exec|then|do|else|xargs(?: -\w \S+)?|watch|time|nohup|env|which|in|(?<!make )install|-{1,2}[\w-]*|(?<!export )[A-Z][A-Z0-9_]*=\S*|run|with|RUN|CMD|"
    r"command:|add|root|cat|vim?|h\d|chroot \S+|=>)$|[|;&(`=\\$#>%]$"
)
#: A flag at the end, whose value another program is, but `sudo` never: of 285 that stand inside of a line the others
#: stand behind a sign or behind a command that holds them
_FLAGGED = re.compile(r"\s-{1,2}\w[\w-]*$")
#: What a reader fills in, at the end of a line: "<remote-repo-url>"
_PLACEHOLDER = re.compile(r"<[^<>\s]+>$")
#: Commands that hold another: "docker exec x ls", "ssh host cat /x", "diff a <(sort b)", but "docker build ." does not
_WRAPS = re.compile(
    r"(?:sudo )?(?:docker (?!(?:build|save|load|pull|push|tag|rmi?|start|stop) )|(?:podman|nerdctl|nsenter|ssh|diff|chroot|ip netns|kubectl exec|lxc|adb|post)\b)"
)
#: The header of what kubectl prints, and the age in a row: "NAME READY AGE", the "2d" of "nginx 1/1 2d"
_COLUMNS = re.compile(r"(?:NAMESPACE )?NAME(?: [A-Z][A-Z()/-]+)+(?= )")
_AGE = re.compile(r"(?<=\s)(?:\d+[smhdy]){1,2}(?=\s|$)")
#: A comment of the shell on its line: "# note"
_COMMENT = re.compile(r"(?<=\s)#{1,3} (?=\S)")
#: A Chinese character or a full-width mark: `中`, `，`
_HAN = re.compile(r"[\u3001\u3002\u3400-\u9fff\uff00-\uffef]")
#: The name of the command that a sample begins with: the "docker" of "docker run x"
_FIRST = re.compile(r"[a-z][\w-]+(?=\s)")
#: Where a word begins behind white space: before the "run" of "docker run"
_WORD_START = re.compile(r"(?<=\s)(?=\w)")
#: A name or two that a comment in Chinese ends with, before the command that it is about: the `Pod` of `# 查看 Pod` and
#: `kubectl get pods`
_NAMED = re.compile(rf"(?:(?!(?:for|if|while|until|let|case) )[\w./:'\"][\w./:'\"-]* ){{1,2}}?(?={_COMMAND.pattern})")
#: Where words behind Chinese ones begin that may be a command: the " ./" of "说明 ./run.sh"
_COMMAND_START = re.compile(r"\s(?=[A-Za-z$./_\"'\[<{-])")


def is_session(text: str) -> bool:
    """Whether `text` shows a prompt, a table of a database's shell or one that kubectl prints."""
    return bool(_COLUMNS.match(text)) or bool(
        re.search(rf"{_RULER.pattern} \|", text) or re.match(r"[\w.:-]+(?: ?\[[^\]\s]*\])?> |\$ |>>> ", text)
    )


def parted(text: str) -> tuple[str, ...]:
    """The lines of `text`; only its white space is changed."""
    cuts = sorted(
        {0, *_prompts(text), *_rows(text), *_results(text), *_continued(text), *_commands(text), *_columns(text)}
    )
    pieces = (text[start:end].strip() for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True))
    return tuple(piece for piece in pieces if piece)


def _prompts(text: str) -> Iterator[int]:
    """Where the prompt comes again that the text begins with, its folder aside; `$` by itself wherever it stands."""
    first = _PROMPT.match(text)
    shape = re.escape(first[0]) if first else r"\$"
    if first and first[0] == "#":
        return
    if first and "@" in first[0]:
        shape = re.escape(first[0].partition("@")[0] + "@") + r"[\w.-]+[^\s$#]*(?: [^\s$#]+)?[$#]"
    for found in re.finditer(rf"(?<=\s)(?:{shape}|\$)(?=\s\S)", text):
        yield found.start()


def _rows(text: str) -> Iterator[int]:
    """Where the rulers and the rows of a database's tables begin; a row has a bar more than its ruler has columns."""
    columns = end = 0
    for found in _RULER.finditer(text):
        if columns and text[end:].lstrip().startswith("|"):
            yield from _rows_between(text, end, found.start(), columns)
        yield found.start()
        columns, end = found[0].count("+") - 1, found.end()
        yield end


def _rows_between(text: str, start: int, end: int, columns: int) -> Iterator[int]:
    bars = [start + found.start() for found in re.finditer(r"\|(?=\s|$)", text[start:end])]
    yield from bars[:: columns + 1]


def _results(text: str) -> Iterator[int]:
    shapes = (_RESULT, _GO_TOOLS, *((_TIME,) if _TIME.match(text) else ()), *(() if _TIME.search(text) else (_LEVEL,)))
    for found in chain.from_iterable(shape.finditer(text) for shape in shapes):
        if found.start() and text[found.start() - 1].isspace():
            yield found.start()


def _continued(text: str) -> Iterator[int]:
    """Behind a backslash that a space follows: the line went on."""
    yield from (found.end() for found in re.finditer(r"(?<=\s)\\\s", text))


def _columns(text: str) -> Iterator[int]:
    """Where the header and the rows begin of what kubectl prints."""
    for found in _COLUMNS.finditer(text):
        yield found.start()
        yield from _aged(text, found.end()) if found[0].endswith(" AGE") else _even(text, found)


def _aged(text: str, start: int) -> Iterator[int]:
    """Where rows begin that end with their age, and what follows them."""
    ages = [start, *(age.end() for age in _AGE.finditer(text, start))]
    yield from ages[:-1]
    if text[ages[-1] :].strip():
        yield ages[-1]


def _even(text: str, header: re.Match[str]) -> Iterator[int]:
    """Where rows begin that have a word for each word of their header; none where the words do not come out even."""
    words = [word.start() for word in re.finditer(r"\S+", text[header.end() :])]
    columns = len(header[0].split())
    if len(words) % columns == 0:
        yield from (header.end() + start for start in words[::columns])


def _commands(text: str) -> Iterator[int]:
    """Where a command or a comment begins that the words before it cannot hold, and where a comment ends."""
    behind = _assigned(text)
    yield behind
    first = _FIRST.match(text, behind)
    comments = [found.start() for found in _COMMENT.finditer(text) if not _quoted(text[: found.start()])]
    if len(comments) == 1 and not text.startswith("#") and not _comment_end(text, comments[0]):
        comments = []
    yield from comments
    for start in ([0] if text.startswith("# ") else []) + comments:
        yield _comment_end(text, start)
    begun = behind
    for found in _WORD_START.finditer(text, behind + 1):
        at = found.start()
        again = bool(first and re.match(re.escape(first[0]) + r" [\w-]", text[at:]))  # `docker ` behind `docker run x`
        if (again or _COMMAND.match(text, at)) and _may_end(text[begun:at].rstrip(), text[at:], again=again):
            yield at
            begun = at


def _assigned(text: str) -> int:
    """Where the command behind an assignment begins that it uses: no command sees what is assigned in front of it."""
    found = _ASSIGNMENT.match(text)
    return found.end() if found and re.search(rf"\$\{{?{found[1]}\b", text[found.end() :]) else 0


def _may_end(line: str, behind: str, *, again: bool) -> bool:
    """Whether `line` may be a whole command, and no command that holds what is `behind` it: `docker exec x ls`."""
    free = behind.startswith("sudo ") or (again and _COMMAND.match(behind))  # no value of a flag
    held = _HOLDS.search(_PLACEHOLDER.sub("x", line[-40:])) and not (free and _FLAGGED.search(line))
    if held or _quoted(line):
        return False
    begun = _PROMPT.sub("", line.rpartition(" # ")[2].rpartition(" $ ")[2]).strip()
    return again or (bool(_KNOWN.match(begun) or "#" in line) and not _WRAPS.match(begun))


def _comment_end(text: str, start: int) -> int:
    """Where the words behind Chinese ones begin that no Chinese follows, up to the next comment; 0 for none."""
    end = text.find(" # ", start + 2)
    words = text[start : end if end > 0 else len(text)]
    last = max((found.end() for found in _HAN.finditer(words)), default=0)
    found = _COMMAND_START.search(words, last) if last else None
    if not found:
        return 0
    named = None if _KNOWN.match(words, found.end()) else _NAMED.match(words, found.end())
    return start + (named or found).end()


def _quoted(before: str) -> bool:
    """Whether a quotation mark is open at the end of `before`."""
    return before.count('"') % 2 == 1 or re.sub(r"\w'\w", "", before).count("'") % 2 == 1
