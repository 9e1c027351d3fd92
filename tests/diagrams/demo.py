"""A small site of its own: pages of diagrams, code and tables under the guide's style sheets."""

from __future__ import annotations

import shutil
from pathlib import Path

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

#: The guide's own settings that decide how diagrams, code and tables look.
_THEME = {"name": "material", "language": "zh", "font": False, "features": ["content.code.copy"]}
_SCHEMES = (("light", "default"), ("dark", "slate"))

CODE = """```go verdict="parses" title="main.go" hl_lines="3"
package main

func main() { println("一行很长的代码，在手机上只在自己的盒子里滚动，不会撑开整个页面", 42, "abc") } // 注释
```

```yaml verdict="fragment"
metadata: {name: web, replicas: 3} # 注释
```

```python verdict="damaged"
def double(x: int) -> str:
    return f"{x!r}" + 'a'
```

```diff verdict="sketch"
- old
+ new
```

```bash
go test ./... -run 'TestX' | grep -v ok && echo "$HOME"
```

```sql
SELECT id, name FROM users WHERE id = 1; -- 注释
```

```
没有语言的文本
```
"""
TABLES = """| 维度 | 初级表现 | 中级达标 |
|:--|:-:|--:|
| 分层隔离 | 业务逻辑混入 SQL 语句 | 领域层无 `import db` 包 |

| 关键词 | Gin | Beego | Echo | 其他 | 备注 |
|---|---|---|---|---|---|
""" + "\n".join(f"| 第 {n} 行的关键词 | 链路极简 | 开销较高 | 极致精简 | 无 | `handler_{n}` |" for n in range(40))


def make(assets: Path, folder: Path, pages: dict[str, str]) -> Path:
    """Build `pages` (name to Markdown) with the style sheets and scripts under `assets`; the site's folder."""
    docs = folder / "docs"
    shutil.copytree(assets, docs / "assets", dirs_exist_ok=True)
    for name, text in pages.items():
        (docs / name).write_text(text, encoding="utf-8")
    config = folder / "mkdocs.yml"
    config.write_text(yaml.dump(_settings(docs)), encoding="utf-8")
    build(load_config(config_file=str(config), site_dir=str(folder / "site")))
    return folder / "site"


def _settings(docs: Path) -> dict[str, object]:
    palette = [{"media": f"(prefers-color-scheme: {media})", "scheme": name} for media, name in _SCHEMES]
    custom = {"primary": "custom", "accent": "custom"}
    return {
        "site_name": "Demo",
        "use_directory_urls": False,
        "theme": _THEME | {"palette": [one | custom for one in palette]},
        "extra_css": [f"assets/css/{name}.css" for name in ("theme", "site", "diagrams", "code", "tables", "print")],
        "extra_javascript": ["assets/js/code.js"],
        "plugins": [],
        "markdown_extensions": _extensions(),
    }


def _extensions() -> list[object]:
    from seedbook.extensions import fences

    custom = [
        {"name": "*", "class": "", "format": fences.code, "validator": fences.accepts},
        {"name": "mermaid", "class": "diagram", "format": fences.mermaid},
    ]
    return [
        "tables",
        "seedbook.extensions.tables",
        "pymdownx.highlight",
        {"pymdownx.superfences": {"custom_fences": custom}},
    ]
