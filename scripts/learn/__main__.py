"""The command: see the package. Exit status 0, 1 when there is too little to learn from, or 2 for wrong use."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

try:
    from learn import codes, gaps, headers, items, languages, levels, lines, logistic, lost, readings, tables, yaml_keys
except ModuleNotFoundError as error:
    print(f"{error.name} is missing. Install requirements/learn.txt (CONTRIBUTING.md says how).", file=sys.stderr)
    sys.exit(2)
from learn.articles import Article, articles
from seedbook import weighing
from seedbook.formatting.yaml_keys import Keys

_PACKAGE = Path(__file__).parents[1] / "seedbook"


def main() -> int:
    """Learn what the first argument names from the folders that follow."""
    name, folders = sys.argv[1:2], [Path(folder) for folder in sys.argv[2:]]
    task = _TASKS.get("".join(name))
    if not task or not folders:
        print(f"usage: python -m learn {'|'.join(_TASKS)} FOLDER ...", file=sys.stderr)
        return 2
    try:
        task(folders)
    except FileNotFoundError as error:
        print(f"{error.filename}: not found. A corpus holds flat/, truth/ and sources.tsv.", file=sys.stderr)
        return 2
    except ValueError as error:
        print(f"{error} Give more.", file=sys.stderr)
        return 1
    return 0


def _of_articles(learn: Callable[[list[Article]], None]) -> Callable[[list[Path]], None]:
    """A task that learns from the articles of all folders."""
    return lambda folders: learn([article for folder in folders for article in articles(folder)])


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
    known = weighing.single("seedbook.segment", "weights_levels")
    logistic.write(path, levels.averaged(known, levels.learned(choices)), levels.LEAST, 1)
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
    folder, package = _PACKAGE / "restore" / "table", "seedbook.restore.table"
    lost.write(folder / "lost.tsv", lost.learned(samples, weighing.single(package, "lost")))
    gaps.write(folder / "weights.tsv", gaps.learned(samples, weighing.load(package, "weights")))
    print(f"lost.tsv, weights.tsv: {len(samples)} tables")


def _readings(found: list[Article]) -> None:
    samples = [sample for article in found for sample in tables.samples(article)]
    readings.write(_PACKAGE / "restore" / "table" / "readings.tsv", readings.learned(samples))
    print(f"readings.tsv: {len(samples)} tables")


def _items(found: list[Article]) -> None:
    samples = [sample for article in found for sample in items.samples(article)]
    items.write(_PACKAGE / "restore" / "listing" / "weights.tsv", items.learned(samples))
    print(f"weights.tsv: {len(samples)} lines")


def _codes(folders: list[Path]) -> None:
    samples = [sample for folder in folders for sample in codes.samples(folder)]
    codes.write(_PACKAGE / "inline" / "widening" / "weights.tsv", codes.learned(samples))
    print(f"weights.tsv: {len(samples)} lines")


def _yaml(folders: list[Path]) -> None:
    counts = yaml_keys.learned(folders)
    path = _PACKAGE / "formatting" / "data" / "yaml_keys.txt"
    yaml_keys.write(path, yaml_keys.added(Keys(path.read_text(encoding="utf-8")).places, counts))
    print(f"{path.name}: {len(counts)} places")


#: What can be learned, each from folders.
_TASKS: dict[str, Callable[[list[Path]], None]] = {
    "lines": _of_articles(_lines),
    "levels": _of_articles(_levels),
    "languages": _of_articles(_languages),
    "headers": _of_articles(_headers),
    "tables": _of_articles(_tables),
    "readings": _of_articles(_readings),
    "items": _of_articles(_items),
    "codes": _codes,
    "yaml": _yaml,
}

if __name__ == "__main__":
    sys.exit(main())
