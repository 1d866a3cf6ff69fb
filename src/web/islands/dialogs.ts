/** Makes `:target` dialogs modal: focus is held, Escape closes, focus returns to the opener. */
export function enhanceDialogs() {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-dialog], a[data-close]')
    if (link === null) return
    const dialog =
      link.dataset.close === undefined ? document.querySelector(link.hash) : link.closest('dialog')
    if (!(dialog instanceof HTMLDialogElement)) return
    event.preventDefault()
    if (link.dataset.close === undefined) dialog.showModal()
    else closeDialog(dialog)
  })
  const aimed = location.hash === '' ? null : document.getElementById(location.hash.slice(1))
  if (aimed instanceof HTMLDialogElement) aimed.showModal()
}

function closeDialog(dialog: HTMLDialogElement) {
  if (dialog.open) dialog.close()
  if (location.hash === `#${dialog.id}`) history.replaceState(null, '', location.pathname + location.search)
}
