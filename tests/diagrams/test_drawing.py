"""A drawing is plain and safe: shapes and text, no colour, style, script, link or picture."""

from __future__ import annotations

import logging
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from seedbook.diagrams import drawing, engine, figure, names
from seedbook.project import Project
from tests.diagrams.cases import Case, cases, kinds

_SVG = "{http://www.w3.org/2000/svg}"
#: A colour in any notation: "#fff", "rgb(…)", "hsl(…)", "red"
_COLOUR = re.compile(r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\(|\b(?:red|white|black|lightgrey)\b", re.I)


@pytest.fixture(autouse=True)
def fresh_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Drawings of a test are kept in a folder of its own."""
    monkeypatch.setattr(drawing, "_folder", lambda: tmp_path)
    return tmp_path


def _elements(source: str) -> list[ET.Element]:
    return list(ET.fromstring(drawing.drawing(source).svg).iter())


@pytest.mark.parametrize("source", [*kinds().values(), *(c.parts[0] for c in cases("hostile"))])
def test_only_plain_elements_and_attributes(source: str) -> None:
    for element in _elements(source):
        assert element.tag.removeprefix(_SVG) in names.ELEMENTS
        for key, value in element.attrib.items():
            assert not key.startswith("on") and key not in ("style", "href")
            assert not re.search(r"script|url\((?!#)|https?:", value)


@pytest.mark.parametrize("kind", kinds())
def test_no_colour_stands_in_a_drawing(kind: str) -> None:
    for element in _elements(kinds()[kind]):
        assert not any(_COLOUR.search(value) for key, value in element.attrib.items() if key not in ("id", "d"))


@pytest.mark.parametrize("case", cases("hostile"), ids=lambda case: case.title)
def test_nothing_of_a_diagram_runs_or_loads(case: Case) -> None:
    made = figure.figure(case.parts[0])
    assert not re.search(r"<(?:script|img|image|foreignObject|a|style|iframe)\b", made, re.I)
    assert not re.search(r"<[^>]*\s(?:on\w+|href|src|style)=", made, re.I)


@pytest.mark.parametrize("case", cases("hostile"), ids=lambda case: case.title)
def test_the_labels_of_a_hostile_diagram_are_text(case: Case) -> None:
    text = re.sub(r"\s", "", "".join(ET.fromstring(drawing.drawing(case.parts[0]).svg).itertext()))
    assert case.parts[1].replace(" ", "") in text


@pytest.mark.parametrize("kind", kinds())
def test_drawing_again_gives_the_same(kind: str, fresh_cache: Path) -> None:
    first = drawing.drawing(kinds()[kind])
    for kept in fresh_cache.iterdir():
        kept.unlink()
    assert drawing.drawing(kinds()[kind]) == first


def test_a_drawing_is_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    source = "graph TD\nA --> B"
    first = drawing.drawing(source).svg
    monkeypatch.setattr(engine, "render", lambda *_: pytest.fail("drawn again"))
    assert drawing.drawing(source).svg == first


def test_ids_are_unique_and_every_reference_has_its_target() -> None:
    page = "".join(figure.figure(source, n) for n, source in enumerate([*kinds().values()] * 2, 1))
    ids = re.findall(r'\sid="([^"]*)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r"url\(#([^)]*)\)", page)) <= set(ids)
    assert set(re.findall(r'aria-(?:labelledby|describedby)="([^"]*)"', page)) <= set(ids)


def test_a_drawing_has_a_role_a_title_and_a_description() -> None:
    made = figure.figure("graph TD\nA[开始] --> B[结束]", 3)
    assert 'role="img" aria-labelledby="diagram-3-title" aria-describedby="diagram-3-desc"' in made
    assert '<title id="diagram-3-title">图 3：流程图</title>' in made
    assert '<desc id="diagram-3-desc">从「开始」到「结束」。</desc>' in made


def test_the_source_stands_in_the_page_to_see_and_copy() -> None:
    assert "<pre><code>graph TD\nA[a &amp; b] --&gt; B</code></pre>" in figure.figure("graph TD\nA[a & b] --> B")


def test_a_small_drawing_is_no_scrolling_region_a_wide_one_is() -> None:
    wide = "graph TD\n" + "\n".join(f"A --> B{n}[第 {n} 件要做的事]" for n in range(12))
    assert 'role="region"' not in figure.figure("graph TD\nA --> B")
    assert 'role="region" tabindex="0" aria-label="图 1：流程图，可左右滚动"' in figure.figure(wide)


def test_what_cannot_be_drawn_is_shown_in_words_with_a_warning(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        made = figure.figure("graph TD\nA[开始] --> B[结束")
    assert "<svg" not in made and '<details class="diagram-text" open>' in made
    assert "A diagram is shown as text" in caplog.text


def test_without_the_library_the_page_shows_words_and_source(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(engine, "available", lambda: False)
    with caplog.at_level(logging.WARNING):
        made = figure.figure("graph TD\nA[开始] -->|是| B[结束]")
    assert "<li>从「开始」经「是」到「结束」。</li>" in made and "A[开始] --&gt;|是| B[结束]" in made
    assert "A diagram is shown as text" in caplog.text


def test_every_diagram_of_the_seeds_is_drawn(seed_diagrams: list[str]) -> None:
    assert all(drawing.drawing(source).svg.startswith("<svg") for source in seed_diagrams)


def test_the_style_sheet_colours_classes_that_drawings_keep(project: Project) -> None:
    sheet = (project.docs / "assets" / "css" / "diagrams.css").read_text(encoding="utf-8")
    coloured = set(re.findall(r"\.m-([\w-]+)", sheet)) - {f"part-{n}" for n in range(6)}
    assert coloured <= names.CLASSES
