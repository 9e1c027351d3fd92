"""Exit statuses of the command line: 0 clean, 1 faults in content, 2 wrong use; a message for people, no traceback.

Each row is one run in a small guide: files put there first (a folder for None), the command, its status, and what
it says. What a page is held to stands in `tests/checks`, what a seed is held to in `tests/importing`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from seedbook import cli
from tests.checks import cases

GBK = "# 标题\n".encode("gb18030")
PAGE, TOPIC, CATALOG = "docs/ebpf/odd.md", "docs/ebpf/index.md", "seeds/catalog.yml"
SOURCED = "---\ntitle: 题\ntags: 5\nsource: {{seed: '000', section: '9', lines: {}}}\n---\n# 题\n"
#: Nine lines that stand for 10^9 values
LAUGHS = "x-0: &x0 [1]\n" + "".join(f"x-{n}: &x{n} [{', '.join([f'*x{n - 1}'] * 10)}]\n" for n in range(1, 10))
#: The first lines of an entry of the catalog, and what leads to it
ENTRY = "articles:\n  - id: '000'\n    title: 题\n"

Files = Mapping[str, str | bytes | None]


class Done(NamedTuple):
    """What a run left: its exit status, and all that it printed."""

    status: int
    said: str


Run = Callable[[str], Done]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line in the small guide. An error that `main` does not turn into a message fails the test."""
    cases.guide(tmp_path)
    monkeypatch.chdir(tmp_path)

    def command(line: str) -> Done:
        monkeypatch.setattr(sys, "argv", ["seedbook", *line.split()])
        with pytest.raises(SystemExit) as stopped:
            cli.main()
        shown = capsys.readouterr()
        return Done(int(stopped.value.code or 0), shown.out + shown.err)

    return command


def put(files: Files) -> None:
    for name, content in files.items():
        path = Path(name)
        (path if content is None else path.parent).mkdir(parents=True, exist_ok=True)
        if content is not None:
            path.write_bytes(content if isinstance(content, bytes) else content.encode())


@pytest.mark.parametrize(
    ("line", "status", "said"),
    [
        ("", 2, "Usage"),
        ("--help", 0, "Commands"),
        ("nonsense", 2, "No such command"),
        ("blocks", 2, "Missing argument"),
        ("blocks none.txt", 2, "no such file"),
        ("blocks seeds", 2, "no such file"),
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


def everything() -> dict[Path, bytes]:
    """All files of the project but what is kept from one run to the next, which may be deleted at any time."""
    files = (path for path in Path.cwd().rglob("*") if path.is_file() and ".cache" not in path.parts)
    return {path: path.read_bytes() for path in files}


@pytest.mark.parametrize("command", ["split", "split --check", "weave out", "doubts"])
@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({PAGE: GBK}, "odd.md:1: Not UTF-8"),
        ({PAGE: "---\ntitle: [a\n---\n"}, "odd.md:3: Front matter is not YAML"),
        ({PAGE: "---\nday: 2024-99-99\n---\n"}, "odd.md:2: Front matter is not YAML"),
        ({PAGE: f"---\n{'[' * 50_000}\n---\n"}, "odd.md:2: Front matter is not YAML"),
        ({PAGE: f"---\nx-a: {'[' * 1200}{']' * 1200}\n---\n"}, "odd.md:2: Front matter is not YAML: values stand in"),
        ({PAGE: "---\ntitle: 题\nx-a: &a [*a]\n---\n"}, "odd.md:3: Front matter is not YAML: an anchor or alias"),
        ({PAGE: f"---\n{LAUGHS}---\n"}, "odd.md:2: Front matter is not YAML: an anchor or alias"),
        ({PAGE: "---\n- a\n---\n"}, "odd.md:1: Front matter is not a mapping"),
        ({PAGE: "---\ntitle: 题\n"}, "odd.md:1: Front matter is not closed"),
    ],
    ids=[
        "not utf-8",
        "not yaml",
        "no such day",
        "deep",
        "deep and closed",
        "in itself",
        "many times itself",
        "a list",
        "not closed",
    ],
)
def test_a_page_that_cannot_be_read_is_named(run: Run, command: str, files: Files, said: str) -> None:
    put(files)
    done = run(command)
    assert (done.status, said in done.said) == (1, True), done.said


@pytest.mark.parametrize("command", ["split --check", "weave out", "new ebpf 某个新页"])
@pytest.mark.parametrize(
    ("text", "said"),
    [
        (GBK, "index.md:1: Not UTF-8"),
        ("---\norder: first\nterms: [a]\n---\n", "`order` is not a number"),
        ("---\nterms: 5\n---\n", "`terms` is not a list"),
        ("---\nterms: [a]\nfirst: a.md\n---\n", "`first` is not a list"),
        ("---\nsubtopics: 存储\n---\n", "`subtopics` is not a list"),
        ("---\nsubtopics: [存储]\n---\n", "A subtopic has no name"),
        ("---\nsubtopics: [{name: 存储, terms: a}]\n---\n", "`terms` is not a list"),
    ],
)
def test_a_broken_topic_is_named(run: Run, command: str, text: str | bytes, said: str) -> None:
    put({TOPIC: text})
    done = run(command)
    assert (done.status, said in done.said) == (1, True), done.said


@pytest.mark.parametrize("command", ["split --check", "weave out"])
@pytest.mark.parametrize(
    ("text", "said"),
    [
        (GBK, "catalog.yml:1: Not UTF-8"),
        ("articles:\n - [", "catalog.yml:2: The catalog is not YAML"),
        ("a: \0", "catalog.yml:1: The catalog is not YAML"),
        ("articles:\n  - &a [*a]\n", "catalog.yml:2: The catalog is not YAML: an anchor or alias"),
        ("- a\n", "catalog.yml:1: The catalog has no list `articles:`"),
        ("articles: 5\n", "catalog.yml:1: The catalog has no list `articles:`"),
        ("articles:\n  - hello\n", "catalog.yml:2: This is no entry of an article: 'hello'"),
        ("articles:\n  - id: '000'\n", "catalog.yml:2: An article has no `title`"),
        ("articles:\n  - title: 题\n    id: 000\n", "catalog.yml:3: `id` is no text. Write it in quotes"),
        ("articles:\n  - id: '000'\n    title: [题]\n", "catalog.yml:3: `title` is no text"),
        ("articles:\n  - {id: '000', title: 题}\n  - {id: '001'}\n", "catalog.yml:3: An article has no `title`"),
        (f"{ENTRY}    drop: 5\n", "catalog.yml:4: `drop:` is no list of sections with reasons"),
        (f"{ENTRY}    drop: hello\n", "catalog.yml:4: `drop:` is no list of sections with reasons"),
        (f"{ENTRY}    drop: {{section: '1', reason: x}}\n", "catalog.yml:4: `drop:` is no list"),
        (f"{ENTRY}    drop: [{{section: 2.10, reason: x}}]\n", "catalog.yml:4: `drop:` is no list"),
    ],
)
def test_a_broken_catalog_is_named(run: Run, command: str, text: str | bytes, said: str) -> None:
    put({CATALOG: text})
    done = run(command)
    assert (done.status, said in done.said) == (1, True), done.said


def test_a_drop_of_a_section_that_is_not_there_is_named(run: Run) -> None:
    put({CATALOG: f"{ENTRY}    drop: [{{section: '77', reason: x}}]\n"})
    assert "catalog.yml:2: Seed 000 has no section 77 to drop. Write one of " in run("split --check").said


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({PAGE: "---\ntitle: 题\n---\n# 题\0\n"}, "char-invisible"),
        ({PAGE: GBK}, "file-utf8"),
        ({PAGE: "---\ntitle: {a: b}\ntags: {a: 1}\naliases: 5\nsource: x\n---\n"}, "front-tags"),
        ({PAGE: f"---\n{LAUGHS}---\n"}, "front-yaml"),
        ({CATALOG: "articles:\n  - &a [*a]\n"}, "catalog-yaml"),
        ({TOPIC: "---\norder: first\nterms: 5\nfirst: 5\n---\n"}, "topic-fields"),
        ({TOPIC: GBK}, "file-utf8"),
        ({"docs/glossary.md": GBK}, "file-utf8"),
        ({CATALOG: GBK}, "file-utf8"),
        ({"seeds/001_x.txt": b"\0"}, "seed-text"),
        ({"seeds/001_x.txt": None}, "catalog-seed"),
    ],
)
def test_check_reports_what_other_commands_cannot_read(run: Run, files: Files, code: str) -> None:
    put(files)
    done = run("check")
    assert (done.status, f"[{code}]" in done.said) == (1, True), done.said


@pytest.mark.parametrize("command", ["check", "check --format github"])
def test_a_file_whose_name_is_no_text_is_named(run: Run, command: str) -> None:
    put({"docs/ebpf/\udcff.md": "# 题\n"})
    done = run(command)
    assert (done.status, "docs/ebpf/\\udcff.md" in done.said) == (1, True), done.said


@pytest.mark.parametrize("command", ["split", "doubts", "explain docs/ebpf/maps.md"])
def test_a_folder_that_is_named_like_a_seed_is_named(run: Run, command: str) -> None:
    put({"seeds/999_x.txt": None})
    done = run(command)
    assert (done.status, "999_x.txt: A folder named like a seed. Take it out" in done.said) == (1, True), done.said


@pytest.mark.parametrize(
    ("command", "status", "said"),
    [
        ("check", 1, "catalog.yml: 缺少这个文件"),
        ("split --check", 2, "no such folder, though ebpf/maps.md comes from one. Put it back."),
        ("doubts", 2, "no such folder, though ebpf/maps.md comes from one. Put it back."),
    ],
)
def test_seeds_that_are_gone_are_missed(run: Run, command: str, status: int, said: str) -> None:
    Path("seeds").rename("elsewhere")
    done = run(command)
    assert (done.status, said in done.said) == (status, True), done.said


@pytest.mark.parametrize(("terminal", "said"), [(True, "Importing the seeds …"), (False, "")])
def test_long_work_shows_on_a_terminal_only(
    run: Run, monkeypatch: pytest.MonkeyPatch, terminal: bool, said: str
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal)
    assert run("split").said.rpartition("1 pages, 0 written\n")[2].strip() == said


def test_two_seeds_of_one_id_leave_no_doubts(run: Run) -> None:
    put({"seeds/000_other.txt": "第一章:起\n"})
    done = run("doubts")
    assert (done.status, "Two seeds have the id 000" in done.said) == (1, True), done.said


def test_two_seeds_of_one_id_are_said_once(run: Run) -> None:
    settled = "- {seed: '000', lines: [9, 9], code: truncated, settled: 补上}\n"
    put({"seeds/000_other.txt": "第一章:起\n", "seeds/doubts.yml": settled})
    assert "doubts.yml" not in run("check").said


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


def test_a_file_that_is_written_anew_keeps_its_mode(run: Run) -> None:
    put({PAGE: "# 用Go写\n"})
    Path(PAGE).chmod(0o664)
    run(f"fix {PAGE}")
    assert (Path(PAGE).read_text(encoding="utf-8"), Path(PAGE).stat().st_mode & 0o777) == ("# 用 Go 写\n", 0o664)


@pytest.mark.parametrize("lines", ["7", "[a, b]", "[1]", "{a: 1}", "[1, 3]"])
@pytest.mark.parametrize(
    ("command", "status"),
    [(f"explain {PAGE}", 0), ("split --check", 1), (f"diff {PAGE}", 2), ("weave out", 0), ("doubts", 0)],
)
def test_odd_values_in_front_matter_break_nothing(run: Run, command: str, status: int, lines: str) -> None:
    put({PAGE: SOURCED.format(lines)})
    done = run(command)
    assert done.status == status, done.said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (GBK, "mkdocs.yml:1: Not UTF-8"),
        ("site_name: [a\n", "mkdocs.yml:2: This is not YAML"),
        ("- a\n", "mkdocs.yml:1: This is no mapping"),
    ],
)
def test_settings_that_cannot_be_woven_are_named(run: Run, text: str | bytes, said: str) -> None:
    put({"mkdocs.yml": text})
    done = run("weave out")
    assert (done.status, said in done.said) == (1, True), done.said


@pytest.mark.parametrize("files", [{"site/pages.json": "["}, {"site/pages.json": ""}])
def test_a_site_that_was_not_built_to_its_end_makes_no_book(run: Run, files: Files) -> None:
    put(files)
    assert run("book") == (2, f"{Path.cwd() / 'site'}: no built site. Run `seedbook build` first.\n")


def test_a_project_without_docs_is_not_mistaken_for_another(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    put({"other/mkdocs.yml": "", "other/seeds/000_x.txt": "第一章:起\n一段话。\n"})
    monkeypatch.chdir("other")
    done = run("split")
    assert (done.status, "no docs/" in done.said) == (2, True)
