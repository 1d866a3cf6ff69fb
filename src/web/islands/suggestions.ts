interface Suggestion {
  text: string
  href: string
  note?: string
}

/** Turns a search form with `data-suggest` into a combobox (ARIA 1.2 pattern). Typing asks the server once per pause. */
export function enhanceSuggestions() {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-suggest]')) {
    const input = form.querySelector<HTMLInputElement>('input[type=search]')
    if (input !== null) attachList(form, input)
  }
}

function attachList(form: HTMLFormElement, input: HTMLInputElement) {
  const list = document.createElement('ul')
  list.className = 'suggest'
  list.id = `${input.id}-list`
  list.hidden = true
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', form.dataset.found ?? '')
  form.append(list)
  // A field of the kind `search` has a role of its own and may have no other.
  input.type = 'text'
  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-controls', list.id)
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-expanded', 'false')
  let asked = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  input.addEventListener('input', () => {
    clearTimeout(timer)
    asked += 1
    const mine = asked
    timer = setTimeout(async () => {
      const found = await ask(form.dataset.suggest ?? '', input.value)
      if (mine === asked) show(list, input, found)
    }, 120)
  })
  input.addEventListener('keydown', (event) => move(event, list, input))
  form.addEventListener('focusout', (event) => {
    if (!form.contains(event.relatedTarget as Node | null)) show(list, input, [])
  })
}

async function ask(address: string, words: string): Promise<Suggestion[]> {
  if (words.trim().length < 2) return []
  try {
    const url = new URL(address, location.href)
    url.searchParams.set('q', words)
    const answer = await fetch(url)
    return answer.ok ? ((await answer.json()) as { suggestions: Suggestion[] }).suggestions : []
  } catch {
    // Offline or busy: the form still finds the same by Enter.
    return []
  }
}

function show(list: HTMLElement, input: HTMLInputElement, found: readonly Suggestion[]) {
  list.replaceChildren(...found.map((one, at) => toRow(one, `${list.id}-${at}`)))
  list.hidden = found.length === 0
  input.setAttribute('aria-expanded', String(found.length > 0))
  input.removeAttribute('aria-activedescendant')
}

function toRow(one: Suggestion, id: string): HTMLElement {
  const row = document.createElement('li')
  const link = document.createElement('a')
  row.setAttribute('role', 'presentation')
  link.setAttribute('role', 'option')
  link.setAttribute('aria-selected', 'false')
  link.id = id
  link.href = one.href
  link.tabIndex = -1
  link.textContent = one.text
  if (one.note !== undefined) {
    const note = document.createElement('small')
    note.textContent = one.note
    link.append(note)
  }
  row.append(link)
  return row
}

function move(event: KeyboardEvent, list: HTMLElement, input: HTMLInputElement) {
  const rows = [...list.querySelectorAll<HTMLAnchorElement>('[role=option]')]
  const at = rows.findIndex((row) => row.id === input.getAttribute('aria-activedescendant'))
  if (rows.length === 0) return
  if (event.key === 'Escape') show(list, input, [])
  else if (event.key === 'Enter' && at >= 0) rows[at]?.click()
  else if (event.key === 'ArrowDown') mark(rows, (at + 1) % rows.length, input)
  else if (event.key === 'ArrowUp') mark(rows, (at - 1 + rows.length) % rows.length, input)
  else return
  event.preventDefault()
}

function mark(rows: readonly HTMLElement[], at: number, input: HTMLInputElement) {
  rows.forEach((row, index) => {
    row.setAttribute('aria-selected', String(index === at))
  })
  input.setAttribute('aria-activedescendant', rows[at]?.id ?? '')
  rows[at]?.scrollIntoView({ block: 'nearest' })
}
