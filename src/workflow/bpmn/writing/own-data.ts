/** What BPMN has no word for, as an extension element of our own; also read and written inside a page. */

/** Of bpmn-moddle, and of an editor that is built on it. */
export const OWN_PACKAGE = {
  name: 'Motcua',
  uri: 'https://motcua.vn/schema/bpmn/1',
  prefix: 'motcua',
  xml: { tagAlias: 'lowerCase' },
  types: [
    { name: 'Data', superClass: ['Element'], properties: [{ name: 'json', isBody: true, type: 'String' }] },
  ],
}

/** The extension of an element, as every reader of BPMN shows it. */
export interface Extended {
  extensionElements?: { values?: readonly { $type: string; json?: unknown }[] }
}

/** What an element keeps of ours; empty where it keeps nothing that can be read. */
export function keptOf(element: object): Record<string, unknown> {
  const values = (element as Extended).extensionElements?.values
  const data = values?.find(({ $type }) => $type === 'motcua:Data')
  if (typeof data?.json !== 'string') return {}
  try {
    const kept: unknown = JSON.parse(data.json)
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
