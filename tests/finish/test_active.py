"""Nothing runs in a built page that no template wrote."""

from __future__ import annotations

from pathlib import Path

import pytest

from seedbook.finish import active, redirects
from tests.finish.sites import built

TEMPLATE = (
    '<script>scope=new URL("%s",location)</script><script src="%s/assets/js/a.js"></script>'
    '<a href="javascript:void(0)">分享</a>'
)
SOUND = (
    '<a href="https://go.dev">',
    '<a href="mailto:a@b.c">',
    '<a href="//go.dev">',
    '<a href="x.html#a:b">',
    '<img src="i.png">',
    '<p title="onclick=1 &lt;script&gt;">on = 1</p>',
    "<code>&lt;script&gt;alert(1)&lt;/script&gt;</code>",
    '<script type="application/ld+json">{"a": "<b onclick=1>"}</script>',
    "<!-- a note -->",
    "<math><semantics><mi>x</mi><annotation>a &lt; b</annotation></semantics></math>",
)
ACTIVE = {
    "<script>alert(1)</script>": "a script",
    "<SCRIPT SRC=//evil.dev/x.js></SCRIPT>": "a script",
    '<script src="x.js">': "a script",
    "<script>alert(1)": "a script",
    '<script type="text/javascript" type="application/json">alert(1)</script>': "a script",
    "<svg/onload=alert(1)>": "an attribute `onload`",
    '<a title=">" onclick="x">': "an attribute `onclick`",
    "<code onclick=alert(6)>": "an attribute `onclick`",
    "<!--><img src=x onerror=alert(1)> -->": "an attribute `onerror`",
    "<!-- --!><script>alert(1)</script> -->": "a script",
    '<a href="javascript:alert(1)">': "an address `javascript:alert(1)`",
    '<a href=" java&#10;script&colon;alert(1)">': "an address ` java\nscript:alert(1)`",
    '<a href="data:text/html,x">': "an address `data:text/html,x`",
    '<svg><a xlink:href="javascript:x">': "an address `javascript:x`",
    '<math><mrow href="javascript:x">': "an address `javascript:x`",
    '<img src="https://evil.dev/a.png">': "an address `https://evil.dev/a.png`",
    '<img src="//evil.dev/a.png">': "an address `//evil.dev/a.png`",
    '<iframe srcdoc="x">': "an element `<iframe>`",
    '<svg><a><animate attributeName="href" values="javascript:x">': "an element `<animate>`",
    '<base href="x/">': "an element `<base>`",
    '<meta http-equiv="Refresh" content="0">': "a redirection",
}


def _findings(root: Path, body: str) -> list[str]:
    pages = {"b.html": TEMPLATE % (".", ".") + body, "x/a.html": TEMPLATE % ("..", "..")}
    return [finding.what for finding in active.check(built(root, {}, pages))]


@pytest.mark.parametrize("body", SOUND)
def test_what_is_inert_and_what_all_pages_have_stands(tmp_path: Path, body: str) -> None:
    assert _findings(tmp_path, body) == []


@pytest.mark.parametrize(("body", "what"), ACTIVE.items())
def test_what_runs_or_loads_is_refused(tmp_path: Path, body: str, what: str) -> None:
    assert f"The built page has {what}, which no template wrote." in _findings(tmp_path, body)


def test_a_finding_names_the_page_that_a_person_wrote(tmp_path: Path) -> None:
    html = {"a.html": "<script>x</script>", "tags.html": "<p onclick=x>"}
    found = active.check(built(tmp_path, {"a.md": "# 甲\n"}, html))
    assert [finding.path for finding in found] == ["docs/a.md", "tags.html"]


def test_the_page_for_wrong_addresses_names_the_root_by_its_path(tmp_path: Path) -> None:
    pages = {"a.html": TEMPLATE % (".", "."), "404.html": TEMPLATE % ("/guide/", "/guide")}
    assert active.check(built(tmp_path, {}, pages, "https://x.dev/guide/")) == []


def test_a_page_that_leads_to_a_new_address_stands(tmp_path: Path) -> None:
    site = built(tmp_path, {}, {"a.html": TEMPLATE % (".", "."), "b.html": TEMPLATE % (".", ".")})
    old = site.root / "old.html"
    old.write_text(redirects.stub("b.html"), encoding="utf-8")
    assert active.check(site) == []
    old.write_text(redirects.stub("b.html").replace("location.replace", "alert"), encoding="utf-8")
    assert len(active.check(site)) == 2
