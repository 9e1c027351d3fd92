// From ranked pages to what Material's result list draws: groups of documents, the page and its sections.
// Titles and texts stay in pieces (see 6-snippet.js): box.js makes nodes of them.

/** The answer to a query: {items, hint}; undefined while pieces are missing. */
function search(store, query) {
  if (!query.trim()) return { items: [], hint: {} }
  const answer = rank(store, query)
  if (!answer) return
  const { hits, hint } = answer
  for (const hit of hits) for (const at of [1, ...hit.sections]) section(store, hit.page, at)
  // The first are not kept waiting for the texts of the others.
  const ready = store.missing.size ? hits.slice(0, store.rank.top) : hits
  return { items: ready.map(hit => group(store, hit, answer)), hint }
}

/** One page: the sections that answer best come first with the page's score, further ones below it. */
function group(store, hit, answer) {
  // In other words, or as typed: GC for 垃圾回收.
  const found = [hit.variant, 0].flatMap(at => answer.asked[at].found).filter(({ places }) =>
    places[place(places, store.first[hit.page], 2)] < store.first[hit.page + 1])
  const needles = [...new Set(found.flatMap(term => term.terms))], terms = matchedWords(store, answer.texts, hit, found)
  const [url, title, topic] = page(store, hit.page), row = at => section(store, hit.page, at) ?? []
  const score = 100 * hit.score / answer.hits[0].score
  const document = (at, score) => {
    const [anchor = "", heading, text] = row(at), name = anchor ? heading : title
    return {
      location: encodeURI(url) + (anchor && "#" + encodeURIComponent(anchor)),
      title: markUp(name, spans(flat(store, name), needles)),
      text: snippet(store, text ?? row(1)[2] ?? "", needles),
      tags: topic && !anchor ? [topic] : undefined, score, terms,
    }
  }
  const lead = row(1)[0] ? 0 : 1
  const parts = hit.sections.filter(at => row(at)[0])
  // A title alone shows its best section.
  const own = lead || !parts[0] ? hit.sections.findIndex(at => !parts.includes(at)) : -1
  const whole = !own || !parts[0]
  const article = document(lead, whole ? score : 0)
  const direct = hit.direct - (own >= 0 && own < hit.direct)
  const rest = parts.map((at, number) => document(at, number < direct && !whole ? score : score * 0.9))
  return whole ? [article, ...rest] : [...rest, article]
}

/** The typed words, and other names that the page answers with, and whether it has them: {垃圾回收: true, redis: false}. */
function matchedWords(store, texts, { variant }, found) {
  const tokens = found.flatMap(({ terms, corrected }) => [...terms, ...corrected ?? []])
  const words = at => items(store, texts[at]).map(({ sign, text }) => sign + text)
  const has = word => [...queryTokens(store, word)].some(({ text }) => tokens.includes(text))
  // What the reading says in other words is there.
  const said = word => has(word) || !flat(store, texts[variant]).includes(flat(store, word))
  return Object.fromEntries([...words(variant).filter(has), ...words(0)].map(word => [word, said(word)]))
}

/** The glossary names nearest to a query that found nothing: by characters in common. */
function nearNames(store, query) {
  const asked = bare(store, query)
  const share = name => [...name].filter(sign => asked.includes(sign)).length / (name.length + asked.length)
  const near = new Set(store.root.groups.flatMap(names).filter(name => share(name) >= 0.25))
  return [...near].sort((a, b) => share(b) - share(a)).slice(0, 4)
}
