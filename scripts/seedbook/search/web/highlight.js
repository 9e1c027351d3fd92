// Marks on a page the words it was found by (?h=…, as Material's result links carry them).
(() => {
  const words = (new URLSearchParams(location.search).get("h") ?? "").toLowerCase().split(/\s+/).filter(Boolean)
  const article = document.querySelector("article.md-content__inner")
  if (!article || !words.length) return
  const text = article.textContent.toLowerCase()

  /** A Han run that the page has only in parts is marked by its pairs of characters. */
  const needles = words.flatMap(word => {
    if (text.includes(word) || !/^[\u3400-\u9fff]{3,}$/.test(word)) return [word]
    return Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2))
  })
  const escaped = needles.map(needle => needle.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"))
  const pattern = new RegExp(escaped.sort((a, b) => b.length - a.length).join("|"), "gi")

  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
  const nodes = []
  while (walker.nextNode()) nodes.push(walker.currentNode)
  for (const node of nodes) {
    if (node.parentElement.closest("script, style, svg, button, .headerlink")) continue
    mark(node)
  }

  function mark(node) {
    const parts = node.data.split(new RegExp(`(${pattern.source})`, "gi"))
    if (parts.length < 2) return
    const marked = parts.map((part, at) => {
      if (at % 2 === 0) return document.createTextNode(part)
      const mark = document.createElement("mark")
      mark.dataset.mdHighlight = ""
      mark.textContent = part
      return mark
    })
    node.replaceWith(...marked)
  }
})()
