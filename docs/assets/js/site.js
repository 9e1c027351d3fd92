(() => {
  // Opens Material's search from any element marked `data-search-open`; `data-query` fills the box.
  document.addEventListener("click", event => {
    const opener = event.target.closest("[data-search-open]")
    if (!opener) return
    const toggle = document.querySelector("[data-md-toggle=search]")
    const input = document.querySelector("[data-md-component=search-query]")
    if (!toggle || !input) return
    if (!toggle.checked) toggle.click()
    input.focus()
    if (opener.dataset.query) {
      input.value = opener.dataset.query
      input.dispatchEvent(new Event("input", { bubbles: true }))
    }
  })

  // A group of the sidebar is opened by a button in its label, which says whether it is open.
  const groupButton = event => event.target.closest?.("label > [role=button]")
  document.addEventListener("change", event => {
    const button = document.querySelector(`label[for="${event.target.id}"] > [role=button]`)
    button?.setAttribute("aria-expanded", event.target.checked)
  })
  document.addEventListener("keydown", event => {
    if (!groupButton(event) || ![" ", "Enter"].includes(event.key)) return
    event.preventDefault()
    event.target.click()
  })
  // Browsers differ in whether a click on a button in a label is one on the label.
  document.addEventListener("click", event => {
    const button = groupButton(event)
    if (!button) return
    event.preventDefault()
    button.parentElement.control.click()
  })
})()
