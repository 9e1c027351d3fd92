"""Files of settings that the shape of all their lines gives away: sections and keys, dotted keys, a makefile."""

from __future__ import annotations

import re
from collections.abc import Sequence

#: A comment of settings: `# 端口`, `; 端口`, `! 端口`, `// 端口`
_COMMENT = re.compile(r"^(?:[#;!]|//)")
#: A section: `[mysqld]`, `[project-run]`, `[remote "origin"]`, `[[server]]`; not a row of numbers
_SECTION = re.compile(r"^\[\[?[A-Za-z][\w .:\"/-]*\]\]?$")
#: Sections of systemd's units, which are a language of their own
_UNIT = re.compile(r"^\[(?:Unit|Service|Install|Timer|Socket)\]$")
#: A setting: `max_connections = 500`, `broker.rack=a`, `skip-name-resolve`, `read only = no`; nothing that calls or
#: ends in `;`
_SETTING = re.compile(r"^[A-Za-z][\w.-]*(?:(?: [\w.-]+){0,3} = (?![=~])[^;{(]*| ?= ?(?![=~])[^;{(]*)?$")
#: One written without spaces, and one whose key has parts: `group.id=order`. No variable of the shell has a dot
_TIGHT = re.compile(r"^[A-Za-z][\w.-]*=[^;()]*$")
_DOTTED = re.compile(r"^[A-Za-z][\w-]*(?:\.[\w-]+)+=")
#: A setting of the kernel: `net.core.somaxconn = 65535`, `fs.file-max=4194304`
_SYSCTL = re.compile(r"^(?:fs|kernel|net|vm)\.[a-z][\w./-]* ?= ?[\w-]+(?:\s[\w-]+)*(?:\s*#.*)?$")
#: A value as TOML writes it: `"45s"`, `[80, 443]`, `{ a = 1 }`, `true`, `1_000`; and what no other file has
_TYPED = re.compile(r"(?:\"|'|\[|\{|true\b|false\b|[-+]?[\d._:TZ-]+(?:\s|$))")
_TOML = re.compile(r"^\[\[|^\[\w+\.[\w.]+\]$|= ?[\"'\[]")
#: A variable and a rule of a makefile: `IMG ?= web:dev`, `BIN := bin/x`; `build: generate ## note`, `.PHONY: all`
_VARIABLE = re.compile(r"^[A-Z][A-Z_0-9]+ *[?:+]=")
#: One that no other file writes so: `CONFIG ?= .config`, `ARCH := $(shell uname -m)`
_MAKE = re.compile(r"^[\w.]+ *(?:\?= ?|:= *\$\((?:shell|wildcard|patsubst|subst) )")
_RULE = re.compile(r"^(?!default:)[\w./%$()-]+:(?: [\w./%$()-]+)* *(?:##.*)?$|^\.PHONY:")


def settings(texts: Sequence[str]) -> str:
    """`makefile`, `ini` or `toml` where the lines can hardly be of anything else, or an empty string.

    `texts` are a sample's stripped lines. Of 92 samples of other people's articles 71 are labelled so; all others show
    settings too, though their label says bash, java, rust or yaml.
    """
    lines = [text for text in texts if not _COMMENT.match(text)]
    if _make(lines):
        return "makefile"
    if any(_SECTION.match(line) for line in lines):
        return _sections(lines)
    dotted = are_properties(lines) or all(map(_SYSCTL.match, lines))
    return "ini" if dotted and (len(lines) > 1 or any(" = " in line for line in lines)) else ""


def are_properties(texts: Sequence[str]) -> bool:
    """Whether all lines but comments are settings without spaces, and some key has parts: no INI file is so."""
    lines = [text for text in texts if not _COMMENT.match(text)]
    tight = all(_TIGHT.match(line) for line in lines) and any(_DOTTED.match(line) for line in lines)
    return tight and not all(map(_SYSCTL.match, lines))


def _make(lines: Sequence[str]) -> bool:
    if any(line.startswith(".PHONY:") or _MAKE.match(line) for line in lines):
        return True
    variables = any(_VARIABLE.match(line) for line in lines)
    return variables and any(_RULE.match(line) for line in lines) and not any(line.endswith("{") for line in lines)


def _sections(lines: Sequence[str]) -> str:
    """The language of lines among which there are sections, if all others are settings of them."""
    if any(_UNIT.match(line) for line in lines) or not any(_SETTING.match(line) and "=" in line for line in lines):
        return ""
    if not all(_SECTION.match(line) or _SETTING.match(line) for line in lines):
        return ""
    typed = all(_TYPED.match(line.partition("=")[2].strip()) for line in lines if not _SECTION.match(line))
    return "toml" if typed and any(_TOML.search(line) for line in lines) else "ini"
