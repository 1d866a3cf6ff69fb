/** What is written about the chosen shape, in fields beside the drawing. */
import { keptOf } from '../../../workflow/browser.ts'
import type { Modeler, Shape } from './diagram.ts'
import { changeKept, doerOf, type Kept } from './own-data.ts'

type Kind = 'step' | 'wait' | 'timer' | 'choice' | 'way'

const KINDS: Readonly<Record<string, Kind>> = {
  'bpmn:Task': 'step',
  'bpmn:UserTask': 'step',
  'bpmn:ManualTask': 'step',
  'bpmn:ReceiveTask': 'wait',
  'bpmn:IntermediateCatchEvent': 'wait',
  'bpmn:ExclusiveGateway': 'choice',
}

/** Undefined where a shape has nothing to be written about. */
function kindOf({ type, businessObject, source, labelTarget }: Shape): Kind | undefined {
  if (labelTarget !== undefined) return undefined
  if (type === 'bpmn:SequenceFlow') return source?.type === 'bpmn:ExclusiveGateway' ? 'way' : undefined
  const kind = KINDS[type]
  const events = businessObject.eventDefinitions as { $type: string }[] | undefined
  return events?.some(({ $type }) => $type === 'bpmn:TimerEventDefinition') ? 'timer' : kind
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement
/** How a field is read off a shape, and written to it. */
interface Field {
  read: (shape: Shape) => string
  write: (modeler: Modeler, shape: Shape, text: string, of: (field: string) => string) => void
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const without = (kept: Kept, key: string): Kept =>
  Object.fromEntries(Object.entries(kept).filter(([name]) => name !== key))

/** A field that stands in what is kept of ours; empty, it is gone. */
function keptText(key: 'work' | 'system'): Field {
  return {
    read: ({ businessObject }) => textOf(keptOf(businessObject)[key]),
    write: (modeler, shape, text) =>
      changeKept(modeler, shape, (kept) => (text === '' ? without(kept, key) : { ...kept, [key]: text })),
  }
}

function doerField(key: 'agency' | 'role' | 'unit'): Field {
  return {
    read: (shape) => doerOf(shape)[key] ?? '',
    write: (modeler, shape, _, of) => {
      const [agency, before] = [of('agency'), doerOf(shape)]
      // Rooms are chosen where they are known; another agency's stays as long as the agency does.
      const unit = agency === 'competent' ? of('unit') : agency === before.agency ? (before.unit ?? '') : ''
      const performer = { agency, role: of('role'), ...(unit === '' ? {} : { unit }) }
      changeKept(modeler, shape, (kept) => ({ ...kept, performer }))
    },
  }
}

/** A timer keeps how long it waits, everything else how long it may take. */
const limitKey = (shape: Shape): 'after' | 'limit' => (kindOf(shape) === 'timer' ? 'after' : 'limit')

function limitField(key: 'quantity' | 'unit'): Field {
  return {
    read: (shape) => {
      const limit = keptOf(shape.businessObject)[limitKey(shape)] as Record<string, unknown> | undefined
      return limit === undefined ? '' : String(limit[key]).replace('.', ',')
    },
    write: (modeler, shape, _, of) => {
      const text = of('quantity').trim().replace(',', '.')
      const quantity = Number(text)
      const key = limitKey(shape)
      if (text !== '' && !Number.isFinite(quantity)) return
      const limit = { quantity, unit: of('time') || 'working_day' }
      changeKept(modeler, shape, (kept) => (text === '' ? without(kept, key) : { ...kept, [key]: limit }))
    },
  }
}

const FIELDS = {
  name: {
    read: ({ businessObject }) => businessObject.name ?? '',
    write: (modeler, shape, text) =>
      modeler.get('modeling').updateLabel(shape, text.replaceAll(/\s+/g, ' ').trim()),
  },
  work: keptText('work'),
  system: keptText('system'),
  agency: doerField('agency'),
  role: doerField('role'),
  unit: doerField('unit'),
  quantity: limitField('quantity'),
  time: limitField('unit'),
  when: {
    read: ({ businessObject }) => businessObject.conditionExpression?.body ?? '',
    write: (modeler, shape, text) => {
      const body = text.trim()
      const conditionExpression =
        body === '' ? undefined : modeler.get('moddle').create('bpmn:FormalExpression', { body })
      modeler.get('modeling').updateProperties(shape, { conditionExpression, name: body })
    },
  },
} as const satisfies Record<string, Field>
type FieldName = keyof typeof FIELDS

/** Shows the fields of the chosen shape and writes them as they are left; the list of shapes chooses without a mouse. */
export function openPanel(modeler: Modeler, panel: HTMLElement): void {
  const list = panel.querySelector<HTMLSelectElement>('[data-shapes]')
  const controls = [...panel.querySelectorAll<Control>('[data-field]')]
  const bus = modeler.get('eventBus')
  const registry = modeler.get('elementRegistry')
  let chosen: Shape | undefined
  const of = (field: string) => controls.find(({ dataset }) => dataset.field === field)?.value ?? ''

  const show = () => {
    const kind = chosen && kindOf(chosen)
    for (const box of panel.querySelectorAll<HTMLElement>('[data-kinds]')) {
      box.hidden = kind === undefined || !(box.dataset.kinds ?? '').split(' ').includes(kind)
    }
    for (const control of controls) {
      if (chosen === undefined || control === document.activeElement) continue
      put(control, FIELDS[control.dataset.field as FieldName].read(chosen))
    }
    for (const box of panel.querySelectorAll<HTMLElement>('[data-competent]')) {
      box.hidden = kind !== 'step' || of('agency') !== 'competent'
    }
    if (list) put(list, chosen?.id ?? '')
  }
  const listShapes = () => {
    if (!list) return
    const [none] = list.options
    const shapes = registry.filter((shape) => kindOf(shape) !== undefined)
    const options = shapes.map((shape) => new Option(sayShape(shape, list.dataset), shape.id))
    list.replaceChildren(...(none ? [none] : []), ...options)
    put(list, chosen?.id ?? '')
  }

  bus.on<{ newSelection: Shape[] }>('selection.changed', ({ newSelection: [shape] }) => {
    // What is being typed belongs to the shape that was chosen before: left, it is written.
    const { activeElement } = document
    if (activeElement instanceof HTMLElement && activeElement !== list && panel.contains(activeElement))
      activeElement.blur()
    chosen = shape?.labelTarget ?? shape
    show()
  })
  bus.on('commandStack.changed', () => {
    if (chosen !== undefined && registry.get(chosen.id) === undefined) chosen = undefined
    else if (chosen !== undefined) chosen = registry.get(chosen.id)
    listShapes()
    show()
  })
  const write = (target: EventTarget | null) => {
    const control = controls.find((one) => one === target)
    if (control === undefined || chosen === undefined) return
    const field: Field = FIELDS[control.dataset.field as FieldName]
    if (field.read(chosen) !== control.value) field.write(modeler, chosen, control.value, of)
  }
  panel.addEventListener('change', ({ target }) => {
    if (target !== list) return write(target)
    const shape = registry.get(list?.value ?? '')
    if (shape === undefined) return
    modeler.get('selection').select(shape)
    modeler.get('canvas').scrollToElement(shape)
  })
  listShapes()
  show()
}

/** A value that is none of the options stands there as itself. */
function put(control: Control, value: string): void {
  if (control instanceof HTMLSelectElement && ![...control.options].some((one) => one.value === value))
    control.append(new Option(value, value))
  control.value = value
}

function sayShape(shape: Shape, words: DOMStringMap): string {
  const kind = kindOf(shape) ?? 'step'
  const called = shape.businessObject.name || shape.target?.businessObject.name || ''
  return [words[kind] ?? kind, called].filter((text) => text !== '').join(': ')
}
