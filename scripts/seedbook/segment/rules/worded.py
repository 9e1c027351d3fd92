"""Remarks that were taken into a sample: `docker 部署` between the commands for two ways, what leads on from one sample
to the next, `使用以下命令编译:`, and what was meant as bold text, `** Windows **`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from seedbook.languages.marks import scores
from seedbook.segment import runs
from seedbook.segment.lines import Line

#: Words alone, with a remark in brackets: `更新节点数据内容(set 命令)`, `查看版本/验证工具安装:`
_WORDS = re.compile(r"\w[\w.+/& -]*(?:\([\w ]+\))?[:：]?")
#: A prompt or a comment, below which Chinese may be what is printed: `$ df -h`, `[root@a ~]# df`, `redis> get a`
_ASKED = re.compile(r"[$>#]|\[?[\w-]+@\S+.*[$#]|\S+> ")
#: What only sessions have: `127.0.0.1:6379> get a`, `$ ls`
_PROMPT = re.compile(r"[\w.:@-]*[$>] [a-z]", re.ASCII)
#: What the next line must go on with: `run \\`, `a |`, `f(`
_UNDONE = re.compile(r"[\\|({,]$")
#: What leads on, no comment and no string: `使用以下命令编译得到a.js:`, `sess 对象具有如下方法:`
_LEADS_ON = re.compile(r"\w[^\"'`]*(?:[以如]下|下[面列]|上[述面]|这[段些])[^\"'`]*[:：]$")
#: Bold text that was none for its page, as there are spaces within its marks: `** Windows CMD **`, `**第二步 **`
_BOLD = re.compile(r"\*\* [^*]+\*\*|\*\*[^* ][^*]* \*\*")
#: The languages of commands and sessions
_COMMANDS = {"bash", "console"}
#: No such remark is longer; what share of Chinese it has at least, and the line above it at most; how many words with
#: Chinese make a row of a table; how far from it no command is named alike
_LONGEST, _HAN, _TRACE, _COLUMNS, _REACH = 40, 0.15, 0.1, 3, 4


def whole(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    """The tags, such lines as paragraphs, and what follows one in its sample as another sample.

    All 7 remarks in 1,699 articles are prose, by 4 authors; two are headings. So are all 8 lines that lead on in 2,982.
    """
    found, first = list(tags), 0
    for n, tag in enumerate(tags):
        first = first if tag == "code+" else n
        said = tag == "code+" and _is_said(lines[n - 1], lines[n])
        leads = tag == "code+" and not lines[n].indent and _LEADS_ON.match(lines[n].text)
        bold = runs.kind(tag) == "code" and _is_bold(lines, n)
        if bold or leads or (said and _stands_out(lines[first : runs.end(tags, first)], n - first)):
            found[n] = "paragraph"
            runs.opens(found, n + 1)
    return found


def _is_bold(lines: Sequence[Line], n: int) -> bool:
    """Whether line `n` was meant as bold text: banners of programs have such lines one below the other. (All 34 such
    lines of 3,672 articles are prose, by 6 authors.)"""
    beside = (*lines[max(0, n - 1) : n], *lines[n + 1 : n + 2])
    return bool(_BOLD.fullmatch(lines[n].text)) and not any(line.text.startswith("**") for line in beside)


def _is_said(above: Line, line: Line) -> bool:
    """Whether a line is words in Chinese that what stands above neither prints nor leaves open."""
    if line.indent or line.bare_han < _HAN or len(line.text) > _LONGEST or not _WORDS.fullmatch(line.text):
        return False
    if above.bare_han > _TRACE or _ASKED.match(above.text) or _UNDONE.search(above.text):
        return False
    return sum(not word.isascii() for word in line.text.split()) < _COLUMNS


def _stands_out(sample: Sequence[Line], n: int) -> bool:
    """Whether a sample is of commands, and its line `n` named like none around it."""
    around = (*sample[max(0, n - _REACH) : n], *sample[n + 1 : n + 1 + _REACH])
    return _name(sample[n]) not in map(_name, around) and _is_commands(sample)


def _name(line: Line) -> str:
    """The first word of a line, by which commands are told."""
    return line.text.split()[0].lower()


def _is_commands(sample: Sequence[Line]) -> bool:
    """Whether a sample has a prompt, or commands are the clearest of what its lines say."""
    if any(_PROMPT.match(line.text) for line in sample):
        return True
    heard: defaultdict[str, float] = defaultdict(float)
    for line in sample:
        for lang, weight in scores(line.text):
            heard["bash" if lang in _COMMANDS else lang] += weight
    return bool(heard) and max(heard, key=lambda lang: heard[lang]) == "bash"
