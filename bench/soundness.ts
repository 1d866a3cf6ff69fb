import type { FlowDefinition, FlowNode } from '../src/workflow/index.ts'
import { checkForPublishing } from '../src/workflow/index.ts'
import type { Figure } from './harness/figure.ts'

const BRANCHES = 5
const STEPS = 60
const ROUNDS = 20

/** Sixty steps, fifty of them in five parallel branches of ten; every second one may send back to the one before. */
function wideFlow(): FlowDefinition {
  const name = { vi: 'Bước', en: 'Step' }
  const step = (id: string, next: string, more: object = {}): FlowNode => ({
    kind: 'step',
    id,
    name,
    performer: { agency: 'competent', role: 'case_officer' },
    limit: { quantity: 1, unit: 'working_day' },
    next,
    ...more,
  })
  const length = 10
  const branches = Array.from({ length: BRANCHES }, (_, branch) =>
    Array.from({ length }, (__, at) =>
      step(
        `p${branch}_${at}`,
        at === length - 1 ? 'join' : `p${branch}_${at + 1}`,
        at % 2 === 1 ? { actions: ['send_back'], returnTo: [`p${branch}_${at - 1}`] } : {},
      ),
    ),
  )
  const rest = STEPS - BRANCHES * length
  const before = Array.from({ length: rest / 2 }, (_, at) =>
    step(`a${at}`, at === rest / 2 - 1 ? 'fork' : `a${at + 1}`),
  )
  const after = Array.from({ length: rest / 2 }, (_, at) =>
    step(`z${at}`, at === rest / 2 - 1 ? 'end' : `z${at + 1}`, at === rest / 2 - 1 ? { decides: true } : {}),
  )
  const next = branches.map(([first]) => first?.id ?? '')
  const nodes: FlowNode[] = [
    ...before,
    { kind: 'fork', id: 'fork', next },
    ...branches.flat(),
    { kind: 'join', id: 'join', next: 'z0' },
    ...after,
    { kind: 'end', id: 'end' },
  ]
  return { id: 'wide', name, start: 'a0', facts: {}, nodes }
}

/** How long a flow of sixty steps with five parallel branches is judged before it is published. */
export async function benchSoundness(): Promise<Figure[]> {
  const flow = wideFlow()
  const refusals = checkForPublishing(flow)
  if (refusals.length > 0) throw new Error(refusals.map(({ message }) => message.en).join(' '))
  const times = Array.from({ length: ROUNDS }, () => {
    const begin = performance.now()
    checkForPublishing(flow)
    return performance.now() - begin
  }).sort((a, b) => a - b)
  return [
    {
      name: 'flow: 60 steps, 5 parallel branches, judged',
      value: Math.round((times[Math.ceil(ROUNDS * 0.95) - 1] ?? 0) * 10) / 10,
      unit: 'ms p95',
      budget: 200,
    },
  ]
}
