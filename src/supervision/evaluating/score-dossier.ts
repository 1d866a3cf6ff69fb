/** What one dossier gives: its evidence from its events, points from its evidence. Pure. */
import { type WorkingTime, workingDaysBetween } from '../../calendar/index.ts'
import { type DossierCase, fold, outcomeOf } from '../../dossiers/index.ts'
import { accountStays } from '../../workflow/index.ts'
import { DOSSIER_INDICES, DOSSIER_KEYS, type DossierKey } from './indices/indices.ts'
import type { DossierScore, Evidence, Hand, Points } from './model.ts'

export interface ScoredDossier extends DossierScore<DossierKey> {
  hands: Hand[]
}

/** Undefined: it has no result (yet). `time` is that of its clock; `feedback` what is known about it from outside its events. */
export function scoreDossier(
  one: DossierCase,
  { time, feedback }: { time: WorkingTime; feedback: readonly string[] },
): ScoredDossier | undefined {
  const dossier = fold(one.events)
  const outcome = outcomeOf(dossier)
  if (outcome === null || dossier.endedAt === undefined) return undefined
  const measure = { workingDaysBetween: (from: number, to: number) => workingDaysBetween(time, from, to) }
  const { perAgency } = accountStays(dossier.stays, measure, dossier.endedAt)
  const asked = one.events.flatMap(({ body }) =>
    body.type === 'supplement_requested' || body.type === 'intake_supplement_requested' ? [body] : [],
  )
  const evidence: Evidence = {
    outcome,
    parts: perAgency.filter(({ allowedDays }) => allowedDays > 0),
    contacts: asked.length,
    places: [...new Set(asked.flatMap(({ opened = [] }) => opened.map(({ agency }) => agency)))].toSorted(),
    feedback: [...feedback],
  }
  return {
    ...{ dossier: one.id, agency: one.agency, code: one.code, procedure: one.procedure },
    endedAt: dossier.endedAt,
    points: pointsOf(evidence),
    evidence,
    hands: handsOf(one, dossier.stays),
  }
}

export function pointsOf(evidence: Evidence): Record<DossierKey, Points> {
  return Object.fromEntries(
    DOSSIER_KEYS.map((key) => [key, DOSSIER_INDICES[key].measure(evidence)]),
  ) as Record<DossierKey, Points>
}

type Stays = ReturnType<typeof fold>['stays']

/** Everybody of the staff who completed steps: 0 where one of them was late, 2 where all were done with half their time left, else 1. */
function handsOf({ events }: DossierCase, stays: Stays): Hand[] {
  const done = events.flatMap((event) => {
    const { body, actor, at } = event
    if (body.type !== 'step_completed' || actor.kind !== 'staff') return []
    const stay = stays.find(({ node, doneAt }) => node === body.node && doneAt === at)
    return stay === undefined ? [] : [{ staff: actor.id, stay }]
  })
  const byHand = Map.groupBy(done, ({ staff, stay }) => `${staff} ${stay.agency}`)
  return [...byHand.values()].flatMap((steps) => {
    const [first] = steps
    if (first === undefined) return []
    const points = Math.min(...steps.map(({ stay }) => stepPoints(stay))) as Points
    return [{ staff: first.staff, agency: first.stay.agency, points }]
  })
}

function stepPoints({ receivedAt, dueAt, doneAt = receivedAt }: Stays[number]): Points {
  if (dueAt === undefined) return 1
  if (doneAt > dueAt) return 0
  return doneAt - receivedAt <= (dueAt - receivedAt) / 2 ? 2 : 1
}
