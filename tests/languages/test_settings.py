"""Files of settings are told by the shape of all their lines."""

import pytest

from seedbook.languages import identify
from seedbook.languages.settings import settings


@pytest.mark.parametrize(
    ("lines", "lang"),
    [
        (["[mysqld]", "max_connections = 500", "skip-name-resolve"], "ini"),
        (["[user]", "name = Li", "[core]", "bare = false"], "ini"),
        (["uid = nobody", "use chroot = yes", "[mirror]", "read only = no", "hosts deny = *"], "ini"),
        (["# /etc/sysctl.d/90.conf", "net.core.busy_poll = 50", "kernel.numa_balancing = 0"], "ini"),
        (["fs.file-max=4194304", "net.ipv4.tcp_rmem=4096 87380 6291456"], "ini"),
        (["vm.swappiness = 1"], "ini"),
        (["[log]", 'level = "info"', "slow-threshold = 300"], "toml"),
        (["[tool.ruff.lint]", "preview = true"], "toml"),
        (["IMG ?= web:dev", "build: generate", "go build ./..."], "makefile"),
        (["ARCH := $(shell uname -m)"], "makefile"),
        (["CONFIG ?= .config", "export CONFIG"], "makefile"),
        ([".PHONY: all", "all:", "./run.sh"], "makefile"),
    ],
)
def test_settings_are_told_by_their_lines(lines: list[str], lang: str) -> None:
    assert settings(lines) == lang
    assert identify(lines).lang == lang


def test_dotted_keys_without_a_section_are_settings() -> None:
    assert settings(["# 配置", "bootstrap.servers=k1:9092,k2:9092", "acks=all"]) == "ini"


@pytest.mark.parametrize(
    "lines",
    [
        ["GOOS=linux", "GOARCH=arm64"],  # variables of the shell
        ["[0 0 1 2]"],  # a row of numbers
        ["[Unit]", "After=network.target"],  # a unit of systemd
        ["server.port = cfg.Port", "server.start();"],  # a program
        ["N := 5", "switch n {", "case N:"],  # Go
        ["net.ipv4.ip_forward=1"],  # one line may be an argument
    ],
)
def test_what_may_be_of_another_language_is_left_to_the_words(lines: list[str]) -> None:
    assert settings(lines) == ""


@pytest.mark.parametrize(
    ("line", "lang"), [("# conf/my.cnf", "ini"), ("# kind.yaml kind: Cluster", "yaml"), ("# Dockerfile", "dockerfile")]
)
def test_the_name_of_a_file_of_settings_heads_the_file(line: str, lang: str) -> None:
    assert identify([line, "kubectl apply -f ."]).lang == lang


@pytest.mark.parametrize("line", ["# 应用 kind.yaml", "# kubectl apply -f kind.yaml", "// xiaorui.cc"])
def test_a_name_that_a_comment_only_mentions_heads_nothing(line: str) -> None:
    assert identify([line, "kubectl apply -f ."]).lang == "bash"
