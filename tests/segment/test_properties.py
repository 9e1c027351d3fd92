"""What must hold for any text: nothing lost, nothing twice, nothing raised, and the same answer each time."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from seedbook.model import KINDS
from seedbook.segment import evidence, segment
from tests.damage import Part, flattened
from tests.segment.cases import seed

#: Lines that seeds are made of, whole and broken.
LINES = st.sampled_from(
    [
        *("第一章:现状与挑战", "2.1 调度模型", "数据同步机制", "采用最终一致性模型,监听变更。", "1. 第一步"),
        *("- 启动快:静态链接", "  • 可观测", "能力层级 关键指标 验证方式", "基础 覆盖率 测试报告", "| 参数 | 值 |"),
        *("|---|---|", "GOMAXPROCS |", "graph TD", "A[开始] --> B{判断}", "func main() {", "}", "// 注释", "# 注释"),
        *("kubectl get pods", "name: web", '{"a": 1}', "“", "$$x$$", "```mermaid", "```", "Posted in", "发表回复"),
        *("cat > main.go <<'EOF'", "EOF", "/*", "*/", "<div>", "\t\tx := 1", "   ", "", ""),
    ]
)
TEXTS = st.lists(LINES | st.text(max_size=40).filter(lambda text: "\n" not in text), max_size=40).map("\n".join)


@given(TEXTS)
@example("0¶\n0¶\n0¶")
def test_every_line_with_text_stands_in_exactly_one_block_in_order(text: str) -> None:
    blocks = segment(seed(text))
    lines = text.split("\n")
    covered = [n for block in blocks for n in range(block.lines[0], block.lines[1] + 1)]
    assert covered == sorted(set(covered))
    assert {n for n, line in enumerate(lines, 1) if line.strip()} <= set(covered)
    for block in blocks:
        pairs = list(zip(lines[block.lines[0] - 1 : block.lines[1]], block.raw, strict=True))
        told = {"bullets-given", "site-marks-off"} & set(block.fixes)
        assert told or all(now == was for was, now in pairs)
        assert block.raw[0].strip() and block.raw[-1].strip()


@given(TEXTS)
def test_blocks_are_of_known_kinds_with_what_their_kind_needs(text: str) -> None:
    for block in segment(seed(text)):
        assert block.kind in KINDS
        assert (block.level is not None) == (block.kind == "heading")
        assert (block.lang is not None) == (block.kind == "code")


@given(st.text())
def test_any_text_is_segmented(text: str) -> None:
    segment(seed(text))


@given(TEXTS)
def test_the_same_seed_gives_the_same_blocks(text: str) -> None:
    assert segment(seed(text)) == segment(seed(text))


@given(TEXTS)
@example("// 注释\n// 注释\n0")  # a caption is cut from the end of a sample afterwards
def test_evidence_agrees_with_the_blocks(text: str) -> None:
    kinds = {n: b.kind for b in segment(seed(text)) for n in range(b.lines[0], b.lines[1] + 1)}
    assert [line.kind for line in evidence(seed(text))] == [
        kinds[n] for n, line in enumerate(text.split("\n"), 1) if line.strip()
    ]


PROSE = st.sampled_from(
    [
        "该方案依赖新的快速路径,绕过完整的初始化逻辑,适用于高频打点与日志时间戳等场景。",
        "在真实的分布式场景中,网络分区发生时,系统必须在一致性与可用性之间做实时决策。",
        "需要注意的是,归还对象之前必须重置状态,否则残留的数据会污染后续的使用者。",
    ]
)
SAMPLES = st.sampled_from(
    [
        ("package main", "import \"fmt\"", "func main() {", "    fmt.Println(\"hi\")", "}"),
        ("apiVersion: v1", "kind: Service", "metadata:", "  name: web", "spec:", "  type: ClusterIP"),
        ("public class A {", "    private int n;", "    public void run() {", "        this.n = 1;", "    }", "}"),
    ]
)  # fmt: skip
DIAGRAM = Part("mermaid", ("graph TD", "    A[请求] --> B[网关]", "    B --> C[服务]"))
TABLE = Part(
    "table", ("维度|初级表现|中级达标", "分层隔离|业务逻辑混入|领域层无依赖", "错误处理|直接退出进程|全链路可判别")
)
LIST = Part("list", ("降低内存分配的次数", "引入环形缓冲区结构", "减少锁的持有时间"))


@st.composite
def articles(draw: st.DrawFn) -> list[Part]:
    """An article of a few sections, each a numbered heading, a paragraph, and two or three other parts."""
    parts = [Part("heading", ("第一章:背景与目标",))]
    for n in range(1, draw(st.integers(1, 4)) + 1):
        parts += [Part("heading", (f"1.{n} 调度模型的演进与取舍",)), Part("paragraph", (draw(PROSE),))]
        for part in draw(st.permutations([DIAGRAM, TABLE, LIST, Part("code", draw(SAMPLES))]))[:3]:
            parts += [part, Part("paragraph", (draw(PROSE),))]
    return [*parts, Part("heading", ("第二章:总结与展望",)), Part("paragraph", (draw(PROSE),))]


@settings(max_examples=40)
@given(articles(), st.sampled_from("AB"))
def test_a_plain_article_comes_back_line_by_line(parts: list[Part], style: str) -> None:
    damaged = flattened(parts, style)
    blocks = segment(seed(damaged.text))
    kinds = [b.kind for b in blocks for line in b.raw if line.strip()]
    assert kinds == list(damaged.kinds)
