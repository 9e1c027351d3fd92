"""In which languages a page shows programs: said before the text where a reader of this guide would expect Go."""

from __future__ import annotations

from seedbook.fence import fences

#: The language of the guide.
OWN = "go"
#: What people write programs in instead of it, as fences and as readers call it. Shell, settings, queries and the
#: like stand beside a program in any language and surprise nobody.
PROGRAMS = {
    "c": "C",
    "cpp": "C++",
    "csharp": "C#",
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


def foreign(body: str) -> tuple[str, ...]:
    """The names of the languages of a page's programs in order, when there are some and none is in Go."""
    found = dict.fromkeys(fence.language for fence in fences(tuple(body.split("\n")), 1))
    return () if OWN in found else tuple(PROGRAMS[language] for language in found if language in PROGRAMS)
