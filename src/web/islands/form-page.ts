/** A page of a form that answers at once: judged by the server's own lines, with what the page carries with it. */
import { type Judging, judgeDrawn, type PageError } from '../../forms/browser.ts'

const CONFIRM = { vi: 'Đúng như giấy tờ', en: 'As the paper says' }

/** Begins with the first page of a form in the document; without one it does nothing. */
export function enhanceFormPage(): void {
  const box = document.querySelector<HTMLElement>('[data-judging]')
  const form = box?.closest('form')
  if (!box || !form) return
  const judging = JSON.parse(box.dataset.judging ?? '') as Judging
  const touched = new Set<string>()
  const judge = () => {
    const { errors, asked } = judgeDrawn(judging, bodyOf(form))
    wake(box, new Set(asked))
    for (const name of touched)
      show(
        form,
        name,
        errors.find((error) => error.name === name),
      )
  }
  form.addEventListener('change', ({ target }) => {
    if (!isField(target) || target.type === 'file') return
    if (!target.name.startsWith('sure-')) touched.add(target.name.replace('[]', ''))
    judge()
  })
  judge()
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

function isField(target: EventTarget | null): target is Control {
  return ['INPUT', 'SELECT', 'TEXTAREA'].includes((target as Element | null)?.tagName ?? '')
}

/** As the form would be sent, but for its files; all that is awake counts as asked. */
function bodyOf(form: HTMLFormElement): Record<string, string[]> {
  const texts = [...new FormData(form)].filter(
    ([name, value]) => typeof value === 'string' && name !== 'asked[]',
  )
  const names = [...new Set(texts.map(([name]) => name))]
  const all = (name: string) => texts.flatMap(([one, value]) => (one === name ? [String(value)] : []))
  return Object.fromEntries(names.map((name) => [name, all(name)]))
}

/** What is asked now is seen and sent; what is not is neither. A second round follows where that brings more. */
function wake(box: HTMLElement, asked: ReadonlySet<string>): void {
  for (const part of box.querySelectorAll<HTMLElement>('[data-depends]')) {
    const note = part.querySelector<HTMLInputElement>(':scope > [name="asked[]"]')
    part.hidden = !asked.has(part.dataset.depends ?? '')
    if (note) note.disabled = part.hidden
  }
}

/** A field that is empty is not blamed before the page is sent. */
function show(form: HTMLFormElement, name: string, error: PageError | undefined): void {
  const lang = document.documentElement.lang === 'en' ? 'en' : 'vi'
  const control = form.querySelector<HTMLElement>(
    `[name="${CSS.escape(name)}"], [name="${CSS.escape(name)}[]"]`,
  )
  const field = control?.closest<HTMLElement>('.field')
  if (!control || !field || (control as HTMLInputElement).getAttribute('list') === 'known-communes') return
  const id = `${control.id}-error`
  const told = field.querySelector(`[id="${CSS.escape(id)}"]`)
  const isWrong = error !== undefined && error.code !== 'required'
  field.classList.toggle('has-error', isWrong)
  if (isWrong) control.setAttribute('aria-invalid', 'true')
  else control.removeAttribute('aria-invalid')
  if (!isWrong) {
    told?.remove()
    askToConfirm(field, name, undefined, lang)
    return
  }
  const line = told ?? document.createElement('p')
  if (!told) {
    line.id = id
    line.className = 'error'
    const label = field.querySelector('.hint') ?? field.querySelector('.label')
    label?.after(line)
    control.setAttribute(
      'aria-describedby',
      [control.getAttribute('aria-describedby'), id].filter(Boolean).join(' '),
    )
  }
  line.textContent = error[lang]
  askToConfirm(field, name, error.confirm, lang)
}

/** The box that confirms a rare value stands below the field while the value is rare. */
function askToConfirm(field: HTMLElement, name: string, value: string | undefined, lang: 'vi' | 'en'): void {
  const id = `sure-${field.querySelector('.input, input')?.id ?? ''}`
  const box = document.getElementById(id)
  if (value === undefined) {
    if (box && !(box as HTMLInputElement).checked) box.closest('.sure')?.remove()
    return
  }
  if (box) {
    ;(box as HTMLInputElement).value = value
    return
  }
  const input = Object.assign(document.createElement('input'), {
    type: 'checkbox',
    id,
    name: `sure-${name}`,
    value,
  })
  const label = Object.assign(document.createElement('label'), { htmlFor: id, textContent: CONFIRM[lang] })
  const row = Object.assign(document.createElement('div'), { className: 'choice sure' })
  row.append(input, label)
  field.after(row)
}
