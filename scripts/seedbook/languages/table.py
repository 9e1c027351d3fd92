"""All marks in one table."""

from seedbook.languages import compiled, scripted, written

MARKS = compiled.MARKS + scripted.MARKS + written.MARKS
