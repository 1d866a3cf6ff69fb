/**
 * What a dossier contributes to which day: the columns of `figure_sum`. Every contribution is a change on a day, so a number
 * at the end of a day (in process, overdue, paused) is the sum of all changes up to it.
 */
export const MEASURES = [
  'submitted',
  'waiting',
  'refused',
  'cancelled',
  'received',
  'open',
  'early',
  'on_time',
  'late',
  'stopped',
  'withdrawn',
  'overdue_in',
  'overdue_out',
  'paused',
  'very_satisfied',
  'satisfied',
  'neutral',
  'dissatisfied',
  'very_dissatisfied',
] as const
export type Measure = (typeof MEASURES)[number]
export type Measures = Record<Measure, number>

/** One way to contribute: on which day, under which condition, what. SQL over a row `f` of `figure_fact`. */
interface Contribution {
  day: string
  when: string
  adds: Partial<Record<Measure, string>>
  /** More rows to draw from than `f` itself. */
  from?: string
}

const SUBMITTED_DAY = 'vn_day(f.submitted_at)'
const ACCEPTED_DAY = 'vn_day(f.accepted_at)'
const ENDED_DAY = 'vn_day(f.ended_at)'
/** The first day at whose end the dossier is late; `late_from` is a midnight where dates are compared. */
const OVERDUE_DAY = `greatest(vn_day(f.late_from - interval '1 microsecond'), ${ACCEPTED_DAY})`
const IS_ACCEPTED = 'f.accepted_at is not null'
const PAUSE_DAYS = 'vn_day(lower(p)) is distinct from vn_day(upper(p))'
const is = (column: string, value: string) => `(f.${column} = '${value}')::int`

const CONTRIBUTIONS: readonly Contribution[] = [
  { day: SUBMITTED_DAY, when: 'true', adds: { submitted: '1', waiting: '1' } },
  { day: ACCEPTED_DAY, when: IS_ACCEPTED, adds: { waiting: '-1', received: '1', open: '1' } },
  {
    day: ENDED_DAY,
    when: `f.ended_at is not null and ${IS_ACCEPTED}`,
    adds: {
      open: '-1',
      early: is('ending', 'early'),
      on_time: is('ending', 'on_time'),
      late: is('ending', 'late'),
      stopped: is('ending', 'stopped'),
      withdrawn: is('ending', 'withdrawn'),
      overdue_out: `coalesce(${OVERDUE_DAY} < ${ENDED_DAY} and f.late_from is not null, false)::int`,
    },
  },
  {
    day: ENDED_DAY,
    when: 'f.ended_at is not null and f.accepted_at is null',
    adds: { waiting: '-1', refused: is('ending', 'not_accepted'), cancelled: is('ending', 'withdrawn') },
  },
  {
    day: OVERDUE_DAY,
    when: `${IS_ACCEPTED} and f.late_from is not null and (f.ended_at is null or ${ENDED_DAY} > ${OVERDUE_DAY})`,
    adds: { overdue_in: '1' },
  },
  {
    day: 'vn_day(f.rated_at)',
    when: 'f.rated_at is not null',
    adds: {
      very_satisfied: is('rating', 'very_satisfied'),
      satisfied: is('rating', 'satisfied'),
      neutral: is('rating', 'neutral'),
      dissatisfied: is('rating', 'dissatisfied'),
      very_dissatisfied: is('rating', 'very_dissatisfied'),
    },
  },
  { day: 'vn_day(lower(p))', when: PAUSE_DAYS, adds: { paused: '1' }, from: 'unnest(f.pauses) p' },
  {
    day: 'vn_day(upper(p))',
    when: `not upper_inf(p) and ${PAUSE_DAYS}`,
    adds: { paused: '-1' },
    from: 'unnest(f.pauses) p',
  },
]

/** `select` of all contributions of the row `f`: day and every measure. For a lateral join. */
export const CONTRIBUTIONS_OF_F = CONTRIBUTIONS.map(({ day, when, adds, from }) => {
  const columns = MEASURES.map((measure) => `${adds[measure] ?? '0'} as ${measure}`)
  return `select ${day} as day, ${columns.join(', ')}${from ? ` from ${from}` : ''} where ${when}`
}).join('\n union all ')

/** `sum(received) as received, ...` of a row source; `sign` -1 takes away. */
export function sumMeasures(alias: string): string {
  return MEASURES.map((measure) => `sum(${alias}.${measure})::int as ${measure}`).join(', ')
}

export function listMeasures(alias: string, sign: 1 | -1): string {
  return MEASURES.map((measure) => `${sign === 1 ? '' : '-'}${alias}.${measure} as ${measure}`).join(', ')
}
