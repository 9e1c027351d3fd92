"""The values that travel through the pipeline. All are frozen: a stage returns new ones."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from unicodedata import category

#: Every kind a block can have, in no order.
KINDS = ("title", "heading", "paragraph", "list", "table", "code", "mermaid", "quote", "math", "furniture")
#: What a code sample can be found to be, from the best to the worst: it parses, whole or as a part of more; or not.
SOUND, OWNED = ("parses", "fragment"), ("sketch", "damaged")
VERDICTS = (*SOUND, *OWNED)
#: Languages that import tells apart and no lexer colours, by the names that readers know.
UNCOLOURED = {
    "redis": "Redis",
    "gomod": "go.mod",
    "csv": "CSV",
    "mtail": "mtail",
    "svelte": "Svelte",
    "tla": "TLA+",
    "plantuml": "PlantUML",
    "cue": "CUE",
}
#: What people write programs in, as fences and as readers call it. Shell, settings, queries and the like stand beside
#: a program in any language and surprise nobody.
PROGRAMS = {
    "c": "C",
    "cpp": "C++",
    "csharp": "C#",
    "go": "Go",
    "java": "Java",
    "javascript": "JavaScript",
    "kotlin": "Kotlin",
    "php": "PHP",
    "python": "Python",
    "ruby": "Ruby",
    "rust": "Rust",
    "scala": "Scala",
    "swift": "Swift",
    "typescript": "TypeScript",
}


@dataclass(frozen=True)
class Seed:
    """One scraped article. `id` is the file name up to the first `_`; `lines` carry no line ends."""

    id: str
    path: Path
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Trace:
    """The text of a block after one stage, with the codes of what that stage changed."""

    stage: str
    text: str
    codes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Block:
    """A run of seed lines of one kind.

    `lines` is the 1-based inclusive span in the seed, `raw` those lines without blank ends.
    `level` is set for headings (1 = 第X章, 2 = N.M, 3 and deeper = un-numbered), `lang` and
    `verdict` for code, `columns` and `rows` (body rows) for tables. `markdown` is the restored
    text. `fixes` are codes of repairs applied, `doubts` what a person should look at.
    """

    kind: str
    lines: tuple[int, int]
    raw: tuple[str, ...]
    markdown: str = ""
    level: int | None = None
    lang: str | None = None
    verdict: str | None = None
    columns: int | None = None
    rows: int | None = None
    fixes: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    trace: tuple[Trace, ...] = field(default=(), compare=False)

    def after(self, stage: str, markdown: str, *, fixes: tuple[str, ...] = (), doubts: tuple[str, ...] = ()) -> Block:
        """This block with `markdown` as the result of `stage`, its codes added and the step traced."""
        step = Trace(stage, markdown, fixes)
        return replace(
            self,
            markdown=markdown,
            fixes=self.fixes + fixes,
            doubts=self.doubts + doubts,
            trace=(*self.trace, step),
        )


@dataclass(frozen=True)
class Finding:
    """Something a person should mend: where, what is wrong, and how to mend it."""

    path: str
    line: int
    what: str
    mend: str
    code: str = ""
    level: str = "error"  # or "warning": shown, but does not fail the command

    def __str__(self) -> str:
        """The finding on one line, in the form that editors and `grep -n` follow: place first."""
        place = f"{self.path}:{self.line}" if self.line else self.path
        chinese = self.what.endswith(("。", "”"))
        level = "" if self.level == "error" else "提醒：" if chinese else "warning: "
        gap = "" if chinese else " "
        code = f" [{self.code}]" if self.code else ""
        return _on_one_line(f"{place}: {level}{self.what}{gap}{self.mend}".rstrip() + code)


def _on_one_line(text: str) -> str:
    """The text with line ends as spaces, and what cannot be seen, or drives a terminal, by its code: `\\u202e`."""
    return "".join(
        char if char.isprintable() or category(char) == "Zs" else " " if char.isspace() else ascii(char)[1:-1]
        for char in text
    )
