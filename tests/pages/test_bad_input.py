"""Bad seeds get a clear message or a safe page; never a traceback, never markup that runs."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

import html5lib
import markdown
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from seedbook import read
from seedbook.errors import ContentError
from seedbook.extensions import fences
from seedbook.pages import importer
from seedbook.project import Project

GOOD = "第一章:起\n一段话,说一说 goroutine 的调度。\n第二章:承\n又一段话。\n"


def run(project: Project, folder: Path, **seeds: bytes) -> importer.Report:
    (folder / "seeds").mkdir()
    for name, data in seeds.items():
        (folder / "seeds" / f"{name}.txt").write_bytes(data)
    return importer.run(project, folder / "seeds", folder / "docs")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        ("第一章:起\n".encode("gb18030"), r":1: Not UTF-8"),
        (b"one\ntwo\0\n", r":2: A NUL byte"),
        (b"x" * (read.MAX_BYTES + 1), "at most"),
    ],
    ids=["empty", "blank", "not utf-8", "nul", "huge"],
)
def test_what_cannot_be_a_seed_is_refused_with_a_mend(
    project: Project, tmp_path: Path, data: bytes, message: str
) -> None:
    with pytest.raises(ContentError, match=message):
        run(project, tmp_path, **{"009_x": data})
    assert not (tmp_path / "docs").exists()


def test_a_block_that_no_page_can_hold_is_refused_before_anything_is_written(project: Project, tmp_path: Path) -> None:
    large = GOOD + "一句话说调度。" * 15_000
    with pytest.raises(ContentError, match=r"009_x\.txt:5: This paragraph has 315 kB.*name section 2~2 under `drop:`"):
        run(project, tmp_path, **{"008_x": GOOD.encode(), "009_x": large.encode()})
    assert not (tmp_path / "docs").exists()


def test_a_link_is_no_seed(project: Project, tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "009_x.txt").symlink_to("/etc/passwd")
    with pytest.raises(ContentError, match=r"009_x\.txt: A symbolic link"):
        importer.run(project, tmp_path / "seeds", tmp_path / "docs")


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf" + GOOD.encode(),
        GOOD.replace("\n", "\r\n").encode(),
        "只有一行".encode(),
        "没有编号的一篇\n\n一段话。\n".encode(),
        GOOD.encode()[:-1],
    ],
    ids=["byte-order mark", "CRLF", "one line", "no numbers", "no last line end"],
)
def test_odd_but_sound_seeds_give_pages(project: Project, tmp_path: Path, data: bytes) -> None:
    run(project, tmp_path, **{"009_x": data})
    pages = list((tmp_path / "docs").rglob("*.md"))
    assert pages
    assert all(b"\r" not in p.read_bytes() and b"\xef\xbb\xbf" not in p.read_bytes() for p in pages)


def test_two_seeds_with_one_id_are_an_error(project: Project, tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="Two seeds have the id 009"):
        run(project, tmp_path, **{"009_x": GOOD.encode(), "009_y": GOOD.encode()})


@pytest.mark.parametrize("name", ["..x_1", "%2e%2e_1", "的_1"])
def test_a_file_name_that_gives_no_id_is_an_error(project: Project, tmp_path: Path, name: str) -> None:
    with pytest.raises(ContentError, match="no usable seed id"):
        run(project, tmp_path, **{name: GOOD.encode()})


def test_a_linked_folder_in_the_output_is_not_followed(project: Project, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (tmp_path / "docs").mkdir()
    for topic in ("runtime", "middleware", "ebpf", "mesh", "career"):
        (tmp_path / "docs" / topic).symlink_to(outside)
    with pytest.raises(ContentError, match="outside the output folder"):
        run(project, tmp_path, **{"009_x": GOOD.encode()})
    assert not list(outside.iterdir())


HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "<iframe src=//evil.test></iframe>",
    "<svg/onload=alert(1)>",
    '"><script>alert(1)</script>',
    "```\n</code></pre><script>alert(1)</script>",
    "<a href='javascript:alert(1)'>x</a>",
    "{{ config }} {% raw %}",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
)
PLACES = (
    "第一章:起{}\n一段话。\n",
    "第一章:起\n一段话,{}。\n",
    "第一章:起\n标题{}\n一段话。\n",
    "第一章:起\n| 甲 | 乙 |\n|---|---|\n| {} | 丙 |\n",
    "第一章:起\n- 一项{}\n- 二项\n",
    '第一章:起\n示例代码如下:\nfunc main() {{\nfmt.Println("{}")\n}}\n',
    "第一章:起\ngraph TD\nA[{}] --> B\n",
    "Posted in\n\n题目{}\n\n第一章:起\n\n一段话。\n",
)


#: The fences as the site reads them (mkdocs.yml).
FENCES = [
    {"name": "*", "class": "", "format": fences.code, "validator": fences.accepts},
    {"name": "mermaid", "class": "", "format": lambda source, *_, **__: f"<pre>{escape(source)}</pre>"},
]


def scripts_in(page: str) -> list[str]:
    """What of a page would run: elements and attributes, as a browser's parser sees them."""
    body = page.split("---\n", 2)[2]
    names = ["tables", "attr_list", "def_list", "pymdownx.superfences"]
    html = markdown.markdown(
        body, extensions=names, extension_configs={"pymdownx.superfences": {"custom_fences": FENCES}}
    )
    tree = html5lib.parse(html, namespaceHTMLElements=False)
    found = []
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        active = element.tag in {"script", "iframe", "img", "svg", "object", "embed", "form", "style"}
        handlers = [k for k, v in element.attrib.items() if k.startswith("on") or re.match(r"\s*javascript:", v, re.I)]
        found += [element.tag] * active + handlers
    return found


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("text", HOSTILE)
def test_markup_in_a_seed_stays_text(project: Project, tmp_path: Path, place: str, text: str) -> None:
    run(project, tmp_path, **{"009_x": place.format(text).encode()})
    for page in (tmp_path / "docs").rglob("*.md"):
        assert scripts_in(page.read_text()) == []


def test_a_section_that_fits_no_topic_gets_a_page_and_a_warning(project: Project, tmp_path: Path) -> None:
    report = run(project, tmp_path, **{"009_x": "第一章:红烧肉\n五花肉切块,焯水,小火慢炖。\n".encode()})
    assert len(list((tmp_path / "docs").rglob("*.md"))) == 1
    assert [f.level for f in report.findings if f.code == "weak-topic"] == ["warning"]
    assert "红烧肉" in str(report.findings[0])


seed_text = st.lists(
    st.one_of(
        st.sampled_from(
            ["第一章:起", "2.1 承", "- 一项", "| 甲 | 乙 |", "|---|---|", "graph TD", "A --> B", "```", "---"]
        ),
        st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0"), max_size=60),
        st.sampled_from(["pie", '"甲" : 1', "mindmap", "classDiagram", "class A {", "erDiagram", "- [ ]", "完 - [x]"]),
        st.sampled_from(["func main() {", "}", "# 注释", "key: value", "SELECT 1;", "<script>alert(1)</script>"]),
    ),
    min_size=1,
    max_size=25,
).map("\n".join)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed_text)
def test_any_text_gives_safe_pages_or_a_message(
    project: Project, tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    folder = tmp_path_factory.mktemp("any")
    try:
        run(project, folder, **{"009_x": text.encode()})
    except ContentError as error:
        assert str(error)
        return
    assert {p.name for p in folder.iterdir()} <= {"seeds", "docs"}
    for page in (folder / "docs").rglob("*.md"):
        assert scripts_in(page.read_text()) == []
