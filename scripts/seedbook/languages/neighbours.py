"""What stands around a sample and names its language: a file name in its first comment, words in the prose before."""
# ruff: noqa: E501 - tables: one pattern a row, however wide

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from seedbook.languages.extensions import EXTENSIONS
from seedbook.languages.labels import canonical

#: A comment that holds a file name: `// main.go`, `# deploy.yaml 片段`, `<!-- pom.xml -->`, `-- init.sql`
_FILE = re.compile(r"^(?://|#|--|/\*|<!--)\s*(?:\S+\s)?[\w./-]*?(?:[\w-]\.([a-z]{1,10})\b|\b(Dockerfile|Makefile)\b)")
#: A comment that begins with a file's name: `# conf/my.cnf`, `# kind.yaml kind: Cluster`; not `# 应用 kind.yaml`
_TITLED = re.compile(
    r"^(?://|#|--|/\*|<!--)\s*(?:[\w.-]+/)*(?:[\w.-]*[\w-]\.([a-z]{1,10})|(Dockerfile|Makefile)(?:\.\w+)?)(?![\w./:])",
    re.ASCII,
)
#: What is configured or described: its name heads the file itself, hardly what uses it. Of 61 samples of other people's
#: articles that begin with such a name, all are of its language, though nine are labelled otherwise.
_SETTINGS = {"yaml", "json", "toml", "ini", "xml", "protobuf", "thrift", "dockerfile", "makefile", "hcl"}
#: A fence that was captured as text: "```go"
_FENCE = re.compile(r"^```([\w+-]+)$")
#: Words near the end of the prose before a sample, in lower case: language, weight, pattern, example.
_WORDS = tuple(
    (lang, weight, re.compile(pattern, re.ASCII))
    for lang, weight, pattern in (
        ("yaml", 5, r"ya?ml|清单文件|k8s 配置"),  # 对应的 YAML 配置如下
        ("json", 5, r"\bjson\b"),  # 返回的 JSON 为
        ("xml", 5, r"\bxml\b|maven|\bpom\b"),  # 在 pom.xml 中引入依赖
        ("dockerfile", 6, r"dockerfile"),
        ("makefile", 6, r"makefile"),
        ("sql", 3, r"\bsql\b|建表|查询语句"),  # 建表语句
        ("protobuf", 5, r"proto(buf)?\b|\.proto"),
        ("thrift", 5, r"thrift|\bidl\b"),
        ("nginx", 3, r"nginx"),
        ("toml", 5, r"toml"),
        ("ini", 4, r"properties|\.ini|\.cnf|my\.cnf"),
        ("python", 4, r"python"),
        ("javascript", 3, r"javascript|\bjs\b|node\.js"),
        ("typescript", 4, r"typescript|\bts\b"),
        ("rust", 3, r"\brust\b"),
        ("java", 2, r"\bjava\b|spring"),
        ("lua", 4, r"\blua\b"),
        ("html", 3, r"html"),
        ("cpp", 4, r"(?<![=\w])c\+\+|\bcpp\b"),  # C++ 实现
        ("csharp", 4, r"c#|\bcsharp\b"),
        ("css", 3, r"\bcss\b"),
        ("groovy", 4, r"groovy|gradle"),
        ("bash", 2, r"命令|执行|运行|安装|终端|shell|脚本|启动|下载|bash"),  # 执行以下命令
        ("text", 2, r"(输出|结果|日志|打印|如下信息|目录结构|返回)[^,。]*$"),  # 输出如下
    )
)  # fmt: skip
#: How much of the prose before a sample is looked at, in characters from its end.
_REACH = 60


def from_file_name(texts: Sequence[str]) -> str:
    """The language that a file name in the first line's comment tells, or an empty string."""
    found = _FILE.match(texts[0]) if texts else None
    return _named(found) if found else ""


def from_settings_name(texts: Sequence[str]) -> str:
    """The language of a file of settings or data with whose name the first line's comment begins, or an empty string."""
    found = _TITLED.match(texts[0]) if texts else None
    named = _named(found) if found else ""
    return named if named in _SETTINGS else ""


def _named(found: re.Match[str]) -> str:
    """The language of the file with the extension, or else the name, that was found."""
    return (found[2] or "").lower() or EXTENSIONS.get(found[1] or "", "")


def from_fence(texts: Sequence[str]) -> str:
    """The language that a fence captured as the first line names, or an empty string."""
    found = _FENCE.match(texts[0]) if texts else None
    return canonical(found[1]) if found else ""


def from_prose(before: str) -> Iterator[tuple[str, float]]:
    """The languages that the end of the prose before a sample speaks of, each with a weight."""
    end = before[-_REACH:].lower()
    for lang, weight, pattern in _WORDS:
        if pattern.search(end):
            yield lang, weight
