"""Content that a command cannot work with: it names the file, the line and the fault, and no traceback is shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.runs import GBK, PAGE, Files, Run, put

TOPIC, CATALOG = "docs/ebpf/index.md", "seeds/catalog.yml"
SOURCED = "---\ntitle: 题\ntags: 5\nsource: {{seed: '000', section: '9', lines: {}}}\n---\n# 题\n"
#: Nine lines that stand for 10^9 values
LAUGHS = "x-0: &x0 [1]\n" + "".join(f"x-{n}: &x{n} [{', '.join([f'*x{n - 1}'] * 10)}]\n" for n in range(1, 10))
#: The first lines of an entry of the catalog, and what leads to it
ENTRY = "articles:\n  - id: '000'\n    title: 题\n"


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
    assert "catalog.yml:2: warning: Seed 000 has no section 77 to drop. Write one of " in run("split --check").said


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


def test_two_seeds_of_one_id_leave_no_doubts(run: Run) -> None:
    put({"seeds/000_other.txt": "第一章:起\n"})
    done = run("doubts")
    assert (done.status, "Two seeds have the id 000" in done.said) == (1, True), done.said


def test_two_seeds_of_one_id_are_said_once(run: Run) -> None:
    settled = "- {seed: '000', lines: [9, 9], code: truncated, settled: 补上}\n"
    put({"seeds/000_other.txt": "第一章:起\n", "seeds/doubts.yml": settled})
    assert "doubts.yml" not in run("check").said


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


@pytest.mark.parametrize(
    ("root", "said"),
    [
        (GBK, "The site has no search index."),
        ('seedbookSearch("root","{");', "The search index is damaged."),
        ('seedbookSearch("root",{);', "The search index is damaged."),
        ('seedbookSearch("root","[1]");', "The search index is damaged."),
        ('seedbookSearch("other","{}");', "The search index is damaged."),
        (r'seedbookSearch("root","{\"version\":0}");', "The search index is of another version."),
    ],
)
def test_a_search_index_that_cannot_be_read_is_named(run: Run, root: str | bytes, said: str) -> None:
    put({"site/search/root.js": root})
    assert run("search go") == (2, f"site/search: {said} Build the site first: `make site`.\n")


@pytest.mark.parametrize(
    "rows", ["[1]", "{}", "[]", '[{"url": "index.html"}]', '[{"url": "", "title": "", "topic": ""}]']
)
def test_pages_that_no_build_has_told_of_make_no_book(run: Run, rows: str) -> None:
    put({"site/pages.json": rows})
    assert run("book") == (2, "site: no built site. Run `seedbook build` first.\n")


def test_a_built_page_without_text_makes_no_book(run: Run) -> None:
    row = '{{"url": "{0}", "title": "", "topic": "ebpf"}}'
    put({"site/pages.json": f"[{row.format('index.html')}]", "site/index.html": ""})
    done = run("book")
    assert (done.status, "site/index.html: no text of a page in it. Run `seedbook build` again." in done.said) == (
        2,
        True,
    )


def test_a_built_page_that_is_not_utf_8_is_named(run: Run) -> None:
    put({"site/index.html": "<article>", "site/odd.html": GBK})
    done = run("finish site")
    assert (done.status, "site/odd.html:1: Not UTF-8" in done.said) == (1, True), done.said


def test_a_list_of_addresses_that_is_not_utf_8_is_named(run: Run) -> None:
    put({"site/index.html": "<article>", "addresses.txt": GBK})
    done = run("finish site")
    assert (done.status, "addresses.txt:1: Not UTF-8" in done.said) == (1, True), done.said


def test_a_character_that_yaml_may_not_hold_is_named_with_its_line(run: Run) -> None:
    put({CATALOG: "articles: []\nb: \a\n"})
    done = run("split --check")
    said = "catalog.yml:2: The catalog is not YAML: it has the character U+0007."
    assert (done.status, said in done.said) == (1, True), done.said
