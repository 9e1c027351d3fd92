"""The shapes of inline code in prose, and the names that the article's own samples use.

Each rule is a pattern with the name that `explain` shows. The order is the order of trust: where two rules
match at one place, the earlier wins. A rule may ask a question about its match before it counts.
"""

from __future__ import annotations

from seedbook.inline import expressions, names
from seedbook.inline.rule import Rule

RULES: tuple[Rule, ...] = (*expressions.RULES, *names.RULES)
