"""Names that lead items: where one leads a line, others like it glued to the item before lead the next ones."""

from __future__ import annotations

import re
from collections.abc import Iterator

from seedbook.restore.lines import leads_on

#: What a name may hold: `skb->len`, `link_ids[]`, `max-idle`; it takes all it can and gives nothing back, so that no
#: line takes long
_REST = r"[\w.=*/]|->|-(?=\S)|\[\w*\]"
#: A name up to its brackets, `-v` and `%RND` too
_NAME = rf"(?:--?|[%@])?[A-Za-z_](?:{_REST})*+"
#: What may follow: the `, --interface IFACE` of `-i, --interface IFACE`, the `TRANSACTION` of `START TRANSACTION`
_OTHER = r"(?:, --?\w[\w-]*)?(?: [A-Z]{2,})*"
#: The dash behind a name, whose space before it is lost behind code: `getCause- 返回`, `lock(锁定) - 作用于`
_DASH = r"(?:(?<=\)) )?- (?=[\u2e80-\uffffA-Z])"
#: What parts a name from its text: `GOGC: 25`, `type→`, a dash
_PARTED = rf"(?:\s?[:→]|{_DASH})"
#: A name that leads its item: `GOGC=25:`, `error.type→`, `setenv(name, value):`, `getCause- 返回`
_LEADING = re.compile(rf"(?P<name>{_NAME}(?:\([^()]*\)|[()]|{_REST})*+{_OTHER}){_PARTED}", re.ASCII)
#: The same glued to the item before: after Chinese, a closing bracket, or a name in capitals
_LEADING_GLUED = re.compile(
    r"(?:(?<=[\u2e80-\uffff);])|(?<=[A-Z]{3})(?=[a-z])|(?<=[)\w]) )"
    rf"(?P<name>{_NAME}(?:\([^()]*\))?{_OTHER}){_PARTED}(?=[\sA-Z\u2e80-\uffff])",
    re.ASCII,
)
#: Whatever leads its item before a colon and holds no Chinese: `800*time.Millisecond:`, `gc 318:`, `8 P:`; and the same
#: glued to Chinese, a semicolon, a stop or a bracket
_BEFORE_COLON = r"(?:\([ -'*-9;-~]{0,60}\)|[ -'*-9;-~]){1,60}?:(?=[\w\s\u2e80-\u9fff`])"
_COLON = re.compile(rf"(?=[!-~]){_BEFORE_COLON}")
_COLON_GLUED = re.compile(rf"(?<=[\u3400-\u9fff;。)])(?=[\w@~$./*<+-]){_BEFORE_COLON}")
#: A name and its dash at the head of an item
_DASH_BEHIND = re.compile(rf"^({_NAME}(?:\([^()]*\))?{_OTHER}){_DASH}", re.ASCII)
#: Capitals that end the item before: the `POD_NAME` of `POD_NAMEcaller`
_CAPITALS_GLUED = re.compile(r"[A-Z][A-Z_]{2,}(?=[a-z])")
#: What begins the names of one family: the `jdk.` of `jdk.ThreadStart`, `JSON_`, `.spec.`, `/metrics/`, `--no-`
_FAMILY = re.compile(r"(?:[./]?[A-Za-z][A-Za-z0-9]+[._/]|(?:\.|--?)?[A-Za-z][A-Za-z0-9]+-)(?=\S)", re.ASCII)
#: So many further names of a family are no chance
_FEWEST = 2
#: A flag that opens an item, and the next one glued on: the `-i` of `-o指定文件名-i安装`
_FLAG = re.compile(r"--?[A-Za-z][\w-]*(?=[\u2e80-\u9fff ])", re.ASCII)
_FLAG_GLUED = re.compile(r"(?<=[\u2e80-\uffff;)])(?P<name>--?[A-Za-z][\w-]*(?:[ ][a-z])?)(?=[\u2e80-\u9fff])", re.ASCII)
#: A flag with its other names and its value, before its text: `-n输出`, `-b--ignore-blanks默认`, `-c或--count `,
#: `-f n忽略`, `--type=line:`; not the mention of one, `-c 和`, `-f 选项`; and the same glued to the item before
_FLAGS = r"--?[A-Za-z][\w-]*+(?:(?:, ?| |或|/)--?[A-Za-z][\w-]*+)*+(?:[ =][\w.=\[\],]++)?"
_OPTION = rf"{_FLAGS}(?! ?(?:[和与]|选项|参数))(?= ?[\u3400-\u9fff:：])"
_OPTION_LEADS = re.compile(_OPTION, re.ASCII)
_OPTION_GLUED = re.compile(rf"(?<=[\u3400-\u9fff;。)]){_OPTION}", re.ASCII)
#: Two names with but a space between, the second leading on: an item ended, `span_id req_id通过`
_TWO_CODES = re.compile(
    r"(?<![a-z])[a-z]{1,40}[_.][\w.]{0,40}[a-z] (?P<name>[a-z]{1,40}[_.][\w.]{0,40}[a-z])(?=[\u2e80-\u9fff])", re.ASCII
)


def places(line: str) -> Iterator[tuple[int, str]]:
    """Where a name may lead an item inside of `line`, and why: as one, or a flag, leads the line; behind a code."""
    if _LEADING.match(line):
        yield from ((place, "leads as the head does") for place in parted(line))
    elif _FLAG.match(line):
        yield from ((match.start("name"), "leads as the head does") for match in _FLAG_GLUED.finditer(line))
    yield from ((match.start("name"), "code behind code") for match in _TWO_CODES.finditer(line))
    yield from ((place, "of one family") for place in of_family(line))


def parted(line: str) -> Iterator[int]:
    """Where a name that a colon, an arrow or a dash parts from its text stands inside of `line`, as one leads it."""
    if leading := _LEADING.match(line):
        for match in _LEADING_GLUED.finditer(line, leading.end()):
            capitals = _CAPITALS_GLUED.match(match["name"])
            yield match.start("name") + (capitals.end() if capitals else 0)


def before_colons(line: str) -> Iterator[int]:
    """Where something in Latin stands before a colon inside of `line`, right behind Chinese, as it does at its head."""
    if _COLON.match(line):
        yield from (match.start() for match in _COLON_GLUED.finditer(line))


def options(line: str) -> Iterator[int]:
    """Where a flag stands before its text inside of `line`, right behind that of another, as one leads the line. (All
    40 lines of 1,699 articles in which two more do are lists, by 10 authors.)"""
    if _OPTION_LEADS.match(line):
        yield from (match.start() for match in _OPTION_GLUED.finditer(line))


def of_family(line: str, above: str = "") -> tuple[int, ...]:
    """Where several names of the family that leads `line` are glued on, each behind Latin or what ends an item:
    `JSON_SET()JSON_TYPE()JSON_VALID()`; none where the line `above` leads on to the first. (At all 83 such places in
    1,479 articles an item opens, and at 85 of 88 more of names with a hyphen in 3,300.)"""
    family = _FAMILY.match(line)
    if not family or leads_on(above):
        return ()
    glued = re.finditer(rf"(?<=[A-Za-z0-9)\];。]){re.escape(family[0])}", line)
    found = tuple(match.start() for match in glued)
    return found if len(found) >= _FEWEST else ()


def dash_spaced(item: str) -> str:
    """`item` with the space before the dash behind its name, which is lost behind code: `getCause- 返回`."""
    return _DASH_BEHIND.sub(r"\1 - ", item)
