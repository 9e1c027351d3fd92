"""Which reading of a flattened table is taken, and what speaks for it."""

from __future__ import annotations

import pytest

from seedbook.restore.table import cuts, gaps, headers, readings, rows, spaced, wording
from seedbook.restore.table.columns import SIZES, Column, likeness, size_of
from seedbook.restore.table.wording import Wording


def _grid(*lines: str) -> tuple[tuple[str, ...], ...]:
    return spaced.grid(lines, "mixed").rows


def _features(lines: tuple[str, ...], count: int) -> dict[str, float]:
    found = rows.rows(lines, "mixed")
    [reading, *_] = [reading for reading in readings.readings(found) if len(reading.header) == count]
    return readings.features(found, reading)


def test_a_header_that_reads_well_is_not_given_a_column_for_what_all_rows_repeat() -> None:
    lines = ("特性 所在章节", *(f"特性{name} 第 {n} 章" for n, name in enumerate("甲乙丙丁戊己庚辛", 2)))
    assert {len(row) for row in _grid(*lines)} == {2}


def test_a_row_of_a_word_a_column_loses_no_cell() -> None:
    grid = _grid(
        "算法 最好 最坏 空间 方式 稳定性", "冒泡 O(n) O(n^2) O(1) 内部 稳定", "选择 O(n) O(n^2) O(1) 内部 不稳定"
    )
    assert all(all(row) for row in grid)


def test_rows_with_words_enough_for_their_columns_are_full() -> None:
    grid = _grid(
        "指令 作用 为什么这样写",
        "FROM python:3.12-slim 基础镜像 slim 版本比完整版小很多",
        "ENV PYTHONUNBUFFERED=1 关闭输出缓冲 print() 和日志立即显示",
        "WORKDIR /code 设置工作目录 后续命令都在此目录执行",
        "--no-cache-dir 不缓存 pip 下载 减小镜像体积",
    )
    assert grid[1] == ("FROM python:3.12-slim", "基础镜像", "slim 版本比完整版小很多")
    assert all(map(all, grid))


def test_nothing_stands_in_the_corner_above_the_names_of_rows() -> None:
    grid = _grid(
        "X IX S IS",
        "X 冲突 冲突 冲突 冲突",
        "IX 冲突 兼容 冲突 兼容",
        "S 冲突 冲突 兼容 兼容",
        "IS 冲突 兼容 兼容 兼容",
    )
    assert grid[:2] == (("", "X", "IX", "S", "IS"), ("X", "冲突", "冲突", "冲突", "冲突"))


def test_nothing_stands_in_the_corner_beside_figures_alone() -> None:
    assert _grid("2019 2020 2021", "订单 1200 1350 1480", "退款 31 28 35", "用户 430 510 620")[0][0] == ""


def test_a_name_that_most_rows_begin_with_stands_in_the_corner() -> None:
    grid = _grid(
        "Phase 时间 内容 文档数",
        "Phase 1 Month 1-3 形式理论模型 13",
        "Phase 2 Month 4-5 语言模型与设计 19",
        "Phase 3 Month 6-7 工程与云原生 16",
        "Phase 4 Month 8-9 开源技术堆栈 26",
        "Phase 5 Month 10-11 成熟应用领域 21",
        "Phase 6 Month 12 整合优化 8",
        "总计 12个月 完整知识体系 103",
    )
    assert grid[0] == ("Phase", "时间", "内容", "文档数")


def test_a_name_that_leads_figures_stands_in_the_corner() -> None:
    grid = _grid(
        "tps 500 1000 1200 1500 2000 2500 3000",
        "avg rt(ms) 7 8 12 9 9 10.89 1044",
        "80% rt(ms) 7.9 8 11 9 9 10.69 1581",
        "95% rt(ms) 8.7 11 25 15 14 24.74 2966",
        "cpu 12 22 28 36 47 55 62",
        "load 0.5 1.5 1.5 1.5 3.5 4 5",
    )
    assert grid[0][:2] == ("tps", "500")


def test_a_path_begins_a_cell_behind_latin_words() -> None:
    grid = _grid(
        "Module API Path Method Description",
        "Meta Center /meta/apps/renew PUT 刷新接口应用索引",
        "Meta Center /meta/apps/clean PUT 清理接口应用索引",
        "Meta Center /meta/revision/write PUT 设置应用版本写入开关",
    )
    assert grid[1] == ("Meta Center", "/meta/apps/renew", "PUT", "刷新接口应用索引")


def test_a_word_said_again_begins_a_cell() -> None:
    grid = _grid("术语 定义", "JSON JavaScript 对象表示法", "YAML YAML Ain't Markup Language", "TOML 配置文件的格式")
    assert grid[2] == ("YAML", "YAML Ain't Markup Language")


@pytest.mark.parametrize(("row", "told"), [("YAML yaml", True), ("20 20", False), ("支持 支持", False), ("X X", False)])
def test_of_figures_signs_and_chinese_words_it_says_nothing_new(row: str, told: bool) -> None:
    assert ("word again" in gaps.features(row.split(), 0, 0, "mixed", header=False)) is told


def test_a_name_of_several_words_stays_in_one_cell() -> None:
    grid = _grid("框架 语言", "Spring Boot Java", "Spring Cloud Java", "Gin Go")
    assert grid[1] == ("Spring Boot", "Java")


def test_a_column_of_nothing_beside_a_word_in_latin_is_part_of_a_name() -> None:
    grid = _grid(
        "设备名 外网 IP 用途 容量",
        "web1 10.1.0.1 gateway 40 GB",
        "web2 10.1.0.2 backend 80 GB",
        "db1 10.1.0.3 storage 500 GB",
    )
    assert grid[:2] == (("设备名", "外网 IP", "用途", "容量"), ("web1", "10.1.0.1", "gateway", "40 GB"))


def test_a_column_of_nothing_that_the_header_clearly_parts_is_one() -> None:
    rows = ("纯Redis Lua 0.42ms 100K", "本地预取(批量10) 0.05ms 10K", "本地预取(批量100) 0.01ms 1K", "单机均分 0.2μs 0")
    assert _grid("限流实现 单次延迟 精度 Redis QPS", *rows)[0] == ("限流实现", "单次延迟", "精度", "Redis QPS")


def test_a_column_of_nothing_whose_name_asks_for_signs_is_one() -> None:
    rows = ("ErrInvalidParam 400 InvalidArgument", "ErrUnauthorized 401 Unauthenticated", "ErrUpstream 502 Unavailable")
    grid = _grid("业务错误类型 HTTP状态码 gRPC Code 可重试", *rows)
    assert grid[0] == ("业务错误类型", "HTTP状态码", "gRPC Code", "可重试")


@pytest.mark.parametrize(
    ("header", "inside"),
    [
        ("时刻 线程 T1 线程 T2 备注", {1, 3}),
        ("指标 2023 Q4 2024 Q4 目标", {1, 3}),
        ("场景 读 QPS 读 延迟", set()),  # a word before words
        ("能力 Linkerd Istio Sidecar Istio Ambient", set()),  # both sides vary
        ("实现 S M XL XL", set()),  # beside itself
    ],
)
def test_names_that_repeat_a_word_beside_others_of_one_shape_are_whole(header: str, inside: set[int]) -> None:
    assert wording.paired(header.split()) == inside


def test_names_that_repeat_a_word_are_read_whole() -> None:
    grid = _grid("时刻 线程 T1 线程 T2 备注", "1 加锁 等待 先到先得", "2 读取 阻塞 不会超时", "3 解锁 加锁 依次唤醒")
    assert grid[0] == ("时刻", "线程 T1", "线程 T2", "备注")


def test_a_long_header_with_as_many_words_as_most_rows_names_a_column_with_each() -> None:
    registers = "Reg rax rbx rcx rdx rdi rsi rbp rsp r8 r9 r10 r11 r12"
    grid = _grid(registers, "Go AX BX CX DX DI SI BP SP R8 R9 R10 R11 R12")
    assert grid[0] == tuple(registers.split())
    assert len(_grid(registers, "Go AX BX CX DX DI SI BP SP R8 R9 R10 R11")[0]) < len(grid[0])
    again = registers.replace("r12", "rax")
    assert len(_grid(again, "Go AX BX CX DX DI SI BP SP R8 R9 R10 R11 R12")[0]) < len(grid[0])


def test_a_header_cell_that_repeats_a_word_is_evidence_by_name() -> None:
    lines = ("名称 请求 URI 请求 body 描述", "GET /users 获取列表", "POST /users 新建用户")
    found = rows.rows(lines, "mixed")
    told = {
        tuple(name.name for name in reading.names): readings.features(found, reading)
        for reading in readings.readings(found)
    }
    assert told["名称", "请求 URI 请求 body", "描述"]["header repeats a word in a cell"] == 1
    assert "header repeats a word in a cell" not in told["名称", "请求 URI", "请求 body", "描述"]


def test_rows_count_by_their_mean_not_by_their_number() -> None:
    lines = ("参数 说明", "name 名称", "size 大小")
    few, many = _features(lines, 2), _features((*lines, *lines[1:] * 4), 2)
    assert few["usual"] == pytest.approx(many["usual"])


def test_a_pair_of_words_is_again_in_the_rows_that_repeat_it() -> None:
    lines = ("第 2 章", "第 3 章", "第 2 章", "第 2 章")
    tokens = [tuple(line.split()) for line in lines]
    found = set(wording.features(tokens[0], 0, False, Wording.of(tokens)))
    assert {"left: 第", "right: 2", "again in most rows", "left varied"} <= found


def test_a_header_alone_is_a_table() -> None:
    assert _grid("参数 说明") == (("参数", "说明"),)
    assert len(_grid("参数")[0]) == 2


def test_only_so_many_gaps_of_a_long_row_are_looked_at() -> None:
    found = rows.rows(["a " * 20_000, "甲 乙"], "mixed")
    assert len(found[0].tokens) == rows.MAX_TOKENS
    assert len(found[0].ends) <= rows.MAX_GAPS + 2


@pytest.mark.parametrize("cell", [("int",), ("最大", "size"), ("最大", "连接", "size")])
@pytest.mark.parametrize("count", [2, 3, 7])
def test_a_cut_values_a_cell_as_the_likeness_to_its_column_does(cell: tuple[str, ...], count: int) -> None:
    column = Column()
    for tokens in [cell, *[("最大", "size"), ("int",), (), ("上限",)] * 2][:count]:
        column.add(tokens)
    pull = cuts._Pull.of(cuts.Heading("类型", 0.0), column)
    ends = (pull.first[gaps.script(cell[0], 0)], pull.last[gaps.script(cell[-1], -1)])
    size, text = pull.size[size_of(len(cell), cell[0])], pull.text.get(cell[-1], {}).get(cell[0], 0.0)

    usual = cuts.USUAL_WEIGHT * headers.likeness("类型", cell)
    assert pull.base + sum(ends) + size + text == pytest.approx(cuts.LIKENESS_WEIGHT * likeness(cell, column) + usual)
    assert pull.lost == pytest.approx(cuts.LIKENESS_WEIGHT * likeness((), column))


def test_a_row_knows_the_size_of_each_cell_that_it_may_hold() -> None:
    [row] = rows.rows(["连接池的最大连接数量 int 默认 10 见 上文 所述"], "mixed")
    for place, end in enumerate(row.ends):
        sizes = [size_of(end - start, row.tokens[start]) for start in row.ends[:place]]
        assert [SIZES[size] for size in row.sizes[place]] == sizes


def test_lost_cells_are_as_dear_in_rows_behind_the_sample() -> None:
    lines = [
        "参数 类型 默认值 说明",
        *(f"max_conn_{n} int {n * 10} 连接池的最大连接数" for n in range(readings.SAMPLE)),
    ]
    assert _grid(*lines, "trace 开启 追踪 false")[-1] == ("trace", "开启", "追踪", "false")


MARKERS = (
    "标记 作用 生效位置",
    "default=3 字段默认值 API Server 写入 etcd 前",
    "validation 校验 API Server 准入阶段",
    "subresource 子资源 API Server 路由",
)


def test_words_that_prose_has_side_by_side_stay_in_one_cell() -> None:
    assert spaced.grid(MARKERS, "mixed").rows[1][2] == "etcd 前"
    assert spaced.grid(MARKERS, "mixed", rows.Around(prose="请求先到网关，再写入 etcd。")).rows[1][2] == "写入 etcd 前"


def test_what_stands_side_by_side_tells_of_latin_words_alone() -> None:
    around = rows.Around("先读后写 再提交 etcd 集群", "kubectl get pods\nA B")
    assert around.joins("etcd", "集群") and around.joins("kubectl", "get")
    assert not around.joins("后写", "再提交") and not around.joins("A", "B")


@pytest.mark.parametrize(
    ("left", "right", "header"),
    [
        ("版本", "/", True),
        ("/", "规格", False),
        ("3", "个可用区,142", False),
        ("48k", "QPS", False),
        ("12", "ms", False),
        ("24", "B", False),
        ("2", "RTT", False),
        ("800", "vCPU,", False),
        ("64", "字节", False),
        ("M(1),", "MM(01)", False),
        ("成本", "(年)", True),
        ("延迟", "&", True),
    ],
)
def test_words_that_belong_together_are_of_one_cell(left: str, right: str, header: bool) -> None:
    assert gaps.joined(left, right, header=header)


@pytest.mark.parametrize(
    ("left", "right", "header"),
    [
        ("7/10", "核心业务", False),
        ("0", "分钟级", False),
        ("13", "个人简历", False),
        ("$300", "月均消耗", False),
        ("1", "B+", False),
        ("时间", "(n)", False),
        (",", "逗号", False),
        ("A", "B", True),
    ],
)
def test_words_that_only_look_like_it_may_part(left: str, right: str, header: bool) -> None:
    assert not gaps.joined(left, right, header=header)


def test_a_sign_of_comparison_behind_a_chinese_word_begins_a_cell() -> None:
    lines = ("指标 含义 警戒线", "节点状态 运行状况 离线", "内存使用 节点内存 > 70%", "磁盘空间 节点磁盘 > 80%")
    assert _grid(*lines)[2:] == (("内存使用", "节点内存", "> 70%"), ("磁盘空间", "节点磁盘", "> 80%"))
    assert gaps.figured(("QPS", "<", "5000", "延迟", "≥")) == ("QPS", "<", "5000", "延迟", "≥")


def test_a_sign_in_a_header_joins_what_stands_beside_it() -> None:
    lines = ("项目 版本 / 规格 备注", "Kubernetes v1.27.8 3 个可用区", "Istio 1.20.3 未启用", "内核 5.10.198 已裁剪")
    assert _grid(*lines)[:2] == (("项目", "版本 / 规格", "备注"), ("Kubernetes", "v1.27.8", "3 个可用区"))


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (("算法 最好 最坏 空间", "冒泡 O(n) O(n^2) O(1)", "选择 O(n) O(n^2) O(1)"), True),
        (("参数 说明 默认值", "port 监听端口 8080", "host 主机", "debug 是否打开调试 false"), False),
    ],
)
def test_a_reading_that_lost_no_cell_is_the_same_where_lost_cells_are_dear(lines: tuple[str, ...], whole: bool) -> None:
    header, *body = rows.rows(lines, "mixed")
    for reading in readings.readings([header, *body]):
        dear, _, _ = cuts.fitted(body, cuts.headings(header, reading.header), 50.0)
        assert reading.whole == whole
        assert dear == reading.body
