/** After so long the person may try again: the connection was cut, or they stopped it. */
const ON_ITS_WAY_MS = 5_000

/** A form that is on its way is not sent again by a second click or Enter; coming back to the page frees it. */
export function enhanceSending() {
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.method !== 'post' || event.defaultPrevented) return
    if (Date.now() - Number(form.dataset.sent ?? 0) < ON_ITS_WAY_MS) event.preventDefault()
    else form.dataset.sent = String(Date.now())
  })
  // Also from the memory of the browser, where the page stands as it was left.
  window.addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll<HTMLFormElement>('form[data-sent]')) delete form.dataset.sent
  })
}
