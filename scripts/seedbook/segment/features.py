"""Named features of single lines: each is a plain statement about a line that is true or not."""
# ruff: noqa: E501 - a table: one mark a row, however wide its pattern

from __future__ import annotations

import re
from functools import lru_cache

from seedbook.languages.marks import scores
from seedbook.numbering import PICTOGRAM
from seedbook.segment.lines import Line
from seedbook.sieve import Sieve

#: name, pattern, example. Looked for in the stripped line.
PATTERNS: tuple[tuple[str, str, str], ...] = (
    # how it begins
    ("dash", r"^[-–—*+] ", "- 启动快"),
    ("dot-bullet", r"^[•◦▪●○■·‣] ?", "• pprof"),
    ("number-bullet", r"^\d{1,2}[.)、] ?(?!\d)", "1. 第一步"),
    ("section-number", r"^\d+(\.\d+){1,3}\.? ?(?=[^\d.%\s])", "2.1 基础层"),
    ("plain-number", r"^\d{1,2} [^\d\s=]", "3 总结"),
    ("chapter", r"^(?:第 ?[零一二三四五六七八九十百\d]+ ?[章节部分篇讲步]|0x[01][0-9A-Fa-f][ :、.]+[^\s,])", "第一章:现状"),
    ("han-number", r"^[一二三四五六七八九十]{1,3} ?[、..]", "一、背景"),
    ("paren-number", r"^[((]?[一二三四五六七八九十\d]{1,2}[))]", "(1) 编译"),
    ("step", r"^(?i:step|part|phase|day|lab|q|tip|问题?|步骤|案例|示例|场景|方案|方法|阶段) ?[\d零一二三四五六七八九十]+\b", "Step 2: 部署"),
    ("opens-han", r"^[\u3400-\u9fff]", "数据同步"),
    ("opens-lower", r"^[a-z]", "func main"),
    ("opens-upper", r"^[A-Z]", "GMP 模型"),
    ("opens-comment", r"^(//|/\*|\*/|\* |#|--\s|;\s|%%|<!--|\"\"\"|''')", "// 启动"),
    ("opens-hash", r"^#+ ", "# 构建"),
    ("opens-prompt", r"^(\$|>|❯|➜|\w+@[\w.-]+.*?[$#]|\[\w+@.*\][$#]|>>>|mysql>) ", "$ ls"),
    ("opens-closer", r"^[)}\]]", "})"),
    ("opens-tag", r"^</?[\w!?]", "<div>"),
    ("opens-quote", r"^[\"'“`「『]", "\"net/http\""),
    ("opens-at", r"^@\w", "@Override"),
    ("opens-symbol", r"^[^\w\s\u3400-\u9fff\"'“`(\[{#/*$@<>|•-]", "→ 参数"),
    ("opens-flag", r"^--?[a-zA-Z][\w-]*", "--name web"),
    ("opens-code-glued", r"^[\w.]*([a-z][A-Z_]|[._(][a-zA-Z]|[A-Z]_)[\w.()*=-]*[)\w*][\u3400-\u9fff,。]", "setAttribute()直接写入"),
    ("opens-emoji", f"^{PICTOGRAM}", "⭐️ 采样参数"),
    ("opens-conjunction", r"^(的|和|与|在|是|或|及|等|并|而|但|所以|因此|然后|其中|这里|这个|该|此|如|可以|我们|通过|使用|当|如果|由于|首先|接着|最后|下面|上面|以上|以下|注意|需要|为了|对于|例如|比如|同时|另外|执行|运行|在)", "我们可以"),
    ("opens-deixis", r"^(这|该|此|上[面述图]|下[面述图]|以[上下]|其|它|他|那|本)", "这个命令"),
    ("opens-verb", r"^(使用|执行|运行|查看|修改|添加|创建|打开|进入|输入|可以?|能|会|需要|请|先|再|接着|然后|或者?|并|让|把|将|用|在|从|到|对|有|说|看)", "查看日志"),
    ("term-colon", r"^[^,。:;!?\"“]{1,24}[::] ?[^\s/]", "Broker:消息中间件"),
    # how it ends
    ("ends-lead-in", r"(如下|如下图|下面|以下|结果|输出|例如|如图|所示|即可|一下|验证|比如|示例|代码|命令|配置|内容|方式|几点|步骤)[::]?$", "执行如下"),
    ("ends-particle", r"[吧呢啊哈了的吗哦呀嘛][~。!?]*$", "就好了"),
    ("ends-stop", r"[。!!…][\"”')\])」]*$", "完成。"),
    ("ends-question", r"[??]$", "为什么?"),
    # the end first and what stands before it then, which is soon told of a line that ends otherwise
    ("ends-open-word", r"$(?<=[的在为将把用给到是或和与即个成被从对于由向如叫并及至::、(,])|$(?<=通过|提供|执行|设置|对应|包括|配置|参数|命令|方法|函数)|$(?<=关键字)", "优先使用"),
    ("ends-period", r"\w\.$", "It works."),
    ("ends-colon", r"[::]$", "如下:"),
    ("ends-comma", r"[,,、]$", "\"a\","),
    ("ends-semicolon", r"[;;]$", "x = 1;"),
    ("ends-opener", r"[({\[]$", "func main() {"),
    ("ends-closer", r"[)}\]]$", "run()"),
    ("ends-backslash", r"\\$", "--name web \\"),
    ("ends-operator", r"[=+&|<>*/-]$", "a ||"),
    ("ends-han", r"$(?<=[\u3400-\u9fff])", "数据同步机制"),
    ("ends-word", r"$(?<=\w)", "go build"),
    # what it holds
    ("only-symbols", r"^[\W_]++$", "});"),
    ("only-closers", r"^[)}\]]+[;,)]*$", "})"),
    ("only-ellipsis", r"^(//|#)?\s*[.…·]{2,}$", "..."),
    ("single-word", r"^[\w.\-/]++$", "prometheus"),
    ("no-han", r"^[^\u3400-\u9fff]*+$", "go build"),
    ("han-sentence", r"[,,;。](?<=[\u3400-\u9fff].)[\u3400-\u9fff\w\"“]", "这样,我们"),
    ("inner-stop", r"[。!?](?=.)", "好。再来"),
    ("function-word", r"的|了|是|在|会|可以|将|被|把|和|与|就|都|也|还|我们|这", "这是"),
    ("question", r"[??]|什么|为什么|如何|怎么|怎样", "为什么"),
    ("english-sentence", r"^[A-Z][a-z]+(?: [a-z]+,?){3}| [a-z]{2,}(?: [a-z]{2,}){4}", "This is how it works"),
    ("title-case", r"^[A-Z][\w-]*( [A-Z\d][\w-]*)*$", "Service Mesh"),
    ("assignment", r"^[\w.\[\]\"'*&$-]+(, ?\w+)* ?([-+|&*]|:|\?)?= ?[^=]", "x := 1"),
    ("call", r"^[\w.>:&*-]+\(.*\)?[;,{]?$", "run(x)"),
    ("holds-call", r"\w\(", "用 run() 来"),
    ("key-value", r"^(- )?[\"']?[\w./-]+[\"']?: ?\S*", "name: web"),
    ("key-only", r"^(- )?[\w./-]+:$", "spec:"),
    ("json-pair", r"^\"[^\"]+\" ?: ", '"a": 1'),
    ("arrow", r"->|=>|→|-->|–>", "a -> b"),
    ("code-operator", r"[!=<>]=|&&|\|\||:=|\+\+|::|\+=|<-", "a != b"),
    ("flag", r"(^|\s)--?[a-zA-Z][\w-]*", "ls -l"),
    ("path", r"(^|[\s=\"'])[~.]{0,2}/[\w.-]+/", "cd /usr/local"),
    ("path-only", r"^[\w.-]+(/[\w.-]+)+\.[a-z]{1,5}( [-–] \w+)?$", "geecache/byteview.go - github"),
    ("flow-arrow", r"-{2,}>|={2,}>|→", "接收 key -----> 返回"),
    ("url-only", r"^https?://\S+$", "http://a.com"),
    ("url", r"https?://", "见 http://a.com"),
    ("snake", r"[a-z]_[a-z]", "trace_id"),
    ("camel", r"[A-Z](?<=[a-z].)", "maxIdle"),
    ("dotted", r"[a-zA-Z]\.[a-zA-Z]", "sync.Pool"),
    ("quoted", r"\"[^\"]*\"", '"a"'),
    ("trailing-comment", r"\S\s+(//|#|--|/\*|<!--)\s?\S", "x := 1 // 一"),
    ("inner-dash-item", r"[\S] ?- [\u3400-\u9fffA-Za-z`]", "质量闭环 - 工程"),
    ("spaces-run", r"\s(?:\s|(?<=\t))", "NAME   READY"),
    ("box-drawing", r"[│├└─┌┐┘┤┬┴┼═║╔╗╚╝▼▲]", "├── main.go"),
    ("ascii-rule", r"^[-=+*_~|]{4,}$|^\+-", "+----+"),
    ("log-time", r"^\[?\d{4}[-/]\d\d[-/]\d\d[ T]\d\d:|^\d\d:\d\d:\d\d", "2024-01-01 10:00"),
    ("math", r"^\$\$|\$\$$|\\(frac|text|sum|left|right|begin|end)\b", "$$x$$"),
    ("prose-glued-behind", r"^[\x21-\x7e][\x20-\x7e]{5,}+(?<! )[\u3400-\u9fff][^,。;#]*+$", "git clone a.git进入目录"),
    ("commands-glued", r" \$ (?<=\S...)[a-z]", "$ cd a $ make"),
    # tables
    ("pipe-row", r"^\|.*\|$", "| a | b |"),
    ("pipe-rule", r"^\|?[\s:|-]*-{2,}[\s:|-]*\|[\s:|-]*$", "|---|---|"),
    ("pipe-open", r"^\|[^|].*[^|]$|^\|$", "| a | b"),
    ("pipe-close", r"^[^|].*\|$", "GOMAXPROCS |"),
    ("pipes", r"[^|]\|[^|]", "a | b"),
    # diagrams
    ("mermaid-header", r"^(graph|flowchart)([ -](TD|TB|LR|RL|BT|td|lr|tb)\b|$)|^pie( title| showData|$)|^(sequenceDiagram|classDiagram|stateDiagram(-v2)?|erDiagram|gantt|mindmap|timeline|gitGraph|journey|quadrantChart|C4Context|block-beta|xychart-beta)\b", "graph TD"),
    ("mermaid-edge", r"^\w[\w.-]*(\[.*?\]|\(.*?\)|\{.*?\}|>.*?\])?\s*(<?-->|[ox]?--[->ox]?|<?–>|==+>|==[^=]+==+>|-\.+->?|-\.[^.]*\.->|~~~|---|-- |[ox]?[–—])", "A --> B"),
    ("mermaid-message", r"^[\w\u3400-\u9fff ]+ ?(-?->>?|--?>>?|-?-[x)]|–[x)]|–>>?|->>)[+-]? ?[\w\u3400-\u9fff ]+:", "A->>B: hi"),
    ("mermaid-word", r"^(subgraph|end$|participant|actor|[Nn]ote (over|left|right)|loop|alt|else|opt|par|activate|deactivate|style|classDef|class|linkStyle|direction|section|title|dateFormat|autonumber|state|click|rect|\[\*\])\b", "participant A"),
    ("mermaid-node", r"^\w+(\[[^\]]*\]|\(\(?[^)]*\)?\)|\{[^}]*\})$|^\w+\[\(?\"?.*\"?\)?\]", "A[goroutine]"),
)  # fmt: skip
_NAMES = tuple(name for name, _, _ in PATTERNS)
_SIEVE = Sieve([re.compile(pattern) for _, pattern, _ in PATTERNS], [example for _, _, example in PATTERNS])
_LENGTHS = (
    (3, "length-1-3"),
    (8, "length-4-8"),
    (15, "length-9-15"),
    (25, "length-16-25"),
    (40, "length-26-40"),
    (70, "length-41-70"),
)
_SHARES = (
    (0.0, "bare-han-none"),
    (0.08, "bare-han-trace"),
    (0.25, "bare-han-some"),
    (0.5, "bare-han-half"),
    (1.0, "bare-han-most"),
)


def own(line: Line) -> list[str]:
    """The features of `line` alone."""
    text = line.text
    found = list(_matched(text if len(text) < 240 else text[:160] + text[-80:]))
    found.append(next((name for limit, name in _LENGTHS if len(text) <= limit), "length-71-up"))
    found.append(next(name for limit, name in _SHARES if line.bare_han <= limit))
    if line.han and not line.bare_han:
        found.append("han-only-in-comment")
    found += _languages(line)
    return found


@lru_cache(maxsize=2_000)
def _matched(text: str) -> tuple[str, ...]:
    return tuple(_NAMES[number] for number in _SIEVE.found(text))


def _languages(line: Line) -> list[str]:
    """`speaks-<language>` for languages that the line has a clear mark of, and how clear the clearest is."""
    if line.bare_han > 0.3:
        return ["speaks-none"]
    said = scores(line.text) if len(line.text) < 400 else ()
    best = max((weight for _, weight in said), default=0)
    strength = (
        "speaks-none"
        if best < 2
        else "speaks-weakly"
        if best < 3
        else "speaks-clearly"
        if best < 5
        else "speaks-surely"
    )
    return [strength, *(f"speaks-{lang}" for lang, weight in said if weight >= 2)]
