"""Tests of segmentation: which lines are one block, of what kind, at what level, in what language."""
