// Hosted pages only: makes the guide installable and keeps it for reading without a network.
// Pages opened from a folder have no use for either, and browsers refuse both there.
(() => {
  if (!location.protocol.startsWith("http") || !("serviceWorker" in navigator)) return
  const root = new URL("../../", document.currentScript.src)
  const link = Object.assign(document.createElement("link"), { rel: "manifest", href: new URL("manifest.webmanifest", root) })
  document.head.append(link)
  addEventListener("load", () => navigator.serviceWorker.register(new URL("sw.js", root), { scope: root.pathname }))
})()
