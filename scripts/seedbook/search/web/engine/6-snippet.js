// Snippets: the stretch of a text around the match, as HTML with the match marked.

// Characters of a snippet.
const WIDTH = 120
// Of them before the first match.
const LEAD = 24
const LETTER = /[\w\u00c0-\u024f\u0370-\u03ff\u3400-\u9fff]/

const escapeHtml = text => text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`)

/** The spans [start, end] of the needles in a flat text, merged where they touch. Short words begin at a boundary. */
function spans(flatText, needles) {
  const found = []
  for (const needle of needles) {
    for (let at = flatText.indexOf(needle); at >= 0; at = flatText.indexOf(needle, at + 1)) {
      const inside = needle.length < 4 && WITHIN.test(flatText.slice(at - 1, at + 1))
      if (!inside) found.push([at, at + needle.length])
    }
  }
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1])
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
    const within = marked.filter(span => span[0] >= start && span[1] <= start + WIDTH - LEAD)
    const size = within.reduce((total, span) => total + (span[1] - span[0]) ** 1.5, 0)
    if (size > most) [best, most] = [start, size]
  }
  return Math.max(0, Math.min(best - LEAD, length - WIDTH))
}

/** `text` from `from` to `to` as HTML, the marked spans in <mark>. */
function markUp(text, marked, from = 0, to = text.length) {
  let html = "", at = from
  for (const [start, end] of marked) {
    if (end <= from || start >= to) continue
    html += escapeHtml(text.slice(at, Math.max(at, start)))
    at = Math.min(end, to)
    html += `<mark>${escapeHtml(text.slice(Math.max(from, start), at))}</mark>`
  }
  return html + escapeHtml(text.slice(at, to))
}

/** Of a text what is shown from about `start` on, [from, to]: between words, and no mark first. */
function stretch(text, start) {
  const end = start + WIDTH, letter = at => LETTER.test(text[at])
  let from = start, to = Math.min(text.length, end)
  while (from && from < start + LEAD && (WITHIN.test(text.slice(from - 1, from + 1)) || !letter(from))) from++
  while (to < text.length && to > end - LEAD && WITHIN.test(text.slice(to - 1, to + 1))) to--
  return [from, to]
}

function snippet(store, text, needles) {
  const marked = spans(flat(store, text), needles)
  const [from, to] = stretch(text, bestStart(marked, text.length))
  return (from ? "…" : "") + markUp(text, marked, from, to) + (to < text.length ? "…" : "")
}
