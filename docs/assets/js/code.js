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
