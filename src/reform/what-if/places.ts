/** Where the time goes: every step of the record and of the version, what stands before the flow, and the applicant's own time. */
import { type Instant, workingDaysBetween } from '../../calendar/index.ts'
import type { CompiledVersion } from '../../catalogue/index.ts'
import type { History } from '../../dossiers/index.ts'
import { spreadOf } from '../spread.ts'
import type { PlaceTime, TimeOf } from './model.ts'
import type { ReplayedDossier, ReplayedVisit } from './replay-dossier.ts'
import { type Visit, visitsOf } from './visits.ts'

interface Stay {
  agency: string
  from: Instant
  to: Instant
  dueAt?: Instant
}

/** In the order of the flow; steps that only the record knows come last. */
export function timePlaces(
  past: readonly History[],
  lived: readonly ReplayedDossier[],
  { flow }: CompiledVersion,
  timeOf: TimeOf,
): PlaceTime[] {
  const was = past.map(({ events }) => visitsOf(events))
  const before = Map.groupBy(was.flat().filter(isOver), ({ node }) => node)
  const after = Map.groupBy(
    lived.flatMap(({ visits }) => visits),
    ({ node }) => node,
  )
  const order = (node: string) => flow.order.get(node) ?? Number.POSITIVE_INFINITY
  const nodes = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => order(a) - order(b))
  const pausesBefore = past.map(({ dossier }) => dossier.clock?.pauses ?? [])
  return [
    placeOf('before_flow', past.flatMap(beforeFlow), past.flatMap(beforeFlow), timeOf),
    ...nodes.map((node): PlaceTime => {
      const known = flow.nodes.get(node)?.kind
      const kind = known === 'wait' || known === 'timer' ? known : 'step'
      const found = after.get(node) ?? []
      const place = placeOf(kind, before.get(node) ?? [], found, timeOf)
      return { node, ...place, assumed: found.filter(({ assumed }) => assumed).length }
    }),
    placeOf(
      'applicant',
      past.flatMap(({ dossier }, i) => staysOf(pausesBefore[i] ?? [], dossier.competentAgency)),
      lived.flatMap(({ dossier, pauses }) => staysOf(pauses, dossier.competentAgency)),
      timeOf,
    ),
  ]
}

const isOver = (visit: Visit): visit is Visit & { to: Instant } => visit.to !== undefined

function beforeFlow({ dossier }: History): Stay[] {
  const { acceptedAt, competentReceivedAt, receivingAgency } = dossier
  if (acceptedAt === undefined || competentReceivedAt === undefined) return []
  return [{ agency: receivingAgency, from: acceptedAt, to: competentReceivedAt }]
}

function staysOf(pauses: readonly { from: Instant; to?: Instant }[], agency: string): Stay[] {
  return pauses.flatMap(({ from, to }) => (to === undefined ? [] : [{ agency, from, to }]))
}

function placeOf(
  kind: PlaceTime['kind'],
  before: readonly Stay[],
  after: readonly (Stay | ReplayedVisit)[],
  timeOf: TimeOf,
): PlaceTime {
  const days = (stays: readonly Stay[]) =>
    spreadOf(stays.map(({ agency, from, to }) => Math.max(0, workingDaysBetween(timeOf(agency), from, to))))
  const late = (stays: readonly Stay[]) =>
    stays.filter(({ to, dueAt }) => dueAt !== undefined && to > dueAt).length
  return {
    kind,
    before: days(before),
    after: days(after),
    lateBefore: late(before),
    lateAfter: late(after),
    assumed: 0,
  }
}
