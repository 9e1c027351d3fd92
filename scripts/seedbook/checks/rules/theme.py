"""Rules on what the theme reads in front matter: its templates stumble over a wrong value without naming the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

from seedbook.checks.document import HOME, Document
from seedbook.checks.guide import Guide, suggestion
from seedbook.checks.rule import Fault, Rule

#: The parts of a page that the templates of Material ask `hide:` about (`page.meta.hide`).
PARTS = ("navigation", "toc", "path", "footer", "tags", "feedback")
#: A name of an icon: `material/bee`, `fontawesome/brands/golang`
_ICON = re.compile(r"[\w-]+(?:/[\w-]+)+")


def icon(page: Document, guide: Guide) -> Iterator[Fault]:
    """The icon is one that the theme draws."""
    value, folders = page.front.get("icon"), _icon_folders(guide)
    if value and not (_ICON.fullmatch(str(value)) and any((f / f"{value}.svg").is_file() for f in folders)):
        names = [path.relative_to(f).with_suffix("").as_posix() for f in folders for path in f.rglob("*.svg")]
        mend = suggestion(str(value), names) or "请写成 `icon: material/database`。"
        yield Fault(page.front_line("icon"), f"没有图标 `{value}`。", mend)


def _icon_folders(guide: Guide) -> tuple[Path, Path]:
    """Where the guide's own icons stand, and the theme's."""
    return guide.project.root / "overrides" / ".icons", Path(str(resources.files("material"))) / "templates" / ".icons"


def values(page: Document, guide: Guide) -> Iterator[Fault]:
    """`hide:` lists parts of a page, and the template is there."""
    hide, template = (page.front.get(key) for key in ("hide", "template"))
    if hide is not None and not (isinstance(hide, list) and all(name in PARTS for name in hide)):
        mend = f"请写成 `hide: [navigation, toc]`；可用的名称：{'、'.join(PARTS)}。"
        yield Fault(page.front_line("hide"), "`hide:` 不是一列主题认识的名称。", mend)
    templates = [path.name for path in sorted((guide.project.root / "overrides").glob("*.html"))]
    if page.path == HOME and template is not None and template not in templates:
        mend = suggestion(str(template), templates) or "请删去 `template:`。"
        yield Fault(page.front_line("template"), f"没有模板 `{template}`。", mend)


RULES = (
    Rule("front-icon", icon),
    Rule("front-theme", values),
)
