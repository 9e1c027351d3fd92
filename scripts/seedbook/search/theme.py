"""Where the search leans on the theme. A theme that moves one of these fails the build here, not on readers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from seedbook.model import Finding

#: What the theme's script must still do, each with a pattern of its minified text. Names change, shapes do not.
_BUNDLE = {
    # `new Worker(e)`, which box.js stands in for
    "start the search through `new Worker(address)`": r"\bnew Worker\(",
    # `…e.type===1…` and `…e.type===3…` of isSearchReadyMessage and isSearchResultMessage
    "take messages of type 1 (ready)": r"\.type===1\b",
    "take messages of type 3 (result)": r"\.type===3\b",
    # `next({type:2,data:r})`
    "ask with messages of type 2 (query)": r"\{type:2,data:",
    # `document.forms.namedItem("search")`: our form has another name, so no index is fetched
    "fetch its own index only for a form named search": r'forms\.namedItem\("search"\)',
    "listen to `keyup` in the box": r'"keyup"',
    "read the address of the worker from `#__config`": r"#__config",
    "draw results with `location`, `title`, `text`, `terms`, `score`": r"\.location\b.*\.terms\b.*data-md-score",
    # `else if(t instanceof Node)e.appendChild(t);else if(Array.isArray(t))for(…)`
    "put nodes and lists of nodes into a result": r"instanceof Node\)\w+\.appendChild\(\w+\);else if\(Array\.isArray\(",
    "link results with `?h=`": r'\.searchParams\.set\("h"',
    "open the box for `?q=`": r'\.get\("q"\)',
}
#: What every page must carry: our worker's address, and box.js before the theme's script: `engine.js?v=3d9f718`
_ADDRESS = re.compile(r'"search": ?"(?:\.\./|\./|/)*(?:[^"]*/)?assets/search/engine\.js\?v=\w*"')
_BOX = re.compile(r'<script src="[^"]*assets/search/box\.js\?v=\w*"></script>.*<script src="[^"]*bundle\.', re.DOTALL)
_MEND = "Compare `scripts/seedbook/search/web/box.js` with the theme's new search, then mend `theme.py`."


def check(site: Path) -> list[Finding]:
    """Findings where the built `site` and its theme do not fit the search."""
    bundles = sorted((site / "assets" / "javascripts").glob("bundle.*.js"))
    if not bundles:
        return [Finding("mkdocs.yml", 0, "The theme's script is not where the search expects it.", _MEND)]
    text = bundles[0].read_text(encoding="utf-8")
    gone = [what for what, pattern in _BUNDLE.items() if not re.search(pattern, text, re.DOTALL)]
    found = [Finding(bundles[0].name, 0, f"The theme's script does not {what} any more.", _MEND) for what in gone]
    return found + list(_pages(site))


def _pages(site: Path) -> Iterable[Finding]:
    for path in sorted(site.rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        if 'id="__config"' in text and not (_ADDRESS.search(text) and _BOX.search(text)):
            what = "The page does not start the guide's own search."
            mend = "Its template must keep the `config` block of overrides/main.html."
            yield Finding(path.relative_to(site).as_posix(), 0, what, mend)
            return
