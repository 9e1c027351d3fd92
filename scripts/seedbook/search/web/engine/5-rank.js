// Ranking: BM25 by pages, times coverage of the query squared, times coverage in the page's best section (rank.py).

/** The pages that answer `query`, the best first; undefined while pieces are missing. */
function rank(store, rules, query) {
  const folded = fold(store, query), words = flat(store, query).trim().split(/\s+/).join(" ")
  const texts = [folded, ...variants(rules, words, store.root.groups)]
  const asked = texts.map(text => wanted(rules, text).flatMap(token => resolve(store, rules, token)))
  if (store.missing.size) return undefined
  const best = new Map()
  asked.forEach((found, variant) => {
    for (const hit of score(store, rules.rank, found, variant ? rules.rank.synonym : 1)) {
      hit.variant = variant
      if (!(best.get(hit.page)?.score >= hit.score)) best.set(hit.page, hit)
    }
  })
  for (const group of store.root.groups) {
    const named = group.slice(0, -1).includes(words) && best.get(group.at(-1))
    if (named && !named.named) Object.assign(named, { score: named.score * rules.rank.best, named: true })
  }
  const good = [...best.values()].filter(hit => hit.coverage >= rules.rank.floor).sort(order)
  const phrases = [words, ...texts.slice(1)].map(text => squash(rules, text)).filter(Boolean)
  const checked = good.slice(0, rules.rank.top)
  for (const hit of checked) raise(store, rules, hit, phrases)
  if (store.missing.size) return undefined
  checked.sort(order)
  const hits = checked.filter(hit => hit.score >= rules.rank.tail * checked[0].score).slice(0, rules.rank.shown)
  const corrected = asked[0].flatMap(({ corrected }) => corrected ? [corrected] : [])
  const weak = hits.length > 0 && Math.max(...hits.map(hit => hit.coverage)) < rules.rank.weak
  return { hits, asked, texts, corrected, total: good.length, weak }
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
    hit.score *= rules.rank.headed
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
