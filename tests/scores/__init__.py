"""The regression table: how well import restores what is labelled, written by `python -m tests.scores.make`."""
