"""Style A joins a sample inside of an item to one line: text above it is an item, text glued behind it may be one."""

from __future__ import annotations

from pathlib import Path

import pytest

from seedbook.model import Block, Seed
from seedbook.restore import code, prose

#: Two commands that were joined to a line; a line that was one
JOINED, ALONE = "cat > a.yaml kubectl apply -f a.yaml", "kubectl apply -f a.yaml"


def restored(*lines: str, fixes: tuple[str, ...] = ()) -> list[str]:
    """The Markdown of each block, paragraphs where a line begins in Chinese, else samples with these `fixes`; the first
    is a heading."""
    kinds = ["heading", *("paragraph" if line[0] > "z" else "code" for line in lines[1:])]
    blocks: tuple[Block, ...] = tuple(
        Block(kind, (n, n), (line,), lang="bash" if kind == "code" else None, fixes=fixes if kind == "code" else ())
        for n, (kind, line) in enumerate(zip(kinds, lines, strict=True), 1)
    )
    seed = Seed("900", Path("900_test.txt"), lines)
    for stage in (code.restore, prose.restore):
        blocks = stage(seed, blocks)
    return [block.markdown for block in blocks[1:]]


def test_what_a_joined_sample_follows_is_an_item() -> None:
    assert restored("部署", "写好清单并应用:", JOINED)[0] == "- 写好清单并应用："
    assert restored("部署", "分两步做:", "写好清单并应用:", JOINED)[:2] == ["分两步做：", "- 写好清单并应用："]


def test_a_sample_that_was_one_line_stands_in_no_list() -> None:
    assert restored("部署", "写好清单并应用:", ALONE)[0] == "写好清单并应用："


def test_a_sample_that_a_site_shows_as_a_table_is_joined_wherever_it_stands() -> None:
    assert restored("部署", "写好清单并应用:", JOINED, fixes=("site-marks-off",))[0] == "写好清单并应用："


def test_a_sentence_right_below_a_heading_is_none() -> None:
    assert restored("部署", "服务必须使用 HTTPS。", JOINED)[0] == "服务必须使用 HTTPS。"


def test_an_item_stays_one_where_it_broke_before_code() -> None:
    assert restored("部署", "先有一段没有说完的话", "写好清单并应用:", JOINED)[1] == "写好清单并应用："


@pytest.mark.parametrize("behind", [JOINED, ALONE])
def test_text_glued_between_two_samples_is_the_next_item(behind: str) -> None:
    assert restored("部署", "写好清单:", f"{JOINED}重启服务:", behind)[1].endswith("```\n\n- 重启服务：")


def test_text_behind_the_last_sample_is_none() -> None:
    assert restored("部署", "写好清单:", f"{JOINED}这就部署好了。")[1].endswith("```\n\n这就部署好了。")


@pytest.mark.parametrize("text", ["输出如下:", "或者用一条命令完成:", "端口号 说明 用途:", "在部署之前,请先打开"])
def test_what_goes_on_with_the_item_of_the_sample_is_none(text: str) -> None:
    assert "- " not in restored("部署", "写好清单:", f"{JOINED}{text}", JOINED)[1].partition("```\n\n")[2]
