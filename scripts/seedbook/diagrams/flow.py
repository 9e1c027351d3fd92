"""A tolerant reader of flowcharts: what a person sees in them, even where a parser gives up.

The parser answers "sound or not"; this reader answers "which nodes and edges were meant". Repair uses
it to find labels and statement ends, and to make sure that no node or edge is lost. Description uses
it where the parser is not installed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

#: First line of a flowchart: "graph TD", "flowchart LR;", also with a statement joined: "graph TD A --> B"
HEADER = re.compile(r"^\s*(?:graph|flowchart)(?:[ \t]+(?P<direction>TB|TD|BT|RL|LR))?(?=[\s;]|$)[ \t]*;?")
#: What may stand before it: front matter, directives, comments, blank lines.
_PREFIX = re.compile(r"(?:---\n.*?\n---\n|[ \t]*%%[^\n]*\n|[ \t]*\n)*", re.S)
#: Dashes that typography makes of "--" and "---".
DASHES = "–—"
#: Three dots as one sign: the `…` of `加载…`, but not the two of Chinese, `……`
_DOTS = re.compile("(?<!…)…(?!…)")
#: A node's name: "A", "node_1", "用户", "a-b" (a dash only between letters, so that "A-->B" stops after "A")
_ID = re.compile(r"[^\W]+(?:[.-](?=\w)\w+)*")
#: A link written with its text inside: "-- yes -->", "== yes ==>", "-.yes.->", also "– yes –>"
_TEXT_LINK = re.compile(
    rf"[<xo]?(?:--(?![->.]|[xo]\s)|==(?![=>])|-\.(?![->.])|–(?![>–—-]|[xo]\s))\s*(?P<text>[^|\n]{{0,300}}?\S)\s*"
    rf"(?:-{{2,}}[>xo-]|={{2,}}[>xo=]|\.+-[>xo]?|[{DASHES}][>xo-]?)"
)
#: A link: "-->", "---", "<-->", "--x", "==>", "-.->", "~~~", also "–>" and "—"
_LINK = re.compile(
    rf"(?:[<](?=[-=])|[xo](?=--|==|-\.))?(?:-{{2,}}|={{2,}}|-[.…]+-?|~{{3,}}|[{DASHES}]-*)(?:[>]|[xo](?=[\s|]))?"
)
#: A link's label behind it: "|yes|"
_PIPE = re.compile(r"\s*\|(?P<text>[^|\n]*)\|")
#: Openings of a node's shape with their closings, longest first.
_SHAPES = (("(((", ")))"), ("([", "])"), ("[[", "]]"), ("[(", ")]"), ("((", "))"), ("{{", "}}"), ("[/", "/]"),
           ("[/", "\\]"), ("[\\", "\\]"), ("[\\", "/]"), (">", "]"), ("[", "]"), ("(", ")"), ("{", "}"))  # fmt: skip
_PAIRS = {"[": "]", "(": ")", "{": "}"}
#: Quotes, and how mermaid writes them inside a label.
_QUOTES = re.compile(r'["“”]|#quot;')
#: Statements that are no chains of nodes: "subgraph one", "end", "style A fill:#fff", "%% note"
_OTHER = re.compile(r"^(?:subgraph|end|style|classDef|class|click|linkStyle|direction|accTitle|accDescr|%%)(?![\w])")
#: A class or an attribute behind a node: ":::hot", "@{ shape: rect }"
_SUFFIX = re.compile(r":::[\w-]+|@\{[^}]*\}")


@dataclass(frozen=True)
class Token:
    """A piece of a statement: `kind` is node, link, and, end or other; `span` its place in the line.

    `label` is a node's or link's text, None when it has none, `inner` that text's place in the line
    without the brackets or pipes around it. `name` is a node's id.
    """

    kind: str
    span: tuple[int, int]
    name: str = ""
    label: str | None = None
    inner: tuple[int, int] | None = None


@dataclass(frozen=True)
class Flow:
    """Nodes (id to label) in order of appearance, edges as (from, to, label), as read."""

    nodes: dict[str, str]
    edges: tuple[tuple[str, str, str], ...]

    def plain(self) -> Flow:
        """The same with dashes in labels as hyphens, for comparing what a scrape left with what it was."""
        nodes = {node: hyphens(label) for node, label in self.nodes.items()}
        return Flow(nodes, tuple((start, end, hyphens(label)) for start, end, label in self.edges))


def hyphens(text: str) -> str:
    """Typographic dashes and dots as the ASCII they were made of."""
    return dotted(text.replace("–", "--").replace("—", "---"))


def dotted(text: str) -> str:
    """`text` with the one sign that typography makes of three dots as dots; Chinese writes two of them."""
    return _DOTS.sub("...", text)


def tokens(line: str, start: int = 0) -> Iterator[Token]:
    """The tokens of one statement line from `start` on. What is none of ours comes as one `other`."""
    at = _skip(line, start)
    if start == 0 and _OTHER.match(line[at:]):
        yield Token("other", (at, len(line)))
        return
    while at < len(line):
        token = _node(line, at) or _link(line, at) or _mark(line, at) or Token("other", (at, at + 1))
        yield token
        at = _skip(line, token.span[1])


def _skip(line: str, at: int) -> int:
    while at < len(line) and line[at] in " \t":
        at += 1
    return at


def _node(line: str, at: int) -> Token | None:
    named = _ID.match(line, at)
    if named is None or _is_cross_link(line, at):
        return None
    end, inner = _shape(line, named.end())
    suffix = _SUFFIX.match(line, end)
    label = None if inner is None else unquoted(line[slice(*inner)])
    return Token("node", (at, suffix.end() if suffix else end), named[0], label, inner)


def _is_cross_link(line: str, at: int) -> bool:
    """Whether an `x` or `o` here is the tail of a link, as in "x--x"."""
    return line[at] in "xo" and re.match(r"[xo](?:--|==|-\.|[–—])\S*[xo>](?=\s)", line[at:]) is not None


def _shape(line: str, at: int) -> tuple[int, tuple[int, int] | None]:
    """Where the shape that opens at `at` ends, and the place of its label; (at, None) when none opens."""
    for opening, closing in _SHAPES:
        if line.startswith(opening, at):
            end = _closed(line, at, opening)
            if end is not None and line[:end].endswith(closing) and end - len(closing) >= at + len(opening):
                return end, (at + len(opening), end - len(closing))
    return at, None


@lru_cache(maxsize=20_000)
def _closed(line: str, at: int, opening: str) -> int | None:
    """The end of the bracket that opens at `at`, brackets nested and quoted text passed over. Kept for a while, as each
    attempt at a repair asks again."""
    if line.find("]" if opening == ">" else _PAIRS[opening[0]], at) < 0:
        return None
    stack = ["]"] if opening == ">" else []
    at += 1 if opening == ">" else 0
    while at < len(line):
        char = line[at]
        if char == '"' and '"' in line[at + 1 :]:
            at = line.index('"', at + 1)
        elif char in _PAIRS:
            stack.append(_PAIRS[char])
        elif stack and char == stack[-1]:
            stack.pop()
            if not stack:
                return at + 1
        at += 1
    return None


def _link(line: str, at: int) -> Token | None:
    found = _TEXT_LINK.match(line, at)
    if found:
        return Token("link", found.span(), label=unquoted(found["text"]), inner=found.span("text"))
    found = _LINK.match(line, at)
    if found is None:
        return None
    label = _PIPE.match(line, found.end())
    if label is None:
        return Token("link", found.span())
    return Token("link", (at, label.end()), label=unquoted(label["text"]), inner=label.span("text"))


def _mark(line: str, at: int) -> Token | None:
    kinds = {"&": "and", ";": "end"}
    return Token(kinds[line[at]], (at, at + 1)) if line[at] in kinds else None


def unquoted(text: str) -> str:
    """A label as it reads: without quotes, straight or typographic, with mermaid's entities resolved."""
    return _QUOTES.sub("", text).replace("#lt;", "<").strip()


def parts(source: str) -> tuple[str, str]:
    """`source` in two: front matter, directives and comments, and the diagram itself."""
    found = _PREFIX.match(source)
    end = found.end() if found else 0
    return source[:end], source[end:]


def downward(source: str) -> str:
    """A flowchart that runs sideways as one that runs down; all others as they are."""
    head, body = parts(source)
    header = HEADER.match(body)
    if header is None or header["direction"] not in ("LR", "RL"):
        return source
    start, end = header.span("direction")
    return f"{head}{body[:start]}TD{body[end:]}"


def split(line: str) -> list[str]:
    """`line` cut where a chain ends and another begins: "A --> B B --> C" gives two statements."""
    cuts, previous = [0], ""
    for token in tokens(line):
        if token.kind == "node" and previous == "node":
            cuts.append(token.span[0])
        previous = token.kind
    parts = [line[a:b].rstrip() for a, b in zip(cuts, [*cuts[1:], len(line)], strict=True)]
    return [part for part in parts if part.strip(" ;")]


def read(statements: Iterable[str]) -> Flow:
    """The graph that a person reads in the statements of a flowchart."""
    nodes: dict[str, str] = {}
    edges: list[tuple[str, str, str]] = []
    for statement in statements:
        _read_chain(list(tokens(statement)), nodes, edges)
    return Flow(nodes, tuple(edges))


def _read_chain(chain: list[Token], nodes: dict[str, str], edges: list[tuple[str, str, str]]) -> None:
    left: list[str] = []
    right: list[str] = []
    link: Token | None = None
    for token in chain:
        if token.kind == "end":
            left, right, link = [], [], None
        elif token.kind == "link":
            left, right, link = right, [], token
        elif token.kind == "node":
            nodes[token.name] = token.label if token.label is not None else nodes.get(token.name, token.name)
            right.append(token.name)
            edges.extend((one, token.name, link.label or "") for one in left if link)
