"""The HTML of one diagram on a page: its drawing, its description, and its source to see and copy."""

from __future__ import annotations

import hashlib
import html
import logging

from seedbook.diagrams import describe, drawing, engine

_log = logging.getLogger("seedbook.diagrams")
#: Widest natural width, in CSS pixels, that a phone and a page's column can show by shrinking to no less than 3/4.
PHONE, COLUMN = 440, 900


def figure(source: str, nth: int = 1) -> str:
    """`source` as a <figure>; `nth` counts the same diagram on one page, so that ids stay unique."""
    ident = f"d{hashlib.sha256(source.encode()).hexdigest()[:8]}" + (f"-{nth}" if nth > 1 else "")
    steps = describe.describe(source)
    view = _view(source, ident, steps)
    return f'<figure class="diagram">{view}{_details(source, steps, open_=view == "")}</figure>'


def _view(source: str, ident: str, steps: tuple[str, ...]) -> str:
    try:
        drawn = drawing.drawing(source)
    except (engine.Rejected, ValueError) as error:
        _log.warning("A diagram is shown as text (%s): %s", error, source.strip().split("\n")[0])
        return ""
    title = html.escape(describe.kind(source))
    told = html.escape(" ".join(steps))
    head = f'<title id="{ident}-t">{title}</title>' + (f'<desc id="{ident}-d">{told}</desc>' if told else "")
    named = f'<svg role="img" aria-labelledby="{ident}-t"' + (f' aria-describedby="{ident}-d"' if told else "")
    inner = drawn.svg.replace(drawing.PLACE, ident).replace("<svg", named, 1)
    inner = inner.replace(">", f">{head}", 1)
    return f'<div class="diagram-view diagram-{_size(drawn.width)}"{_region(drawn.width, title)}>{inner}</div>'


def _size(width: int) -> str:
    return "small" if width <= PHONE else "medium" if width <= COLUMN else "large"


def _region(width: int, title: str) -> str:
    """Attributes of a box that may scroll: reachable by keyboard, and named."""
    return "" if width <= PHONE else f' role="region" tabindex="0" aria-label="{title},可左右滚动"'


def _details(source: str, steps: tuple[str, ...], *, open_: bool) -> str:
    told = "".join(f"<li>{html.escape(step)}</li>" for step in steps)
    text = f"<ol>{told}</ol>" if told else ""
    code = f'<pre tabindex="0" aria-label="mermaid 源码"><code>{html.escape(source)}</code></pre>'
    state = " open" if open_ else ""
    return f'<details class="diagram-text"{state}><summary>文字说明与源码</summary>{text}{code}</details>'
