"""Comments, whichever language a sample is in."""

from __future__ import annotations

import re
from collections.abc import Sequence

#: A comment on its own line: `# 启动`, `// main.go`, `-- 建表`, `/* …`, `<!-- …`; not `#!/bin/sh`
COMMENT = re.compile(r"^(?:#(?!!)|//|--\s|/\*|<!--)")


def uncommented(texts: Sequence[str]) -> list[str]:
    """The stripped lines that are no comments."""
    return [text for text in texts if not COMMENT.match(text)]
