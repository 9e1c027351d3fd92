"""How much time diagrams add to a build: `python -m tests.bench.diagrams`.

Draws every diagram under docs/ twice in processes of their own, first with an empty cache, then with a
full one, and prints seconds of processor time and size. Nothing is asserted: figures depend on the machine.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile

_RUN = """
import re, sys, time
from pathlib import Path
begun = time.process_time()
from seedbook.diagrams import drawing, figure
loaded = time.process_time() - begun
drawing._folder = lambda: Path(sys.argv[1])
sources = [s for page in sorted(Path("docs").rglob("*.md"))
           for s in re.findall(r"^```mermaid\\n(.*?)\\n```$", page.read_text(encoding="utf-8"), re.S | re.M)]
begun = time.process_time()
made = [figure.figure(source, n) for n, source in enumerate(sources, 1)]
spent, size = time.process_time() - begun, sum(map(len, made)) // max(1, len(made))
print(f"{len(made)} diagrams, {spent:.3f} s (and {loaded:.3f} s to load), {size} characters each")
"""


def main() -> None:
    """Print one line for the cold cache and one for the warm."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("cold", "warm"):
            done = subprocess.run([sys.executable, "-c", _RUN, folder], capture_output=True, text=True, check=True)
            print(f"{name}: {done.stdout.strip()}")


if __name__ == "__main__":
    main()
