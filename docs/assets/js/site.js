// Opens Material's search from any element marked `data-search-open`; `data-query` fills the box.
document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-search-open]")
  if (!opener) return
  const toggle = document.querySelector("[data-md-toggle=search]")
  const input = document.querySelector("[data-md-component=search-query]")
  if (!toggle || !input) return
  if (!toggle.checked) toggle.click()
  input.focus()
  if (opener.dataset.query) {
    input.value = opener.dataset.query
    // Material listens for keyup, our search for input as well.
    input.dispatchEvent(new Event("input", { bubbles: true }))
    input.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }))
  }
})
