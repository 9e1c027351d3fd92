"""Where a comment ends that was joined with the code behind it: at the first words that only code could be."""
# ruff: noqa: E501 - a table: one pattern a row, however wide

from __future__ import annotations

import re

#: Words and the like up to a brace, with no sentence's end and no declaration between them
_HEAD = r"(?:(?!\. |, |func |type |//)[^{}\u3400-\u9fff]){1,90}?"
#: What a comment's words do not look like, an example behind each
_CODE = re.compile(
    "|".join(
        (
            r"func (?:\([^)]{1,60}\) )?\w+[\[(]",  # func (s *S) Do(
            r"type \w+(?:\[.{1,40}?\])? (?:struct|interface|func|map|\[|\w+ (?:func|type|var|const|//|$))",  # type T struct
            r"package \w+ (?:import|func|type|var|const|//)|import (?:[\"(]|[\w.*]+;)|from [\w.]+ import |#include [<\"]",
            r"(?:var|const|let|val|final|auto|mut) [\w:, ]{1,60}? ?[=({]",  # let x = 1
            rf"(?:if|for|switch|while|select|else|try|match|unless|foreach)\b{_HEAD}\{{(?:\s|$)",  # if err != nil {
            r"if \w+(?:, \w+)* :?= [^{}\u3400-\u9fff]{1,120}; [^{}\u3400-\u9fff]{1,60}\{|for \w+(?:, \w+)* := ",  # if err := f(); err != nil {
            r"(?:if|for|while|switch|catch) ?\(|(?:else|try|do|select|switch) \{",  # if (x)
            r"(?:public|private|protected|static|export|pub|async|override|abstract|final) [\w<:].{0,80}?[({;=]",  # public int f(
            rf"(?:class|interface|enum|struct|namespace|trait|impl|module) \w+{_HEAD}\{{",  # class A {
            r"(?:fn|def|fun|function) \w+[<(]|template ?<|using \w+ =|typedef |@[A-Z]\w+",  # fn f(
            r"[*&]?[A-Za-z_][\w.\[\]*]*(?:->\w+)*(?:, [A-Za-z_]\w*)* ?(?::=|[-+|&*/]?=(?!=)) ?\S",  # x, y := f()
            r"[*&(]*[A-Za-z_][\w.:]*(?:->\w+)*(?:<[\w<>, :]{1,60}>)?\((?!\w+\) (?!return |defer |go |if |for |switch |\w+[.(]|\w+(?:, \w+)* :?= )\w)(?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)(?:[;.]|\)| [A-Za-z@}/#*]|$)",  # s.Close()
            r"(?:return|throw|delete|defer|go|yield|await|raise) [^ \u3400-\u9fff]{1,60}(?:;|\)$| \})",  # return nil }
            r"(?:return|throw|delete) [^;{}\u3400-\u9fff]{1,60};",  # return x + 1;
            r"(?:return|break|continue)(?:;| ?\}| case | default:)|[})\]](?:$|[\s;,).(])|//|/\*|\.\.\.(?:$| \})",  # }
            r"(?:case|default)\b[^ ]{0,30}?(?: [^ ]{1,30}?)?:(?:\s|$)|<-\w|#(?:define|if|endif|pragma)\b",  # case x:
        )
    )
)
#: What begins a declaration in languages that write the type first: "int n = 1;", "List<String> a;", "void f(int n)"
_TYPED = re.compile(
    r"[A-Za-z_][\w:.]*(?:<[\w<>, :*&?]{1,60}>)?(?:\[\])?[*&]* [*&]*\w+(?:\[\w*\])? ?"
    r"(?:=|;|\((?:\)|\w+[\w<>, *&.\[\]:]* [*&]*\w+))"
)
#: A statement of SQL, or another comment: "SELECT a", "create table t", "-- note"
_STATEMENT = re.compile(
    r"(?i:(?:select|insert|update|delete|create|alter|drop|show|set|use|explain|grant|truncate|with)\s[\w*@`(\"'])|--"
)
#: Behind Chinese words a name with its type is code too: "数量 Name string // …", "字段 Age int `json:…`"
_FIELD = re.compile(
    r"[A-Za-z_]\w*(?:, \w+)* (?:<-)?(?:chan )?[*\[\]]*[A-Za-z_][\w.\[\]*{}]*(?: //| \}| `)|[A-Za-z_]\w*(?: ?,(?=\s|$)|\(\))"
)
#: Behind Chinese words, with no more of them up to the next comment or string, a keyword, a call, an assignment or
#: a bracket: "请求 var req T", "监控 m.Start(ctx) defer m.Stop()", "重试 n++"
_BEHIND_HAN = re.compile(
    r"(?:(?:return|defer|go|if|for|switch|select|case|var|type|const|func|import|package|break|continue|goto|fallthrough"
    r"|try|throw|while|let|def|class|public|private|static|final|default)\b"
    r"|[*&(]*[A-Za-z_]\w*(?:\.\w+|->\w+|\[[^\]]*\])*(?:\s?(?:[({]|:=|=(?!=)|\+\+|--|[-+*/|&]=)|(?:, [\w.*]+)+ :?="
    r"|: |\s<-))[^\u3400-\u9fff\"'`]*?(?://|/\*|[\"'`]|\s#|$)"
)
#: A Chinese character or mark: `中`, `，`, `。`; and white space, of which each may be a lost line end
_HAN = re.compile(r"[\u3400-\u9fff\uff00-\uffef\u3000-\u303f]")
_SPACE = re.compile(r"\s")
#: How far behind a space is looked for code, in characters, and how many spaces are tried
_AHEAD, _TRIED = 200, 150


def plain(text: str, start: int) -> int:
    """Where the comment ends whose words begin at `start`: the place of a space, or the text's end."""
    return _end(text, start, (_CODE,))


def typed(text: str, start: int) -> int:
    """The same in a language that writes a name's type before it."""
    return _end(text, start, (_CODE, _TYPED))


def sql(text: str, start: int) -> int:
    """The same for a comment of SQL."""
    return _end(text, start, (_STATEMENT,))


def _end(text: str, start: int, shapes: tuple[re.Pattern[str], ...]) -> int:
    for tried, found in enumerate(_SPACE.finditer(text, start + 1)):
        rest = text[found.end() : found.end() + _AHEAD]
        more = (_FIELD, _BEHIND_HAN) if _HAN.match(text[found.start() - 1]) else ()
        if any(shape.match(rest) for shape in (*shapes, *more)):
            return found.start()
        if tried == _TRIED:
            break
    return len(text)
