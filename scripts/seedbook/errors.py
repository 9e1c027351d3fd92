"""What can go wrong, by whose hands. The command line turns each into a message and an exit status."""

from __future__ import annotations

from collections.abc import Sequence

from seedbook.model import Finding


class SeedbookError(Exception):
    """Base of all errors that are meant for a person."""

    status = 1


class ContentError(SeedbookError):
    """Faults in seeds or pages (exit 1). Carries all findings, so that one run shows them all."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__("\n".join(str(f) for f in self.findings))


class UsageError(SeedbookError):
    """Wrong use of a command (exit 2)."""

    status = 2


def out_of_reach(error: OSError) -> str:
    """What to say of a file that the system did not let us read or write: its path, why, and how to mend it."""
    place = f"{error.filename}: " if error.filename else ""
    return f"{place}{error.strerror or error}. Check the path and who may read and write there."
