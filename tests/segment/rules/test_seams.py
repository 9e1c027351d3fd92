"""What meets at a break tells whether a line goes on: style A breaks lines before inline code."""

import pytest

from seedbook.segment.lines import read_lines
from seedbook.segment.rules.seams import seams, whole


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        ("- 作为", "Job传输通道", ["seam-before:为", "seam-before:作为"]),
        ("结束。", "sync.Pool 缓存对象", ["seam-before:。"]),
        ("调用 Run", "sync.Pool 缓存对象", ["seam-before:latin"]),
        ("作为", "传输通道", []),
    ],
)
def test_a_seam_is_named_by_what_stands_above_it(above: str, below: str, expected: list[str]) -> None:
    assert seams(read_lines([above, below]))[1] == expected


@pytest.mark.parametrize(
    "end", ["直接向", "主从切换、", "作为", "被其他线程请求时,见", "由接收方以", "返回值是", "也可以通过"]
)
def test_what_was_taken_for_a_heading_goes_on_with_a_text_left_open(end: str) -> None:
    lines = read_lines([f"- 大对象:{end}", "mheap 要整页", "另一段。"])
    assert whole(lines, ["list", "heading", "paragraph"]) == ["list", "list+", "paragraph"]


def test_what_was_taken_for_a_paragraph_goes_on_with_it_too() -> None:
    lines = read_lines(["扩缩容时哈希环会变化,", "decision_wait窗口内的链路会被拆开。"])
    assert whole(lines, ["paragraph", "paragraph"]) == ["paragraph", "paragraph+"]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("归还行为", "mheap 要整页"),
        ("这也可以", "mheap 要整页"),
        ("核对校验和", "mheap 要整页"),
        ("较为罕见", "mheap 要整页"),
        ("直接向", "3.1 本质"),
        ("直接向", "整页"),
    ],
)
def test_a_heading_stays_one_behind_a_text_that_may_end_or_when_it_counts_or_is_chinese(above: str, below: str) -> None:
    lines = read_lines([above, below])
    assert whole(lines, ["paragraph", "heading"]) == ["paragraph", "heading"]


def test_a_note_that_broke_before_code_is_a_quote() -> None:
    lines = read_lines(["注意:不要直接使用", "-p参数传递密码。", "下一段。"])
    tags = ["paragraph", "paragraph+", "paragraph"]
    assert whole(lines, tags) == ["quote", "quote+", "paragraph"]
    assert whole(read_lines(["可以直接使用", "-p参数。", "下一段。"]), tags) == tags


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("- 最后才调整", "GOGC,每次只改一个参数"),
        ("DEBOUNCE_MAX:避免永不推送 - 推送并发", "PUSH_THROTTLE:限制同时推送的代理数"),
        ("recvq非空:直接拷贝- 否则构造", "sudog挂入等待队列"),
    ],
)
def test_what_was_taken_for_a_heading_goes_on_with_an_item_that_no_mark_ends(above: str, below: str) -> None:
    lines = read_lines([above, below, "另一段。"])
    assert whole(lines, ["list", "heading", "paragraph"]) == ["list", "list+", "paragraph"]


@pytest.mark.parametrize(
    ("above", "below"),
    [("- 微服务启动模块", "swagger说明"), ("- 配置完成。", "GOGC,怎么选"), ("- 部署方式", "3.2 缓存,怎么选")],
)
def test_a_heading_behind_a_list_stays(above: str, below: str) -> None:
    assert whole(read_lines([above, below]), ["list", "heading"]) == ["list", "heading"]


def test_an_item_that_speaks_is_no_sample() -> None:
    lines = read_lines(["- 一次调和里先", "r.Update()了一次(比如加 finalizer),后面又拿着旧的副本去写。", "另一段。"])
    assert whole(lines, ["list", "code", "paragraph"]) == ["list", "list+", "paragraph"]


@pytest.mark.parametrize("kind", ["list", "paragraph", "quote"])
def test_code_with_a_stop_ends_what_is_left_open_above(kind: str) -> None:
    lines = read_lines(["首次构建明显变慢，之后命中", "GOCACHE。"])
    assert whole(lines, [kind, "paragraph"])[1] == f"{kind}+"


@pytest.mark.parametrize(("kind", "tag"), [("list", "list+"), ("paragraph", "paragraph"), ("heading", "paragraph")])
def test_code_with_a_stop_is_no_sample(kind: str, tag: str) -> None:
    lines = read_lines(["查看多个 Pod 的日志，比如：", "stern --all-namespaces -l run=nginx。", "kubectl get pods"])
    assert whole(lines, [kind, "code", "code"]) == [kind, tag, "code"]


@pytest.mark.parametrize("kind", ["list", "paragraph", "quote"])
def test_what_closes_the_quotation_marks_open_above_goes_on_with_them(kind: str) -> None:
    lines = read_lines(["“既然用的是边缘触发，为什么不需要循环读到", "EAGAIN？”", "EAGAIN？”"])
    assert whole(lines, [kind, "heading", "heading"]) == [kind, f"{kind}+", "heading"]
    assert whole(read_lines(["为什么读到", "EAGAIN？”"]), [kind, "heading"]) == [kind, "heading"]


@pytest.mark.parametrize(
    ("above", "below"),
    [("首次构建变慢。", "GOCACHE。"), ("首次构建变慢，之后命中", "- Git。"), ("格式如下：", "BF.ADD key。")],
)
def test_behind_a_stop_or_a_colon_or_with_a_marker_it_stands_by_itself(above: str, below: str) -> None:
    assert whole(read_lines([above, below]), ["paragraph", "paragraph"]) == ["paragraph", "paragraph"]


@pytest.mark.parametrize(
    "line",
    [
        "docker-compose up -d启动容器",
        "-d选项即可,不必再加",
        "parser/Lexer.java- 词法分析",
        "/home/dev/.kube/config在主节点执行以下步骤:",
        "/usr/local/lib目录下;",
    ],
)
def test_a_sample_of_one_line_that_chinese_touches_is_a_text_that_broke_before_code(line: str) -> None:
    lines = read_lines(["- 也可以安装到", line, "# 完成"])
    assert whole(lines, ["list", "code", "heading"]) == ["list", "list+", "heading"]
    assert whole(lines, ["paragraph", "code", "heading"]) == ["paragraph", "paragraph", "heading"]


@pytest.mark.parametrize(
    "line",
    [
        "docker attach <ID/容器名称>",
        '"pktlimit": 0, #采集的上限,如果超过则抛弃',
        "$ docker logs有问题的容器",
        "2020-09-30 INFO job:CRON表达式任务执行",
        'log.Println("任务启动,等待结果")',
        "T1 ---------+-----------> T2在这种情况下线程",
        "sudo apt update && sudo apt install software-properties-common -y检查安装",
    ],
)
def test_what_a_sample_says_in_chinese_leaves_it_one(line: str) -> None:
    tags = ["list", "code", "heading"]
    assert whole(read_lines(["- 也可以安装到", line, "# 完成"]), tags) == tags
