"""The questions that a shape of inline code must answer with yes: what tells a call, a path or a name from prose."""

from __future__ import annotations

import re

from seedbook.inline.words import Words, is_ordinary, listed

#: The host that begins an import path or an address: `github.com`, `go.etcd.io`
_HOST = re.compile(r"^[a-z0-9.-]+\.(?:com|io|org|net|dev|in|cn|ai|gov|edu)$")
#: Endings of file names that prose mentions: `main.go`, `app.yaml`
EXTENSIONS = (
    r"go|mod|sum|java|py|js|ts|jsx|tsx|vue|rs|c|h|cc|cpp|hpp|yaml|yml|json|toml|md|sh|sql|proto|xml|html|css|txt|log|conf"
    r"|ini|lock|so|o|jar|tla|env|exe|cfg|properties|lua|kt|rb|php|csv|tmpl|mk|service|bpf|pprof|out|wasm|pem|crt|gz|zip"
)

#: What may hold any words within arguments: strings, and what braces hold
_LITERAL = re.compile(r"\"[^\"]*\"|'[^']*'|\{[^{}]*\}")
#: What has a space behind without being a word of prose: the `ctx` of `ctx context.Context`, the `keys` of
#: `keys ...string`, the `chan` of `chan int`, the `DISTINCT` of `DISTINCT x`
_PARAMETER = re.compile(
    r"\b(?:[a-z]\w* (?=[*\[]|\.\.\.|[a-z]\w*\.[A-Z]"
    r"|(?:u?int|float|byte|rune|string|bool|error|any|char|void|func|chan|map)\w*)"
    r"|(?:chan|struct|enum|const|unsigned|func|new|DISTINCT|return) )+"
)
#: Arguments of plain names: `(25)`, `("x")`, `(&a, b)`, `(a,b)`, `(...)`; no `(0,1,2)`, which lists values of a setting
_PLAIN = re.compile(r"\((?:\d[\d_]*|\"[^\"]*\"|'[^']*'|&?\w+(?:, &?\w+)*|&?[a-zA-Z_]\w*(?:,&?\w+)*|\.\.\.)\)")
#: Names that no word of prose looks like: `hostNetwork`, `MaxIdleConns`
_HUMPS = re.compile(r"[a-z][a-z0-9]+[A-Z]\w*|(?:[A-Z]+[a-z0-9]+){2}[A-Z]\w*", re.ASCII)
#: A capital inside of a name: the `tT` of `lastTick`, the `XAd` of `XAddArgs`
_HUMP = re.compile(r"[a-z0-9][A-Z]|[A-Z][A-Z][a-z]")
#: Words of a note: `use: `, `Go 1.24`, no space behind a comma or beside an operator
_WORDS = re.compile(r"\w: |\w [\w(]")


def always(match: re.Match[str], words: Words) -> bool:
    """Yes: the shape alone is enough."""
    return True


def humped(name: str) -> bool:
    """Whether capitals stand inside `name`: `lastTick`, `XAddArgs`, `NumGoroutine`."""
    return bool(_HUMP.search(name))


#: Functions of SQL, which prose has as calls: of 53 in other people's 52 were code
_OF_SQL = frozenset(("AVG", "CAST", "COALESCE", "CONCAT", "COUNT", "CRC32", "IFNULL", "MAX", "MIN", "NOW", "SUM"))


def is_call(match: re.Match[str], words: Words) -> bool:
    """Whether a name with brackets is a call, not a product with a note: `Grant(ctx)` against `Kratos(Bilibili)`."""
    head, args = match["head"], match["args"]
    last = re.split(r"\.|->|::", head)[-1]
    if head == "func" or head in _OF_SQL:
        return True
    if _is_note(args) or (args[1:-1] in listed("products") and last not in words.called):
        return False
    if match["types"] or args == "()" or re.search(r"\.|->|::", head) or last in words.called or last in words.names:
        return not (args != "()" and head in listed("products"))
    if head in listed("products") or head.isupper():
        return False
    return bool(_PLAIN.fullmatch(args)) and (
        humped(head) or "_" in head or head in ("len", "cap", "make", "append", "panic", "delete", "copy", "new")
    )


def _is_note(args: str) -> bool:
    """Whether brackets behind a name hold words, not arguments: `(Go 1.24+)`, `(breaking.use: [WIRE])`."""
    bare = _PARAMETER.sub("", _LITERAL.sub("", args))
    return bool(_WORDS.search(bare))


def is_macro(match: re.Match[str], words: Words) -> bool:
    """Whether a name with `!` is a macro, not a cry: it stands behind `::`, has arguments, or a sample calls it so."""
    return "::" in match["head"] or match["args"] is not None or match["head"] in words.called


def is_pair(match: re.Match[str], words: Words) -> bool:
    """Whether a name and its value are code, not a label and a figure: `storage: true` against `CPU: 8`."""
    name = match["name"]
    if not is_ordinary(name) and not _is_acronym(name) and (name in words.names or _HUMPS.fullmatch(name)):
        return True
    told = re.search(r'[-_"]', match[0]) or match[0].endswith(("true", "false"))
    return bool(told) and name[0].islower() and " = " not in match[0]


def is_assignment(match: re.Match[str], words: Words) -> bool:
    """Whether a name with a value is code, not a figure: `GOGC=25` against `QPS=50`."""
    name = match["name"]
    if len(name) < 2 or name in listed("products"):
        return False
    return not _is_acronym(name) or name in words.names or name in ("GOGC", "GOOS")


def _is_acronym(name: str) -> bool:
    """Whether `name` is short and all capitals, so that a figure may follow: the `QPS` of `QPS=50`."""
    return name.isupper() and len(name) <= 4 and "_" not in name


#: A figure right before: the `180 ` of `180 ns/条`
_FIGURE = re.compile(r"\d ?$")


def is_path(match: re.Match[str], words: Words) -> bool:
    """Whether words with slashes are a path, not alternatives: `net/http` against `CI/CD`."""
    path = match[0]
    parts = path.strip("/").split("/")
    if path.startswith("/"):
        return len(parts) > 1 or not _after_word(match)
    if len(parts) == 1 and _FIGURE.search(match.string[: match.start()]):
        return False  # `180 ns/条`: a unit
    if any(part in listed("products") or part.isupper() for part in parts):
        return bool(_HOST.search(parts[0])) or bool(re.search(rf"\.(?:{EXTENSIONS})$", path))
    small = all(part == part.lower() for part in parts)
    known = small and (parts[0] in listed("stdlib") or any("_" in part for part in parts))
    ends = path.endswith("/") or bool(re.search(rf"\.(?:{EXTENSIONS})$", path))
    dotted = bool(_HOST.search(parts[0])) and len(parts) > 1
    deep = small and len(parts) > 2 and "-" in path
    version = any(re.fullmatch(r"v\d+(?:\w+\d+)?", part) for part in parts[1:])
    return known or ends or dotted or deep or version or all(part in words.names and "-" in path for part in parts)


def _after_word(match: re.Match[str]) -> bool:
    """Whether a Chinese word stands right before, so that the slash may mean `or`: `仓库/tech`."""
    return match.start() > 0 and match.string[match.start() - 1] > "\u2e7f"


def is_dotted(match: re.Match[str], words: Words) -> bool:
    """Whether a name with dots is code, not a product: `sync.Pool` against `Node.js`."""
    text = match[0]
    if text in listed("products") or text.lower() in ("e.g", "i.e", "a.m", "p.m", "u.s", "etc.d"):
        return False
    initials = re.match(r"(?:[A-Z]\.)+[A-Z]", text)  # `C.E.Shannon`
    return not initials and not re.fullmatch(r"[A-Z]\w*\.(?:js|JS|io|ai|com|org|net)", text)


def is_small_camel(match: re.Match[str], words: Words) -> bool:
    """Whether a small word with a capital inside is code, not a product: `lastTick` against `gRPC`."""
    return match[0] not in listed("products") and not re.match(r"[a-z][A-Z]", match[0])


def is_known(match: re.Match[str], words: Words) -> bool:
    """Capitalised and small words: only as names in the article's samples."""
    name = match[0]
    told = name in words.names or name in words.near or name in listed("runtime")
    if not told or is_ordinary(name):
        return False
    if humped(name) or (name.isupper() and len(name) >= 5):
        return name in words.names
    if name in listed("runtime"):
        return True
    return name in words.near and (name[0].islower() or name in words.called)


def is_subject(match: re.Match[str], words: Words) -> bool:
    """Whether what a clause begins with, or what is called a field or parameter, is a name of the sample above."""
    return match[0] in words.above and match[0] not in listed("products") - {"Key", "Value", "Name", "Type", "Error"}


#: Words that say which kind of thing, not which one: the `hash` of `hash 函数`, the `optional` of `optional 字段`
_KINDS = frozenset(
    """
    async callback defer goroutine handler hash helper lambda mock optional private public repeated required session
    shell static struct tag trait union utils volatile
    """.split()  # noqa: SIM905
)


def is_role(match: re.Match[str], words: Words) -> bool:
    """Whether the word before `函数` names a function, and is no product or kind of function."""
    return match["name"] not in listed("products") and not (match["other"] and match["name"] in _KINDS)


def is_hyphened(match: re.Match[str], words: Words) -> bool:
    """Whether a word with hyphens is code: an HTTP header, or a name that the samples use."""
    name = match[0]
    header = re.match(r"[xX]-[A-Za-z]", name) or name in (
        "Content-Type",
        "Accept-Language",
        "Retry-After",
        "retry-after",
    )
    return bool(header) or (name in words.names and name not in listed("products"))
