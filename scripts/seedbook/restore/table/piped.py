"""Rows whose pipes survived: a row breaks after a cell of inline code, and one that begins with it lost its pipe."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from seedbook.inline import scanning
from seedbook.inline.scanning import Span
from seedbook.inline.words import Words, is_ordinary, listed
from seedbook.restore.table import Grid, columns, headers

#: What stands in a column of the line between header and body: `---`, `:-:`, not the `-` of a cell of nothing
_RULE = "(?::?-{2,}:?|:-:?|-:)"
#: This line: `|---|:--:|`
DELIMITER = re.compile(rf"^(?=.*\|)\|?\s*{_RULE}\s*(\|\s*{_RULE}\s*)*\|?$")
#: The same of single dashes, where it stands right below the header: `| - | - |`
DASHES = re.compile(r"\|?\s*-\s*(?:\|\s*-\s*)+\|?$")
#: What parts cells where nothing else tells: a pipe that is neither escaped nor in code
_BARE = re.compile(r"\\.|`[^`]*`|\|")
#: A row between pipes, as some captures write all of them and no delimiter: `| a | b |`
_ROW = re.compile(r"\| .* \||\|( \|)+")
#: A pipe between two cells, not one inside an expression: the ` | ` of `a | b`, the ` |` that ends a line
_PIPE = re.compile(r"(?<=\s)\|(?=\s|$)")
_LATIN = re.compile(r"[A-Za-z0-9_]")
#: An operator by itself, which only code is: the `==` of `可用 == 的类型`, `<`
_OPERATOR = re.compile(r"(?<!\S)(?:[=!<>]=|[<>~&|]|&&|\|\||:=|<-|->)(?!\S)")
#: A name, joints included, and no unit: `controller-runtime`, `cilium/ebpf`, not the `ms` of `5ms`
_NAME = re.compile(r"(?<!\w)[A-Za-z_][\w./-]*\w", re.ASCII)
#: A word between spaces
_FREE = re.compile(r"(?<!\S)[A-Za-z][\w.-]*(?!\S)", re.ASCII)
#: A name in brackets at the end: the `traceparent` of `HTTP Header (traceparent)`
_IN_BRACKETS = re.compile(r"( ?)\(([A-Za-z_][\w./-]*)\)$")
#: What joins codes: the ` + ` of `Get + Put`, the ` / ` of `errors.Is(a, b) / errors.As(a, b)`
_JOINT = re.compile(r" [+/] ")


def grid(lines: Sequence[str]) -> Grid | None:
    """The cells of `lines`, or None when no delimiter row tells the number of columns, nor pipes around each line."""
    texts = [line.strip() for line in lines if line.strip()]
    at = next((i for i, text in enumerate(texts) if i and DELIMITER.match(text)), 0)  # the first line is the header
    at = at or int(len(texts) > 2 and bool(DASHES.match(texts[1])) and "|" in texts[0])
    if not at and not (texts[1:] and all(_ROW.fullmatch(text) for text in texts)):
        return None
    width = texts[at].strip("|").count("|") + 1 if at else len(_cells(texts[0])[1])
    head = [cell for row in _rows(texts[: at or 1], width) for cell in row]
    rows = [head, *_rows(texts[at + 1 :], width)]
    return _squared(rows, width, joined=len(rows) + 1 < len(texts))


def _rows(lines: Sequence[str], width: int) -> list[list[str]]:
    """Lines joined into rows of at most `width` cells; a pipe alone on its line is the end of a row."""
    rows: list[list[str]] = []
    ended = False
    for line in lines:
        if line == "|":
            ended = True
            continue
        opens, cells = _cells(line)
        cells = cells if len(cells) == width else _parted(line, width) or cells
        goes_on = rows and not (opens or ended) and len(rows[-1]) < width
        if goes_on and (_may_break_after(rows[-1]) or _goes_on(rows[-1], cells, width)):
            rows[-1][-1] = _as_code(rows[-1][-1])
            rows[-1].extend(cells)
        else:
            rows.append(cells)
        ended = False
    return rows


def _may_break_after(row: list[str]) -> bool:
    """A row breaks only after inline code, so its last cell holds Latin letters, digits or an operator, or ASCII signs
    alone."""
    return not row or row[-1].isascii() or bool(_LATIN.search(row[-1]) or _OPERATOR.search(row[-1]))


def _goes_on(row: Sequence[str], cells: Sequence[str], width: int) -> bool:
    """Whether `cells` without a pipe before them go on with `row` though its last cell is Chinese, as code may be:
    they begin in Chinese as well, so it is not for code that their own pipe was lost, and there is room for them."""
    return bool(cells[0]) and not cells[0][0].isascii() and len(row) + len(cells) <= width


def _as_code(cell: str) -> str:
    """A cell after which its row breaks holds inline code: without Chinese see `_latin_as_code`; beside Chinese what
    has the shape of code, or the names with a joint in them, or its only name, or where it has none its operator."""
    if "`" in cell:
        return cell
    spans = list(scanning.scan(cell, Words()))
    if cell.isascii() and not _is_named(cell, spans):
        return _latin_as_code(cell, shaped=bool(spans))
    if spans:
        return cell
    names = _NAME.findall(cell)
    if not names:
        return _OPERATOR.sub(r"`\g<0>`", cell)
    jointed = [name for name in names if re.search(r"\w[-/]\w", name)] or (names if len(names) == 1 else [])
    chosen = set(jointed) - listed("products")
    return _NAME.sub(lambda m: f"`{m[0]}`" if m[0] in chosen else m[0], cell)


def _is_named(cell: str, spans: Sequence[Span]) -> bool:
    """Whether nothing but plain words stands around the `spans` of code: `Channel chan string`, `trace_id label`."""
    edges = [0, *(edge for span in spans for edge in (span.start, span.end)), len(cell)]
    around = [word for a, b in zip(edges[::2], edges[1::2], strict=True) for word in _FREE.findall(cell[a:b])]
    return bool(spans and around) and all(map(is_ordinary, around))


def _latin_as_code(cell: str, *, shaped: bool) -> str:
    """A cell without Chinese: one word, or parts joined by `+` or `/`; what its brackets hold at the end; else all.

    Of 71 such cells that were `shaped` like code in part, 68 were one code.
    """
    joints = _JOINT.findall(cell)
    if " / " in joints or not any(" " in part for part in _JOINT.split(cell)):
        return re.sub(r"^|$", "`", _JOINT.sub(lambda m: f"`{m[0]}`", cell))
    if joints and shaped:
        return cell
    noted = _IN_BRACKETS.search(cell)
    if noted and (noted[1] or not shaped):  # no `len(ch)`
        return f"{cell[: noted.start(2) - 1]}(`{noted[2]}`)"
    return f"`{cell}`"


def _cells(line: str) -> tuple[bool, list[str]]:
    """Whether `line` begins with a pipe, and its cells."""
    opens = line.startswith("|")
    # `~300ms | ||` is a cell, an empty one and the end of the row
    body = re.sub(r"\|{2,}$", lambda m: " ".join(m[0]), line)
    body = re.sub(r"^\|", "", re.sub(r"\|$", "", body))
    return opens, [cell.strip() for cell in _PIPE.split(f"{body} " if body.endswith("|") else body)]


def _parted(line: str, width: int) -> list[str]:
    """The cells of a line between pipes that may touch their words, `| Switch |`false`| 说明 |`; nothing where they are
    not `width`."""
    pipes = [found.start() for found in _BARE.finditer(line) if found[0] == "|"]
    if len(pipes) != width + 1 or pipes[0] or pipes[-1] != len(line) - 1:
        return []
    return [line[start + 1 : end].strip() for start, end in pairwise(pipes)]


def _squared(rows: list[list[str]], width: int, *, joined: bool) -> Grid:
    """`rows` of one width. Surplus cells are joined again (a pipe inside code). The scrapers dropped lost cells
    or moved them to the end of their row, so the others are placed by what their columns hold."""
    rows = [_merged(row, width) if len(row) > width else row for row in rows]
    full = [row for row in rows[1:] if len(row) == width and all(row)]
    short = [len(row) < width or not row[-1] for row in rows]
    whole = [_filled(row, full, width) if lacks else row for row, lacks in zip(rows, short, strict=True)]
    whole[0] = _cornered(rows[0], width) or whole[0]
    fixes = ("rows-joined",) if joined else ()
    return Grid(tuple(map(tuple, whole)), fixes, ("lost-cells",) if any(short) else ())


def _cornered(header: Sequence[str], width: int) -> list[str]:
    """A header that lost one name, that of the corner, and none that usually leads stands first; else nothing.

    Of 34 headers that lost one in 4,227 tables of other people 27 lost this one, above the names of rows; 26 of the 34
    come out right so, 5 when the likeliest place was taken.
    """
    names = [name for name in header if name]
    return ["", *names] if len(names) == width - 1 and headers.leads(names[0]) <= 0 else []


def _filled(row: list[str], full: Sequence[Sequence[str]], width: int) -> list[str]:
    """The cells of a row that lacks some in their places: the first in its own, which authors seldom leave empty."""
    if not row or not row[0]:
        return columns.placed([cell for cell in row if cell], full, width)
    rest = [cell for cell in row[1:] if cell]
    return [row[0], *columns.placed(rest, [cells[1:] for cells in full], width - 1)]


def _merged(row: list[str], width: int) -> list[str]:
    """`row` cut down to `width` cells by joining the most Latin neighbours with their pipe again."""
    row = list(row)
    while len(row) > width:
        pairs = [len(re.sub(r"[ -~]", "", row[i] + row[i + 1])) for i in range(len(row) - 1)]
        i = pairs.index(min(pairs))
        row[i : i + 2] = [f"{row[i]} | {row[i + 1]}".strip()]
    return row
