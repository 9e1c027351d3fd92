// What of a query can be found: the same cutting as tokens.py, by the patterns that travel in the index.

/** The patterns of the index, compiled. */
function makeRules(rules) {
  const pattern = (name, flags = "g") => new RegExp(rules[name], flags)
  return {
    item: pattern("item"), connector: pattern("connector"), piece: pattern("piece"), noise: pattern("noise"),
    asking: pattern("asking"), grammar: new Set(rules.grammar), rank: rules.rank,
  }
}

/** `text` in half width and simplified characters, of the same length; case is kept. */
function fold(store, text) {
  return text.replace(store.foldable, character => store.old.get(character))
}

function flat(store, text) {
  return fold(store, text).toLowerCase()
}

/** Letters and Han only, for comparing phrases. */
function squash(rules, text) {
  return text.replace(rules.noise, "")
}

/** Han runs, words with their sign, and operators, in order; whether each touches the one before. */
function items(rules, folded) {
  let last = -1
  return [...folded.matchAll(rules.item)].map(found => {
    const [whole, han, sign, word, operator] = found
    const kind = han ? "han" : word ? "word" : "operator"
    const touches = last >= 0 && /^ ?$/.test(folded.slice(last, found.index))
    last = found.index + whole.length
    return { kind, text: han ?? word ?? operator, sign: sign ?? "", end: last, touches }
  })
}

/** Overlapping pairs: 逃逸分析 → 逃逸, 逸分, 分析. */
function bigrams(run) {
  return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2))
}

/** The token where Latin and Han meet: GC停顿 → gc停; else empty. */
function joint(rules, left, right) {
  const kinds = left.kind + right.kind
  if (!right.touches || (kinds !== "hanword" && kinds !== "wordhan")) return ""
  return left.kind === "word"
    ? left.text.split(rules.connector).pop().toLowerCase() + right.text[0]
    : left.text.at(-1) + right.text.split(rules.connector)[0].toLowerCase()
}

/** The pieces of a camelCase or snake_case word that are worth a search; none when it is one piece. */
function pieces(rules, word) {
  const found = word.match(rules.piece) ?? []
  return found.length < 2 ? [] : found.map(piece => piece.toLowerCase()).filter(piece => /^\D./.test(piece))
}
