"""The book for language models and tools: `llms.txt`, `llms-full.txt`, and each page's Markdown beside its HTML.

The Markdown is the woven one, which says what readers see: links of terms, sources and related pages included.

Form of `llms.txt`: https://llmstxt.org (title, summary as a quote, sections of links with descriptions).
"""

from __future__ import annotations

from collections.abc import Iterable

from seedbook import frontmatter
from seedbook.finish.site import BuiltSite
from seedbook.model import Finding
from seedbook.weave import markdown
from seedbook.weave.book import HOME
from seedbook.weave.facts import PageFacts


def write(built: BuiltSite) -> list[Finding]:
    """Write the three; the woven Markdown stands beside each page, `x.md` beside `x.html`."""
    woven = {page.path: built.woven[page.path] for page in built.facts if page.path in built.woven}
    for path, text in woven.items():
        target = built.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
    _save(built, "llms.txt", outline(built))
    _save(built, "llms-full.txt", "\n\n".join(_whole(built, page) for page in _ordered(built) if page.path in woven))
    return []


def _save(built: BuiltSite, name: str, text: str) -> None:
    (built.root / name).write_text(text.rstrip() + "\n", encoding="utf-8", newline="\n")


def outline(built: BuiltSite) -> str:
    """The text of `llms.txt`: topics and their pages in reading order, then everything else."""
    pages = _ordered(built)
    home = next((page for page in pages if page.path == HOME), None)
    parts = [f"# {_text(home.title)}", f"> {_text(home.description)}"] if home else ["# Index"]
    hubs = [page for page in pages if page.topic and page.path == f"{page.topic}/index.md"]
    for hub in hubs:
        members = [p for p in pages if p.topic == hub.topic]
        parts += [f"## {_text(hub.title)}", _rows(built, members)]
    others = [p for p in pages if not p.topic]
    return "\n\n".join([*parts, "## Optional", _rows(built, others)])


def _ordered(built: BuiltSite) -> list[PageFacts]:
    return sorted(built.facts, key=lambda page: (page.place, page.path))


def _rows(built: BuiltSite, pages: Iterable[PageFacts]) -> str:
    return "\n".join(f"- [{_text(p.title)}]({_address(built, p.path)}): {_text(p.description)}" for p in pages)


def _text(text: str) -> str:
    """Plain text on one line, with what could close a link or begin a tag escaped."""
    for char in "\\[]<>`":
        text = text.replace(char, "\\" + char)
    return markdown.line(text)


def _address(built: BuiltSite, path: str) -> str:
    return f"{built.site_url.rstrip('/')}/{path}" if built.site_url else path


def _whole(built: BuiltSite, page: PageFacts) -> str:
    _, body, _ = frontmatter.split(built.woven[page.path], page.path)
    return f"<!-- {_address(built, page.path)} -->\n\n{body.strip()}"
