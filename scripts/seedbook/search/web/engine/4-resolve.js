// Where a wanted token stands: itself, longer words, its pieces, or a word it is a slip of (resolve.py).

/** One {worth, places, corrected?, terms} for a token, or one for each of its pieces. Places are like postings. */
function resolve(store, token) {
  let places = posting(store, token.text)
  if (token.kind === "char") {
    places = joined(store, [token.text, ...beginning(store, "i", token.text, store.rank.expandHan)], () => 1)
  } else if (token.last && token.text[1]) {
    places = completed(store, token.text, longer(store, token.text))
  }
  if (places.length || token.kind !== "word") {
    const known = places.length || token.kind !== "extra"
    return [found(store, known ? token.weight : 0, places, [token.text])]
  }
  return store.missing.size ? [] : otherwise(store, token)
}

/** The places of a word that no section has. */
function otherwise(store, token) {
  const all = token.last || !token.text[3] ? [] : longer(store, token.text)
  if (all[0]) return [found(store, token.weight, completed(store, token.text, all), [token.text])]
  const near = nearest(store, token)
  if (near[0]) {
    const places = joined(store, near, () => store.rank.typo)
    return [{ ...found(store, token.weight, places, near), corrected: [token.text, near[0]] }]
  }
  const parts = pieces(store, token.source), own = parts[0] ? parts : [token.text]
  return own.map(part => found(store, token.weight / own.length, posting(store, part), [part]))
}

/** BM25's inverse document frequency, by pages; of Han less where no article has it. Places come in the order of sections. */
function found({ lengths, owner, boosts, rank }, weight, places, terms) {
  const all = lengths.length
  let count = 0, last = -1, most = 0
  for (let i = 0; i < places.length; i += 2) {
    const page = owner[places[i]]
    if (page !== last) count++
    last = page
    most = Math.max(most, boosts[page])
  }
  if (count && most <= rank.full && ALL_HAN.test(terms[0])) weight *= rank.listed
  return { worth: weight * Math.log(1 + (all - count + 0.5) / (count + 0.5)), places, terms }
}

function longer(store, prefix) {
  return beginning(store, "i", prefix, store.rank.expand).filter(term => term !== prefix)
}

/** The places of a word and of longer ones: of two that begin alike, the commoner is the likelier one. */
function completed(store, word, longer) {
  const sizes = longer.map(term => posting(store, term).length), most = Math.max(...sizes)
  return joined(store, [word, ...longer], at => at ? store.rank.prefix * (0.5 + 0.5 * sizes[at - 1] / most) : 1)
}

/** The places of all `terms`, each section with its strongest; in the order of sections. */
function joined(store, terms, factor) {
  const strongest = new Map(), all = []
  terms.forEach((term, at) => {
    const places = posting(store, term)
    for (let i = 0; i < places.length; i += 2) {
      const weight = places[i + 1] * factor(at)
      strongest.set(places[i], Math.max(weight, strongest.get(places[i]) ?? 0))
    }
  })
  for (const section of Float64Array.from(strongest.keys()).sort()) all.push(section, strongest.get(section))
  return all
}

/** Up to 3 known words within one slip of the token (two from 8 letters on), the nearest first. */
function nearest(store, { text, last }) {
  // A word of a name is a known word, and so no slip: its shards need not come to tell that.
  if (store.said.has(text) || !/^[a-z]{4,24}$/.test(text)) return []
  const turn = word => [...word].reverse().join("")
  // As it begins and ends; begun with a swap, which may spoil both of a short word.
  const [begun, swapped, ended] = [text.slice(0, 2), text[0] + text[2], "~" + turn(text.slice(-2))]
    .map(edge => beginning(store, "w", edge, 4000))
  const known = new Set([...begun, ...swapped, ...ended.map(word => turn(word.slice(1)))])
  const scored = [...known].map(word => [slips(text, word, last), word])
  const least = Math.min(text.length < 8 ? 1 : 2, ...scored.map(([distance]) => distance))
  // A word of the glossary that no page has is no slip.
  return scored.filter(([distance]) => least && distance === least).map(([, word]) => word).sort().slice(0, 3)
}

/** Letters put in, left out, changed or swapped; when `begun`, the word may go on at the price of half a slip. */
function slips(text, word, begun) {
  if (Math.abs(text.length - word.length) > 2 && !(begun && word.length > text.length)) return 9
  let before = [], row = [...[0, ...word].keys()]
  for (let i = 1; i <= text.length; i++) {
    const last = row
    row = [i]
    for (let j = 1; j <= word.length; j++) {
      const changed = last[j - 1] + (text[i - 1] !== word[j - 1])
      const swapped = i > 1 && text[i - 1] === word[j - 2] && text[i - 2] === word[j - 1] ? before[j - 2] + 1 : 99
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, changed, swapped)
    }
    before = last
  }
  return begun && text[4] ? Math.min(row.at(-1), Math.min(...row) + 0.5) : row.at(-1)
}
