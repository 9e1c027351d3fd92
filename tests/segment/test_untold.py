"""A title in a sample is told by the grammar of its language, which has no such line, or by the text behind."""

from __future__ import annotations

import pytest

from seedbook.model import Block
from seedbook.segment import captions

GO = ("func ready() bool {", "return true", "}")
JAVA = ("public interface Broker {", "void send();", "}")


def _apart(lang: str, *raw: str, behind: str = "") -> list[tuple[str, tuple[int, int], str | None]]:
    block = Block("code", (4, 3 + len(raw)), raw, lang=lang)
    below = [Block("paragraph", (4 + len(raw), 4 + len(raw)), (behind,))] if behind else []
    parts = captions.apart([block, *below])
    return [(part.kind, part.lines, part.lang) for part in parts if part.lines[0] < 4 + len(raw)]


@pytest.mark.parametrize("title", ["sync.Map", "read & write", "Peer::inspect"])
def test_a_title_over_a_sample_is_a_heading(title: str) -> None:
    assert _apart("go", title, *GO) == [("heading", (4, 4), None), ("code", (5, 7), "go")]


def test_what_is_more_than_words_is_a_paragraph() -> None:
    assert _apart("go", "START -> node -> END", *GO) == [("paragraph", (4, 4), None), ("code", (5, 7), "go")]


@pytest.mark.parametrize(
    ("lang", "raw"),
    [
        ("go", ('Name string `orm:"null"`', "index")),
        ("yaml", ('host: "localhost:5601"', "setup.template.settings")),
        ("yaml", ("- ALL", "Pod Security Policies(PSP)")),
        ("json", ("{", '"a": 1', "}", "Outbound Listener")),
    ],
)
def test_a_title_behind_a_short_sample_or_data_is_a_heading(lang: str, raw: tuple[str, ...]) -> None:
    end = 3 + len(raw)
    assert _apart(lang, *raw) == [("code", (4, end - 1), lang), ("heading", (end, end), None)]


@pytest.mark.parametrize("last", ['git commit -m "fix"', "}"])
def test_a_title_that_the_text_behind_speaks_of_is_a_heading(last: str) -> None:
    raw = (last, "git push")
    assert _apart("bash", *raw, behind="然后使用git push命令推送。") == [
        ("code", (4, 4), "bash"),
        ("heading", (5, 5), None),
    ]


@pytest.mark.parametrize(
    ("lang", "raw", "behind"),
    [
        ("bash", ('git commit -m "fix"', "git push"), "推送到远程仓库。"),
        ("bash", ("cd src", "make"), "Makefile 使用 clang 编译。"),
        ("bash", ("mount -o secret-key=a \\", "myjfs"), "myjfs 是文件系统的名称。"),
        ("console", ("$ ls /etc/prometheus", "prometheus.yml"), "打开 prometheus.yml 查看。"),
        ("bash", ("net/http/pprof", "runtime/pprof"), "其中 runtime/pprof 是基础。"),
        ("bash", ("nacos-config.text", "registry.conf"), "其中 registry.conf 是基础。"),
    ],
    ids=["not spoken of", "part of a word", "goes on", "printed", "listed", "listed files"],
)
def test_a_last_line_stays_without_that(lang: str, raw: tuple[str, ...], behind: str) -> None:
    assert _apart(lang, *raw, behind=behind) == [("code", (4, 5), lang)]


def test_a_label_parts_what_is_declared_below_it() -> None:
    raw = (*GO, "Store:", "// 写入", "func store() {", "}")
    assert _apart("go", *raw) == [("code", (4, 6), "go"), ("paragraph", (7, 7), None), ("code", (8, 10), "go")]


@pytest.mark.parametrize(
    "raw",
    [
        ("Loop:", "for i := range n {", "}"),
        ("f(", "Store:", "type T struct{}", ")"),
        ("Where it is said what it is as:", "type T struct{}"),
    ],
)
def test_a_label_of_the_language_stays(raw: tuple[str, ...]) -> None:
    assert _apart("go", *raw) == [("code", (4, 3 + len(raw)), "go")]


def test_a_title_behind_a_sample_is_a_paragraph() -> None:
    assert _apart("java", *JAVA, "broker.Broker#send") == [("code", (4, 6), "java"), ("paragraph", (7, 7), None)]


@pytest.mark.parametrize(
    ("lang", "raw"),
    [
        ("go", ("reader()", *GO)),
        ("go", (" -> ".join(["START", *["node"] * 10, "END"]), *GO)),
        ("go", ("break", *GO)),
        ("go", ("log.Debug", "log.Info", "log.Warn")),
        ("c", ("reader()", "{", "return 0;", "}")),
        ("java", ("@Component", *JAVA)),
        ("bash", ("sync.Map", "go build", "go test")),
        ("go", ("User-Agent: curl", *GO)),
        ("go", ("void", *GO)),
        ("yaml", ("kubectl create -f a.yaml", "kind: Pod")),
        ("yaml", ("kind: Pod", "web created")),
        ("yaml", ("message:", "Hello")),
    ],
)
def test_a_line_of_the_language_stays(lang: str, raw: tuple[str, ...]) -> None:
    assert _apart(lang, *raw) == [("code", (4, 3 + len(raw)), lang)]


@pytest.mark.parametrize("title", ["解释:Component是什么?", "创建一个多网络的 Pod"])
def test_a_title_in_chinese_below_a_sample_is_a_heading(title: str) -> None:
    assert _apart("go", *GO, title)[1:] == [("heading", (7, 7), None)]
