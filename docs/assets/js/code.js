(() => {
  // Material puts a <nav> with the copy button into each code block when it runs. Give each a name of its own,
  // so that a screen reader's list of landmarks tells them apart.
  const nameCodeNavigation = () => {
    document.querySelectorAll(".md-code__nav").forEach((nav, index) => {
      nav.setAttribute("aria-label", `代码 ${index + 1} 的操作`)
    })
  }

  const content = document.querySelector(".md-content")
  if (content) new MutationObserver(nameCodeNavigation).observe(content, { childList: true, subtree: true })
  nameCodeNavigation()

  // What a sample's verdict means is shown over the code: it goes away as any such note does.
  const verdicts = () => [...document.querySelectorAll(".sample-verdict[open]")]
  document.addEventListener("click", event => {
    for (const verdict of verdicts()) verdict.open = verdict.contains(event.target)
  })
  document.addEventListener("keydown", event => {
    if (event.key === "Escape") for (const verdict of verdicts()) verdict.open = false
  })
})()
