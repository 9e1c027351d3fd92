"""What the bracket indenter needs to know of a language."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from seedbook.formatting.scan import Lexis

#: Matches nothing
NEVER = r"(?!)"


@dataclass(frozen=True)
class Layout:
    """How a language is laid out; regular expressions see lines with strings blanked and comments cut.

    `unit` is one step of indentation. `opens` and `closes` match what begins and ends a nested part,
    `mids` what ends one part and begins the next (`else` in Lua), `skips` what only looks like one of them.
    `label` matches a `case` line where the frame's statement matches `switch`; it stands `label_step`
    deeper than the line that opened the frame. `header` matches a statement that governs the next one
    without brackets (`if (x)` in C). `trailing` matches code that goes on in the next line, `leading`
    code that continues the line before, `listing` code that goes on where no
    bracket is open. `flat` lines stand at the margin (`#include`), `outdent` lines
    one step out (`public:`), `top` begins a declaration that stands in nothing (`func main() {` in Go),
    `declares` matches the head of a declaration with a body in braces (`public void run() {`).
    """

    lexis: Lexis = field(default_factory=Lexis)
    unit: str = "    "
    opens: str = r"[({\[]"
    closes: str = r"[)}\]]"
    mids: str = NEVER
    skips: str = NEVER
    label: str = NEVER
    label_step: int = 1
    switch: str = r"\bswitch\b"
    header: str = NEVER
    trailing: str = NEVER
    leading: str = NEVER
    listing: str = NEVER
    flat: str = NEVER
    outdent: str = NEVER
    top: str = NEVER
    declares: str = NEVER

    @cached_property
    def brackets(self) -> re.Pattern[str]:
        """Every token that opens or closes; the group says which."""
        parts = (("skip", self.skips), ("mid", self.mids), ("open", self.opens), ("close", self.closes))
        return re.compile("|".join(f"(?P<{name}>{rule})" for name, rule in parts))
