/** The flow of a draft as a drawing that is changed: bpmn-js, on the one page that has it. */
import Modeler from 'bpmn-js/lib/Modeler.js'
import { OWN_PACKAGE } from '../../../workflow/browser.ts'
import type { Modeler as Editor } from './diagram.ts'
import { translateFor } from './editor-words.ts'
import { flowModules } from './entries.ts'
import { followLanes } from './own-data.ts'
import { openPanel } from './panel.ts'

/** A drawing smaller than this cannot be read: then its beginning is shown. */
const SMALLEST = 0.6
/** Pixels at the left that the palette stands in, and around the rest. */
const PALETTE = 80
const MARGIN = 24

async function openEditor(form: HTMLFormElement): Promise<void> {
  const find = <Found extends Element>(mark: string) => form.querySelector<Found>(`[data-${mark}]`)
  const [box, canvas, panel] = [
    find<HTMLElement>('editor'),
    find<HTMLElement>('canvas'),
    find<HTMLElement>('panel'),
  ]
  const text = form.querySelector<HTMLTextAreaElement>('[name=xml]')
  if (!box || !canvas || !panel || !text) return
  const lang = document.documentElement.lang === 'en' ? 'en' : 'vi'
  box.hidden = false
  const editor: Editor = new Modeler({
    container: canvas,
    moddleExtensions: { motcua: OWN_PACKAGE },
    additionalModules: flowModules(translateFor(lang)),
  })
  try {
    await editor.importXML(text.value)
  } catch {
    // What cannot be drawn is not lost: it stands there as text.
    box.hidden = true
    text.hidden = false
    find<HTMLElement>('unreadable')?.removeAttribute('hidden')
    return
  }
  showFaults(editor, form.dataset.wrong ?? '')
  followLanes(editor)
  openPanel(editor, panel)
  openToolbar(editor, form)
  reachByKeys(canvas, form.dataset.drawing ?? '')
  sendWithDrawing(editor, form, text)
  fit(editor)
  canvas.dataset.ready = ''
}

function showFaults(editor: Editor, ids: string): void {
  for (const id of ids.split(' ')) {
    const shape = id === '' ? undefined : editor.get('elementRegistry').get(id)
    if (shape !== undefined) editor.get('canvas').addMarker(shape, 'is-wrong')
  }
}

function fit(editor: Editor): void {
  const canvas = editor.get('canvas')
  const { inner, outer } = canvas.viewbox()
  const room = { width: outer.width - PALETTE - MARGIN, height: outer.height - 2 * MARGIN }
  const scale = Math.min(
    1,
    Math.max(SMALLEST, Math.min(room.width / inner.width, room.height / inner.height)),
  )
  canvas.viewbox({
    ...{ x: inner.x - PALETTE / scale, y: inner.y - MARGIN / scale },
    ...{ width: outer.width / scale, height: outer.height / scale },
  })
}

function openToolbar(editor: Editor, form: HTMLFormElement): void {
  const [canvas, stack] = [editor.get('canvas'), editor.get('commandStack')]
  const acts: Readonly<Record<string, () => void>> = {
    undo: () => stack.canUndo() && stack.undo(),
    redo: () => stack.canRedo() && stack.redo(),
    in: () => canvas.zoom(canvas.zoom() * 1.25),
    out: () => canvas.zoom(canvas.zoom() / 1.25),
    fit: () => fit(editor),
    delete: () => editor.get('editorActions').trigger('removeSelection'),
  }
  form.addEventListener('click', ({ target }) => {
    const act = (target as Element).closest<HTMLElement>('[data-act]')?.dataset.act
    if (act !== undefined) acts[act]?.()
  })
}

/** Palette and pad are reached with Tab and pressed with Enter; the drawing has a name. */
function reachByKeys(canvas: HTMLElement, name: string): void {
  const mark = () => {
    for (const entry of canvas.querySelectorAll<HTMLElement>('.entry:not([tabindex])')) {
      entry.tabIndex = 0
      entry.setAttribute('role', 'button')
      if (!entry.ariaLabel && entry.title) entry.ariaLabel = entry.title
    }
  }
  const drawing = canvas.querySelector('svg[tabindex]')
  drawing?.setAttribute('role', 'group')
  drawing?.setAttribute('aria-label', name)
  mark()
  new MutationObserver(mark).observe(canvas, { childList: true, subtree: true })
  canvas.addEventListener('keydown', (event) => {
    const entry = (event.target as Element).closest<HTMLElement>('.entry')
    if (!entry || (event.key !== 'Enter' && event.key !== ' ')) return
    event.preventDefault()
    event.stopPropagation()
    entry.click()
  })
}

/** The form is sent with the drawing as it stands; what is not sent yet is asked about before the page is left. */
function sendWithDrawing(editor: Editor, form: HTMLFormElement, text: HTMLTextAreaElement): void {
  let isChanged = form.dataset.changed !== undefined
  let isWritten = false
  editor.get('eventBus').on('commandStack.changed', () => {
    isChanged = true
    isWritten = false
  })
  form.addEventListener(
    'submit',
    (event) => {
      if (isWritten) return
      event.preventDefault()
      event.stopPropagation()
      // What is still being typed, in a field or in the drawing, is written first.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      const naming = editor.get('directEditing')
      if (naming.isActive()) naming.complete()
      const { submitter } = event as SubmitEvent
      void editor.saveXML({ format: true }).then(({ xml }) => {
        if (xml === undefined) return
        text.value = xml
        isWritten = true
        form.requestSubmit(submitter)
      })
    },
    { capture: true },
  )
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      form.requestSubmit()
    },
    { capture: true },
  )
  window.addEventListener('beforeunload', (event) => {
    if (isChanged && !isWritten) event.preventDefault()
  })
}

const form = document.querySelector<HTMLFormElement>('form[data-flow-editor]')
if (form) void openEditor(form)
