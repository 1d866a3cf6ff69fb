/** Copy, share and print buttons; the label says for two seconds that it worked. */
export function enhanceCopying() {
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-copy], [data-share], [data-print]')
    if (button === null) return
    if (button.dataset.print !== undefined) window.print()
    else if (button.dataset.share !== undefined) void share(button)
    else void copy(button, button.dataset.copy ?? '')
  })
}

async function share(button: HTMLElement) {
  if (typeof navigator.share !== 'function') return copy(button, location.href)
  try {
    await navigator.share({ title: document.title, url: location.href })
  } catch {
    // The person closed the sheet of the device; nothing to say.
  }
}

async function copy(button: HTMLElement, text: string) {
  const label = button.querySelector('[aria-live]')
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    return
  }
  if (label === null) return
  const before = label.textContent
  label.textContent = button.dataset.done ?? before
  setTimeout(() => {
    label.textContent = before
  }, 2000)
}
