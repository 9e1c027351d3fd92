// Snippets: the stretch of a text around the match, in pieces: plain and marked in turn.

// Characters of a snippet.
const WIDTH = 120
// Of them before the first match.
const LEAD = 24

/** The spans [start, end] of the needles in a flat text, merged where they touch. Short words begin at a boundary. */
function spans(text, needles) {
  const found = []
  for (const needle of needles) {
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
      if (needle[3] || !within(text, at)) found.push([at, at + needle.length])
    }
  }
  found.sort((a, b) => a[0] - b[0])
  const merged = []
  for (const [start, end] of found) {
    const last = merged.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}

/** The start of the stretch that holds most of what is marked. */
function bestStart(marked, length) {
  if (length <= WIDTH) return 0
  let best = 0, most = 0
  for (const [start] of marked) {
    const held = marked.filter(span => span[0] >= start && span[1] <= start + WIDTH - LEAD)
    const size = held.reduce((total, span) => total + (span[1] - span[0]) ** 1.5, 0)
    if (size > most) [best, most] = [start, size]
  }
  return Math.max(0, Math.min(best - LEAD, length - WIDTH))
}

/** `text` from `from` to `to` in pieces, every second one marked: [plain, marked, plain, …]. */
function markUp(text, marked, from = 0, to = text.length) {
  const found = []
  let at = from
  for (const [start, end] of marked) {
    if (end <= from || start >= to) continue
    found.push(text.slice(at, Math.max(at, start)))
    at = Math.min(end, to)
    found.push(text.slice(Math.max(from, start), at))
  }
  return [...found, text.slice(at, to)]
}

/** Of the text what is shown: from about its best start on, between words, and no mark first. */
function snippet(store, text, needles) {
  const marked = spans(flat(store, text), needles), start = bestStart(marked, text.length)
  let from = start, to = start + WIDTH
  while (from && from < start + LEAD && (within(text, from) || !squash(store, text[from]))) from++
  while (to > start + WIDTH - LEAD && within(text, to)) to--
  const found = markUp(text, marked, from, to)
  if (from) found[0] = "…" + found[0]
  if (to < text.length) found.push(found.pop() + "…")
  return found
}
