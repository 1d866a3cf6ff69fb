/** What is typed into a form is kept while it is typed, and the page says whether it is. */

/** After so long without a key. */
const PAUSE_MS = 1_200
/** A try that failed is tried again. */
const AGAIN_MS = 5_000

/** Nothing was kept: somebody has to sign in first. */
const SIGNED_OUT = new Error('signed out')

type State = 'saving' | 'saved' | 'unsaved' | 'offline' | 'signed-out'

/**
 * Begins with a form that is marked `data-saves`; its sentences stand at `[data-save-state]`. Files are sent with the form itself. What is
 * not kept yet is said, and asked about before the page is left.
 */
export function enhanceSaving(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-saves]')
  const line = document.querySelector<HTMLElement>('[data-save-state]')
  if (!form || !line) return
  let timer: ReturnType<typeof setTimeout> | undefined
  let underWay: Promise<void> | undefined
  let isChanged = false
  let isLeaving = false

  const tell = (state: State, moment = '') => {
    line.dataset.saveState = state
    // Read out at once only where the person has to know.
    if (state === 'offline' || state === 'signed-out') line.setAttribute('role', 'alert')
    else line.removeAttribute('role')
    line.textContent = (line.dataset[`say${state.replace('-', '')}`] ?? '').replace('{at}', moment)
  }
  const later = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void save(), ms)
  }
  const save = async (): Promise<void> => {
    if (underWay || !isChanged || isLeaving) return
    if (!navigator.onLine) return tell('offline')
    isChanged = false
    tell('saving')
    underWay = send(form).then(
      ({ at, isSignedOut }) => tell(isSignedOut ? 'signed-out' : 'saved', at),
      (error: unknown) => {
        isChanged = true
        // The page's own button leads to the sign-in, with all that was typed.
        if (error === SIGNED_OUT) return tell('signed-out')
        tell(navigator.onLine ? 'unsaved' : 'offline')
        later(AGAIN_MS)
      },
    )
    await underWay
    underWay = undefined
    if (isChanged) later(PAUSE_MS)
  }

  const change = () => {
    isChanged = true
    tell(navigator.onLine ? 'unsaved' : 'offline')
    later(PAUSE_MS)
  }
  form.addEventListener('input', ({ target }) => {
    if ((target as HTMLInputElement).type !== 'file') change()
  })
  // On a slow line somebody types before this is here; and what was typed stands there again after going back.
  if ([...form.elements].some(isTyped)) change()
  window.addEventListener('offline', () => isChanged && tell('offline'))
  window.addEventListener('online', () => later(0))
  // What is on its way is older than what the button sends: it has to arrive first.
  form.addEventListener(
    'submit',
    (event) => {
      clearTimeout(timer)
      isLeaving = true
      if (!underWay) return
      event.preventDefault()
      event.stopPropagation()
      const { submitter } = event as SubmitEvent
      void underWay.then(() => form.requestSubmit(submitter))
    },
    { capture: true },
  )
  window.addEventListener('pageshow', () => {
    isLeaving = false
  })
  window.addEventListener('beforeunload', (event) => {
    if (!isLeaving && (isChanged || underWay)) event.preventDefault()
  })
}

/** Whether it says something else than the page was sent with. */
function isTyped(control: Element): boolean {
  if (control instanceof HTMLSelectElement) {
    const options = [...control.options]
    const sent = options.some(({ defaultSelected }) => defaultSelected)
    return sent && options.some(({ selected, defaultSelected }) => selected !== defaultSelected)
  }
  if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue
  if (!(control instanceof HTMLInputElement) || control.type === 'file') return false
  return control.value !== control.defaultValue || control.checked !== control.defaultChecked
}

async function send(form: HTMLFormElement): Promise<{ at: string; isSignedOut: boolean }> {
  const body = new FormData(form)
  for (const [name, value] of [...body]) if (typeof value !== 'string') body.delete(name)
  body.set('quiet', 'yes')
  const answer = await fetch(form.action, { method: 'POST', body, headers: { accept: 'application/json' } })
  if (answer.status === 401) throw SIGNED_OUT
  if (!answer.ok) throw new Error(String(answer.status))
  return (await answer.json()) as { at: string; isSignedOut: boolean }
}
