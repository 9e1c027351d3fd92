"""The PDF: all chapters as one document, printed by Chromium with outline, links and embedded fonts."""

from __future__ import annotations

import html
import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree as ET

from seedbook.book import style
from seedbook.book.content import Content, Part
from seedbook.errors import UsageError
from seedbook.project import Project

#: Names under which Chromium stands on the path
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
#: Printing asks nothing of the network, and runs as root in containers.
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --no-pdf-header-footer --generate-pdf-document-outline"
)
#: Seconds that printing may take; the whole guide takes under 20.
LIMIT = 300


def write(target: Path, content: Content, project: Project) -> None:
    """Print `content` to `target`. Raises UsageError when Chromium is missing, fails or takes longer than LIMIT."""
    browser = chromium()
    if not browser:
        raise UsageError("No Chromium to print the PDF with. Install it, or name it in CHROMIUM.")
    target.unlink(missing_ok=True)  # an earlier one would pass for this one
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "book.html"
        page.write_text(document(content, project), encoding="utf-8")
        places = (f"--user-data-dir={folder}/profile", f"--print-to-pdf={target}", page.as_uri())
        refused = _refused((browser, *FLAGS.split(), *places))
    if refused is not None or not target.is_file():
        raise UsageError(f"Chromium could not print the PDF: {refused or 'it wrote none'}. Try another version.")


def _refused(command: Sequence[str]) -> str | None:
    """What went wrong when the command ran; None when nothing did."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=LIMIT, check=False)
    except subprocess.TimeoutExpired:
        return f"it took more than {LIMIT} s"
    return done.stderr.strip()[-300:] if done.returncode else None


def chromium() -> str | None:
    """Where Chromium is: what CHROMIUM names, else what stands on the path; None when there is none."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)


def document(content: Content, project: Project) -> str:
    """All parts as one HTML document with a cover and a table of contents."""
    chapters = "".join(_part(part) for part in content.parts)
    title = html.escape(content.title)
    head = f'<meta charset="utf-8"><title>{title}</title><style>{style.sheet(project)}</style>'
    cover = f'<div class="cover"><h1>{title}</h1><p>{html.escape(" · ".join(content.topics))}</p></div>'
    body = cover + _contents(content.parts) + chapters
    return f'<!DOCTYPE html><html lang="zh-Hans"><head>{head}</head><body>{body}</body></html>'


def _contents(parts: tuple[Part, ...]) -> str:
    rows = []
    for part in parts:
        links = "".join(f'<li><a href="#{c.name}">{html.escape(c.title)}</a></li>' for c in part.chapters)
        rows.append(f"<li>{html.escape(part.title)}<ol>{links}</ol></li>")
    return f'<div class="chapter contents"><h1>目录</h1><ol>{"".join(rows)}</ol></div>'


def _part(part: Part) -> str:
    bodies = "".join(ET.tostring(c.body, encoding="unicode", method="html") for c in part.chapters)
    return f'<div class="part"><h1>{html.escape(part.title)}</h1></div>{bodies}'
