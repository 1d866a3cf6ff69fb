import {
  type CompiledFlow,
  compileFlow,
  completeNode,
  councilFlow,
  departmentFlow,
  isFlowRefusal,
  type Marking,
  startFlow,
} from '../../src/workflow/index.ts'
import type { Figure } from './figure.ts'

const NAME = { vi: 'Thủ tục', en: 'Procedure' }

/** Facts in the order in which a council meets: one revision, then a pass. */
const ROUNDS = [{ council_result: 'revise' }, { council_result: 'pass' }]

/** Runs dossiers through a flow for about `ms` and counts the moves. */
function measure(flow: CompiledFlow, ms: number): number {
  const begin = performance.now()
  let moves = 0
  let elapsed = 0
  while (elapsed < ms) {
    for (let dossier = 0; dossier < 200; dossier += 1) moves += runThrough(flow)
    elapsed = performance.now() - begin
  }
  return (moves / elapsed) * 1_000
}

function runThrough(flow: CompiledFlow): number {
  let moves = 1
  let meetings = 0
  let move = startFlow(flow, {})
  for (;;) {
    if (isFlowRefusal(move)) throw new Error(move.message.en)
    const marking: Marking = move.marking
    const [first] = marking.open
    if (first === undefined) return moves
    const facts = ROUNDS[Math.min(meetings, 1)] ?? {}
    if (first === 'meeting') meetings += 1
    move = completeNode(flow, marking, first, facts)
    moves += 1
  }
}

/** Moves of the token game per second on one core: a department asking three opinions at once, and a council meeting twice. */
export async function benchEngineMoves(): Promise<Figure[]> {
  const opinions = ['H44.05', 'H44.07', 'H44.09'].map((agency) => ({ from: { agency }, name: NAME, days: 3 }))
  const flows = {
    'parallel opinions': departmentFlow({ id: 'c', name: NAME, limit: 15, opinions }),
    'council with a loop': councilFlow({ id: 'g', name: NAME, limit: 30, meetingDays: 5 }),
  }
  return Object.entries(flows).map(([name, definition]) => {
    const flow = compileFlow(definition)
    measure(flow, 200)
    return {
      name: `flow: ${name}`,
      value: Math.round(measure(flow, 1_000)),
      unit: 'moves/s',
      budget: 300_000,
    }
  })
}
