"""Makes the hosted site installable and readable without a network: web manifest and service worker."""

from __future__ import annotations

import json
from collections.abc import Iterable
from importlib import resources
from pathlib import Path

from seedbook import cache
from seedbook.finish.site import BuiltSite
from seedbook.model import Finding
from seedbook.weave.book import HOME
from seedbook.weave.facts import PageFacts

#: The ground of the light scheme (`--paper` of docs/assets/css/theme.css), which the frame of a browser takes on.
PAPER = "#fdfcf9"
WORKER, MANIFEST = "sw.js", "manifest.webmanifest"
_ICONS = (
    {"src": "assets/img/icon-192.png", "sizes": "192x192", "type": "image/png"},
    {"src": "assets/img/icon-512.png", "sizes": "512x512", "type": "image/png"},
    {"src": "assets/img/favicon.svg", "sizes": "any", "type": "image/svg+xml"},
)
#: A guide up to this size, in bytes, is kept whole on the first visit; a larger one keeps what every page needs.
KEEP_WHOLE = 40_000_000
#: What readers of the site never fetch.
UNSEEN = (".map", ".gz", ".txt", ".md", ".xml")


def write(built: BuiltSite) -> list[Finding]:
    """Write the manifest and the service worker, which names every file of the version it keeps."""
    (built.root / MANIFEST).write_text(manifest(built.facts), encoding="utf-8")
    files = kept_files(built.root)
    version = cache.digest(built.root, files)[:16]
    template = resources.files("seedbook.finish").joinpath("web", WORKER).read_text(encoding="utf-8")
    names = json.dumps([f.relative_to(built.root).as_posix() for f in files], ensure_ascii=False)
    worker = template.replace("__VERSION__", version).replace("__FILES__", names)
    (built.root / WORKER).write_text(worker, encoding="utf-8")
    return []


def manifest(pages: Iterable[PageFacts]) -> str:
    """The web manifest, named after the home page; addresses are relative, so that it works under any path."""
    home = next((page for page in pages if page.path == HOME), None)
    data = {
        "name": home.title if home else "",
        "description": home.description if home else "",
        "lang": "zh-Hans",
        "start_url": "index.html",
        "scope": "./",
        "display": "minimal-ui",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": _ICONS,
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def kept_files(root: Path) -> list[Path]:
    """The files that make one version of the guide, in path order."""
    files = sorted(p for p in root.rglob("*") if p.is_file() and p.suffix not in UNSEEN and p.name != WORKER)
    if sum(p.stat().st_size for p in files) <= KEEP_WHOLE:
        return files
    return [p for p in files if p.suffix != ".html" or p.parent == root]
