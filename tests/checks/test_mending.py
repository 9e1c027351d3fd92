"""`fix` mends white space and the width of punctuation in prose, and touches nothing else."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedbook import checks
from seedbook.checks import mending
from seedbook.checks.document import Document
from seedbook.checks.masking import CODE, VOID
from tests.checks import cases

FIX = cases.FIXTURES / "fix"
PATH = "docs/ebpf/new.md"
#: Pieces of which a page is made: what must be mended, what must not be touched, and what separates them.
PIECES = [
    *("用Go写", "因此,它", "调度(协作", ")", "...", "。。", "５Ｇ", "…", "!", "?", "“", "’", "**", "\t", "  "),
    *("`a,b中文`", "[甲,乙](a,中.md)", "<kbd>", "</kbd>", "<!-- 中Go,文 -->", "![图](中,文.png)", "$$中a,b$$"),
    *("https://a,b中", "{ .中a }", "[^注a]", "\\`", "x:=1,中\n", "```\n", "```go\n", "~~~\n"),
    *("\n", "\n\n", "- ", "1. ", "# ", "> ", "|", "| --- |\n", "    "),
]
pages = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


def mended(text: str) -> str:
    return mending.mend(Document(PATH, text.encode()))


def hidden(text: str) -> str:
    """What stands in code, addresses and markup, and what begins a line, white space left out."""
    page = Document(PATH, text.encode())
    pairs = zip("\n".join(page.lines), "\n".join(page.prose), strict=True)
    return "".join(letter for letter, shown in pairs if shown in (CODE, VOID) and not letter.isspace())


@pytest.mark.parametrize("before", sorted(FIX.glob("*.before.md")), ids=lambda path: path.name.split(".")[0])
def test_a_page_is_mended_as_shown(before: Path) -> None:
    after = before.with_name(before.name.replace(".before.", ".after."))
    assert mended(before.read_text(encoding="utf-8")) == after.read_text(encoding="utf-8")


def test_what_is_taste_is_left_to_the_author_of_an_imported_page() -> None:
    assert mended("---\nsource: {}\n---\n太好了！！等等...就这样,好。。\n").endswith(
        "\n太好了！！等等...就这样，好。。\n"
    )


@given(pages)
def test_mending_twice_changes_nothing(text: str) -> None:
    once = mended(text)
    assert mended(once) == once


@given(pages)
def test_only_white_space_and_width_change(text: str) -> None:
    assert mending.same(text, mended(text))


@given(pages)
def test_fences_and_most_of_front_matter_stay_byte_for_byte(text: str) -> None:
    page = Document(PATH, f"---\nchapter: 用Go写,标题\n---\n{text}".encode())
    after = Document(PATH, mending.mend(page).encode())
    assert after.text.startswith("---\nchapter: 用Go写,标题\n---\n")
    closed = [fence.source for fence in page.fences if fence.closed]
    assert [fence.source for fence in after.fences if fence.closed] == closed


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: 用Go写,标题", "title: 用 Go 写，标题"),
        ("description: 一句话,说明(测试):好吗?", "description: 一句话，说明（测试）：好吗？"),
        ("title: '用Go写'  # 中a,旧名", "title: '用 Go 写'  # 中a,旧名"),
        ('title: "用Go写"', 'title: "用 Go 写"'),
        ("title: 用`a中b`写", "title: 用 `a中b` 写"),
        ("title: 用Go写 # <!-- check: skip copy-space -->", "title: 用Go写 # <!-- check: skip copy-space -->"),
        ("tags: [用Go写]", "tags: [用Go写]"),
    ],
)
def test_title_and_description_are_mended(before: str, after: str) -> None:
    assert mended(f"---\n{before}\n---\n") == f"---\n{after}\n---\n"


@given(pages)
def test_code_addresses_and_markup_stay(text: str) -> None:
    assert hidden(mended(text)) == hidden(text)


def test_what_fix_mends_check_accepts(tmp_path: Path) -> None:
    guide = cases.guide(tmp_path)
    mendable = [f for f in (cases.FIXTURES / "broken").glob("*.md") if "make fix" in f.read_text(encoding="utf-8")]
    assert len(mendable) > 10
    for fixture in mendable:
        page = cases.put(guide, cases.read(fixture))
        checks.fix(guide, [page])
        left = [str(f) for f in checks.run(guide, [page]) if "make fix" in f.mend]
        assert left == [], fixture.name


def test_only_the_named_file_is_touched(tmp_path: Path) -> None:
    guide = cases.guide(tmp_path)
    named, other = guide.docs / "ebpf" / "named.md", guide.docs / "ebpf" / "other.md"
    for page in (named, other):
        page.write_text("用Go写。\n", encoding="utf-8")
    assert checks.fix(guide, [named]) == ["docs/ebpf/named.md: 已修正。"]
    assert named.read_text(encoding="utf-8") == "用 Go 写。\n"
    assert other.read_text(encoding="utf-8") == "用Go写。\n"


def test_without_names_changed_pages_are_mended(tmp_path: Path) -> None:
    guide = cases.guide(tmp_path)
    committed, changed = guide.docs / "ebpf" / "committed.md", guide.docs / "ebpf" / "changed.md"
    committed.write_text("用Go写。\n", encoding="utf-8")
    git = ["git", "-C", str(tmp_path), "-c", "user.name=a", "-c", "user.email=a@b.c"]
    for arguments in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "x"]):
        subprocess.run([*git, *arguments], check=True)
    changed.write_text("用Go写。\n", encoding="utf-8")
    assert checks.fix(guide, []) == ["docs/ebpf/changed.md: 已修正。"]
    assert committed.read_text(encoding="utf-8") == "用Go写。\n"


def test_a_page_in_order_is_not_written(tmp_path: Path) -> None:
    guide = cases.guide(tmp_path)
    page = guide.docs / "ebpf" / "maps.md"
    before = page.stat().st_mtime_ns
    assert checks.fix(guide, [page]) == []
    assert page.stat().st_mtime_ns == before
