/** What is used of the services of bpmn-js and diagram-js. */

export interface ModelElement {
  $type: string
  id: string
  name?: string
  $parent?: ModelElement
  extensionElements?: ModelElement & { values?: ModelElement[] }
  conditionExpression?: { body?: string }
  [property: string]: unknown
}

export interface Shape {
  id: string
  type: string
  x: number
  y: number
  width: number
  height: number
  businessObject: ModelElement
  parent?: Shape
  children?: Shape[]
  /** Of a name that stands beside what it names. */
  labelTarget?: Shape
  /** Of an arrow. */
  source?: Shape
  target?: Shape
}

interface Box {
  x: number
  y: number
  width: number
  height: number
}

export interface Services {
  autoPlace: { append(source: Shape, shape: Shape): Shape }
  canvas: {
    zoom(): number
    zoom(to: number): number
    viewbox(): { inner: Box; outer: { width: number; height: number } }
    viewbox(shown: Box): void
    scrollToElement(element: Shape): void
    addMarker(element: Shape, marker: string): void
  }
  commandStack: { undo(): void; redo(): void; canUndo(): boolean; canRedo(): boolean }
  create: { start(event: Event, shape: Shape): void }
  /** The name that is being typed in the drawing itself. */
  directEditing: { isActive(): boolean; complete(): void }
  editorActions: { trigger(act: 'removeSelection'): void }
  elementFactory: { createShape(attributes: { type: string }): Shape }
  elementRegistry: {
    get(id: string): Shape | undefined
    filter(keep: (element: Shape) => boolean): Shape[]
  }
  eventBus: {
    on<Told = unknown>(events: string | readonly string[], hear: (told: Told) => unknown): void
    on<Told = unknown>(
      events: string | readonly string[],
      priority: number,
      hear: (told: Told) => unknown,
    ): void
  }
  globalConnect: { start(event: Event): void }
  moddle: { create(type: string, attributes?: Record<string, unknown>): ModelElement }
  modeling: {
    updateLabel(element: Shape, text: string): void
    updateProperties(element: Shape, properties: Record<string, unknown>): void
    updateModdleProperties(element: Shape, inside: ModelElement, properties: Record<string, unknown>): void
  }
  selection: { get(): Shape[]; select(element: Shape): void }
  contextPad: { registerProvider(priority: number, provider: object): void }
  palette: { registerProvider(provider: object): void }
  popupMenu: { registerProvider(menu: string, priority: number, provider: object): void }
}

export interface Modeler {
  importXML(xml: string): Promise<{ warnings: readonly unknown[] }>
  saveXML(options: { format: boolean }): Promise<{ xml?: string }>
  get<Name extends keyof Services>(service: Name): Services[Name]
}

export type DiagramEvents = Pick<Services['eventBus'], 'on'>

export interface ModelerOptions {
  container: HTMLElement
  moddleExtensions: Record<string, object>
  additionalModules: readonly object[]
}
