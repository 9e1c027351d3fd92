"""An SVG draws, and does nothing else: what a browser would run or fetch is refused however it is written."""

from __future__ import annotations

import pytest

from seedbook.checks import svg

NAMES = (
    'xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink" xmlns:h="http://www.w3.org/1999/xhtml"'
)


def said(inside: str, attributes: str = "", before: str = "") -> list[str]:
    """Line and object of each breach in a drawing."""
    data = f"{before}<svg {NAMES}\n{attributes}>\n{inside}\n</svg>\n".encode()
    return [f"{breach.line} {breach.what}" for breach in svg.breaches(data)]


@pytest.mark.parametrize(
    "inside",
    [
        '<title>图</title><desc>说明</desc><g id="a" transform="translate(1 2) rotate(3)"><path d="M0 0h1"/></g>',
        '<use href="#a"/><use x:href="#a"/>',
        '<image href="data:image/png;base64,iVBORw0KGgo="/>',
        '<rect fill="url(#shade)" style="stroke: url(&quot;#shade&quot;); color: rgb(1, 2, 3)"/>',
        "<style>.a { fill: url('#shade') } <![CDATA[ .b > .c { fill: #fff } ]]></style>",
        "<text xml:space='preserve'>javascript: &lt;script> onload= https://go.dev @import</text>",
        "<!-- <script>alert(1)</script> -->",
    ],
)
def test_a_drawing_passes(inside: str) -> None:
    assert said(inside, 'aria-label="url(x)" role="img"', '<?xml version="1.0" encoding="UTF-8"?>\n') == []


@pytest.mark.parametrize(
    ("inside", "named"),
    [
        ("<script>alert(1)</script>", "<script>"),
        ("<h:script>alert(1)</h:script>", "<script>"),
        ("<foreignObject/>", "<foreignObject>"),
        ('<set attributeName="href" to="x"/>', "<set>"),
        ('<animate attributeName="href" values="x"/>', "<animate>"),
        ('<a href="#a"/>', "<a>"),
        ("<g onload='alert(1)'/>", "onload"),
        ("<g\nonload='alert(1)'/>", "onload"),
        ("<g h:onload='alert(1)'/>", "onload"),
        ('<use href="https://evil.dev/a.svg#a"/>', "https://evil.dev"),
        ('<use x:href="a.svg#a"/>', "a.svg"),
        ('<image href="&#106;avascript:alert(1)"/>', "javascript:"),
        ('<image href="java&#10;script:alert(1)"/>', "java"),
        ('<image href="data:image/svg+xml;base64,PHN2Zz4="/>', "data:image/svg+xml"),
        ('<g xml:base="https://evil.dev/"/>', "base"),
        ("<style>*{fill:url(https://evil.dev/a)}</style>", "url("),
        ("<style>*{fill:ur<!-- -->l(https://evil.dev/a)}</style>", "url("),
        ("<style>*{fill:u\\72l(https://evil.dev/a)}</style>", "\\"),
        ("<style>*{fill:image-set('https://evil.dev/a' 1x)}</style>", "image-set("),
        ("<style><![CDATA[@import 'https://evil.dev/a';]]></style>", "@"),
        ("<style><g/>@import 'https://evil.dev/a';</style>", "@"),
        ('<rect fill="url(//evil.dev/a)"/>', "url("),
        ('<rect style="fill:URL( &quot;a.svg#b&quot; )"/>', "URL("),
        ("<?xml-stylesheet href='a.css'?>", "<?xml-stylesheet"),
    ],
)
def test_what_runs_or_fetches_is_refused_and_named(inside: str, named: str) -> None:
    assert any(named in breach for breach in said(inside)), said(inside)


def test_the_line_is_that_of_the_tag() -> None:
    assert said("<g/>\n<g\n onload='x'/>") == ["4 SVG 里有不允许的属性 `onload`。"]


def test_a_handler_at_the_start_of_a_line_is_found() -> None:
    assert said("", 'onload="alert(1)"') == ["1 SVG 里有不允许的属性 `onload`。"]


def test_entities_are_not_expanded() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    document_type = f'<!DOCTYPE svg [<!ENTITY l0 "ha">{laughs}]>\n'
    assert said("<text>&l9;</text>", before=document_type) == ["1 SVG 里有 `<!DOCTYPE`。"]


@pytest.mark.parametrize("text", [f"<svg {NAMES}>", "", "图", f"<svg {NAMES}>&nbsp;</svg>", f"<svg {NAMES} a=1/>"])
def test_what_is_no_xml_is_refused(text: str) -> None:
    assert [breach.what for breach in svg.breaches(text.encode())] == ["SVG 不是合法的 XML。"]


def test_without_its_namespace_it_would_not_be_drawn() -> None:
    assert "没有命名空间" in svg.breaches(b"<svg/>")[0].what


def test_another_encoding_is_refused() -> None:
    assert said("", before='<?xml version="1.0" encoding="gb18030"?>\n') == ["1 SVG 声明的编码是 `gb18030`。"]
