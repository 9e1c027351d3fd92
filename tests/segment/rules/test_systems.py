"""Names of operating systems between commands."""

import pytest

from seedbook.segment.lines import read_lines
from seedbook.segment.rules.systems import whole

TAGS = ["code", "code+", "code+"]


def tagged(above: str, text: str) -> list[str]:
    return whole(read_lines([above, text, "make install"]), TAGS)


@pytest.mark.parametrize(
    "text", ["Windows", "macOS (Darwin)", "Ubuntu/Debian", "CentOS 7", "Ubuntu 14.04、Debian 7 Wheezy", "Linux 系统下"]
)
def test_a_system_heads_the_commands_for_it(text: str) -> None:
    assert tagged("make darwin_arm64", text) == ["code", "heading", "code"]


@pytest.mark.parametrize("text", ["Ubuntu/Debian:", "Windows 环境下:"])
def test_with_a_colon_it_leads_on_to_them(text: str) -> None:
    assert tagged("brew install k9s", text) == ["code", "paragraph", "code"]


@pytest.mark.parametrize(
    ("above", "text"),
    [("$ uname -s", "Linux"), ("user:", "linux:"), ("$ ls", "LinuxKit"), ("$ ls", "Windows 10 is here")],
)
def test_what_is_printed_and_other_names_stay(above: str, text: str) -> None:
    assert tagged(above, text) == TAGS


def test_what_is_no_code_stays() -> None:
    assert whole(read_lines(["支持的系统", "Linux"]), ["heading", "list"]) == ["heading", "list"]
