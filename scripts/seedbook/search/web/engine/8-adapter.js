// The adapter: Material's search messages on one side, the loader of box.js on the other.

// Of Material's SearchMessageType: 1 for ready, 2 for a query, 3 for a result.

/** An engine that answers through `post`; gives the function that takes messages. */
function seedbookEngine(post) {
  // The latest query, and whether none of its answer has been given.
  let store, query, first
  const loading = new Set()

  function take({ type, data, name, text, file }) {
    if (type === 2) {
      [query, first] = [data.slice(0, store.rank.typed), true]
      answer()
    } else if (name === "root") store ??= makeStore(text)
    else if (type === "piece") store.pieces.set(name, text)
    else if (file === "root") post(store ? { type: 1, bundles: store.root.bundles } : { type: "failed" })
    else loaded(file.split("/")[1])
  }

  /** Answer as far as the pieces reach, its first pages as soon as they are there, and ask for what is missing. */
  function answer() {
    try {
      store.missing.clear()
      const data = search(store, query)
      if (data) post({ type: 3, data, first })
      first &&= !data
      for (const name of store.missing) {
        if (!loading.has(name)) post({ type: "need", file: store.root.place + "/" + name })
        loading.add(name)
      }
    } catch (error) {
      console.error(error)
      fail()
    }
  }

  /** What is missing stays so: when the rest of it comes late, the answer is given all the same. */
  function fail() {
    post(first ? { type: 3, data: { items: [], hint: { failed: true } }, first } : { type: "failed" })
  }

  /** A file came, or will not come: go on when it was the last that the answer waits for. */
  function loaded(name) {
    const { missing, pieces } = store
    loading.delete(name)
    if (missing.has(name) && !pieces.has(name)) fail()
    else if (missing.size && [...missing].slice(0, store.own || missing.size).every(name => pieces.has(name))) answer()
  }

  return take
}

if (typeof importScripts === "function") {
  const take = seedbookEngine(postMessage)
  onmessage = event => take(event.data)
// From a folder there is no worker: box.js runs the engine in the page.
} else self.seedbookEngine = seedbookEngine
