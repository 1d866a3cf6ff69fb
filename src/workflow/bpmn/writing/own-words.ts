/** What BPMN has no word for travels beside it, in an extension element of our own: other tools keep it and need not know it. */
import { BpmnModdle, type ModdleElement } from 'bpmn-moddle'
import { OWN_PACKAGE } from './own-data.ts'

/** Reads and writes BPMN with our extension. */
export function openModdle(): BpmnModdle {
  return new BpmnModdle({ motcua: OWN_PACKAGE })
}

/** The extension of an element that keeps `data`. */
export function keep(moddle: BpmnModdle, data: object): ModdleElement {
  const values = [moddle.create('motcua:Data', { json: JSON.stringify(data) })]
  return moddle.create('bpmn:ExtensionElements', { values })
}
