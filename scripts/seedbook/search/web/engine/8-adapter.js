// The adapter: Material's search messages on one side, the loader of box.js on the other.

// Material's SearchMessageType; SETUP (0) is not needed.
const READY = 1, QUERY = 2, RESULT = 3

/** An engine that answers through `post`; gives the function that takes messages. */
function seedbookEngine(post) {
  let store, rules, latest = 0
  const pending = new Map()

  function take({ type, data, name, text, file, failed }) {
    if (type === QUERY) answer(data)
    else if (type === "piece") keep(name, text)
    else if (type === "loaded") {
      if (file === "root") post(failed ? { type: "failed" } : { type: READY, bundles: store.root.bundles })
      pending.get(file)?.(!failed)
      pending.delete(file)
    }
  }

  function keep(name, text) {
    if (name === "root") {
      store = makeStore(text)
      rules = makeRules(store.root.rules)
    } else if (!store.pieces.has(name)) store.pieces.set(name, text)
  }

  /** Ask for pieces; true when all came. */
  function load(names) {
    return Promise.all(names.map(name => new Promise(done => {
      const file = store.root.place + "/" + name
      const others = pending.get(file)
      pending.set(file, came => { others?.(came); done(came) })
      if (!others) post({ type: "need", file })
    }))).then(came => came.every(Boolean))
  }

  /** Answer a query, loading what it needs in rounds; an answer overtaken by a newer query is dropped. */
  async function answer(query) {
    const number = ++latest
    for (;;) {
      store.missing.clear()
      const data = search(store, rules, query)
      if (data) return post({ type: RESULT, data })
      const came = await load([...store.missing])
      if (number !== latest) return
      if (!came) return post({ type: RESULT, data: { items: [], hint: { failed: true } } })
    }
  }

  return take
}

if (typeof importScripts === "function") {
  const take = seedbookEngine(message => postMessage(message))
  addEventListener("message", event => take(event.data))
// From a folder there is no worker: box.js runs the engine in the page.
} else self.seedbookEngine = seedbookEngine
