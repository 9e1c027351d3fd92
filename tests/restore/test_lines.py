"""Lines of one paragraph of style A: which go on with the line before."""

import pytest

from seedbook.restore import lines


@pytest.mark.parametrize("line", ["root 用户的密码", "(仅供参考)", "(5 秒之前", "(1)集群", "a. 由于没有权限"])
def test_what_no_inline_code_begins_with_is_a_text_of_its_own(line: str) -> None:
    assert [run.text for run in lines.joined(["添加用户", line], spaced=False)] == ["添加用户", line]
    assert [run.text for run in lines.joined(["添加用户", line], spaced=True)] == [f"添加用户{line}"]
    assert [run.text for run in lines.joined(["添加用户时使用", line], spaced=False)] == [f"添加用户时使用{line}"]


@pytest.mark.parametrize("line", ["root用户的密码", "waitGroup 的原理", "(*T)的方法", "a.b由于没有权限"])
def test_what_may_be_code_goes_on(line: str) -> None:
    assert [run.text for run in lines.joined(["添加用户", line], spaced=False)] == [f"添加用户{line}"]
