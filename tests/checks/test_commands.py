"""The commands as a contributor runs them: what they print and how they exit."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from seedbook import checks, cli, newpage
from seedbook.errors import SeedbookError, UsageError
from seedbook.project import Project
from tests.checks import cases


@pytest.fixture
def guide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A copy of the small guide, with the current folder in it."""
    monkeypatch.chdir(tmp_path)
    return cases.guide(tmp_path)


def run(*arguments: str) -> Result:
    """A command's result; errors that are meant for a person are raised, as `main` turns them into a status."""
    result = CliRunner().invoke(cli.cli, arguments)
    if isinstance(result.exception, SeedbookError):
        raise result.exception
    return result


def test_a_clean_guide_prints_nothing_and_exits_0(guide: Project) -> None:
    result = run("check")
    assert (result.exit_code, result.output) == (0, "")


def test_a_fault_is_printed_and_exits_1(guide: Project) -> None:
    (guide.docs / "ebpf" / "maps.md").write_text("正文。\n", encoding="utf-8")
    result = run("check", "docs/ebpf/maps.md")
    assert result.exit_code == 1
    assert result.output.splitlines()[0].startswith("docs/ebpf/maps.md:1: 页面没有文件头")
    assert result.output.splitlines()[0].endswith("[front-missing]")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("source: {", "x-source: {", "导入会新建这一页"),
        ("97154860d90a4818", "97154860d90a481f", "有人改过"),
        ("h1, lines: [1, 3]", "'7', lines: [7, 8]", "编号变了"),
    ],
    ids=["a section without a page", "another import", "a section renumbered"],
)
def test_pages_that_import_would_change_are_named(guide: Project, old: str, new: str, said: str) -> None:
    page = guide.docs / "ebpf" / "maps.md"
    page.write_text(page.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    result = run("check")
    assert (result.exit_code, said in result.output, "[import]" in result.output) == (1, True, True), result.output


def test_a_page_whose_section_is_dropped_is_named(guide: Project) -> None:
    catalog = guide.seeds / "catalog.yml"
    text = catalog.read_text(encoding="utf-8")
    catalog.write_text(text.rstrip("\n") + "\n    drop: [{section: h1, reason: 重复}]\n", encoding="utf-8")
    result = run("check")
    assert (result.exit_code, "已舍弃" in result.output) == (1, True), result.output


def test_only_the_named_page_is_checked(guide: Project) -> None:
    (guide.docs / "ebpf" / "bad.md").write_text("正文。\n", encoding="utf-8")
    assert run("check", "docs/ebpf/maps.md").exit_code == 0


def test_a_path_may_be_given_from_a_folder_below(guide: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(guide.docs / "ebpf")
    assert run("check", "maps.md").exit_code == 0


def test_a_path_may_be_given_as_it_stands_under_docs(guide: Project) -> None:
    assert run("check", "ebpf/maps.md").exit_code == 0


def test_titles_are_compared_however_much_stands_before_them(guide: Project) -> None:
    long = "".join(f"x-{number}: {'长' * 60}\n" for number in range(80))
    for name in ("a", "b"):
        text = f"---\n{long}title: 同名页\ndescription: 简介。\n---\n\n# 同名页\n\n正文。\n"
        (guide.docs / "ebpf" / f"{name}.md").write_text(text, encoding="utf-8")
    assert "[title-unique]" in run("check", "docs/ebpf/a.md").output


def test_github_gets_annotations_besides(guide: Project) -> None:
    (guide.docs / "ebpf" / "bad.md").write_text("正文。\n", encoding="utf-8")
    result = run("check", "--format", "github", "docs/ebpf/bad.md")
    assert "::error file=docs/ebpf/bad.md,line=1,title=front-missing::页面没有文件头" in result.output
    assert result.exit_code == 1


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("docs/ebpf/none.md", "没有这个文件"),
        ("docs/ebpf", "是文件夹"),
        ("mkdocs.yml", "不属于这本书"),
        ("/etc/hostname", "不在本项目里"),
        ("docs/link.md", "是符号链接"),
    ],
)
@pytest.mark.parametrize("command", ["check", "fix"])
def test_a_wrong_path_is_wrong_use(guide: Project, command: str, path: str, said: str) -> None:
    (guide.docs / "link.md").symlink_to("/etc/hostname")
    with pytest.raises(UsageError, match=said) as raised:
        run(command, path)
    assert raised.value.status == 2


def test_the_rules_load_neither_restoration_nor_the_converter_of_formulas() -> None:
    command = [sys.executable, "-c", "import sys, seedbook.checks; print(*sys.modules)"]
    loaded = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    assert not {"seedbook.inline", "math_core"} & set(loaded)


def started(guide: Project, title: str) -> Path:
    """The page that `new` starts, relative to the root."""
    return Path(newpage.create(guide, "ebpf", title).splitlines()[0].split()[-1])


def test_a_new_page_passes_the_check_which_names_the_prompts_to_replace(guide: Project) -> None:
    path = started(guide, "eBPF环形缓冲区(ring buffer)")
    assert "# eBPF 环形缓冲区（ring buffer）\n" in (guide.root / path).read_text(encoding="utf-8")
    found = checks.run(guide, [path])
    assert [(f.line, f.code) for f in found] == [(line, "line-template") for line in (3, 9, 13, 17, 25, 31, 32)]
    result = run("check", str(path))
    assert (result.exit_code, result.output.count(f"{path}:")) == (0, len(found))
    assert all(": 提醒：" in line for line in result.output.splitlines())


def test_a_topic_may_be_called_by_its_chinese_name(guide: Project) -> None:
    assert newpage.create(guide, "运行时", "Go goroutine 泄漏").startswith("已新建 docs/runtime/")


@pytest.mark.parametrize(
    ("topic", "title", "said"),
    [
        ("epbf", "新页", "是不是想写 `ebpf`？"),
        ("../ebpf", "新页", "没有专题"),
        ("ebpf", "  ", "没有标题"),
        ("ebpf", "ebpf map", "已用于 docs/ebpf/maps.md"),
        ("ebpf", "<img src=x onerror=alert(1)>", "HTML"),
        ("ebpf", "新页：", "以标点"),
        ("ebpf", "新" * 81, "81 个字符"),
    ],
)
def test_what_cannot_be_a_page_is_refused(guide: Project, topic: str, title: str, said: str) -> None:
    before = sorted(guide.root.rglob("*"))
    with pytest.raises(UsageError, match=said.replace("（", ".")):
        newpage.create(guide, topic, title)
    assert sorted(guide.root.rglob("*")) == before


def test_an_existing_file_is_never_overwritten(guide: Project) -> None:
    newpage.create(guide, "ebpf", "XDP Go")
    with pytest.raises(UsageError, match="已有这个文件"):
        newpage.create(guide, "ebpf", "XDP，Go")


@pytest.mark.parametrize(
    "title", ["a_b 与 *重点*", "[方括号](x)", "`代码` 与 C++", "{ .class } 之谜", "# 井号", "a & b &lt; c"]
)
def test_a_title_stays_as_it_was_typed(guide: Project, title: str) -> None:
    path = started(guide, title)
    assert f"title: {title}" in (guide.root / path).read_text(encoding="utf-8").replace("'", "").replace('"', "")
    assert {f.code for f in checks.run(guide, [path])} == {"line-template"}
