/** Keeping facts and sums in step with the dossiers, a set of dossiers in one statement. */
import { type Queryable, statement } from '../../platform/database/index.ts'
import { FACT_COLUMNS, factsOfDossiers } from '../figures/fact-source.ts'
import { CONTRIBUTIONS_OF_F, listMeasures, MEASURES, sumMeasures } from '../figures/measures.ts'

const COLUMNS = FACT_COLUMNS.join(', ')
export const SUM_KEY = 'mask, grain, start, agency, procedure_code, channel'
export const MEASURE_LIST = MEASURES.join(', ')
const ANY_MEASURE = MEASURES.map((measure) => `sum(c.${measure}) <> 0`).join(' or ')

/** Sums per day and all dimensions of contributions `c`; days that come to nothing are left out. */
export function daily(contributions: string): string {
  return `select c.agency, c.procedure_code, c.channel, c.day, ${sumMeasures('c')}
    from (${contributions}) c group by 1, 2, 3, 4 having ${ANY_MEASURE}`
}

/** Contributions of the facts in `source`, with all dimensions. */
export function contributions(source: string, sign: 1 | -1): string {
  return `select f.agency, f.procedure_code, f.channel, c.day, ${listMeasures('c', sign)}
    from ${source} f cross join lateral (${CONTRIBUTIONS_OF_F}) c`
}

/** What each mask leaves out is ''. */
const MASKS = {
  apc: { agency: 'c.agency', procedure: 'c.procedure_code', from: 'daily' },
  ac: { agency: 'c.agency', procedure: `''`, from: 'daily' },
  pc: { agency: `''`, procedure: 'c.procedure_code', from: 'daily' },
  c: { agency: `''`, procedure: `''`, from: 'ac_day' },
} as const

export type Mask = keyof typeof MASKS

const ALL_MASKS = Object.keys(MASKS) as Mask[]

/**
 * Common tables `apc_day` to `c_year` from `daily`, each summed from the next finer one: a third of the work of summing
 * all twelve from the days.
 */
export function rolled(masks: readonly Mask[]): string {
  return masks
    .flatMap((mask) => {
      const { agency, procedure, from } = MASKS[mask]
      return [
        `${mask}_day as (select 'day' as grain, c.day, ${agency} as agency, ${procedure} as procedure_code, c.channel,
      ${sumMeasures('c')} from ${from} c group by 2, 3, 4, 5)`,
        coarser(mask, 'month', 'day'),
        coarser(mask, 'year', 'month'),
      ]
    })
    .join(', ')
}

function coarser(mask: string, grain: string, finer: string): string {
  return `${mask}_${grain} as (
    select '${grain}' as grain, date_trunc('${grain}', c.day)::date as day, c.agency, c.procedure_code, c.channel,
           ${sumMeasures('c')} from ${mask}_${finer} c group by 2, 3, 4, 5)`
}

/** Rows of `figure_sum`; sums that come to nothing are left out. */
export function rowsOfSums(masks: readonly Mask[]): string {
  return masks
    .flatMap((mask) => ['day', 'month', 'year'].map((grain) => ({ mask, table: `${mask}_${grain}` })))
    .map(
      ({ mask, table }) =>
        `select '${mask}' as mask, c.grain, c.day as start, c.agency, c.procedure_code, c.channel, ${MEASURE_LIST}
         from ${table} c where ${MEASURES.map((measure) => `c.${measure} <> 0`).join(' or ')}`,
    )
    .join(' union all ')
}

const ROLL_UP = statement(
  'figures.roll_up',
  `with fresh as materialized (
     select s.*, coalesce(t.working_days, old.working_days) as working_days, old.dossier_id is null as is_new,
            (${FACT_COLUMNS.map((column) => `s.${column}`).join(', ')}, coalesce(t.working_days, old.working_days))
              is distinct from (${FACT_COLUMNS.map((column) => `old.${column}`).join(', ')}, old.working_days) as changed
       from (${factsOfDossiers('d.id = any($1::uuid[])')}) s
            left join figure_fact old using (dossier_id)
            left join unnest($2::uuid[], $3::real[]) as t(dossier_id, working_days) using (dossier_id)
   ), changed as materialized (
     select * from fresh where changed
   ), outdated as (
     select f.* from figure_fact f where f.dossier_id in (select dossier_id from changed where not is_new)
   ), daily as materialized (
     ${daily(`${contributions('changed', 1)} union all ${contributions('outdated', -1)}`)}
   ), ${rolled(ALL_MASKS)}, kept as (
     insert into figure_fact (${COLUMNS}, working_days) select ${COLUMNS}, working_days from changed
     on conflict (dossier_id) do update set
       ${[...FACT_COLUMNS.slice(1), 'working_days'].map((column) => `${column} = excluded.${column}`).join(', ')}
   )
   insert into figure_sum as s (${SUM_KEY}, ${MEASURE_LIST})
   ${rowsOfSums(ALL_MASKS)}
   on conflict (${SUM_KEY}) do update set
     ${MEASURES.map((measure) => `${measure} = s.${measure} + excluded.${measure}`).join(', ')}`,
)

/** A dossier's working days from acceptance to result. */
export interface TimeTaken {
  dossier: string
  workingDays: number
}

/**
 * Counts these dossiers as they stand now. Idempotent: what a dossier contributed before is in `figure_fact` and is taken
 * away first. Locks the rows of `figure_sum` it changes; the caller lets one transaction at a time do it.
 */
export async function rollUp(
  tx: Queryable,
  dossiers: readonly string[],
  times: readonly TimeTaken[],
): Promise<void> {
  await tx.query(ROLL_UP, [
    dossiers,
    times.map((time) => time.dossier),
    times.map((time) => time.workingDays),
  ])
}
