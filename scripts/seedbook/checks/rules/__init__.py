"""The rules, one module a family. Their order is that of `seedbook.checks.RULES`."""
