"""Makes the guide: import turns seeds into pages, publish turns pages into a site. Where what happens:

import    `read` takes a seed, `segment` parts it into blocks, `restore` mends each kind of block (the order stands in
          `pipeline`): prose by `inline`, samples by `languages`, `formatting` and `verdict`, and by `diagrams` and
          `formulas`. `pages` makes pages of the blocks; `doubts` and `explain` tell what import was unsure of, and why.
publish   `publish` has `weave` add what is computed (`computed` says where), MkDocs build with `extensions`, `finish`
          and `search` complete the site, and packs it; `book` gives it other forms.
write     `checks` holds pages to the rules and mends them, `newpage` begins one.
people    `catalog`, `doubts`, `glossary`, `errata`, `topics`, `frontmatter` and `library` read what people wrote.
"""
