"""Shapes of names in prose: paths, dotted and hyphened names, humps, and the names that the article's samples use."""

from __future__ import annotations

from seedbook.inline import questions
from seedbook.inline.rule import BEFORE, NAME, Rule, pattern
from seedbook.inline.words import listed

#: What the name before it is: `tasks 通道`, `trace 字段`
_ROLES = "字段|参数|变量|通道|方法|函数|常量|属性"

# What any text may hold begins with its class of letters, which `re` looks for fast, and looks back from there.
RULES: tuple[Rule, ...] = (
    # /debug/pprof/*, net/http, github.com/x/y, runtime/proc.go, /apis/v1/watch?resourceVersion=0
    Rule(
        "code-path",
        pattern(
            r"(?<![\w./-])(?:(?:\.{1,2})?/[a-z][\w.*-]*(?:/[\w.*{}:-]*)*(?:\?[\w=&]+)?(?<![.:])"
            r"|[A-Za-z][\w.-]*(?:/[\w.*-]*\w)+(?:/\*?|\.[A-Z]\w*)?|[a-z][\w.-]*/(?![\w/]))"
        ),
        questions.is_path,
    ),
    # .env, .rodata, .tar.gz; not the .csv of a file with a Chinese name. Of 487 such names beside Chinese in other
    # people's prose 450 were code.
    Rule(
        "code-ending",
        pattern(
            r"(?:(?<=[的是和与或及为个加将把成用进建多者上下入在以有到从后种缀])|(?<![\w.`/\\)\]}'\"*\u3400-\u9fff-]))"
            r"\.[a-z][\w-]+(?:\.[\w-]+)*(?![\w(/])"
        ),
        questions.always,
    ),
    # sync.Pool, go.mod, skb->tstamp, skel->rodata->*, error.*
    Rule(
        "code-dotted",
        pattern(
            rf"{BEFORE}[$.]?(?:{NAME}(?:->{NAME})+(?:->\*|/\w+(?::\w+)?)?"
            rf"|{NAME}(?:(?:\.|->|::)(?:{NAME}|\*))+(?:-{NAME})*(?:\[\w+\])?)"
        ),
        questions.is_dotted,
    ),
    # trace_id, SO_REUSEADDR, tcp_keepalive_*
    Rule(
        "code-snake",
        pattern(r"(?<![\w./$-])(?:__[a-z]+(?:_[a-z]+)*__(?!\w)|\$?(?:[A-Za-z]\w*_[\w*]+|__?[A-Za-z]\w+)(?<!_))"),
        questions.always,
    ),
    # golang:1.20-alpine, redis:7.2
    Rule(
        "code-image",
        pattern(r"(?<![\w./:-])[a-z][a-z0-9]*(?:[./-][a-z0-9]+)*:v?\d+[.-][\w.-]*\w(?![\w:])"),
        questions.always,
    ),
    # x-envoy-flow-tag, client-go
    Rule(
        "code-hyphened", pattern(r"(?:(?<![\w./-])|(?<=[a-z])(?=X-[A-Z]))[A-Za-z]\w*(?:-\w+)+"), questions.is_hyphened
    ),
    # writeNoCopy, traceID
    Rule("code-camel", pattern(r"[a-z](?<![\w./-][a-z])[a-z0-9]+[A-Z]\w*"), questions.is_small_camel),
    # TestGCMarkRootRace, DefaultMaxIdleConnsPerHost: three humps or more are no product's name
    Rule(
        "code-humps",
        pattern(r"[A-Z](?<![\w./$-][A-Z])[A-Z]*[a-z0-9]+[A-Z]+[a-z0-9]+[A-Z][A-Za-z0-9]*+(?![\w/-])"),
        lambda m, w: m[0] not in listed("products"),
    ),
    # go:embed; not in kafka-go:https://…
    Rule(
        "code-directive",
        pattern(r"(?<!\w)(?:go:[a-z]+(?!://)|w(?=\bnil)|nil|u?int(?:8|16|32|64)|float(?:32|64))(?!\w)"),
        questions.always,
    ),
    # GOMAXPROCS where no sample names it
    Rule(
        "code-variable",
        pattern(
            r"(?<!\w)(?:GOMAXPROCS|GOGC|GOMEMLIMIT|GOPROXY|GOPRIVATE|GOSUMDB|GODEBUG|GOOS|GOARCH|GOPATH|GOROOT)(?!\w)"
        ),
        questions.always,
    ),
    # main, image, select: small words that the word behind calls a name of code. Of 2,625 in 1,614 articles of others
    # 1,965 are code there, and nearly all of the rest could be.
    Rule(
        "code-role",
        pattern(
            r"(?<![\w./$@\#%&:-])(?P<name>[a-z][a-z\d]+)"
            r"(?=[ ]?(?:关键字|(?P<other>子命令|方法|属性|函数|指令|语句|字段|变量|参数|命令|结构体))(?![论库式行]))"
        ),
        questions.is_role,
    ),
    # Stack, T, e: names of the sample right above, where the text speaks of them
    Rule(
        "code-subject",
        pattern(
            r"[A-Za-z](?:(?:(?<=^.)|(?<=[;:,。；：，].)|(?<=分析.)|(?<=说明.))\w*(?=[ ]?[\u4e00-\u9fff])"
            rf"|(?<![\w./-].)\w*(?=[ ]?(?:{_ROLES}))"
            r"|(?:(?<=(?:参数|变量|字段).)|(?<=(?:参数|变量|字段)[ ].))\w*(?![\w./-]))"
        ),
        questions.is_subject,
        of="above",
    ),
    # WithLease, counter; not the go1 of go1.22.4
    Rule("code-known", pattern(r"[A-Za-z](?<![\w./-].)\w{2,}(?![\w/]|-\w|\.\d)"), questions.is_known),
)
