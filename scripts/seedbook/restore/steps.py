"""Steps with samples between them, told from paragraphs: style A joins a sample to one line, and glues the text behind
to it, only inside of a list.

What such a sample follows is an item, unless it goes on with one: below a heading, or a sample of its own, 17 of 20
such texts are, below a finished paragraph 31 of 34, and of text glued behind one sample and before the next 102 of 111.
Of text that tells what came of the sample, or goes on with its item in other words, 20 of 58 are, and of text behind
the last sample less than half. (Counted in 189 articles of other people whose items have samples.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from seedbook.han import HAN
from seedbook.inline.characters import SAMPLE
from seedbook.model import Block
from seedbook.restore import embedded
from seedbook.restore.lines import leads_on

#: Kinds of blocks that are of no list whose items have samples
_OUTSIDE = ("title", "heading", "table", "code", "mermaid")
#: What ends a paragraph, or leads on to a list; what leads on to a note, `警告:`, whose samples are joined as well
_FINISHED = re.compile(r"(?<!警告)(?<!注意)(?<!提示)(?<!说明)[。！？：!?:]$")
#: How text begins or ends that goes on with the item of the sample before: `输出如下：`, `或`, `如果没有安装，…`
_GOES_ON = re.compile(
    r"^(?:或|如果|若|(?:你|您|用户|也)?可以|例如|比如|注意|说明|上[述面例]|这|该|此|下面|当|然后|其中|答案|(?:访问|执行|运行)?结果|输出|返回|日志|响应"
    r"|生成|修改后|修改完成|命令|配置|变成|转变|只需|稍等|每个)|[你您]也?可以|(?:输出|结果|日志|结构|内容|响应|错误)[^，。]{0,8}[:：]$"
)
#: What no step is: text that begins with the code it broke before, or ends before such code; the cells of a table that
#: were joined to a line, `端口号 说明 7001`
_NO_STEP = re.compile(r"^[`a-z<{\"$\\]|一个$|[\u3400-\u9fff] [\u3400-\u9fff]")
#: A step says so much in Chinese, in characters, unless it leads on to its sample: `装 cert-manager：`
_FEWEST = 3


@dataclass(frozen=True)
class Place:
    """Where a paragraph stands: whether an item may begin with it, by what stands above; whether a sample of a list
    stands right below, or any sample."""

    opens: bool = False
    above_step: bool = False
    above_code: bool = False


def places(blocks: Sequence[Block], langs: Sequence[str]) -> Iterator[Place]:
    """The place of each of the `blocks`; of those that are no paragraphs none."""
    for above, block, below in zip((None, *blocks), blocks, (*blocks[1:], None), strict=False):
        if block.kind != "paragraph" or below is None or block.lines[1] + 1 != below.lines[0]:
            yield Place(block.kind == "paragraph" and _opens(above, block, langs))
        else:
            joined = _joined(below, langs)
            yield Place(_opens(above, block, langs), joined, joined or below.kind == "code")


def _opens(above: Block | None, block: Block, langs: Sequence[str]) -> bool:
    """Whether `block` may begin an item. A sentence right below a heading is as likely the text of an item whose first
    line was taken for the heading."""
    if above is None or above.kind == "paragraph":
        return above is None or bool(_FINISHED.search(above.raw[-1].rstrip()))
    told = above.kind == "heading" and block.raw[-1].rstrip().endswith("。")
    return above.kind in _OUTSIDE and not told and not _joined(above, langs)


def _joined(block: Block, langs: Sequence[str]) -> bool:
    """Whether `block` is or begins with a sample of an item: joined to a line, or with text glued on. Where a site
    shows samples as tables, all are joined."""
    if block.kind == "code":
        return len(block.raw) == 1 and "lines-parted" in block.fixes and "site-marks-off" not in block.fixes
    first = next(embedded.samples(block.raw[0].strip(), langs), None) if block.kind == "paragraph" else None
    return first is not None and not first.start


def marked(markdown: str, place: Place) -> str:
    """`markdown`, a paragraph with a sign for each of its samples, with the marker of an item before each step."""
    pieces = [piece.strip() for piece in markdown.split(SAMPLE)]
    last = len(pieces) - 1
    leads = [*(True for _ in pieces[:-1]), place.above_code if last else place.above_step]
    steps = [leads[n] and _is_step(piece) and (n > 0 or place.opens) for n, piece in enumerate(pieces)]
    if not any(steps):
        return markdown
    texts = [f"- {piece}" if step else piece for piece, step in zip(pieces, steps, strict=True)]
    return f"\n\n{SAMPLE}\n\n".join(texts).strip()


def _is_step(piece: str) -> bool:
    said = len(HAN.findall(piece)) >= (1 if piece.endswith("：") else _FEWEST)
    if not said or leads_on(piece):
        return False
    return not (_NO_STEP.search(piece) or _GOES_ON.search(piece))
