// Ranking: BM25 by pages, times coverage of the query, times coverage in the page's best section (rank.py).

/** The pages that answer `query`, the best first; undefined while pieces are missing. */
function rank(store, query) {
  const { rank } = store
  // What was read stays for the round in which other pieces came.
  if (store.query !== query) [store.query, store.asked] = [query, { __proto__: null }]
  const ask = text => store.asked[text] ??= read(store, text)
  const whole = fold(store, query), rest = whole.replace(store.rules.asking, " ")
  // 如何 and 是什么 only ask, unless there is nothing else.
  const folded = squash(store, rest) ? rest : whole, words = folded.toLowerCase().trim().replace(/\s+/g, " ")
  const typed = ask(folded)
  store.own = store.missing.size
  if (store.own) {
    // Most glossary terms have too few full answers: what their other names need comes in the same round, if few. The
    // next step waits for the query's own alone, which come first: browsers fetch six files at a time (HTTP/1.1).
    for (const text of variants(store, words)) if (store.missing.size < 9) ask(text)
    return
  }
  const corrected = [...new Map(typed.found.map(entry => entry.corrected).filter(Boolean))]
  const mend = corrected => corrected.reduce((text, [slip, word]) => text.replaceAll(slip, word), words)
  const slipped = typed.found.some(({ places }) => !places.length) && !groupsOf(store, plain(words))[0]
  const { slip, sure } = slipped && nearName(store, words)
  const tried = sure && ask(mend([...corrected, slip]))
  if (store.missing.size) return
  // A reading that no page bears out is only a guess.
  const borne = tried && tried.coverages.some(coverage => coverage > rank.weak)
  if (borne) corrected.push(slip)
  const mended = mend(corrected)
  const enough = typed.full >= rank.enough && !groupsOf(store, plain(mended))[0]
  const others = enough ? [""] : variants(store, mended)
  const texts = [folded, ...(mended === words ? [] : [mended]), ...others]
  const asked = texts.map(ask)
  if (store.missing.size) return
  const hits = bestHits(store, asked, mended)
  const shown = inPhrase(store, head(store, inRank(hits)), asked, texts)
  if (!shown) return
  const weak = !!shown[0] && (guessed(store, typed.found) || shown.every(hit => hit.coverage < rank.weak))
  const near = slip && !borne ? [slip[1]] : shown[0] ? [] : nearNames(store, words)
  return { hits: shown, asked, texts, hint: { corrected, weak, total: hits.length, near, shown: shown.length } }
}

/** Whether several words were corrected, and they are most of the query. */
function guessed({ rank }, found) {
  const slips = found.filter(({ corrected }) => corrected)
  return slips[1] && worths(slips)(-1) > rank.weak * worths(found)(-1)
}

/** The hits, of which the first are raised when the query stands in the page as it was typed, and stay the first. */
function inPhrase(store, hits, asked, texts) {
  const phrases = texts.map(text => bare(store, text)).filter(Boolean)
  for (const hit of hits) addSections(store, hit, asked[hit.variant].found)
  const checked = hits.splice(0, store.rank.top)
  for (const hit of checked) raise(store, hit, phrases)
  return store.missing.size ? undefined : head(store, [...inRank(checked), ...hits])
}

/** One reading of the query: its tokens found, and how well each page answers; undefined while pieces are missing. */
function read(store, text) {
  const asked = wanted(store, text).flatMap(token => resolve(store, token))
  const found = asked.map((entry, at) => ({ ...entry, worth: entry.worth * seam(store, asked, at) }))
  return store.missing.size ? undefined : { found, ...score(store, found) }
}

/** What part of its worth a token keeps: less when it is a pair of Han where two words may meet (see rank.py). */
function seam(store, asked, at) {
  const { terms: [pair], worth, places } = asked[at], left = asked[at - 1], right = asked[at + 1]
  if (!ALL_HAN.test(pair) || !pair[1]) return 1
  const known = [left?.terms[0][1] === pair[0] && left, right?.terms[0][0] === pair[1] && right]
    .filter(near => near.places?.length)
  if (!places.length) return known[0] ? store.rank.grammar : 1
  return known[1] ? Math.min(1, Math.max(left.worth, right.worth) / worth) : 1
}

/** The first of the ranked hits, without those far below the best. */
function head({ rank }, ranked) {
  return ranked.slice(0, rank.shown).filter(hit => hit.score >= rank.tail * ranked[0].score)
}

/** The hits of all pages that have enough of the query. Other words count less, and its gist (the last) by its share. */
function bestHits({ rank, named, share }, asked, words) {
  const best = asked[0].scores.slice(), from = new Uint8Array(best.length)
  const aside = asked[0].full ? rank.aside : rank.synonym
  asked.forEach(({ scores }, variant) => scores.forEach((score, page) => {
    score *= asked[variant + 1] ? aside : aside * share ** rank.gist
    if (score > best[page]) best[page] = score, from[page] = variant
  }))
  // The pages that the glossary names for a term that is the whole query.
  for (const group of named.get(plain(words)) ?? []) if (group.slice(0, 2).includes(words)) best[group.at(-1)] *= rank.best
  const hits = []
  best.forEach((score, page) => {
    const variant = from[page], coverage = asked[variant].coverages[page]
    if (coverage >= rank.floor) hits.push({ page, score, coverage, variant })
  })
  return hits
}

/** The hits by score, rounded so that two ways of reckoning agree; then by number. */
function inRank(hits) {
  for (const hit of hits) hit.rounded = Math.round(hit.score * 1e9)
  return hits.sort((a, b) => b.rounded - a.rounded || a.page - b.page)
}

/** Of each page its score and coverage; how many articles have all of the query. */
function score(store, found) {
  const { owner, first, lengths, boosts, rank } = store
  const masks = new Int32Array(owner.length), scores = new Float64Array(lengths.length)
  const coverages = new Float64Array(lengths.length), worth = worths(found), whole = worth(-1)
  found.forEach(({ worth, places }, bit) => {
    for (let i = 0; i < places.length;) {
      const page = owner[places[i]]
      let weight = 0
      for (; i < places.length && owner[places[i]] === page; i += 2) {
        masks[places[i]] |= 1 << bit
        weight += places[i + 1]
      }
      const hold = rank.k1 * (1 - rank.b + rank.b * lengths[page] / store.average)
      scores[page] += worth * weight / (weight + hold)
    }
  })
  let full = 0
  for (let page = 0; page < scores.length; page++) {
    if (!scores[page]) continue
    const title = masks[first[page]]
    let every = title, best = 0
    for (let section = first[page]; section < first[page + 1]; section++) {
      every |= masks[section]
      if (masks[section]) best = Math.max(best, worth(masks[section] | title))
    }
    // A list is about many things: what its entries have apart does not count together.
    const coverage = coverages[page] = (boosts[page] > rank.full ? worth(every) : best) / whole
    scores[page] *= coverage * best / whole / whole * boosts[page]
    if (coverage > rank.full && boosts[page] > rank.full) full++
  }
  return { scores, coverages, full }
}

/** A function that adds up what the tokens of a mask are worth, remembering its answers. */
function worths(found) {
  const known = {}
  return mask => known[mask] ??= found.reduce((total, { worth }, bit) => mask >> bit & 1 ? total + worth : total, 0)
}

/** The sections of a hit's page that answer, the best first, and how many of them answer as well as the best. */
function addSections(store, hit, found) {
  const { rank } = store, first = store.first[hit.page], end = store.first[hit.page + 1], worth = worths(found)
  const masks = Array(end - first).fill(0), strengths = Array(end - first).fill(0)
  found.forEach(({ worth, places }, bit) => {
    for (let i = place(places, first, 2); places[i] < end; i += 2) {
      masks[places[i] - first] |= 1 << bit
      strengths[places[i] - first] += worth * places[i + 1] / (places[i + 1] + store.rank.k1)
    }
  })
  const shares = masks.flatMap((mask, at) => mask ? [[worth(mask | masks[0]), strengths[at], at]] : [])
  shares.sort((a, b) => b[0] - a[0] || b[1] - a[1])
  hit.sections = shares.slice(0, rank.sections).map(share => share[2])
  hit.direct = Math.min(rank.answers, shares.filter(([share]) => share >= rank.direct * shares[0][0]).length)
}

/** Raise a hit when the query stands in the page as it was typed; the section with it comes first. */
function raise(store, hit, phrases) {
  const [, title] = page(store, hit.page), rows = hit.sections.map(at => section(store, hit.page, at))
  if (store.missing.size) return
  const has = part => phrases.some(phrase => bare(store, part).includes(phrase))
  if (has(title)) {
    hit.score *= phrases.includes(bare(store, title)) ? store.rank.titled : store.rank.headed
    return
  }
  for (const [field, factor] of [[1, store.rank.headed], [2, store.rank.phrase]]) {
    const at = hit.sections[rows.findIndex(row => row && has(row[field]))]
    if (!at) continue
    hit.score *= factor
    hit.sections = [...new Set([at, ...hit.sections])]
    return
  }
}
