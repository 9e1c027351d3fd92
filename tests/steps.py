"""How much work a call is: the lines of Python that it runs. No clock decides a test: machines are noisy."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

#: Twice the input may take so many times the steps: what is looked at line by line takes twice, all for each line four
#: times.
_MOST = 2.6


def grows_with_its_input(call: Callable[[int], object], size: int) -> bool:
    """Whether `call` for twice the `size` takes about twice the steps, not four times."""
    call(size)  # what is done once, such as reading tables, is done
    return steps(lambda: call(2 * size)) < _MOST * steps(lambda: call(size))


def steps(call: Callable[[], object]) -> int:
    """How many lines of Python `call` runs, each time round a loop counted."""
    count = 0

    def trace(_frame: FrameType, event: str, _argument: object) -> object:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)  # type: ignore[arg-type]
    try:
        call()
    finally:
        sys.settrace(before)
    return count
