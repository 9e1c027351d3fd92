"""What `mkdocs.yml` names under `markdown_extensions`: how Python-Markdown makes HTML of fences, tables and lines."""
