"""How fast seeds are restored: `python -m tests.bench.restoring [FOLDER] [--rounds 5]`.

Prints kilobytes of seed text a second of processor time, beside the bar, and what share of it each stage takes. What is
not ours counts for nothing: formatters and the parser of diagrams answer from memory, after a first round that loads
the tables and patterns too. FOLDER holds other seeds than those of this guide. Nothing is asserted: figures depend on
the machine.
"""

from __future__ import annotations

import argparse
import functools
import gc
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

from seedbook import pipeline, read  # noqa: E402
from seedbook.diagrams import engine  # noqa: E402
from seedbook.formatting import store, tools  # noqa: E402
from seedbook.segment import segment  # noqa: E402

#: Kilobytes a second that restoring is held to
BAR = 200
#: A memory of more entries than this is of lines and words; smaller ones hold tables, or one seed
_FEW = 8


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=ROOT / "seeds")
    parser.add_argument("--rounds", type=int, default=5, help="each seed counts by the fastest of so many")
    options = parser.parse_args(arguments)
    paths = sorted(options.folder.glob("*.txt"))
    spare_others()
    for path in paths:
        stages(path)
    stage_times = Counter[str]()
    for path in paths:
        fastest = min((stages(path) for _ in range(options.rounds)), key=lambda times: times.total())
        show(path.name, path.stat().st_size, fastest.total())
        stage_times += fastest
    show(f"all {len(paths)}", sum(path.stat().st_size for path in paths), stage_times.total())
    for name, spent in stage_times.most_common():
        print(f"  {name:36} {spent / stage_times.total():6.1%}")
    return 0


def spare_others() -> None:
    """Let formatters and the parser of diagrams answer what they were asked before from memory; what our own code
    makes of a sample is not kept on disk."""
    store.folder = lambda: None
    tools.run = functools.cache(tools.run)
    for name in ("accepts", "fault", "parse"):
        setattr(engine, name, functools.cache(getattr(engine, name)))


def stages(path: Path) -> Counter[str]:
    """Seconds of processor time of each stage for one seed, whose lines and words are as new."""
    forget()
    seed = read.read_seed(path)
    times = Counter[str]()
    begun = time.process_time()
    blocks = segment(seed)
    times["segment"] = time.process_time() - begun
    for name, stage in pipeline.STAGES:
        begun = time.process_time()
        blocks = stage(seed, blocks)
        times[name] = time.process_time() - begun
    return times


def forget() -> None:
    """Empty what functions remember of lines and words; tables and the answers of others stay."""
    for known in gc.get_objects():
        if isinstance(known, functools._lru_cache_wrapper) and (known.cache_parameters()["maxsize"] or 0) > _FEW:
            known.cache_clear()


def show(what: str, size: int, seconds: float) -> None:
    """One line: kilobytes a second beside the bar."""
    print(f"{what:38} {size / 1000 / seconds:6.1f} KB/s (bar: {BAR})", flush=True)


if __name__ == "__main__":
    sys.exit(main())
