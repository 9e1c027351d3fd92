"""Packs the built site into one archive that is read from a folder, without a server or a network."""

from __future__ import annotations

import hashlib
import os
import zipfile
from collections.abc import Iterable
from pathlib import Path

from seedbook.errors import UsageError
from seedbook.project import Project
from seedbook.publish import stamp

NAME = "go-guide-offline.zip"
#: Only a hosted site has a use for these.
HOSTED_ONLY = ("sw.js", "manifest.webmanifest", "sitemap.xml", "sitemap.xml.gz", "robots.txt")
#: The earliest date that a ZIP entry can carry: the same bytes for the same site, whenever it is packed.
DATE = (1980, 1, 1, 0, 0, 0)
#: Unix mode of a regular file that all may read, as ZIP stores it.
MODE = 0o100644 << 16


def pack(project: Project) -> list[str]:
    """Write `dist/go-guide-offline.zip` and its checksum beside it; what was written, as lines to show.

    Raises UsageError when the site has not been built, or not to its end, or not from the pages of today.
    """
    stamp.require(project)
    if not (project.site / "index.html").is_file():
        raise UsageError(f"{project.site}: no built site. Run `seedbook build` first.")
    target = project.dist / NAME
    target.parent.mkdir(parents=True, exist_ok=True)
    write_zip(target, project.site, offline_files(project.site))
    digest = hashlib.sha256(target.read_bytes()).hexdigest()
    target.with_suffix(".zip.sha256").write_text(f"{digest}  {NAME}\n", encoding="utf-8", newline="\n")
    return [f"{target}: {target.stat().st_size / 1e6:.1f} MB, sha256 {digest}"]


def offline_files(site: Path) -> list[Path]:
    """The files of a built site that a reader of the folder needs, in path order."""
    files = sorted((p for p in site.rglob("*") if p.is_file()), key=lambda p: p.relative_to(site).as_posix())
    return [p for p in files if p.relative_to(site).as_posix() not in HOSTED_ONLY and p.suffix != ".map"]


def write_zip(target: Path, root: Path, files: Iterable[Path]) -> None:
    """A ZIP of `files` under `root` whose bytes depend on their content alone; it appears whole or not at all."""
    part = target.with_name(f".{target.name}.{os.getpid()}")
    with zipfile.ZipFile(part, "w") as archive:
        for path in files:
            entry = zipfile.ZipInfo(path.relative_to(root).as_posix(), DATE)
            entry.external_attr, entry.create_system = MODE, 3
            archive.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED, 9)
    part.replace(target)
