"""Learns `seedbook/formatting/data/yaml_keys.txt`: how often each YAML key stands under which.

Counted in every `*.yml` and `*.yaml` file and every YAML fence of every Markdown file under the folders.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from seedbook.formatting.yaml_places import Counts, count

#: A YAML fence in Markdown, at any indentation: "```yaml", its lines, "```"
_FENCE = re.compile(r"^([ \t]*)(`{3,})\s*ya?ml\b[^\n]*\n(.*?)^\1\2\s*$", re.S | re.M)


def learned(folders: Sequence[Path]) -> Counts:
    """The counts over all YAML under `folders`. Raises ValueError when there is too little of it."""
    counts = pruned(count(text for folder in folders for text in texts_under(folder)))
    if not counts:
        raise ValueError("No key is seen often enough.")
    return counts


def pruned(counts: Counts, least: int = 7) -> Counts:
    """Counts without what was seen so seldom that it may be chance; `?` keeps the number of keys left out."""
    kept: Counts = {}
    for place, children in counts.items():
        often = Counter({key: times for key, times in children.items() if times >= least and len(key) < 40})
        rare = len(children) - len(often)
        if often and sum(children.values()) >= 2 * least:
            kept[place] = often + Counter({"?": rare})
    return kept


def texts_under(folder: Path) -> Iterator[str]:
    """Every YAML text under `folder`."""
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".yml", ".yaml") and path.is_file():
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
