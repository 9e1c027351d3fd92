"""Exit statuses of the command line: 0 clean, 1 faults in content, 2 wrong use; a message for people, no traceback.

Each row is one run in a small guide: the command, its status, and what it says. What a page is held to stands in
`tests/checks`, what a seed is held to in `tests/pages`.
"""

from __future__ import annotations

import sys
from pathlib import Path
from unittest.mock import Mock

import pytest

from seedbook.model import Finding
from tests.cli.runs import GBK, PAGE, Files, Run, put


@pytest.mark.parametrize(
    ("line", "status", "said"),
    [
        ("", 2, "Usage"),
        ("--help", 0, "Commands"),
        ("nonsense", 2, "No such command"),
        ("blocks", 2, "Missing argument"),
        ("blocks none.txt", 2, "no such file"),
        ("blocks seeds", 2, "a folder"),
        ("blocks seeds/000_seed.txt", 0, "eBPF Map"),
        ("split --seeds none", 2, "no such folder"),
        ("split --seeds docs", 2, "no seed"),
        ("split --out mkdocs.yml", 2, "a file"),
        ("split --out mkdocs.yml/sub", 2, "Not a directory"),
        ("explain docs", 2, "no such page"),
        ("explain docs/index.md", 2, "no seed stands behind it"),
        ("explain mkdocs.yml", 2, "no such page"),
        ("explain docs/ebpf/maps.md", 0, "paragraph"),
        ("explain docs/ebpf/maps.md:999", 2, "Name one of them"),
        ("explain docs/ebpf/maps.md:²", 2, "no such page"),
        ("doubts", 0, "No doubts"),
        ("diff docs/none.md", 2, "no such page"),
        ("diff docs/index.md", 2, "not an imported page"),
        ("diff docs/ebpf/maps.md", 0, "ebpf/maps.md (yours)"),
        ("diff ebpf/maps.md", 0, "ebpf/maps.md (yours)"),
        ("pack", 2, "Run `seedbook build` first"),
        ("book", 2, "Run `seedbook build` first"),
        ("search go", 2, "Build the site first"),
        ("search -race", 2, "Build the site first"),
        ("search go --site none", 2, "Build the site first"),
        ("finish none", 2, "no built site"),
        ("finish docs", 2, "no built site"),
        ("finish mkdocs.yml", 2, "no built site"),
        ("weave docs", 2, "the book itself"),
        ("weave docs/sub", 2, "the book itself"),
        ("weave .", 2, "the book itself"),
        ("weave seeds", 2, "not empty"),
        ("weave mkdocs.yml", 2, "a file"),
        ("weave mkdocs.yml/sub", 2, "Not a directory"),
        ("serve --port high", 2, "not a valid integer"),
        ("serve --port 99999", 2, "not in the range"),
        ("check --format odd", 2, "Invalid value"),
        ("check none.md", 2, "没有这个文件"),
        ("fix docs", 2, "是文件夹"),
        ("fix seeds/000_seed.txt", 2, "不能自动修正"),
        ("fix docs/assets/img/map.png", 2, "不能自动修正"),
        ("new none 新页", 2, "没有专题"),
        ("new ebpf \udcff", 2, "不成文字"),
    ],
)
def test_a_wrong_command_says_what_is_wrong(run: Run, line: str, status: int, said: str) -> None:
    before = everything()
    done = run(line)
    assert (done.status, said in done.said) == (status, True), done.said
    assert everything() == before


@pytest.mark.parametrize(
    ("finding", "said"),
    [
        (Finding("docs/a.md", 3, "标题“甲\n乙”不同。", "请改。", "x"), "docs/a.md:3: 标题“甲 乙”不同。请改。 [x]"),
        (Finding("a\u202eb.md", 0, "Not\x1b[2K UTF-8.", "Save it."), "a\\u202eb.md: Not\\x1b[2K UTF-8. Save it."),
        (Finding("a.md", 3, "还是模板。", "请换。", level="warning"), "a.md:3: 提醒：还是模板。请换。"),
        (Finding("a.md", 3, "No topic.", "Move it.", level="warning"), "a.md:3: warning: No topic. Move it."),
    ],
)
def test_a_message_is_one_line_that_begins_with_the_place_and_hides_nothing(finding: Finding, said: str) -> None:
    assert str(finding) == said


def everything() -> dict[Path, bytes]:
    """All files of the project but what is kept from one run to the next, which may be deleted at any time."""
    files = (path for path in Path.cwd().rglob("*") if path.is_file() and ".cache" not in path.parts)
    return {path: path.read_bytes() for path in files}


@pytest.mark.parametrize(("terminal", "said"), [(True, "Importing the seeds …"), (False, "")])
def test_long_work_shows_on_a_terminal_only(
    run: Run, monkeypatch: pytest.MonkeyPatch, terminal: bool, said: str
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal)
    assert run("split").said.rpartition("1 pages, 0 written\n")[2].strip() == said


@pytest.mark.parametrize(("text", "code"), [(GBK, "file-utf8"), ("", "file-empty"), ("\n \n", "file-empty")])
def test_fix_refuses_a_page_without_text_before_it_writes_any(run: Run, text: str | bytes, code: str) -> None:
    put({"docs/ebpf/good.md": "# 用Go写\n", PAGE: text})
    before = everything()
    done = run(f"fix docs/ebpf/good.md {PAGE}")
    assert (done.status, f"[{code}]" in done.said) == (1, True), done.said
    assert everything() == before


def test_fix_leaves_a_read_only_page(run: Run) -> None:
    put({PAGE: "# 用Go写\n"})
    Path(PAGE).chmod(0o444)
    done = run(f"fix {PAGE}")
    assert (done.status, "odd.md: The file is read-only" in done.said) == (2, True), done.said
    assert Path(PAGE).read_text(encoding="utf-8") == "# 用Go写\n"


@pytest.mark.parametrize("command", ["split", "check", "fix docs/ebpf/maps.md", "diff docs/ebpf/maps.md", "doubts"])
def test_a_page_that_may_not_be_read_is_named_from_the_current_folder(
    run: Run, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    def refused(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("pathlib.Path.read_bytes", refused)
    done = run(command)
    assert done.status == 2
    assert done.said.splitlines()[-1].endswith(": Permission denied. Check the path and who may read and write there.")
    assert f"{Path.cwd()}/" not in done.said, done.said


@pytest.mark.parametrize("line", ["split --out round", "weave round", "weave round/sub"])
def test_a_link_that_leads_to_itself_is_told_of(run: Run, line: str) -> None:
    Path("round").symlink_to("round")
    done = run(line)
    assert (done.status, done.said.splitlines()[-1].startswith("round"), "Check the path" in done.said) == (
        2,
        True,
        True,
    )


@pytest.mark.parametrize("step", ["tempfile.mkstemp", "pathlib.Path.replace"])
def test_a_folder_that_takes_no_file_is_told_of_by_the_file_that_was_named(
    run: Run, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    put({PAGE: "# 用Go写\n"})
    monkeypatch.setattr(step, Mock(side_effect=PermissionError(13, "Permission denied", ".seedbook-x")))
    done = run(f"fix {PAGE}")
    assert (done.status, "odd.md: Permission denied" in done.said) == (2, True), done.said


def test_a_file_that_is_written_anew_keeps_its_mode(run: Run) -> None:
    put({PAGE: "# 用Go写\n"})
    Path(PAGE).chmod(0o664)
    run(f"fix {PAGE}")
    assert (Path(PAGE).read_text(encoding="utf-8"), Path(PAGE).stat().st_mode & 0o777) == ("# 用 Go 写\n", 0o664)


@pytest.mark.parametrize("files", [{"site/pages.json": "["}, {"site/pages.json": ""}])
def test_a_site_that_was_not_built_to_its_end_makes_no_book(run: Run, files: Files) -> None:
    put(files)
    assert run("book") == (2, "site: no built site. Run `seedbook build` first.\n")


@pytest.mark.parametrize("line", ["split --check", "diff --accept docs/ebpf/maps.md", "split --seeds docs/assets"])
def test_a_file_is_named_from_the_current_folder(run: Run, line: str) -> None:
    said = run(line).said
    assert (f"{Path.cwd()}/" not in said, said.startswith(("docs/", "Wrote docs/"))) == (True, True), said


def test_a_project_without_docs_is_not_mistaken_for_another(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    put({"other/mkdocs.yml": "", "other/seeds/000_x.txt": "第一章:起\n一段话。\n"})
    monkeypatch.chdir("other")
    done = run("split")
    assert (done.status, "no docs/" in done.said) == (2, True)
