"""From the lines of a seed to its blocks: every line scored for every kind, the best sequence chosen as a whole.

The way of a seed through this folder: `shown` (what a site put at the lines, as `toolbars`, `gutters`, `permalinks` and
`fenced` tell, taken off; `lines` is what a line is made of; `browsed` and `turns` give back what copying lost) →
`ends` and `given` (what plain rules decide, with `tabs`, `marked`, `hashed` and `pipes` for other ways to capture;
`kept` instead where fences say that the Markdown is whole) →
`features`, `wording`, `shapes` and `context` (named statements about a line, its words, the looks of its neighbours and
its place) → `weights` and `decode` (the best sequence of tags) → the `rules` (what is sure whatever was chosen) →
`blocks` → languages of code (`segmenting`), by which `captions` and `untold` take captions and titles out of samples →
`levels` of headings (`outlining` chooses them together, by the `traits` of each and what `choices` names of a level).
`evidence` says why.
"""

from seedbook.segment.evidence import LineEvidence, evidence
from seedbook.segment.segmenting import segment

__all__ = ["LineEvidence", "evidence", "segment"]
