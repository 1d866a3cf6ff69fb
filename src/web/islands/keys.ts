/** Keys of the workspace: `/` search, `j` `k` move, `x` pick, Enter open, `?` help, and the hotkeys shown on buttons. What sends a form is Ctrl Enter, also while somebody types: a stray letter never sends. */
export function enhanceKeys() {
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      if (pressHotkey('Ctrl Enter')) event.preventDefault()
      return
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    if (isTyping(event.target) || document.querySelector('dialog[open]') !== null) return
    if (press(event.key)) event.preventDefault()
  })
}

/** Does what the key stands for; false when it stands for nothing here. */
function press(key: string): boolean {
  switch (key) {
    case '/':
      return focusSearch()
    case '?':
      return openHelp()
    case 'j':
      return step(1)
    case 'k':
      return step(-1)
    case 'x':
      return pick()
    default:
      return pressHotkey(key)
  }
}

function focusSearch(): boolean {
  const search = document.querySelector<HTMLInputElement>('[data-search]')
  search?.focus()
  search?.select()
  return search !== null
}

function openHelp(): boolean {
  const help = document.getElementById('keys')
  if (help instanceof HTMLDialogElement) help.showModal()
  return help !== null
}

function rows(): HTMLTableRowElement[] {
  return [...document.querySelectorAll<HTMLTableRowElement>('table[data-keys] tbody tr')]
}

/** Moves to the next row and puts the focus on its link, so that Enter opens it and readers say it. */
function step(by: 1 | -1): boolean {
  const all = rows()
  const at = all.findIndex((row) => row.dataset.active !== undefined)
  const next = all[Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + by))]
  if (next === undefined) return false
  delete all[at]?.dataset.active
  next.dataset.active = ''
  next.querySelector<HTMLElement>('a[href]')?.focus({ preventScroll: true })
  next.scrollIntoView({ block: 'nearest' })
  return true
}

function pick(): boolean {
  const box = document.querySelector<HTMLInputElement>('tr[data-active] .check')
  box?.click()
  return box !== null
}

function pressHotkey(key: string): boolean {
  if (key.length !== 1 && key !== 'Ctrl Enter') return false
  const button = document.querySelector<HTMLElement>(
    `[data-hotkey="${CSS.escape(key)}"]:not([aria-disabled])`,
  )
  button?.click()
  return button !== null
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}
