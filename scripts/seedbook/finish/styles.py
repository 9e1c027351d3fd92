"""Joins the guide's style sheets into one: each further request delays the first paint (0.3 s for eight on a phone)."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from seedbook.finish.site import BuiltSite
from seedbook.model import Finding

FOLDER = "assets/css"
#: A link to one of the guide's own sheets: `<link rel="stylesheet" href="../assets/css/site.css">`
_LINK = re.compile(rf'<link rel="stylesheet" href="(?P<base>[^"]*?){FOLDER}/(?P<name>[\w.-]+\.css)">\s*')


def join(built: BuiltSite) -> list[Finding]:
    """Replace the sheets that each page links, in their order, by one sheet named after its content."""
    used: set[str] = set()
    for path in sorted(built.root.rglob("*.html")):
        page = path.read_text(encoding="utf-8")
        names = [found["name"] for found in _LINK.finditer(page)]
        if len(names) > 1:
            path.write_text(_relink(page, _joined(built.root / FOLDER, tuple(names))), encoding="utf-8")
            used.update(names)
    for name in used:
        (built.root / FOLDER / name).unlink(missing_ok=True)
    return []


def _joined(folder: Path, names: tuple[str, ...]) -> str:
    """The name of the sheet that holds the named ones; written when it is not there yet."""
    text = "\n".join((folder / name).read_text(encoding="utf-8") for name in names)
    name = f"guide.{hashlib.sha256(text.encode()).hexdigest()[:8]}.css"
    if not (folder / name).exists():
        (folder / name).write_text(text, encoding="utf-8")
    return name


def _relink(page: str, name: str) -> str:
    """The page with the first link pointing at `name` and the others gone."""
    first, *others = list(_LINK.finditer(page))
    for found in reversed(others):
        page = page[: found.start()] + page[found.end() :]
    link = f'<link rel="stylesheet" href="{first["base"]}{FOLDER}/{name}">\n'
    return page[: first.start()] + link + page[first.end() :]
