"""The contributor guide says what the checks do, no more and no less."""

from __future__ import annotations

import re

import pytest
import yaml

from seedbook import checks, doubts, newpage
from seedbook.checks.document import Document
from seedbook.pages import importer
from seedbook.project import Project
from tests.conftest import ROOT

GUIDE = (ROOT / "docs" / "contributing.md").read_text(encoding="utf-8")
SHORT = "".join((ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "CONTRIBUTING.md"))
#: A row of the rules' tables: `| A1 | 规则。 | `copy-space` |`
ROW = re.compile(r"^\| (?P<group>[A-Z])(?P<number>\d+) \| (?P<rule>.+) \| (?P<check>[^|]+) \|$", re.MULTILINE)

#: The page that the tour of five minutes makes: `make new TOPIC=ebpf TITLE="用 XDP 丢包"`
NEW = re.search(r'make new TOPIC=(?P<topic>\w+) TITLE="(?P<title>[^"]+)"', GUIDE)
#: A page named in a command or a text: `docs/ebpf/xdp-packet-loss.md`
PAGE = re.compile(r"docs/[\w./-]+\.md")
#: A message as the guide shows it, with the code of its rule: `docs/a.md: … [file-name]`
MESSAGE = re.compile(r"^docs/.+\[(?P<code>[a-z-]+)\]$", re.MULTILINE)


def example(heading: str, number: int = 0) -> str:
    """The text of a fence under a heading of the guide."""
    section = GUIDE.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    return Document("docs/example.md", section.encode()).fences[number].source


@pytest.fixture
def tour(copy: Project) -> str:
    """The page that the tour makes, relative to the root."""
    assert NEW
    return newpage.create(copy, NEW["topic"], NEW["title"]).splitlines()[0].split()[-1]


def test_the_tour_names_the_page_it_makes(tour: str) -> None:
    assert set(PAGE.findall(GUIDE)) >= {tour}


def test_every_other_page_named_is_there(tour: str) -> None:
    shown = [match[0].split(":")[0] for match in MESSAGE.finditer(GUIDE)]
    named = {*PAGE.findall(GUIDE + SHORT)} - {tour, *shown}
    assert [name for name in sorted(named) if not (ROOT / name).is_file()] == []


def test_the_messages_shown_are_those_of_the_check(copy: Project, tour: str) -> None:
    page = copy.root / tour
    page.write_text(page.read_text(encoding="utf-8").replace('```go verdict="parses"', "```"), encoding="utf-8")
    (copy.docs / "ebpf" / "XDP.md").write_text("x\n", encoding="utf-8")
    found = {str(finding) for finding in checks.run(copy, [page, copy.docs / "ebpf" / "XDP.md"])}
    assert {match[0] for match in MESSAGE.finditer(GUIDE)} <= found


def test_the_example_of_a_topic_is_a_topic(copy: Project) -> None:
    front = example("新增专题")
    index = copy.docs / "storage" / "index.md"
    index.parent.mkdir()
    title = yaml.safe_load(front)["title"]
    index.write_text(f"---\n{front}---\n\n# {title}\n\n谁该读。\n", encoding="utf-8")
    assert checks.run(copy, [index]) == []


def test_the_example_of_a_term_is_a_new_term(copy: Project) -> None:
    page = copy.docs / "glossary.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n" + example("新增术语"), encoding="utf-8")
    assert checks.run(copy, [page]) == []
    due = checks.run(copy, [])
    assert {(finding.code, "`seedbook split`" in finding.mend) for finding in due} == {("import", True)}
    importer.run(copy)
    assert importer.run(copy, check=True).status == 0
    assert checks.run(copy, []) == []


def test_the_example_of_a_seed_lacks_its_sum_only(copy: Project) -> None:
    entry = example("新增原文")
    (copy.seeds / yaml.safe_load(entry)[0]["file"]).write_text("一篇原文。\n", encoding="utf-8")
    page = copy.seeds / "catalog.yml"
    page.write_text(page.read_text(encoding="utf-8") + entry, encoding="utf-8")
    (finding,) = checks.run(copy, [page])
    total = finding.mend.split("`sha256: ")[1].split("`")[0]
    page.write_text(page.read_text(encoding="utf-8").replace("sha256: 待填", f"sha256: {total}"), encoding="utf-8")
    assert checks.run(copy, [page]) == []


def test_the_example_of_a_settled_doubt_can_be_read(copy: Project) -> None:
    page = copy.seeds / doubts.FILE
    page.write_text(example("了结存疑"), encoding="utf-8")
    assert [(doubt.seed, doubt.lines) for doubt in doubts.load(copy.seeds)] == [("003", (452, 454))]


def test_every_code_of_a_doubt_is_explained_and_no_other() -> None:
    section = GUIDE.split("\n## 了结存疑\n")[1].split("\n## ")[0]
    assert sorted(re.findall(r"^\| `([a-z-]+)` \|", section, re.MULTILINE)) == sorted(doubts.REASONS)


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
