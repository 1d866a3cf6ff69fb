/**
 * A page that answers a form is the answer to a POST: coming back to it later would end in the browser's own error page. Its
 * place in the history is taken by the page that the form stood on.
 */
export function enhanceReturning() {
  const { back } = document.documentElement.dataset
  if (back) history.replaceState(history.state, '', back)
}
