"""A sample below the names of columns is a table."""

import pytest

from seedbook.segment.lines import read_lines
from seedbook.segment.rules.tabled import whole

ROWS = ["+kubebuilder:default 默认值 8080", "+kubebuilder:subresource:status 启用 /status 子资源"]
FIGURES = ["16 3.4 ms 41.7 ms 18,233 38%", "32 2.1 ms 14.2 ms 1,907 52%"]
SAMPLE = ["code", "code+", "code+"]


def _tags(lines: list[str]) -> list[str]:
    return whole(read_lines(lines), SAMPLE)


@pytest.mark.parametrize(
    "header", ["Marker 作用 示例值", "proto type Go Java 默认值", "方案 Language CO-RE 需要 clang"]
)
def test_a_header_of_words_makes_a_table(header: str) -> None:
    assert _tags([header, *ROWS]) == ["table", "table+", "table+"]


@pytest.mark.parametrize(
    "header", ["// 标记 作用", "Marker Default Example", "标记", "get(ab) 读取 12", "标记 -> 作用 示例"]
)
def test_a_comment_a_line_of_code_and_words_without_chinese_make_none(header: str) -> None:
    assert _tags([header, *ROWS]) == SAMPLE


def test_lines_that_begin_alike_and_lines_set_in_make_none() -> None:
    assert _tags(["socket A 阻塞", "socket B 阻塞", "socket C 阻塞"]) == SAMPLE
    assert _tags(["标记 作用", "  default 默认值", "  status 子资源"]) == SAMPLE


def test_a_header_and_one_row_make_none() -> None:
    assert whole(read_lines(["标记 作用", "default 默认值"]), SAMPLE[:2]) == SAMPLE[:2]


def test_figures_one_space_apart_below_english_names_are_a_table() -> None:
    assert _tags(["Pool Size Avg Latency P99 Latency Timeouts CPU Usage", *FIGURES]) == ["table", "table+", "table+"]
    assert _tags(["cust_id cust_name", "1 a", "2 b"]) == ["table", "table+", "table+"]


def test_one_row_of_figures_has_one_below_each_of_the_names() -> None:
    names, pair = "id name since", SAMPLE[:2]
    assert whole(read_lines([names, "1 TXC 2014"]), pair) == ["table", "table+"]
    assert whole(read_lines([names, "1 TXC 2014 7"]), pair) == pair
    assert whole(read_lines(["id since", "1 2014"]), pair) == pair
    assert whole(read_lines([names, "1 TXC GTS"]), pair) == pair


def test_an_output_aligns_its_figures_and_has_other_lines() -> None:
    header = "size live liveMB"
    assert _tags([header, "16   81204   1.2", "1024 9112   12.4"]) == SAMPLE
    assert _tags([header, "  16 81204 1.2", "1024 9112 12.4"]) == SAMPLE
    assert _tags([header, "16 81204 1.2", "total and so on"]) == SAMPLE
    assert _tags(["BenchmarkTiny 100 7.214 ns/op", "BenchmarkTall 200 8.1 ns/op", "ok alloc 3.2s"]) == SAMPLE


def test_lines_in_english_below_no_names_are_a_sample() -> None:
    table = ["table", "table", "table"]
    assert whole(read_lines(["maxmemory 12gb", "hz 20", "timeout 300"]), table) == SAMPLE
    assert whole(read_lines(["go test ./... => ok", "=> a", "=> b"]), table) == SAMPLE
    assert whole(read_lines(["Setting Value", "hz 20", "timeout 300"]), table) == table
    assert whole(read_lines(["maxmemory 12gb", "hz 20", "超时 300"]), table) == table


def test_a_blank_line_ends_a_table() -> None:
    given = read_lines(["名称 值", "a 1", "", "maxmemory 12gb", "hz 20", "timeout 300"])
    assert whole(given, ["table"] * 5) == ["table", "table", *SAMPLE]


@pytest.mark.parametrize(
    "first",
    [
        "用户服务 --依赖--> 集群",
        "executeUpdate =>",
        "1. 营收 增长",
        "素数 = 1",
        "检查断言, 逐条",
        "入队 → 出队",
        "线程 等待...",
        "1. 评分,打分。",
        "# 返回结果",
        "## 成功 经验",
        "- [x] 覆盖率 合格",
    ],
)
def test_lines_below_one_that_names_no_columns_are_a_sample(first: str) -> None:
    assert whole(read_lines([first, "集群 耗尽", "磁盘 写满"]), ["table"] * 3) == SAMPLE


@pytest.mark.parametrize("first", ["框架是可扩展的接口。", "插件让调度器可扩展,", "HTTP 在那年公布了版本,命名为 1.0"])
def test_lines_below_a_sentence_are_a_quote(first: str) -> None:
    assert whole(read_lines([first, "它由 插件 实现。"]), ["table", "table"]) == ["quote", "quote"]


def test_lines_that_all_begin_alike_or_return_are_a_sample() -> None:
    table = ["table", "table", "table"]
    assert whole(read_lines(["线程 甲 等待", "线程 乙 运行", "线程 乙 结束"]), table) == SAMPLE
    assert whole(read_lines(["15 你好", "空行 你好", "15 你好"]), table) == SAMPLE
    assert whole(read_lines(["线程 甲 等待", "线程 乙 运行", "进程 乙 结束"]), table) == table


def test_names_of_columns_anywhere_and_those_glued_to_a_sentence_keep_the_table() -> None:
    table = ["table", "table", "table"]
    assert whole(read_lines(["查询配置, 如下", "参数 说明", "port 监听的端口"]), table) == table
    assert whole(read_lines(["函数 输出(before, after)", "strings.Cut 有", "strings.Trim 没有"]), table) == table
    assert whole(read_lines(["改用分段,8 个分片: 分片数 平均延迟", "16 3 毫秒", "32 2 毫秒"]), table) == table


def test_pipes_keep_the_table() -> None:
    assert whole(read_lines(["甲 = 1 | 乙", "丙 | 丁"]), ["table", "table"]) == ["table", "table"]


def test_words_below_names_of_code_are_a_table() -> None:
    names = "isDelete id name"
    assert whole(read_lines([names, "是否被删除 学生id 学生姓名"]), SAMPLE[:2]) == ["table", "table+"]
    assert whole(read_lines([names, "是否被删除 学生id"]), SAMPLE[:2]) == SAMPLE[:2]
    assert whole(read_lines([names, "false 1 null"]), SAMPLE[:2]) == SAMPLE[:2]
    assert whole(read_lines(["mkdir -p out", "复制 文件 到此"]), SAMPLE[:2]) == SAMPLE[:2]


def test_lines_all_set_in_alike_may_be_a_table() -> None:
    assert _tags(["    标记 作用", "    default 默认值", "    status 子资源"]) == ["table", "table+", "table+"]


@pytest.mark.parametrize(
    "lines",
    [
        ["打印后", "打印中", "panic: 触发异常"],
        ["有符号整形数类型:", "int8,长度:1字节, 取值范围", "int16,长度:2字节, 取值范围"],
        ["Step1: 查询 数据库", "Step2: 调用 工具", "Step3: 生成 报告"],
        ["启用 STRICT 模式", "kind: DestinationRule", "metadata:"],
        ["var lock sync.Mutex //互斥锁", "lock.Lock() //加锁", "s = append(s, i)"],
        ["查看 目录", "[root@localhost test]# du log", "300 log"],
        ["pick 2ebe926 初始提交", "squash 31f33e9 修复意见", "pick b0315fe 第二个 功能点"],
        ["启动 服务", "stop   停止 服务", "restart 重启 服务"],
        ["启动 服务", "停止\t服务", "重启 服务"],
        ["如果 左边 更大", "  取出 最大", "  放到 右边"],
        ["阶段一 基础 概念", "- 理解 概念", "- 掌握 组件"],
        ["阶段一 基础 概念", "├─ 理解 概念", "进阶 知识"],
        ["├─ 理解 概念", "│ └─ 名词 解释", "名称 说明"],
    ],
    ids=[
        "one word a line",
        "one word that leads on",
        "labels",
        "labels below words",
        "remarks",
        "a prompt",
        "a commit",
        "aligned",
        "aligned by a tab",
        "set in",
        "members of a list",
        "a tree below its root",
        "a tree",
    ],
)
def test_what_names_no_columns_is_a_sample(lines: list[str]) -> None:
    table = ["table", "table+", "table+"]
    assert whole(read_lines(lines), table) == SAMPLE
    assert whole(read_lines(["步骤 说明", "查询 数据库", "总结 报告"]), table) == table


def test_two_lines_without_a_known_name_are_a_sample_and_what_is_said_a_paragraph() -> None:
    table = ["table", "table+"]
    assert whole(read_lines(["打卡 完成", "总共 3 秒"]), table) == SAMPLE[:2]
    assert whole(read_lines(["打卡 完成", "它负责设置事件源,并逐行读取。"]), table) == ["paragraph", "paragraph"]
    assert whole(read_lines(["名称 说明", "总共 3 秒"]), table) == table
    assert whole(read_lines(["", "", "打卡 完成", "总共 3 秒"]), table) == table


def test_a_line_alone_is_no_table() -> None:
    assert whole(read_lines(["修改 参数"]), ["table"]) == ["paragraph"]
    assert whole(read_lines(["| 修改 | 参数 |"]), ["table"]) == ["table"]
    assert whole(read_lines(["名称 说明", "端口 数字", "", "", "主机 名字"]), ["table"] * 3) == ["table"] * 3


def test_a_table_ends_where_lines_are_set_as_in_code() -> None:
    rows = ["名称 作用", "append 附加 切片", "copy 复制 切片"]
    table = ["table", "table+", "table+", "table+", "table+"]
    behind = ["append(s, x)  // 附加", "copy(a, b)"]
    assert whole(read_lines([*rows, *behind]), table) == [*table[:3], *SAMPLE[:2]]
    assert whole(read_lines(["打卡 完成", *rows[1:], *behind]), table) == [*SAMPLE, *SAMPLE[1:]]
    assert whole(read_lines([*rows[:2], *behind]), table[:4]) == [*SAMPLE, *SAMPLE[1:2]]


def test_a_sign_may_be_the_name_of_a_column() -> None:
    table = ["table", "table+", "table+"]
    assert whole(read_lines(["# 确认项 结果", "1 端口 开放", "2 证书 有效"]), table) == table


def test_one_word_may_be_the_only_name_that_is_left() -> None:
    table = ["table", "table+", "table+"]
    assert whole(read_lines(["问题", "pkg/jwt 重复实现", "pkg/rbac 重复实现"]), table) == table


def test_a_sample_made_a_table_is_looked_at_as_well() -> None:
    assert _tags(["var lock 互斥锁", "lock.Lock() //加锁", "s = 追加"]) == SAMPLE


def test_one_line_is_no_table() -> None:
    assert whole(read_lines(["总结:"]), ["table"]) == ["code"]


QUERY = ["SELECT name, sum(value)", "FROM profile_samples", "LIMIT 10;"]
PLANS = ["存储方案 单节点日增量 压缩比 成本(元/节点)", "原始 pprof 1.9 GB 20.5", "Parquet 87 MB 21.8× 0.9"]


@pytest.mark.parametrize("behind", [3, 1])
def test_names_of_columns_right_behind_a_sample_begin_a_table(behind: int) -> None:
    given = ["code", *["code+"] * (behind - 1), *["code+" if behind == 3 else "table"] * (6 - behind)]
    assert whole(read_lines([*QUERY, *PLANS]), given) == ["code", "code+", "code+", "table", "table", "table"]


@pytest.mark.parametrize(
    "lines",
    [
        [*QUERY[:2], "LIMIT 10; 取前十", *PLANS],
        [*QUERY, *PLANS[:2], f"  {PLANS[2]}"],
        [*QUERY, "存储方案 压缩比", *PLANS[1:]],
        [*QUERY, "存储方案 pprof gzip zstd", *PLANS[1:]],
        [*QUERY, PLANS[0]],
    ],
    ids=["below Chinese", "set in", "two names", "few in Chinese", "no row"],
)
def test_other_lines_in_a_sample_begin_none(lines: list[str]) -> None:
    given = ["code", *["code+"] * (len(lines) - 1)]
    assert whole(read_lines(lines), given) == given


def test_a_table_behind_a_blank_line_stays_whole() -> None:
    lines, given = read_lines(["x := 1", "", *PLANS, "冷备 另存 一份 数据", "zstd 12"]), ["code", *["table"] * 5]
    assert whole(lines, given) == given
