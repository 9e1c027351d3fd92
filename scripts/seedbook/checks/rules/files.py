"""Rules on files: where they stand, their names, bytes and size."""

from __future__ import annotations

import re
from collections.abc import Iterator

from seedbook.checks.document import Document
from seedbook.checks.guide import Guide
from seedbook.checks.rule import Fault, Rule
from seedbook.computed import ARTICLES, TAGS
from seedbook.pages.outline import PAGE_BYTES
from seedbook.pages.slug import RESERVED
from seedbook.textfile import INVISIBLE, recoding

#: Kinds of file that may stand under docs/assets/.
ASSETS = (".css", ".js", ".png", ".jpg", ".jpeg", ".webp", ".svg", ".gif", ".ico", ".json", ".webmanifest")
#: Largest file that is no page, in bytes: what a phone loads in about a second over 4G.
ASSET_BYTES = 500_000
#: A place for a page or a seed: `docs/index.md`, `docs/ebpf/maps.md`, `seeds/003_a.txt`
_PLACE = re.compile(r"^docs/(?:[^/]+/)?[^/]+\.md$|^seeds/(?:[^/]+\.txt|catalog\.yml|doubts\.yml)$")
#: Places that are the site's own, though a page might stand there: publishing makes the pages of tags and articles, the
#: theme its page for what is not found, and MkDocs leaves `templates/` out. `docs/tags.md`, `docs/search/index.md`
_TAKEN = re.compile(rf"^docs/(?:(?:{re.escape(TAGS)}|404\.md)$|(?:{ARTICLES}|search|assets|templates)/.*\.md$)")
#: A good name: `gmp-scheduler.md`; a leading `_` marks templates of other tools, so it is refused.
_NAME = re.compile(r"^[a-z0-9]+(?:[-.][a-z0-9]+)*$")


def place(file: Document, guide: Guide) -> Iterator[Fault]:
    """Pages stand in docs/ or one folder below, seeds in seeds/, everything else in docs/assets/."""
    if taken(file):
        yield Fault(0, "这个地方留给网站自己用，不能放页面。", "请换一个文件名，或移到一个专题的文件夹里。")
        return
    if _PLACE.match(file.path):
        return
    if file.path.startswith("seeds/"):
        yield Fault(0, "这里不能放这种文件。", "`seeds/` 里只有原文（`.txt`）、`catalog.yml` 和 `doubts.yml`。")
        return
    if file.path.startswith("docs/assets/") and file.path.endswith(ASSETS):
        return
    if file.path.endswith(".md"):
        yield Fault(0, "页面放得太深或放错了地方。", "请移到 `docs/<专题>/` 之下，例如 `docs/ebpf/`。")
    else:
        kinds = "、".join(kind[1:] for kind in ASSETS)
        yield Fault(0, "这里不能放这种文件。", f"请移到 `docs/assets/`，且只用这些格式：{kinds}。")


def taken(file: Document) -> bool:
    """Whether a page stands where the site makes files of its own."""
    return bool(_TAKEN.match(file.path))


def link(file: Document, guide: Guide) -> Iterator[Fault]:
    """No symbolic links: they would publish what stands elsewhere."""
    if _is_link(file, guide):
        yield Fault(0, "这是符号链接。", "请换成真正的文件。")


def name(file: Document, guide: Guide) -> Iterator[Fault]:
    """Names are lower-case ASCII words joined by hyphens: they become addresses."""
    wrong = [part for part in file.path.split("/")[1:] if not _NAME.match(part)]
    if wrong and file.path.startswith("docs/") and not file.path.startswith("docs/assets/"):
        yield Fault(0, f"文件名 `{wrong[0]}` 不合规矩。", "请只用小写英文、数字和连字符，例如 `gmp-scheduler.md`。")
    if reserved := [part for part in file.path.split("/")[1:] if part.split(".")[0].lower() in RESERVED]:
        yield Fault(0, f"`{reserved[0]}` 在 Windows 上是保留名，不能用作文件名。", "请换一个名字。")


def utf8(file: Document, guide: Guide) -> Iterator[Fault]:
    """Text files are UTF-8."""
    if is_text(file) and not file.readable:
        mend = f"请另存为 UTF-8，例如用 `{recoding(file.data)}`。"
        yield Fault(file.unreadable, "文件不是 UTF-8 编码。", mend)


def bom(file: Document, guide: Guide) -> Iterator[Fault]:
    """No byte-order mark: it hides the front matter from other tools."""
    if is_text(file) and file.data.startswith(b"\xef\xbb\xbf"):
        yield Fault(1, "文件开头有字节顺序标记（BOM）。", "请另存为“UTF-8 无 BOM”，或运行 `make fix`。")


def line_ends(file: Document, guide: Guide) -> Iterator[Fault]:
    """Lines end in LF."""
    if is_text(file) and file.readable and b"\r" in file.data:
        line = file.data[: file.data.index(b"\r")].count(b"\n") + 1
        yield Fault(line, "换行符不是 LF。", "请把编辑器的换行改为 LF，或运行 `make fix`。")


def final_newline(file: Document, guide: Guide) -> Iterator[Fault]:
    """A text file ends in exactly one line feed."""
    if (
        is_text(file)
        and file.readable
        and file.data.strip()
        and (not file.data.endswith(b"\n") or file.data.endswith(b"\n\n"))
    ):
        yield Fault(len(file.lines), "文件末尾应当有且只有一个换行。", "请补上或删去多余空行，或运行 `make fix`。")


def missing(file: Document, guide: Guide) -> Iterator[Fault]:
    """What the guide cannot do without is there."""
    if file.path in guide.needed and not (guide.project.root / file.path).exists() and not _is_link(file, guide):
        yield Fault(0, "缺少这个文件。", f"请取回它：`git checkout HEAD -- {file.path}`。")


def empty(file: Document, guide: Guide) -> Iterator[Fault]:
    """A file holds something."""
    if not file.data.strip() and (guide.project.root / file.path).is_file() and not _is_link(file, guide):
        yield Fault(0, "文件是空的。", "请写上内容，或删除它。")


def size(file: Document, guide: Guide) -> Iterator[Fault]:
    """A file stays small enough for phones and reviewers."""
    limit = PAGE_BYTES if file.path.endswith(".md") else ASSET_BYTES
    if len(file.data) > limit and file.path.startswith("docs/"):
        mend = "请拆成几页。" if file.path.endswith(".md") else "请压缩图片，或换成 WebP、SVG。"
        yield Fault(0, f"文件有 {len(file.data) // 1000} kB，上限是 {limit // 1000} kB。", mend)


def invisible(file: Document, guide: Guide) -> Iterator[Fault]:
    """No characters that a reviewer cannot see."""
    if not is_text(file) or not file.readable:
        return
    for number, line in enumerate(file.lines, 1):
        if found := INVISIBLE.search(line):
            yield Fault(number, f"有看不见的字符 U+{ord(found[0]):04X}（第 {found.start() + 1} 列）。", "请删去它。")


def replaced(file: Document, guide: Guide) -> Iterator[Fault]:
    """No U+FFFD: it stands where a character was lost."""
    if is_text(file) and file.readable:
        for number, line in enumerate(file.lines, 1):
            if "\ufffd" in line:
                yield Fault(number, "有替换字符 U+FFFD，原来的字已经丢失。", "请对照原文补上那个字。")


def _is_link(file: Document, guide: Guide) -> bool:
    return (guide.project.root / file.path).is_symlink()


def is_text(file: Document) -> bool:
    """Whether a file is text that people write, by its kind; seeds are text that nobody touches."""
    return file.path.endswith((".md", ".yml", ".css", ".js", ".svg", ".json", ".webmanifest"))


RULES = (
    Rule("file-place", place, "file"),
    Rule("file-link", link, "file"),
    Rule("file-name", name, "file"),
    Rule("file-missing", missing, "file"),
    Rule("file-empty", empty, "file"),
    Rule("file-size", size, "file"),
    Rule("file-utf8", utf8, "file"),
    Rule("file-bom", bom, "file"),
    Rule("file-line-ends", line_ends, "file"),
    Rule("file-final-newline", final_newline, "file"),
    Rule("char-invisible", invisible, "file"),
    Rule("char-lost", replaced, "file"),
)
