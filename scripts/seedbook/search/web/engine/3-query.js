// What a query asks for: tokens with weights, and the same query in other words of the glossary (query.py).

// One bit each.
const MOST = 30

/** The tokens of a folded query, each once: {text, weight, kind, last, source}. */
function wanted(rules, folded) {
  const found = new Map()
  for (const token of queryTokens(rules, withoutAsking(rules, folded))) {
    const known = found.get(token.text)
    if (known) known.weight = Math.max(known.weight, token.weight)
    else found.set(token.text, token)
  }
  return [...found.values()].slice(0, MOST)
}

function withoutAsking(rules, folded) {
  const rest = folded.replace(rules.asking, " ")
  return squash(rules, rest) ? rest : folded
}

function* queryTokens(rules, folded) {
  let before
  for (const item of items(rules, folded)) {
    if (item.kind === "han") yield* hanTokens(rules, item.text)
    else if (item.kind === "word") yield* wordTokens(rules, item, item.end === folded.length)
    else yield { text: item.text, weight: 1, kind: "word", source: "" }
    const joined = before && joint(rules, before, item)
    if (joined) yield { text: joined, weight: rules.rank.joint, kind: "extra" }
    before = item
  }
}

function* hanTokens(rules, run) {
  if (run.length === 1) yield { text: run, weight: 1, kind: "char" }
  for (const pair of bigrams(run)) {
    const weak = rules.grammar.has(pair[0]) || rules.grammar.has(pair[1])
    yield { text: pair, weight: weak ? rules.rank.grammar : 1, kind: "han" }
  }
}

function* wordTokens(rules, item, last) {
  const whole = item.text.toLowerCase(), parts = item.text.split(rules.connector)
  if (item.sign) yield { text: item.sign + whole, weight: 1, kind: "extra" }
  if (parts.length === 1) {
    yield { text: whole, weight: 1, kind: "word", last, source: item.text }
    return
  }
  yield { text: whole, weight: 1, kind: "extra", last }
  for (const [at, part] of parts.entries()) {
    const ends = last && at === parts.length - 1
    yield { text: part.toLowerCase(), weight: rules.rank.part, kind: "word", last: ends, source: part }
  }
}

/** `query` (flat) with a glossary name in it put in its other words: the longest first. */
function variants(rules, query, groups) {
  const names = group => group.slice(0, -1)
  let found = groups.flatMap(group => names(group).map(name => ({ name, group, at: findName(query, name) })))
  found = found.filter(({ at }) => at >= 0).sort((a, b) => b.name.length - a.name.length)
  // Part of a longer name: heat map for latency heat map.
  if (!found.length && /^[a-z-]+( [a-z-]+)+$/.test(query)) {
    const group = groups.find(group => names(group).some(name => findName(name, query) >= 0))
    if (group) found = [{ name: query, group, at: 0 }]
  }
  let rest = query
  const texts = found.flatMap(({ name, group, at }) => {
    // Part of a name that was taken.
    if (!rest.startsWith(name, at)) return []
    rest = rest.replaceAll(name, " ".repeat(name.length))
    const others = [...new Set(names(group))].filter(other => !squash(rules, other).includes(squash(rules, name)))
    return others.map(other => `${query.slice(0, at)} ${other} ${query.slice(at + name.length)}`.trim())
  })
  return texts.slice(0, rules.rank.names)
}

/** The longest Han name of the glossary that stands in `query` but for one character: [typed, name]. */
function nearName(query, groups) {
  let best
  for (const name of groups.flatMap(names => names.slice(0, -1))) {
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

/** Where `name` stands in `text`, not inside a longer Latin word; -1 when nowhere. */
function findName(text, name) {
  const joined = (left, right) => left && right && LETTER.test(left) && LETTER.test(right)
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!joined(text[at - 1], name[0]) && !joined(name.at(-1), text[at + name.length])) return at
  }
  return -1
}
