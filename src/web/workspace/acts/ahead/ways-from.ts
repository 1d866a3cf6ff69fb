/** Where a step of the flow leads. Pure. */
import { type ActsInput, stepOf } from '../acts-input.ts'

type Base = Readonly<Record<string, unknown>>
type Node = NonNullable<ReturnType<typeof nodeOf>>

export function isEnd(node: Node): boolean {
  return node.kind === 'end'
}

/** Where the step can lead: through choices and joins to the next work, or to the end. */
export function waysFrom(base: Base, input: ActsInput): Node[] {
  const next = stepOf(input.procedure, base.node)?.next
  const seen = new Set<string>()
  const follow = (id: string | undefined): Node[] => {
    const node = id === undefined || seen.has(id) ? undefined : nodeOf(input, id)
    if (node === undefined) return []
    seen.add(node.id)
    if (node.kind === 'choice')
      return [...node.branches.map((one) => one.next), node.otherwise].flatMap(follow)
    return node.kind === 'join' ? follow(node.next) : [node]
  }
  return follow(next)
}

export function waitOf(input: ActsInput, id: unknown) {
  const node = typeof id === 'string' ? nodeOf(input, id) : undefined
  return node?.kind === 'wait' ? node : undefined
}

function nodeOf({ procedure }: ActsInput, id: string) {
  return procedure?.flow.nodes.get(id)
}
