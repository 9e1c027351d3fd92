"""Commands as prose mentions them, as parts of a verbose regular expression."""

from __future__ import annotations

#: Commands by their first words
FIRST = r"""go\ (?:mod|test|run|build|tool|vet|get|install|env|generate|work|fmt|version|list|clean|doc)
    |kubectl
    |docker\ (?:run|build|exec|ps|logs|compose|stats|pull|push|stop|rmi?|images|inspect)
    |git\ (?:clone|commit|push|pull|rebase|diff|log)
    |curl|wget|(?:npm|pip3?|apt|apt-get|yum|brew|helm)\ install|systemctl|bpftool
    |(?:bpftrace|netstat|sysctl|tcpdump)(?=\ -)|istioctl
    |redis-cli|perf\ (?:record|stat|top|report)
    |make\ [a-z]+(?=[\u0080-\uffff,;.)]|$)|EXPLAIN\ [A-Z]+|SHOW\ [A-Z]+"""
#: What may follow a command: flags, paths, what the shell puts in place, quoted words, small words
REST = r"""(?:[ ](?:--?[A-Za-z][\w-]*(?:=(?:"[^"]*"|[^\s\u0080-\uffff,;()]+))?|-?\d+|\.{1,2}/?[\w./-]*|/[\w./-]*
    |\$\([^()\u0080-\uffff]*\)|"[^"\u0080-\uffff]*"|'[^'\u0080-\uffff]*'
    |https?://[^\s\u0080-\uffff,;()]+|[a-z][\w./:@^$*=-]*(?<!:)|2>&1|\|\ [a-z]+))*"""
