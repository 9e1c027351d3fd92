"""Fences of the site: mermaid diagrams drawn, code with the verdict of its sample.

In `mkdocs.yml`:

    - pymdownx.superfences:
        custom_fences:
          - name: "*"
            class: ""
            format: !!python/name:seedbook.fences.code
            validator: !!python/name:seedbook.fences.accepts
          - name: mermaid
            class: diagram
            format: !!python/name:seedbook.fences.mermaid

The first entry stands for every other language: it highlights as superfences does and understands
`verdict="…"` besides `title`, `hl_lines` and `linenums`.
"""

from __future__ import annotations

import html
from typing import Any
from weakref import WeakKeyDictionary

from pymdownx.superfences import highlight_validator

from seedbook.diagrams import figure

#: What a sample was found to be, as a word and as a sentence.
VERDICTS = {
    "parses": ("可解析", "这段代码通过了语法解析。"),
    "fragment": ("片段", "这段代码是片段,补上外层结构后才能解析。"),
    "sketch": ("示意", "这段代码只作示意,省略了部分内容。"),
    "damaged": ("有损", "这段代码在抓取时受损,可能与原文不同。"),
}
#: How often each diagram has stood on the page that a Markdown instance converts.
_SEEN: WeakKeyDictionary[Any, dict[str, int]] = WeakKeyDictionary()


def mermaid(source: str, language: str, css_class: str, options: dict[str, Any], md: Any, **kwargs: Any) -> str:
    """The formatter of mermaid fences: a drawing with its description and source."""
    seen = _SEEN.setdefault(md, {})
    seen[source] = seen.get(source, 0) + 1
    return figure.figure(source, seen[source])


def accepts(language: str, inputs: dict[str, Any], options: dict[str, Any], attrs: dict[str, Any], md: Any) -> bool:
    """The validator of code fences: what superfences accepts, and `verdict` with one of VERDICTS."""
    verdict = inputs.pop("verdict", None)
    if verdict in VERDICTS:
        options["verdict"] = verdict
    return bool(highlight_validator(language, inputs, options, attrs, md))


def code(source: str, language: str, css_class: str, options: dict[str, Any], md: Any, **kwargs: Any) -> str:
    """The formatter of code fences: superfences' own highlighting, with language and verdict above it."""
    verdict = options.pop("verdict", None)
    block: str = md.preprocessors["fenced_code_block"].highlight(source, language, options, md, **kwargs)
    return block if verdict is None else f'<div class="sample">{_badge(verdict)}{block}</div>'


def _badge(verdict: str) -> str:
    word, meaning = VERDICTS[verdict]
    return f'<p class="sample-verdict" title="{html.escape(meaning)}">{word}</p>'
