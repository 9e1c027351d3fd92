"""The pull-request machinery: workflows that give nothing away, forms that GitHub can read."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from seedbook import checks, topics
from seedbook.model import Finding
from tests.conftest import ROOT

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = sorted(path for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if path.name != "config.yml")
workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)


def load(path: Path) -> dict[str, Any]:
    # YAML 1.1 reads the key `on` as true; GitHub reads it as a word.
    found: dict[Any, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {"on" if key is True else key: value for key, value in found.items()}


def steps(path: Path) -> list[dict[str, Any]]:
    return [step for job in load(path)["jobs"].values() for step in job["steps"]]


def doing(step: dict[str, Any]) -> str:
    return str(step.get("run") or step["uses"].split("@")[0])


def test_zizmor_finds_nothing() -> None:
    zizmor = Path(sys.executable).with_name("zizmor")
    shown = subprocess.run([zizmor, "--offline", "--quiet", GITHUB], capture_output=True, text=True, check=False)
    assert shown.returncode == 0, shown.stdout


@workflow
def test_actions_are_pinned_by_commit_with_their_version(path: Path) -> None:
    used = [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if "uses:" in line]
    assert used
    assert [line for line in used if not re.search(r"uses: actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line)] == []


@workflow
def test_no_permission_unless_a_job_asks_for_it(path: Path) -> None:
    found = load(path)
    assert found["permissions"] == {}
    granted = {(name, level) for job in found["jobs"].values() for name, level in job["permissions"].items()}
    writing = {("pages", "write"), ("id-token", "write")} if path.stem == "pages" else set()
    assert granted - writing <= {("contents", "read"), ("pages", "read")}


@workflow
def test_no_secret_and_no_credentials_left_in_the_checkout(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "secrets." not in text
    assert "pull_request_target" not in text
    checkouts = [step for step in steps(path) if "checkout" in step.get("uses", "")]
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


@workflow
def test_every_job_ends_in_time_and_every_target_exists(path: Path) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert all(job["timeout-minutes"] <= 30 for job in load(path)["jobs"].values())
    targets = [target for step in steps(path) for target in re.findall(r"make (\w+)", step.get("run", ""))]
    assert [target for target in targets if f"\n{target}:" not in makefile] == []


def test_a_pull_request_gets_annotations_tests_and_a_preview() -> None:
    jobs = load(GITHUB / "workflows" / "check.yml")
    runs = {name: [doing(step) for step in job["steps"]] for name, job in jobs["jobs"].items()}
    assert "pull_request" in jobs["on"]
    assert "make check" in runs["check"]
    assert "make test" in runs["test"]
    assert runs["preview"][-2:] == ["make site", "actions/upload-artifact"]


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_issue_forms_have_what_github_requires(path: Path) -> None:
    form = load(path)
    assert {"name", "description", "body"} <= set(form)
    fields = [field for field in form["body"] if field["type"] != "markdown"]
    assert fields
    assert all(field["attributes"]["label"] for field in fields)
    assert len({field["id"] for field in fields}) == len(fields)
    assert {field["type"] for field in fields} <= {"input", "textarea", "dropdown", "checkboxes"}


def test_each_topic_has_an_owner() -> None:
    owners = (GITHUB / "CODEOWNERS").read_text(encoding="utf-8")
    found = topics.load(ROOT / "docs")
    assert found
    assert [topic.id for topic in found if f"\n/docs/{topic.id}/ " not in owners] == []


def test_an_annotation_names_file_line_and_rule() -> None:
    finding = Finding("docs/a,b.md", 3, "有 100% 的错。", "请改。", "line-tab")
    assert checks.annotation(finding) == "::error file=docs/a%2Cb.md,line=3,title=line-tab::有 100%25 的错。请改。"


def test_hooks_fetch_nothing_and_run_the_same_checks() -> None:
    hooks = load(ROOT / ".pre-commit-config.yaml")["repos"]
    assert [repo["repo"] for repo in hooks] == ["local"]
    assert {hook["language"] for hook in hooks[0]["hooks"]} == {"system"}
    assert hooks[0]["hooks"][0]["entry"].endswith("seedbook check")
