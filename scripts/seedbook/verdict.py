"""What a parser says of a code sample: parses, fragment, sketch or damaged."""

from __future__ import annotations

import ast
import importlib
import json
import re
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

#: The grammar of each language: a `tree-sitter-<language>` module and the function that gives it
GRAMMARS = {
    "go": ("tree_sitter_go", "language"),
    "java": ("tree_sitter_java", "language"),
    "kotlin": ("tree_sitter_kotlin", "language"),
    "javascript": ("tree_sitter_javascript", "language"),
    "typescript": ("tree_sitter_typescript", "language_typescript"),
    "rust": ("tree_sitter_rust", "language"),
    "c": ("tree_sitter_c", "language"),
    "cpp": ("tree_sitter_cpp", "language"),
    "bash": ("tree_sitter_bash", "language"),
    "lua": ("tree_sitter_lua", "language"),
    "sql": ("tree_sitter_sql", "language"),
    "yaml": ("tree_sitter_yaml", "language"),
    "html": ("tree_sitter_html", "language"),
    "xml": ("tree_sitter_xml", "language_xml"),
    "css": ("tree_sitter_css", "language"),
}
#: What a fragment may stand in, by language; `{}` is the sample
SKELETONS = {
    "go": ("package p\n{}\n", "package p\nfunc f() {{\n{}\n}}\n", "package p\ntype T struct {{\n{}\n}}\n",
           "package p\ntype T interface {{\n{}\n}}\n", "package p\nvar v = T{{\n{}\n}}\n"),
    "java": ("class C {{\n{}\n}}\n", "class C {{ void f() {{\n{}\n}} }}\n"),
    "c": ("void f() {{\n{}\n}}\n", "struct s {{\n{}\n}};\n"),
    "cpp": ("void f() {{\n{}\n}}\n", "class C {{\n{}\n}};\n"),
    "kotlin": ("class C {{\n{}\n}}\n", "fun f() {{\n{}\n}}\n"),
    "rust": ("fn f() {{\n{}\n}}\n", "impl T {{\n{}\n}}\n", "struct S {{\n{}\n}}\n"),
    "javascript": ("async function f() {{\n{}\n}}\n", "class C {{\n{}\n}}\n", "({{\n{}\n}})\n"),
    "typescript": ("async function f() {{\n{}\n}}\n", "class C {{\n{}\n}}\n", "interface I {{\n{}\n}}\n"),
    "json": ("{{\n{}\n}}", "[\n{}\n]"),
    "css": ("a {{\n{}\n}}\n",),
    "python": ("class C:\n{}\n",),
}  # fmt: skip
#: Longest sample that is judged, in characters; no sample in an article comes near
LONGEST = 200_000
#: Something left out: "...", "……", "// 省略", "# ..."; not Go's `args...` or `...T`, nor `[...]`
_ELIDED = re.compile(
    r"(?m)^\W*(?:\.{3,}|…+)\W*$|……|(?:\.{3}|…)\s*$|[{(,]\s*(?:\.{3}|…)\s*[}),]|(?://|#|/\*|--).*(?:\.{3}|…|省略|略去)"
)


def judge(lang: str, text: str) -> str | None:
    """`parses`, `fragment`, `sketch` or `damaged`; None for what has no parser (text, output, diffs).

    `fragment`: parses inside of a function, class or file skeleton. `sketch`: something in it is left
    out with `...`, so it is not meant to parse. `damaged`: none of these.
    """
    accepts = _parser(lang)
    if accepts is None or not text.strip() or len(text) > LONGEST:
        return None
    if accepts(text):
        return "parses"
    if any(accepts(whole) for whole in _completed(lang, text)):
        return "fragment"
    return "sketch" if _ELIDED.search(text) else "damaged"


def _completed(lang: str, text: str) -> Iterator[str]:
    """The text inside of each skeleton of its language."""
    if lang == "python":
        text = "\n".join("    " + line for line in text.split("\n"))
    if lang == "json":
        text = text.rstrip().rstrip(",")
    return (skeleton.format(text) for skeleton in SKELETONS.get(lang, ()))


@cache
def _parser(lang: str) -> Callable[[str], bool] | None:
    """What says whether a text is of the language; None when there is no parser for it."""
    own: dict[str, Callable[[str], Any]] = {"json": json.loads, "toml": tomllib.loads, "python": ast.parse}
    if lang in own:
        return lambda text: _raises_nothing(own[lang], text)
    return _tree_sitter(lang)


def _raises_nothing(parse: Callable[[str], Any], text: str) -> bool:
    try:
        parse(text)
    except (ValueError, SyntaxError, RecursionError, MemoryError):
        return False
    return True


def _tree_sitter(lang: str) -> Callable[[str], bool] | None:
    if lang not in GRAMMARS:
        return None
    module, function = GRAMMARS[lang]
    try:
        from tree_sitter import Language, Parser

        grammar = Language(getattr(importlib.import_module(module), function)())
    except ImportError:
        return None
    return lambda text: not Parser(grammar).parse(text.encode()).root_node.has_error
