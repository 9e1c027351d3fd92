"""Lists of style A: an item breaks before inline code, and after one the next item is glued with ` - ` or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from seedbook.inline import scanning
from seedbook.inline.words import Words
from seedbook.restore.lines import Run, closed, code_first
from seedbook.restore.listing import Item

#: The marker at the start of a line: `- `
_MARKER = re.compile(r"^\s*(?:[-•*]|\d{1,3}[.)])\s+")
#: A marker glued to the end of the item before: the ` - ` of `陷阱 - 工程`, the `- ` of `pause)- 启用`
_GLUED = re.compile(r"(?<=[^\s-])\s?- (?=[\u2e80-\uffffA-Za-z“])")
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
#: A name that leads behind a full stop: the `NEXTVAL:` of `当前值。NEXTVAL:下一个值`
_LEADING_AFTER_STOP = re.compile(rf"。{_NAME}(?:\([^()]*\))?{_PARTED}(?=[\s\u2e80-\uffff])", re.ASCII)
#: A name and its dash at the head of an item
_DASH_BEHIND = re.compile(rf"^({_NAME}(?:\([^()]*\))?{_OTHER}){_DASH}", re.ASCII)

#: Capitals that end the item before: the `POD_NAME` of `POD_NAMEcaller`
_CAPITALS_GLUED = re.compile(r"[A-Z][A-Z_]{2,}(?=[a-z])")
#: A sentence ended and Latin after a space: the next item began with code, which lost its marker: `通信。 Redis存放`
_AFTER_STOP = re.compile(r"[。;] (?P<name>[A-Za-z])")
#: A flag that opens an item, and the next one glued on: the `-i` of `-o指定文件名-i安装`
_FLAG = re.compile(r"--?[A-Za-z][\w-]*(?=[\u2e80-\u9fff ])", re.ASCII)
_FLAG_GLUED = re.compile(
    r"(?<=[\u2e80-\uffff;)a-z])(?P<name>--?[A-Za-z][\w-]*(?:[ ][a-z])?)(?=[\u2e80-\u9fff])", re.ASCII
)
#: Two names with but a space between, the second leading on: an item ended, `span_id req_id通过`
_TWO_CODES = re.compile(r"(?<![a-z])[a-z]+[_.][\w.]*[a-z] (?P<name>[a-z]+[_.][\w.]*[a-z])(?=[\u2e80-\u9fff])", re.ASCII)


def items(lines: Sequence[str], words: Words) -> tuple[list[Item], Run | None, tuple[str, ...]]:
    """The items of `lines`, None (style A shows no swallowed paragraph), and codes of repairs."""
    runs: list[Run] = []
    fixes: list[str] = []
    for line in (line.strip() for line in lines if line.strip()):
        marked = _MARKER.match(line)
        if marked:
            runs.append(Run(line[marked.end() :]))
            continue
        if not code_first(line):
            runs.append(Run(line))
            fixes.append("marker-lost")
            continue
        goes_on = bool(runs) and bool(runs[-1].text) and not closed(runs[-1].text)
        first, *others = _pieces(line, words, opens=not goes_on)
        if goes_on:
            runs[-1] = runs[-1].then(first[0], code=True)
            fixes.append("lines-joined")
        else:
            runs.append(Run(first[0], (0,)))
            fixes.append("marker-lost")
        runs += [Run(text, (0,) if code else ()) for text, code in others]
        fixes += ["items-glued"] if others else []
    return _nested([run for run in runs if run.text]), None, tuple(dict.fromkeys(fixes))


def is_list(line: str) -> bool:
    """Whether a paragraph is a list without any marker: names that lead their texts, three or each a sentence."""
    if not _LEADING.match(line):
        return False
    return len(_LEADING_GLUED.findall(line)) >= 2 or bool(_LEADING_AFTER_STOP.search(line))


def _pieces(line: str, words: Words, *, opens: bool) -> Iterator[tuple[str, bool]]:
    """The texts that a line without a marker of its own holds, and whether each certainly begins with code.

    `opens`: the line begins an item, rather than going on with the one before.
    """
    for number, part in enumerate(_parts(line) if opens else _GLUED.split(line)):
        starts = sorted({0, *_lost_starts(part, words, opens=opens)})
        for start, end in zip(starts, [*starts[1:], len(part)], strict=True):
            yield _DASH_BEHIND.sub(r"\1 - ", part[start:end].strip()), start > 0 or number == 0


def _parts(line: str) -> list[str]:
    """`line` parted at glued markers; a dash right after the name that opens it only parts name and text."""
    if _DASH_BEHIND.match(line):
        return [line]
    parts = _GLUED.split(line)
    if len(parts) > 1 and parts[0].isascii() and " " not in parts[0]:
        parts[:2] = [line[: line.index(parts[1], len(parts[0])) + len(parts[1])]]
    return parts


def _lost_starts(part: str, words: Words, *, opens: bool) -> Iterator[int]:
    """Where items begin that lost their marker: each opens with a name and `:` or `→`, as the first one does."""
    if leading := _LEADING.match(part):
        for match in _LEADING_GLUED.finditer(part, leading.end()):
            capitals = _CAPITALS_GLUED.match(match["name"])
            yield match.start("name") + (capitals.end() if capitals else 0)
        return
    patterns = (_AFTER_STOP, _TWO_CODES, _FLAG_GLUED) if _FLAG.match(part) else (_AFTER_STOP, _TWO_CODES)
    for pattern in patterns:
        yield from (match.start("name") for match in pattern.finditer(part))
    # a call right after a closing bracket, which no sentence goes on with: `(样本:10k 文件树)json.loads()调用`
    for span in scanning.scan(part, words) if opens else ():
        if (
            span.rule == "code-call"
            and part[span.start - 1 : span.start] == ")"
            and _closes_chinese(part, span.start - 1)
        ):
            yield span.start


def _closes_chinese(part: str, at: int) -> bool:
    opened = part.rfind("(", 0, at)
    return opened >= 0 and bool(re.search(r"[\u2e80-\u9fff]", part[opened:at]))


def _nested(runs: list[Run]) -> list[Item]:
    """Items of one level; those after an item that ends with a colon, to the end, stand below it."""
    leaders = [i for i, run in enumerate(runs) if re.search(r"[:：]$", run.text)]
    below = leaders[0] if len(leaders) == 1 and leaders[0] < len(runs) - 1 else len(runs)
    return [Item((run,), level=1 if i > below else 0) for i, run in enumerate(runs)]
