"""The map of the package, in its docstring, leads to what is there."""

import re
from pathlib import Path

import seedbook

PACKAGE = Path(seedbook.__file__).parent
NAMED = set(re.findall(r"`(\w+)`", seedbook.__doc__ or ""))
#: What several packages share, which nobody looks for by its place
SHARED = {"sieve"}


def test_every_package_is_on_the_map() -> None:
    packages = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    assert packages - NAMED == SHARED


def test_everything_on_the_map_is_there() -> None:
    assert {name for name in NAMED if not [*PACKAGE.glob(f"{name}.py"), *PACKAGE.glob(f"{name}/__init__.py")]} == set()
