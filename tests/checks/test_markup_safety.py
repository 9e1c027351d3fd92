"""What publishing accepts, the site renders without anything that runs: tried by pieces of known attacks."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

import html5lib
import markdown
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from seedbook import checks, frontmatter
from seedbook.checks import runner, safety
from seedbook.checks.document import Document
from seedbook.checks.guide import Guide
from seedbook.finish.active import seen
from tests.checks import cases

HEAD = "---\ntitle: 新页\ndescription: 简介。\n---\n\n# 新页\n\n"
#: Elements and attributes that run, load or restyle.
ACTIVE = {"script", "iframe", "object", "embed", "style", "link", "meta", "base", "form", "button", "textarea", "audio"}
ATTACKS = [
    "<script>alert(1)</script>",
    "`&# </b>`，，`<script>alert(1)</script>` `&lt;`",
    "<img src=x onerror=alert(1)>",
    "<IMG SRC=x ONERROR=alert(1)//",
    "<kbd\nonclick=alert(1)>x</kbd>",
    "<kbd title='a' onclick='alert(1)'>x</kbd>",
    "<svg/onload=alert(1)>",
    "<!-- --!><script>alert(1)</script> -->",
    "<!--><script>alert(1)</script> -->",
    "<?php ><script>alert(1)</script>",
    "<![CDATA[><script>alert(1)</script>]]>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java&#115;cript:alert(1))",
    "[x](java%73cript:alert(1))",
    "[x](<javascript:alert(1)>)",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x][y]\n\n[y]: javascript:alert(1)",
    "[x][y]\n\n[y]:\n    javascript:alert(1)",
    "[y]\n\n[y]: <javascript:alert(1)>",
    "![x](javascript:alert(1))",
    "[x](javascript:'alert(1)",
    "[x](\njavascript:alert(1))",
    "[x\ny](javascript:alert(1))",
    "[x](java\nscript:alert(1))",
    "x[0]: [x](javascript:alert(1))",
    "[x](y [x](javascript:alert(1))",
    "[x](y [![x](javascript:alert(1))](z)",
    "[^1]\n\n[^1]: [x](javascript:alert(1))",
    "<javascript:alert(1)>",
    "[x](java\x02script:alert(1))",
    "[x](java&#115cript:alert(1))",
    "[x](&#x6a&#x61vascript:alert(1))",
    "<\x02script>alert(1)</script>",
    "**x**{onclick=alert(1)}",
    "**x**{: onclick='alert(1)' }",
    "[x](https://a.b){ onmouseover=alert(1) }",
    "## 标题 { onclick=alert(1) }",
    "段落\n{: onclick=alert(1) }",
    "段落\n{: onclick=alert(1) }\t",
    "## 标题 { onclick=alert(1) } ##",
    "## 标题 { onclick=alert(1) }\u00a0",
    "- 项 { onclick=alert(1) }",
    "| a | b |\n| --- | --- |\n| x { onclick=alert(1) } | y |",
    "`code`{ onclick=alert(1) }",
    "``` { .go onclick=alert(1) }\nx\n```",
    '```go onclick="alert(1)"\nx\n```',
    '```go title="<script>alert(1)</script>"\nx\n```',
    '```text title="a" onclick=alert(1)\nx\n```',
    "```a&b\n<script>alert(1)</script>\n```",
    "~~~go,linenos\n<script>alert(1)</script>\n~~~",
    "```go\u00a0\n<script>alert(1)</script>\n```",
    '```go hl_lines="x"\n<script>alert(1)</script>\n```',
    "```go\nx\n```\u00a0\n````go\n```\n<script>alert(1)</script>\n````",
    "x\n\u00a0\n    <svg onload=alert(1)>",
    "> <!--\n\n[x](javascript:alert(1))-->",
    "    ```\n\n    ```\n | \n```go\n```<script>alert(1)</script>\n```",
    '!!! note "<script>alert(1)</script>"\n    x',
    "!!! note onclick=alert(1)\n    x",
    '=== "<script>alert(1)</script>"\n    x',
    "[^1]\n\n[^1]: <script>alert(1)</script>",
    "*[x]: <script>alert(1)</script>",
    "x\n:   <script>alert(1)</script>",
    "<div>\n`<script>alert(1)</script>`\n</div>",
    "<kbd>\n\n`<script>alert(1)</script>`\n\n</kbd>",
    "`<script>alert(1)</script>",
    "``<script>alert(1)</script>`",
    "\\`<script>alert(1)</script>\\`",
    "\\<script>alert(1)</script>",
    "`a\n<script>alert(1)</script>\nb`",
    "`a\nb` <script>alert(1)</script> `c`",
    "``a` <script>alert(1)</script> `b`",
    "``a`{ onclick=alert(1) } b",
    "<!-- ` --> `<script>alert(1)</script>` b",
    "- x `\n- c `\n ` <script>alert(1)</script> ` b",
    "$$<script>alert(1)</script>$$",
    "$x^2 <script>alert(1)</script>$",
    "$\\text{<script>alert(1)</script>}$",
    "$\\href{javascript:alert(1)}{x}$",
    "$x^2 [x](javascript:alert(1))$",
    "[x]($\\text{javascript:alert(1)}$)",
    "![x](<$\\text{javascript:alert(1)}$>)",
    "[x](`javascript:alert(1)`)",
    "[x](java`script`:alert(1))",
    "<kbd title='$x_1' onclick=alert(1)$'>x</kbd>",
    "<kbd title='`x' onclick=alert(1)`'>x</kbd>",
    "$$\n# [x](javascript:alert(1))\n$$",
    "$$\n[y]: javascript:alert(1)\n$$\n\n[x][y]",
    "> $$\n> > [x](javascript:alert(1))\n> $$",
    "| a | b |\n| --- | --- |\n| $x^2 | b{: onclick=alert(1) } | x$ |",
    "| a | b |\n| --- | --- |\n\u00a0\n| $x^2 | b{: onclick=alert(1) } | x$ |",
    "a | b\n--- | ---\n$$x | **b**{: onclick=alert(1) }$$",
    "$$x **b**{: onclick=alert(1) }$$\n---",
    "## 1. $$x **b**{: onclick=alert(1) }$$",
    "a | b\n--- | ---\na | b. $$x **b**{: onclick=alert(1) }$$",
    "a | b\n--- | ---\n$$x **b**{: onclick=alert(1) }\ny$$",
    "$$x **b**{: onclick=alert(1) }$$\n:   d",
    "$$x **b**{: onclick=alert(1) }\ny$$\n:   d",
    "- $$\n- **b**{: onclick=alert(1) }\n$$",
    "!!! note\n\n    $$\n **b**{: onclick=alert(1) }\n$$",
    "```go\nx\n```\n$$\n**b**{: onclick=alert(1) }\n$$\n```go\nx\n```\n:   d",
    "~~~\n```\n~~~\n<script>alert(1)</script>\n```",
    "    ```\n<script>alert(1)</script>\n    ```",
    "> ```text\n<script>alert(1)</script>\n> ```",
    "- ```text\n<script>alert(1)</script>\n  ```",
    "````\n```\n<script>alert(1)</script>",
    '```mermaid\nflowchart LR\nA[<script>alert(1)</script>] --> B\nclick A href "javascript:alert(1)"\n```',
    "&lt;script>alert(1)&lt;/script>",
    "<details open ontoggle=alert(1)>",
    '<mark style="background:url(//evil)">x</mark>',
    '<a href="javascript:alert(1)">x</a>',
    "<x-y onfocus=alert(1) autofocus tabindex=1>",
    ":smile:{ onclick=alert(1) }",
    '--8<-- "/etc/passwd"',
]
#: What may stand around an attack: all that makes the site, or the rules, take the text behind it for something else.
PIECES = [
    *(
        "\n",
        "\n\n",
        "\n    ",
        "\n> ",
        "\n- ",
        "\n1. ",
        "\n:   ",
        "\n# ",
        "\n| ",
        "\n| --- | --- |\n",
        " | ",
        "\n{: ",
        "\t",
    ),
    *("\n```go\n", "\n```\n", "\n````\n", "\n~~~\n", "\n    ```\n", "\n> ```\n", "`", "``", "```", "~~~", " title='x'"),
    *("[", "]", "(", ")", "![", "](", "[x](", "[x]: ", "[^1]", "[^1]: ", "*[x]: ", "{", "}", "{ .x }", "**", "_"),
    *("$", "$$", "$x^2", "\n$$\n"),
    *(
        "<",
        ">",
        "</",
        "<!--",
        "-->",
        "--!>",
        "<?",
        "<kbd>",
        "</kbd>",
        "<kbd ",
        "<mark title='",
        "<br\n",
        "<https://x.y",
    ),
    *(
        "\n!!! note\n",
        '\n!!! note "',
        '\n=== "',
        "\\",
        "'",
        '"',
        "=",
        "&lt;",
        "\u00a0",
        "\u2028",
        "\x02",
        "\r",
        "x",
        "中",
    ),
]
contexts = st.lists(st.sampled_from(PIECES), max_size=6).map("".join)
#: The rules of publishing; matters of taste do not count.
RULES = [rule for rule in checks.RULES if rule.code in safety.CODES]


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Guide:
    return Guide(cases.guide(tmp_path_factory.mktemp("guide")))


def active(html: str) -> list[str]:
    """What runs, loads or restyles in a piece of HTML, as a browser parses it."""
    return list(_active(html5lib.parse(html, treebuilder="etree", namespaceHTMLElements=False)))


def _active(root: Element) -> Iterator[str]:
    for element in root.iter():
        name = str(element.tag)
        if name in ACTIVE:
            yield name
        for key, value in element.attrib.items():
            address = "".join(value.split()).lower()
            if str(key).lower().startswith("on"):
                yield f"{name} {key}"
            if key in ("href", "src") and address.startswith(("javascript:", "data:", "vbscript:")):
                yield f"{name} {key}={value}"


def published(guide: Guide, converter: markdown.Markdown, text: str) -> str:
    """The HTML of a page with this text, where the rules let it be published; nothing where they do not."""
    page = Document("docs/ebpf/new.md", (HEAD + text + "\n").encode())
    if any(runner.check(page, guide, RULES)):
        return ""
    return str(converter.reset().convert(frontmatter.split(page.text)[1]))


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_is_refused_or_shown_as_text(attack: str, guide: Guide, site_markdown: markdown.Markdown) -> None:
    assert active(published(guide, site_markdown, attack)) == []


@settings(max_examples=1000, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=contexts, attack=st.sampled_from(ATTACKS), after=contexts)
def test_what_the_rules_let_through_wherever_it_stands_is_refused_in_the_built_page(
    before: str, attack: str, after: str, guide: Guide, site_markdown: markdown.Markdown
) -> None:
    html = published(guide, site_markdown, before + attack + after)
    page = seen(html, "ebpf/new.html", "/")
    assert active(html) == [] or page.scripts or page.active


def test_the_judge_of_this_test_sees_what_runs() -> None:
    assert active("<p onclick=x>") == ["p onclick"]
    assert active("<a href=' java\nscript:x'>") == ["a href= java\nscript:x"]
    assert active("<script>x</script>") == ["script"]
