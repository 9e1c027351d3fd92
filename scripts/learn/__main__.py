"""The command: see the package. Exit status 0, 1 when there is too little to learn from, or 2 for wrong use."""

from __future__ import annotations

import sys
from pathlib import Path

from learn import codes, gaps, headers, items, languages, levels, lines, logistic, lost, readings, tables, yaml_keys
from learn.articles import Article, articles

_PACKAGE = Path(__file__).parents[1] / "seedbook"


def main() -> int:
    """Learn what the first argument names from the folders that follow."""
    tasks = {
        "lines": _lines,
        "levels": _levels,
        "languages": _languages,
        "headers": _headers,
        "tables": _tables,
        "items": _items,
    }
    if len(sys.argv) < 3 or sys.argv[1] not in (*tasks, "codes", "yaml"):
        print(
            "usage: python -m learn lines|levels|languages|headers|tables|items|codes|yaml FOLDER ...", file=sys.stderr
        )
        return 2
    name, folders = sys.argv[1], [Path(folder) for folder in sys.argv[2:]]
    try:
        if name == "yaml":
            _yaml(folders)
        elif name == "codes":
            _codes(folders)
        else:
            tasks[name]([article for folder in folders for article in articles(folder)])
    except FileNotFoundError as error:
        print(f"{error.filename}: not found. A corpus holds flat/, truth/ and sources.tsv.", file=sys.stderr)
        return 2
    except ValueError as error:
        print(f"{error} Give more.", file=sys.stderr)
        return 1
    return 0


def _lines(found: list[Article]) -> None:
    rows = [row for row in map(lines.sequence, found) if row]
    for wide, name in ((False, "weights_a.tsv"), (True, "weights_b.tsv")):
        chosen = [row for row in rows if row.wide == wide]
        if chosen:
            path = _PACKAGE / "segment" / name
            lines.write(path, lines.averaged([lines.read(path), lines.learned(chosen)]))
            print(f"{path.name}: {len(chosen)} articles")


def _levels(found: list[Article]) -> None:
    choices = [choice for article in found for choice in levels.choices(article)]
    path = _PACKAGE / "segment" / "weights_levels.tsv"
    logistic.write(path, levels.learned(choices), levels.LEAST, 1)
    print(f"weights_levels.tsv: {len(choices)} headings")


def _languages(found: list[Article]) -> None:
    cases = languages.cases(found)
    languages.write(languages.fit(cases), _PACKAGE / "languages" / "weights.tsv")
    print(f"weights.tsv: {len(cases)} samples")


def _headers(found: list[Article]) -> None:
    tables = [
        (article.source, [block["header"], *block["rows"]])
        for article in found
        for block in article.blocks
        if block["kind"] == "table"
    ]
    headers.write(_PACKAGE / "restore" / "table" / "headers.tsv", headers.counted(tables))
    print(f"headers.tsv: {len(tables)} tables")


def _tables(found: list[Article]) -> None:
    samples = [sample for article in found for sample in tables.samples(article)]
    folder = _PACKAGE / "restore" / "table"
    lost.write(folder / "lost.tsv", lost.learned(samples))  # readings are cut by it
    chosen = readings.learned(samples)
    gaps.write(folder / "weights.tsv", gaps.learned(samples))
    readings.write(folder / "readings.tsv", chosen)
    print(f"lost.tsv, weights.tsv, readings.tsv: {len(samples)} tables")


def _items(found: list[Article]) -> None:
    samples = [sample for article in found for sample in items.samples(article)]
    items.write(_PACKAGE / "restore" / "listing" / "weights.tsv", items.learned(samples))
    print(f"weights.tsv: {len(samples)} lines")


def _codes(folders: list[Path]) -> None:
    samples = [sample for folder in folders for sample in codes.samples(folder)]
    codes.write(_PACKAGE / "inline" / "whole" / "weights.tsv", codes.learned(samples))
    print(f"weights.tsv: {len(samples)} lines")


def _yaml(folders: list[Path]) -> None:
    counts = yaml_keys.learned(folders)
    path = _PACKAGE / "formatting" / "data" / "yaml_keys.txt"
    yaml_keys.write(path, counts)
    print(f"{path.name}: {len(counts)} places")


if __name__ == "__main__":
    sys.exit(main())
