"""How likely a YAML key stands under another: the table that `scripts/learn` learned, and the examples in `data`."""

from __future__ import annotations

import math
from collections import Counter
from functools import cache, cached_property
from importlib import resources

from seedbook.formatting.yaml_places import count

#: Chance of a key that no text had, in the most general case
_UNSEEN = 1e-6
#: What one key of an example counts, against one sight of it in a public text
EXAMPLE = 20
#: Weight of what is known of the key before, against what is known of the parent
BESIDE = 0.4


class Keys:
    """The learned table. `places` gives, for "parent" and "grandparent/parent", how often each key was seen there."""

    def __init__(self, text: str) -> None:
        self.places: dict[str, dict[str, int]] = {}
        for row in text.splitlines():
            place, _, keys = row.partition(": ")
            pairs = (key.rpartition("=") for key in keys.split(" "))
            self.places[place] = {key: int(times) for key, _, times in pairs}
        self._cost: dict[tuple[str, str, str, str], float] = {}

    def cost(self, grand: str, parent: str, key: str, beside: str = "") -> float:
        """How surprising `key` is under `parent` under `grand`, after the key `beside`: 0 is certain, 14 unheard of."""
        at = (grand, parent, key, beside)
        if at not in self._cost:
            self._cost[at] = -math.log(self._chance(grand, parent, key, beside))
        return self._cost[at]

    def knows(self, grand: str, parent: str) -> bool:
        """Whether the table has this place."""
        return f"{grand}/{parent}" in self.places or parent in self.places

    def heard(self, key: str) -> bool:
        """Whether the key was seen anywhere."""
        return key in self._anywhere

    def _chance(self, grand: str, parent: str, key: str, beside: str) -> float:
        """Witten-Bell smoothing: the closest place that was seen, mixed with more general ones."""
        chance = self._share(self._anywhere, key, _UNSEEN)
        if below := self.places.get(f"{grand}/*"):
            chance = max(chance, self._share(below, key, chance))
        weight = BESIDE
        for counts in filter(None, self._nearer(grand, parent)):
            chance = self._share(counts, key, chance)
            # What stands behind the key before elsewhere, as `selector` behind `maxUnavailable`, says little of a place
            # that is known well: one seen so often seldom shows a new key.
            weight = BESIDE * (1.0 if key in counts else self._share(counts, key, 1.0))
        if after := self.places.get(f"~{beside}"):
            chance = (1 - weight) * chance + weight * self._share(after, key, chance)
        return chance

    def _nearer(self, grand: str, parent: str) -> tuple[dict[str, int] | None, dict[str, int] | None]:
        """What was seen at places ever more like this one."""
        if parent.startswith("@") and parent != "@":
            return self.places.get("@*"), self.places.get(parent)
        return self.places.get(parent), self.places.get(f"{grand}/{parent}")

    @staticmethod
    def _share(counts: dict[str, int], key: str, general: float) -> float:
        kinds = len(counts) + counts.get("?", 0)
        return (counts.get(key, 0) + kinds * general) / (sum(counts.values()) + kinds)

    @cached_property
    def _anywhere(self) -> dict[str, int]:
        """In how many places each key was seen: one that stands in a single place (`alerting`), however often, is a
        surprise in a new one."""
        total: Counter[str] = Counter()
        for place, counts in self.places.items():
            if "/" not in place and not place.startswith("~"):
                total.update(key for key in counts if key != "?")
        return total


@cache
def keys() -> Keys:
    """The table of the package, with what its examples teach."""
    data = resources.files("seedbook.formatting") / "data"
    table = Keys((data / "yaml_keys.txt").read_text(encoding="utf-8"))
    for place, children in count([(data / "yaml_schemas.yml").read_text(encoding="utf-8")]).items():
        counts = table.places.setdefault(place, {})
        for key in children:
            counts[key] = counts.get(key, 0) + EXAMPLE
    return table
