"""Rules on images: described, present, small, and drawn from the guide's own files."""

from __future__ import annotations

from collections.abc import Iterator

from seedbook.checks import pictures, references, svg
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
            what = f"图片的替代文字“{link.text.strip()}”太短。" if link.text.strip() else "图片没有替代文字。"
            yield Fault(link.line, what, "请在 `![]` 的方括号里用一句话写出图上的内容。")


def there(page: Document, guide: Guide) -> Iterator[Fault]:
    """The file is there."""
    here = page.docs_path
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


def width(file: Document, guide: Guide) -> Iterator[Fault]:
    """No image is wider than any screen needs."""
    if pictures.is_picture(file.path) and (found := pictures.width(file.data)) > WIDEST:
        yield Fault(0, f"图片宽 {found} 像素。", f"请缩到 {WIDEST} 像素以内。")


def kind(file: Document, guide: Guide) -> Iterator[Fault]:
    """An image is what its name says: a browser would show nothing, or something else."""
    if pictures.is_picture(file.path) and file.data and not pictures.as_named(file.path, file.data):
        yield Fault(0, f"内容不是 `{file.path.rpartition('.')[2]}` 图片。", "请重新导出，或改正扩展名。")


def active(file: Document, guide: Guide) -> Iterator[Fault]:
    """An SVG neither runs nor loads anything."""
    if file.path.endswith(".svg") and file.data.strip():
        yield from (Fault(*breach) for breach in svg.breaches(file.data))


def _images(page: Document) -> Iterator[Link]:
    yield from (link for link in links(page) if link.image)
    yield from (Link(line, text, target, "", True) for line, text, target in references.images(page))


RULES = (
    Rule("image-alt", alternative),
    Rule("image-missing", there),
    Rule("image-remote", remote),
    Rule("image-width", width, "file"),
    Rule("image-kind", kind, "file"),
    Rule("image-active", active, "file"),
)
