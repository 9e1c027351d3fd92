// Between Material's search box and the engine. Loaded before Material's bundle, it stands in for the worker that
// the bundle starts on every page: nothing is loaded until the box is used. From a folder (file://), where browsers
// refuse workers, the same engine runs in the page.
(() => {
  const config = JSON.parse(document.getElementById("__config").textContent)
  const engineUrl = new URL(config.search, location)
  const QUERY = 2 // of Material's messages to its worker
  const NativeWorker = window.Worker
  const input = () => document.querySelector("[data-md-component=search-query]")

  class SearchWorker extends EventTarget {
    started = false
    waiting = []

    /** What Material says. Its first query is the one that was asked already, unless more was typed. */
    postMessage(message) {
      const { early } = this
      this.early = null
      if (message.type !== QUERY || message.data !== early) this.post(message)
    }

    post(message) {
      this.asking ||= message.type === QUERY
      if (this.send) this.send(message)
      else this.waiting.push(message)
    }

    terminate() {}

    /** Load engine and index, side by side; once, and again when one did not come. */
    start() {
      if (this.started) return
      this.started = true
      window.seedbookSearch = (name, text) => this.post({ type: "piece", name, text })
      if (!this.send) this.startEngine()
      this.load("root", event => event.type === "load" && this.askEarly())
    }

    /** Ask what stands in the box: Material does when it hears that the engine is ready, two messages later. */
    askEarly() {
      this.early = input().value || null
      if (this.early) this.post({ type: QUERY, data: this.early })
    }

    startEngine() {
      this.waiting = []
      if (location.protocol === "file:") this.startHere()
      else this.startWorker()
    }

    startWorker() {
      const worker = new NativeWorker(engineUrl)
      worker.onmessage = event => this.receive(event.data)
      worker.onerror = () => this.fail(null)
      this.connect(message => worker.postMessage(message))
    }

    startHere() {
      const script = addScript(engineUrl, () => {
        const take = window.seedbookEngine(data => this.receive(data))
        this.connect(message => setTimeout(take, 0, message)) // later, as a worker would: Material counts on it
      })
      script.onerror = () => this.fail(null)
    }

    /** A file did not come: the reader is told, and the next keystroke tries again; `send` is null without an engine. */
    fail(send = this.send) {
      if (!this.bundles) [this.started, this.send] = [false, send]
      showHint({ failed: true })
    }

    connect(send) {
      this.send = send
      for (const message of this.waiting.splice(0)) send(message)
    }

    load(file, after) {
      const done = event => { // came or not: the engine looks for what should be in it
        this.post({ type: "loaded", file })
        after?.(event)
      }
      const url = new URL(`../../search/${file}.js`, engineUrl)
      if (file === "root") url.search = engineUrl.search // of this site; the other files have a digest in their address
      addScript(url, done).onerror = done
    }

    /** What the engine says: pieces it needs, a failure, or a message for Material. */
    receive(data) {
      if (data.type === "need") this.load(data.file)
      else if (data.type === "failed") this.fail()
      else {
        this.bundles ??= data.bundles // they come with the message that the engine is ready
        if (data.data) draw(data.data.items.flat())
        const event = new MessageEvent("message", { data })
        if (!data.data) this.dispatchEvent(event)
        else if (data.first) this.answered(event)
        else if (!this.asking) this.completed(event)
      }
    }

    /** The answer to a query, or its first pages when the others are still on their way. */
    answered(event) {
      const { items, hint } = event.data.data
      this.asking = false
      this.dispatchEvent(event)
      showHint(hint)
      settle(hint)
      if (items.length && items.length === hint.shown) this.fetchAhead()
    }

    /** The whole of an answer whose first pages are shown. Material draws all anew: the focus and the place stay. */
    completed(event) {
      const links = () => [...document.querySelectorAll(".md-search-result__link")]
      const at = links().indexOf(document.activeElement)
      this.dispatchEvent(event)
      settle(event.data.data.hint)
      links()[at]?.focus({ preventScroll: true })
      this.fetchAhead()
    }

    /** After the first answer, one after the other: the rest of a middling index, so that typing waits for nothing. */
    fetchAhead() {
      if (this.ahead || navigator.connection?.saveData) return
      const file = this.bundles?.shift()
      const idle = window.requestIdleCallback ?? setTimeout
      this.ahead = true
      if (file) idle(() => this.load(file, () => { this.ahead = false; this.fetchAhead() }))
    }
  }

  function addScript(url, onload) {
    const script = Object.assign(document.createElement("script"), { src: `${url}`, onload })
    document.head.append(script)
    return script
  }

  const worker = new SearchWorker()
  window.Worker = function (url, options) {
    return `${new URL(url, location)}` === `${engineUrl}` ? worker : new NativeWorker(url, options)
  }

  // --- When to start: the box is focused or opened, or the address asks (?q=; then as soon as Material listens). Before
  // Material's script has run the box is out of sight; after a failure, typing starts again.

  const start = () => worker.start()
  if (new URLSearchParams(location.search).has("q")) document.addEventListener("DOMContentLoaded", start)
  document.addEventListener("focusin", event => event.target === input() && start())
  document.addEventListener("change", event => event.target.id === "__search" && start())

  // --- Typing: Material listens to `keyup` alone, which input methods, paste, dictation and touch do not send.

  const forward = event => {
    if (event.target !== input()) return
    start()
    event.target.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }))
  }
  document.addEventListener("input", forward)
  document.addEventListener("compositionend", forward)

  // --- Hints below the number of results: readings, weak matches, nearest terms.

  function showHint(hint) {
    const place = document.querySelector("[data-search-hint]")
    if (!place) return
    const parts = hintParts(hint)
    place.hidden = !parts.length
    place.replaceChildren(...parts)
    // Gone rather than hidden: Material's arrow keys would stop at what is out of sight.
    ways.replaceChildren(...(hint.shown || hint.near?.length || hint.failed ? [] : begun))
  }

  function hintParts({ failed, corrected = [], weak, near = [] }) {
    if (failed) return [line("搜索数据没有取到。请检查网络，接着输入会再试；仍不行时请重新打开本页。")]
    const parts = corrected.map(([typed, read]) => line(`没有“${typed}”，已按“${read}”查找。`))
    if (weak) parts.push(line("没有页面说到所问的全部，以下只是部分匹配。"))
    if (near.length) parts.push(nearLine(near))
    return parts
  }

  function line(text) {
    return Object.assign(document.createElement("p"), { textContent: text })
  }

  /** Links, so that Material's arrow keys and Enter reach them (Enter reads the score of a link's first child). */
  function nearLine(names) {
    const paragraph = line("是不是想找：")
    for (const name of names) {
      const link = Object.assign(document.createElement("a"), { href: `?q=${encodeURIComponent(name)}` })
      const label = Object.assign(document.createElement("span"), { textContent: name })
      label.dataset.mdScore = "0"
      link.dataset.query = name
      link.append(label)
      paragraph.append(link, " ")
    }
    return paragraph
  }

  /** A link that asks for something else does so in the open box, which Material would close. */
  function ask(event) {
    const query = event.target.closest("[data-query]")?.dataset.query
    // Enter in the box clicks the first link: not one that answers nothing.
    const forced = ways.contains(event.target) && !event.isTrusted
    if (!query && !forced) return
    event.preventDefault()
    event.stopPropagation()
    if (forced) return
    input().value = query
    input().focus()
    forward({ target: input() })
  }

  const ways = document.querySelector("[data-search-start]"), begun = [...ways.childNodes]
  ways.parentElement.addEventListener("click", ask)

  // --- What Material draws: nodes as they are, but HTML by parsing again all that stands around it.

  /** Titles and texts, pieces plain and marked in turn, as nodes. */
  function draw(documents) {
    for (const found of documents) [found.title, found.text] = [found.title.map(node), found.text.map(node)]
  }

  function node(piece, at) {
    return at % 2 ? Object.assign(document.createElement("mark"), { textContent: piece }) : new Text(piece)
  }

  // --- And what in its own words.

  function settle({ total, shown }) {
    if (total > shown) document.querySelector(".md-search-result__meta").textContent = `最相关的 ${shown} 页（共 ${total} 页提到）`
    for (const terms of document.querySelectorAll(".md-search-result__terms")) terms.firstChild.data = "缺少："
  }

  // --- A page reached from a result marks the words that were found (?h=).

  if (new URLSearchParams(location.search).get("h")) addScript(new URL(`highlight.js${engineUrl.search}`, engineUrl), null)
})()
