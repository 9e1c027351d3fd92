"""Where samples end that are glued into a line of prose."""

from __future__ import annotations

import pytest

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
    assert not embedded.stands_alone(f"{statement} --这里阻塞", ("sql",))


def test_a_release_behind_a_sample_is_none_of_it() -> None:
    line = "public void start() throws Exception { getServer(); server.start(); }8.5 及之前版本的方法:"
    [sample] = embedded.samples(line, ("java",))
    assert line[sample.end :] == "8.5 及之前版本的方法:"


def test_a_command_begins_behind_a_sentence_that_ends_with_a_name() -> None:
    line = (
        "开启特定插件limit-count。curl http://127.0.0.1:9180/routes -X PUT -d ' { \"id\": 1 }'创建路由,设置路由规则。"
    )
    [sample] = embedded.samples(line)
    assert (sample.lang, sample.lines[-1]) == ("bash", "}'")
    assert not list(embedded.samples("开启特定插件limit-count。limit-count 统计请求数,超过之后拒绝。"))


@pytest.mark.parametrize(
    ("line", "lang", "statement"),
    [
        ("安装 openldap:brew install openldap使用以下命令找到本地安装目录:", "bash", "brew install openldap"),
        ("export PERL5LIB=.:$PERL5LIB你可以运行以下命令指定路径:", "bash", "export PERL5LIB=.:$PERL5LIB"),
        ("TEST_BINARY=/usr/bin/nginx prove -Ilib -r t运行测试:", "bash", "TEST_BINARY=/usr/bin/nginx prove -Ilib -r t"),
        ("可以使用如下语句打开:SET GLOBAL binlog_format = ROW;", "sql", "SET GLOBAL binlog_format = ROW;"),
        ("发往a/1主题:mqttx pub -t a/1 -r使用 MQTTX 向外部服务的", "bash", "mqttx pub -t a/1 -r"),
        ("重新编译并运行测试。如:./gradlew clean build -x lint", "bash", "./gradlew clean build -x lint"),
        (
            '变更如下:CREATE VIEW db."表" ("机组" TAG) AS a.b需要自定义时',
            "sql",
            'CREATE VIEW db."表" ("机组" TAG) AS a.b',
        ),
    ],
)
def test_a_statement_that_shows_itself_is_a_sample(line: str, lang: str, statement: str) -> None:
    assert [(sample.lang, sample.lines) for sample in embedded.samples(line)] == [(lang, (statement,))]


@pytest.mark.parametrize(
    "line",
    [
        "brew install openldap命令会下载并编译源码。",
        "其中GOROOT=/usr/local/go是默认的安装路径,一般不用改。",
    ],
)
def test_what_a_sentence_goes_on_with_is_none(line: str) -> None:
    assert not list(embedded.samples(line))


@pytest.mark.parametrize(
    "line",
    [
        "kubectl rollout undo deployment/web --to-revision=<版次>",
        "sudo ethtool -L <接口> combined 1",
        "profiler start --signal <CPU信号号码>",
    ],
)
def test_no_sample_ends_within_what_is_to_be_filled_in(line: str) -> None:
    assert not list(embedded.samples(line))


@pytest.mark.parametrize(
    "line", ["chai-mba:02 chai$ go run main.go && go test ./...", "/sys/fs/cgroup/devices/test$ ls -l --all /proc"]
)
def test_a_prompt_that_names_a_place_is_one(line: str) -> None:
    assert not list(embedded.samples(line))


@pytest.mark.parametrize(
    "line",
    [
        "npm install hexo-generator-sitemap --save #sitemap.xml适合提交给搜索引擎",
        "git reset --hard HEAD //Repository恢复到最后一次提交的状态",
    ],
)
def test_no_sample_ends_within_a_comment(line: str) -> None:
    assert not embedded.stands_alone(line, ("bash", "go"))


def test_what_a_command_answers_is_a_sample_of_its_own() -> None:
    line = '用start命令创建任务:tiup dmctl --addr <addr> start a.yaml{ "result": true, "sources": [ { "id": 1 } ] }使用'
    command, answer = embedded.samples(line)
    assert (command.lang, command.lines) == ("bash", ("tiup dmctl --addr <addr> start a.yaml",))
    assert (answer.lang, answer.lines[:2], line[answer.end :]) == ("json", ("{", '"result": true,'), "使用")


@pytest.mark.parametrize(
    "line",
    [
        '定义如下:x := 1 y := f(x) ages := gin.Accounts{ "ann": 31, "bob": 28 }表示能登录的账号',
        '变量如下 var ages = map[string]int{ "ann": 31, "bob": 28, "cat": 3 }表示各自的年龄',
    ],
)
def test_what_a_value_holds_is_no_answer_of_a_command(line: str) -> None:
    assert not [sample for sample in embedded.samples(line, ("go",)) if line[sample.start] == "{"]
    assert not [sample for sample in embedded.samples(line, ("go",)) if line[sample.end :].startswith("{")]


@pytest.mark.parametrize(
    ("line", "behind"),
    [
        (
            '替换消息中的UniqueId。{ "type": 3, "data": { "status": "on" }, "n": 1 }随后,客户端将收到',
            "随后,客户端将收到",
        ),
        (
            '<cache> <property name="a" value="b"/> <property name="c" value="d"/> </cache>mappers,映射器',
            "mappers,映射器",
        ),
        ("加上配置a.b=1 a.c.d=/x/y a.e.f=localhost:80 a.g=true启动应用即可。", "启动应用即可。"),
    ],
)
def test_a_sample_ends_before_its_sentence_goes_on(line: str, behind: str) -> None:
    [sample] = embedded.samples(line)
    assert line[sample.end :] == behind


def test_settings_with_many_comments_end_where_the_last_does() -> None:
    line = (
        "示例如下:"
        + "".join(f"key{n}: {n} # 设为a即名称 " for n in range(20))
        + "## 【可选】配置下游 host: c # 主机 port: 4000使用"
    )
    [sample] = embedded.samples(line, ("yaml",))
    assert line[sample.end :] == "使用"


def test_settings_do_not_end_within_a_bracket() -> None:
    line = "示例如下:name: a # 名称 mode: b # 方式 host: c # 主机 port: 4000 ## 【可选】配置下游 user: d 使用"
    assert not list(embedded.samples(line, ("yaml",)))


def test_json_behind_chinese_is_no_answer_of_a_command() -> None:
    line = '使用"include"和"exclude"属性{ "options": { "module": "system", "strict": true }, "include": [ "src" ] }'
    [sample] = embedded.samples(line)
    assert sample.lang == "json"


def test_a_label_that_ends_in_chinese_is_no_end_of_a_command() -> None:
    line = "CentOS系统:yum install libevent-devel debian/ubuntu系统:apt-get install libevent-dev"
    assert [sample.lines for sample in embedded.samples(line)] == [("apt-get install libevent-dev",)]


def test_a_short_function_that_prose_is_glued_to_is_a_block() -> None:
    code, lines = "func add(x, y int) int { return x + y }", ("func add(x, y int) int {", "return x + y", "}")
    assert [found.lines for found in embedded.samples(f"{code}- 类型相同时,可以省略", ("go",))] == [lines]
    assert [found.lines for found in embedded.samples(f"{code}sum 的用法", ("go",))] == [lines]
    assert not list(embedded.samples(code, ("go",)))


def test_a_sample_ends_before_a_marker_whose_item_begins_with_a_name() -> None:
    [found] = embedded.samples("git commit -s --amend git push -f- commit参数", ("bash",))
    assert found.lines == ("git commit -s --amend", "git push -f")
