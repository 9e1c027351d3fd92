"""Fences of the site: mermaid diagrams drawn, code with its language and the verdict on the sample.

`mkdocs.yml` names `mermaid`, and `code` with `accepts`, as custom fences of superfences. The entry `*` there
stands for every other language: it highlights as superfences does, and understands `verdict="…"` besides `title`,
`hl_lines` and `linenums`.
"""

from __future__ import annotations

import html
from contextvars import ContextVar
from typing import Any
from weakref import WeakKeyDictionary

from pygments.lexers import find_lexer_class_by_name
from pygments.util import ClassNotFound
from pymdownx.superfences import highlight_validator

from seedbook import frontmatter
from seedbook.diagrams import figure
from seedbook.fence import fences
from seedbook.model import UNCOLOURED

#: What a sample was found to be, as a word and as a sentence.
VERDICTS = {
    "parses": ("可解析", "整段代码通过了语法解析。"),
    "fragment": ("片段", "截取的一段，补上外层结构才能解析。"),
    "sketch": ("示意", "只作示意，省略了部分内容，不能直接运行。"),
    "damaged": ("有损", "抓取时受损，可能与原文不同，请对照原文。"),
}
#: Names that readers know better than the lexer's own.
_NAMES = {"bash": "Shell", "sh": "Shell", "console": "终端", "docker": "Dockerfile", "text": "", "": "", **UNCOLOURED}
#: How many diagrams the page that a Markdown instance converts has had so far.
_DRAWN: WeakKeyDictionary[Any, int] = WeakKeyDictionary()
#: Path and text of the page being converted, where the builder tells.
_PAGE: ContextVar[tuple[str, str]] = ContextVar("page", default=("", ""))


def mermaid(source: str, language: str, css_class: str, options: dict[str, Any], md: Any, **kwargs: Any) -> str:
    """The formatter of mermaid fences: a drawing with its description and source."""
    _DRAWN[md] = _DRAWN.get(md, 0) + 1
    return figure.figure(source, _DRAWN[md], lambda: _where(_DRAWN[md]))


def converting(path: str, text: str) -> None:
    """Tells that the page `path` of this text is converted next, for messages."""
    _PAGE.set((path, text))


def _where(number: int) -> str:
    """Page and line of the diagram `number` of the page being converted; nothing where no builder tells the page."""
    path, text = _PAGE.get()
    _, _, head = frontmatter.split(text, path)
    drawn = [fence for fence in fences(tuple(text.split("\n")), head + 1) if fence.language == "mermaid"]
    line = f":{drawn[number - 1].line}" if number <= len(drawn) else ""
    return f"{path}{line}: " if path else ""


def accepts(language: str, inputs: dict[str, Any], options: dict[str, Any], attrs: dict[str, Any], md: Any) -> bool:
    """The validator of code fences: what superfences accepts, and `verdict` with one of VERDICTS."""
    verdict = inputs.pop("verdict", None)
    if verdict in VERDICTS:
        options["verdict"] = verdict
    return bool(highlight_validator(language, inputs, options, attrs, md))


def code(source: str, language: str, css_class: str, options: dict[str, Any], md: Any, **kwargs: Any) -> str:
    """The formatter of code fences: superfences' own highlighting under a line with language and verdict."""
    verdict = options.pop("verdict", None)
    block: str = md.preprocessors["fenced_code_block"].highlight(source, language, options, md, **kwargs)
    head = _language(language) + _verdict(verdict)
    return f'<div class="sample"><div class="sample-head">{head}</div>{block}</div>' if head else block


def _language(language: str) -> str:
    name = _NAMES[language] if language in _NAMES else _lexer_name(language)
    return f'<span class="sample-language">{html.escape(name)}</span>' if name else ""


def _lexer_name(language: str) -> str:
    try:
        return str(find_lexer_class_by_name(language).name)
    except ClassNotFound:
        return language


def _verdict(verdict: str | None) -> str:
    """The word, and behind it the sentence: shown on a click or tap, read out by screen readers."""
    if verdict is None:
        return ""
    word, meaning = VERDICTS[verdict]
    return f'<details class="sample-verdict sample-{verdict}"><summary>{word}</summary><p>{meaning}</p></details>'
