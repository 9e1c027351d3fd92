"""Which language a code sample is written in.

`guess` tells it from the sample alone by rules (`marks`, `shapes`, `neighbours`); `article` from all samples of an
article together, by weighing the signs that `evidence` names and the words that `wording` finds. `impossible`
takes back what a sample cannot be.
"""

from seedbook.languages.article import identify_all
from seedbook.languages.evidence import Sample
from seedbook.languages.guess import Guess, identify

__all__ = ["Guess", "Sample", "identify", "identify_all"]
