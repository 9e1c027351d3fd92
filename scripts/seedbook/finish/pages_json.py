"""`pages.json`: what is known of every page, for tools."""

from __future__ import annotations

import json
from typing import Any

from seedbook.finish.site import BuiltSite
from seedbook.model import Finding
from seedbook.weave.facts import PageFacts


def write(built: BuiltSite) -> list[Finding]:
    """Write `pages.json`: an array of rows with the contract's keys, addresses relative to the site's root."""
    rows = ",\n".join(json.dumps(row(page), ensure_ascii=False) for page in built.facts).replace("<", r"\u003c")
    (built.root / "pages.json").write_text(f"[\n{rows}\n]\n", encoding="utf-8", newline="\n")
    return []


def row(page: PageFacts) -> dict[str, Any]:
    """One page with exactly the keys of the contract."""
    source = page.source
    return {
        "url": page.url,
        "title": page.title,
        "topic": page.topic or None,
        "tags": list(page.tags),
        "description": page.description,
        "source": {"seed": source.seed, "section": source.section, "lines": list(source.lines)} if source else None,
        "related": list(page.related),
        "backlinks": list(page.backlinks),
    }
