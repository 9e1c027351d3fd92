"""Tables of style B whose cells look like code or like an output: the names of the columns stand above them.

Partly Chinese, `Marker 作用 示例值` above `+kubebuilder:default 默认值 8080`. (Of samples in 315 articles seven begin
like that without the sign of a comment or a drawing and without a word that a later line begins with too: six were
tables, in one the header was a heading.) Or all in English, `Pool Size Avg Latency` above `16 3.4 ms`: an output would
align its columns, so figures one space apart are a table (all five such samples in 321 articles are). Or names of code
above as many words, some Chinese: `isDelete id name` above `是否删除 学生id 学生姓名`. The other way
round, lines all in English that no names stand above are a sample, `maxmemory 12gb` above `timeout 300` (seven of
eight in 325 articles; none of the 13 others). So are lines below a first one that names no columns in any language,
`用户服务 --依赖--> Redis 集群`, as none of 789 tables in 1,113 articles begins; but a Chinese sentence begins a quote.
The capture folds white space in cells and sets rows in alike, so what is set otherwise is a sample too, but for rows
that `tabs` part. It leaves no blank line between a sample and a table right behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from seedbook.han import HAN
from seedbook.restore.table import headers
from seedbook.segment import runs, tabs
from seedbook.segment.lines import Line
from seedbook.segment.rules import headed

#: Names of columns: words and no sign of code, at least one of them Chinese: `方案 Language CO-RE 需要 clang`
_HEADER = re.compile(r"(?=.*[\u3400-\u9fff])[A-Za-z\u3400-\u9fff][\w\u3400-\u9fff/.%+-]*(?: [\w\u3400-\u9fff/.%+-]+)+")
#: Names of columns in English, none of them a figure: `class bytes/obj tail waste`
_ENGLISH = re.compile(r"[A-Za-z#][\w/.%+#()-]*(?: (?!\d)[\w/.%+#()-]+)+", re.ASCII)
#: Names of code: `isDelete DB_TRX_ID name`
_CODE_NAMES = re.compile(r"[A-Za-z_]\w*(?: [A-Za-z_]\w*){2,}", re.ASCII)
#: A figure or its unit: `3.4`, `18,233`, `87.50%`, `42ms`, `~3x`; `ms`, `GiB`, `pp`, `-`
_FIGURE = re.compile(
    r"[-+<>≤≥≈~±¥$]*\d[\d.,:/x×–~-]*[A-Za-zμµ%‰/]{0,6}|[nuµμm]?s|min|h|d|[KMGT]?i?B|[KMGT]bps|req/s|[qQ][pP][sS]|%|pp|[-–—]"
)
#: The share of figures in each row of a table of figures
_FIGURES = 0.34
#: What names no columns: a number (`1. 营收`), a remark, a heading or a task of Markdown (`# 返回结果`, `## 成功 经验`,
#: `- [x] 覆盖率`), a sentence (`检查断言,`), a value (`素数 = 1`), an arrow (`甲 -> 乙`), dots (`等待...`), but for a
#: sentence that names were glued to (`改用分段,8 个分片: 分片数 平均延迟`). Of 2,400 tables none begins with such a
#: remark or heading, three begin `# 确认项 状态`.
_NO_NAMES = re.compile(
    r"(?!.*[:。] \S+ \S)(?:\d+[.、)] |#+ \S+$|#{2,} |- \["
    r"|.*(?:[,，;；。!！…]|\.{3}$|\S ?= ?\S|→|(?<![\w<!=-])[-=]+> ?|\w[-=]+>(?: |$)))"
)
#: What begins with one word that leads on, `有符号整形数类型:`, or with two of one, `打印后` above `打印中`; one line
#: may be the only name that a header has left
_WORD = re.compile(r"\S+:(?:\n.*)?|\S+\n\S+")
#: A label that no row begins with where all do: `Step1: 我需要查数据库`, `metadata:`
_LABEL = re.compile(r"[!-~]+:(?: |$)")
#: A commit, which names no column: the `2ebe926` of `pick 2ebe926 初始提交`
_COMMIT = re.compile(r"\b(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{7,40}\b")
#: What only code and sessions hold: a remark behind a statement, `lock.Lock() //加锁`; a prompt, `[root@host test]# du`
_CODED = re.compile(r"(?:\s|[;)\]}])// ?[\u3400-\u9fff]|(?:^|\]|~)\$ [a-z]|[\]~]# [a-z]")
#: A member of a list, as authors mark it in samples: `- 节点管理`, `→ 告诉 内核`
_MEMBER = re.compile(r"[-→] \S")
#: What is said in Chinese, without a number before it, as lines of a quote are: `通过实现插件,开发者可以定制逻辑。`
_SENTENCE = re.compile(r"(?!\d|Step |- ).*[\u3400-\u9fff)][,，。](?:[\u3400-\u9fffA-Za-z]|$)")
#: What a name may say in brackets: the `(before, after)` of `输出(before, after)`
_BRACKETS = re.compile(r"\([^()]*\)")
#: A header and two rows, and a header and one; the names of columns by which a table is told right behind a sample
_FEWEST, _TWO, _NAMES = 3, 2, 3


def whole(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    """The tags, such samples as tables and such tables as samples, or as quotes and paragraphs, a line each."""
    found = list(tags)
    for n, tag in enumerate(tags):
        end = runs.end(tags, n) if tag == "code" else n
        long = end - n >= _FEWEST and _is_table(lines[n:end])
        if long or (end - n >= _TWO and _is_plain(lines[n:end])):
            found[n:end] = ["table", *(end - n - 1) * ["table+"]]
        elif tag == "code":
            start = n + _behind(lines[n:end])
            found[start:end] = ["table"] * (end - start)
    for first, behind in list(_tables(lines, found)):
        start = first + _sample_rows(lines[first:behind], found[first - 1] if first else "")
        found[first:start] = ["code+"] * (start - first)
        end = start + _rows(lines[start:behind])
        if end < behind:
            found[end:behind] = ["code", *(behind - end - 1) * ["code+"]]
        unnamed = _is_unnamed(lines[start:end])
        if unnamed and _SENTENCE.match(lines[start].text):
            found[start:end] = ["quote"] * (end - start)
        elif unnamed and end - start == _TWO and _SENTENCE.match(lines[start + 1].text):
            found[start:end] = ["paragraph"] * _TWO
        elif unnamed or _is_sample(lines[start:end]):
            found[start:end] = ["code", *(end - start - 1) * ["code+"]]
        elif _is_lone(lines[start:end]):
            found[start] = "paragraph"
    return found


def _tables(lines: Sequence[Line], tags: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where each table begins and ends whose cells no tabs part: a blank line parts two of them."""
    inside = [tag.startswith("table") for tag in tags]
    firsts = [n for n, own in enumerate(inside) if own and not (n and inside[n - 1] and not lines[n].gap)]
    for n in firsts:
        others = (m for m in range(n + 1, len(tags)) if not inside[m] or lines[m].gap)
        behind = next(others, len(tags))
        if tabs.end(lines, n) != behind:
            yield n, behind


def _rows(block: Sequence[Line]) -> int:
    """How many lines are a table, where a sample stands right behind one of known names; else all."""
    rows = next((n for n in range(1, len(block)) if _is_aligned([block[0], block[n]])), len(block))
    named = any(_is_known(line.text) for line in block[:_TWO])
    return rows if rows >= _FEWEST and named else len(block)


def _is_known(text: str) -> bool:
    """Whether a word is a known name of a column."""
    return any(map(headers.known, text.split()))


def _is_table(block: Sequence[Line]) -> bool:
    header, *rows = block
    first = header.text.split()[0]
    return (
        bool(_HEADER.fullmatch(header.text))
        and len({line.indent for line in block}) == 1
        and not any(row.gap or row.text.split()[0] == first for row in rows)
    )


def _is_plain(block: Sequence[Line]) -> bool:
    """Whether a table is not set as samples are, and holds figures or words."""
    header, *rows = block
    set_out = any(line.indent for line in block) or _is_aligned(block) or any(row.gap for row in rows)
    names, cells = header.text.split(), [row.text.split() for row in rows]
    full = len(names) >= _NAMES and all(len(row) == len(names) for row in cells)
    return not set_out and (_is_of_figures(header, cells, full=full) or (full and _is_of_words(header, rows)))


def _is_of_figures(header: Line, rows: Sequence[Sequence[str]], *, full: bool) -> bool:
    """Whether names in English stand above figures: above one row only where it is `full`, with a word for each of
    three names or more. (All 10 such pairs of lines of 3,300 articles are tables.)"""
    several = full or len(rows) > 1
    return several and bool(_ENGLISH.fullmatch(header.text)) and all(_share(row) >= _FIGURES for row in rows)


def _is_of_words(header: Line, rows: Sequence[Line]) -> bool:
    """Whether names of code stand above full rows, one of them with a Chinese word. (All 4 such blocks of 1,479
    articles are tables.)"""
    return bool(_CODE_NAMES.fullmatch(header.text)) and any(row.bare_han for row in rows)


def _sample_rows(block: Sequence[Line], above: str) -> int:
    """How many lines of a table right behind a sample, as the tag `above` tells, still are of that."""
    names = _behind(block) if above.startswith("code") and not block[0].gap else len(block)
    return names if names < len(block) else 0


def _behind(block: Sequence[Line]) -> int:
    """Behind how many lines of a sample a table stands: names, most of them Chinese, below a line without Chinese, and
    nothing set in or aligned from there on. (Of 39,900 samples of other people one would be cut so.)"""
    for n in range(1, len(block) - 1):
        words = _BRACKETS.sub("", block[n].text).split()
        chinese = sum(bool(HAN.search(word)) for word in words) * 2 > len(words) >= _NAMES
        if chinese and not block[n - 1].bare_han and _HEADER.fullmatch(" ".join(words)):
            return n if all(map(_is_flush, block[n:])) else len(block)
    return len(block)


def _is_flush(line: Line) -> bool:
    return not line.indent and not line.gap and not headed.ALIGNED.search(line.text)


def _is_sample(block: Sequence[Line]) -> bool:
    latin = len(block) >= _FEWEST and all(line.text.isascii() and "|" not in line.text for line in block)
    return latin and not _ENGLISH.fullmatch(block[0].text)


def _is_unnamed(block: Sequence[Line]) -> bool:
    """Whether a tree begins; or no later line names columns, and the first names none, returns below, or begins like
    all others, `client1 got lock!` above `client1 released lock`, or the lines are labels, members of a list, code or
    set as in code, or one below another without a known name. (Of 911 such blocks in 1,479 articles 28 begin with one
    word, are labelled or hold code; none of these is a table. Of 1,994 in 3,300 others 31 are set as in code, 19 are
    members below another line, 43 are two lines without a known name; 4 of these are tables, two with code behind.)"""
    texts = [line.text for line in block]
    if any(map(headed.DRAWN.match, texts[:2])):
        return True
    if "|" in texts[0] or any(headed.heads(block, n) for n in range(1, len(block) - 1)):
        return False
    listed = len(texts) >= _FEWEST and all(map(_MEMBER.match, texts[1:]))
    # behind more than one blank line rows may go on
    pair = len(texts) == _TWO and block[0].gap < _TWO and not _is_known(texts[0])
    return _is_aligned(block) or listed or pair or _is_nameless(texts)


def _is_lone(block: Sequence[Line]) -> bool:
    """Whether one line is no table, not even the rest of one. (None of 7 in 3,300 articles is.)"""
    return len(block) == 1 and block[0].gap < _TWO and "|" not in block[0].text


def _is_nameless(texts: Sequence[str]) -> bool:
    alike = len(texts) >= _FEWEST and len({text.split()[0] for text in texts}) == 1
    labelled = len(texts) >= _FEWEST and all(map(_LABEL.match, texts[1:]))
    coded = bool(_COMMIT.search(texts[0])) or any(map(_CODED.search, texts))
    nameless = bool(_WORD.fullmatch("\n".join(texts[:2])) or _NO_NAMES.match(_BRACKETS.sub("", texts[0])))
    return nameless or labelled or coded or alike or texts[0] in texts[1:]


def _is_aligned(block: Sequence[Line]) -> bool:
    """Whether lines are set in otherwise than others, or hold white space that a row has lost."""
    return len({line.indent for line in block}) > 1 or any(headed.ALIGNED.search(line.text) for line in block)


def _share(words: Sequence[str]) -> float:
    """The share of a row's words that are figures or units."""
    return sum(bool(_FIGURE.fullmatch(word)) for word in words) / len(words)
