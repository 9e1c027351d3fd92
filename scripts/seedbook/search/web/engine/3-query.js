// What a query asks for: tokens with weights, and the same query in other words of the glossary (query.py).

// One bit each.
const MOST = 30

/** The tokens of a folded query, each once: {text, weight, kind, last, source}. */
function wanted(store, folded) {
  const found = new Map()
  for (const token of queryTokens(store, withoutAsking(store, folded))) {
    const known = found.get(token.text)
    if (known) known.weight = Math.max(known.weight, token.weight)
    else found.set(token.text, token)
  }
  return [...found.values()].slice(0, MOST)
}

function withoutAsking(store, folded) {
  const rest = folded.replace(store.rules.asking, " ")
  return squash(store, rest) ? rest : folded
}

function* queryTokens(store, folded) {
  let before
  for (const item of items(store, folded)) {
    if (item.kind === "han") yield* hanTokens(store, item.text)
    else if (item.kind === "word") yield* wordTokens(store, item, item.end === folded.length)
    else yield { text: item.text, weight: 1, kind: "word", source: "" }
    const joined = before && joint(store, before, item)
    if (joined) yield { text: joined, weight: store.rank.joint, kind: "extra" }
    before = item
  }
}

function* hanTokens(store, run) {
  if (run.length === 1) yield { text: run, weight: 1, kind: "char" }
  for (const pair of bigrams(run)) {
    const weak = [...pair].some(character => store.grammar.includes(character))
    yield { text: pair, weight: weak ? store.rank.grammar : 1, kind: "han" }
  }
}

function* wordTokens(store, item, last) {
  const text = item.text.toLowerCase(), parts = item.text.split(store.rules.connector)
  if (item.sign) yield { text: item.sign + text, weight: 1, kind: "extra" }
  if (parts[1]) yield { text, weight: 1, kind: "extra", last }
  const weight = parts[1] ? store.rank.part : 1
  for (const [at, source] of parts.entries()) {
    yield { text: source.toLowerCase(), weight, kind: "word", last: last && !parts[at + 1], source }
  }
}

/** The names of a group, without the number of its page. */
const names = group => group.slice(0, -1)

/** `query` (flat) with glossary names in it put in other words: all of them, then each, the longest first. */
function variants(store, query, groups) {
  const taken = []
  let rest = query, found = groups.flatMap(group => names(group).map(name => {
    const at = findName(query, name)
    return { name: query.slice(at, at + name.length), group, at }
  })).filter(({ at }) => at >= 0)
  // Part of a longer name: heat map for latency heat map.
  if (!found.length && /^[a-z-]+( [a-z-]+)+$/.test(query)) {
    const group = groups.find(group => names(group).some(name => findName(name, query) >= 0))
    if (group) found = [{ name: query, group, at: 0 }]
  }
  for (const { name, group, at } of found.sort((a, b) => b.name.length - a.name.length)) {
    const others = [...new Set(names(group))].filter(other => !other.includes(name))
    // Else part of a name that was taken.
    if (!others.length || !rest.startsWith(name, at)) continue
    rest = rest.replaceAll(name, " ".repeat(name.length))
    taken.push({ name, at, others })
  }
  // The space that may end it says that no word is being typed: names are whole.
  const put = (text, { name, at }, other) => `${text.slice(0, at)} ${other} ${text.slice(at + name.length)}`
  const texts = taken.flatMap(entry => entry.others.map(other => put(query, entry, other)))
  // From the end, so that places stay what they are.
  taken.sort((a, b) => b.at - a.at)
  const every = taken.reduce((text, entry) => put(text, entry, entry.others[0]), query)
  if (taken[1]) texts.unshift(every.replace(/ +(?=[\u3400-\u9fff])/g, ""))
  return texts.slice(0, store.rank.names)
}

/** The longest Han name of the glossary that stands in `query` but for one character: [typed, name]. */
function nearName(query, groups) {
  let best
  for (const name of groups.flatMap(names)) {
    if (name.length <= Math.max(2, best?.[1].length ?? 0) || !ALL_HAN.test(name)) continue
    for (let at = 0; at + name.length <= query.length; at++) {
      const typed = query.slice(at, at + name.length)
      const slips = [...typed].filter((character, i) => character !== name[i]).length
      // 错误码 is not a slip for 错误链.
      if (slips === 1 && (name[3] || typed[1] !== name[1]) && ALL_HAN.test(typed)) {
        best = [typed, name]
        break
      }
    }
  }
  return best
}

const ALL_HAN = /^[\u3400-\u9fff]+$/
const LETTER = /[A-Za-z0-9_\u00c0-\u024f\u0370-\u03ff]/

/** Where `name` stands in `text`, no flag and not in a longer Latin word; a hyphen is like a space. -1: nowhere. */
function findName(text, name) {
  [text, name] = [text, name].map(either => either.replaceAll(" -", " _").replaceAll("-", " "))
  const joined = (left, right) => left && right && LETTER.test(left) && LETTER.test(right)
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!joined(text[at - 1], name[0]) && !joined(name.at(-1), text[at + name.length])) return at
  }
  return -1
}
