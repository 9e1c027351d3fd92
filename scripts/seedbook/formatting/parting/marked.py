"""Parts joined text at what only begins a line in its language: a key of YAML, an instruction of a Dockerfile, a tag."""

from __future__ import annotations

import re

#: Quoted text, and flow collections, in which nothing begins a line: `"a: b"`, `{a: 1, b: 2}`, `[1, 2]`
_HELD = r"\"(?:\\.|[^\"\\])*+\"|'[^']*+'|\{[^{}]*+\}|\[[^\[\]]*+\]"
#: What begins a line, by language; matched behind white space.
_BEGINS = {
    # "name: x", "- name:", "- item", "\"app\": 1", "---", "# note"
    "yaml": r"(?:(?:- )*(?:[A-Za-z_$<{][\w./$<>{}-]*|\"[^\"]+\"|'[^']+')(?<!:):(?=\s|$)|- (?=\S)|---(?=\s|$)|#\s?(?=\S))",
    "dockerfile": r"(?:FROM|RUN|CMD|LABEL|EXPOSE|ENV|ADD|COPY|ENTRYPOINT|VOLUME|USER|WORKDIR|ARG|HEALTHCHECK|SHELL) (?=\S)|#",
    # "[section]", "key = value", "; note"
    "ini": r"\[[\w.: -]+\](?=\s|$)|[\w.-]+(?:\[\w+\])? ?= ?|[#;] ?(?=\S)",
    "toml": r"\[\[?[\w.\"-]+\]?\](?=\s|$)|[\w.\"-]+ ?= (?=\S)|# ?(?=\S)",
    "properties": r"[\w.-]+\w ?= ?(?=\S)|#",
    "xml": r"<(?=[A-Za-z/!?])",
    "gomod": r"(?:module|go|require|replace|exclude|toolchain) (?=\S)",
    # a folder's content as `tree` draws it
    "text": r"(?:│ ?)*[├└]─",
}  # fmt: skip
#: What a line that begins so must not stand behind: an alias, an arrow, a lone dash
_CONTINUES = re.compile(r"(?:(?:^|\s)(?:-|&\w+|\?)|[{\[(,=]|[\u3400-\u9fff][:,。、]?)$")


def parted(lang: str, text: str) -> tuple[str, ...]:
    """The lines of `text`; only its white space is changed."""
    begins = _BEGINS.get(lang)
    if begins is None:
        return (text,)
    cuts = [0]
    for found in re.finditer(rf"{_HELD}|(?<=\s)(?P<begin>{begins})", text):
        if found["begin"] and _may_begin(lang, text[cuts[-1] : found.start()].rstrip(), found["begin"]):
            cuts.append(found.start())
    return tuple(text[start:end].strip() for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True))


def _may_begin(lang: str, before: str, begin: str) -> bool:
    if lang == "xml":
        return before.endswith(">")
    if lang == "yaml" and begin != "#" and before.startswith("#"):
        return True
    if lang == "yaml" and before == "-":
        return False
    return not _CONTINUES.search(before) or lang != "yaml"
