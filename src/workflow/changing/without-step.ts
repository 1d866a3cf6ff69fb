import { withTargets } from '../blocks/with-targets.ts'
import type { FlowDefinition, FlowNode } from '../model.ts'

/**
 * The flow as it would be without a step: whoever came to it goes on to where it led, and nobody sends back to it. Whether what is
 * left may be published is for `checkForPublishing` to say. Undefined where there is no such step. Pure.
 */
export function withoutStep(def: FlowDefinition, id: string): FlowDefinition | undefined {
  const gone = def.nodes.find((node) => node.id === id)
  if (gone?.kind !== 'step') return undefined
  const past = (target: string) => (target === id ? gone.next : target)
  const nodes = def.nodes.filter((node) => node !== gone).map((node) => passing(node, id, past))
  return { ...def, start: past(def.start), nodes }
}

function passing(node: FlowNode, gone: string, past: (target: string) => string): FlowNode {
  const led = withTargets(node, { arrow: past, back: (target) => (target === gone ? [] : [target]) })
  if (led.kind !== 'step' || led.returnTo === undefined || led.returnTo.length > 0) return led
  const { returnTo: _, ...rest } = led
  const actions = led.actions?.filter((action) => action !== 'send_back')
  return { ...rest, ...(actions === undefined ? {} : { actions }) }
}
