import { addDays, addMonths, type LocalDate, toLocalDate } from '../../../calendar/index.ts'
import { readSnapshot } from '../../../platform/database/index.ts'
import { cleanLine, type Lang } from '../../../platform/index.ts'
import { parseDateInput } from '../../../platform/texts/index.ts'
import {
  addFigures,
  type Period,
  type PublicTable,
  type Report,
  report,
  suppressSmall,
} from '../../../statistics/index.ts'
import type { WebServices } from '../../shell/services.ts'
import type { FormError } from '../../ui/index.ts'

export const GROUPINGS = ['agency', 'field', 'procedure'] as const
export type Grouping = (typeof GROUPINGS)[number]
export const COMPARISONS = ['none', 'before', 'year'] as const
export type Comparison = (typeof COMPARISONS)[number]

export interface AskedTable {
  period: Period
  by: Grouping
  compare: Comparison
  /** Part of a name that rows must have; '' where all are wanted. */
  find: string
  /** All rows and not only the busiest. */
  isAll: boolean
  typed: { from: string; to: string }
  errors: readonly FormError[]
}

/** No Centre is older than the law on one-stop shops of provinces. */
const EARLIEST = '2018-01-01'
const LONGEST_FIND = 100

/** What is absent or not understood is this month by agency. */
export function readAsked(query: Readonly<Record<string, string>>, now: number, lang: Lang): AskedTable {
  const today = toLocalDate(now)
  const usual = { from: `${today.slice(0, 7)}-01`, to: today }
  const errors: FormError[] = []
  const day = (name: 'from' | 'to'): LocalDate => {
    const text = query[name]?.trim() ?? ''
    if (text === '') return usual[name]
    const read = parseDateInput(text, { today, earliest: EARLIEST, latest: today })
    if (read.ok) return read.date
    errors.push({ id: name, message: read.message[lang] })
    return usual[name]
  }
  const asked = { from: day('from'), to: day('to') }
  // Put the other way round it is plain what is meant.
  const ordered = asked.to < asked.from ? { from: asked.to, to: asked.from } : asked
  return {
    period: errors.length > 0 ? usual : ordered,
    by: GROUPINGS.find((one) => one === query.by) ?? 'agency',
    compare: COMPARISONS.find((one) => one === query.compare) ?? 'none',
    find: cleanLine(query.find ?? '').slice(0, LONGEST_FIND),
    isAll: query.all === 'yes',
    typed: { from: query.from ?? '', to: query.to ?? '' },
    errors,
  }
}

/** The period that another is compared with: as many days before it, or the same days a year earlier. */
export function comparedWith({ from, to }: Period, compare: Comparison): Period | undefined {
  if (compare === 'none') return undefined
  if (compare === 'year') return { from: addMonths(from, -12), to: addMonths(to, -12) }
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1
  return { from: addDays(from, -days), to: addDays(from, -1) }
}

export interface ReadTable {
  table: PublicTable
  /** Of the period compared with. */
  before: PublicTable | undefined
  nameOf: (key: string) => string
}

/** Counts both periods as of one moment; nothing small leaves this function. */
export async function readTable(
  { office }: WebServices,
  { period, by, compare }: AskedTable,
  { now, lang }: { now: number; lang: Lang },
): Promise<ReadTable> {
  const other = comparedWith(period, compare)
  const groupBy = by === 'agency' ? 'agency' : 'procedure'
  const { counted, earlier } = await readSnapshot(office.database, async (db) => {
    const ask = (of: Period) => report(db, { ...of, scope: {}, groupBy, asKnown: 'now', now })
    return {
      counted: await ask(period),
      earlier: other && (await ask(other)),
    }
  })
  const names = new Map<string, string>()
  const fieldOf = (procedure: string) => {
    const field = office.catalogue.inForce(procedure, now)?.version.field
    if (field !== undefined) names.set(field.code, field.name[lang])
    return field?.code ?? ''
  }
  const publish = (given: Report) =>
    suppressSmall(by === 'field' ? byField(given.rows, fieldOf) : given.rows, given.total.figures)
  const nameOf = (key: string) => {
    if (by === 'agency') return office.directory.nameOf(key, lang)
    if (by === 'field')
      return names.get(key) ?? (lang === 'vi' ? 'Thủ tục đã hết hiệu lực' : 'No longer in force')
    return office.catalogue.inForce(key, now)?.version.name[lang] ?? key
  }
  return { table: publish(counted), before: earlier && publish(earlier), nameOf }
}

function byField(rows: Report['rows'], fieldOf: (procedure: string) => string) {
  const groups = Map.groupBy(rows, ({ key }) => fieldOf(key))
  return [...groups].map(([key, some]) => ({ key, figures: addFigures(some.map(({ figures }) => figures)) }))
}
