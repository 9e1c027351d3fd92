// The engine's own functions, in Node: `ENGINE=… node --test tests/search/engine.test.js` (test_engine.py runs it).
const { test } = require("node:test"), assert = require("node:assert"), fs = require("node:fs"), vm = require("node:vm")

const names = ["decode", "place", "spans", "markUp", "bestStart", "slips", "bigrams", "foundNames", "snippet", "seedbookEngine"]
const context = vm.createContext({ console, setTimeout })
context.self = context
// The parts are wrapped in a block; what is tested is handed out at its end.
const source = fs.readFileSync(process.env.ENGINE, "utf8").trimEnd().replace(/}$/, `self.parts = { ${names} }\n}`)
vm.runInContext(source, context)
const { decode, place, spans, markUp, bestStart, slips, bigrams, foundNames, snippet, seedbookEngine } = context.parts
const plain = value => JSON.parse(JSON.stringify(value))

test("a place in sorted lines is the first that is not before", () => assert.equal(place(["a", "c"], "b"), 1))
test("Han falls into pairs", () => assert.deepEqual(plain(bigrams("逃逸分析")), ["逃逸", "逸分", "分析"]))

test("slips are counted", () => {
  assert.equal(slips("goroutine", "goroutine", false), 0)
  assert.equal(slips("gorutine", "goroutine", false), 1)
  assert.equal(slips("promethues", "prometheus", false), 1)
  assert.equal(slips("gorutin", "goroutine", true), 1.5)
  assert.equal(slips("go", "goroutine", false), 9)
})

test("a name is found as a whole word only", () => {
  const named = new Map(["redis", "gc", "leak", "cache"].map(name => [name, [[name, ""]]]))
  const found = query => plain(foundNames({ named, root: { terms: [""] }, lines: { i0: [] } }, query)).map(({ name, at }) => [name, at])
  assert.deepEqual(found("redis pipeline"), [["redis", 0]])
  assert.deepEqual(found("go-redis2"), [])
  assert.deepEqual(found("用gc停顿"), [["gc", 1]])
  assert.deepEqual(found("cache leaks caches"), [["caches", 12], ["cache", 0], ["leaks", 6]].sort((a, b) => b[0].length - a[0].length))
})

test("overlapping matches are marked as one piece between plain ones", () => {
  const text = "<b>逃逸分析</b>"
  const marked = spans(text, ["逃逸", "逸分", "分析"])
  assert.deepEqual(plain(marked), [[3, 7]])
  assert.deepEqual(plain(markUp(text, marked)), ["<b>", "逃逸分析", "</b>"])
})

test("a short word is not marked inside a longer one", () => {
  assert.deepEqual(plain(spans("algo go", ["go"])), [[5, 7]])
})

test("a snippet begins before what is matched most", () => {
  assert.equal(bestStart([[0, 2], [300, 310], [312, 320]], 1000), 276)
  assert.equal(bestStart([[50, 60]], 100), 0)
})

test("a snippet begins and ends between words, and with no mark", () => {
  const store = { root: { old: "", new: "" }, rules: { foldable: /(?!)/g, noise: /[^A-Za-z\u3400-\u9fff]+/g } }
  const cut = (text, needle) => snippet(store, text, [needle]).join("")
  assert.equal(cut("processor）" + "说".repeat(25) + "熔断" + "。".repeat(200), "熔断").slice(0, 3), "…说说")
  assert.equal(cut("说".repeat(110) + " configuration more", "说"), "说".repeat(110) + " …")
  assert.equal(cut("x".repeat(100) + "yyyy" + "x".repeat(196), "yyyy").replace(/…/g, "").length, 72)
})

const ROOT = JSON.stringify({
  version: 7, place: "x", bundles: ["x/all0"], counts: "2", lengths: "8", boosts: "k", terms: "0熔断", words: "0", groups: "", old: "", new: "",
  rules: {
    digits: "0123456789abcdefghijklmnopqrstuvABCDEFGHIJKLMNOPQRSTUVWXYZ-_!*()",
    item: "([\u3400-\u9fff]+)|(-)?([A-Za-z]+)|(:=)", connector: "[.]", piece: "[a-z]+", noise: "[^A-Za-z\u3400-\u9fff]+",
    part: 16, asking: "怎么", grammar: "的", small: "the", rank: {
      k1: 1.2, b: 0.4, top: 12, shown: 10, tail: 0.05, floor: 0.25, weak: 0.75, enough: 5, phrase: 1.3, headed: 1.6, titled: 4,
      best: 1.5, aside: 0.4, synonym: 0.8, names: 3, expand: 40, expandHan: 400, part: 0.5, prefix: 0.5, typo: 0.6,
      grammar: 0.2, glued: 0.5, listed: 0.5, full: 0.95, sections: 6, direct: 0.8, answers: 3,
    },
  },
})
const PAGE = JSON.stringify(["a b.html", "熔断", "中间件", [["半开", "半开", "熔断后半开"]]])

/** A whole number in digits of the index, as far as two of them reach. */
const numbers = number => number < 32 ? DIGITS[number] : DIGITS[32 + number % 32] + DIGITS[number >> 5]
const DIGITS = JSON.parse(ROOT).rules.digits

/** An engine with its index's root (ROOT, and what else it is said to hold), and what it said. */
function started(more = {}, rank = {}) {
  const said = []
  const take = seedbookEngine(message => said.push(plain(message)))
  const root = { ...JSON.parse(ROOT), ...more }
  Object.assign(root.rules.rank, rank)
  take({ type: "piece", name: "root", text: JSON.stringify(root) })
  take({ type: "loaded", file: "root" })
  const settle = () => new Promise(done => setTimeout(done, 5))
  const arrives = (name, text) => {
    take({ type: "piece", name, text })
    take({ type: "loaded", file: `x/${name}` })
    return settle()
  }
  return { said, take, settle, arrives }
}

test("numbers of several digits come back", () => {
  started()
  assert.deepEqual(plain(decode("0v" + "A1")), [0, 31, 32])
})

test("it says that it is ready, and asks for the pieces a query needs", () => {
  const { said, take } = started()
  take({ type: 2, data: "熔断" })
  assert.deepEqual(said, [{ type: 1, bundles: ["x/all0"] }, { type: "need", file: "x/i0" }])
})

test("it answers in Material's form, page and section in one group", async () => {
  const { said, take, arrives } = started()
  take({ type: 2, data: "熔断" })
  await arrives("i0", "熔断\t0d14")
  await arrives("p0", PAGE)
  const [group] = said.at(-1).data.items
  assert.deepEqual(group.map(({ location }) => location), ["a%20b.html#%E5%8D%8A%E5%BC%80", "a%20b.html"])
  assert.deepEqual(group[1].tags, ["中间件"])
  assert.deepEqual(group[0].text, ["", "熔断", "后半开"])
  assert.deepEqual(group[0].terms, { 熔断: true })
})

test("of a very long query it reads the beginning", async () => {
  const { said, take, settle } = started({}, { typed: 200 })
  take({ type: 2, data: " ".repeat(200) + "熔断" })
  await settle()
  assert.deepEqual(said.at(-1).data, { items: [], hint: {} })
})

/** What is said of the words of `query`, where the one page has `text` and the terms `postings`. */
async function terms(query, text, postings) {
  const { said, take, arrives } = started({ groups: "熔断\tbreaker\t" }, { floor: 0 })
  take({ type: 2, data: query })
  await arrives("i0", postings)
  await arrives("w0", "")
  await arrives("p0", JSON.stringify(["a.html", "保护", "", [["", "", text]]]))
  return said.at(-1).data.items[0][0].terms
}

test("a word is there when the page has another name of it, which is marked too", async () => {
  assert.deepEqual(await terms("熔断", "a breaker opens", "breaker\t14"), { 熔断: true, breaker: true })
})

test("a name within a longer word is not that name", async () => {
  assert.deepEqual(await terms("熔断 降级", "降级 breakers", "降级\t14"), { 熔断: false, 降级: true })
})

test("a word is missing as it was typed", async () => {
  assert.deepEqual(await terms("熔断 重试", "a breaker opens", "breaker\t14"), { 熔断: true, breaker: true, 重试: false })
})

test("a word is there when its posting says so, however short the text is cut", async () => {
  assert.deepEqual(await terms("降级 重试", "降级 …", "重试\t14\n降级\t14"), { 降级: true, 重试: true })
})

test("of a long page only the piece with the section that answers is fetched", async () => {
  const { said, take, arrives } = started({ counts: numbers(41), lengths: "8" })
  take({ type: 2, data: "熔断" })
  await arrives("i0", `熔断\t${numbers(20)}4`)
  assert.deepEqual(said.slice(-2).map(({ file }) => file), ["x/p0", "x/p0.1"])
  await arrives("p0", JSON.stringify(["a.html", "术语表", "", Array(16).fill(["", "", ""])]))
  await arrives("p0.1", JSON.stringify([...Array(3).fill(["", "", ""]), ["熔断", "熔断", "暂停调用"]]))
  const [section] = said.at(-1).data.items[0]
  assert.deepEqual([section.location, section.text], ["a.html#%E7%86%94%E6%96%AD", ["暂停调用"]])
})

test("a name but for one character is offered where part of the query stands nowhere", async () => {
  const { said, take, arrives } = started({ groups: "令牌桶\t" })
  take({ type: 2, data: "令牌痛" })
  await arrives("i0", "令牌\t04")
  await arrives("p0", PAGE)
  assert.deepEqual(said.at(-1).data.hint.near, ["令牌桶"])
})

test("a name is not offered for what begins as it does and goes on with another word", async () => {
  const { said, take, arrives } = started({ groups: "令牌桶\t" })
  take({ type: 2, data: "令牌内存" })
  await arrives("i0", "令牌\t04\n内存\t04")
  await arrives("p0", PAGE)
  assert.deepEqual(said.at(-1).data.hint.near, [])
})

test("what other names need is fetched in the same round, and not waited for when it is not needed", async () => {
  const { said, take, arrives } = started({ terms: "0circuit\n0半开", groups: "熔断\tcircuit\t" }, { enough: 1 })
  const needs = () => said.filter(({ type }) => type === "need").map(({ file }) => file)
  take({ type: 2, data: "熔断 半开" })
  assert.deepEqual(needs(), ["x/i1", "x/i0"])
  await arrives("i1", "半开\t14\n熔断\t04")
  assert.deepEqual(needs(), ["x/i1", "x/i0", "x/p0"])
  await arrives("p0", PAGE)
  assert.equal(said.at(-1).data.items.length, 1)
})

test("a word of another name is no slip, and the words for typos are not fetched to tell that", async () => {
  const { said, take, arrives } = started({ groups: "熔断\tcircuit breaker\t" })
  take({ type: 2, data: "熔断" })
  await arrives("i0", "熔断\t0d14")
  assert.deepEqual(said.filter(({ type }) => type === "need").map(({ file }) => file), ["x/i0", "x/p0"])
})

test("the first pages are answered before the texts of the others are there", async () => {
  const { said, take, arrives } = started({ counts: "22", lengths: "88", boosts: "kk" }, { top: 1 })
  const titles = () => said.filter(({ type }) => type === 3).map(({ data, first }) => [first, data.items.length, data.hint.shown])
  take({ type: 2, data: "熔断" })
  await arrives("i0", "熔断\t0d141d14")
  await arrives("p0", PAGE)
  assert.deepEqual(titles(), [[true, 1, 2]])
  await arrives("p1", PAGE)
  assert.deepEqual(titles(), [[true, 1, 2], [false, 2, 2]])
})

test("an answer overtaken by a newer query is not given", async () => {
  const { said, take, settle } = started()
  take({ type: 2, data: "熔断" })
  take({ type: 2, data: "" })
  take({ type: "loaded", file: "x/i0" })
  await settle()
  assert.deepEqual(said.filter(({ type }) => type === 3).map(({ data }) => data.items), [[]])
})

test("a piece that cannot be had is said", async () => {
  const { said, take, settle } = started()
  take({ type: 2, data: "熔断" })
  take({ type: "loaded", file: "x/i0" })
  await settle()
  assert.deepEqual(said.at(-1), { type: 3, data: { items: [], hint: { failed: true } }, first: true })
})

test("the rest of an answer that cannot be had is said", async () => {
  const { said, take, arrives, settle } = started({ counts: "22", lengths: "88", boosts: "kk" }, { top: 1 })
  take({ type: 2, data: "熔断" })
  await arrives("i0", "熔断\t0d141d14")
  await arrives("p0", PAGE)
  take({ type: "loaded", file: "x/p1" })
  await settle()
  assert.deepEqual(said.at(-1), { type: "failed" })
})

test("what comes after it was given up is answered", async () => {
  const { said, take, arrives } = started()
  take({ type: 2, data: "熔断" })
  take({ type: "loaded", file: "x/i0" })
  await arrives("i0", "熔断\t0d14")
  await arrives("p0", PAGE)
  assert.equal(said.at(-1).data.items.length, 1)
})

test("an index that comes twice loses nothing of the first", async () => {
  const { said, take, arrives } = started()
  take({ type: 2, data: "熔断" })
  take({ type: "piece", name: "root", text: ROOT })
  await arrives("i0", "熔断\t0d14")
  await arrives("p0", PAGE)
  assert.equal(said.at(-1).data.items.length, 1)
})

test("an error inside the engine is answered, not waited for", async () => {
  const { said, take, settle } = started()
  take({ type: "piece", name: "i0", text: "熔断\t0d14" })
  take({ type: "piece", name: "p0", text: "damaged" })
  take({ type: 2, data: "熔断" })
  await settle()
  assert.deepEqual(said.at(-1).data, { items: [], hint: { failed: true } })
})

test("an index that cannot be had is said", () => {
  const said = []
  seedbookEngine(message => said.push(plain(message)))({ type: "loaded", file: "root" })
  assert.deepEqual(said, [{ type: "failed" }])
})

test("a name but for one character is read where a page bears it out", async () => {
  const { said, take, arrives } = started({ groups: "令牌桶\t" })
  take({ type: 2, data: "令牌捅" })
  await arrives("i0", "令牌\t04\n牌桶\t04")
  await arrives("p0", PAGE)
  assert.deepEqual(said.at(-1).data.hint.corrected, [["令牌捅", "令牌桶"]])
})

test("what finds nothing is answered with the names that have most in common with it, also with second names", async () => {
  const { said, take, arrives } = started({ groups: "goroutine\tgoroutine\t协程\t" })
  take({ type: 2, data: "协承" })
  await arrives("i0", "熔断\t04")
  assert.deepEqual(said.at(-1).data.hint.near, ["协程"])
})

test("a name of two terms is offered once", async () => {
  const { said, take, arrives } = started({ groups: "goroutine\tgoroutine\t协程\t\ncoroutine\tcoroutine\t协程\t" })
  take({ type: 2, data: "协承" })
  await arrives("i0", "熔断\t04")
  assert.deepEqual(said.at(-1).data.hint.near, ["协程"])
})
