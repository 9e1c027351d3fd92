// Keeps one whole version of the guide for reading without a network.
// The build fills in the version (a digest of all files) and the files, relative to this script.
const VERSION = "__VERSION__"
const FILES = __FILES__
const PREFIX = `go-guide:${self.registration.scope}:`
const CACHE = PREFIX + VERSION

// A version is kept whole or not at all: pages and search index never come from two versions. A new one waits until
// no open page uses the old one.
self.addEventListener("install", event => {
  const requests = FILES.map(file => new Request(file, { cache: "reload" }))
  event.waitUntil(caches.open(CACHE).then(cache => cache.addAll(requests)))
})

self.addEventListener("activate", event => {
  const old = name => name.startsWith(PREFIX) && name !== CACHE
  const clean = caches.keys().then(names => Promise.all(names.filter(old).map(name => caches.delete(name))))
  event.waitUntil(clean.then(() => self.clients.claim()))
})

self.addEventListener("fetch", event => {
  const { request } = event
  if (request.method === "GET" && request.url.startsWith(self.registration.scope)) event.respondWith(answer(request))
})

// Queries (`?q=`, `?h=`) belong to the page's own scripts: every query has the same file.
async function answer(request) {
  const cache = await caches.open(CACHE)
  const url = new URL(request.url)
  const file = url.pathname.endsWith("/") ? new URL("index.html", url) : url
  const kept = await cache.match(file, { ignoreSearch: true })
  if (kept) return kept
  try {
    return await fetch(request)
  } catch (error) {
    const missing = request.mode === "navigate" && (await cache.match(new URL("404.html", self.registration.scope)))
    if (missing) return missing
    throw error
  }
}
