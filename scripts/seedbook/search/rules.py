"""What the indexer, the terminal and the browser must agree on. `shared()` travels inside the index.

Patterns are written in the syntax that Python and JavaScript have in common.
"""

from __future__ import annotations

from seedbook.search import numbers

#: Version of the index's form; the worker refuses another.
VERSION = 7

#: Sections whose texts stand in one piece: a hit shows a few (`sections` of RANK), and of the glossary's hundreds
#: fetches only those.
PART = 16

#: Letters of words: ASCII, digits, underscore, accented Latin, Greek.
LETTER = "A-Za-z0-9_\u00c0-\u024f\u0370-\u03ff"
#: Han characters of the basic plane.
HAN = "\u3400-\u9fff"

#: What before a word makes a flag or a verb of it: `--race`, `%+v`
SIGN = "--?(?=[A-Za-z])|%[+#]?(?=[A-Za-z])"
#: One item of a text: a Han run, a word (with a sign such as `--` or `%`), or an operator.
#: `逃逸分析`, `x-request-id`, `sync.Pool`, `go:embed`, `-race`, `%w`, `:=`
ITEM = (
    f"([{HAN}]+)"
    f"|({SIGN})?([{LETTER}]+(?:[.:/-][{LETTER}]+)*)"
    r"|(<-|:=|&\^|\.\.\.|->|=>|&&|\|\||[=!<>+]=|<<|>>)"
)
#: Where a word falls into parts: `sync.pool`, `go:embed`
CONNECTOR = "[.:/-]"
#: Pieces of a camelCase or snake_case part: `XAddArgs` -> X, Add, Args; `HTTPServer` -> HTTP, Server
PIECE = "[A-Z]{2,}(?![a-z])|[A-Z]?[a-z]+|[A-Z]|[0-9]+"
#: What is left out when phrases are compared: everything but letters and Han.
NOISE = f"[^{LETTER}{HAN}]+"

#: Where no Han follows, or only words that ask: 怎么用, not 怎么用户; 原理是什么
_END = f"(?:(?![{HAN}])|(?=是什么|是啥|有哪些|怎么|如何))"
#: What titles of posts put around their matter: `一文搞懂`, `深入理解`, `源码解析`, `踩坑记录`, `注意事项`, `学习`,
#: not 注意力, 机器学习, 学习路径
_TITLE = (
    "一文(?:读懂|看懂|带你)?|深入(?:理解|浅出|解析|剖析)|浅谈|浅析|漫谈|谈谈|说说|快速上手|从零开始|新手指南"
    "|源码(?:解析|分析|解读|阅读|剖析)|[踩避]?坑(?:点|记录|指南)?|(?:要|需)?注意(?:什么|事项|点|(?!力))"
    f"|(?<![{HAN}])学习(?!路|曲|率)"
)
#: Where and how a question came up, which says nothing of what it is about: `线上`, `我想了解`, `突然`, `问题排查`,
#: `不生效`, not 在线上报
_PLACE = (
    "(?<!在)线上|生产环境|我?想(?:了解|知道|学习|问)|我(?:们)?的|突然|明明|遇到|碰到|不生效|没生效|不起作用|不管用"
    f"|一大?堆{_END}|的?问题(?:排查|定位|分析|解决)?{_END}|(?:用什么)?(?:代替|替代)|类似|相当于|等价于|对应{_END}"
)
#: Words that only ask, or only say what kind of answer is wanted: dropped from a query that has others. A verb goes
#: with its 怎么, and what may begin a longer word only where it ends, what may end one only behind 的: `怎么解决`,
#: `的原理`, `详解`, `的作用`, not 原理图, 有什么用户, 副作用
ASKING = (
    "(?:怎么|如何|怎样)(?:解决|处理|实现|理解|使用(?!户)|避免|防止|排查|定位|配置|设置|选择|工作)"
    f"|(?:怎么|如何|怎样|有什么|咋)[用看查写选弄搞配调做]{_END}"
    f"|的?(?:工作|实现|底层|核心)?(?:原理|区别|用法|用途|含义|意思|概念|好处|优缺点|优点|缺点){_END}"
    f"|的作用{_END}|的?(?:使用方法|使用场景|应用场景|最佳实践|最佳做法|常见问题|写法|代码示例|示例代码){_END}"
    f"|的?(?:入门|教程|介绍|详解|示例|例子|技巧|总结|笔记)+{_END}"
    "|为什么|为何|为啥|什么时候|什么区别|有什么|是什么意思|什么意思|是什么|什么是|做什么|用什么|什么|会怎样|怎么样"
    "|怎么办|怎么做|怎么回事|怎么|怎样|如何|有哪些|哪些|哪个|哪种|哪里|在哪|去哪|多少|多大|多久|多快|几个|几种|能不能|是不是"
    "|有没有|要不要|会不会|应该|需要|还要|请问|请教|求助|聊聊|讲讲|搞懂|关于|是啥|啥是|啥|咋办|咋|干嘛|一下|之后|里面|的时候"
    "|这么|那么|到底(?!层)|究竟|老是|总是|太多|太大|太高|太长|吗|呢"
    f"|{_TITLE}|{_PLACE}"
)
#: Characters of grammar: a bigram with one says little.
GRAMMAR = "的了和与在是及之把被让对将也就都而或"
#: English words of grammar, and what all pages are about: rare in Chinese pages, but they say as little.
SMALL = (
    *("a", "an", "and", "are", "as", "at", "be", "by", "can", "do", "does", "for", "from", "how", "i", "in", "is"),
    *("it", "my", "of", "on", "or", "should", "that", "the", "to", "vs", "was", "what", "when", "where", "which"),
    *("why", "with", "without", "golang", "between", "difference", "example", "examples", "explained", "introduction"),
    *("mean", "means", "tutorial", "understanding", "use", "using", "works", "about", "best", "cheat", "deep", "dive"),
    *("guide", "has", "have", "if", "not", "our", "practice", "practices", "production", "scratch", "simply", "there"),
    *("this", "way", "we", "work", "working", "you", "your"),
)

#: How much a match counts, by where it stands. Who types a topic and a word (`服务网格 灰度`) wants the topic's page on
#: the word, though its text need not name the topic: of 21 such queries 5 had it first without, 17 at 1, 19 from 3 on.
FIELDS = {"title": 8.0, "heading": 4.0, "topic": 3.0, "text": 1.0, "code": 0.9}
#: How much a camelCase piece counts beside the whole word.
PIECE_WEIGHT = 0.4

#: Weights of a query's tokens, and the figures of the ranking formula.
RANK = {
    "grammar": 0.2,  # a bigram with a character of grammar, a small English word, a Han character between words
    "listed": 0.5,  # a word that only lists and overviews have
    "glued": 0.5,  # two words as one: `wait group` may be a WaitGroup; its absence costs a page nothing either
    "part": 0.5,  # part of a chained word
    "prefix": 0.5,  # a longer word that begins with the last word of the query
    "typo": 0.8,  # a known word near an unknown one
    "synonym": 0.8,  # another name of a glossary term, where the query as typed has no full answer
    "aside": 0.35,  # another name of a glossary term, where it has
    "gist": 4,  # power of its share: a page with the gist alone would get the third, less keeps fuller answers first
    "k1": 2.0,  # BM25: how soon repetition stops to count
    "b": 0.4,  # BM25: how much long pages are held back
    "typed": 200,  # characters of a query that are read, a long line of a log: the time grows with their square
    "names": 3,  # other names of a glossary term that are tried
    "enough": 2,  # full answers to the query as typed that make other names needless, if it is not just a name
    "top": 4,  # pages whose text is compared with the phrase: browsers fetch six files at a time (HTTP/1.1)
    "phrase": 1.3,  # the phrase stands in the text
    "headed": 1.6,  # the phrase stands in the title or a heading
    "titled": 4.0,  # the phrase is the title
    "best": 1.5,  # the page that the glossary names for the term asked for
    "full": 0.95,  # above it a coverage is all, and a boost that of an article
    "sections": 6,  # sections of a hit that are told, the best first
    "direct": 0.8,  # of what the best section covers, what another must to answer as well
    "answers": 3,  # how many are told to answer as well
    "shown": 10,  # pages in a result
    "tail": 0.05,  # pages below this share of the first are left out
    "floor": 0.08,  # below this coverage nothing is said to be found
    "weak": 0.75,  # below this coverage results are marked as weak
    "expand": 40,  # longer words tried for a prefix
    "expandHan": 400,  # bigrams tried for a single Han character
}


def shared() -> dict[str, object]:
    """The rules as the worker needs them."""
    return {
        "digits": numbers.DIGITS,
        "item": ITEM,
        "connector": CONNECTOR,
        "piece": PIECE,
        "noise": NOISE,
        "asking": ASKING,
        "grammar": f"[{GRAMMAR}]",
        "small": f"^({'|'.join(SMALL)})$",
        "rank": RANK,
        "part": PART,
    }
