"""Rules on what stands in fences: diagrams can be drawn, samples parse or say why not, Go is as gofmt writes it.

Parsers and formatters are loaded only when a page holds something for them. Where one is not installed, its rule
is silent: `make check` installs them all.
"""

from __future__ import annotations

from collections.abc import Iterator

from seedbook.checks.document import Document
from seedbook.checks.guide import Guide
from seedbook.checks.rule import Fault, Rule
from seedbook.fence import Fence
from seedbook.model import OWNED, VERDICTS


def diagram(page: Document, guide: Guide) -> Iterator[Fault]:
    """The diagram parser accepts a diagram."""
    fences = [fence for fence in page.fences if fence.language == "mermaid" and fence.closed]
    if not fences:
        return
    from seedbook.diagrams import check

    for fence in fences:
        for fault in check(fence.source):
            yield Fault(fence.line + fault.line, f"流程图无法绘制：{fault.what}。", fault.hint)


def parses(page: Document, guide: Guide) -> Iterator[Fault]:
    """A sample parses, alone or inside of a function, or says that it is a sketch."""
    for fence in _samples(page):
        if "verdict" not in fence.options and _judged(fence) == "damaged":
            mend = '请改正；只作示意的，把省略处写成 `// ...`，或标上 `verdict="sketch"`。'
            yield Fault(fence.line, f"这段 {fence.language} 代码不能解析。", mend)


def verdict(page: Document, guide: Guide) -> Iterator[Fault]:
    """A verdict is no better than what the parser says; import's own fragments are left to the next import."""
    for fence in _samples(page):
        stated = fence.options.get("verdict")
        if stated not in VERDICTS or stated in OWNED:
            continue
        found = _judged(fence)
        worse = found and VERDICTS.index(found) > VERDICTS.index(stated)
        if worse and (found in OWNED or not page.imported):
            better = "sketch" if found in OWNED else found
            mend = f'请改正代码，或标为 `verdict="{better}"`。'
            yield Fault(fence.line, f"代码标为 {stated}，其实是 {found}。", mend)


def go_format(page: Document, guide: Guide) -> Iterator[Fault]:
    """Go is formatted by gofmt; on an imported page it may keep the article's own indentation."""
    for fence in () if page.imported else _samples(page):
        if fence.language == "go" and fence.options.get("verdict") not in OWNED and _judged(fence) != "damaged":
            from seedbook.formatting import tools

            formatted = tools.run(tools.gofmt(), (), fence.source)
            if formatted is not None and formatted.rstrip() != fence.source.rstrip():
                line = fence.line + 1 + _first_difference(fence.source, formatted)
                yield Fault(line, "Go 代码没有用 gofmt 排版。", "请把代码交给 `gofmt`，再贴回来。")


def _first_difference(before: str, after: str) -> int:
    """The 0-based number of the first line in which two texts differ."""
    pairs = zip(before.split("\n"), after.split("\n"), strict=False)
    return next((number for number, (old, new) in enumerate(pairs) if old != new), 0)


def _samples(page: Document) -> Iterator[Fence]:
    return (fence for fence in page.fences if fence.closed and fence.language and fence.language != "mermaid")


def _judged(fence: Fence) -> str | None:
    from seedbook.verdict import judge

    return judge(fence.language, fence.source)


RULES = (
    Rule("diagram", diagram),
    Rule("sample-parses", parses),
    Rule("sample-verdict", verdict),
    Rule("go-format", go_format),
)
