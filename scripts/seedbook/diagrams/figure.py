"""The HTML of one diagram on a page: its drawing, its description, and its source to see and copy."""

from __future__ import annotations

import html
import logging
from collections.abc import Callable

from seedbook.diagrams import describe, drawing, engine

_log = logging.getLogger("seedbook.diagrams")
#: A drawing shrinks to no less than this share of its size: smaller labels are hard to read. What is wider scrolls.
LEAST = 0.75
#: Widest drawing, in CSS pixels, that never scrolls: it shrinks to the 330 of the narrowest phones.
PHONE = 440


def figure(source: str, number: int = 1, where: Callable[[], str] = str) -> str:
    """`source` as a <figure>, the diagram `number` of its page: from that come its name and its ids.

    A warning says `where` a diagram stands that cannot be drawn.
    """
    name = f"图 {number}：{describe.kind(source)}"
    try:
        drawn = drawing.drawing(source)
    except (engine.RejectedError, ValueError) as error:
        _log.warning("%sA diagram is shown as text: %s (%s)", where(), error, source.strip().split("\n")[0])
        return _figure("", _details(source, describe.describe(source), " open"))
    view = _view(drawn, name, f"diagram-{number}")
    return _figure(view, _details(source, drawn.steps, ""))


def _figure(view: str, details: str) -> str:
    return f'<figure class="diagram">{view}{details}</figure>'


def _view(drawn: drawing.Drawing, name: str, ident: str) -> str:
    """The drawing in a box; one that may be wider than its column is a region that the keyboard can scroll."""
    region = "" if drawn.width <= PHONE else f' role="region" tabindex="0" aria-label="{name}，可左右滚动"'
    title = f'<title id="{ident}-title">{name}</title>'
    told = f'<desc id="{ident}-desc">{html.escape(" ".join(drawn.steps))}</desc>' if drawn.steps else ""
    described = f' aria-describedby="{ident}-desc"' if told else ""
    opening, _, inner = drawn.svg.replace(drawing.PLACE, ident).partition(">")
    svg = f'{opening} role="img" aria-labelledby="{ident}-title"{described}>{title}{told}{inner}'
    # Holds the drawing open: an attribute, for a style the site's security policy would refuse.
    least = f'<svg class="diagram-least" width="{round(LEAST * drawn.width)}" height="0" aria-hidden="true"></svg>'
    return f'<div class="diagram-view"{region}><div class="diagram-fit">{least}{svg}</div></div>'


def _details(source: str, steps: tuple[str, ...], state: str) -> str:
    told = "".join(f"<li>{html.escape(step)}</li>" for step in steps)
    text = f"<ol>{told}</ol>" if told else ""
    code = f'<div class="highlight"><pre><code>{html.escape(source)}</code></pre></div>'
    return f'<details class="diagram-text"{state}><summary>文字说明与源码</summary>{text}{code}</details>'
