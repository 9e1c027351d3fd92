"""A language that a sample cannot be is taken back."""

import pytest

from seedbook.languages import Sample
from seedbook.languages.impossible import plain_c, possible


@pytest.mark.parametrize(
    ("lang", "lines", "instead"),
    [
        ("lua", ["--controllers=cluster,binding"], "bash"),
        ("lua", ["-- controllers", "--controllers=cluster"], "bash"),
        ("lua", ["-- controllers"], "lua"),
        ("lua", ["--verbose", "return 1"], "lua"),
        ("yaml", ["# 一", "--feature-gates=Failover=true"], "bash"),
        ("yaml", ["# 一", "# 二"], "yaml"),
        ("yaml", ["kubectl edit gs web", "spec:", "replicas: 1"], "console"),
        ("yaml", ["args:", "- --port=80"], "yaml"),
        ("yaml", ["1 -> 10 -> 100"], "text"),
        ("yaml", ["kubectl apply -f web.yaml"], "bash"),
        ("yaml", ["# 一", "- web"], "yaml"),
        ("yaml", ["web:"], "yaml"),
        ("yaml", ["[a, b]"], "yaml"),
        ("go", ["2021/01/24 19:18:09 Server on 0.0.0.0:50051", 'req:message:"x"'], "text"),
        ("go", ["go build -gcflags=-m main.go", "./main.go:7:6: can inline foo"], "console"),
        ("go", ["watch := client.Watch(ctx)", "select {"], "go"),
        ("go", ["go get -u github.com/jackc/pgx", "go mod tidy"], "bash"),
        ("go", ['CGO_CFLAGS="-g -O2"', 'GOOS="linux"'], "bash"),
        ("go", ["go run(ctx)"], "go"),
        ("go", ["go get -u github.com/jackc/pgx", "pgx.Connect(ctx, url)"], "go"),
        ("text", ["# 堆的大小", "-Xms4g -Xmx4g", "-XX:+UseG1GC"], "bash"),
        ("text", ["-Xms4g", "heap of 4 GB"], "text"),
        ("bash", ["只修改订单校验逻辑", "完成后用 git diff 列出改动"], "text"),
        ("bash", ["只修改订单校验逻辑", "git diff"], "bash"),
        ("java", ["最大值为: 92"], "text"),
        ("java", ["// 最大值为: 92"], "java"),
        ("java", ["打印(92)"], "java"),
        ("json", ['{"1103000": "创建失败"}'], "json"),
        ("java", ["@Get()", "async findAll() {", "}"], "typescript"),
        ("java", ["@Get()", "public List<Cat> findAll() {", "}"], "java"),
        ("vue", ["<template>", "<td></td>", "</template>"], "html"),
        ("vue", ["<template>", "</template>", "<script setup>"], "vue"),
        ("vue", ["path: '/excel',", "component: Layout,"], "javascript"),
        ("dockerfile", ["docker build ."], "bash"),
        ("dockerfile", ["FROM alpine"], "dockerfile"),
    ],
)
def test_what_a_sample_is_instead(lang: str, lines: list[str], instead: str) -> None:
    assert possible(lang, Sample.of(lines), plain=True) == instead


def test_an_article_without_anything_of_cpp_is_about_c() -> None:
    span = Sample.of(["struct MSpan", "{", "uintptr start;", "};"])
    assert possible("cpp", span, plain=True) == "c"
    assert possible("cpp", span, plain=False) == "cpp"
    assert plain_c([span], "MSpan 的结构")
    assert not plain_c([span], "用C++写的")
    assert not plain_c([span, Sample.of(["std::vector<int> v;"])], "MSpan 的结构")
