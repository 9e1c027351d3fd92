"""Tables of weights that `scripts/learn` learned: what each named feature is worth, in log-odds (natural logarithm)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def load(package: str, name: str) -> dict[str, tuple[float, ...]]:
    """The table `<name>.tsv` of `package`: feature to its weights. The empty feature is true of everything."""
    text = files(package).joinpath(f"{name}.tsv").read_text(encoding="utf-8")
    _, *rows = (line.split("\t") for line in text.split("\n") if line)
    return {row[0]: tuple(float(cell or 0) for cell in row[1:]) for row in rows}


@cache
def single(package: str, name: str) -> dict[str, float]:
    """Such a table of one column: feature to its weight."""
    return {feature: weight for feature, (weight,) in load(package, name).items()}
