"""Indentation for code samples that lost theirs: one module for each way of finding it.

`indent.py` picks the way by language; `guard.py` refuses every result that changed more than white space.
"""
