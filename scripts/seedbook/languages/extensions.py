"""The language of a file, by the extension of its name."""
# ruff: noqa: E501 - a table, however wide

#: `conf` is left out: many programs call their settings so.
EXTENSIONS = {
    "go": "go", "java": "java", "py": "python", "js": "javascript", "ts": "typescript", "tsx": "typescript", "jsx": "javascript",
    "yaml": "yaml", "yml": "yaml", "json": "json", "toml": "toml", "ini": "ini", "cnf": "ini", "properties": "ini",
    "xml": "xml", "html": "html", "css": "css", "sh": "bash", "sql": "sql", "proto": "protobuf", "thrift": "thrift", "rs": "rust",
    "c": "c", "h": "c", "cc": "cpp", "cpp": "cpp", "hpp": "cpp", "kt": "kotlin", "lua": "lua", "rb": "ruby", "php": "php", "vue": "vue",
    "svelte": "svelte", "tf": "hcl", "gradle": "groovy", "mod": "gomod", "cs": "csharp", "swift": "swift", "scala": "scala",
}  # fmt: skip
