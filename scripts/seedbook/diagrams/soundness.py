"""Says whether a diagram is sound: where it is not, what is wrong, and how to mend it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from seedbook.diagrams import engine, flow, sequences, statements

#: A dash that typography made, where only an arrow can stand: "A –> B", "A –>> B", "<|– B", "A ||–o{ B"
_DASH_ARROW = re.compile(r"[–—]-*(?:>|[xo)](?=\s)|[|o}{]+[{|]\s)|(?:<\||[*|}{]{2}|[*o])[–—]\s")
#: Text between quotes, brackets or pipes, where a dash is just a dash: `"a – b"`, "[a –> b]", "|a – b|"
_TEXT = re.compile(r'"[^"\n]*"|\[[^\]\n]*\]|\{[^}\n]*\}|\([^)\n]*\)|\|[^|\n]*\||(?<=:)[^\n]*')
_HINT = "请对照 mermaid 语法检查这一行：一行只写一条语句，箭头写成 -->，带符号的标签加双引号。"
#: What is wrong and how to mend it, by what the parser says; the first that fits counts.
_TOLD = tuple(
    (re.compile(says), what, hint)
    for says, what, hint in (
        ("structural", "标签里有括号", '请给整个标签加上双引号，例如 A["f(x)"]。'),
        (r"label \(missing `(.)`\)", "标签没有收尾，缺 `{}`", "请补上；括号只是文字时，给整个标签加上双引号。"),
        ("Unterminated", "连线上的文字没有收尾", "请补上收尾的 `|`。"),
        ("no Mermaid diagram|detect", "没有写图的种类", "请在第一行写上，例如 flowchart TD、sequenceDiagram。"),
        ("end of input", "图没有写完", "请把这一行写完；subgraph、loop 之类要以 end 收尾。"),
        ("unexpected statement separator", "这一行没有写完", _HINT),
        (r"unexpected [\w ]+;", "这一行有不该在那里的东西", _HINT),
        (r"(.*?)[.\s]*$", "这一行不合语法，解析器说 `{}`", _HINT),
    )
)


#: Lines that are looked at one by one for the first at fault: each means parsing all above it
_TRIED = 150


@dataclass(frozen=True)
class Fault:
    """What is wrong with a diagram: 1-based line inside it, message (the parser's own); the same and a hint in
    Chinese."""

    line: int
    message: str
    what: str
    hint: str


def fault(source: str, *, scraped: bool = False) -> Fault | None:
    """The first fault of `source`, or None when it is sound.

    What was `scraped` is held to more: there a typographic dash for an arrow of states or of an axis is damage, though
    mermaid takes "A –> B" for a name, and so are statements of a sequence on its header's line. Without the parser
    only our own rules are held.
    """
    refused = engine.fault(source) if engine.available() else None
    if refused or _strict(source, scraped) or not engine.available():
        dash = _dash_arrow(source)
        if dash:
            return dash
    joined = _joined_header(source) or (_joined_sequence(source) if scraped else None)
    return joined or (_parser_fault(source, refused) if refused else None)


def sound(source: str, *, scraped: bool = False) -> bool:
    """Whether `fault` would find none, without the cost of finding its line."""
    if engine.available() and not engine.accepts(source):
        return False
    strict = _strict(source, scraped) or not engine.available()
    if scraped and _joined_sequence(source):
        return False
    return _joined_header(source) is None and not (strict and _dash_arrow(source))


def _strict(source: str, scraped: bool) -> bool:
    return scraped and flow.parts(source)[1].startswith(("stateDiagram", "quadrantChart"))


def _joined_header(source: str) -> Fault | None:
    """mermaid wants a line end after `graph TD`; merman 0.9.2 does not mind its absence."""
    prefix, body = flow.parts(source)
    first = body.split("\n", 1)[0]
    header = flow.HEADER.match(first)
    if header is None or header[0].rstrip().endswith(";") or not first[header.end() :].strip():
        return None
    return Fault(
        prefix.count("\n") + 1, "A statement on the header's line.", "语句写在图的第一行", "请在 graph TD 之后换行。"
    )


def _joined_sequence(source: str) -> Fault | None:
    """mermaid reads `sequenceDiagram participant A as 甲 A->>B: 问` as one name with a long alias."""
    prefix, body = flow.parts(source)
    header = sequences.HEADER.match(body)
    if header is None or len(sequences.joined(body[header.end() :].split("\n", 1)[0])) < 2:
        return None
    return Fault(
        prefix.count("\n") + 1, "Statements on the header's line.", "语句写在图的第一行", "请一行只写一条语句。"
    )


def _dash_arrow(source: str) -> Fault | None:
    for number, line in enumerate(source.split("\n"), 1):
        if not line.lstrip().startswith("%%") and _DASH_ARROW.search(_TEXT.sub("", line)):
            return Fault(number, "A dash where an arrow should be.", "该写箭头的地方是短横", "请把 –> 改成 -->。")
    return None


def _parser_fault(source: str, refused: engine.RejectedError) -> Fault:
    told = ((says.search(refused.message), what, hint) for says, what, hint in _TOLD)
    said, hint = next((what.format(*found.groups()), hint) for found, what, hint in told if found)
    return Fault(_exact_line(source, refused), refused.message, said, hint)


def _exact_line(source: str, refused: engine.RejectedError) -> int:
    """The parser's line; where it names the first or the last for want of better, the first line it trips over."""
    lines = source.split("\n")
    if 1 < refused.line < len(lines):
        return refused.line
    heads = ("\n".join(lines[:n]) for n in range(2, min(len(lines), _TRIED) + 1))
    return next((n for n, head in enumerate(heads, 2) if _says(head, refused.message)), refused.line)


def _says(source: str, message: str) -> bool:
    refused = engine.fault(source)
    return refused is not None and refused.message == message


def agrees(source: str) -> bool:
    """Whether the parser finds in a flowchart the nodes and edges that a person reads there."""
    if not engine.available():
        return True
    model, seen = engine.parse(source), statements.read(source)
    edges = sorted((e["from"], e["to"], flow.unquoted(e["label"] or "")) for e in model["edges"])
    return {n["id"] for n in model["nodes"]} == set(seen.nodes) and edges == sorted(seen.edges)
