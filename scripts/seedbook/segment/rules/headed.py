"""Tables of style B by the names of their columns: lines without a blank one between them, `参数 说明` the first.

In style B every paragraph stands between blank lines; what stands line under line is a table, a list or a sample. A
sample leaves no blank line to a table under it, so that one may swallow the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from seedbook.han import HAN
from seedbook.restore.table import headers
from seedbook.segment import runs
from seedbook.segment.lines import Line

#: Names of columns: words and no sign of code: `子句/符号 说明`, `操作 TPS 时延(ms)`, `Parameter Description`; one may
#: ask or leave off, `策略 适用? 退出码!=0 Represented as…`, but not the last ask
NAMES = re.compile(
    r"[A-Za-z\u3400-\u9fff][\w\u3400-\u9fff/.%+()?!=…-]*"
    r"(?: [\w\u3400-\u9fff/.%+()-][\w\u3400-\u9fff/.%+()?!=…-]*)+(?<![?!])"
)
#: A call or a setting, which no name is: the `m(` of `CREATE FUNCTION sum(int)`, the `E=` of `ENV NODE=20`
_CODED = re.compile(r"\w[(=]")
#: White space that samples alone keep, `16   81204`: the cells of a row stand one space apart
ALIGNED = re.compile(r" {2}|\t")
#: A line of a tree, as no row of 2,400 tables begins: `├── bin 安装目录`, `│ └── install.sh`, `└→ Node 上分布着 Shard`
DRAWN = re.compile("[│├└]")
#: The most lines above a header that were taken into its table
_ABOVE = 2
#: The fewest words of a line that are several, and the most signs of a short one
_SEVERAL, _SHORT = 3, 8
#: An item, as the capture marks it: `• 部署`, `2. 安装`
_ITEM = re.compile(r"[•◦▪·*-]\s|\d{1,3}[.)、]")
#: What ends a table that no blank line ends, behind a row that was taken for one
_SAMPLES = ("code", "mermaid")


def whole(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    """The tags, with each table from the names of its columns up to the next blank line. Of what stands above it, taken
    for its rows, words are a paragraph each, what is not in Chinese a sample."""
    found, behind = list(tags), 0
    # `title 吞吐` is of a chart
    headers_at = [
        n
        for n, tag in enumerate(tags[:-1])
        if not tag.startswith("mermaid") and (heads(lines, n) or (tag == "code+" and _heads_within(lines, n)))
    ]
    for n, after in zip(headers_at, [*headers_at[1:], len(lines)], strict=False):
        end = _end(lines, tags, n, after)
        first = max(behind, _first_above(lines, tags, n))
        found[first:n] = ["paragraph" if line.bare_han else "code" for line in lines[first:n]]
        found[n:end] = ["table", *(end - n - 1) * ["table+"]]
        runs.opens(found, end)
        behind = end
    return found


def heads(lines: Sequence[Line], n: int) -> bool:
    """Whether line `n`, by index and not the last, names columns and has a row under it.

    Behind a blank line one known name at an end is enough where a word is Chinese, with two a name may hold a comma; a
    line in Latin needs one at both and is not set in: of 3,325 such lines in 857 articles 3,318 head a table, of 65 in
    Latin all; or it is titled and has one anywhere: 22 of 25 in 3,300 articles do. Right behind another line all words
    must be known names, one of them Chinese: 49 of 52 do.
    """
    text = lines[n].text
    if lines[n + 1].gap or DRAWN.match(lines[n + 1].text) or not NAMES.fullmatch(text.replace(",", "")):
        return False
    words, latin = text.split(), not HAN.search(text)
    known = [headers.known(word) > 0 for word in words]
    if "," in text and (latin or not known[0] or not known[-1]):
        return False
    if lines[n].gap or not n:
        if latin:
            return (known[0] and known[-1] and not lines[n].indent) or (
                any(known) and _is_titled(lines[n], lines[n + 1])
            )
        return known[0] or known[-1] or _is_of_kinds(words)
    return not latin and all(known) and len(set(words)) == len(words)


def _is_of_kinds(words: Sequence[str]) -> bool:
    """Whether the words of a line are several short ones in Chinese, and one at an end is of a kind of names, as
    `使用分类` is. (All 48 such lines of 3,300 articles head a table.)"""
    several = len(words) >= _SEVERAL and all(len(word) <= _SHORT and HAN.search(word) for word in words)
    return several and (headers.is_told(words[0]) or headers.is_told(words[-1]))


def _is_titled(line: Line, row: Line) -> bool:
    """Whether each word of a line begins as a title's does, above a row set alike: `Command Mode`, `Defined At`."""
    capital = all(word[0].isupper() for word in line.text.split())
    return capital and not _CODED.search(line.text) and line.indent == row.indent and not ALIGNED.search(row.text)


def _heads_within(lines: Sequence[Line], n: int) -> bool:
    """Whether line `n` of a sample names columns in Chinese, the first a known name, above a row. (All 4 such lines of
    3,300 articles do.)"""
    words, row = lines[n].text.split(), lines[n + 1]
    chinese = bool(NAMES.fullmatch(lines[n].text)) and all(map(HAN.match, words)) and not lines[n].indent
    return chinese and headers.known(words[0]) > 0 and not row.gap and not row.indent and " " in row.text


def _end(lines: Sequence[Line], tags: Sequence[str], n: int, after: int) -> int:
    """Behind which line, by index, the table ends that line `n` heads; it has a row, and the next header is `after`."""
    for m in range(n + 1, after):
        behind = m > n + 1 and tags[m] in _SAMPLES and tags[m - 1].startswith("table")
        other = tags[m] == "heading" or (tags[m] == "list" and _ITEM.match(lines[m].text))
        left = lines[m].gap or lines[m].indent < lines[n].indent or _is_sample_behind(lines, tags, n, m)
        if left or other or behind:
            return m
    return after


def _is_sample_behind(lines: Sequence[Line], tags: Sequence[str], n: int, m: int) -> bool:
    """Whether line `m` of what was taken for a sample with the header `n` stands behind rows in Chinese and goes on
    without to the next blank line: `[storage]` and `type = "s3"`."""
    if m <= n + 2 or not tags[m].startswith("code") or not all(line.bare_han for line in lines[n + 1 : m]):
        return False
    rest = next((k for k in range(m + 1, len(lines)) if lines[k].gap), len(lines))
    return not any(line.bare_han for line in lines[m:rest])


def _first_above(lines: Sequence[Line], tags: Sequence[str], n: int) -> int:
    """Where the few lines begin that stand right above the header `n` and were taken for rows of its table."""
    first = n
    while first and n - first <= _ABOVE and not lines[first].gap and tags[first - 1].startswith("table"):
        first -= 1
    return first if n - first <= _ABOVE else n
