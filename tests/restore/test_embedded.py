"""Where samples end that are glued into a line of prose."""

from __future__ import annotations

from seedbook.restore import embedded


def test_a_manifest_begins_behind_the_name_of_its_file() -> None:
    [sample] = embedded.samples(
        "写好清单,存成blog.yaml:apiVersion: v1 kind: Pod metadata: name: web spec: hostNetwork: true"
    )
    assert (sample.lang, sample.lines[0]) == ("yaml", "apiVersion: v1")


def test_a_comment_of_sql_in_chinese_is_no_item_behind_its_statement() -> None:
    statement = "ALTER TABLE orders_2023_12 VALIDATE CONSTRAINT orders_range;"
    assert embedded.stands_alone(f"{statement}- 只阻塞", ("sql",))
    assert not embedded.stands_alone(f"{statement} -- 只阻塞", ("sql",))


def test_a_command_begins_behind_a_sentence_that_ends_with_a_name() -> None:
    line = (
        "开启特定插件limit-count。curl http://127.0.0.1:9180/routes -X PUT -d ' { \"id\": 1 }'创建路由,设置路由规则。"
    )
    [sample] = embedded.samples(line)
    assert (sample.lang, sample.lines[-1]) == ("bash", "}'")
    assert not list(embedded.samples("开启特定插件limit-count。limit-count 统计请求数,超过之后拒绝。"))
