"""Where a statement ends that no `;` ends: two tokens that cannot stand side by side in one.

Every function here asks the same (see `grammar.Ended`): whether a line ends before `token`, by the tokens of the line
so far, the one behind `token`, and the kind of bracket they stand in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from seedbook.formatting.parting.tokens import Token

#: Words of Go that something must follow in their line
_OPEN_WORDS = {
    "func", "var", "type", "const", "package", "import", "return", "go", "defer", "case", "if", "for", "range", "else",
    "switch", "chan", "map", "struct", "interface", "select", "goto", "new",
}  # fmt: skip
#: Words of Go that begin a statement or a declaration, and stand nowhere else
_BEGINS = {
    "func", "var", "type", "const", "package", "import", "return", "go", "defer", "case", "default", "if", "for",
    "switch", "select", "break", "continue", "goto", "fallthrough",
}  # fmt: skip
_DECLARES = {"var", "const", "type"}
#: Types that a function of a field gives back: `new func() interface{}`
_RESULTS = {"error", "bool", "string", "int", "int64", "interface", "any", "struct", "[", "*", "("}
#: Marks that an operand of Go may end with
_AFTER_OPERAND = {"++", "--", "..."}


def go(line: Sequence[Token], token: Token, after: Token | None, kind: str) -> bool:
    """Go: an operand or a keyword behind an operand, types behind names aside."""
    before = line[-1]
    if not _ends_operand(before) or not _begins_operand(token, after):
        return False
    if token.text in _BEGINS and not (token.text == "func" and line[0].text in ("type", "var")):
        return not (kind == "struct" and token.text == "func")
    if kind in ("struct", "interface", "group"):
        return _field_ended(line, token, after, kind)
    if _in_signature(line):
        return False
    if line[0].text in _DECLARES:
        return any(part.text in ("=", "}") for part in line) or len(_words(line)) > 2
    return token.text != "{"


def _in_signature(line: Sequence[Token]) -> bool:
    """Whether a function's head is still open: results may follow its parameters."""
    last = max((n for n, token in enumerate(line) if token.text == "func"), default=-1)
    return last >= 0 and all(token.text != "{" or not token.spaced for token in line[last:])


def _field_ended(line: Sequence[Token], token: Token, after: Token | None, kind: str) -> bool:
    """Whether a field, a method or a name of a group of declarations ends before `token`."""
    if kind == "interface":
        return after is not None and after.text == "(" and not after.spaced
    assigned = any(part.text == "=" for part in line)
    if line[-1].kind == "string" or assigned:
        return True
    if token.kind == "string":
        return False
    words = _words(line)
    if kind == "group" and after is not None and after.text == "=":
        return len(words) > 1
    if len(words) == 2 and words[1].startswith("func("):
        return token.text not in _RESULTS and after is not None and after.kind == "word" and after.spaced
    return len(words) > 1 or "." in line[0].text or line[0].text == "*"


def _words(line: Sequence[Token]) -> list[str]:
    """The words of a line as white space parts them, brackets and what is in them left whole."""
    depth, found = 0, [""]
    for token in line:
        if token.spaced and not depth and not found[-1].endswith(",") and found[-1] not in ("chan", "map", "func"):
            found.append("")
        depth += (token.kind == "open") - (token.kind == "close")
        found[-1] += token.text
    return [word for word in found if word]


def _ends_operand(token: Token) -> bool:
    if token.kind == "word":
        return token.text not in _OPEN_WORDS
    return token.kind in ("string", "close") or token.text in _AFTER_OPERAND


def _begins_operand(token: Token, after: Token | None) -> bool:
    if token.kind in ("word", "string"):
        return token.text not in ("range", "else")
    return token.text in ("*", "&", "<-", "[", "(") and after is not None and not after.spaced


#: Words that begin a statement in languages that need no `;`, and rarely stand inside of one
_LEADING = re.compile(
    r"(?:import|from|const|let|var|val|function|fun|def|class|return|if|for|while|try|with|print|export|pub|fn|use|"
    r"impl|mod|struct|enum|trait|local|public|private|protected|static|func|switch|case|default|elif|else|except|"
    r"raise|del|assert|throw|@\w[\w.]*)$"
)
#: Words that another follows in their statement: `public static`, `export default`, `from x import y`
_MODIFIERS = re.compile(r"(?:public|private|protected|static|export|default|async|abstract|final|pub|from|import|as)$")


def worded(line: Sequence[Token], token: Token, after: Token | None, kind: str) -> bool:
    """Languages that need no `;`: a statement's word, an assignment or a call behind an operand."""
    before = line[-1]
    if before.text.startswith("@") or line[0].text.startswith("@"):
        return before.kind == "close" or len(line) == 1
    if before.kind not in ("word", "string", "close") or (before.kind == "word" and _LEADING.match(before.text)):
        return False
    if token.kind != "word" or after is None or kind not in ("block", "top", "struct"):
        return False
    if _LEADING.match(token.text):
        return not _modified(line, token)
    called = after.text in ("=", "+=", "-=", ":=") or (after.text == "(" and not after.spaced)
    return called and kind != "struct" and not _declared(line)


def _modified(line: Sequence[Token], token: Token) -> bool:
    """Whether `token` goes on with the statement of `line`."""
    if _MODIFIERS.match(line[-1].text):
        return True
    if line[0].text in ("from", "import", "export"):
        return token.text in ("import", "from", "as") and line[0].text != token.text
    return token.text in ("for", "if", "else", "in", "from") and line[0].text != "}"


def _declared(line: Sequence[Token]) -> bool:
    """Whether the line so far is a type or a word that a name must follow: `let x`, `int x`, `fun f(`."""
    return len(line) == 1 or all(token.kind == "word" or token.text in "<>[]*&?.,:" for token in line)


def annotated(line: Sequence[Token], token: Token, after: Token | None, kind: str) -> bool:
    """Languages in which `;` ends all but annotations: `@Override`, `@Path("/x")`."""
    if line[0].text.startswith("@") and kind in ("block", "top"):
        return line[-1].kind == "close" or (len(line) == 1 and token.text != "(")
    return False


#: Words that open a block of Python; a colon ends their line
_SUITES = re.compile(r"(?:if|elif|else|for|while|try|except|finally|with|def|class|async)$")
#: Words that go on with a statement of Python as well as they begin one
_INNER = {"for", "if", "else", "in", "import", "as", "from"}


def python(line: Sequence[Token], token: Token, after: Token | None, kind: str) -> bool:
    """Python: as `worded`, and behind the colon of a block's head."""
    if line[-1].text == ":" and _SUITES.match(line[0].text):
        return True
    if line[0].text in ("import", "from") and any(part.text == "import" for part in line):
        named = line[-1].kind in ("word", "close") and line[-1].text not in ("import", "as")
        return named and token.kind == "word" and token.text != "as"
    if token.text in _INNER and line[0].text not in ("import", "from"):
        if token.text in ("for", "if"):
            return line[-1].kind in ("close", "string") and kind == "top"
        return token.text in ("import", "from") and line[-1].kind in ("close", "string", "word") and _ends(line[-1])
    return worded(line, token, after, kind)


def _ends(token: Token) -> bool:
    return token.text not in ("raise", "yield")


#: What begins a clause of SQL; authors who break a statement break it before these
_CLAUSES = re.compile(r"(?i:select|from|where|group|order|limit|having|left|inner|right|join|values|set|union|on)$")
#: A statement is broken from about this many characters on
_LONG = 80


def sql(line: Sequence[Token], token: Token, after: Token | None, kind: str) -> bool:
    """SQL: behind `;`, and before a clause once the line is long."""
    if line[-1].text == ";":
        return True
    return bool(_CLAUSES.match(token.text)) and sum(len(part.text) + 1 for part in line) > _LONG


def none(line: Sequence[Token], token: Token, after: Token | None, kind: str) -> bool:
    """JSON and its like: nothing ends a line but brackets and commas."""
    return False
