"""A small book for tests: a glossary, one topic, pages; and pages as they are read and built."""

from __future__ import annotations

from pathlib import Path

from seedbook import frontmatter
from tests.site_markdown import converter

GLOSSARY = """---
title: 术语表
---
# 术语表

## 甲

GC
:   回收内存。

    英文：garbage collection · 别名：垃圾回收 · 详见：[GC](runtime/gc.md)

消息队列
:   排队的消息。

队列
:   先进先出。

eBPF
:   内核里的程序。

eBPF 验证器
:   检查程序。

TIME_WAIT
:   等待 "关闭" | <b>。

gRPC
:   远程调用。

数据库连接池
:   重复使用的连接。

    英文：connection pool · 别名：连接池
"""
INDEX = """---
title: Go 运行时
name: 运行时
order: 1
description: 运行时替你做的事。
subtopics:
  - name: 内存
    terms: [GC]
  - name: 排队
    terms: [队列, 消息队列]
---

# Go 运行时

介绍。
"""
GC = """---
title: GC 怎样工作
description: 回收从哪里开始。
tags: [GC]
source: {seed: "000", section: "1.2", lines: [10, 20], digest: 0}
---
# GC 怎样工作

GC 与队列。
"""
HOME = """---
language: go
---
# 书
"""
BOOK = {"index.md": HOME, "glossary.md": GLOSSARY, "runtime/index.md": INDEX, "runtime/gc.md": GC}


def written(docs: Path) -> dict[str, str]:
    """The pages of a book by their path under `docs`."""
    return {p.relative_to(docs).as_posix(): p.read_text(encoding="utf-8") for p in docs.rglob("*.md")}


def html(text: str) -> str:
    """The body of a page as the site's own settings build it."""
    return converter().convert(frontmatter.split(text)[1])
