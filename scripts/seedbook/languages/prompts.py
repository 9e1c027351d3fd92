"""Prompts: what a terminal, a debugger or a client of a database writes before what is typed into it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from seedbook.languages.comments import uncommented

#: A prompt in the first lines: the rest is commands and their output. Matches `$ ls`, `$> ls`, `[root@n1 ~]# ls`,
#: `root@n1:/ ls`, `/usr/share/bcc/tools# ./execsnoop`, `~/web git:master ❯❯❯ ls`, `(pprof) top`,
#: `127.0.0.1:6379> GET a`, `mininet> h1 ifconfig`, `[zk: localhost:2181(CONNECTED) 3] ls /`
_PROMPT = re.compile(
    r"^(?:\$> ?\S|\$ +\S|\[?[\w-]+@[\w.-]+[ :][^\]$#]*\]?[$#] |[\w-]+@[\w.-]+:(?:[~/]\S*)? [a-z./]"
    r"|\w+@\S+:\S*[$#] |/\S+# \S|(?:[~/]\S*(?: \S+)? )?❯+ \S|➜ +\S"
    r"|\((?:pprof|dlv|gdb|lldb)\) \S|(?:127\.0\.0\.1|localhost)(?::\d+)?(?:\[\d+\])?> \S|\[zk: \S+ \d+\] \S"
    r"|[a-z][\w.-]*(?<!-)(?::\d+)?> [a-z])"
)
#: One that says so wherever it stands twice: `$ ls`
DOLLAR = re.compile(r"^\$ [a-z./]")
#: The prompt of a client that SQL is typed into: `mysql> SELECT 1;`, `MariaDB [shop]> use a`, `postgres=# \d`,
#: `tidb> show tables;`
_CLIENT = re.compile(
    r"^(?:(?:mysql|MySQL|MariaDB|sqlite)(?: \[\S+\])?> ?\S|\w+=# \S"
    r"|\w+> (?i:select|insert into|update|delete from|create|drop|alter|show|use|explain|set @@)\b)"
)
#: So many lines are looked at for a first prompt, comments aside so many of them
_FIRST, _SPOKEN = 6, 2


def prompted(texts: Sequence[str]) -> str:
    """`console` for stripped lines that were typed into a terminal, `sql` for those typed into a client of a database,
    or an empty string."""
    first = uncommented(texts[:_FIRST])[:_SPOKEN]
    if any(map(_CLIENT.match, first[:1])):
        return "sql"
    typed = any(map(_PROMPT.match, first)) or sum(bool(DOLLAR.match(text)) for text in texts) > 1
    return "console" if typed else ""
