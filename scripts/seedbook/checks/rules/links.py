"""Rules on links: the page and the anchor are there, and the text says where it leads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from urllib.parse import unquote

from seedbook.checks import references
from seedbook.checks.document import Document
from seedbook.checks.guide import Guide, anchors, relative, resolve, suggestion
from seedbook.checks.masking import CODE
from seedbook.checks.rule import Fault, Rule

#: A link or an image: `[GMP](gmp.md "调度")`, `![图](../assets/a.png){ .wide }`
LINK = re.compile(
    r"(?P<image>!?)\[(?P<text>(?:[^\[\]\n]|\[[^\[\]\n]*\](?:\([^()\n]*\))?)*)\]\(\s*(?P<target><[^<>\n]*>|(?:[^\s()]|\([^()\s]*\))*)"
    r"(?P<rest>[^()\n]*)\)"
)
#: A reference definition: `[go]: https://go.dev`
DEFINITION = re.compile(r"^[ \t]*\[(?P<name>[^\]^\n][^\]\n]*)\]:[ \t]+<?(?P<target>[^\s>]+)>?")
#: A use of a reference: `[文档][go]`
_USE = re.compile(r"\[[^\[\]\n]+\]\[(?P<name>[^\[\]\n]*)\]")
#: The title of a link: ` "调度"`
_TITLE = re.compile(r"^\s*(?:\"[^\"]*\"|'[^']*')?\s*$")
#: A scheme: `https:`
_SCHEME = re.compile(r"^(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*):")
#: An address without a host: `https://`, `http:///x`, `https:go.dev`
_HOSTLESS = re.compile(r"^https?:(?!//[^/?#\s])", re.IGNORECASE)
#: Where a target begins, whether or not its link is well formed: `](`, `]: <`. Another may begin inside it.
_BEGUN = re.compile(r"\](?:\(|:(?=\s))\s*<?(?=(?P<target>[^<>)]{1,200}))")
#: Entities by which a scheme can be hidden: `java&Tab;script&colon;`; browsers read numbers without a `;` too: `&#x6a`
_HIDDEN = re.compile(r"&(?:(?:Tab|NewLine|colon);|#\d|#[xX][0-9a-fA-F])")
#: Link texts that say nothing on their own; screen readers list links without what stands around them.
_MUTE = {"这里", "此处", "点击", "点击这里", "点这里", "链接", "here", "clickhere", "link", "详情", "查看"}


class Link(NamedTuple):
    """A link or image of a page: line, what is shown, target, what stands between target and `)`, image or not."""

    line: int
    text: str
    target: str
    rest: str
    image: bool


def links(page: Document) -> Iterator[Link]:
    """The links and images of a page, those in reference definitions included.

    One with code or a formula in its address is left out: `scheme` refuses it.
    """
    for number, line in enumerate(page.fenceless, 1):
        for match in LINK.finditer(line):
            yield from _inline(number, LINK.finditer(match["text"]))  # an image in a link: `[![图](a.png)](b.md)`
            yield from _inline(number, [match])
        if definition := DEFINITION.match(line):
            yield Link(number, definition["name"], definition["target"], "", False)


def _inline(number: int, matches: Iterable[re.Match[str]]) -> Iterator[Link]:
    for match in matches:
        if CODE not in match["target"]:
            yield Link(number, match["text"], match["target"].strip("<>"), match["rest"], bool(match["image"]))


def scheme(page: Document, guide: Guide) -> Iterator[Fault]:
    """Only https, http and mailto, so that no link runs a script; broken links count too, the site may mend them."""
    text = "\n".join(page.fenceless)
    for match in _BEGUN.finditer(text):
        if why := _danger(match):
            line = text[: match.start("target")].count("\n") + 1
            yield Fault(line, f"不允许的链接地址（{why}）。", "请用 `https://…`、`mailto:…` 或相对路径。")


def _danger(begun: re.Match[str]) -> str:
    """What in the address of a link may run a script; empty where nothing may."""
    target = "".join(begun["target"].split())
    found = _SCHEME.match(unquote(target))
    if found and found["scheme"].lower() not in ("http", "https", "mailto"):
        return found["scheme"]
    return "带有代码、公式或隐藏字符" if _HIDDEN.search(target) or _is_filled(begun) else ""


def _is_filled(begun: re.Match[str]) -> bool:
    """Whether code or a formula stands in the address of a link, which the site makes of their text."""
    return begun[0].startswith("](") and CODE in re.split(r"[\"']", begun["target"])[0]  # `a.md "标题"`


def no_target(page: Document, guide: Guide) -> Iterator[Fault]:
    """A link leads somewhere."""
    for link in links(page):
        if not link.target:
            yield Fault(link.line, f"链接“{link.text}”没有地址。", "请在圆括号里写上地址，或删去链接。")


def spaced(page: Document, guide: Guide) -> Iterator[Fault]:
    """No space in a target: the site would take it for the end."""
    for link in links(page):
        if not link.target or _TITLE.match(link.rest):
            continue
        if link.rest.lstrip().startswith(('"', "'")):
            what = f"链接 `{link.target}` 的标题之后还有别的文字。"
            yield Fault(link.line, what, '圆括号里只写地址和标题：`(地址 "标题")`。')
        else:
            what = f"链接地址 `{link.target}{link.rest}` 里有空格。"
            yield Fault(link.line, what, "请改文件名，或把空格写成 `%20`。")


def text(page: Document, guide: Guide) -> Iterator[Fault]:
    """The text of a link says where it leads."""
    for link in links(page):
        plain = re.sub(r"[\s。，！*_]", "", link.text).lower()
        if not link.image and (not plain or plain in _MUTE):
            yield Fault(link.line, f"链接文字“{link.text}”没有说明去向。", "请写成目标页的标题。")


def absolute(page: Document, guide: Guide) -> Iterator[Fault]:
    """Links inside the guide are relative, so that they work offline and under any address."""
    for link in _inner(page):
        if link.target.startswith(("/", "\\")):
            yield Fault(
                link.line, f"链接 `{link.target}` 以斜杠开头，离线时打不开。", "请写相对路径，例如 `../ebpf/index.md`。"
            )


def built(page: Document, guide: Guide) -> Iterator[Fault]:
    """Links inside the guide name the source page, which can be checked and found in an editor."""
    for link in _inner(page):
        path = link.target.partition("#")[0]
        if path.endswith(".html") and not path.startswith("/"):
            mend = f"请写成 `{path.removesuffix('.html')}.md`。"
            yield Fault(link.line, f"链接 `{link.target}` 指向生成的网页。", mend)


def page_there(page: Document, guide: Guide) -> Iterator[Fault]:
    """The file a link names is there."""
    here = page.docs_path
    for link in _relative(page):
        path = unquote(link.target.partition("#")[0].partition("?")[0])
        target = resolve(here, path)
        if link.image or not path or target in guide.pages or target in guide.computed:
            continue
        if target.startswith("../"):
            yield Fault(link.line, f"链接 `{link.target}` 指到了 `docs/` 之外。", "请链接到网上的地址。")
        elif path.endswith(".md"):
            mend = _nearest(here, target, guide) or "请检查路径；它从本页所在的文件夹算起。"
            yield Fault(link.line, f"链接的页面 `{link.target}` 不存在。", mend)
        elif not (guide.project.docs / target).is_file():
            yield Fault(link.line, f"链接的文件 `{link.target}` 不存在。", "请检查路径；页面的链接要以 `.md` 结尾。")


def _nearest(here: str, target: str, guide: Guide) -> str:
    """Where the page of a wrong target has moved, or a question with the nearest one: of that file name, else alike."""
    if new := guide.moved.get(target):
        return f"它移到了 `{relative(here, new)}`，请改写链接。"
    name = target.rsplit("/", 1)[-1]
    same = [path for path in guide.pages if path.endswith(f"/{name}") and name != "index.md"]
    if same:
        return f"是不是想写 `{relative(here, same[0])}`？"
    return suggestion(relative(here, target), [relative(here, path) for path in guide.pages])


def anchor_there(page: Document, guide: Guide) -> Iterator[Fault]:
    """The heading an anchor names is there."""
    here = page.docs_path
    for link in _relative(page):
        address, mark, name = link.target.partition("#")
        path = address.partition("?")[0]
        target = resolve(here, unquote(path)) if path else here
        if not mark or link.image or target not in (*guide.pages, *guide.computed):
            continue
        found = guide.anchors(target) if path else anchors(page)
        if unquote(name) not in (*found, "__top") and unquote(name) not in guide.anchors_of_readers(target):
            mend = suggestion(unquote(name), found) or "请对照那一页的标题；锚点是小写的标题，空格写成 `-`。"
            yield Fault(
                link.line,
                f"`{target}` 里没有锚点 `#{name}`。",
                mend.replace("`", "`#", 1) if "是不是" in mend else mend,
            )


def reference(page: Document, guide: Guide) -> Iterator[Fault]:
    """A reference that is used is defined."""
    names = references.targets(page)
    for number, line in enumerate(page.fenceless, 1):
        for match in _USE.finditer(line):
            name = references.key(match["name"])
            if name and name not in names and not name.startswith("^"):
                mend = suggestion(name, names) or f"请加上一行 `[{match['name']}]: 地址`。"
                yield Fault(number, f"引用式链接 `[{match['name']}]` 没有定义。", mend)


def _inner(page: Document) -> Iterator[Link]:
    """Links without scheme and host."""
    for link in links(page):
        if link.target and not _SCHEME.match(link.target) and not link.target.startswith("//"):
            yield link


def _relative(page: Document) -> Iterator[Link]:
    """Links to be looked up: none that another rule refuses already."""
    for link in _inner(page):
        refused = link.target.startswith(("/", "\\")) or _HIDDEN.search(link.target) or not _TITLE.match(link.rest)
        if not refused and not link.target.partition("#")[0].endswith(".html"):
            yield link


def host(page: Document, guide: Guide) -> Iterator[Fault]:
    """An address outside names its scheme, as `//host/x` fails on file://, and its host."""
    for link in links(page):
        if link.target.startswith("//"):
            yield Fault(link.line, f"链接 `{link.target}` 没有写协议，离线时打不开。", "请写成 `https://…`。")
        elif _HOSTLESS.match(link.target):
            yield Fault(link.line, f"链接 `{link.target}` 没有写主机。", "请写成 `https://go.dev/…` 这样的完整地址。")


RULES = (
    Rule("link-scheme", scheme),
    Rule("link-host", host),
    Rule("link-empty", no_target),
    Rule("link-space", spaced),
    Rule("link-text", text),
    Rule("link-absolute", absolute),
    Rule("link-html", built),
    Rule("link-page", page_there),
    Rule("link-anchor", anchor_there),
    Rule("link-reference", reference),
)
