"""A sample that was joined to one line gets its lines back, and nothing but white space changes."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seedbook.formatting import parting
from seedbook.formatting.parting import marked
from seedbook.inline.characters import essence
from seedbook.model import Block, Seed
from seedbook.pipeline import Stage
from seedbook.restore import code, embedded, joined, lists, prose
from tests.restore.fixtures import Case, parametrized

_LANGUAGES = sorted({*parting._GRAMMARS, *parting._CONSOLES, *marked._BEGINS, "unknown"})
#: Pieces that samples are made of, so that brackets, quotes, comments and prompts meet in ways that nobody foresees
_PIECES = st.sampled_from(
    ["{", "}", "(", ")", "[", "]", "<a>", "'", '"', "`", '"""', "//", "/*", "*/", "#", "--", "- ", "key:", ";", ",",
     "...", "if x {", "func f() {", "return", "case 1:", "x := 1", "a.b(c)", "$ ls", "mysql> x", "+---+", "| 1 |",
     "NAME READY AGE", "2d", "sudo a", "git add x", "\\", "中文", "FROM a", "[a]", "k = v", "├── a", "struct", "import"]
)  # fmt: skip
_LINE = st.lists(_PIECES, min_size=1, max_size=30).map(" ".join)


@parametrized("parting")
def test_a_joined_sample_gets_its_lines_back(case: Case) -> None:
    assert "\n".join(parting.parted(case.code, case.given)) == case.expected


@parametrized("parting")
def test_lines_that_were_not_joined_stay(case: Case) -> None:
    assert joined.lines_of(case.code, case.expected.split("\n")) == tuple(case.expected.split("\n"))


@settings(max_examples=150)
@given(lang=st.sampled_from(_LANGUAGES), line=_LINE)
def test_only_white_space_changes(lang: str, line: str) -> None:
    assert "".join("".join(parting.parted(lang, line)).split()) == "".join(line.split())


@pytest.mark.parametrize(
    "piece", ["{ ", "( ", "a b ", "// x ", "# 中 a ", "| 1 | ", "+---+ ", "中a: ", '" ', "x = (1, "]
)
@pytest.mark.parametrize("lang", ["go", "java", "python", "sql", "bash", "yaml", "text"])
def test_hostile_lines_end(lang: str, piece: str) -> None:
    line = (piece * 6000)[:5990]

    assert joined.lines_of(lang, (line,))
    assert all(sample.end <= len(line) for sample in embedded.samples(line, ("go",)))


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("go", 'func (p *plugin) Name() string { return "netrpc" }'),
        ("go", "SCHED 1007ms: gomaxprocs=4 idleprocs=4 threads=27"),
        ("java", "public String text() { return text; }"),
        ("javascript", "const { a, b } = await load({ c: 1 });"),
        ("yaml", "Error: unknown flag: --x"),
        ("bash", "docker exec -it gitlab vi /etc/gitlab/gitlab.rb"),
        ("text", "The Go Memory Model: Locks. https://go.dev/ref/mem"),
        ("c", '#define volatile_goto(x...) do { asm goto(x); asm (""); } while (0)'),
    ],
)
def test_what_an_author_writes_in_one_line_stays_one(lang: str, line: str) -> None:
    assert joined.lines_of(lang, (line,)) == (line,)


def _restored(*raw: str, lang: str = "go") -> tuple[Block, ...]:
    blocks = (Block("code", (1, len(raw)), raw, lang=lang),)
    return code.restore(Seed("900", Path("900.txt"), raw), blocks)


def test_a_parted_sample_is_indented_and_judged() -> None:
    [block] = _restored("package main func main() { if x := 1; x > 0 { println(x) } }")

    assert block.markdown.split("\n") == [
        '```go verdict="parses"',
        "package main",
        "",
        "func main() {",
        "\tif x := 1; x > 0 {",
        "\t\tprintln(x)",
        "\t}",
        "}",
        "```",
    ]
    assert "lines-parted" in block.fixes


def test_a_sample_with_prose_behind_it_is_a_paragraph_for_the_prose_to_be_restored() -> None:
    [block] = _restored("if err != nil { return err }使用前先检查错误")

    assert block.kind == "paragraph"


def test_a_joined_sample_among_lines_of_code_is_a_block_of_its_own() -> None:
    blocks = _restored("a := 1", "for i := range n { print(i) }打印每一个数", "b := 2")

    assert [block.kind for block in blocks] == ["code", "paragraph", "code"]
    assert [block.lines for block in blocks] == [(1, 1), (2, 2), (3, 3)]


#: What stands glued together in an item: prose, samples of one line, markers
_GLUED = st.sampled_from(
    ["查看节点:", "如下。", "使用", "$ kubectl get nodes $ kubectl get pods", "if x { return }", "- 编写", "SELECT 1; ",
     "apiVersion: v1 kind: Pod ", "spec: a: 1 b: 2 c: 3", "// 注释 x := 1 y := f(x)", 'package a import "fmt"',
     "$ vim a.go", "}"]
)  # fmt: skip


@given(st.lists(_GLUED, min_size=1, max_size=8).map("".join))
def test_lifting_samples_out_of_an_item_loses_nothing(text: str) -> None:
    block = Block("list", (1, 1), (f"- 步骤{text}",))
    [done] = lists.restore(Seed("900", Path("900.txt"), block.raw), (block,))

    # a fence says its language and verdict; marks of lists and code are Markdown's own
    shown = re.sub(r"(?m)^ *```.*$|[`\\]|\*\*|^\s*-\s", "", done.markdown)
    assert Counter(essence(shown).replace("-", "")) == Counter(re.sub("[`\\\\-]", "", essence(block.raw[0])))


@pytest.mark.parametrize(("stage", "kind"), [(lists.restore, "list"), (prose.restore, "paragraph")])
def test_what_is_in_doubt_in_a_lifted_sample_is_in_doubt_in_its_block(stage: Stage, kind: str) -> None:
    raw = ("- 编写配置:alpha: 1 beta: gamma: delta: 2 epsilon: 3保存后生效。",)
    [block] = stage(Seed("900", Path("900.txt"), raw), (Block(kind, (1, 1), raw),))

    assert "yaml-nesting-lost" in block.doubts
    assert "sample-parted" in block.fixes


COMMENTED = "x := 1 // 起点 y := x + 2 // 终点 fmt.Println(x, y)"


def test_comments_stand_behind_code_where_a_site_counts_so_few_lines() -> None:
    lines = ("x := 1 // 起点", "y := x + 2 // 终点", "fmt.Println(x, y)")
    assert joined.lines_of("go", (COMMENTED,), told=3) == lines
    assert joined.lines_of("go", (COMMENTED,), told=5) == ("x := 1", "// 起点", "y := x + 2", "// 终点", lines[2])
    assert joined.lines_of("go", (COMMENTED,), told=4) == joined.lines_of("go", (COMMENTED,), told=5)


def test_a_sample_of_which_a_site_counts_one_line_stays_one() -> None:
    assert joined.lines_of("go", (COMMENTED,), told=1) == (COMMENTED,)
