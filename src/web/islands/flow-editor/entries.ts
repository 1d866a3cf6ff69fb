/** What can be drawn: what runs here, and nothing else. */
import type { Services, Shape } from './diagram.ts'
import type { Translate } from './editor-words.ts'

interface Entry {
  group: string
  className: string
  title: string
  action: { click: (event: MouseEvent) => void; dragstart?: (event: MouseEvent) => void }
}
type Entries = Record<string, Entry>

const SHAPES = [
  { id: 'create.step', type: 'bpmn:UserTask', icon: 'bpmn-icon-user-task', phrase: 'Add step' },
  { id: 'create.wait', type: 'bpmn:ReceiveTask', icon: 'bpmn-icon-receive-task', phrase: 'Add wait' },
  {
    id: 'create.choice',
    type: 'bpmn:ExclusiveGateway',
    icon: 'bpmn-icon-gateway-xor',
    phrase: 'Add choice',
  },
  {
    id: 'create.fork',
    type: 'bpmn:ParallelGateway',
    icon: 'bpmn-icon-gateway-parallel',
    phrase: 'Add fork',
  },
  { id: 'create.start', type: 'bpmn:StartEvent', icon: 'bpmn-icon-start-event-none', phrase: 'Add start' },
  { id: 'create.end', type: 'bpmn:EndEvent', icon: 'bpmn-icon-end-event-none', phrase: 'Add end' },
] as const

/** Of the pad beside a shape: what draws something else. */
const NOT_HERE = new Set([
  ...['append.intermediate-event', 'append.text-annotation', 'lane-insert-above', 'lane-insert-below'],
  ...['lane-divide-two', 'lane-divide-three', 'append.compensation-activity'],
])

/** Of the list that makes one kind another. */
const KINDS = new Set([
  ...['replace-with-user-task', 'replace-with-receive-task'],
  ...['replace-with-exclusive-gateway', 'replace-with-parallel-gateway'],
  ...['replace-with-sequence-flow', 'replace-with-default-flow', 'replace-with-conditional-flow'],
])

function only(entries: Entries, keeps: (id: string) => boolean): Entries {
  return Object.fromEntries(Object.entries(entries).filter(([id]) => keeps(id)))
}

interface Hands {
  palette: Services['palette']
  create: Services['create']
  elementFactory: Services['elementFactory']
  autoPlace: Services['autoPlace']
  selection: Services['selection']
  globalConnect: Services['globalConnect']
  translate: Translate
}

/** The palette. By the mouse a shape follows the pointer; by the keyboard it stands after what is chosen. */
function openPalette(hands: Hands): object {
  const { palette, create, elementFactory, autoPlace, selection, globalConnect, translate } = hands
  const shapeEntry = ({ type, icon, phrase }: (typeof SHAPES)[number]): Entry => {
    const drag = (event: MouseEvent) => create.start(event, elementFactory.createShape({ type }))
    const click = (event: MouseEvent) => {
      const [chosen] = selection.get()
      if (event.detail > 0 || chosen === undefined) return drag(event)
      autoPlace.append(chosen, elementFactory.createShape({ type }))
    }
    return {
      group: 'shapes',
      className: icon,
      title: translate(phrase),
      action: { click, dragstart: drag },
    }
  }
  const provider = {
    getPaletteEntries: (): Entries => ({
      'global-connect-tool': {
        group: 'tools',
        className: 'bpmn-icon-connection-multi',
        title: translate('Activate global connect tool'),
        action: { click: (event) => globalConnect.start(event) },
      },
      ...Object.fromEntries(SHAPES.map((shape) => [shape.id, shapeEntry(shape)])),
    }),
  }
  palette.registerProvider(provider)
  return provider
}

/** Later than the default of bpmn-js, so that it sees what that one offers. */
const LATER = 500

function narrowPads(contextPad: Services['contextPad'], popupMenu: Services['popupMenu']): object {
  const pads = { getContextPadEntries: () => (entries: Entries) => only(entries, (id) => !NOT_HERE.has(id)) }
  contextPad.registerProvider(LATER, pads)
  popupMenu.registerProvider('bpmn-replace', LATER, {
    getPopupMenuEntries: () => (entries: Entries) => only(entries, (id) => KINDS.has(id)),
    getPopupMenuHeaderEntries: () => () => ({}),
  })
  return pads
}

/** The pool and its lanes hold the procedure's own facts: they are neither drawn nor deleted. */
function isFixed({ type }: Shape): boolean {
  return type === 'bpmn:Participant' || type === 'bpmn:Lane'
}

function keepPool(eventBus: Services['eventBus']): object {
  eventBus.on<{ context: { elements: Shape[] } }>(
    'commandStack.elements.delete.canExecute',
    5000,
    ({ context }) => {
      if (!context.elements.some(isFixed)) return undefined
      return context.elements.filter((element) => !isFixed(element))
    },
  )
  return {}
}

/** A service of the editor: made by a function that names what it is given. */
function made(names: readonly string[], make: (...services: never[]) => object) {
  return ['factory', Object.assign(make, { $inject: names })] as const
}

/** The modules by which bpmn-js becomes the editor of a flow. */
export function flowModules(translate: Translate): object[] {
  const hands = [
    'palette',
    'create',
    'elementFactory',
    'autoPlace',
    'selection',
    'globalConnect',
    'translate',
  ]
  return [
    {
      __init__: ['narrowPads', 'keepPool'],
      translate: ['value', translate],
      paletteProvider: made(hands, (...given: unknown[]) =>
        openPalette(Object.fromEntries(hands.map((name, at) => [name, given[at]])) as unknown as Hands),
      ),
      narrowPads: made(['contextPad', 'popupMenu'], narrowPads),
      keepPool: made(['eventBus'], keepPool),
    },
  ]
}
