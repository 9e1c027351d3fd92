// The index in memory: pieces arrive as text (see shards.py) and are taken apart when first asked for.

// The values of the index's digits, by character code.
const VALUES = new Uint8Array(128)

/** The whole numbers of a text: five bits a character, the sixth says that more follow. */
function decode(text) {
  const found = []
  let number = 0, shift = 0
  for (let at = 0; at < text.length; at++) {
    const value = VALUES[text.charCodeAt(at)]
    number |= (value & 31) << shift
    shift += 5
    if (value < 32) {
      found.push(number)
      number = shift = 0
    }
  }
  return found
}

/** The weight that a level stands for. */
function weight(level) {
  return 2 ** (level / 4) - 1
}

/** The first place in `sorted` that does not come before `wanted`; of every `step` entries the first is compared. */
function place(sorted, wanted, step = 1) {
  let low = 0, high = sorted.length / step
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[step * middle] < wanted) low = middle + 1
    else high = middle
  }
  return step * low
}

/** An index; `missing` gathers the pieces that were asked for and are not there yet. */
function makeStore(text) {
  const root = JSON.parse(text)
  if (root.version !== 7) throw new Error("version")
  for (let value = 0; value < 64; value++) VALUES[root.rules.digits.charCodeAt(value)] = value
  const first = [0], owner = []
  for (const count of decode(root.counts)) {
    owner.push(...Array(count).fill(first.length - 1))
    first.push(owner.length)
  }
  for (const kind of ["terms", "words"]) root[kind] = starts(root[kind])
  // The terms of the glossary. A name that no article has is marked.
  const unused = new Set()
  root.groups = root.groups.split("\n").map(line => line.split("\t").map(name => {
    if (name[0] === "~") unused.add(name = name.slice(1))
    return name
  }))
  const named = new Map()
  for (const group of root.groups) for (const name of new Set(names(group).map(plain))) {
    named.set(name, [...named.get(name) ?? [], group])
  }
  const lengths = decode(root.lengths).map(weight)
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
  const boosts = decode(root.boosts).map(boost => boost / 20)
  let code = 0
  root.old = String.fromCharCode(...decode(root.old).map(step => code += step))
  const { rank, part, digits, ...patterns } = { ...root.rules, foldable: `[${root.old}]` }, rules = {}
  for (const name in patterns) rules[name] = new RegExp(patterns[name], "g")
  return {
    root, rank, part, named, unused, rules, first, owner, lengths, average, boosts,
    pieces: new Map(), missing: new Set(), said: new Set(), postings: new Map(), lines: {}, pages: {},
  }
}

/** Where each shard begins: of each line, what it has in common with the one before, and its rest. */
function starts(text) {
  let last = ""
  return text.split("\n").map(line => last = last.slice(0, VALUES[line.charCodeAt(0)]) + line.slice(1))
}

/** A piece's text, or undefined (and noted as missing). */
function piece(store, name) {
  const text = store.pieces.get(name)
  if (text === undefined) store.missing.add(name)
  return text
}

/** The sorted lines of a shard; none while it is missing. */
function lines(store, name) {
  return (store.lines[name] ??= piece(store, name)?.split("\n")) ?? []
}

function shard(starts, term) {
  const at = place(starts, term)
  return starts[at] === term ? at : at && at - 1
}

/** What stands behind `key` in the lines of terms and names that begin with it. */
function entries(store, key) {
  const all = lines(store, "i" + shard(store.root.terms, key)), found = []
  for (let at = place(all, key); all[at]?.startsWith(key); at++) found.push(all[at].slice(key.length))
  return found
}

/** The sections that hold `term`: [section, weight, section, weight, …]. */
function posting(store, term) {
  const { postings } = store, known = postings.get(term)
  if (known) return known
  const [line = ""] = entries(store, term + "\t"), found = steps(decode(line))
  if (postings.size > 400) postings.clear()
  if (!store.missing.size) postings.set(term, found)
  return found
}

/** The groups of a plain name: those of the root, and those that stand with the terms. */
function groupsOf(store, name) {
  const beside = /^[^ _]./.test(name) ? entries(store, name + " \t") : []
  return [...store.named.get(name) ?? [], ...beside.map(line => line.split("\t"))]
}

function steps(numbers) {
  for (let i = 0, section = 0; i < numbers.length; i += 2) {
    section += numbers[i]
    numbers[i] = section
    numbers[i + 1] = weight(numbers[i + 1])
  }
  return numbers
}

/** The lines of terms (kind "i") or words ("w") that begin with `prefix`, as far as they are looked at. */
function range(store, kind, prefix) {
  // Of terms two shards at most, of words four.
  const [starts, reach] = kind === "i" ? [store.root.terms, 1] : [store.root.words, 3]
  // Comes after every word that goes on from Latin letters, from Han.
  const end = prefix + (prefix < "\u3400" ? "\u3400" : "\uffff")
  const from = shard(starts, prefix), to = Math.min(shard(starts, end), from + reach)
  const found = []
  for (let number = from; number <= to; number++) {
    const all = lines(store, kind + number)
    found.push(...all.slice(place(all, prefix), place(all, end)))
  }
  return found
}

/** Up to `most` terms (kind "i") or words ("w") that begin with `prefix`: those of most sections, in order. */
function beginning(store, kind, prefix, most) {
  // Names have a space.
  let found = range(store, kind, prefix).filter(line => !line.includes(" "))
  if (found.length > most) {
    const size = line => line.length - line.indexOf("\t")
    found = found.sort((a, b) => size(b) - size(a)).slice(0, most).sort()
  }
  return found.map(line => line.split("\t", 1)[0])
}

/** A piece of a page, taken apart; null while missing. */
function parsed(store, name) {
  return store.pages[name] ??= JSON.parse(piece(store, name) ?? null)
}

/** A page's [url, title, topic]; none while missing. */
function page(store, number) {
  return parsed(store, "p" + number) ?? []
}

/** Section `at` of a page: [anchor, heading, text]; undefined while missing, and for its title (0). */
function section(store, number, at) {
  // Sections come in pieces; the first stand with the page.
  const part = (at - 1) / store.part | 0
  const rows = part ? parsed(store, "p" + number + "." + part) : page(store, number)[3]
  return rows?.[(at - 1) % store.part]
}
