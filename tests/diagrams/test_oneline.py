"""Diagrams that a scrape joined to one line are parted by the grammar of their kind."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedbook.diagrams.oneline import parted

#: A diagram of each kind, a statement a line, blocks without their indentation
DIAGRAMS = {
    "pie": """pie title 耗时占比
"计算" : 58.3
"磁盘 IO" : 29.3""",
    "gantt": """gantt
title 半年度晋升准备计划
dateFormat YYYY-MM-DD
axisFormat %m-%d
section 积累
确定目标级别与差距 :done, a1, 2024-04-01, 14d
主导一个跨团队项目 :active, a2, after a1, 90d
section 材料
收集数据与证据 : b1, 2024-07-01, 20d
正式答辩 :milestone, c2, 2024-08-20, 0d
复盘 : 5d""",
    "entities": """erDiagram
USER ||--o{ ORDERS : places
ORDERS ||--|{ ORDER_ITEM : contains
ORDERS ||--o| PAYMENT : "is settled by"
USER {
bigint user_id PK
varchar mobile
}
ORDERS {
bigint order_id PK "主键"
bigint user_id FK
tinyint status
}""",
    "classes": """classDiagram
class Animal {
+int age
+isMammal() bool
}
Animal <|-- Duck
Animal <|-- Fish : 继承
Duck "1" *-- "2" Wing : has
class Store {
<<interface>>
+Get(ctx, key) (Value, error)
}
note for Duck "会 飞"
Duck --> Wing""",
    "states": """stateDiagram-v2
direction LR
[*] --> Idle
Idle --> Running: 调度
Running --> Waiting : 等待 channel
state Waiting {
[*] --> Parked
Parked --> [*]
}
Waiting --> Idle
note right of Idle : 空闲
Running --> [*]""",
    "time line": """timeline
title Go 的演进
2009 : 开源
2012 : Go 1.0 发布
2022 : 泛型 : 工作区""",
    "journey": """journey
title 一次上线
section 开发
写代码: 5: 我, 同事
评审: 3: 同事
section 发布
灰度: 4: 我""",
    "quadrants": """quadrantChart
title 选型
x-axis 低成本 --> 高成本
y-axis 低收益 --> 高收益
quadrant-1 优先做
Kafka: [0.8, 0.9]
NATS: [0.3, 0.6]""",
    "branches": """gitGraph
commit id: "merge 之前"
branch dev
checkout dev
commit
checkout main
merge dev""",
    "chart": """xychart-beta
title "延迟"
x-axis [一月, 二月]
y-axis "ms" 0 --> 100
bar [50, 60]
line [50, 60]""",
    "map": """mindmap
root((Go 并发))
goroutine
调度
有缓冲[带 容量]""",
}


def typeset(source: str) -> str:
    """As typography leaves it: a dash for two hyphens, curled quotes."""
    return re.sub('"(.*?)"', r"“\1”", source.replace("--", "–"))


@pytest.mark.parametrize("change", [str, typeset], ids=["as written", "typeset"])
@pytest.mark.parametrize("source", DIAGRAMS.values(), ids=DIAGRAMS)
def test_each_statement_has_its_line_again(source: str, change: type[str]) -> None:
    lines = change(source)
    assert parted(" ".join(lines.split("\n"))) == lines


WHOLE = ("pie", "gantt title 计划", "graph TD A --> B", "erDiagram", "说明 gantt 的用法")


@pytest.mark.parametrize("source", [*DIAGRAMS.values(), *WHOLE], ids=[*DIAGRAMS, *WHOLE])
def test_what_stands_on_several_lines_or_has_one_statement_is_left_alone(source: str) -> None:
    assert parted(source) is None


@given(
    header=st.sampled_from([source.split("\n")[0] for source in DIAGRAMS.values()]),
    words=st.lists(st.sampled_from(sorted({*" ".join(DIAGRAMS.values()).split()})), max_size=25),
)
def test_nothing_is_lost_or_moved(header: str, words: list[str]) -> None:
    source = " ".join([header, *words])
    assert (parted(source) or source).split() == source.split()
