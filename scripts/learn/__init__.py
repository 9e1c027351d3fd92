"""Learns the tables of weights that import reads, from articles whose true structure is known.

usage: python -m learn lines CORPUS ...         -> seedbook/segment/weights_a.tsv, weights_b.tsv
       python -m learn levels CORPUS ...        -> seedbook/segment/weights_levels.tsv
       python -m learn languages CORPUS ...     -> seedbook/languages/weights.tsv
       python -m learn headers CORPUS ...       -> seedbook/restore/table/headers.tsv
       python -m learn tables CORPUS ...        -> seedbook/restore/table/weights.tsv, lost.tsv (headers first), from
                                                   what stands there
       python -m learn readings CORPUS ...      -> seedbook/restore/table/readings.tsv (tables first)
       python -m learn items CORPUS ...         -> seedbook/restore/listing/weights.tsv (articles in style A)
       python -m learn codes CORPUS ...         -> seedbook/inline/widening/weights.tsv (also needs md/NNN.md, the
                                                   article as it was in Markdown)
       python -m learn yaml FOLDER ...          -> seedbook/formatting/data/yaml_keys.txt (from any YAML and Markdown;
                                                   each folder a project)

A CORPUS is a folder with `flat/NNN.txt` (damaged text), `truth/NNN.json` (its true blocks) and `sources.tsv` (NNN and
the repository it is from, divided by a tab). Needs requirements/learn.txt; nothing else in the project does.
"""
