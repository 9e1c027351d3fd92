// Ranking: BM25 by pages, times coverage of the query squared, times coverage in the page's best section (rank.py).

const FULL = 0.95 // what counts as all, of coverages and boosts

/** The pages that answer `query`, the best first; undefined while pieces are missing. */
function rank(store, rules, query) {
  const { groups } = store.root, { rank } = rules
  const ask = text => wanted(rules, text).flatMap(token => resolve(store, rules, token))
  const folded = fold(store, query), words = folded.toLowerCase().trim().split(/\s+/).join(" ")
  const typed = ask(folded)
  if (store.missing.size) return undefined
  const corrected = [...new Map(typed.flatMap(({ corrected }) => corrected ? [corrected] : []))]
  const near = typed.every(({ places }) => places.size) ? undefined : nearName(words, groups)
  if (near) corrected.push(near)
  const read = corrected.reduce((text, [slip, word]) => text.replaceAll(slip, word), words)
  const enough = score(store, rank, typed, 1).filter(hit => isFull(store, hit)).length >= rank.enough
  const texts = [...(read === words ? [] : [read]), ...(enough ? [] : variants(rules, read, groups))]
  const asked = [typed, ...texts.map(ask)]
  if (store.missing.size) return undefined
  const good = bestHits(store, rank, asked, named(read, groups)).filter(hit => hit.coverage >= rank.floor).sort(order)
  const phrases = [words, ...texts].map(text => squash(rules, text)).filter(Boolean)
  const checked = good.slice(0, rank.top)
  for (const hit of checked) raise(store, rules, hit, phrases)
  if (store.missing.size) return undefined
  checked.sort(order)
  const hits = checked.filter(hit => hit.score >= rank.tail * checked[0].score).slice(0, rank.shown)
  const weak = hits.length > 0 && Math.max(...hits.map(hit => hit.coverage)) < rank.weak
  return { hits, asked, texts: [folded, ...texts], corrected, total: good.length, weak }
}

/** Whether the hit is an article that has all of the query. */
function isFull(store, hit) {
  return hit.coverage > FULL && store.boosts[hit.page] > FULL
}

/** The best hit of each page. Other words count less where the query as typed has a full answer. */
function bestHits(store, rank, asked, [byAny, byMain]) {
  const best = new Map()
  let factor = 1
  asked.forEach((found, variant) => {
    const hits = score(store, rank, found, factor)
    if (!variant) {
      factor = hits.some(hit => isFull(store, hit)) ? rank.aside : rank.synonym
    }
    for (const hit of hits) {
      hit.variant = variant
      if (!(best.get(hit.page)?.score >= hit.score)) best.set(hit.page, hit)
    }
  })
  for (const hit of best.values()) if ((hit.variant ? byMain : byAny).has(hit.page)) hit.score *= rank.best
  return [...best.values()]
}

/** The pages that the glossary names for a term that is the whole query: by any name, by its main names. */
function named(words, groups) {
  const found = groups.filter(group => group.slice(0, -1).includes(words))
  const pages = groups => new Set(groups.map(group => group.at(-1)))
  return [pages(found), pages(found.filter(group => group.slice(0, 2).includes(words)))]
}

/** By score, rounded so that two ways of reckoning agree; then by number. */
function order(a, b) {
  return rounded(b.score) - rounded(a.score) || a.page - b.page
}

function rounded(score) {
  return Math.round(score * 1e9) / 1e9
}

/** Every page that holds one of the tokens found. */
function score(store, rank, found, factor) {
  const masks = new Map(), strengths = new Map(), sums = new Map()
  found.forEach(({ worth, places }, bit) => {
    const weights = new Map()
    for (const [section, weight] of places) {
      const page = store.owner[section]
      weights.set(page, (weights.get(page) ?? 0) + weight)
      masks.set(section, masks.get(section) | 1 << bit)
      strengths.set(section, (strengths.get(section) ?? 0) + worth * weight / (weight + rank.k1))
    }
    for (const [page, weight] of weights) {
      const hold = rank.k1 * (1 - rank.b + rank.b * store.lengths[page] / store.average)
      sums.set(page, (sums.get(page) ?? 0) + worth * weight / (weight + hold))
    }
  })
  const worths = found.map(({ worth }) => worth)
  return [...sums].map(([page, sum]) => makeHit(store, page, sum * factor, masks, strengths, worths))
}

function makeHit(store, page, sum, masks, strengths, worths) {
  const first = store.first[page], end = store.first[page + 1], title = masks.get(first) ?? 0
  const whole = worths.reduce((total, worth) => total + worth, 0)
  const shares = []
  let every = title
  for (let section = first; section < end; section++) {
    const mask = masks.get(section)
    if (!mask) continue
    every |= mask
    shares.push([worthOf(mask | title, worths), strengths.get(section), section - first])
  }
  shares.sort((a, b) => b[0] - a[0] || b[1] - a[1] || a[2] - b[2])
  const coverage = worthOf(every, worths) / whole
  const direct = Math.min(3, shares.filter(([share]) => share >= 0.8 * shares[0][0]).length)
  const score = sum / whole * coverage ** 2 * (shares[0][0] / whole) * store.boosts[page]
  return { page, score, coverage, sections: shares.slice(0, 6).map(share => share[2]), direct }
}

function worthOf(mask, worths) {
  let total = 0
  for (let bit = 0; bit < worths.length; bit++) if (mask >> bit & 1) total += worths[bit]
  return total
}

/** Raise a hit when the query stands in the page as it was typed; the section with it comes first. */
function raise(store, rules, hit, phrases) {
  const text = page(store, hit.page)
  if (!text) return
  const has = (owner, name) => {
    const key = "squashed " + name
    owner[key] ??= squash(rules, flat(store, owner[name]))
    return phrases.some(phrase => owner[key].includes(phrase))
  }
  if (has(text, "title")) {
    hit.score *= phrases.includes(text["squashed title"]) ? rules.rank.titled : rules.rank.headed
    return
  }
  for (const [name, factor] of [["heading", rules.rank.headed], ["text", rules.rank.phrase]]) {
    const at = text.sections.findIndex(section => has(section, name)) + 1
    if (!at) continue
    hit.score *= factor
    hit.sections = [at, ...hit.sections.filter(other => other !== at)]
    return
  }
}
