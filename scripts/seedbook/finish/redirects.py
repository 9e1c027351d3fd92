"""Old addresses live on: `aliases:` in a page's front matter.

aliases:
  - runtime/old-name.html       # a page that stood there: becomes a stub that leads here
  - "#旧标题"                    # a heading of this page that is gone: leads to the page's beginning
  - {"#旧标题": "#新标题"}        # … or to another heading
"""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterator
from html import escape, unescape
from urllib.parse import quote

from seedbook import frontmatter
from seedbook.finish.site import BuiltSite
from seedbook.model import Finding
from seedbook.weave.book import url

#: Where a page's own text begins, in Material's pages and in Zensical's.
_ARTICLE = re.compile(r"<article\b[^>]*>")
#: A path inside the site: `runtime/old-name.html`; no `..`, no host, no query
_ADDRESS = re.compile(r"^(?:[\w\-.~%]+/)*[\w\-.~%]+\.html$")
#: The page that a stub leads to: `<link rel="canonical" href="../b.html">`
_CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)">')
_MEND = "Write each as the old address, `runtime/old.html`, the old anchor, `#旧标题`, or `{'#旧标题': '#新标题'}`."


def write(built: BuiltSite) -> list[Finding]:
    """Write a stub page for each old address and put each old anchor into its page."""
    findings = []
    for path, text in built.woven.items():
        anchors: list[tuple[str, str]] = []
        for old, new in _aliases(path, text):
            if fault := _keep(anchors, old, new) if old.startswith("#") else _stub(built, path, old):
                findings.append(_finding(path, text, old, fault))
        findings += [_finding(path, text, f"#{old}", "leads to no heading") for old in _anchor(built, path, anchors)]
    return findings


def _aliases(path: str, text: str) -> Iterator[tuple[str, str]]:
    """Each old address or anchor of a page with the new anchor, which may be empty."""
    value = frontmatter.split(text, path)[0].get("aliases")
    for alias in value if isinstance(value, list) else [value]:
        for old, new in alias.items() if isinstance(alias, dict) else [(alias or "", "")]:
            if old:
                yield str(old), str(new)


def _finding(path: str, text: str, old: str, fault: str) -> Finding:
    line = next((n for n, row in enumerate(text.split("\n"), 1) if old in row), 1)
    return Finding(f"docs/{path}", line, f"The alias `{old}` {fault}.", _MEND, "bad-alias")


def _keep(anchors: list[tuple[str, str]], old: str, new: str) -> str:
    if not old[1:].strip():
        return "names no anchor"
    anchors.append((old[1:], new.lstrip("#")))
    return ""


def _stub(built: BuiltSite, path: str, alias: str) -> str:
    """Write the page at an old address; what is wrong with the address, or nothing."""
    old = url(alias.strip().lstrip("/"))
    if not _ADDRESS.match(old) or ".." in old.split("/"):
        return "is no address of this site"
    text = stub(quote(posixpath.relpath(url(path), posixpath.dirname(old) or ".")))
    target = built.root / old
    if target.exists() and target.read_text(encoding="utf-8") != text:
        return "is the address of another page, or of two"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8", newline="\n")
    return ""


def stub(target: str) -> str:
    """A page that leads to `target`, a quoted relative address, and takes the anchor along."""
    script = json.dumps(target).replace("<", r"\u003c")
    href = escape(target)
    return (
        '<!doctype html>\n<html lang="zh-Hans">\n<head>\n<meta charset="utf-8">\n<title>页面已移动</title>\n'
        f'<meta name="robots" content="noindex">\n<link rel="canonical" href="{href}">\n'
        f"<script>location.replace({script} + location.hash)</script>\n"
        f'<meta http-equiv="refresh" content="1; url={href}">\n</head>\n'
        f'<body>\n<p>这一页已经移到<a href="{href}">新的地址</a>。</p>\n</body>\n</html>\n'
    )


def is_stub(text: str) -> bool:
    """Whether a page is one that `stub` made, to the letter."""
    found = _CANONICAL.search(text)
    return found is not None and text == stub(unescape(found[1]))


def _anchor(built: BuiltSite, path: str, anchors: list[tuple[str, str]]) -> list[str]:
    """Put old anchors before the headings that took their place, or at the beginning of the page's text.

    Returns those whose new heading is not there.
    """
    page = built.root / url(path)
    if not anchors or not page.is_file():
        return []
    lost: list[str] = []
    text = page.read_text(encoding="utf-8")
    for old, new in anchors:
        heading = _heading(text, new) if new else None
        lost += [old] if new and heading is None else []
        text = _marked(text, old, heading)
    page.write_text(text, encoding="utf-8", newline="\n")
    return lost


def _heading(text: str, anchor: str) -> int | None:
    """Where the heading with this anchor begins."""
    found = re.search(rf'<h[1-6]\b[^>]*\bid="{re.escape(escape(anchor))}"', text)
    return found.start() if found else None


def _marked(text: str, anchor: str, at: int | None) -> str:
    """A page with an anchor before what begins `at`, or at the beginning of its own text; once is enough."""
    mark, begins = f'<span id="{escape(anchor)}"></span>', _ARTICLE.search(text)
    place = begins.end() if at is None and begins else at
    return text if place is None or mark in text else text[:place] + mark + text[place:]


def moved(built: BuiltSite) -> Iterator[str]:
    """The old addresses that have a stub."""
    for path, text in built.woven.items():
        for old, _ in _aliases(path, text):
            if not old.startswith("#"):
                yield url(old.strip().lstrip("/"))
