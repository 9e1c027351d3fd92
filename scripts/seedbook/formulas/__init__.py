"""Formulas in LaTeX: where they stand in Markdown, and how the site draws them."""
