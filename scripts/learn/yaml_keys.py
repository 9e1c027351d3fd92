"""Learns `seedbook/formatting/data/yaml_keys.txt`: how often each YAML key stands under which.

Counted in every `*.yml` and `*.yaml` file and every YAML fence of every Markdown file under the folders, each of which
is one project, and added to what the table has.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from seedbook.formatting.yaml_places import Counts, count

#: A YAML fence in Markdown, at any indentation: "```yaml", its lines, "```"
_FENCE = re.compile(r"^([ \t]*)(`{3,})\s*ya?ml\b[^\n]*\n(.*?)^\1\2\s*$", re.S | re.M)

#: A key counts where it was seen so often, in so many projects; the more projects there are, the less is chance
LEAST, SPREAD = 4, 2
#: What one project counts at most for a key: one with a thousand manifests would say alone how all are written. Of
#: 1,074 samples of other projects 780 came out right, with 100 in place of 30 776
MOST = 30
#: Keys as long as this are names of somebody's own
LONGEST = 40


def learned(folders: Sequence[Path]) -> Counts:
    """The counts over all YAML under `folders`. Raises ValueError when there is too little of it."""
    counts = pruned([count(texts_under(folder)) for folder in folders])
    if not counts:
        raise ValueError("No key is seen often enough.")
    return counts


def pruned(projects: Sequence[Counts], least: int = LEAST, spread: int = SPREAD) -> Counts:
    """The counts of all projects together, without what was seen so seldom, or in so few of them, that it may be
    chance; `?` keeps the number of keys left out."""
    total: Counts = defaultdict(Counter)
    held: Counts = defaultdict(Counter)
    for place, children in ((place, children) for counts in projects for place, children in counts.items()):
        total[place].update({key: min(times, MOST) for key, times in children.items()})
        held[place].update(children.keys())
    kept: Counts = {}
    for place, children in total.items():
        often = Counter({
            key: times
            for key, times in children.items()
            if times >= least and held[place][key] >= spread and len(key) < LONGEST
        })  # fmt: skip
        if often and sum(children.values()) >= 2 * least:
            kept[place] = often + Counter({"?": len(children) - len(often)})
    return kept


def added(table: Mapping[str, Mapping[str, int]], counts: Counts) -> Counts:
    """What a table has, and the counts."""
    both = {place: Counter(children) for place, children in table.items()}
    for place, children in counts.items():
        both[place] = both.get(place, Counter()) + children
    return both


def texts_under(folder: Path) -> Iterator[str]:
    """Every YAML text under `folder`, but lock files: a tool writes them, and their keys are names of packages."""
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".yml", ".yaml") and not path.stem.endswith("-lock") and path.is_file():
            yield path.read_text(encoding="utf-8", errors="replace")
        elif path.suffix == ".md" and path.is_file():
            for found in _FENCE.finditer(path.read_text(encoding="utf-8", errors="replace")):
                yield found[3]


def written(counts: Counts) -> str:
    """The table as text: one place a line, its keys by frequency."""
    rows = []
    for place in sorted(counts):
        keys = " ".join(f"{key}={times}" for key, times in counts[place].most_common() if not re.search(r"[\s=]", key))
        rows.append(f"{place}: {keys}")
    return "\n".join(rows) + "\n"


def write(path: Path, counts: Counts) -> None:
    """Write the table."""
    path.write_text(written(counts), encoding="utf-8")
