/** All sums, a slice at a time: each slice follows from facts or from finer sums, in a statement of seconds. */
import { MEASURES } from '../figures/measures.ts'
import { contributions, daily, type Mask, rolled, rowsOfSums } from './roll-up.ts'

/** Slices along a key; one slice is what lies after $1 up to and with $2. */
export interface Slices {
  name: string
  masks: readonly Mask[]
  /** Before the first key. */
  first: string
  /** `up_to` of the slice after $1; null when there is none. */
  next: string
  /** The rows of `figure_sum` of one slice, as they must be. */
  expected: string
  /** The same rows as they are. */
  stored: string
}

const DAY_SUMS = `select grain, agency, procedure_code, channel, start as day, ${MEASURES.join(', ')}`
const SUMS = `select mask, grain, start, agency, procedure_code, channel, ${MEASURES.join(', ')}`
const ANY = `(${MEASURES.map((measure) => `${measure} <> 0`).join(' or ')})`

const within = (column: string) => `${column} > $1 and ${column} <= $2`
const YEAR = 'start > $1::date and start <= $2::date'

const NEXT_AGENCY = ['figure_fact', 'figure_sum_apc', 'figure_sum_ac']
  .map((table) => `(select min(agency) from ${table} where agency > $1)`)
  .join(', ')

const nextProcedure = (after: string) =>
  `least((select min(procedure_code) from figure_sum_apc where procedure_code > ${after}),
         (select min(procedure_code) from figure_sum_pc where procedure_code > ${after}))`

const PROCEDURES_AT_ONCE = 20

const NEXT_START = [`figure_sum_ac where grain = 'day'`, 'figure_sum_c where true']
  .map((from) => `(select min(start) from ${from} and start > $1::date)`)
  .join(', ')

/** In this order: later ones are summed from what earlier ones made. */
export const SLICES: readonly Slices[] = [
  {
    name: 'agencies',
    masks: ['apc', 'ac'],
    first: '',
    next: `select least(${NEXT_AGENCY}) as up_to`,
    expected: `with daily as (${daily(contributions(`(select * from figure_fact where ${within('agency')})`, 1))}),
      ${rolled(['apc', 'ac'])} ${rowsOfSums(['apc', 'ac'])}`,
    stored: `${SUMS} from figure_sum where mask in ('apc', 'ac') and ${within('agency')} and ${ANY}`,
  },
  {
    name: 'procedures',
    masks: ['pc'],
    first: '',
    // Step by step along the index: a plain `distinct` would read every row that is left.
    next: `with recursive p as (
        select ${nextProcedure('$1')} as code, 1 as n
        union all select ${nextProcedure('p.code')}, n + 1 from p where n < ${PROCEDURES_AT_ONCE} and code is not null)
      select max(code) as up_to from p`,
    expected: `with daily as (${DAY_SUMS} from figure_sum_apc where grain = 'day' and ${within('procedure_code')}),
      ${rolled(['pc'])} ${rowsOfSums(['pc'])}`,
    stored: `${SUMS} from figure_sum where mask = 'pc' and ${within('procedure_code')} and ${ANY}`,
  },
  {
    name: 'years',
    masks: ['c'],
    first: '0001-01-01',
    next: `select (date_trunc('year', least(${NEXT_START})) + interval '1 year - 1 day')::date::text as up_to`,
    expected: `with ac_day as (${DAY_SUMS} from figure_sum_ac where grain = 'day' and ${YEAR}),
      ${rolled(['c'])} ${rowsOfSums(['c'])}`,
    stored: `${SUMS} from figure_sum where mask = 'c' and ${YEAR} and ${ANY}`,
  },
]
