"""Tests of learning: what the tables of weights are learned from is told right."""
