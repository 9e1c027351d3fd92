// From ranked pages to what Material's result list draws: groups of documents, the page and its sections.

/** The answer to a query: {items, hint}; undefined while pieces are missing. */
function search(store, query) {
  if (!query.trim()) return { items: [], hint: {} }
  const answer = rank(store, query)
  if (!answer) return undefined
  const { hits, corrected, total, weak, near } = answer, shown = hits.length
  const words = typedWords(store, answer)
  for (const hit of hits) for (const at of [1, ...hit.sections]) section(store, hit.page, at)
  // The first are not kept waiting for the texts of the others.
  const ready = store.missing.size ? hits.slice(0, store.rank.top) : hits
  const items = ready.map(hit => group(store, hit, answer, words))
  return { items, hint: { corrected, weak, total, near: shown ? near : nearNames(store, query), shown } }
}

/** One page: the sections that answer best come first with the page's score, further ones below it. */
function group(store, hit, answer, words) {
  // In other words, or as typed: GC for 垃圾回收.
  const found = [hit.variant, 0].flatMap(at => answer.asked[at].found).filter(term => term.places.length)
  const terms = matchedWords(store, answer, hit, words), named = Object.keys(terms).filter(word => terms[word])
  const needles = [...new Set([...found.flatMap(term => term.terms), ...named])]
  const [url, title, topic] = page(store, hit.page), row = at => section(store, hit.page, at) ?? []
  const score = 100 * hit.score / answer.hits[0].score
  const document = (at, score) => {
    const [anchor, heading, text] = row(at), name = anchor ? heading : title
    return {
      location: encodeURI(url) + (anchor ? "#" + encodeURIComponent(anchor) : ""),
      title: markUp(name, spans(flat(store, name), needles)),
      text: snippet(store, text ?? row(1)[2] ?? "", needles),
      tags: topic && !anchor ? [topic] : undefined, score, terms,
    }
  }
  const isPage = at => !row(at)[0]
  const lead = row(1)[0] ? 0 : 1
  const parts = hit.sections.filter(at => !isPage(at))
  // A title alone shows its best section.
  const own = lead || !parts.length ? hit.sections.findIndex(isPage) : -1
  const whole = !own || !parts.length
  const article = document(lead, whole ? score : 0)
  const direct = own >= 0 && own < hit.direct ? hit.direct - 1 : hit.direct
  const rest = parts.map((at, number) => document(at, number < direct && !whole ? score : score * 0.9))
  return whole ? [article, ...rest] : [...rest, article]
}

/** The words of the query as typed: {word, tokens, names}, the names being others of what it is about. */
function typedWords(store, { texts: [typed], corrected }) {
  const all = foundNames(store, typed.toLowerCase()), within = (a, b) => a.at >= b.at && a.at + a.name.length <= b.at + b.name.length
  // 令牌 of 令牌桶 is no name of its own.
  const known = all.filter((entry, at) => !all.slice(0, at).some(longer => within(entry, longer)))
  return items(store, typed).map(({ sign, text, end }) => {
    const word = sign + text, tokens = [...queryTokens(store, word)].map(token => token.text)
    const own = known.filter(({ name, at }) => at < end && at + name.length > end - text.length)
    const read = corrected.filter(([slip]) => word.toLowerCase().includes(slip)).map(([, name]) => name)
    const others = own.flatMap(entry => entry.own.flatMap(names)).filter(Boolean)
    return { word, tokens: [...tokens, ...pieces(store, text)], names: [...read, ...others] }
  })
}

/** The typed words and other names for them that the page has, and the words it lacks: {垃圾回收: true, gc: true, redis: false}. */
function matchedWords(store, { asked: [{ found }] }, { page, sections }, words) {
  const first = store.first[page], end = store.first[page + 1]
  const standing = found.filter(({ places }) => places[place(places, first, 2)] < end)
  const tokens = standing.flatMap(({ terms, corrected }) => [...terms, ...corrected ?? []])
  // The text of a long page is not all here: postings say more of what was typed.
  const texts = [piece(store, "p" + page), ...sections.flatMap(at => section(store, page, at) ?? [])]
  const whole = (text, [start, end]) => ![start, end].some(at => WITHIN.test(text.slice(at - 1, at + 1)))
  const has = name => texts.some(text => spans(flat(store, text), [name]).some(span => whole(text, span)))
  return Object.fromEntries(words.flatMap(({ word, names, tokens: own }) => {
    const others = names.filter(has)
    return [[word, own.some(token => tokens.includes(token)) || !!others[0]], ...others.map(name => [name, true])]
  }))
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
