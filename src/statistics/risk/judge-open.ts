/** From when on each open dossier is at risk, kept beside it: a count of the board must not walk flows. */
import type { Instant } from '../../calendar/index.ts'
import { type Dossier, findDossiers, type Office } from '../../dossiers/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import { judgeRisk, type Pace, type Risk } from './judge-risk.ts'

/** Paces by procedure and node. */
export type Paces = ReadonlyMap<string, ReadonlyMap<string, Pace>>

const PACES = statement(
  'paces.read',
  'select procedure_code as procedure, node, working_ms as "workingMs", cases from step_pace',
)

export async function readPaces(db: Queryable): Promise<Paces> {
  const rows = await db.query<Pace & { procedure: string; node: string }>(PACES)
  const byProcedure = Map.groupBy(rows, ({ procedure }) => procedure)
  return new Map(
    [...byProcedure].map(([code, steps]) => [code, new Map(steps.map((step) => [step.node, step]))]),
  )
}

/** Undefined while its clock stands, where it has no date, and where no step is open. */
export function riskOf(
  { catalogue, calendars }: Pick<Office, 'catalogue' | 'calendars'>,
  paces: Paces,
  dossier: Dossier,
): Risk | undefined {
  const found = catalogue.byId(dossier.procedureVersion)
  if (found === undefined || dossier.dueAt === undefined || dossier.endedAt !== undefined) return undefined
  const ofProcedure = paces.get(found.version.procedure)
  const steps = dossier.tasks.flatMap(({ kind, node, openedAt }) =>
    kind === 'step' && node !== undefined ? [{ node, openedAt }] : [],
  )
  const isMoving = dossier.tasks.some(({ kind }) => kind === 'transfer' || kind === 'receipt')
  const ahead = steps.length === 0 && isMoving ? found.flow.definition.start : undefined
  return judgeRisk(
    { dueAt: dossier.dueAt, steps, ahead, facts: dossier.facts },
    {
      flow: found.flow,
      paceOf: (node) => ofProcedure?.get(node),
      time: calendars.deadlineTime(dossier.clock?.agency ?? dossier.competentAgency),
    },
  )
}

const BATCH = 500
/** Whoever is open has a task; `$1` judges all of them again. */
const STALE = statement(
  'risk.stale',
  `select distinct t.dossier_id as id from task t join dossier d on d.id = t.dossier_id
    where t.dossier_id > $2 and d.ended_at is null and ($1 or not exists (
      select from dossier_risk r where r.dossier_id = d.id and r.version = d.version))
    order by 1 limit ${BATCH}`,
)
const KEEP = statement(
  'risk.keep',
  `insert into dossier_risk (dossier_id, version, risk_from)
   select * from unnest($1::uuid[], $2::int[], $3::timestamptz[])
   on conflict (dossier_id) do update set version = excluded.version, risk_from = excluded.risk_from`,
)
const SWEEP = statement(
  'risk.sweep',
  'delete from dossier_risk r where not exists (select from dossier d where d.id = r.dossier_id and d.ended_at is null)',
)

/**
 * Judges what has changed since it was judged, every minute; all that is open where the paces were counted anew. Idempotent:
 * any number of servers may do it at the same time. Answers how many.
 */
export async function judgeOpen(office: Office, which: 'changed' | 'all'): Promise<number> {
  const { database, catalogue } = office
  const paces = await readPaces(database)
  let last = '00000000-0000-0000-0000-000000000000'
  for (let count = 0; ; ) {
    const rows = await database.query<{ id: string }>(STALE, [which === 'all', last])
    const ids = rows.map(({ id }) => id)
    const found = ids.length === 0 ? [] : [...(await findDossiers(database, ids)).values()]
    const states = found.map(({ state }) => state)
    await catalogue.learn(states.map(({ procedureVersion }) => procedureVersion))
    const froms = states.map((state) => riskOf(office, paces, state)?.from)
    await database.query(KEEP, [
      states.map(({ id }) => id),
      states.map(({ version }) => version),
      froms.map((from: Instant | undefined) => (from === undefined ? null : new Date(from))),
    ])
    count += ids.length
    last = ids.at(-1) ?? last
    if (ids.length < BATCH) {
      if (which === 'all') await database.query(SWEEP)
      return count
    }
  }
}
