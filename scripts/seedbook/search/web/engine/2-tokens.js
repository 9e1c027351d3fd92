// What of a query can be found: the same cutting as tokens.py, by the patterns that travel in the index.

/** `text` in half width and simplified characters, of the same length; case is kept. */
function fold(store, text) {
  return text.replace(store.rules.foldable, sign => store.root.new[store.root.old.indexOf(sign)])
}

/** Letters and Han only, for comparing phrases. */
function squash(store, text) {
  return text.replace(store.rules.noise, "")
}

/** What `make` makes of a text, remembered: the next keystroke finds much the same pages. */
function remembering(make) {
  const known = new Map()
  return (store, text) => known.get(text) ?? known.set(text, make(store, text)).get(text)
}

// Folded, in small letters; and squashed too.
const flat = remembering((store, text) => fold(store, text).toLowerCase())
const bare = remembering((store, text) => squash(store, flat(store, text)))

/** Han runs, words with their sign, and operators, in order; whether each touches the one before, if any. */
function items(store, folded) {
  let last = 0
  return [...folded.matchAll(store.rules.item)].map(found => {
    const [whole, han, sign, word, operator] = found
    const kind = han ? "han" : word ? "word" : "operator"
    const touches = /^ ?$/.test(folded.slice(last, found.index))
    last = found.index + whole.length
    return { kind, text: han ?? word ?? operator, sign: sign ?? "", end: last, touches }
  })
}

/** Overlapping pairs: 逃逸分析 → 逃逸, 逸分, 分析. */
function bigrams(run) {
  return [...run.slice(1)].map((sign, at) => run[at] + sign)
}

/** The pieces of a camelCase or snake_case word that are worth a search; none when it is one piece. */
function pieces(store, word) {
  const found = word.match(store.rules.piece) ?? []
  return found[1] ? found.map(piece => piece.toLowerCase()).filter(piece => /^\D./.test(piece)) : []
}
