"""Languages whose every line has a known shape: one line of another shape speaks against them."""
# ruff: noqa: E501 - tables: one pattern a row, however wide

from __future__ import annotations

import re
from collections.abc import Sequence

#: What each line of such a language looks like. Lines that are comments fit where `_COMMENTS` allows them.
_SHAPES = {
    # `"a": 1,` `{` `],` `"text",` `...`
    "json": r"^([\[{}\]]+,?|[\[{].*|.*[\]}],?|\"[^\"]*\"\s*(:.*|,)?|-?[\d.]+,?|true,?|false,?|null,?|\.{3,}.*|//.*)$",
    # `key: value` `- item` `key:` and text that goes on; never a line that ends as a statement does
    "yaml": r"^(#.*|---|\.\.\.|-|- .*|[\"']?[\w$.*/@<>{}-][\w$ .*/@<>{}()-]*[\"']?:( .*)?(?<![;{(])|[^;{}()=]*[^;{(,:=]|[{}\[\]].*|.*[|>]-?)$",
    # `key=value` `[section]` `; comment`
    "ini": r"^([#;!].*|\[.*\]|[\w./*$\[\]{}:-]+\s*[=:].*|[\w-]+|.*\\)$",
    "toml": r"^(#.*|\[.*\]|[\w.\"-]+\s*=.*|[\]}\"'].*|\".*|\{.*)$",
    # `selector {` `property: value;` `}`
    "css": r"^(/\*.*|.*\*/|[^;(]*[{,]|@.*|[\w-]+\s*:.*;?|\}.*)$",
    "nginx": r"^(#.*|.*[;{}]|.*[;{}]\s*#.*)$",
    "dockerfile": r"^(#.*|[A-Z]+ .*|.*\\|&& .*|-\S.*|[\w./-]+.*)$",
    "gomod": r"^(//.*|module .*|go \d.*|require.*|replace.*|exclude.*|\)|\(|(toolchain|retract|tool|godebug|ignore) .*|\S+ (=> )?\S*v\d.*|\S+ => .*)$",
    "redis": r"^.*[^;]$",  # statements end so, commands never
    "csv": r"^[^,]*(,(?! )[^,]*){2,}$",  # a sentence has a space there
    "systemd": r"^(#.*|\[.*\]|\w+=.*)$",
    "makefile": r"^([^;{}]*|.*\$.*|.*\\|@.*|#.*)$",
    "markdown": r"^[^;]*$",
    "protobuf": r"^(//.*|.*[;{}]|.*[;{}]\s*//.*|/?\*.*)$",
    "xml": r"^([^;{}]*|.*>|<.*)$",
}
_COMPILED = {lang: re.compile(shape) for lang, shape in _SHAPES.items()}


def fit(lang: str, texts: Sequence[str]) -> float:
    """How much of what speaks for `lang` stands, 0 to 1: the square of the share of stripped lines that have its shape."""
    shape = _COMPILED.get(lang)
    if shape is None or not texts:
        return 1.0
    return (sum(bool(shape.match(text)) for text in texts) / len(texts)) ** 2
