"""Evidence that a space in a flattened row parts two cells: named features of the gap.

The features follow from how Chinese technical text is written: no space between two Chinese words, so such a
space is a boundary; none after a comma, inside brackets, beside an operator or before a unit. What each is worth
stands in `weights`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

CJK = re.compile(r"[\u2e80-\u2fff\u3040-\u9fff\uf900-\ufaff]")
#: A number with its sign, unit and bounds: `42ms`, `≥40%`, `8.2s`, `12,500`, `32–45`, `+210%`, `~3`, `1.2w`
NUMBER = re.compile(
    r"^[<>≤≥≈~±+↑↓¥$-]*\d[\d.,:]*(?:[–~/-]\d[\d.,]*)?\+?(?:[%‰]|[A-Za-zμµ]{1,3}(?:/(?:s|op))?|°C|℃)?\+?$|^[vV]\d[\d.]*(?:[-+]\w+)?$"
)
#: What makes a number an amount: a unit or a sign: `42ms`, `≥40`, `37%`
_AMOUNT = re.compile(r"[A-Za-zμµ%‰℃<>≤≥≈~±+↑↓¥$]")
#: What only code looks like: `http.status_code`, `-XX:+UseZGC`, `Foo()`, `KEYS[1]`, `a_b`, `GOMAXPROCS=4`, `/etc/x`
CODE = re.compile(
    r"^--?[A-Za-z]|^/[a-z]|[\w)]\(|[A-Za-z]\w*[._:]\w*[A-Za-z]|\w\[|=|[a-z][A-Z]|^[A-Z][A-Z0-9]{4,}$|::|^[\"'{<$@]|^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$"
)
#: A sign that joins what stands on both sides: `+`, `→`, `&`, `=`, `vs`
JOINER = re.compile(r"^(?:[+→←↔⇒&=|×*÷:~·]|:=|->|=>|==|!=|<=|>=|&&|\|\||[<>≤≥≈]|vs\.?|VS)$")
#: An English word that never ends a cell or begins one: `of`, `the`, `and`
SMALL = re.compile(r"^(?:and|or|of|to|the|a|an|in|for|with|on|by|is|as|from|at)$")
#: A sign that stands at the head of a cell or fills it: `❌`, `⚠️`, `✓`, `★★☆`
EMOJI = re.compile(r"^[\u2605\u2606\u2610-\u2612\u2705-\u2757\u26a0\u2b50\U0001f300-\U0001faff]")
#: Arrows of change stand after their number: `40% ⬆️`
ARROW = re.compile(r"^[\u2190-\u21ff\u2b05-\u2b07]\ufe0f?$")
#: Measures that follow a number after a space: `27.4 分钟`, `4 核`, `5 个`
MEASURE = re.compile(
    r"^(?:.$|分钟|小时|毫秒|微秒|纳秒|秒|天|周|个?月|年|人日|核|个|次|条|倍|台|元|级|字节|位|项|[万亿千百]|种|行|张|层|页|件|篇|轮|步|点|以[上下内]|左右)"
)
#: Units that follow a number after a space: `48 GB`, `12 ms/op`
UNIT = re.compile(
    r"^(?:[KMGTP]i?B?|[mnμµu]?s|min|h|[kMG]?bps|[KMG]?Hz|[qQtT][pP][sS]|bytes?|bits?|px|[a-z]{1,6}/(?:s|op|min|day))(?:$|[/),;])",
    re.I,
)
#: Measures and units that only a number before them explains: `个可用区`, `QPS`, `vCPU`; no word of its own: `核心`
_COUNTED = re.compile(
    r"^(?:个(?!人)|台|次|条|字节|篇|年|月(?!均)|层|张|分钟(?!级)|小时(?!级)|天|核(?!心)|倍|秒(?!级)|毫秒(?!级)|微秒|节点|周|份|套|轮|步(?!骤)|项(?!目)|种|位(?!置))"
)
_UNIT_ALONE = re.compile(
    r"^(?:[QTR]PS|[qt]ps|req/s|ops(?:/s)?|IOPS|(?:[KMGT]i?)?B(?:/s|/op)?|allocs/op|[mnµμu]s|bits?|v?CPU|cores?|RTT)[,;]?$"
)
#: Chinese words that lead on and so never end a cell: `基于`, `的`
_LEADS_ON = re.compile(
    r"(?:[的和与或及在为用于对从到至将把被是以按由无非]|使用|支持|通过|基于|需要?|例如|如|等于|比|根据|包括|包含|默认)$"
)
#: Chinese words that hang on what stands before: `的`, `等`
_HANGS_ON = re.compile(r"^(?:[的和与或及等中上下里内后前时来]|之间|以[上下内外])")
#: A date, and the time of day that goes with it: `2017/2/13 22:38`
_DATE, _TIME = re.compile(r"^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/]\d{1,2})$"), re.compile(r"^\d{1,2}:\d{2}")
#: A type, and the declaration it leads: `int getPort()`, `InetAddress getInetAddress()`, `func Foo(x`
_TYPE = re.compile(
    r"^(?:void|int|long|bool|boolean|[Ss]tring|char|double|float|func|def|fn|public|static|private|[A-Z]\w*(?:<.*>)?|\[\]\w+|map\[.*)$"
)
_CALL = re.compile(r"^\*?[A-Za-z_]\w*\(")
#: A path from its root or from where one is: `/api/servers/query`, `./gradlew`
_PATH = re.compile(r"\.{0,2}/\w[\w./-]{2,}")
#: A command, whose words stay together: `yum list all`, `systemctl start foo.service`
_COMMAND = re.compile(
    r"^(?:sudo|docker|kubectl|git|go|yum|apt|apt-get|npm|pip|systemctl|service|make|helm|curl|brew|cargo|mvn|redis-cli|mysql|ls|cd|cat|grep|ps|top|sh|bash|set|get|select|SELECT|show|SHOW|create|CREATE|ip|tc|nginx|java|python|node|etcdctl|istioctl|bpftool|perf|chkconfig|dlv)$"
)
#: Signs of a word in which code is looked for; a name is shorter, and a line without spaces would take long
_LOOKED_AT = 200
_COMPARISONS = frozenset("<>≤≥≈~")
_OPEN, _CLOSE = "([{“‘《「【", ")]}”’》」】"


def depths(tokens: Sequence[str]) -> list[int]:
    """How many brackets or quotes are open after each token; a bracket that never closes counts for nothing."""
    text = " ".join(tokens)
    spans = list(_spans(text))
    found, at = [], 0
    for token in tokens:
        at += len(token)
        found.append(sum(start < at < end for start, end in spans))
        at += 1
    return found


def _spans(text: str) -> Iterator[tuple[int, int]]:
    stack: list[tuple[str, int]] = []
    for at, sign in enumerate(text):
        if sign in _OPEN:
            stack.append((sign, at))
        elif sign in _CLOSE:
            opener = _OPEN[_CLOSE.index(sign)]
            if any(held == opener for held, _ in stack):
                while stack:
                    held, start = stack.pop()
                    if held == opener:
                        yield start, at
                        break
    for sign in '"$':  # the marks of quotes and of formulas, which open and close alike
        marks = [at for at, found in enumerate(text) if found == sign]
        if len(marks) % 2 == 0:
            yield from zip(marks[::2], marks[1::2], strict=True)


@lru_cache(maxsize=20_000)
def script(token: str, at: int) -> str:
    """The script of a token's first (`at` 0) or last (`at` -1) sign, or what the whole token is."""
    if EMOJI.match(token):
        return "emoji"
    if NUMBER.match(token):
        return "amount" if _AMOUNT.search(token) else "number"
    if CJK.match(token[at]):
        return "chinese"
    if not CJK.search(token) and CODE.search(token[:_LOOKED_AT]):
        return "code"
    if token in "-–—/":
        return "dash"
    return "latin" if token[at].isascii() and token[at].isalnum() else "sign"


def compares(left: str, right: str) -> bool:
    """Whether a sign of comparison stands alone before its figure: `> 10`."""
    return left in _COMPARISONS and bool(NUMBER.match(right))


def figured(tokens: Sequence[str]) -> tuple[str, ...]:
    """The tokens as the gaps before them are judged: a sign of comparison alone behind a Chinese word, which joins
    nothing there, with its figure: `节点内存 > 70%` as `节点内存`, `>70%`, `70%`.

    (Of the eight such signs in other people's tables six begin a cell; two stand behind words that lead on.)
    """
    return tuple(
        sign + figure if compares(sign, figure) and CJK.match(left[-1:]) else sign
        for left, sign, figure in zip(("", *tokens), tokens, (*tokens[1:], ""), strict=False)
    )


def joined(left: str, right: str, *, header: bool) -> bool:
    """Whether two words are of one cell wherever they stand: `版本 / 规格`, `3 个`, `48k QPS`, `M(1), MM(01)`; in a
    header also what a sign joins, and a note: `成本 (年)`.

    In 3,700 tables of other people 813 of such gaps part no cells, and 7 do; of those beside numbers, with more units,
    in 2,097 tables 237 and one; of those behind a comma, which alone may be a cell, 1,545 and two.
    """
    if "/" in (left, right) or (len(left) > 1 and left[-1] in ",、"):
        return True
    if NUMBER.match(left) and (_COUNTED.match(right) or _UNIT_ALONE.match(right)):
        return True
    return header and (right[0] == "(" or bool(JOINER.match(left) or JOINER.match(right)))


def features(tokens: Sequence[str], i: int, depth: int, habit: str, header: bool) -> Iterator[str]:
    """Names of what is true of the gap after token `i`.

    `habit`: `tight`, `mixed` or `spaced`, how the article sets Latin text between Chinese.
    """
    left, right = tokens[i], tokens[i + 1]
    pair = f"{script(left, -1)} {script(right, 0)}"
    yield f"{pair} {habit}" if pair in _HABITUAL else pair
    if header:
        yield "header"
        yield f"header {pair}"
    if depth:
        yield "in brackets"
    yield from _signs(left, right)
    yield from _words(left, right)
    yield from _places(tokens, i, pair)


_HABITUAL = frozenset(
    {
        "chinese latin",
        "latin chinese",
        "chinese number",
        "number chinese",
        "chinese amount",
        "amount chinese",
        "chinese code",
        "code chinese",
    }
)


def _signs(left: str, right: str) -> Iterator[str]:
    if left[-1] in ",;:、":
        yield "after comma"
    if right[0] in ",;:、)。":
        yield "before comma"
    if left[-1] in "。.!?":
        yield "after stop"
    if JOINER.match(left) or JOINER.match(right):
        yield "joiner"
    elif left[-1] in "+=&|→(/" or right[0] in "+=&→/":
        yield "half joiner"
    if EMOJI.match(left) and not EMOJI.match(right):
        yield "after emoji"
    if ARROW.match(right):
        yield "before arrow"
    if right[0] == "(":
        yield "opens bracket"
    if left[-1] == ")":
        yield "closes bracket"


def _words(left: str, right: str) -> Iterator[str]:
    if NUMBER.match(left) and MEASURE.match(right):
        yield "measure"
    if NUMBER.match(left) and not left[-1].isalpha() and UNIT.match(right) and not NUMBER.match(right):
        yield "unit"
    if _DATE.match(left) and _TIME.match(right):
        yield "time of day"
    if _LEADS_ON.search(left):
        yield "leads on"
    if _HANGS_ON.match(right):
        yield "hangs on"
    if SMALL.match(left) or SMALL.match(right):
        yield "small word"
    if left[0].isupper() and right[0].isupper():
        yield "both capital"
    if right[0].islower() and left.isascii():
        yield "small letter follows"
    yield from _code(left, right)


def _code(left: str, right: str) -> Iterator[str]:
    if left.startswith("-") and len(left) > 1 and right.isascii():
        yield "after flag"
    if _TYPE.match(left) and _CALL.match(right):
        yield "type before call"
    if _COMMAND.match(left) and right.isascii():
        yield "after command"
    if not CJK.search(left):
        yield from _begun(left, right)


def _begun(left: str, right: str) -> Iterator[str]:
    """What begins a cell behind a word without Chinese: a path, and that word said once more, `YAML YAML Ain't …`.

    Of 113 gaps before a path that nothing else joins 75 % part two cells, of 323 between two of a word 99 %.
    """
    if _PATH.match(right):
        yield "before path"
    if len(left) > 1 and left.lower() == right.lower() and not NUMBER.match(left):
        yield "word again"


def _places(tokens: Sequence[str], i: int, pair: str) -> Iterator[str]:
    before, after = tokens[: i + 1], tokens[i + 1 :]
    if i == 0:
        yield "first gap"
    if not any(CJK.search(token) for token in before):
        yield f"chinese begins {min(i, 2)}" if pair.endswith("chinese") else "latin so far"
    if not any(CJK.search(token) for token in after):
        yield f"chinese ends {min(len(after), 4)}" if pair.startswith("chinese") else "latin to the end"
    if len(tokens[i]) > 12 and CJK.search(tokens[i]):
        yield "long chinese left"
    if "," in tokens[i] and CJK.search(tokens[i]):
        yield "sentence left"
    if "," in tokens[i + 1] and CJK.search(tokens[i + 1]):
        yield "sentence right"
