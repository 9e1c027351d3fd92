"""What import makes of an odd seed is a page that the checks have nothing against."""

from __future__ import annotations

from pathlib import Path

import pytest

from seedbook import checks
from seedbook.pages import importer
from tests.checks import cases

LONG = "一次跨机房迁移里缓存与数据库双写不一致的完整排查过程" * 2
SEEDS = {
    "invisible characters": "1.1 调\u00ad度\n一段\u200b话，说\ufeff调度。\n1.2 内存\n又\x01一段\u202e话。\n",
    "only invisible lines": "1.1 承\n一段话。\n\ufeff\n1.2 转\n\u200b\n又一段话。\n",
    "stops of ASCII": "1.1 调度\n一个句子.\n- 列表项的句子.\n- 又一项.\n1.2 内存\n前一句话说完了.后一句话接着说.\n",
    "marks of ASCII in a row": "1.1 调度\n太好了!!真的吗?!换一种(先读本地).\n1.2 内存\n又一段话。\n",
    "headings that end in marks": "1.1 先说调度。\n一段话。\n1.2 再说内存：\n又一段话。\n第二章 收尾；\n又一段话。\n",
    "formulas in odd places": (
        "1.1 证明 $\\frac{a}{b}$ 收敛\n一段话，说调度。\n$$\n一段没有另一半的话。\n其中$\\foo{a}$月，$a<b_1$。\n"
        "| 名 | 式 |\n| --- | --- |\n| 一 | $x_1$ |\n1.2 内存\n又一段话。\n"
    ),
    "a long heading twice": f"1.1 {LONG}\n一段话，说调度。\n1.2 {LONG}\n又一段话。\n",
    "a general heading twice": "1.1 总结\n一段话，说调度。\n1.2 总结\n又一段话。\n第二章 甲\n2.1 总结\n再一段话。\n",
}


@pytest.mark.parametrize("text", SEEDS.values(), ids=SEEDS)
def test_pages_of_an_odd_seed_break_no_rule(tmp_path: Path, text: str) -> None:
    project = cases.guide(tmp_path)
    (project.seeds / "009_x.txt").write_text(f"第一章 缓存与数据库双写不一致的排查\n{text}", encoding="utf-8")
    importer.run(project, project.seeds, project.docs)

    findings = [str(f) for f in checks.run(project, []) if "catalog" not in str(f)]

    assert list(project.docs.rglob("*.md"))
    assert findings == []
