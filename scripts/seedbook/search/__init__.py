"""Search: the index of the built site, and the same search in the terminal as in the browser.

Build: `extract` (sections of built pages) -> `index` (tokens to sections) -> `shards` (files).
Ask: `query` (tokens wanted) -> `resolve` (where they stand) -> `rank`; `web/engine/` is the same for browsers.
"""
