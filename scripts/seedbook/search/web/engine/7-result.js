// From ranked pages to what Material's result list draws: groups of documents, the page and its sections.

/** The answer to a query: {items, hint}; undefined while pieces are missing. */
function search(store, query) {
  if (!query.trim()) return { items: [], hint: {} }
  const answer = rank(store, query)
  if (!answer) return undefined
  const { hits, corrected, total, weak } = answer, shown = hits.length
  for (const hit of hits) page(store, hit.page)
  // The first are not kept waiting for the texts of the others.
  const ready = store.missing.size ? hits.slice(0, store.rank.top) : hits
  const items = ready.map(hit => group(store, hit, answer, hits[0].score))
  const near = shown ? [] : nearNames(store, query)
  return { items, hint: { corrected, weak, total, near, shown } }
}

/** One page: the sections that answer best come first with the page's score, further ones below it. */
function group(store, hit, answer, top) {
  // In other words, or as typed if the page lacks fewer of those: GC for 垃圾回收.
  const found = page(store, hit.page), readings = [hit.variant, 0]
  const terms = readings.flatMap(at => answer.asked[at].found).filter(term => term.places.length)
  const needles = [...new Set(terms.flatMap(term => term.terms))]
  const lacks = words => Object.values(words).filter(has => !has).length
  const [words] = readings.map(at => matchedWords(store, answer, hit, at)).sort((a, b) => lacks(a) - lacks(b))
  const score = 100 * hit.score / top
  const document = (at, score) => {
    const section = found.sections[at - 1], anchor = section?.anchor, title = anchor ? section.heading : found.title
    return {
      location: encodeURI(found.url) + (anchor ? "#" + encodeURIComponent(anchor) : ""),
      title: markUp(title, spans(flat(store, title), needles)),
      text: snippet(store, (section ?? found.sections[0])?.text ?? "", needles),
      tags: found.topic && !anchor ? [found.topic] : undefined, score, terms: words,
    }
  }
  const isPage = at => !found.sections[at - 1]?.anchor
  const lead = found.sections[0]?.anchor ? 0 : 1
  const parts = hit.sections.filter(at => !isPage(at))
  // A title alone shows its best section.
  const own = lead || !parts.length ? hit.sections.findIndex(isPage) : -1
  const whole = !own || !parts.length
  const article = document(lead, whole ? score : 0)
  const direct = own >= 0 && own < hit.direct ? hit.direct - 1 : hit.direct
  const rest = parts.map((at, number) => document(at, number < direct && !whole ? score : score * 0.9))
  return whole ? [article, ...rest] : [...rest, article]
}

/** The words of a reading of the query, and whether the page has them: {熔断: true, redis: false}. */
function matchedWords(store, answer, hit, reading) {
  const words = {}, text = flat(store, piece(store, "p" + hit.page))
  const readings = new Map(answer.corrected)
  for (const { kind, sign, text: word } of items(store, answer.texts[reading])) {
    const read = readings.get(word.toLowerCase()) ?? sign + word
    const parts = kind === "han" && word.length > 1 ? bigrams(word) : [read.toLowerCase(), ...pieces(store, word)]
    words[read] = parts.some(part => text.includes(part))
  }
  return words
}

/** The glossary names nearest to a query that found nothing: by characters in common. */
function nearNames(store, query) {
  const asked = bare(store, query)
  const scored = store.root.groups.map(([name]) => {
    const common = [...name].filter(character => asked.includes(character)).length
    return [2 * common / (name.length + asked.length), name]
  })
  return scored.filter(([share]) => share >= 0.5).sort((a, b) => b[0] - a[0]).slice(0, 4).map(([, name]) => name)
}
