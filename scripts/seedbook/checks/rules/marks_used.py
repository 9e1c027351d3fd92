"""The rule on marks that leave out rules: they name optional ones only, and rightly."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from seedbook.checks import marks
from seedbook.checks.document import Document
from seedbook.checks.guide import Guide, suggestion
from seedbook.checks.rule import Fault, Rule


def rule(others: tuple[Rule, ...]) -> Rule:
    """The rule `mark`, which has to know all others."""
    optional = [other.code for other in others if other.optional]
    families = {code.split("-")[0] for code in optional}
    return Rule("mark", _checker(optional, families))


def _checker(optional: list[str], families: set[str]) -> Callable[[Document, Guide], Iterator[Fault]]:
    def check(page: Document, guide: Guide) -> Iterator[Fault]:
        """A mark has a known verb and names optional rules."""
        for mark in marks.marks(page):
            if mark.verb not in marks.VERBS:
                mend = suggestion(mark.verb, marks.VERBS) or f"请写其中之一：{'、'.join(marks.VERBS)}。"
                yield Fault(mark.line, f"不认识的标记 `check: {mark.verb}`。", mend)
            elif not mark.codes and mark.verb != "on":
                yield Fault(mark.line, "标记没有写明免检哪条规则。", "请写上规则的代号，例如 `copy-space`。")
            for code in mark.codes:
                if code not in optional and code not in families:
                    mend = suggestion(code, optional) or "只有文风规则可以免检；请改正内容，并删去标记。"
                    yield Fault(mark.line, f"规则 `{code}` 不存在或不能免检。", mend)

    return check
