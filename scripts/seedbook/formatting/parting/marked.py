"""Parts joined text at what only begins a line in its language: a key of YAML, a Dockerfile's instruction, a tag."""

from __future__ import annotations

import re

#: Quoted text, in which nothing begins a line: `"a: b"`
_QUOTED = r"\"(?:\\.|[^\"\\])*+\"|'[^']*+'"
#: Flow collections of YAML, in which no key does: `{a: 1, b: 2}`, `[1, 2]`
_FLOW = r"|\{[^{}]*+\}|\[[^\[\]]*+\]"
#: A key in quotes: `'app': 1`
_QUOTED_KEY = r"(?<=\s)(?:- )*(?:\"[^\"]+\"|'[^']+'):(?=\s)"
#: A comment at the end of a sample: all of its comments stand behind values then. (Of 188 such comments in 134 samples
#: of 186 articles 169 did, of 107 others 30.)
_ENDS_COMMENTED = re.compile(r"\s#\s?(?!.*\s(?:- |[\w.-]+:(?:\s|$)))[^#]+$")
#: What begins a line, by language, behind white space; examples behind each
_BEGINS = {
    "yaml": (
        r"(?:- )*(?:[A-Za-z_$<{][\w./$<>{}-]*|\"[^\"]+\"|'[^']+')(?<!:):(?=\s|$)"  # "name: x", "- name:", "\"app\": 1"
        r"|- (?=\S)|---(?=\s|$)|#+\s?(?=\S)"  # "- item", "---", "# note", "## Note"
    ),
    "dockerfile": (
        r"(?:FROM|RUN|CMD|LABEL|EXPOSE|ENV|ADD|COPY|ENTRYPOINT|VOLUME|USER|WORKDIR|ARG|HEALTHCHECK|SHELL) (?=\S)|#"
    ),
    "ini": r"\[[\w.: -]+\](?=\s|$)|[\w.-]+(?:\[\w+\])? ?= ?|[#;] ?(?=\S)",  # "[section]", "key = value", "; note"
    "systemd": r"\[[A-Z]\w+\](?=\s|$)|[A-Z][A-Za-z]+=|# ?(?=\S)",  # "[Service]", "ExecStart=/bin/a", "# note"
    "toml": r"\[\[?[\w.\"*-]+\]?\](?=\s|$)|[\w.\"-]+ ?= (?=\S)|# ?(?=\S)",
    "properties": r"[\w.-]+\w ?= ?(?=\S)|#",
    "xml": r"(?<=> )<(?=[A-Za-z/!?])",
    "gomod": r"(?:module|go|require|replace|exclude|toolchain) (?=\S)",
    "text": r"(?:│ ?)*[├└]─",  # a folder's content as `tree` draws it
    "http": r"[A-Z][\w-]*: (?=\S)|\{(?=[\s\"])|<(?=!?[a-z])",  # "Content-Type: text/html", what follows the headers
}
#: What begins a comment that stands in a line of its own, even below another. (Of 287 such in the YAML, settings and
#: scripts of 3,455 articles 276 did.)
_OWN = "##"
#: A comment in a line: "# note", "a: 1 # note"
_COMMENTED = re.compile(r"(?:^|\s)#")
#: What no line of YAML ends with: an alias, an arrow, a lone dash, Chinese text that goes on
_GOES_ON = re.compile(r"(?:(?:^|\s)(?:-|&\w+|\?)|[{\[(,=]|[\u3400-\u9fff][:,。、]?)$")


def parted(lang: str, text: str) -> tuple[str, ...]:
    """The lines of `text`; only its white space is changed."""
    begins = _BEGINS.get(lang)
    if begins is None:
        return (text,)
    cuts = [0]
    held = rf"(?P<key>{_QUOTED_KEY})|{_QUOTED}{_FLOW}" if lang == "yaml" else _QUOTED
    beside = lang == "yaml" and bool(_ENDS_COMMENTED.search(text))
    for found in re.finditer(rf"{held}|(?<=\s)(?P<begin>{begins})", text):
        begin = found["begin"] or found.groupdict().get("key")
        if not begin or (beside and begin.startswith("#") and not begin.startswith(_OWN)):
            continue
        if _may_begin(lang, text[cuts[-1] : found.start()].rstrip(), begin):
            cuts.append(found.start())
    return tuple(text[start:end].strip() for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True))


def _may_begin(lang: str, before: str, begin: str) -> bool:
    """Whether `before` may be a line that ended in front of `begin`."""
    if lang != "yaml" or begin.startswith(_OWN):
        return True
    if _COMMENTED.search(before) and not begin.startswith("#"):
        return True
    return before != "-" and not _GOES_ON.search(before)
