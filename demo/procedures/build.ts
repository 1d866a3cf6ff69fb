/** Makes full records of procedures from short ones: what is the same for all is said here once. */
import type { Limit, LocalDate } from '../../src/calendar/index.ts'
import type {
  Channel,
  EligibleSubject,
  LegalBasis,
  Level,
  ProcedureVersion,
  TimeLimit,
} from '../../src/catalogue/index.ts'
import type { FlowDefinition } from '../../src/workflow/index.ts'
import { stableId } from '../stable-id.ts'
import { buildFlow, flowDays, type Pattern, type Speaker } from './flow.ts'
import { FORMS } from './forms/index.ts'
import { orderOfSteps } from './order.ts'
import type { FeeRow, Paper } from './papers.ts'
import { unitFor } from './units.ts'
import { FIELDS, type FieldKey, type LifeEventCode } from './words.ts'

type Pair = readonly [vi: string, en: string]
type Row = readonly [code: string, vi: string, en: string]
type LimitRow = Omit<TimeLimit, 'channels'> & { channels?: readonly Channel[] }

/** What a short record says; the rest comes from the era's `Defaults`. */
export interface ShortProcedure {
  code: string
  number?: number
  name: Pair
  field: FieldKey
  /** Who decides: every commune, or agencies by code. */
  by: 'commune' | readonly string[]
  limit: Limit | readonly LimitRow[]
  flow: Pattern
  papers: readonly Paper[]
  result: Row | readonly Row[]
  fees?: readonly FeeRow[]
  /** Facts of the fees that nothing in the flow asks for, with their types. */
  pricedBy?: FlowDefinition['facts']
  words: readonly string[]
  life?: readonly LifeEventCode[]
  cases?: readonly Row[]
  channels?: readonly Channel[]
  online?: ProcedureVersion['onlineService']
  /** Whoever files it online must have proved who they are. */
  identity?: 'proven'
  subjects?: readonly EligibleSubject[]
  law: readonly (readonly [number: string, title: string])[]
  conditions?: Pair
  related?: readonly string[]
  coordinating?: readonly string[]
  nonBoundary?: ProcedureVersion['nonBoundary']
  immediate?: boolean
  /** So many initials before the leader's own signature (decision 0561); absent: results are not signed in order. */
  initials?: number
  supplementClock?: 'restart' | 'resume'
  supplementDays?: number
  sets?: number
  from?: LocalDate
  to?: LocalDate
  decision?: readonly [number: string, date: LocalDate, issuer: string]
}

export interface Defaults {
  from: LocalDate
  to?: LocalDate
  channels: readonly Channel[]
  online: ProcedureVersion['onlineService']
  decision: readonly [number: string, date: LocalDate, issuer: string]
  desk: { commune: Pair; province: Pair }
  nonBoundary: ProcedureVersion['nonBoundary']
}

/** The two-tier province. The number of the decision is an assumption. */
export const TODAY: Defaults = {
  from: '2025-07-01',
  channels: ['direct', 'online', 'post'],
  online: 'full',
  decision: ['1208/QĐ-UBND', '2025-06-24', 'UBND tỉnh Phú Thọ'],
  desk: {
    commune: [
      'Trung tâm Phục vụ hành chính công cấp xã',
      'public administrative service centre of any commune',
    ],
    province: ['Trung tâm Phục vụ hành chính công tỉnh', 'provincial public administrative service centre'],
  },
  nonBoundary: 'province',
}

/** The Centre's first years. The number of the decision is an assumption. */
export const IN_2018: Defaults = {
  from: '2018-01-01',
  to: '2025-07-01',
  channels: ['direct', 'post'],
  online: 'none',
  decision: ['3382/QĐ-UBND', '2017-12-18', 'UBND tỉnh Phú Thọ'],
  desk: {
    commune: ['Bộ phận Tiếp nhận và Trả kết quả cấp xã', 'commune reception desk'],
    province: ['Trung tâm Phục vụ hành chính công tỉnh', 'provincial public administrative service centre'],
  },
  nonBoundary: 'none',
}

/** A full record. The id is the same at every run, so that loading twice stores once. */
export function procedure(short: ShortProcedure, era: Defaults): ProcedureVersion {
  const number = short.number ?? 1
  const commune = short.by === 'commune'
  const channels = short.channels ?? era.channels
  const timeLimits = toLimits(short.limit, channels)
  const name = pair(short.name)
  const [fieldCode, ...fieldName] = FIELDS[short.field]
  const to = short.to ?? (short.from === undefined ? era.to : undefined)
  return {
    id: stableId(`procedure ${short.code} ${number}`),
    procedure: short.code,
    number,
    validFrom: short.from ?? era.from,
    ...(to === undefined ? {} : { validTo: to }),
    name,
    field: { code: fieldCode, name: pair(fieldName) },
    level: [commune ? 'commune' : 'province'] satisfies Level[],
    keywords: short.words,
    decision: toDecision(short.decision ?? era.decision),
    order: orderOfSteps(short.flow.pattern, pair(commune ? era.desk.commune : era.desk.province), channels),
    channels,
    onlineService: short.online ?? (channels.includes('online') ? 'full' : 'none'),
    ...(short.identity === undefined ? {} : { applicantIdentity: short.identity }),
    timeLimits,
    counting: 'moment',
    fees: (short.fees ?? []).map((row) => ({ ...row, channels: row.channels ?? channels })),
    components: short.papers.map((paper, at) => ({
      code: `${short.code}-TP${String(at + 1).padStart(2, '0')}`,
      ...paper,
    })),
    dossierSets: short.sets ?? 1,
    cases: rows(short.cases ?? []),
    subjects: short.subjects ?? ['citizen'],
    competent: commune ? { kinds: ['commune'], agencies: [] } : { kinds: [], agencies: [...short.by] },
    coordinating: short.coordinating ?? [],
    results: rows(isRow(short.result) ? [short.result] : short.result),
    legalBases: short.law.map(([lawNumber, title]): LegalBasis => ({ number: lawNumber, title })),
    related: short.related ?? [],
    nonBoundary: short.nonBoundary ?? era.nonBoundary,
    lifeEvents: short.life ?? [],
    ...toForm(short, number),
    flow: toFlow(short, number, timeLimits),
    ...(short.conditions === undefined ? {} : { conditions: pair(short.conditions) }),
    ...(short.immediate === undefined ? {} : { immediate: short.immediate }),
    ...(short.initials === undefined ? {} : { initials: short.initials }),
    ...(short.supplementClock === undefined ? {} : { supplementClock: short.supplementClock }),
    ...(short.supplementDays === undefined ? {} : { supplementDays: short.supplementDays }),
  }
}

/** The official form of the version; the record's first paper is that form where one is prescribed. */
function toForm({ code }: ShortProcedure, number: number): Pick<ProcedureVersion, 'form'> {
  const form = FORMS[`${code}/${number}`]
  if (form === undefined) return {}
  return { form: form.source === undefined ? form : { ...form, component: `${code}-TP01` } }
}

function toFlow(short: ShortProcedure, number: number, limits: readonly TimeLimit[]) {
  const flow = buildFlow(short.flow, speakerOf(short.by), {
    id: `f${short.code.replace('.', '_')}_${number}`,
    name: { vi: `Quy trình: ${short.name[0]}`.slice(0, 500), en: `Flow: ${short.name[1]}`.slice(0, 500) },
    unit: unitFor(short.by, short.field),
    limit: Math.max(...limits.map((row) => flowDays(row.limit))),
  })
  return { ...flow, facts: { ...flow.facts, ...short.pricedBy } }
}

/** Agencies of the province that are not called departments (sở): the Industrial Zones Board, the Inspectorate. */
const NO_SO: readonly string[] = ['H44.03', 'H44.23']

function speakerOf(by: ShortProcedure['by']): Speaker {
  if (by === 'commune') return 'commune'
  const isOther = by.some((code) => /^G|\.G\d\d$/.test(code)) || by.every((code) => NO_SO.includes(code))
  return isOther ? 'vertical' : 'department'
}

function toLimits(limit: ShortProcedure['limit'], channels: readonly Channel[]): TimeLimit[] {
  if (!Array.isArray(limit)) return [{ channels, limit: limit as Limit }]
  return (limit as readonly LimitRow[]).map((row) => ({ ...row, channels: row.channels ?? channels }))
}

function toDecision([number, date, issuer]: Defaults['decision']) {
  return { number, date, issuer }
}

function pair([vi, en]: readonly [string, string]) {
  return { vi, en }
}

function rows(list: readonly Row[]) {
  return list.map(([code, vi, en]) => ({ code, name: { vi, en } }))
}

function isRow(value: ShortProcedure['result']): value is Row {
  return typeof value[0] === 'string'
}
