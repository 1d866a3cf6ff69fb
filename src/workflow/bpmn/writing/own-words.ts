/** What BPMN has no word for travels beside it, in an extension element of our own: other tools keep it and need not know it. */
import { BpmnModdle, type ModdleElement } from 'bpmn-moddle'
import { listOf, refOf } from '../elements.ts'

const PACKAGE = {
  name: 'Motcua',
  uri: 'https://motcua.vn/schema/bpmn/1',
  prefix: 'motcua',
  xml: { tagAlias: 'lowerCase' },
  types: [
    { name: 'Data', superClass: ['Element'], properties: [{ name: 'json', isBody: true, type: 'String' }] },
  ],
}

/** Reads and writes BPMN with our extension. */
export function openModdle(): BpmnModdle {
  return new BpmnModdle({ motcua: PACKAGE })
}

/** The extension of an element that keeps `data`. */
export function keep(moddle: BpmnModdle, data: object): ModdleElement {
  const values = [moddle.create('motcua:Data', { json: JSON.stringify(data) })]
  return moddle.create('bpmn:ExtensionElements', { values })
}

/** What an element keeps of ours; empty where it keeps nothing that can be read. */
export function keptOf(element: ModdleElement): Record<string, unknown> {
  const extension = refOf(element, 'extensionElements')
  const data = extension && listOf(extension, 'values').find(({ $type }) => $type === 'motcua:Data')
  if (typeof data?.json !== 'string') return {}
  try {
    const kept: unknown = JSON.parse(data.json)
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
