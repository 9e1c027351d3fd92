"""Lines that can only be code, whatever they were taken for: a statement of SQL, a variable of a makefile, the head of
a method, the last line of a program or of what a command prints, the last row of a list in columns, an item of YAML."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from seedbook.languages.prompts import DOLLAR
from seedbook.segment import runs, series, traits
from seedbook.segment.lines import Line

#: What a statement begins with, in capitals: `SELECT id, status`, `ALTER TABLE orders`
_STATEMENT = re.compile(
    r"^(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH|(?:CREATE|ALTER|DROP) (?:TABLE|INDEX|UNIQUE|VIEW|DATABASE))\b"
)
#: What its other lines begin with: `FROM orders`, `ORDER BY created_at DESC`
_CLAUSE = re.compile(
    r"^(?:FROM|WHERE|AND|OR|ON|SET|VALUES|LIMIT|HAVING|UNION|ORDER BY|GROUP BY|FOR UPDATE"
    r"|(?:LEFT |RIGHT |INNER |CROSS )?JOIN)\b"
)
#: A variable of a makefile: `IMG ?= registry.example.com/web:dev`, `GOFLAGS += -mod=mod`
_VARIABLE = re.compile(r"^[A-Z][A-Z0-9_]* [?:+]= \S[!-~ ]*$")
#: A line on its own in the middle of a program or a makefile: `var keep []*int32`, `SYSCALL`, `bpf/vmlinux.h:`, `...`
_MIDDLE = re.compile(r"^(?:(?:var|const) \w+ [\w.*\[\]]+|SYSCALL|[\w.-]+/[\w./-]+:|\.{3,})$")
#: What names the targets of a makefile, and a target: `.PHONY: test build`, `build:`, `build: generate`
_PHONY = re.compile(r"^\.PHONY: ?([\w .-]+)$")
_TARGET = re.compile(r"^([\w.-]+):(?: [\w./-]+)*$")
#: What closes an element: what stands right above it between two samples is its text, `获取用户信息` above `</button>`
#: (all 29 such lines of 4,040 articles, captured in two styles, are)
_CLOSING_TAG = "</"
#: What only a recipe of a makefile holds: the `$@` of `go build -o bin/$@`, `$(GO) test`
_RECIPE = re.compile(r"\$[@<^](?!\w)|^@?\$\([A-Z][A-Z0-9_]*\) ")
#: A command in one line: `toxiproxy-cli delete redis`
_COMMAND = re.compile(r"^([a-z][\w.-]+) [!-~]+ [!-~ ]+$")
#: A command that no heading begins with: `make proto`, `npm install`, not the `go build` and `kubectl drain` that some
#: speak of (of 608 such lines that stand alone in 2,561 articles 605 are samples, none is a heading)
_BIDS = re.compile(
    r"^(?:npm|yarn|pip3?|make|git|helm|curl|wget|sudo|brew|apt-get|yum|mkdir) "
    r"(?!(?:.* )?(?:vs|and|or)\b)[a-z~./-][!-~ ]*$"
)
#: An address with its names, as a file of hosts has them: `192.168.1.10 hello.test.com` (all 29 lines of an address and
#: more in 1,007 articles are code, but for a heading that counts, `6.1.2.2 sonyflake`)
_HOST = re.compile(r"^\d{3}(?:\.\d{1,3}){3}(?:\s+[a-z][\w.-]*)+$", re.ASCII)
#: A script by its path, `bin/startup.sh`; a request, `GET /orders/{编号}`, `POST /classes:新建`; an instruction of a
#: Dockerfile, `VOLUME /data`; a query in small letters, `select id from orders`; a template, `{{.Name | html}}`; words
#: put out, `puts 'Hello'` (all 17, 17, 7, 6, 5 and 5 such lines that stand alone in 2,958 articles are samples); a call
#: with its semicolon, `DataTypes.CHAR(n);` (20 of 23 in 5,337 captures are, and the others are calls too)
_BARE = re.compile(
    r"^(?:[\w.-]*/[\w./-]*\.sh$|(?:GET|POST|PUT|DELETE|PATCH|HEAD) /\S*(?: HTTP/\d(?:\.\d)?)?$"
    r"|(?:VOLUME|EXPOSE|WORKDIR|ENV) [!-~]+$|select [!-~]+(?: [!-~]+)* from \w[!-~ ]*$"
    r"|\{\{.+\}\}$|(?:puts|print|println|printf|echo)[ (][\"'][^\"']*[\"']\)?;?$"
    r"|[A-Za-z][\w.:>-]*\([!-~ ]*\);$)"
)
#: A remark above or behind commands, `# 全连接队列`, `#取当前时间`; more signs make a heading (all 14 are code), and so
#: does a number, `#2 启动流程`
_REMARK = re.compile(r"^#(?![#!\[\d])\s?\S")
#: A statement with a remark behind it: `f() // 1` (all 11 such lines that were taken for headings in 3,900 articles are
#: samples or of one)
_REMARKED = re.compile(r"^[!-~][ -~]*[!-~]\s+// \S")
#: The head of a function or of its type without a body: `func WithSuite(suite Suite) Option` (5 of 6 are samples)
_SIGNATURE = re.compile(r"^(?:func \w+\(|type \w+ func\()(?:[^{}\u3400-\u9fff]|interface\{\}|struct\{\})*$")
#: What tests, queries and requests end with: `FAIL`, `exit status 1`, `1 row in set (0.00 sec)`, `HTTP/1.1 200 OK`
_RESULT = re.compile(
    r"^(?:FAIL|PASS|OK|Killed|exit status \d+|HTTP/\d(?:\.\d)? \d{3}(?: [A-Za-z ]+)?"
    r"|(?:ok|FAIL)\s+\S+/\S+\s.*|\d+ rows? in set\b.*|Query OK, .*)$"
)
#: What ends a class, a function, a loop, a program: `@end`, `RET`, `done`, `return nil`, `exit 0`; and an empty line
#: put out, `echo` (all 480 of 2,561 articles are code, and so are all 686 from `exit` on of 3,672)
_CLOSING = re.compile(r"^(?:@end|RET|EOF|END|esac|done|fi|wait|exit(?: (?:\d+|\$\?))?|return(?: \w+)?|echo|shift)$")
#: What begins a document of YAML, and an item of one that more keys stand below: `- name: 安装` above `hosts: all` (all
#: 248 lines `---` of 3,672 articles are code, and all 2,314 such items, by 94 authors)
_DOCUMENT, _ITEM = re.compile(r"---$"), re.compile(r"- [a-z_]\w*: \S", re.ASCII)
_KEY = re.compile(r"[a-z_]\w*:(?: [!-~]\S*)*$", re.ASCII)
#: The head of a method of Objective-C: `- (void)show:(State *)state` (of 849 such lines of 2,561 articles 810 are code)
_METHOD = re.compile(r"^[-+] \(\w[\w<>*, ]*\)\w")
#: What a command prints, not what leads on to the next: `1284`, `cache`
_PRINTED = re.compile(r"^[!-~][ -~]{0,60}(?<![:.])$")
#: A figure in a row: `4403`, `33.3%`, `0.9ms`, `10.0.0.7:8080`, `-`
_FIGURE = re.compile(r"[-+<>≤≥~$]*\d[\d.,:/x×–~-]*[A-Za-zμµ%‰/]{0,6}|-")
#: The fewest columns of a row, and the fewest figures in it; from how many columns on one figure is no chance; how many
#: rows above it are looked at
_COLUMNS, _FIGURES, _MANY, _ROWS = 3, 2, 5, 3
#: What lines of YAML may have been taken for
_PROSE = ("heading", "paragraph", "list")
#: What begins a sample, by what it was taken for, wherever it stands and over code
_FORMS = {"heading": (_BIDS, _HOST, _BARE, _SIGNATURE, _REMARKED), "paragraph": (_VARIABLE, _BARE, _SIGNATURE)}
_OVER_CODE = {"heading": (_REMARK,), "paragraph": (_REMARK,), "list": (_METHOD, _BARE)}


def whole(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    """The tags, such lines as code: a statement taken for a table, a variable taken for prose before its makefile."""
    found = list(tags)
    phony = {name for line in lines if (match := _PHONY.match(line.text)) for name in match[1].split()}
    begun = {line.text.split(" ")[0] for line, tag in zip(lines, tags, strict=True) if runs.kind(tag) == "code"}
    for n, tag in enumerate(tags):
        behind = n and runs.kind(found[n - 1]) == "code" and tag in ("heading", "paragraph")
        if behind and runs.alone(tags, n):
            _behind_code(lines, found, n, begun, phony)
        if runs.kind(tag) in _PROSE and _is_yaml(lines, n):
            _into_sample(lines, found, n)
        if tag == "table" and _STATEMENT.match(lines[n].text):
            end = runs.end(tags, n)
            if _states(lines[n:end]):
                found[n:end] = ["code", *["code+"] * (end - n - 1)]
        if found[n] == tag and runs.alone(tags, n) and _begins(lines[n].text, tag, tags[n + 1 : n + 2]):
            opens = "code+" if n and found[n - 1] != tags[n - 1] and _BARE.match(lines[n].text) else "code"
            found[n : n + 2] = [opens, *("code+" if below == "code" else below for below in tags[n + 1 : n + 2])]
    return found


def _is_yaml(lines: Sequence[Line], n: int) -> bool:
    """Whether line `n` begins a document of YAML or an item of one."""
    below = lines[n + 1].text if n + 1 < len(lines) else ""
    return bool(_DOCUMENT.match(lines[n].text) or (_ITEM.match(lines[n].text) and _KEY.match(below)))


def _into_sample(lines: Sequence[Line], found: list[str], n: int) -> None:
    """Tags line `n` as code, of the sample above where one stands there, and the line below with it."""
    found[n] = "code+" if n and runs.kind(found[n - 1]) == "code" else "code"
    n += 1
    if n < len(found) and (found[n] == "code" or _KEY.match(lines[n].text)):
        found[n] = "code+"
        n += 1
    if n < len(found) and runs.kind(found[n]) != "code":
        runs.opens(found, n)


def _begins(text: str, tag: str, below: Sequence[str]) -> bool:
    """Whether a line of prose by its `tag` begins a sample; `below`: the tag of the next line."""
    forms = (*_FORMS.get(tag, ()), *(_OVER_CODE.get(tag, ()) if below == ["code"] else ()))
    return any(form.match(text) for form in forms)


def _behind_code(lines: Sequence[Line], found: list[str], n: int, begun: Set[str], phony: Set[str]) -> None:
    """Tags line `n`, which stands alone behind code, as a part of it where it is one. `begun`: what lines of code in
    the article begin with; `phony`: the targets that its makefiles name."""
    text = lines[n].text
    command, target = _COMMAND.match(text), _TARGET.match(text)
    row = found[n] == "heading" and _is_row(text, lines[max(0, n - _ROWS) : n])
    plain = any(form.match(text) for form in (_HOST, _RESULT, _CLOSING, _REMARK, _REMARKED))
    if row or plain or (command and command[1] in begun):
        found[n] = "code+"
        if _REMARK.match(text) and found[n + 1 : n + 2] == ["code"]:
            found[n + 1] = "code+"
    elif _is_printed(lines, found, n):
        found[n : n + 2] = ["code+", "code+"]
    elif n + 1 < len(found) and found[n + 1] == "code":
        made = target and (target[1] in phony or _RECIPE.search(lines[n + 1].text))
        if made or _MIDDLE.match(text) or lines[n + 1].text.startswith(_CLOSING_TAG):
            found[n : n + 2] = ["code+", "code+"]


def _is_printed(lines: Sequence[Line], found: Sequence[str], n: int) -> bool:
    """Whether line `n`, without Chinese, stands in a session of commands: behind a sample of them, before the next."""
    if n + 1 == len(found) or found[n + 1] != "code" or not DOLLAR.match(lines[n + 1].text):
        return False
    asked = next((m for m in range(n - 1, -1, -1) if found[m] == "code" or DOLLAR.match(lines[m].text)), 0)
    return bool(_PRINTED.match(lines[n].text) and DOLLAR.match(lines[asked].text))


def _is_row(text: str, above: Sequence[Line]) -> bool:
    """Whether a text without a number has its figures just where a row above has: `gin 50 38%`, `性能优化 44 33%`.

    Both such lines below a sample that were taken for headings in 1,600 articles are rows.
    """
    figures = _figures(text)
    least = 1 if len(figures) >= _MANY else _FIGURES
    if len(figures) < _COLUMNS or sum(figures) < least or traits.pattern(text) or series.way(text):
        return False
    return figures in (_figures(row.text) for row in above)


def _figures(text: str) -> list[bool]:
    return [bool(_FIGURE.fullmatch(word)) for word in text.split()]


def _states(lines: Sequence[Line]) -> bool:
    """Whether lines that begin as a statement are one: most others are clauses of it, or the last ends it."""
    first, *others = lines
    clauses = sum(bool(_CLAUSE.match(line.text)) for line in others)
    return not first.bare_han and (2 * clauses >= len(others) > 0 or lines[-1].text.endswith(";"))
