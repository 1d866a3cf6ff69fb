/** What is used of bpmn-moddle, whose own types do not describe its reader. */
declare module 'bpmn-moddle' {
  export interface ModdleElement {
    $type: string
    id?: string
    name?: string
    $instanceOf(type: string): boolean
    [property: string]: unknown
  }
  interface Warning {
    message: string
    element?: ModdleElement
    property?: string
  }
  export class BpmnModdle {
    constructor(packages?: Record<string, object>)
    create(type: string, attributes?: Record<string, unknown>): ModdleElement
    toXML(element: ModdleElement, options?: { format?: boolean }): Promise<{ xml: string }>
    /** Rejects with an error that may carry `warnings` where nothing can be read. */
    fromXML(xml: string): Promise<{ rootElement: ModdleElement; warnings: Warning[] }>
  }
}
