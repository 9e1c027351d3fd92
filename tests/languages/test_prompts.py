"""A prompt tells a session, and what it is a prompt of."""

import pytest

from seedbook.languages import identify
from seedbook.languages.prompts import prompted


@pytest.mark.parametrize(
    ("first", "lang"),
    [
        ("$ ls", "console"),
        ("$> docker pull nginx", "console"),
        ("[root@node1 ~]# ls", "console"),
        ("root@node1: mongo --host db", "console"),
        ("root@node1:/ mongo --host db", "console"),
        ("/usr/share/bcc/tools# ./syscount -L", "console"),
        ("~ ❯❯❯ wrk -c36 http://127.0.0.1:8080", "console"),
        ("~/web git:master ❯❯❯ go vet ./a.go", "console"),
        ("(lldb) reg read", "console"),
        ("(pprof) top", "console"),
        ("➜ go vet ./a.go", "console"),
        ("root@node1:~# ls", "console"),
        ("127.0.0.1:6379> GET a", "console"),
        ("localhost:6379[1]> GET a", "console"),
        ("[zk: 127.0.0.1:2181(CONNECTED) 34] create /node1", "console"),
        ("mininet> h1 ifconfig -a", "console"),
        ("db.local:8221> config get *", "console"),
        ("mysql> show master status;", "sql"),
        ("tidb> show tables;", "sql"),
        ("MySQL [test]> SELECT 1;", "sql"),
        ("MariaDB [shop]> use a", "sql"),
        ("sqlite> .schema User", "sql"),
        ("postgres=# SELECT 1;", "sql"),
    ],
)
def test_a_prompt_is_known(first: str, lang: str) -> None:
    assert prompted(["-- 查看", first, "Size: 1"]) == lang
    assert identify([first, "Size: 1"]).lang == lang


@pytest.mark.parametrize(
    "first",
    [
        "/etc/nginx # 配置",  # a comment on a folder
        "git@github.com: Permission denied (publickey).",  # what a program says
        "git@github.com:etcd-io/etcd.git",
        "x => y",
        "node->next = head;",
        "a= # b",
    ],
)
def test_what_only_looks_like_a_prompt(first: str) -> None:
    assert prompted([first]) == ""


def test_further_down_one_prompt_is_none_but_two_are() -> None:
    assert prompted(["a", "b", "$ ls"]) == ""
    assert prompted(["a", "b", "$ ls", "c", "$ pwd"]) == "console"


def test_comments_are_read_over_unless_they_are_prompts() -> None:
    assert prompted(["# 一", "# 二", "# 三", "$ ls"]) == "console"
    assert prompted(["// main.go", "/* 入口 */", "<!-- 甲 -->", "$ ls"]) == "console"
    assert prompted(["#!/bin/sh", "a", "$ ls"]) == ""


def test_a_client_that_a_command_opens_is_part_of_the_session() -> None:
    assert prompted(["mysql -uroot", "mysql> show tables;"]) == "console"
    assert prompted(["mysql> show tables;", "mysql> use shop;"]) == "sql"
