"""Restores full-width punctuation in Chinese sentences. Inline code stands as one private sign each and is safe.

The scrapers folded `，：；？！（）` to ASCII. A folded comma is followed by no space; one that was ASCII from the
start mostly is. So a mark becomes full width where Chinese stands beside it, and between two Latin words of a
Chinese sentence where no space follows.
"""

from __future__ import annotations

import re
from collections.abc import Set

from seedbook.inline.characters import CJK, FULL, SAMPLE, has_cjk

#: Private signs that stand for inline code
CODE = "\ue000-\uf8ff"
_WIDE = dict(zip(",:;?!()", "，：；？！（）", strict=True))
_CHINESE = re.compile(f"[{CJK}{FULL}]")
#: A letter that names a function: the `O` of `O(1)`, the `f` of `f(x)`
_FUNCTION = re.compile(r"(?<![A-Za-z])[Ofgh]$")
#: What grows with the size of a thing, as `O(…)` holds it: `n log n`, `M + N`, `2^n`
_GROWTH = re.compile(r"(?:(?:log|lg|ln|sqrt|min|max)|[A-Za-z]|\d+|[\s+*/^·×,-])+(?<!,)")
#: Arguments that no note in brackets looks like: the `σ` of `dom(σ)`, the `'123' AS DOUBLE` of `CAST(…)`
_ARGUMENTS = re.compile(r"[A-Za-z0-9\])]\([^()]*(?:[\u0370-\u03ff\u2080-\u209c'\"=&∀-⋿]|\.\.\.)|[a-z\]]\([A-Z]{1,2}$")
#: What is called, up to its bracket, and arguments of names or figures alone, or of an expression: `Wait(ctx)`,
#: `rand(0, 1)`, `clamp(limit × gradient, lo)`; a code stands as one sign. Of 2,700 such brackets behind Latin 1.8 %
#: were full width, of others two thirds.
_CALLED = re.compile(r"(?<![\w.])(?:[A-Za-z_]\w*\.)*([A-Za-z_]\w*)$", re.ASCII)
_NAMES = re.compile(rf"(?:[*&]?[a-z_{CODE}][\w.{CODE}]*(?:, ?(?!$)|$)|[\d.]+(?:, ?(?!$)|$))*", re.ASCII)
_EXPRESSION = re.compile(rf"[a-z_{CODE}(][^\u3400-\u9fff，。：；]*[×+*/=<>]", re.ASCII)
_MARK, _BRACKET, _FOLDED = re.compile(r"[,:;?!]"), re.compile(r"[()（）]"), re.compile(r"[,:;?!()（）\"]")
#: What stands before all else and may be a label: `etcd`, `[ ] Controller Manager`, `禁止 uretprobe`, `报错 1`; and the
#: word behind it
_LABEL = re.compile(
    rf"(?:\[[ x]\] )?((?:[{CJK}]{{1,4}} )?[A-Za-z][\w.+#/-]*(?: [A-Za-z][\w.+-]*){{0,2}}"
    rf"|[{CJK}]{{1,6}} ?[0-9A-Z]{{1,2}})$",
    re.ASCII,
)
_WORD = re.compile(r"[A-Za-z][\w.+#/-]*", re.ASCII)
#: What shows that the colon parts a name or a value: the `:` of `kretprobe:vfs_read:`, the `{` of `a:link{}`
_PARTED = re.compile(r"[:={};\[<(]")
#: What is no label: `jdbc:mysql`, `image:tag`
_SCHEMES = frozenset(("http", "https", "jdbc", "file", "ftp", "mailto", "image", "docker", "go", "HH", "M"))
#: Signs that are ASCII in any sentence: the `:=` of Go, those of `TL;DR`, a command in `$(…)`, intervals `[512K, 1M)`
#: and `(a, b]`, a smile
_KEPT = re.compile(
    r":=|\bTL;DR\b|(?<=\s)[:;]-?\)|\$\([^()（）]*\)|\[[^][()（）。；]{1,40},[^][()（）。；]{1,40}\)|\([^][()（）。；]{1,40},[^][()（）。；]{1,40}\]"
)
#: A name that ends in a figure: the `M1` of `M1,100 并发`
_NUMBERED = re.compile(r"(?<![\w.])[A-Za-z]+\d$", re.ASCII)
#: The folded colon behind a step's number, or between a name and inline code, or behind code that is all of a line:
#: `Step 2:goroutine dump`, `NATS:` before `NakWithDelay`, `proto/order.proto:`; an ASCII one has a space behind it
_LEADING_COLON = re.compile(rf":(?:(?<=^Step \d:)(?=[^\s:])|(?<=[A-Za-z)]:)(?=[{CODE}])|(?<=^[{CODE}]:)$)")
#: A stop that was ASCII when it was written: `一个句子.`, `这个不是重点.因为在旧表中`; not that of `类名.方法名`.
#: At the end of a line all 290 ended a sentence, as did nearly all with five Chinese characters or more on either side.
_STOP = re.compile(rf"\.(?:(?<=[{CJK}）”]\.)(?=\s*$)|(?<=[{CJK}]{{5}}\.)(?=\s|[{CJK}]{{5}}))")
#: Marks of ASCII in a row behind Chinese: `太好了!!`, `真的吗?!`, `怎样的?:`
_ROW = re.compile(rf"[!?](?<=[{CJK}].)[!?:;,]+(?![A-Za-z0-9_=])")
#: What asks for something in an address, and no reader (all 21 such marks behind Chinese in other people's articles):
#: `列出状态。?status=[running]`
_QUERY = re.compile(rf"\?(?:[A-Za-z_][\w-]*|[{CODE}])=")
#: Beside one of these a mark is one of several in a row, which stay as they are: `::`, `?:`
_ROWED = frozenset(",:;?!")
#: Times that marks and brackets are looked at; articles need one, chains of bare signs a few more
_ROUNDS = 8


def restore(text: str) -> str:
    """`text` with the punctuation of Chinese sentences full width. Running it twice changes nothing more."""
    text = _LEADING_COLON.sub("：", text)
    if not ((has_cjk(text) or "、" in text) and _FOLDED.search(text)):
        return _STOP.sub("。", text)
    text = _ROW.sub(lambda row: "".join(_WIDE[mark] for mark in row[0]), _quotes(text))
    kept = frozenset(at for match in _KEPT.finditer(text) for at in range(*match.span()))
    for _ in range(_ROUNDS):  # a mark that became full width may make the bracket beside it one, and so on
        before, text = text, _marks(_brackets(text, kept), kept)
        if text == before:
            break
    return _STOP.sub("。", text)


def _quotes(text: str) -> str:
    """`text` with the quotation marks around Chinese as pairs, where a capture left some of them straight."""
    if '"' not in text:
        return text
    marks = [found.start() for found in re.finditer('["“”]', text)]
    if len(marks) % 2:
        return text
    signs = list(text)
    for start, end in zip(marks[::2], marks[1::2], strict=True):
        if has_cjk(text[start:end]):
            signs[start], signs[end] = "“", "”"
    return "".join(signs)


def _marks(text: str, kept: Set[int]) -> str:
    """`text` with the marks of Chinese sentences full width, except at the offsets `kept`."""
    for match in _MARK.finditer(text):
        at = match.start()
        if at not in kept and _is_chinese_mark(text, at):
            text = f"{text[:at]}{_WIDE[match[0]]}{text[at + 1 :]}"
    return text


def _is_chinese_mark(text: str, at: int) -> bool:
    """Whether the mark at `at` is one of a Chinese sentence, by the signs on its sides."""
    left, right, mark = text[:at].rstrip()[-1:], text[at + 1 :].lstrip()[:1], text[at]
    if left.isdigit() and right.isdigit() and left.isascii():
        return bool(_NUMBERED.search(text[:at]))
    if text[at + 1 : at + 3] == "//" or left in _ROWED or right in _ROWED or _QUERY.match(text, at):
        return False
    if _CHINESE.match(left):
        return True
    if mark in "?!":
        return not right or bool(_CHINESE.match(right)) or right in ')"'
    gap = text[at + 1 : at + 2].isspace() and right not in FULL
    if mark == "," and _is_code(left) and (_is_code(right) or _CHINESE.match(right)):
        heads = not has_cjk(text[:at]) and (gap or _is_code(right))  # `-i, --interface` at the head
        return not heads and not _within_ascii_bracket(text, at)
    if _CHINESE.match(right):
        return not gap or mark == ";"
    if mark == ":":
        return right in ("", SAMPLE) or (not gap and _leads_on(text, at, left, right))
    return not gap and (mark == ";" or bool(right))


def _leads_on(text: str, at: int, left: str, right: str) -> bool:
    """Whether the colon at `at`, between the signs `left` and `right`, parts what is told from what tells it."""
    return _is_code(left) or _is_code(right) or left == ")" or _is_label(text, at)


def _within_ascii_bracket(text: str, at: int) -> bool:
    """Whether the mark at `at` stands in a list of names, `(shop_id, status)`, that was never full width."""
    return text.rfind("(", 0, at) > text.rfind(")", 0, at)


def _is_label(text: str, at: int) -> bool:
    """Whether the colon at `at` ends a label in front of all else, `etcd:Raft、压缩`, and parts no name in two.

    Of 381 such colons at the head of items and headings of other people's articles 374 were full width.
    """
    label, word = _LABEL.match(text[:at]), _WORD.match(text, at + 1)
    if not label or not word or label[1] in _SCHEMES:
        return False
    after = text[word.end() :]
    small = label[1].islower() and word[0][0].islower()  # `color:red`, `db:migrate`
    return not _PARTED.match(after) and (not small or after.startswith("、"))


def _is_code(sign: str) -> bool:
    return "\ue000" <= sign <= "\uf8ff"


def _brackets(text: str, kept: Set[int]) -> str:
    """`text` with the brackets of Chinese sentences full width, except at the offsets `kept`."""
    signs = list(text)
    for start, end in _pairs(text, kept):
        if _is_chinese_pair(text, start, end):
            if start >= 0:
                signs[start] = "（"
            if end < len(text):
                signs[end] = "）"
    return "".join(signs)


def _pairs(text: str, kept: Set[int]) -> list[tuple[int, int]]:
    """Matching brackets, those at `kept` left out; one that has no partner is paired with the edge of the text."""
    found, stack = [], []
    for match in _BRACKET.finditer(text):
        at = match.start()
        if at in kept:
            continue
        if match[0] in "(（":
            stack.append(at)
        else:
            found.append((stack.pop() if stack else -1, at))
    return [*found, *((start, len(text)) for start in stack)]


def _is_call(before: str, inner: str) -> bool:
    """Whether a bracket holds the arguments of what stands `before` it."""
    if _FUNCTION.search(before) and (" " not in inner or (before.endswith("O") and _GROWTH.fullmatch(inner))):
        return True
    called = _CALLED.search(before)
    if not called:
        return False
    if called[1][0].islower():
        return bool(_NAMES.fullmatch(inner) or _EXPRESSION.match(inner))
    note = any(map(_is_code, inner)) or (called[1].isupper() and inner.isalpha())  # `Trace Context(x)`, `RT(ms)`
    return not note and bool(_NAMES.fullmatch(inner))


def _is_chinese_pair(text: str, start: int, end: int) -> bool:
    """Whether the brackets at `start` and `end` are of a Chinese sentence; -1 and the text's length stand for none."""
    inner = text[start + 1 : end]
    before, after = _before(text, max(0, start)), text[end + 1 : end + 2]
    if start < 0 and re.fullmatch(r"[0-9a-zA-Z]{1,2}", inner):
        return False  # `1)` at the head of a list
    if start >= 0 and text[start] == "（":
        return True
    if has_cjk(inner) or _CHINESE.match(before):
        return True
    if start == 0 and inner.isdigit() and not after.isspace():
        return has_cjk(text)  # `(2)SDK 本地桶`: the number of a heading
    if before.isspace() and _stands_apart(text, start, inner):
        return False
    if _ARGUMENTS.match(text[max(0, start - 1) : end]) or _is_call(text[: max(0, start)], inner):
        return False  # `core(C)`, `dom(σ)`, `CAST('123' AS DOUBLE)`, `Wait(ctx)`
    return bool(_CHINESE.match(after)) or (bool(before) and not before.isspace())


def _before(text: str, start: int) -> str:
    """The sign before a bracket at `start`, an empty string where none is; the space behind a mark that is full width
    does not stay there."""
    sign = text[:start].rstrip()[-1:]
    return sign if sign and sign in FULL else text[max(0, start - 1) : start]


def _stands_apart(text: str, start: int, inner: str) -> bool:
    """Whether a bracket behind a space was never full width: what was folded has no space before it or in it."""
    listed = ", " in inner and ("_" in inner or any(map(_is_code, inner)))  # `建 (shop_id, status)`
    return listed or text[: start - 1][-1:].isascii()  # `Pause (Mixed)`
