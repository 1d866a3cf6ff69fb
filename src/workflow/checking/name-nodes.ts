import type { FlowDefinition, FlowRefusal, Text } from '../model.ts'

/** Sentences call a step as people call it: its name in the place of its id, wherever a sentence quotes it. Pure. */
export function withNames(refusals: readonly FlowRefusal[], def: FlowDefinition): FlowRefusal[] {
  const named = [...def.nodes, ...(def.desk?.intake ?? [])].flatMap((node) =>
    'name' in node && node.name !== undefined ? [{ id: node.id, name: node.name }] : [],
  )
  return refusals.map((refusal) => ({ ...refusal, message: named.reduce(called, refusal.message) }))
}

function called(message: Text, { id, name }: { id: string; name: Text }): Text {
  const quoted = `“${id}”`
  return {
    vi: message.vi.replaceAll(quoted, () => `“${name.vi}”`),
    en: message.en.replaceAll(quoted, () => `“${name.en}”`),
  }
}
