"""Writes `tests/scores/scores.md`, the regression table of import.

usage: python -m tests.scores.make [CORPUS]          from the root of the project

Two parts: the five seeds against labels made by hand, and articles of other sites damaged like the seeds. The second
part needs a folder CORPUS with such articles in `flat/` and a `score.py`; without it, its rows stay as they are. The
table holds no times, so that it changes only when restoring does. Exit status 0; a drop shows in the difference of
the file.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from seedbook import pipeline, read
from tests.scores.gold import LABELS, ROOT, Figures, compare, seed_file

TABLE = Path(__file__).with_name("scores.md")
_SEEDS = "## The five seeds against labels made by hand"
_ARTICLES = "## Articles of other sites"
_COLUMNS = ("line", "code", "lang", "mermaid", "heading", "level", "heading invented", "table", "shape")
#: Figures of the corpus's scorer: key, heading of the column.
_SCORED = (
    ("score", "overall"), ("code_f1", "code lines"), ("exact", "samples exact"), ("lang", "language"),
    ("depth_nz", "depth"), ("mer_r", "diagrams"), ("mer_x", "diagrams exact"), ("h_p", "headings P"),
    ("h_r", "headings R"), ("h_lv", "level"), ("t_r", "tables"), ("cell", "cells"), ("li_r", "items"),
    ("loss", "loss"), ("leak", "leak"),
)  # fmt: skip


def main() -> None:
    """Write the table."""
    before = TABLE.read_text(encoding="utf-8") if TABLE.exists() else ""
    corpus = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    articles = _articles(corpus) or before.partition(_ARTICLES)[2].strip() or "Not measured: the corpus is not here."
    parts = ["# Scores", "Written by `python -m tests.scores.make`.", _SEEDS, _seeds(), _ARTICLES, articles]
    TABLE.write_text("\n\n".join(parts) + "\n", encoding="utf-8")
    print(TABLE.relative_to(ROOT))


def _seeds() -> str:
    rows = [_row(("seed", *_COLUMNS)), _row(["---"] * (len(_COLUMNS) + 1))]
    total: Figures = {}
    for labels in sorted(LABELS.glob("*.json")):
        path = seed_file(labels.stem)
        figures = compare(labels.stem, read.read_seed(path), pipeline.restore_file(path))
        rows.append(_row((labels.stem, *(f"{a}/{b}" for a, b in (figures[name] for name in _COLUMNS)))))
        for name, (right, wanted) in figures.items():
            a, b = total.get(name, (0, 0))
            total[name] = (a + right, b + wanted)
    rows.append(_row(("all", *(f"{100 * total[name][0] / total[name][1]:.1f} %" for name in _COLUMNS))))
    return "\n".join(rows)


def _articles(corpus: Path | None) -> str:
    """The rows of the corpus, or an empty string where it cannot be scored."""
    if corpus is None or not (corpus / "score.py").is_file():
        return ""
    with tempfile.TemporaryDirectory() as folder:
        for path in sorted((corpus / "flat").glob("*.txt")):
            blocks = pipeline.restore_file(path)
            text = "\n\n".join(b.markdown for b in blocks if b.kind != "furniture")
            Path(folder, path.stem[:3] + ".md").write_text(text + "\n", encoding="utf-8")
        scored = Path(folder, "scores.json")
        command = [sys.executable, str(corpus / "score.py"), folder, "--json", str(scored)]
        if subprocess.run(command, capture_output=True, check=False).returncode:
            return ""
        figures = json.loads(scored.read_text(encoding="utf-8"))
    rows = [_row(("articles", *(name for _, name in _SCORED))), _row(["---"] * (len(_SCORED) + 1))]
    for name, key in (("style A", "A"), ("style B", "B"), ("all", "total")):
        rows.append(_row((name, *(_percent(figures[key].get(figure)) for figure, _ in _SCORED))))
    return "\n".join(rows)


def _percent(value: float | None) -> str:
    return "" if value is None else f"{100 * value:.1f}"


def _row(cells: tuple[str, ...] | list[str]) -> str:
    return "| " + " | ".join(cells) + " |"


if __name__ == "__main__":
    main()
