/** What the same person comes for one after another: who has buried somebody asks for the grant, who has married wants a house. */
import type { Plan } from '../engine/plan.ts'

/** First and second procedure. */
const AFTER_EACH_OTHER: readonly (readonly [string, string])[] = [
  ['1.001193', '1.004194'],
  ['1.000656', '1.001776'],
  ['1.004873', '1.000894'],
  ['1.012784', '1.013831'],
]
const WITHIN_MS = 30 * 86_400_000

/** The plans with every second one of those second procedures filed by whoever filed the first one last. Nothing else of them changes. */
export function withSamePeople(plans: readonly Plan[]): Plan[] {
  const used = new Set<Plan>()
  const counts = new Map<string, number>()
  return plans.map((plan) => {
    const pair = AFTER_EACH_OTHER.find(([, second]) => second === plan.procedure)
    if (pair === undefined) return plan
    const count = (counts.get(plan.procedure) ?? 0) + 1
    counts.set(plan.procedure, count)
    const earlier = plans.findLast(
      (one) =>
        one.procedure === pair[0] &&
        !used.has(one) &&
        one.arrivesAt < plan.arrivesAt &&
        plan.arrivesAt - one.arrivesAt <= WITHIN_MS &&
        one.parties.applicant.kind === plan.parties.applicant.kind,
    )
    if (count % 2 === 1 || earlier === undefined) return plan
    used.add(earlier)
    return { ...plan, parties: earlier.parties }
  })
}
