"""From the lines of a seed to its blocks."""

from seedbook.segment.segmenting import segment

__all__ = ["segment"]
