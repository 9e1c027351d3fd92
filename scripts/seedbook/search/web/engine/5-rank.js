// Ranking: BM25 by pages, times coverage of the query squared, times coverage in the page's best section (rank.py).

// What counts as all, of coverages and boosts.
const FULL = 0.95

/** The pages that answer `query`, the best first; undefined while pieces are missing. */
function rank(store, rules, query) {
  const { groups } = store.root, { rank } = rules
  const ask = text => wanted(rules, text).flatMap(token => resolve(store, rules, token))
  const folded = fold(store, query), words = folded.toLowerCase().trim().split(/\s+/).join(" ")
  const typed = ask(folded)
  if (store.missing.size) return undefined
  const corrected = [...new Map(typed.flatMap(({ corrected }) => corrected ? [corrected] : []))]
  const near = typed.every(({ places }) => places.length) ? undefined : nearName(words, groups)
  if (near) corrected.push(near)
  const read = corrected.reduce((text, [slip, word]) => text.replaceAll(slip, word), words)
  const enough = score(store, rank, typed, 1).filter(hit => isFull(store, hit)).length >= rank.enough
  const texts = [...(read === words ? [] : [read]), ...(enough ? [] : variants(rules, read, groups))]
  const asked = [typed, ...texts.map(ask)]
  if (store.missing.size) return undefined
  const hits = bestHits(store, rank, asked, named(read, groups)), good = hits.filter(hit => hit.coverage >= rank.floor)
  const phrases = [words, ...texts].map(text => squash(rules, text)).filter(Boolean)
  const checked = head(rank, inRank(good), rank.top)
  for (const hit of checked) {
    addSections(store, rank, hit, asked[hit.variant])
    raise(store, rules, hit, phrases)
  }
  if (store.missing.size) return undefined
  const shown = head(rank, inRank(checked), rank.shown)
  const weak = shown.length > 0 && Math.max(...shown.map(hit => hit.coverage)) < rank.weak
  return { hits: shown, asked, texts: [folded, ...texts], corrected, total: good.length, weak }
}

/** The first of the ranked hits, without those far below the best. */
function head(rank, ranked, most) {
  return ranked.slice(0, most).filter(hit => hit.score >= rank.tail * ranked[0].score)
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

/** The hits by score, rounded so that two ways of reckoning agree; then by number. */
function inRank(hits) {
  for (const hit of hits) hit.key = Math.round(hit.score * 1e9)
  return hits.sort((a, b) => b.key - a.key || a.page - b.page)
}

/** Every page that holds one of the tokens found: {page, score, coverage}. */
function score(store, rank, found, factor) {
  const masks = new Int32Array(store.owner.length), sums = new Float64Array(store.lengths.length)
  found.forEach(({ worth, places }, bit) => {
    for (let i = 0; i < places.length;) {
      const page = store.owner[places[i]]
      let weight = 0
      for (; store.owner[places[i]] === page; i += 2) {
        masks[places[i]] |= 1 << bit
        weight += places[i + 1]
      }
      const hold = rank.k1 * (1 - rank.b + rank.b * store.lengths[page] / store.average)
      sums[page] += worth * weight / (weight + hold)
    }
  })
  const worth = worths(found), whole = worth(-1), hits = []
  sums.forEach((sum, page) => {
    if (!sum) return
    const first = store.first[page], title = masks[first]
    let every = title, best = 0
    for (let section = first; section < store.first[page + 1]; section++) {
      every |= masks[section]
      if (masks[section]) best = Math.max(best, worth(masks[section] | title))
    }
    const coverage = worth(every) / whole
    const score = sum * factor / whole * coverage ** 2 * (best / whole) * store.boosts[page]
    hits.push({ page, score, coverage })
  })
  return hits
}

/** A function that adds up what the tokens of a mask are worth, remembering its answers. */
function worths(found) {
  const known = new Map()
  return mask => {
    if (!known.has(mask)) {
      known.set(mask, found.reduce((total, { worth }, bit) => mask >> bit & 1 ? total + worth : total, 0))
    }
    return known.get(mask)
  }
}

/** The sections of a hit's page that answer, the best first, and how many of them answer as well as the best. */
function addSections(store, rank, hit, found) {
  const first = store.first[hit.page], end = store.first[hit.page + 1], worth = worths(found)
  const masks = Array(end - first).fill(0), strengths = Array(end - first).fill(0)
  found.forEach(({ worth, places }, bit) => {
    for (let i = from(places, first); places[i] < end; i += 2) {
      masks[places[i] - first] |= 1 << bit
      strengths[places[i] - first] += worth * places[i + 1] / (places[i + 1] + rank.k1)
    }
  })
  const shares = masks.flatMap((mask, at) => mask ? [[worth(mask | masks[0]), strengths[at], at]] : [])
  shares.sort((a, b) => b[0] - a[0] || b[1] - a[1] || a[2] - b[2])
  hit.sections = shares.slice(0, 6).map(share => share[2])
  hit.direct = Math.min(3, shares.filter(([share]) => share >= 0.8 * shares[0][0]).length)
}

/** Where the places of `section` and later ones begin. */
function from(places, section) {
  let low = 0, high = places.length / 2
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[2 * middle] < section) low = middle + 1
    else high = middle
  }
  return 2 * low
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
