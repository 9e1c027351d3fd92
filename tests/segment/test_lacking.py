"""The one heading that a count of headings lacks."""

import pytest

from seedbook.segment.lacking import whole
from seedbook.segment.lines import read_lines


@pytest.mark.parametrize(
    "headings",
    [
        ("0x01 准备机器", "0x02 安装", "0x03 打镜像"),
        ("IV. 讨论", "V. 局限", "VI. 结论"),
        ("Q8 继承?", "Q9 创建?", "Q10 字段?"),
    ],
)
@pytest.mark.parametrize("kind", ["code", "list"])
def test_it_is_one_whatever_it_was_taken_for(headings: tuple[str, ...], kind: str) -> None:
    first, lacking, last = headings
    lines = read_lines([first, "kubectl get pods", lacking, "kubectl get nodes", last])
    given = ["heading", kind, f"{kind}+", f"{kind}+", "heading"]
    assert whole(lines, given) == ["heading", kind, "heading", kind, "heading"]


@pytest.mark.parametrize(
    "texts",
    [
        ("1. 准备", "2. 安装", "3. 打镜像"),
        ("Q1 继承?", "Q2 创建?", "Q2 字段?", "Q3 哪个?"),
        ("Q1 a", "Q2 b", "Q4 d"),
        ("Q1 a", "Q2 b。", "Q3 c"),
    ],
)
def test_a_count_of_lists_and_what_fits_twice_or_not_quite_stay(texts: tuple[str, ...]) -> None:
    given = ["heading", *["list"] * (len(texts) - 2), "heading"]
    assert whole(read_lines(list(texts)), given) == given
