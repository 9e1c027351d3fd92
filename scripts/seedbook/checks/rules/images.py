"""Rules on images: described, present, small, and drawn from the guide's own files."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from seedbook.checks import svg
from seedbook.checks.document import Document
from seedbook.checks.guide import Guide, relative, resolve, suggestion
from seedbook.checks.rule import Fault, Rule
from seedbook.checks.rules.links import Link, links

#: Widest image in pixels: twice the text column, for sharp screens.
WIDEST = 2000


def alternative(page: Document, guide: Guide) -> Iterator[Fault]:
    """An image has a text for those who do not see it."""
    for link in _images(page):
        if len(link.text.strip()) < 2:
            yield Fault(link.line, "图片没有替代文字。", "请在 `![]` 的方括号里用一句话写出图上的内容。")


def there(page: Document, guide: Guide) -> Iterator[Fault]:
    """The file is there."""
    here = page.path.removeprefix("docs/")
    for link in _images(page):
        target = resolve(here, link.target)
        if "://" in link.target or link.target.startswith("//") or (guide.project.docs / target).is_file():
            continue
        docs = guide.project.docs
        files = [relative(here, p.relative_to(docs).as_posix()) for p in (docs / "assets").rglob("*.*")]
        mend = suggestion(link.target, files) or "请把图片放进 `docs/assets/`，并检查路径。"
        yield Fault(link.line, f"图片 `{link.target}` 不存在。", mend)


def remote(page: Document, guide: Guide) -> Iterator[Fault]:
    """No image from another host: the guide works offline and tells nobody who reads it."""
    for link in _images(page):
        if "://" in link.target or link.target.startswith("//"):
            yield Fault(link.line, "图片来自别的网站。", "请在许可允许时下载到 `docs/assets/`，并注明出处。")


def width(page: Document, guide: Guide) -> Iterator[Fault]:
    """No image is wider than any screen needs."""
    here = page.path.removeprefix("docs/")
    for link in _images(page):
        image = guide.read(f"docs/{resolve(here, link.target)}")
        if image and (found := _png_width(image.data)) > WIDEST:
            yield Fault(link.line, f"图片宽 {found} 像素。", f"请缩到 {WIDEST} 像素以内。")


def active(file: Document, guide: Guide) -> Iterator[Fault]:
    """An SVG neither runs nor loads anything."""
    if file.path.endswith(".svg") and file.data.strip():
        yield from (Fault(*breach) for breach in svg.breaches(file.data))


def _images(page: Document) -> Iterator[Link]:
    return (link for link in links(page) if link.image)


def _png_width(data: bytes) -> int:
    """The width in a PNG's header (PNG specification, 11.2.2), or 0 for other files."""
    return int(struct.unpack(">I", data[16:20])[0]) if data.startswith(b"\x89PNG\r\n\x1a\n") else 0


RULES = (
    Rule("image-alt", alternative),
    Rule("image-missing", there),
    Rule("image-remote", remote),
    Rule("image-width", width),
    Rule("image-active", active, "file"),
)
