"""Starts a page from the template, named and placed so that it passes the check at once."""

from __future__ import annotations

from collections.abc import Sequence

from seedbook import checks, glossary, template, topics
from seedbook.checks import mending
from seedbook.checks.guide import Guide, comparable, suggestion
from seedbook.errors import UsageError
from seedbook.frontmatter import MAX_TITLE
from seedbook.pages.slug import slugify, unique
from seedbook.project import Project
from seedbook.topics import Topic
from seedbook.write import write

#: What `slugify` gives for a title without any word that has an English name.
NAMELESS = "page"
_NEXT = """\
已新建 {path}
接下来：
  1. 改写文件头的 description，在 tags 里写上本页讲的术语；
  2. 把正文换成你的文字；`make serve` 可以边写边看；
  3. 运行 `make fix PAGES={path}` 和 `make check PAGES={path}`，没有输出就可以提交。"""


def create(project: Project, topic: str, title: str) -> str:
    """Writes `docs/<topic>/<slug>.md` and returns what to tell the writer.

    Raises UsageError for an unknown topic, a title that is empty, too long, taken or not usable, and when the
    file is there already.
    """
    folder = _topic(topic, topics.load(project.docs)).id
    name = _title(project, title)
    path = f"{folder}/{_slug(project, folder, name)}.md"
    if (project.docs / path).exists():
        raise UsageError(f"docs/{path}: 已有这个文件。请换一个标题，或直接编辑它。")
    text = template.page(name)
    if faults := [f for f in checks.check_text(project, f"docs/{path}", text) if f.level == "error"]:
        raise UsageError(f"标题“{name}”用不了：{faults[0].what}{faults[0].mend}")
    write(project.docs, path, text)
    return _NEXT.format(path=f"docs/{path}")


def _topic(wanted: str, known: Sequence[Topic]) -> Topic:
    for topic in known:
        if comparable(wanted) in {comparable(name) for name in (topic.id, topic.name, topic.title)}:
            return topic
    choices = "、".join(f"{topic.id}（{topic.name}）" for topic in known)
    guess = suggestion(wanted, [topic.id for topic in known])
    raise UsageError(f"没有专题“{wanted}”。{guess}可用的专题：{choices}。")


def _slug(project: Project, folder: str, title: str) -> str:
    """The file name for a title; one without any word that has an English name is told apart by a number."""
    slug = slugify(title, glossary.load(project.docs))
    taken = {path.stem for path in (project.docs / folder).glob("*.md")}
    return unique(slug, taken) if slug == NAMELESS else slug


def _title(project: Project, title: str) -> str:
    """The title with spaces and punctuation mended. Raises UsageError when no page can carry it."""
    name = mending.line(" ".join(title.split()))
    if not name:
        raise UsageError('没有标题。请写成 `make new TOPIC=ebpf TITLE="一个标题"`。')
    if not name.isprintable():
        raise UsageError("标题里有看不见或不成文字的字符。请重新输入标题。")
    if len(name) > MAX_TITLE:
        raise UsageError(f"标题有 {len(name)} 个字符。请缩到 {MAX_TITLE} 个以内。")
    if taken := Guide(project).titles.get(comparable(name)):
        raise UsageError(f"标题“{name}”已用于 docs/{taken[0]}。请换一个标题，或直接编辑它。")
    return name
