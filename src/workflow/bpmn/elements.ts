import type { ModdleElement } from 'bpmn-moddle'

/** A list of elements by its property; empty where there is none. */
export function listOf(element: ModdleElement, property: string): ModdleElement[] {
  const value = element[property]
  return Array.isArray(value) ? (value as ModdleElement[]) : []
}

export function refOf(element: ModdleElement, property: string): ModdleElement | undefined {
  return element[property] as ModdleElement | undefined
}

/** Everything inside a process, subprocesses included. */
export function elementsOf(scope: ModdleElement): ModdleElement[] {
  return listOf(scope, 'flowElements').flatMap((one) => [one, ...elementsOf(one)])
}

/** Whether an event is of this kind: `Terminate`, `Link`, `Error`, `Compensate`. */
export function isOf(event: ModdleElement, kind: string): boolean {
  return listOf(event, 'eventDefinitions').some(({ $type }) => $type === `bpmn:${kind}EventDefinition`)
}
