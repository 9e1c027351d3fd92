"""A book with pages that are odd or hostile, built for real once a run."""

from __future__ import annotations

from pathlib import Path

from seedbook.project import Project
from tests.conftest import copied

EVIL = """---
title: 'Evil </title><script>alert(1)</script> "quoted" & {{ 7*7 }} <img src=x onerror=alert(2)>'
description: 'desc" onload="alert(3)" <script>alert(4)</script> --> ]]> </script>'
tags: ['<b>tag</b>', 'a"b', '`code`', '[x](javascript:alert(5))', '{: .x }', '![i](https://x.dev/i.png)', eBPF]
chapter: '<i>chapter</i>'
source: {seed: "9\\"<b>", section: "<u>1</u>", lines: [1, 2], digest: 0}
---
# 一页

正文里有 eBPF。
"""
PLAIN = """# 手写的一页：XDP 丢包排查

网卡入口上的丢包往往最难看见。XDP 程序在驱动里运行，比内核协议栈更早；Prometheus 里的计数器看不到它丢掉的包。

第二段说 Kubernetes 与 Cilium：当策略由 Cilium 下发时，丢包原因写在 eBPF Map 里，用 Hubble 读取。

第三段说 Operator 怎样把这些计数变成告警，坏"词也在这里。
"""
LOOSE = "# 散页\n\n没有专题的文件夹里的一页，提到 gRPC；放大比是 1:100:1。\n"
TYPES = """---
title: 2026
description: [一, 二]
tags: 单个
source: 不是映射
hide: [toc]
---
# 类型不对的一页

eBPF。
"""
TERM = '\n坏"词\n:   定义里有 "引号"、竖线 | 与 \\\\ 反斜杠、\\[括号\\]、&lt;script>。\n'
PAGES = {"ebpf/evil.md": EVIL, "ebpf/plain.md": PLAIN, "loose/one.md": LOOSE, "ebpf/types.md": TYPES}


def write(project: Project, root: Path) -> Project:
    """A copy of the project under `root`, with the odd pages among its own."""
    odd = copied(project, root)
    for path, text in PAGES.items():
        (odd.docs / path).parent.mkdir(exist_ok=True)
        (odd.docs / path).write_text(text, encoding="utf-8")
    with (odd.docs / "glossary.md").open("a", encoding="utf-8") as glossary:
        glossary.write(TERM)
    return odd
