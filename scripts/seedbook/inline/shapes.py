"""The shapes of inline code in prose, and the names that the article's own samples use.

Each rule is a pattern with the name that `explain` shows. The order is the order of trust: where two rules
match at one place, the earlier wins. A rule may ask a question about its match before it counts.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from seedbook.inline import commands, questions
from seedbook.inline.words import Words, listed


@dataclass(frozen=True)
class Rule:
    """A shape of inline code: a pattern, and a question that the match must answer with yes."""

    name: str
    pattern: re.Pattern[str]
    accepts: Callable[[re.Match[str], Words], bool]


_NAME = r"[A-Za-z_]\w*"
#: Arguments in brackets, ASCII only, one level nested: `(ctx, f(x))`
_ARGS = r"\((?:[^()\u0080-\uffff]|\([^()\u0080-\uffff]*\))*\)"
#: What the name before it is: `tasks 通道`, `trace 字段`
_ROLES = "字段|参数|变量|通道|方法|函数|常量|属性"
#: The value of an assignment: `"x y"`, `'x'`, `1,2`, `a.b:c`
_VALUE = r"(?>\"[^\"]*\"|'[^']*'|[\w./:@%*+,&=-]*[\w/*])"


def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.ASCII | re.VERBOSE)


#: No name begins in the middle of another
_BEFORE = r"(?<![\w./$@#%&-])"

RULES: tuple[Rule, ...] = (
    # `go.mod`, where the backticks survived
    Rule("code-ticked", _pattern(r"(?<!`)`[^`]+`(?!`)"), questions.always),
    # $T_{\text{delivery}}=7.5$, $$\frac{n}{t}$$
    Rule(
        "code-formula",
        _pattern(r"\$\$[^$\u2e80-\uffff]+\$\$|\$[^$\u2e80-\uffff]*[\\_^][^$\u2e80-\uffff]*\$"),
        questions.always,
    ),
    # \b1[3-9]\d{9}\b, 1XX****XX
    Rule(
        "code-pattern",
        _pattern(
            r"(?<![^\s\u0080-\uffff,;])[^\s\u0080-\uffff,;]*\\[bdwsBDWS][^\s\u0080-\uffff,;]*"
            r"|(?<![\w*])[\w*]*\*{3,}[\w*]*"
        ),
        questions.always,
    ),
    # <b>bold</b>
    Rule(
        "code-element",
        _pattern(r"<([a-z]\w*)(?:[ ][^<>\u2e80-\uffff]*)?>[^<>\u2e80-\uffff]*</\1>"),
        questions.always,
    ),
    # v0.0.0-<timestamp>-<hash>, <namespace>_<name>{<labels>}, 00-{trace-id}-{span-id}-01
    Rule(
        "code-placeholder",
        _pattern(
            r"(?<![\w.-])[\w.-]*(?:<[a-z][a-z_-]*>|\{<?[a-z]+[_-]?[a-z]*>?\})(?:[\w.-]|<[a-z][a-z_-]*>|\{<?[a-z]+[_-]?[a-z]*>?\})*"
        ),
        lambda m, w: not re.fullmatch(r"\{\w+\}", m[0]),
    ),
    # <br/>, </b>, &lt;
    Rule("code-tag", _pattern(r"</?[a-zA-Z!][\w:-]*(?:[ ][^<>\u2e80-\uffff]*)?/?>|&\#?\w+;"), questions.always),
    # if !ok { t.Fatal() }
    Rule(
        "code-statement",
        _pattern(r"(?<!\w)(?:if|for)[ ][!\w][^{}\u0080-\uffff]*\{[^{}\u0080-\uffff]*\}"),
        questions.always,
    ),
    # // indirect
    Rule("code-comment", _pattern(r"//[ ]?(?:indirect|nolint|go:[a-z]+)"), questions.always),
    # code: "ORDER_AMOUNT_EXCEED", retry-after: 2, scrape_interval: 15s, pod-label: version=canary-v2
    Rule(
        "code-pair",
        _pattern(
            r"(?<![\w.-])[a-z][\w-]*:[ ](?:\"[\w./:-]+\"|\d+[a-z]{0,2}(?![\w.])|[a-z][\w-]*=[\w.-]*\w|(?:true|false)\b)"
        ),
        lambda m, w: bool(re.search(r'[-_"]', m[0])),
    ),
    # FROM golang:1.21 AS builder RUN go build, COPY . . RUN make: lines of a Dockerfile run together
    Rule(
        "code-dockerfile",
        _pattern(
            r"(?<!\w)FROM[ ][\w./:@-]+(?:[ ]AS[ ]\w+)?[ ](?:RUN|COPY|ADD|ENV|ARG|WORKDIR|EXPOSE|USER|CMD|ENTRYPOINT)"
            r"[ ][\x20-\x7e]+(?<!\s)"
        ),
        questions.always,
    ),
    # tracepoint:syscalls/sys_enter_connect, kprobe/tcp_v4_connect, sts:AssumeRole
    Rule(
        "code-probe",
        _pattern(
            r"(?<![\w/])(?:(?:tracepoint|k(?:ret)?probe|u(?:ret)?probe|fentry|fexit|lsm|xdp)[:/]\w+(?:[:/]\w+)*"
            r"|[a-z0-9]+:(?:[A-Z][a-z]+){2,})"
        ),
        questions.always,
    ),
    # the : of 以 : 开头, the // of 以//分隔, the := of 用 := 声明
    Rule(
        "code-sign",
        _pattern(
            r"(?:(?<=以)|(?<=以[ ]))[!\#$%&()*+,./:;<=>?@\[\\\]^_{|}~-]{1,3}"
            r"(?=[ ]?(?:开头|开始|结尾|分隔|分割|为前缀|为后缀))"
            r"|(?:(?<=[\u2e80-\uffff])|(?<=[\u2e80-\uffff][ ])):=(?=[ ]?[\u2e80-\uffff])"
        ),
        questions.always,
    ),
    # :8080/metrics behind a space: a folded colon has none before it
    Rule("code-port", _pattern(r"(?<=[^\s:][ ]):\d{2,5}(?:/[\w./-]*\w)?(?![\w:])"), questions.always),
    # hub.go:73, runtime/proc.go:250:3; no `main.go:3个改动`
    Rule(
        "code-position",
        _pattern(
            rf"(?<![\w./-])[A-Za-z_][\w./-]*\.(?:{questions.EXTENSIONS})(?::\d{{1,5}}){{1,2}}(?![\w.:]|[ ]?[个种处条次])"
        ),
        questions.always,
    ),
    # tokio::select!, println!("{}", x)
    Rule(
        "code-macro",
        _pattern(rf"{_BEFORE}(?P<head>(?:{_NAME}::)*[a-z_]\w*!)(?P<args>{_ARGS})?"),
        questions.is_macro,
    ),
    # @Retryable
    Rule("code-annotation", _pattern(r"(?<![\w.])@[A-Z]\w+"), questions.always),
    # http://localhost:6060/debug/pprof
    Rule("code-url", _pattern(r"https?://[^\s\u0080-\uffff,;()<>\"]+(?<![.:?!])"), questions.always),
    # CGO_ENABLED=0 go build -ldflags="-s -w"
    Rule(
        "code-command",
        _pattern(rf"(?<![\w./-])(?:[A-Z_]{{3,}}=\S+[ ])*(?:{commands.FIRST})(?![\w-]){commands.REST}"),
        questions.always,
    ),
    # WHERE id NOT IN (SELECT x FROM y), ORDER BY b, UNION ALL
    Rule(
        "code-sql",
        _pattern(
            r"(?<![\w./$-])(?:(?:SELECT|WHERE|FROM|UPDATE|LIKE|EXPLAIN|VALUES|HAVING|LIMIT)(?=[ ](?!=)[\w*'(%.])"
            r"|(?:ORDER|GROUP)[ ]BY|UNION[ ]ALL|(?:LEFT|RIGHT|INNER)[ ]JOIN|NOT[ ](?:IN|EXISTS|NULL)"
            r"|IS[ ](?:NOT[ ])?NULL|INSERT[ ]INTO|DELETE[ ]FROM|(?:CREATE|ALTER|DROP)[ ](?:TABLE|INDEX)|FOR[ ]UPDATE)\b"
            rf"(?:[ ]?(?:{_ARGS}|'[^'\u0080-\uffff]*'|[\w*%.=<>!]+(?![\w(])))*"
        ),
        questions.always,
    ),
    # varchar_col = 123, user_id > 1000
    Rule(
        "code-comparison",
        _pattern(
            r"(?<![\w./$-])[a-z]\w*_\w+[ ](?:[=!<>]=|[=<>])[ ](?:'[^'\u0080-\uffff]*'|\d+|[a-z]\w*_\w+)(?![\w.(])"
        ),
        questions.always,
    ),
    # {"ms": 500}
    Rule("code-json", _pattern(r"\{\s*\"[^{}\u0080-\uffff]*\}"), questions.always),
    # type error interface { Error() string }
    Rule(
        "code-declaration",
        _pattern(r"(?<!\w)(?:type|func)[ ]\w+[ (][^{}\u0080-\uffff]*\{[^{}\u0080-\uffff]*\}"),
        questions.always,
    ),
    # map[string]interface{}, map[string]func(), []byte, *sql.DB, &counter, chan map[string]string
    Rule(
        "code-type",
        _pattern(
            rf"{_BEFORE}(?:(?:chan[ ]|\[\]|map\[[\w.*]+\])+\*?{_NAME}(?:\.{_NAME})*(?:\{{\}}|(?<=\]func)\(\))?"
            rf"|[*&]{_NAME}(?:\.{_NAME})*\b(?!\()"
            rf"|(?:interface|struct)\{{\}}|{_NAME}(?:\.{_NAME})*(?:\[[\w*]*\])+(?:\.{_NAME})*)"
        ),
        questions.always,
    ),
    # rate(http_requests_total{job="x"}[5m])
    Rule("code-query", _pattern(rf"\b{_NAME}(?:\({_NAME})?\{{[\w=\"',. ~!-]*\}}(?:\[\w+\])?\)?"), questions.always),
    # SyncResult<ApiResponse>, Repository[User,int64]
    Rule(
        "code-generic",
        _pattern(rf"{_BEFORE}[A-Z]\w*(?:<[A-Z?]\w*(?:,[ ]?\w+)*(?:<\w+>)?>|\[[A-Z]\w*(?:,[ ]?\w+)*\])"),
        questions.always,
    ),
    # fmt.Errorf("not found"), Add(), SetGCPercent(25)
    Rule(
        "code-call",
        _pattern(
            rf"{_BEFORE}(?P<head>[*&]?(?:[a-z]+/)*{_NAME}(?:(?:\.|->|::){_NAME})*)(?P<args>{_ARGS})(?:\.{_NAME}(?:{_ARGS})?)*"
            rf"(?:;[ ]defer[ ][\w.]+{_ARGS})?"
        ),
        questions.is_call,
    ),
    # "trace_connect_v4", "dist/*.js"
    Rule("code-string", _pattern(r"\"[\w.:*-]*[\w*][_./:][\w./:*-]*\""), questions.always),
    # x-env: canary-v2
    Rule("code-header", _pattern(r"(?<![\w-])[xX]-[A-Za-z][\w-]*:[ ][\w./-]*\w"), questions.always),
    # 503 Service Unavailable
    Rule(
        "code-status",
        _pattern(
            r"(?<![\w.])[1-5]\d\d[ ](?:OK|Created|Accepted|No[ ]Content|Not[ ]Modified|Bad[ ]Request"
            r"|Unauthorized|Forbidden"
            r"|Not[ ]Found|Conflict|Gone|Too[ ]Many[ ]Requests|Internal[ ]Server[ ]Error|Bad[ ]Gateway"
            r"|Service[ ]Unavailable|Gateway[ ]Timeout)"
        ),
        questions.always,
    ),
    # -XX:+UseZGC, -gcflags="-l", --storage.tsdb.retention.time=15d, -Xlog:gc*:file=gc.log:time,uptime
    Rule(
        "code-flag",
        _pattern(
            r"(?:(?<![a-z0-9_.)/<-])--[A-Za-z][\w.-]+|(?<![\w.)/<-])-[A-Za-z][\w-]*)(?:[:=](?:\"[^\"]*\"|[^\s\u0080-\uffff;()]*[\w*/]))?(?<!-)"
        ),
        lambda m, w: len(m[0]) > 2 or m[0].startswith("-D"),
    ),
    # GOMAXPROCS=96, redis.command="HGETALL", service=payment retry=2
    Rule(
        "code-assignment",
        _pattern(rf"(?<![\w.$@-])(?P<name>{_NAME}(?:[.-]\w+)*)={_VALUE}(?:[ ][a-z]\w*={_VALUE})*(?![ ][a-z]+\))"),
        questions.is_assignment,
    ),
    # /debug/pprof/*, net/http, github.com/x/y, runtime/proc.go, /apis/v1/watch?resourceVersion=0
    Rule(
        "code-path",
        _pattern(
            r"(?<![\w./-])(?:(?:\.{1,2})?/[a-z][\w.*-]*(?:/[\w.*{}:-]*)*(?:\?[\w=&]+)?(?<![.:])"
            r"|[A-Za-z][\w.-]*(?:/[\w.*-]*\w)+(?:/\*?|\.[A-Z]\w*)?|[a-z][\w.-]*/(?![\w/]))"
        ),
        questions.is_path,
    ),
    # sync.Pool, go.mod, skb->tstamp, skel->rodata->*, error.*
    Rule(
        "code-dotted",
        _pattern(
            rf"{_BEFORE}[$.]?(?:{_NAME}(?:->{_NAME})+(?:->\*|/\w+(?::\w+)?)?"
            rf"|{_NAME}(?:(?:\.|->|::)(?:{_NAME}|\*))+(?:-{_NAME})*(?:\[\w+\])?)"
        ),
        questions.is_dotted,
    ),
    # trace_id, SO_REUSEADDR, tcp_keepalive_*
    Rule("code-snake", _pattern(r"(?<![\w./$-])\$?(?:[A-Za-z]\w*_[\w*]+|__?[A-Za-z]\w+)(?<!_)"), questions.always),
    # golang:1.20-alpine, redis:7.2
    Rule(
        "code-image",
        _pattern(r"(?<![\w./:-])[a-z][a-z0-9]*(?:[./-][a-z0-9]+)*:v?\d+[.-][\w.-]*\w(?![\w:])"),
        questions.always,
    ),
    # x-envoy-flow-tag, client-go
    Rule(
        "code-hyphened", _pattern(r"(?:(?<![\w./-])|(?<=[a-z])(?=X-[A-Z]))[A-Za-z]\w*(?:-\w+)+"), questions.is_hyphened
    ),
    # writeNoCopy, traceID
    Rule("code-camel", _pattern(r"(?<![\w./-])[a-z][a-z0-9]+[A-Z]\w*"), questions.is_small_camel),
    # TestGCMarkRootRace, DefaultMaxIdleConnsPerHost: three humps or more are no product's name
    Rule(
        "code-humps",
        _pattern(r"(?<![\w./$-])(?:[A-Z]+[a-z0-9]+){2}[A-Z][A-Za-z0-9]*+(?![\w/-])"),
        lambda m, w: m[0] not in listed("products"),
    ),
    # go:embed
    Rule(
        "code-directive",
        _pattern(r"(?<!\w)(?:go:[a-z]+|w(?=\bnil)|nil|u?int(?:8|16|32|64)|float(?:32|64))(?!\w)"),
        questions.always,
    ),
    # GOMAXPROCS where no sample names it
    Rule(
        "code-variable",
        _pattern(
            r"(?<!\w)(?:GOMAXPROCS|GOGC|GOMEMLIMIT|GOPROXY|GOPRIVATE|GOSUMDB|GODEBUG|GOOS|GOARCH|GOPATH|GOROOT)(?!\w)"
        ),
        questions.always,
    ),
    # Stack, T, e: names of the sample right above, where the text speaks of them
    Rule(
        "code-subject",
        _pattern(
            r"(?:^|(?<=[;:,。；：，])|(?<=分析)|(?<=说明))(?P<lead>[A-Za-z]\w*)(?=[ ]?[\u4e00-\u9fff])"
            rf"|(?<![\w./-])(?P<role>[A-Za-z]\w*)(?=[ ]?(?:{_ROLES}))"
            r"|(?:(?<=参数)|(?<=变量)|(?<=字段)|(?<=参数[ ])|(?<=变量[ ])|(?<=字段[ ]))"
            r"(?P<named>[A-Za-z]\w*)(?![\w./-])"
        ),
        questions.is_subject,
    ),
    # WithLease, counter
    Rule("code-known", _pattern(r"(?<![\w./-])[A-Za-z]\w{2,}(?![\w/]|-\w)"), questions.is_known),
)
