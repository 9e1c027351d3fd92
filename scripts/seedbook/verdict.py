"""What a parser says of a code sample: parses, fragment, sketch or damaged.

The YAML and Bash grammars of tree-sitter accept nearly anything, so YAML goes to PyYAML instead, and
that a shell script parses says little. The SQL grammar knows one dialect, so it never calls a sample damaged.
"""

from __future__ import annotations

import ast
import importlib
import json
import re
import tomllib
import warnings
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import Any

import yaml

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
    "html": ("tree_sitter_html", "language"),
    "xml": ("tree_sitter_xml", "language_xml"),
    "css": ("tree_sitter_css", "language"),
}
#: Statements that a grammar allows outside of everything and its language does not: a sample with them is a fragment
LOOSE = {
    "go": re.compile(r"statement|_expression|short_var"),
    "java": re.compile(r"statement|_expression|^(?:method|local_variable|field)"),
    "kotlin": re.compile(r"statement|_expression|assignment"),
    "c": re.compile(r"statement|_expression"),
    "cpp": re.compile(r"statement|_expression"),
    "rust": re.compile(r"statement|_expression|let_declaration"),
}
#: What a fragment may stand in, by language; `{}` is the sample
SKELETONS = {
    "go": ("package p\n{}\n", "package p\nfunc f() {{\n{}\n}}\n", "package p\ntype T struct {{\n{}\n}}\n",
           "package p\ntype T interface {{\n{}\n}}\n", "package p\nvar v = T{{\n{}\n}}\n"),
    "java": ("{}", "class C {{\n{}\n}}\n", "class C {{ void f() {{\n{}\n}} }}\n"),
    "c": ("{}", "void f() {{\n{}\n}}\n", "struct s {{\n{}\n}};\n"),
    "cpp": ("{}", "void f() {{\n{}\n}}\n", "class C {{\n{}\n}};\n"),
    "kotlin": ("{}", "class C {{\n{}\n}}\n", "fun f() {{\n{}\n}}\n"),
    "rust": ("{}", "fn f() {{\n{}\n}}\n", "impl T {{\n{}\n}}\n", "struct S {{\n{}\n}}\n"),
    "javascript": ("async function f() {{\n{}\n}}\n", "class C {{\n{}\n}}\n", "({{\n{}\n}})\n"),
    "typescript": ("async function f() {{\n{}\n}}\n", "class C {{\n{}\n}}\n", "interface I {{\n{}\n}}\n"),
    "json": ("{{\n{}\n}}", "[\n{}\n]"),
    "xml": ("<x>\n{}\n</x>\n",),
    "css": ("a {{\n{}\n}}\n",),
    "python": ("class C:\n{}\n",),
}  # fmt: skip
#: Languages without line comments, which articles put a caption over all the same: "// config.json"
_CAPTIONED = ("json", "xml", "html", "css")
_CAPTION = re.compile(r"^(?:(?://|#(?!\{)).*\n)+")
#: Macros of BPF programs and of the kernel that no C parser knows: `SEC("xdp")`, "__uint(type, 1);", `__always_inline`
_MACRO = re.compile(
    r"\bSEC\(\"[^\"]*\"\)|\b__(?:uint|type|array)\(.{0,200}?\);|\b__attribute__\s*\(\(.{0,80}?\)\)|"
    r"\b(?:__(?:always_inline|noinline|weak|hidden|init|exit|user|rcu|iomem|packed|maybe_unused|kptr|ksym|kconfig)|asmlinkage)\b"
)
#: A comment at the end of a line of JSON: `"a": 1, // note`
_JSON_COMMENT = re.compile(r"(?m)(?<![:\"\w])//.*$")
#: A template's placeholder in YAML: "{{ .Values.name }}"
_TEMPLATE = re.compile(r"\{\{.*?\}\}")
#: Brackets in brackets in brackets…
_DEEP = r"(?:[\[{]\s*){100}"
#: Trees that are kept: one for each of a few threads
_KEPT = 8
#: Longest sample that is judged, in characters; no sample in an article comes near
LONGEST = 200_000
#: Something left out: "...", "……", "// 省略", "# ..."; not Go's `args...` or `...T`, nor `[...]`
_ELIDED = re.compile(
    r"(?m)^[^\w\n]*(?:\.{3,}|…+)[^\w\n]*$|……|(?:\.{3}|…)\s*$|[{(,:=]\s*(?:\.{3}|…)\s*[}),]"
    r"|(?://|#|/\*|--).{0,200}?(?:\.{3}|…|省略|略去|略\b)"
)
#: What a reader of a command fills in: `<pod-name>`, `<your name>`
_PLACEHOLDER = re.compile(r"<[A-Za-z][\w -]*>")
#: A line typed into Python's own shell: `>>> x = 1`, `... y`
_PROMPTED = re.compile(r"(?m)^\s*(?:>>>|\.\.\.)(?: (.*))?$")
#: The file that a sample of Python is said to be, so that its faults of style are not told on the reader's screen
_SAMPLE = "<sample>"
warnings.filterwarnings("ignore", category=SyntaxWarning, module=_SAMPLE)
#: Says whether a text is of its language as it stands, and whether it is so inside of a skeleton
_Parser = Callable[[str], bool]


def judge(lang: str, text: str) -> str | None:
    """`parses`, `fragment`, `sketch` or `damaged`; None for what has no parser (text, output, diffs).

    `fragment`: parses inside of a function, class or file skeleton, or under a caption that its language
    has no comments for. `sketch`: something in it is left out with `...`, so it is not meant to parse.
    It is one too where a command leaves its reader a place to fill in: `<pod-name>`.
    `damaged`: none of these.
    """
    accepts = _parser(lang)
    if accepts is None or not text.strip() or len(text) > LONGEST:
        return None
    text = text.replace("\u00a0", " ")  # some sites indent with it; no compiler takes it
    if _whole(lang, accepts, text):
        return "parses"
    if any(accepts(whole) for whole in _completed(lang, text)):
        return "fragment"
    if _ELIDED.search(text) or (lang == "bash" and accepts(_PLACEHOLDER.sub("x", text))):
        return "sketch"
    return None if lang == "sql" else "damaged"


def _whole(lang: str, accepts: _Parser, text: str) -> bool:
    """Whether the text is a file of its language."""
    if not accepts(text):
        return False
    if lang == "go" and not re.search(r"(?m)^package\s+\w+", text):
        return False
    return lang not in LOOSE or not any(LOOSE[lang].search(kind) for kind in _outermost(lang, text))


def _completed(lang: str, text: str) -> Iterator[str]:
    """The text inside of each skeleton of its language."""
    if lang in _CAPTIONED:
        text = _CAPTION.sub("", text)
        yield text
    if lang == "python" and text.lstrip().startswith(">>>"):
        yield "\n".join(_PROMPTED.findall(text))
    if lang == "python":
        text = "\n".join("    " + line for line in text.split("\n"))
    if lang == "json":
        text = _JSON_COMMENT.sub("", text).rstrip().rstrip(",")
        yield text
        yield "[" + ",".join(line for line in text.split("\n") if line.strip()) + "]"  # one document a line
    for skeleton in SKELETONS.get(lang, ()):
        yield skeleton.format(text)


@cache
def _parser(lang: str) -> _Parser | None:
    """What says whether a text is of the language; None when there is no parser for it."""
    own: dict[str, Callable[[str], Any]] = {
        "json": json.loads,
        "toml": tomllib.loads,
        "python": lambda text: ast.parse(text, filename=_SAMPLE),
        "yaml": _parse_yaml,
    }
    if lang in own:
        return lambda text: _raises_nothing(own[lang], text)
    grammar = _grammar(lang)
    return None if grammar is None else lambda text: not _tree(lang, text).has_error


def _parse_yaml(text: str) -> None:
    if re.search(_DEEP, text):
        raise ValueError("nested deeper than any sample; libyaml takes minutes over that")
    for _ in yaml.parse(_TEMPLATE.sub("x", text), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
        pass


def _raises_nothing(parse: Callable[[str], Any], text: str) -> bool:
    try:
        parse(text)
    except (ValueError, SyntaxError, RecursionError, MemoryError, yaml.YAMLError):
        return False
    return True


def _outermost(lang: str, text: str) -> list[str]:
    """The kinds of the outermost nodes of a text."""
    return [node.type for node in _tree(lang, text).named_children]


@lru_cache(maxsize=_KEPT)  # what is accepted is asked for its statements next
def _tree(lang: str, text: str) -> Any:
    from tree_sitter import Parser

    if lang in ("c", "cpp"):
        text = _MACRO.sub("", text)
    return Parser(_grammar(lang)).parse(text.encode("utf-8", "replace")).root_node


@cache
def _grammar(lang: str) -> Any:
    """The grammar of a language; None when it has none, or its package is not installed."""
    if lang not in GRAMMARS:
        return None
    module, function = GRAMMARS[lang]
    try:
        from tree_sitter import Language

        return Language(getattr(importlib.import_module(module), function)())
    except ImportError:
        return None
