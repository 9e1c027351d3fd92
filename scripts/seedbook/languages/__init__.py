"""Which language a code sample is written in, from its content and its neighbours."""

from seedbook.languages.guess import Context, Guess, identify

__all__ = ["Context", "Guess", "identify"]
