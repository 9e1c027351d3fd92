"""Fields with their types, which a reference describes."""

import pytest

from seedbook.segment.lines import read_lines
from seedbook.segment.rules.typed import whole

FIELDS = ["tag: string", "标识。", "port: number", "端口。"]
FIELDS_TAGS = ["code", "paragraph"] * 2


def tags(lines: list[str], given: list[str]) -> list[str]:
    return whole(read_lines(lines), given)


@pytest.mark.parametrize(
    "field",
    [
        "users: [ UserObject ]",
        "level: map{string: PolicyObject}",
        "strategy: “random” | “leastping”",
        "enabled: true | false",
        "strategy:AsIs|UseIp",
        "ip?: string | [string]",
        "content: String",
    ],
)
@pytest.mark.parametrize("kind", ["code", "code+", "heading"])
def test_a_field_that_is_described_among_others_is_text(field: str, kind: str) -> None:
    lines, given = [*FIELDS, "}", field, "说明。"], [*FIELDS_TAGS, "code", kind, "paragraph"]
    assert tags(lines, given) == ["paragraph"] * 4 + ["code", "paragraph", "paragraph"]


@pytest.mark.parametrize("line", ["kind: Pod", "replicas: 3", "a | b", "type: string,", "接口: string"])
def test_another_line_among_fields_stays(line: str) -> None:
    lines, given = [*FIELDS, "id: string", "主键。", line, "说明。"], [*FIELDS_TAGS, *FIELDS_TAGS]
    assert tags(lines, given) == ["paragraph"] * 6 + ["code", "paragraph"]


def test_a_field_within_a_sample_stays() -> None:
    lines = [*FIELDS, "id: string", "主键。", "type: string", "}"]
    assert tags(lines, [*FIELDS_TAGS, "code", "paragraph", "code", "code+"])[6:] == ["code", "code+"]


@pytest.mark.parametrize("lines", [FIELDS, [*FIELDS, *FIELDS], [*FIELDS, "id: string", "The key."]])
def test_few_fields_described_in_chinese_stay(lines: list[str]) -> None:
    given = ["code", "paragraph"] * (len(lines) // 2)
    assert tags(lines, given) == given
