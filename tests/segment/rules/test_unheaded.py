"""Lines that by their words are no headings, whatever else speaks for one."""

import pytest

from seedbook.segment.lines import read_lines
from seedbook.segment.rules.unheaded import whole


@pytest.mark.parametrize(
    "text",
    [
        "包含关系是",
        "尝试将",
        "也可以使用命令或者",
        "状态:✅ 完成",
        "暴露端口:6379",
        "FEATURE STATE: Kubernetes v1.24",
        "运行环境:✅ 已就绪",
        "作者|商家平台前端团队 枫叶",
        "图 3-1:调用链",
        "表 2",
        "表格 1 参数",
        "代码 3-2 初始化",
        "示例 10-13:摘要",
        "点击“部署”",
        "然后重启",
        "配置加密可以参考示例项目",
        "详见官网",
        "(可省略)",
        "退出...",
        "https://go.dev/blog",
        "3 directories, 12 files",
        "图片来源:官方文档",
        "8.0 的",
        "命令格式为",
        "记录默认存放在",
        "作者 张三 发表于 2020年8月26日",
        "Last updated: 2026-06-22",
        "Author(s): Ann",
        "标签(空格分隔): elk",
        "单击【创建】,完成创建",
        "简体中文 · English",
        "@tab CLI",
        "[info] 注意",
        "[!TIP]",
        "无",
        "n/a",
        "发版日期:2023 年 2 月 8 日",
        "原文地址:这里",
        "BY 张三",
        "示例代码见 Github",
        "文件系统的使用可参考手册",
        "先来看下旧版本",
        "我们分析一下为什么避免了死锁?",
        "你可以在这里找到本章的所有代码",
        "是不是很简单?",
        "注意:同名则会覆盖",
        "Note: 查看全部参数",
        "备注:这是两个字段公开的原因",
        "下载解压后即可使用",
        "假设只有一个 CPU",
        "如果超过就会报错",
        "日志级别一共有 8 个级别",
        "Mutex 有两种模式:正常与饥饿",
        "监听选项包含四种新的选项",
        "配置项分为几类",
        "优点主要有",
        "Go 版本:go1.21",
        "译者:张三",
        "样例 11-1. 循环",
        "主节点没有特殊要求;",
        "Process finished with exit code 0",
        "总用量 0",
        "English | 中文",
        "TIP",
        "MIT",
        "Apache License 2.0",
        "返回目录",
        "1、内存对齐 – 来自:张三",
        "来源:官网",
    ],
)
def test_what_says_so_by_its_words_is_text(text: str) -> None:
    assert whole(read_lines([text, "下一段。"]), ["heading", "paragraph"], spaced=False) == ["paragraph", "paragraph"]


@pytest.mark.parametrize(
    "text",
    [
        "端口:配置与暴露",
        "使用不当",
        "模型路由",
        "密钥对",
        "备份时的校验和",
        "资深:让别人也做对",
        "参考资料",
        "另请参阅",
        "图数据库",
        "状态机",
        "HTTP/2 与版本",
        "索引是怎么失效的",
        "原文件的布局",
        "如果没有 Cookie,会话还能用吗?",
        "注意事项",
        "立即可做",
        "NOTE 字段",
        "默认行为",
        "服务的存在",
        "标签(Label)与选择器",
        "无状态服务",
        "Authors",
        "说明文档:安装",
        "锁有两种模式吗",
        "一个包能分成多个文件么?",
        "从无到有",
        "版本与兼容",
        "新特性: Java 8",
        "确保内存在本地分配",
        "继续使用连接池",
        "MIT 的课程",
        "返回值",
        "来自社区的实践",
    ],
)
def test_headings_that_look_a_little_like_it_stay(text: str) -> None:
    assert whole(read_lines([text, "下一段。"]), ["heading", "paragraph"], spaced=True) == ["heading", "paragraph"]


NOTES = ["TIP", "Warning:", "info", "提示", "警告："]


@pytest.mark.parametrize("title", NOTES)
@pytest.mark.parametrize("below", ["paragraph", "list", "code"])
def test_the_title_of_a_note_is_none(title: str, below: str) -> None:
    assert whole(read_lines([title, "一行。"]), ["heading", below], spaced=True) == ["paragraph", below]


@pytest.mark.parametrize("title", NOTES)
def test_such_a_word_above_a_heading_or_at_the_end_stays(title: str) -> None:
    given = ["heading", "heading", "paragraph", "heading"]
    assert whole(read_lines([title, "一节", "一行。", title]), given, spaced=True) == given


@pytest.mark.parametrize("title", ["注意", "说明", "提示词", "TIPS", "Warning Signs"])
def test_other_words_above_a_text_stay(title: str) -> None:
    assert whole(read_lines([title, "一行。"]), ["heading", "paragraph"], spaced=True) == ["heading", "paragraph"]


def test_what_a_text_was_left_open_before_goes_on_with_it_in_style_a() -> None:
    lines = read_lines(["包含关系是", "A.B", "下一节"])
    tags = ["heading", "paragraph", "heading"]
    assert whole(lines, tags, spaced=False) == ["paragraph", "paragraph+", "heading"]
    assert whole(lines, tags, spaced=True) == ["paragraph", "paragraph", "heading"]


def test_lines_of_other_kinds_stay() -> None:
    assert whole(read_lines(["- 是", "版本: 1"]), ["list", "code"], spaced=False) == ["list", "code"]


@pytest.mark.parametrize("below", ["go test默认会执行单元测试。", "/tmp/.lock文件", "main.go的开头"])
def test_what_is_done_with_the_code_below_is_no_heading_in_style_a(below: str) -> None:
    given = ["heading", "paragraph"]
    assert whole(read_lines(["再次运行", below]), given, spaced=False) == ["paragraph", "paragraph+"]
    assert whole(read_lines(["再次运行", below]), given, spaced=True) == given


@pytest.mark.parametrize(
    "below", ["Kratos日志库使用简单。", "tracing 中间件的示例。", "cudaLaunchKernel:启动内核", "1.定义"]
)
def test_a_heading_above_other_text_stays(below: str) -> None:
    given = ["heading", "paragraph"]
    assert whole(read_lines(["如何使用", below]), given, spaced=False) == given


FORM = [
    "一、用户",
    "请求方式:POST",
    "说明。",
    "二、订单",
    "请求方式:GET",
    "说明。",
    "三、库存",
    "请求方式:POST",
    "说明。",
]
FORM_TAGS = ["heading", "heading", "paragraph"] * 3


def test_a_field_that_a_form_repeats_is_none_whatever_its_value() -> None:
    assert whole(read_lines(FORM), FORM_TAGS, spaced=True) == ["heading", "paragraph", "paragraph"] * 3


@pytest.mark.parametrize(
    "titles",
    [
        ["场景:下单", "场景:退款", "场景:对账"],
        ["步骤一:编写代码", "步骤二:运行", "步骤一:编写代码"],
        ["Q:要重启吗?", "Q:要重启吗?", "Q:贵吗?"],
        ["小结", "小结", "小结"],
    ],
)
def test_titles_with_a_label_or_told_twice_stay(titles: list[str]) -> None:
    lines = [line for title in titles for line in (title, "一行。")]
    given = ["heading", "paragraph"] * 3
    assert whole(read_lines(lines), given, spaced=True) == given


POINTS = ["(1)适用", "一行。", "（2）返回", "一行。"]
POINTS_TAGS = ["heading", "paragraph", "heading", "paragraph"]


@pytest.mark.parametrize("above", ["对象", "📖 对象", "1) 对象"])
def test_a_number_in_brackets_is_none_where_no_heading_has_a_higher(above: str) -> None:
    found = whole(read_lines([above, *POINTS]), ["heading", *POINTS_TAGS], spaced=True)
    assert found == ["heading", *["paragraph"] * 4]


def test_a_number_and_a_remark_in_brackets_make_no_remark_of_a_heading() -> None:
    given = ["heading", "heading", "paragraph"]
    assert whole(read_lines(["2.4 关系", "(1)包含(Include)", "一行。"]), given, spaced=True) == given


@pytest.mark.parametrize("above", ["一、对象", "2. 对象", "第三章 对象", "3.1 对象"])
def test_below_a_higher_number_it_may_be_one(above: str) -> None:
    given = ["heading", *POINTS_TAGS]
    assert whole(read_lines([above, *POINTS]), given, spaced=True) == given


def test_rows_of_ticks_are_none() -> None:
    lines = ["发布", "✅ 构建镜像", "✅ 生成说明", "✅ 上传产物"]
    assert whole(read_lines(lines), ["heading"] * 4, spaced=False) == ["heading", *["paragraph"] * 3]


@pytest.mark.parametrize("lines", [["✅ 推荐", "一行。", "✅ 允许"], ["✅ 推荐", "❌ 避免", "一行。"]])
def test_headings_behind_marks_stay_where_a_text_parts_them_or_the_marks_differ(lines: list[str]) -> None:
    given = ["paragraph" if line.endswith("。") else "heading" for line in lines]
    assert whole(read_lines(lines), given, spaced=False) == given


PROSE = [("paragraph", "paragraph"), ("list", "paragraph+"), ("list+", "list")]


@pytest.mark.parametrize("kinds", PROSE)
@pytest.mark.parametrize("texts", [["运行结果"] * 3, ["错误原因:甲", "错误原因:乙", "错误原因:丙"]])
def test_what_more_lines_of_prose_begin_with_is_no_heading(texts: list[str], kinds: tuple[str, str]) -> None:
    given = ["heading", *kinds]
    assert whole(read_lines(texts), given, spaced=True) == ["paragraph", *kinds]


@pytest.mark.parametrize(
    ("texts", "given"),
    [
        (["运行结果", "运行结果"], ["heading", "paragraph"]),
        (["运行结果"] * 5, ["heading", "heading", "heading", "paragraph", "paragraph"]),
        (["运行结果"] * 3, ["heading", "code", "table"]),
        (["步骤一:甲", "步骤一:乙", "步骤一:丙"], ["heading", "paragraph", "paragraph"]),
        (["std::move", "std::swap", "std::get"], ["heading", "paragraph", "paragraph"]),
    ],
)
def test_headings_that_as_few_lines_of_prose_are_like_stay(texts: list[str], given: list[str]) -> None:
    assert whole(read_lines(texts), given, spaced=True) == given


@pytest.mark.parametrize("above", ["参考资料", "九、参考文献:", "References", "往期推荐", "4. 参考"])
def test_titles_right_below_the_name_of_references_are_none(above: str) -> None:
    lines = read_lines([above, "内存分配器", "Go 的调度器", "https://go.dev"])
    found = whole(lines, ["heading", "heading", "heading", "paragraph"], spaced=True)
    assert found == ["heading", "paragraph", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    ("lines", "given"),
    [
        (["参考资料", "官方文档", "- 语言规范"], ["heading", "heading", "list"]),
        (["九、参考资料", "十、总结", "一行。"], ["heading", "heading", "paragraph"]),
        (["参考资料", "一行。", "附录", "一行。"], ["heading", "paragraph", "heading", "paragraph"]),
        (["参考系", "坐标", "一行。"], ["heading", "heading", "paragraph"]),
    ],
)
def test_headings_below_references_stay_with_a_list_a_number_or_a_text_between(
    lines: list[str], given: list[str]
) -> None:
    assert whole(read_lines(lines), given, spaced=True) == given
