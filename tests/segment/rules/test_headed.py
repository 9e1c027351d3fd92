"""A table of style B begins with the names of its columns and ends with the next blank line."""

from seedbook.segment.lines import read_lines
from seedbook.segment.rules.headed import whole


def _tags(text: str, tags: str) -> str:
    return " ".join(whole(read_lines(text.split("\n")), tags.split()))


def test_rows_that_look_like_a_quote_or_a_sample_are_rows() -> None:
    text = "操作符 说明\n= 等于\n> 大于\n!= 不等于"
    assert _tags(text, "table code quote table") == "table table+ table+ table+"


def test_a_table_right_behind_a_sample_is_none_of_its_lines() -> None:
    text = "haproxy --help\n参数 说明\n-v 显示版本\n\n启动后查看日志"
    assert _tags(text, "code code+ code+ paragraph") == "code table table+ paragraph"


def test_a_sample_and_its_caption_right_above_are_no_rows() -> None:
    text = "查询配置 tikv\n--uri=tikv://127.0.0.1\n参数 说明\nport 监听的端口"
    assert _tags(text, "table table+ table+ table+") == "paragraph code table table+"


def test_more_lines_right_above_are_rows_of_another_table() -> None:
    text = "甲 一\n乙 二\n丙 三\n参数 说明\nport 监听的端口"
    assert _tags(text, "table table+ table+ table+ table+") == "table table+ table+ table table+"


def test_a_table_set_in_ends_where_a_line_is_not() -> None:
    text = "  • 参考值\n\n    操作 TPS 说明\n    create 644 快\n  • 结论"
    assert _tags(text, "list paragraph code code+") == "list table table+ code"


def test_a_sample_behind_a_row_is_none() -> None:
    text = "字段 类型\nname 字符串\napiVersion: v1\nkind: Pod"
    assert _tags(text, "table table+ code code+") == "table table+ code code+"


def test_right_behind_a_line_all_names_are_known_and_none_stands_twice() -> None:
    assert _tags("构建\n类型 苹果\nport 端口", "quote quote quote") == "quote quote quote"
    assert _tags("特性 甲\n语言 Go Go\n协议 TCP", "table table+ table+") == "table table+ table+"


def test_within_a_sample_the_first_name_is_known_and_all_are_chinese() -> None:
    tags = "code code+ code+"
    assert _tags("make deploy\n类型 苹果\nport 端口", tags) == "code table table+"
    assert _tags("make deploy\n橘子 类型\nport 端口", tags) == tags
    assert _tags("make deploy\n类型 Apple\nport 端口", tags) == tags
    assert _tags("make deploy\n  类型 苹果\nport 端口", tags) == tags
    assert _tags("make deploy\n类型 苹果\n  port 端口", tags) == tags
    assert _tags("make deploy\n类型 苹果\n端口", tags) == tags
    assert _tags("make deploy\n类型 苹果\n\nport 端口", "code code+ code") == "code code+ code"
    assert _tags("make deploy\n类型 苹果。\nport 端口", tags) == tags


def test_a_title_in_latin_with_a_known_name_heads_rows_that_are_set_alike() -> None:
    assert _tags("Fetch Mode Type\nbuild dev x", "code code+") == "table table+"
    assert _tags("Fetch Mode Loud\nbuild dev x", "code code+") == "code code+"
    assert _tags("Fetch mode Type\nbuild dev x", "code code+") == "code code+"
    assert _tags("CREATE TYPE SUM(INT)\nbuild dev x", "code code+") == "code code+"
    assert _tags("ENV Type=20\nbuild dev x", "code code+") == "code code+"
    assert _tags("Chain Type Mode\n build dev x", "code code+") == "code code+"
    assert _tags("Chain Type Mode\nbuild  dev x", "code code+") == "code code+"


def test_a_sample_taken_for_the_rest_of_a_table_begins_where_no_chinese_follows() -> None:
    text = "参数 说明\nport 端口\nhost 主机\n[storage]\n# 类型\ntype = 1\n\n[log]"
    tags = "code code+ code+ code+ code+ code+ code+"
    assert _tags(text, tags) == "table table+ table+ code code+ code+ code+"
    assert _tags(text, tags.replace("code", "table")) == "table table+ table+ table+ table+ table+ table"
    assert _tags(text.replace("host 主机\n", ""), tags[:-6]) == "table table+ table+ table+ table+ code"
    assert _tags(text.replace("type = 1", "类型 一"), tags) == "table table+ table+ table+ table+ table+ code"


def test_behind_a_blank_line_a_known_name_at_an_end_is_enough() -> None:
    assert _tags("类型 苹果\nport 端口", "code code+") == "table table+"
    assert _tags("橘子 苹果\nport 端口", "code code+") == "code code+"
    assert _tags("类型 适用? 退出码!=0 Known as…\nport 是 否 端口", "code code+") == "table table+"
    assert _tags("类型 是 哪一种?\nport 端口", "code code+") == "code code+"
    assert _tags("类型 = 端口\nport 端口", "code code+") == "code code+"


def test_the_title_of_a_chart_heads_none() -> None:
    tags = "mermaid mermaid+ mermaid+"
    assert _tags("xychart\ntitle 数量\n其他 : 40", tags) == tags


def test_a_header_without_a_row_heads_none() -> None:
    assert _tags("参数 说明\n\nport 监听的端口", "paragraph paragraph") == "paragraph paragraph"


def test_a_table_right_behind_another_leaves_it_its_row() -> None:
    assert (
        _tags("参数 说明\nport 端口\n字段 类型\nname 名", "table table+ table+ table+") == "table table+ table table+"
    )


def test_names_in_latin_behind_a_blank_line_are_known_at_both_ends() -> None:
    text = "拉取镜像\n\nName Long form Description\n-v --verbose increase verbosity"
    assert _tags(text, "paragraph code code+") == "paragraph table table+"
    assert _tags(text.replace("Description", "$HOME"), "paragraph code code+") == "paragraph code code+"
    assert _tags(text.replace("Name", "Fetch"), "paragraph code code+") == "paragraph code code+"


def test_words_in_latin_that_are_set_in_head_no_table() -> None:
    text = "种子文件\n\n    Type fuzz Name\n    string(x)"
    assert _tags(text, "paragraph code code+") == "paragraph code code+"


def test_names_in_latin_right_behind_a_sample_are_its_output() -> None:
    assert _tags("ps\nName Type\nbash code", "code code+ code+") == "code code+ code+"


def test_rows_that_look_like_items_are_rows_and_items_are_none() -> None:
    assert _tags("参数 说明\ndisks 磁盘列表\nrack 机架", "table list list") == "table table+ table+"
    assert _tags("参数 说明\ndisks 磁盘列表\n• 机架", "table list list") == "table table+ list"


def test_several_short_words_in_chinese_with_one_of_a_kind_at_an_end_head_rows() -> None:
    rows = "\n系统盘 RAID1 2"
    assert _tags("硬盘用途 冗余甲 橘子容量" + rows, "code code+") == "table table+"
    assert _tags("硬盘苹果 冗余甲 橘子苹果" + rows, "code code+") == "code code+"
    assert _tags("硬盘用途 redundant 橘子容量" + rows, "code code+") == "code code+"
    assert _tags("硬盘用途 橘子容量" + rows, "code code+") == "code code+"
    assert _tags("硬盘用途 冗余一二三四五六七 橘子容量" + rows, "code code+") == "code code+"


def test_between_two_known_names_one_may_hold_a_comma() -> None:
    assert _tags("参数 类型,默认值 说明\nType String 插件", "quote quote") == "table table+"
    assert _tags("橘子 类型,默认值 说明\nType String 插件", "quote quote") == "quote quote"


def test_the_root_of_a_tree_names_no_columns() -> None:
    tags = "code code+ code+"
    assert _tags("类型 说明\n├─ 整数\n└─ 小数", tags) == tags
    assert _tags("类型 说明\n─ 整数\n└─ 小数", tags) == "table table+ table+"
