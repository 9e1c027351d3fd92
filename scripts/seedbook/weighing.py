"""Tables of weights that `scripts/learn` learned: what each named feature is worth, in log-odds (natural logarithm)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def load(package: str, name: str) -> dict[str, tuple[float, ...]]:
    """The table `<name>.tsv` of `package`: feature to its weights. The empty feature is true of everything."""
    return {feature: tuple(float(cell or 0) for cell in cells) for feature, *cells in rows(package, name)[1:]}


def rows(package: str, name: str) -> list[list[str]]:
    """The cells of each row of that table, the names of its columns first."""
    text = files(package).joinpath(f"{name}.tsv").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.split("\n") if line]


@cache
def single(package: str, name: str) -> dict[str, float]:
    """Such a table of one column: feature to its weight."""
    return {feature: weight for feature, (weight,) in load(package, name).items()}
