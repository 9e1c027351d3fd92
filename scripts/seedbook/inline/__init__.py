"""Repairs inside a run of prose: what is code, which marks are full width, what Markdown would misread."""
