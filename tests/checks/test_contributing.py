"""The contributor guide says what the checks do, no more and no less."""

from __future__ import annotations

import re

from seedbook import checks
from tests.conftest import ROOT

GUIDE = (ROOT / "docs" / "contributing.md").read_text(encoding="utf-8")
#: A row of the rules' tables: `| A1 | 规则。 | `copy-space` |`
ROW = re.compile(r"^\| (?P<group>[A-Z])(?P<number>\d+) \| (?P<rule>.+) \| (?P<check>[^|]+) \|$", re.MULTILINE)


def test_every_rule_of_the_checks_is_named_and_no_other() -> None:
    rows = "".join(row["check"] for row in ROW.finditer(GUIDE))
    named = re.findall(r"`([a-z0-9-]+)`", rows)
    assert sorted([*named, "mark"]) == sorted(rule.code for rule in checks.RULES)
    assert "（`mark`）" in GUIDE


def test_rules_are_numbered_without_gaps() -> None:
    groups: dict[str, list[int]] = {}
    for row in ROW.finditer(GUIDE):
        groups.setdefault(row["group"], []).append(int(row["number"]))
    assert "".join(groups) == "ABCDEFGHI"
    assert all(numbers == list(range(1, len(numbers) + 1)) for numbers in groups.values())


def test_a_rule_is_checked_or_left_to_people() -> None:
    checked = re.compile(r"^(`[a-z0-9-]+`(、`[a-z0-9-]+`)*|人)$")
    assert [row[0] for row in ROW.finditer(GUIDE) if not checked.match(row["check"])] == []


def test_only_style_may_be_left_out() -> None:
    optional = {rule.code for rule in checks.RULES if rule.optional}
    style = {
        code for row in ROW.finditer(GUIDE) if row["group"] == "A" for code in re.findall(r"`(.+?)`", row["check"])
    }
    assert optional == style
