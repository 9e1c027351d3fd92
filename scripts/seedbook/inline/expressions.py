"""Shapes of whole expressions in prose: what is written with signs, commands, statements, calls, flags with values."""

from __future__ import annotations

import re

from seedbook.inline import commands, questions
from seedbook.inline.links import LINK, is_link
from seedbook.inline.rule import ARGS, BEFORE, NAME, Rule, pattern

#: The value of an assignment: `"x y"`, `'x'`, `1,2`, `a.b:c`
_VALUE = r"(?>\"[^\"]*\"|'[^']*'|[\w./:@%*+,&=-]*[\w/*])"

#: A name of several words, which no word of prose looks like: `user_id`, `ack.Duplicate`, `maxSize`
_LONG_NAME = r"(?:[a-z]\w*_\w+|[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+|[a-z]+[A-Z]\w*)"

RULES: tuple[Rule, ...] = (
    # `go.mod`, where the backticks survived
    Rule("code-ticked", pattern(r"(?<!`)`[^`]+`(?!`)"), questions.always),
    # POST /links, GET /users/{id}?page=2, HEAD / HTTP/1.1. Of 77 in the prose of 2,114 articles of others 69 were code.
    Rule(
        "code-request",
        pattern(
            r"(?<![\w/])(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)[ ]"
            r"(?:/[\w.{}:?=&*%$~/-]*[\w}*/]|/(?=[ ]HTTP/))(?:[ ]HTTP/\d(?:\.\d)?)?"
        ),
        questions.always,
    ),
    # [the manual](https://go.dev/doc), which kept its address
    Rule("link", pattern(LINK), is_link),
    # $T_{\text{delivery}}=7.5$, $$\frac{n}{t}$$
    Rule(
        "code-formula",
        pattern(r"\$\$[^$\u2e80-\uffff]+\$\$|\$[^$\u2e80-\uffff]*[\\_^][^$\u2e80-\uffff]*\$"),
        questions.always,
    ),
    # \b1[3-9]\d{9}\b, 1XX****XX
    Rule(
        "code-pattern",
        pattern(
            r"(?<![^\s\u0080-\uffff,;])[^\s\u0080-\uffff,;]*\\[bdwsBDWS][^\s\u0080-\uffff,;]*"
            r"|(?<![\w*])[\w*]*\*{3,}[\w*]*"
        ),
        questions.always,
    ),
    # <b>bold</b>
    Rule(
        "code-element",
        pattern(r"<([a-z]\w*)(?:[ ][^<>\u2e80-\uffff]*)?>[^<>\u2e80-\uffff]*</\1>"),
        questions.always,
    ),
    # v0.0.0-<timestamp>-<hash>, <namespace>_<name>{<labels>}, 00-{trace-id}-{span-id}-01
    Rule(
        "code-placeholder",
        pattern(
            r"(?<![\w.-])[\w.-]*(?:<[a-z][a-z_-]*>|\{<?[a-z]+[_-]?[a-z]*>?\})(?:[\w.-]|<[a-z][a-z_-]*>|\{<?[a-z]+[_-]?[a-z]*>?\})*"
        ),
        lambda m, w: not re.fullmatch(r"\{\w+\}", m[0]),
    ),
    # <br/>, </b>, &lt;
    Rule("code-tag", pattern(r"</?[a-zA-Z!][\w:-]*(?:[ ][^<>\u2e80-\uffff]*)?/?>|&\#?\w+;"), questions.always),
    # if !ok { t.Fatal() }; if (!p) return 0; if err != nil, if !ok, return nil, err
    Rule(
        "code-statement",
        pattern(
            r"(?<![\w./-])(?:(?:if|for)[ ][!\w][^{}\u0080-\uffff]*\{[^{}\u0080-\uffff]*\}"
            rf"|(?:if|while|for)[ ]{ARGS}[ ](?:return|continue|break|goto)\b[^{{}};\u0080-\uffff]{{0,80}};"
            rf"|if[ ](?:!{NAME}(?:\.{NAME})*|{NAME}(?:\.{NAME})*[ ][=!<>]=[ ](?:\"[^\"]*\"|[\w.]*\w))(?![\w(])"
            r"|return[ ](?:nil|err|true|false|-?\d+)(?:,[ ]?(?:nil|err|true|false|-?\d+))*(?![\w.(]))"
        ),
        questions.always,
    ),
    # // indirect
    Rule("code-comment", pattern(r"//[ ]?(?:indirect|nolint|go:[a-z]+)"), questions.always),
    # code: "ORDER_AMOUNT_EXCEED", retry-after: 2, scrape_interval: 15s, pod-label: version=canary-v2, storage: true;
    # of a name in a sample: MaxIdleConns: 100, lto = "fat"
    Rule(
        "code-pair",
        pattern(
            r"(?<![\w.-])(?P<name>[A-Za-z][\w-]*)(?::[ ]|[ ]=[ ])"
            r"(?:\"[\w./:-]+\"|\d+[a-z]{0,2}(?![\w.])|[a-z][\w-]*=[\w.-]*\w|(?:true|false)\b)"
        ),
        questions.is_pair,
    ),
    # FROM golang:1.21 AS builder RUN go build, COPY . . RUN make: lines of a Dockerfile run together
    Rule(
        "code-dockerfile",
        pattern(
            r"(?<!\w)FROM[ ][\w./:@-]+(?:[ ]AS[ ]\w+)?[ ](?:RUN|COPY|ADD|ENV|ARG|WORKDIR|EXPOSE|USER|CMD|ENTRYPOINT)"
            r"[ ][\x20-\x7e]+(?<!\s)"
        ),
        questions.always,
    ),
    # tracepoint:syscalls/sys_enter_connect, kprobe/tcp_v4_connect, sts:AssumeRole
    Rule(
        "code-probe",
        pattern(
            r"(?<![\w/])(?:(?:tracepoint|k(?:ret)?probe|u(?:ret)?probe|fentry|fexit|lsm|xdp)[:/](?!Go\b)\w+(?:[:/]\w+)*"
            r"|[a-z0-9]+:(?:[A-Z][a-z]+){2,})"
        ),
        questions.always,
    ),
    # the : of 以 : 开头, the // of 以//分隔, the := of 用 := 声明
    Rule(
        "code-sign",
        pattern(
            r"(?:(?<=以)|(?<=以[ ]))[!\#$%&()*+,./:;<=>?@\[\\\]^_{|}~-]{1,3}"
            r"(?=[ ]?(?:开头|开始|结尾|分隔|分割|为前缀|为后缀))"
            r"|(?:(?<=[\u2e80-\uffff])|(?<=[\u2e80-\uffff][ ])):=(?=[ ]?[\u2e80-\uffff])"
        ),
        questions.always,
    ),
    # :8080/metrics behind a space: a folded colon has none before it
    Rule("code-port", pattern(r"(?<=[^\s:][ ]):\d{2,5}(?:/[\w./-]*\w)?(?![\w:])"), questions.always),
    # hub.go:73, runtime/proc.go:250:3; no `main.go:3个改动`
    Rule(
        "code-position",
        pattern(
            rf"(?<![\w./-])[A-Za-z_][\w./-]*\.(?:{questions.EXTENSIONS})(?::\d{{1,5}}){{1,2}}"
            r"(?![\w.:]|[ ]?[个种处条次])"
        ),
        questions.always,
    ),
    # tokio::select!, println!("{}", x)
    Rule(
        "code-macro",
        pattern(rf"{BEFORE}(?P<head>(?:{NAME}::)*[a-z_]\w*!)(?P<args>{ARGS})?"),
        questions.is_macro,
    ),
    # +kubebuilder:default=3, +k8s:deepcopy-gen
    Rule(
        "code-marker",
        pattern(r"(?<![\w+)])\+[a-z][\w-]*:[A-Za-z](?:[^\s()+\u0080-\uffff]*\w)?"),
        questions.always,
    ),
    # @Retryable
    Rule("code-annotation", pattern(r"(?<![\w.])@[A-Z]\w+"), questions.always),
    # http://localhost:6060/debug/pprof
    Rule("code-url", pattern(r"https?://[^\s\u0080-\uffff,;()<>\"]+(?<![.:?!])"), questions.always),
    # ?key=Tom, ?version=v1&env=test: what a question mark would open else (all 5 such in 1,113 articles are queries)
    Rule(
        "code-parameters",
        pattern(r"(?<![\w/.)}\]=?-])\?[A-Za-z][\w.-]*=[\w.%{}$-]*[\w}](?:&[A-Za-z][\w.-]*=[\w.%{}$-]*[\w}])*"),
        questions.always,
    ),
    # CGO_ENABLED=0 go build -ldflags="-s -w"
    Rule(
        "code-command",
        pattern(rf"(?<![\w./-])(?:[A-Z_]{{3,}}=\S+[ ])*(?:{commands.FIRST})(?![\w-]){commands.REST}"),
        questions.always,
    ),
    # WHERE id NOT IN (SELECT x FROM y), ORDER BY b, UNION ALL
    Rule(
        "code-sql",
        pattern(
            r"(?<![\w./$-])(?:(?:SELECT|WHERE|FROM|UPDATE|LIKE|EXPLAIN|VALUES|HAVING|LIMIT)(?=[ ](?!=)[\w*'(%.])"
            r"|(?:ORDER|GROUP)[ ]BY|UNION[ ]ALL|(?:LEFT|RIGHT|INNER)[ ]JOIN|NOT[ ](?:IN|EXISTS|NULL)"
            r"|IS[ ](?:NOT[ ])?NULL|INSERT[ ]INTO|DELETE[ ]FROM|(?:CREATE|ALTER|DROP)[ ](?:TABLE|INDEX)|FOR[ ]UPDATE"
            r"|SKIP[ ]LOCKED)\b"
            rf"(?:[ ]?(?:{ARGS}|'[^'\u0080-\uffff]*'|(?<=[ ])\?(?=[ ]|$)|[\w*%.=<>!]+(?![\w(])))*"
        ),
        questions.always,
    ),
    # varchar_col = 123, user_id > 1000, ack.Duplicate == true, min.insync.replicas >= 2. Where other people
    # have such a name in code, what it is compared with is there too: 195 times, and twice not.
    Rule(
        "code-comparison",
        pattern(
            rf"(?<![\w./$-])(?:{_LONG_NAME}|{NAME}(?:\.{NAME})*{ARGS})[ ](?:[:=!<>]=|[=<>])[ ]"
            rf"(?:'[^'\u0080-\uffff]*'|\"[^\"\u0080-\uffff]*\"|-?\d[\w.]*%?|true|false|nil|null"
            rf"|{NAME}(?:\.{NAME})*{ARGS}|{_LONG_NAME})"
            r"(?![\w.(]|[ ]?[×*+/])"
        ),
        questions.always,
    ),
    # (user_id, created_at)
    Rule(
        "code-tuple",
        pattern(r"(?<![\w\])])\((?=[^()]*[a-z]{2}_[a-z])[a-z]\w+(?:,[ ]?[a-z]\w+)+\)"),
        questions.always,
    ),
    # {"ms": 500}
    Rule("code-json", pattern(r"\{\s*\"[^{}\u0080-\uffff]*\}"), questions.always),
    # type error interface { Error() string }, func() { recover() }(), func Map[T, U any](s []T, f func(T) U) []U
    Rule(
        "code-declaration",
        pattern(
            r"(?<!\w)(?:(?:type|func)[ ]\w+[ (][^{}\u0080-\uffff]*\{[^{}\u0080-\uffff]*\}"
            r"|func\((?:[^{}\u0080-\uffff]|\{\}){0,120}\)[ ]?[\w.*\[\], ()]*\{[^{}\u0080-\uffff]*\}"
            rf"(?:{ARGS})?"
            rf"|func[ ]\w+(?:\[[\w ,*~|.]+\])?{ARGS}(?:[ ](?:{ARGS}|[*\[\]]*[A-Za-z][\w.]*(?:\[\w+\])?)(?![\w(]))?)"
        ),
        questions.always,
    ),
    # err.(*T)
    Rule("code-assertion", pattern(rf"{BEFORE}{NAME}(?:\.{NAME})*\.\(\*?{NAME}(?:\.{NAME})*\)"), questions.always),
    # map[string]interface{}, map[string]func(), []byte, [8]byte, *sql.DB, &counter, chan map[string]string
    Rule(
        "code-type",
        pattern(
            rf"{BEFORE}(?:(?:chan[ ]|\[\]|\[\d+\](?=byte|u?int|string|float|bool|rune)|map\[[\w.*]+\])+"
            rf"\*?{NAME}(?:\.{NAME})*(?:\{{\}}|(?<=\]func)\(\))?"
            rf"|[*&]{NAME}(?:\.{NAME})*\b(?![({{])"
            rf"|(?:interface|struct)\{{\}}|{NAME}(?:\.{NAME})*(?:\[[\w*]*\])+(?!{ARGS})(?:\.{NAME})*)"
        ),
        questions.always,
    ),
    # rate(http_requests_total{job="x"}[5m])
    Rule("code-query", pattern(rf"\b{NAME}(?:\({NAME})?\{{[\w=\"',. ~!-]+\}}(?:\[\w+\])?\)?"), questions.always),
    # http.Transport{}; ctrl.Result{RequeueAfter: 30 * time.Second}, nil
    Rule(
        "code-literal",
        pattern(
            rf"(?<!\\){BEFORE}&?(?:{NAME}\.)*[A-Za-z]\w*(?<!_)"
            r"\{(?:[^{}\u0080-\uffff]|\{[^{}\u0080-\uffff]*\})*\}(?:\.\w+)*(?:,[ ](?:nil|err)\b)?"
        ),
        questions.always,
    ),
    # SyncResult<ApiResponse>, Repository[User,int64], map<string, int32>
    Rule(
        "code-generic",
        pattern(
            rf"{BEFORE}(?:map<\w+,[ ]?\w+>"
            r"|[A-Z]\w*(?:<[A-Z?]\w*(?:,[ ]?\w+)*(?:<\w+>)?>|\[[A-Z]\w*(?:,[ ]?\w+)*\]))"
        ),
        questions.always,
    ),
    # fmt.Errorf("not found"), Add(), SetGCPercent(25), errors.AsType[T](err)
    Rule(
        "code-call",
        pattern(
            rf"{BEFORE}(?P<head>[*&]?(?:[a-z]+/)*{NAME}(?:(?:\.|->|::){NAME})*)"
            rf"(?P<types>\[[\w.*, ]+\])?(?P<args>{ARGS})(?:\.{NAME}(?:{ARGS})?)*"
            rf"(?:;[ ]defer[ ][\w.]+{ARGS})?"
        ),
        questions.is_call,
    ),
    # "trace_connect_v4", "dist/*.js"
    Rule("code-string", pattern(r"\"[\w.:*-]*[\w*][_./:][\w./:*-]*\""), questions.always),
    # $GOROOT/src, ${POD_NAME}, $HOME/.kube/config
    Rule(
        "code-environment",
        pattern(r"(?<![\w$])\$(?:[A-Z][A-Z0-9_]+|\{[A-Za-z_]\w*\})(?:/[\w.*@-]+)*/?(?![\w$])"),
        questions.always,
    ),
    # %RESPONSE_FLAGS%, %REQ(:path)%, %APPDATA%
    Rule("code-percent", pattern(r"(?<![\w%])%[A-Z][A-Z_]+(?:\([\w.:-]+\))?%(?!\w)"), questions.always),
    # x-env: canary-v2
    Rule("code-header", pattern(r"(?<![\w-])[xX]-[A-Za-z][\w-]*:[ ][\w./-]*\w"), questions.always),
    # 503 Service Unavailable
    Rule(
        "code-status",
        pattern(
            r"(?<![\w.])[1-5]\d\d[ ](?:OK|Created|Accepted|No[ ]Content|Not[ ]Modified|Bad[ ]Request"
            r"|Unauthorized|Forbidden"
            r"|Not[ ]Found|Conflict|Gone|Too[ ]Many[ ]Requests|Internal[ ]Server[ ]Error|Bad[ ]Gateway"
            r"|Service[ ]Unavailable|Gateway[ ]Timeout)"
        ),
        questions.always,
    ),
    # -XX:+UseZGC, -gcflags="-l", -gcflags='-m', -ldflags "-s -w",
    # --storage.tsdb.retention.time=15d, -Xlog:gc*:file=gc.log:time,uptime
    Rule(
        "code-flag",
        pattern(
            r"(?:(?<![a-z0-9_.)/<-])--[A-Za-z][\w.-]+|(?<![\w.)/<-])-[A-Za-z][\w-]*)"
            r"(?:[:=](?:\"[^\"]*\"|'[^']*'|[^\s\u0080-\uffff;()]*[\w*/])|[ ](?:\"-[^\"]*\"|'-[^']*'))?(?<!-)"
        ),
        lambda m, w: len(m[0]) > 2 or m[0].startswith("-D"),
    ),
    # a quoted line of a log, to its end: “service=payment retry=2: connection refused”
    Rule(
        "code-log",
        pattern(rf"(?<=“){NAME}={_VALUE}(?:[ ]{NAME}={_VALUE})+:[ ][ -~]+(?=”)"),
        questions.always,
    ),
    # GOMAXPROCS=96, redis.command="HGETALL", service=payment retry=2, crd:maxDescLen=0
    Rule(
        "code-assignment",
        pattern(
            rf"(?<![\w.$@-])(?P<name>{NAME}(?:[.-]\w+)*(?::[a-z]\w*)?)={_VALUE}(?:[ ][a-z]\w*={_VALUE})*(?![ ][a-z]+\))"
        ),
        questions.is_assignment,
    ),
)
