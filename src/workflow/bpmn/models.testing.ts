/** Models as other programs write them, as short as a test can say them. */

const NAMESPACES =
  'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'

/** A file of several elements beside one another: processes, messages. */
export function file(...roots: string[]): Uint8Array {
  return new TextEncoder().encode(
    `<definitions ${NAMESPACES} id="definitions" targetNamespace="x">${roots.join('')}</definitions>`,
  )
}

/** A file of one process. */
export function model(...elements: string[]): Uint8Array {
  return file(`<process id="p">${elements.join('')}</process>`)
}

/** `s>a` and on: an arrow from each to the next, `a>b>c`. */
export function way(path: string): string {
  const ids = path.split('>')
  return ids
    .slice(1)
    .map((to, at) => `<sequenceFlow id="${ids[at]}-${to}" sourceRef="${ids[at]}" targetRef="${to}"/>`)
    .join('')
}

/** An arrow with a condition. */
export function wayIf(from: string, to: string, condition: string): string {
  const said = `<conditionExpression xsi:type="tFormalExpression">${condition}</conditionExpression>`
  return `<sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}">${said}</sequenceFlow>`
}

/** Elements of a type, by their ids: `some('task', 'a b')`. */
export function some(type: string, ids: string): string {
  return ids
    .split(' ')
    .map((id) => `<${type} id="${id}"/>`)
    .join('')
}
