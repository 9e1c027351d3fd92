// What a query asks for: tokens with weights, and the same query in other words of the glossary (query.py).

// One bit each.
const MOST = 30

/** The tokens of a folded query, each once: {text, weight, kind, last, source}. */
function wanted(store, folded) {
  const found = new Map()
  for (const token of queryTokens(store, folded)) {
    const known = found.get(token.text)
    if (known) known.weight = Math.max(known.weight, token.weight)
    else found.set(token.text, token)
  }
  return [...found.values()].slice(0, MOST)
}

function* queryTokens(store, folded) {
  const { glued, grammar } = store.rank, all = items(store, folded)
  let before = {}
  for (const item of all) {
    // A single character beside others is most often a word of grammar.
    if (item.kind === "han") yield* hanTokens(store, item.text, all[1] ? grammar : 1)
    else if (item.kind === "word") yield* wordTokens(store, item, item.end === folded.length)
    else yield { text: item.text, weight: 1, kind: "word", source: "" }
    if (item.touches && !item.sign && before.kind + item.kind === "wordword") {
      yield { text: (before.text + item.text).toLowerCase(), weight: glued, kind: "extra" }
    }
    before = item
  }
}

function* hanTokens(store, run, weight) {
  if (!run[1]) yield { text: run, weight, kind: "char" }
  for (const pair of bigrams(run)) {
    yield { text: pair, weight: pair.match(store.rules.grammar) ? store.rank.grammar : 1, kind: "han" }
  }
}

function* wordTokens(store, item, last) {
  const text = item.text.toLowerCase(), parts = item.text.split(store.rules.connector)
  if (item.sign) yield { text: item.sign + text, weight: 1, kind: "extra" }
  if (parts[1]) yield { text, weight: 1, kind: "extra", last }
  const weight = parts[1] ? store.rank.part : text.match(store.rules.small) ? store.rank.grammar : 1
  for (const [at, source] of parts.entries()) {
    yield { text: source.toLowerCase(), weight, kind: "word", last: last && !parts[at + 1], source }
  }
}

/** The names of a group, without the number of its page. */
const names = group => group.slice(0, -1)

/** `query` (flat) with each name of glossary and trade in it put in other words; last its gist: the names alone. */
function variants(store, query) {
  const taken = []
  let rest = query
  for (const { name, at, own } of foundNames(store, query)) {
    const others = otherNames(store, name, own)
    // Else part of a name that was taken.
    if (!others[0] || !rest.startsWith(name, at)) continue
    rest = rest.replaceAll(name, " ".repeat(name.length))
    taken.push({ name, at, others, first: own.every(group => group[0] === name) })
  }
  taken.sort((a, b) => a.first - b.first)
  // The space that may end it says that no word is being typed: names are whole.
  const texts = inTurn(taken.flatMap(({ name, at, others }) =>
    others.map((other, turn) => [turn, `${query.slice(0, at)} ${other} ${query.slice(at + name.length)}`])))
  // What remains between the names may mean little: a page need not have it.
  store.share = 1 - squash(store, rest).length / squash(store, query).length
  taken.sort((a, b) => a.at - b.at)
  const gist = taken.map(({ name, first, others }) => (first ? name : others[0]) + " ")
  return [...texts.slice(0, store.rank.names), gist[1] ? gist.join("") : ""]
}

/** A text as names are looked for in it: a hyphen is like a space, but not that of a flag. */
const plain = text => text.replaceAll(" -", " _").replaceAll("-", " ")

/** The names that stand in `query`, maybe in the plural: {name, at, own}, their groups; the longest first. */
function foundNames(store, query) {
  const text = plain(query), found = []
  for (let at = 0; at < text.length; at++) for (let end = within(text, at) ? 999 : at + 1; end <= Math.min(text.length, at + LONGEST); end++) {
    const name = text.slice(at, end)
    const forms = new Set([/$/, /(?<=[a-z]{3})s$/, /(?<=[a-z]{3})es$/].map(ending => name.replace(ending, "")))
    const own = within(text, end) ? [] : [...forms].flatMap(form => groupsOf(store, form))
    if (own[0]) found.push({ name: query.slice(at, end), at, own })
  }
  return found.sort((a, b) => b.name.length - a.name.length)
}

/** The other names in the groups of a name: the first of each group, the second of each, …; their words are `said`. */
function otherNames({ unused, said }, name, groups) {
  const turns = groups.flatMap(group =>
    names(group).filter(other => other && !other.includes(name) && !unused.has(other)).map((other, at) => [at, other]))
  const others = inTurn(turns)
  for (const word of others.join(" ").split(" ")) said.add(word)
  return [...new Set(others)]
}

/** Texts with their turns, the first of each before the second of each. */
function inTurn(turns) {
  return turns.sort((a, b) => a[0] - b[0]).map(([, text]) => text)
}

/** The longest Han name that stands in `query` but for one character, the surest first: {slip: [typed, name], sure}. */
function nearName(store, query) {
  const isHan = at => ALL_HAN.test(query[at])
  const begun = [...query].flatMap((sign, at) => isHan(at) ? range(store, "i", sign) : [])
  let best = { size: 2 }
  // Terms of Han are pairs at most, and so too short for a name.
  for (const name of [...store.named.keys(), ...begun].map(line => line.split("\t")[0].trim())) {
    if (name[2] && ALL_HAN.test(name)) for (let at = 0; at + name.length <= query.length; at++) {
      const end = at + name.length, typed = query.slice(at, end)
      const slip = [...name].findIndex((sign, at) => sign !== typed[at])
      // 错误码 is not a slip for 错误链: all of its pairs are known.
      if (!typed.endsWith(name.slice(slip + 1)) || !isHan(at + slip) || groupsOf(store, typed)[0] ||
        bigrams(typed.slice(slip && slip - 1, slip + 2)).every(pair => posting(store, pair)[0] + 1)) continue
      // Nor 二进制体积 for 二进制帧; of names of three 不拷贝 for 零拷贝, 批量写入慢 for 写入锁.
      const whole = name[3] || slip && !isHan(at - 1) && (query[3] || store.named.has(name))
      const sure = slip && name[slip + 1] || whole && !isHan(slip ? end : at - 1), size = name.length + (sure ? LONGEST : 0)
      // Nor 程序内 for 程序员 in 程序内存: its last begins a known word.
      if (size <= best.size || slip && !sure && posting(store, query.slice(end - 1, end + 1))[0] + 1) continue
      best = { size, slip: [typed, name], sure }
    }
  }
  return best
}

const ALL_HAN = /^[\u3400-\u9fff]+$/
/** Whether `at` is within a word. */
const within = (text, at) => /[\w\u00c0-\u024f\u0370-\u03ff]{2}/.test(text.slice(at - 1, at + 1))
// No name is longer.
const LONGEST = 40
