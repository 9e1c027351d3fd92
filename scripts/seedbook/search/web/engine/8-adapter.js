// The adapter: Material's search messages on one side, the loader of box.js on the other.

// Material's SearchMessageType; SETUP (0) is not needed.
const READY = 1, QUERY = 2, RESULT = 3

/** An engine that answers through `post`; gives the function that takes messages. */
function seedbookEngine(post) {
  let store, latest = 0
  const pending = new Map()

  function take({ type, data, name, text, file, failed }) {
    if (type === QUERY) answer(data)
    else if (name === "root") store = makeStore(text)
    else if (type === "piece") {
      if (!store.pieces.has(name)) store.pieces.set(name, text)
    } else {
      if (file === "root") post(failed || !store ? { type: "failed" } : { type: READY, bundles: store.root.bundles })
      pending.get(file)?.(!failed)
      pending.delete(file)
    }
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

  /** Answer a query, loading what it needs in rounds: its first pages as soon as they are there, then all. */
  async function answer(query) {
    const number = ++latest
    let data, first = true
    try {
      for (let came = true; came && number === latest;) {
        store.missing.clear()
        data = search(store, query)
        if (data) post({ type: RESULT, data, first })
        first &&= !data
        if (!store.missing.size) return
        came = await load([...store.missing])
      }
    } catch (error) {
      console.error(error)
    }
    if (!data && number === latest) post({ type: RESULT, data: { items: [], hint: { failed: true } }, first })
  }

  return take
}

if (typeof importScripts === "function") {
  const take = seedbookEngine(postMessage)
  addEventListener("message", event => take(event.data))
// From a folder there is no worker: box.js runs the engine in the page.
} else self.seedbookEngine = seedbookEngine
