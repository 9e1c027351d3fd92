"""Lines that can only be code, whatever they were taken for."""

import pytest

from seedbook.segment.lines import read_lines
from seedbook.segment.rules.coded import whole


@pytest.mark.parametrize(
    "statement",
    [
        ["SELECT id, status, created_at", "FROM orders", "WHERE user_id = 1 AND status = 2", "LIMIT 20;"],
        ["ALTER TABLE orders", "ADD INDEX idx_user (user_id);"],
        ["WITH hot AS (SELECT 1)", "SELECT * FROM hot;"],
    ],
)
def test_a_statement_of_sql_is_no_table(statement: list[str]) -> None:
    given = ["table", *["table+"] * (len(statement) - 1)]
    assert whole(read_lines(statement), given) == ["code", *["code+"] * (len(statement) - 1)]


@pytest.mark.parametrize(
    "rows", [["SELECT 权限", "INSERT 权限", "UPDATE 权限"], ["SELECT 语句 说明", "FROM 子句 来源", "其他 无"]]
)
def test_a_table_about_statements_stays(rows: list[str]) -> None:
    given = ["table", "table+", "table+"]
    assert whole(read_lines(rows), given) == given


def test_a_variable_stands_with_its_makefile() -> None:
    lines = read_lines(["IMG ?= registry.example.com/web:dev", "", ".PHONY: build", "build:"])
    assert whole(lines, ["paragraph", "code", "code+"]) == ["code", "code+", "code+"]


@pytest.mark.parametrize("closer", ["done", "EOF"])
def test_what_closes_a_loop_or_a_heredoc_stands_with_its_sample(closer: str) -> None:
    lines = read_lines(["for n in a b; do ssh $n reboot", closer, "线上灰度之后再看。"])
    assert whole(lines, ["code", "heading", "paragraph"]) == ["code", "code+", "paragraph"]


@pytest.mark.parametrize(("printed", "kind"), [("1284", "paragraph"), ("cache", "heading")])
def test_what_a_command_prints_before_the_next_prompt_stands_with_them(printed: str, kind: str) -> None:
    lines = read_lines(["$ ip route get 10.0.0.7", printed, "$ ip link show"])
    assert whole(lines, ["code", kind, "code"]) == ["code", "code+", "code+"]


def test_what_leads_on_to_a_prompt_stays() -> None:
    given = ["code", "paragraph", "code"]
    assert whole(read_lines(["$ ip link show", "Run:", "$ ip route"]), given) == given
    assert whole(read_lines(["x := 1", "cache", "$ go run ."]), given) == given


@pytest.mark.parametrize(
    "result",
    ["FAIL", "exit status 1", "ok  example/fuzz 0.016s", "1 row in set (0.00 sec)", "HTTP/1.1 403 Forbidden", "OK"],
)
def test_what_a_command_prints_last_stands_with_its_sample(result: str) -> None:
    lines = read_lines(["--- FAIL: TestA (0.45s)", result, "线上灰度之后再看。"])
    assert whole(lines, ["code", "heading", "paragraph"]) == ["code", "code+", "paragraph"]


def test_such_a_word_behind_prose_stays() -> None:
    given = ["paragraph", "heading", "paragraph"]
    assert whole(read_lines(["测试结果分两种。", "FAIL", "表示失败。"]), given) == given


def test_prose_about_a_variable_stays() -> None:
    given = ["paragraph", "paragraph"]
    assert whole(read_lines(["IMG ?= 只在未设置时生效", "用法见上。"]), given) == given


@pytest.mark.parametrize("line", ["var keep []*int32", "bpf/vmlinux.h:", "..."])
def test_a_line_in_the_middle_of_a_program_or_makefile_is_of_it(line: str) -> None:
    lines = read_lines([")", "", line, "", "func main() {"])
    assert whole(lines, ["code", "heading", "code"]) == ["code", "code+", "code+"]
    assert whole(lines, ["code", "heading", "paragraph"]) == ["code", "heading", "paragraph"]


@pytest.mark.parametrize("kind", ["heading", "paragraph"])
def test_text_between_tags_is_of_their_sample(kind: str) -> None:
    lines = read_lines(["<button @click={() => setUser()}>", "获取用户信息", "</button>"])
    assert whole(lines, ["code", kind, "code"]) == ["code", "code+", "code+"]


def test_a_sign_with_a_number_is_no_remark() -> None:
    given = ["code", "heading", "code"]
    assert whole(read_lines(["x = 1", "#2 启动流程", "y = 2"]), given) == given


def test_text_above_an_opening_tag_stays() -> None:
    given = ["code", "paragraph", "code"]
    assert whole(read_lines(["</a>", "模板如下", "<a>"]), given) == given


def test_a_command_behind_code_is_one_where_lines_of_code_begin_so() -> None:
    lines = read_lines(["toxiproxy-cli create redis", "sleep 1", "", "toxiproxy-cli delete redis", "压测结果如下。"])
    given = ["code", "code+", "heading", "paragraph"]
    assert whole(lines, given) == ["code", "code+", "code+", "paragraph"]
    others = read_lines(["redis-cli ping", "sleep 1", "", "toxiproxy-cli delete redis", "压测结果如下。"])
    assert whole(others, given) == given


def test_a_target_that_a_makefile_names_stands_with_it() -> None:
    lines = read_lines([".PHONY: fetch build", "fetch:", "curl -sf -o a.pb.gz $(URL)", "build:", "go build ./cmd/api"])
    given = ["code", "code+", "code+", "paragraph", "code"]
    assert whole(lines, given) == ["code", *["code+"] * 4]
    others = read_lines([".PHONY: fetch", *(line.text for line in lines[1:])])
    assert whole(others, given) == given


def test_a_target_above_a_recipe_stands_in_its_makefile() -> None:
    given = ["code", "paragraph", "code"]
    flags = "LDFLAGS := -s -w"
    for recipe in ("go build -o bin/$@ ./cmd", "$(GO) build ./cmd"):
        assert whole(read_lines([flags, "gateway:", recipe]), given) == ["code", "code+", "code+"]
    assert whole(read_lines([flags, "gateway:", "go build ./cmd"]), given) == given


ROWS = ["gin 5014 38.0%", "docker 6511 49.3%"]


def test_the_last_row_stands_with_its_sample() -> None:
    lines = read_lines([*ROWS, "性能优化 4403 33.3%", "前三项都是后端的基本功。"])
    assert whole(lines, ["code", "code+", "heading", "paragraph"]) == ["code", "code+", "code+", "paragraph"]


@pytest.mark.parametrize("heading", ["性能优化 与 成本", "3. 性能优化 33.3%", "建议 3: 33.3%", "性能优化"])
def test_a_heading_below_rows_that_is_none_of_them_stays(heading: str) -> None:
    given = ["code", "code+", "heading", "paragraph"]
    assert whole(read_lines([*ROWS, heading, "前三项都是后端的基本功。"]), given) == given


def test_a_heading_with_one_figure_is_no_row() -> None:
    lines = read_lines(["timeout 30 curl", "Go 1.21 新特性", "这一版带来三处变化。"])
    assert whole(lines, ["code", "heading", "paragraph"]) == ["code", "heading", "paragraph"]


def test_one_figure_in_a_row_of_many_columns_is_no_chance() -> None:
    lines = read_lines(["trade order 9000 main 协议不可识别", "legacy invoice 80 web 协议不可识别", "有一个不合规。"])
    assert whole(lines, ["code", "heading", "paragraph"]) == ["code", "code+", "paragraph"]


@pytest.mark.parametrize(
    "end", ["@end", "RET", "done", "exit 0", "exit $?", "return nil", "echo", "shift", "return", "f() // 1"]
)
def test_what_ends_a_program_stands_with_it(end: str) -> None:
    lines = read_lines(["MOVQ SI, ret+24(FP)", end, "再看一段。"])
    assert whole(lines, ["code", "heading", "paragraph"]) == ["code", "code+", "paragraph"]


def test_the_head_of_a_method_is_no_item() -> None:
    lines = read_lines(["- (void)show:(State *)state", "{", "- (可选)状态"])
    assert whole(lines, ["list", "code", "list"]) == ["code", "code+", "list"]


def test_a_command_is_no_heading() -> None:
    lines = read_lines(["开始生成", "make proto", "执行后得到两个文件。"])
    assert whole(lines, ["heading", "heading", "paragraph"]) == ["heading", "code", "paragraph"]


@pytest.mark.parametrize("heading", ["go build", "make vs new", "make 与 new"])
def test_what_a_heading_speaks_of_stays(heading: str) -> None:
    assert whole(read_lines([heading, "两者都分配内存。"]), ["heading", "paragraph"]) == ["heading", "paragraph"]


def test_addresses_with_their_names_are_a_sample() -> None:
    lines = read_lines(["增加两条记录:", "192.168.1.10 hello.test.com", "192.168.1.11 db.test.com db", "打开浏览器。"])
    given = ["paragraph", "heading", "heading", "paragraph"]
    assert whole(lines, given) == ["paragraph", "code", "code+", "paragraph"]


def test_a_heading_that_counts_is_no_address() -> None:
    assert whole(read_lines(["6.1.2.2 sonyflake", "雪花算法。"]), ["heading", "paragraph"]) == ["heading", "paragraph"]


@pytest.mark.parametrize("kind", ["heading", "paragraph"])
@pytest.mark.parametrize(
    "line",
    [
        "bin/startup.sh",
        "GET /{索引名}/_search",
        "POST /classes:新建一个班级",
        "VOLUME /data",
        "select a.id as _id, a.name from user a",
        '{{define "子模板"}}内容{{end}}',
        "puts 'Hello, world!'",
        "DataTypes.CHAR(n);",
        "func WithSuite(suite Suite) Option",
        "type Stream func(srv interface{}, ss ServerStream) error",
    ],
)
def test_what_only_a_sample_says_begins_one(line: str, kind: str) -> None:
    lines = read_lines(["如下所示。", line, "说明如下。"])
    assert whole(lines, ["paragraph", kind, "paragraph"]) == ["paragraph", "code", "paragraph"]


def test_requests_one_below_the_other_are_one_sample() -> None:
    lines = read_lines(["GET /classes:列出所有班级", "POST /classes:新建一个班级"])
    assert whole(lines, ["heading", "paragraph"]) == ["code", "code+"]


def test_a_request_over_its_body_begins_a_sample_though_taken_for_an_item() -> None:
    assert whole(read_lines(["GET /{索引名}/_search", "{"]), ["list", "code"]) == ["code", "code+"]


@pytest.mark.parametrize(
    "line", ["install.sh", "GET 请求", "VOLUME 指令", "select 语句 from 子句", "func main() { 示例 }", "type 关键字"]
)
def test_what_prose_says_too_stays(line: str) -> None:
    given = ["paragraph", "heading"]
    assert whole(read_lines(["如下所示。", line]), given) == given


@pytest.mark.parametrize("kind", ["heading", "paragraph"])
def test_a_remark_beside_commands_is_a_part_of_the_sample(kind: str) -> None:
    lines = read_lines(["SECONDS=0", "#取当前时间", "now=$(date)"])
    assert whole(lines, ["code", kind, "code"]) == ["code", "code+", "code+"]
    assert whole(lines[1:], [kind, "code"]) == ["code", "code+"]


def test_what_has_more_signs_or_stands_alone_is_no_remark() -> None:
    assert whole(read_lines(["now=$(date)", "#### 总结"]), ["code", "heading"]) == ["code", "heading"]
    assert whole(read_lines(["如下所示。", "# 总结", "以上。"]), ["paragraph", "heading", "paragraph"])[1] == "heading"


@pytest.mark.parametrize("kind", ["list", "paragraph", "heading"])
def test_an_item_of_yaml_that_more_keys_stand_below_is_no_item(kind: str) -> None:
    lines = read_lines(["运行剧本:", "- name: 检查服务状态", "hosts: all", "tasks:"])
    assert whole(lines, ["paragraph", kind, "code", "code+"]) == ["paragraph", "code", "code+", "code+"]
    assert whole(lines, ["paragraph", kind, "heading", "code"]) == ["paragraph", "code", "code+", "code"]


def test_a_document_of_yaml_begins_with_its_rule_and_goes_on_with_the_sample_above() -> None:
    lines = read_lines(["示例一:", "---", "- name: 检查服务状态", "hosts: all", "---", "- 完成"])
    tags = ["paragraph", "paragraph+", "list", "code", "paragraph", "paragraph+"]
    assert whole(lines, tags) == ["paragraph", "code", "code+", "code+", "code+", "paragraph"]


@pytest.mark.parametrize(
    ("item", "below"),
    [
        ("- name: 名称", "必填。"),
        ("- name: 名称", "Options:"),
        ("- 名称: 服务", "hosts: all"),
        ("- name:名称", "hosts: all"),
        ("- name: 名称", "状态: 正常"),
    ],
)
def test_an_item_that_no_key_stands_below_stays(item: str, below: str) -> None:
    tags = ["list", "paragraph"]
    assert whole(read_lines([item, below]), tags) == tags


def test_a_rule_in_a_diagram_is_of_it() -> None:
    lines = read_lines(["---", "title: 流程", "---", "flowchart LR"])
    tags = ["mermaid", "mermaid+", "mermaid+", "mermaid+"]
    assert whole(lines, tags) == tags
