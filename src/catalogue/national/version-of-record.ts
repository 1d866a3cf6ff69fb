/** A procedure of the national list as the first draft of the province: what the list says for certain, and nothing it does not. */
import { createHash } from 'node:crypto'
import type { Limit, LocalDate } from '../../calendar/index.ts'
import { communeFlow, departmentFlow } from '../../workflow/index.ts'
import type { Component, ProcedureVersion, Text, TimeLimit } from '../model.ts'
import type { NationalChannel } from './channels.ts'
import type { NationalRecord } from './record.ts'

/** Nobody has said what this field is in English; the officer does. */
const both = (text: string): Text => ({ vi: text, en: text })
const UNITS = { working_day: 'working_day', calendar_day: 'calendar_day', month: 'month' } as const
/** Where the list says no limit in working days. */
const USUAL_DAYS = 10
const LONGEST = 2000

/**
 * Fees, legal bases and whatever the list has doubts about stay empty: publishing asks for them. The flow is the usual one of a commune
 * or of a department with the limit of the list. `fields` are those known here, by name. Pure.
 */
export function versionOfRecord(
  record: NationalRecord,
  known: { id: string; today: LocalDate; fields: readonly ProcedureVersion['field'][] },
): ProcedureVersion {
  const { id, today, fields } = known
  const isCommune = record.levels.includes('commune')
  const limits = limitsOf(record.channels)
  const flow = { id: `tt-${record.code.replaceAll('.', '-')}`, name: both(record.name.slice(0, 500)) }
  const limit = daysOf(limits)
  return {
    ...{ id, procedure: record.code, number: 1, validFrom: today },
    name: both(record.name.slice(0, LONGEST)),
    field: fields.find(({ name }) => name.vi === record.field) ?? newField(record.field),
    level: record.levels,
    keywords: record.keywords.slice(0, 100),
    decision: { number: record.decision, date: today, issuer: '' },
    order: record.order
      .split(/\n+/)
      .map((step) => step.trim())
      .filter((step) => step !== '')
      .map(both),
    channels: [...new Set(record.channels.map(({ channel }) => channel))],
    ...{ onlineService: 'none', timeLimits: limits, counting: 'moment', fees: [] },
    components: componentsOf(record.papers),
    ...{ dossierSets: 1, cases: [], subjects: record.subjects },
    competent: { kinds: [isCommune ? 'commune' : 'department'], agencies: [] },
    coordinating: [],
    results: record.results.flatMap(({ code, name }) =>
      code === undefined ? [] : [{ code, name: both(name) }],
    ),
    ...(record.conditions === '' ? {} : { conditions: both(record.conditions) }),
    ...{ legalBases: [], related: [], nonBoundary: 'none', lifeEvents: [] },
    flow: isCommune ? communeFlow({ ...flow, limit }) : departmentFlow({ ...flow, limit }),
  }
}

/** Under a code that no other name of the list gives. */
function newField(name: string): ProcedureVersion['field'] {
  const code = `QG-${createHash('sha256').update(name).digest('hex').slice(0, 6).toUpperCase()}`
  return { code, name: both(name === '' ? '–' : name) }
}

/** A number without a unit is no limit, and hours may be working hours or not. */
function limitsOf(channels: readonly NationalChannel[]): TimeLimit[] {
  const said = channels.flatMap(({ channel, limit }) => {
    const unit = limit?.unit === undefined || limit.unit === 'hour' ? undefined : UNITS[limit.unit]
    return limit === undefined || unit === undefined
      ? []
      : [{ channel, limit: { quantity: limit.quantity, unit } as Limit }]
  })
  const same = Map.groupBy(said, ({ limit }) => JSON.stringify(limit))
  return [...same.values()].flatMap((rows) => {
    const [first] = rows
    return first ? [{ channels: [...new Set(rows.map(({ channel }) => channel))], limit: first.limit }] : []
  })
}

function daysOf(limits: readonly TimeLimit[]): number {
  const days = limits.flatMap(({ limit }) => (limit.unit === 'working_day' ? [limit.quantity] : []))
  return days.length > 0 ? Math.max(0.5, ...days) : USUAL_DAYS
}

/** Rows end with how many originals and copies they ask for; “0 bản chính” is a note. */
const PAPER = /(.+?)(\d+) bản chính(?:,? *(\d+) bản sao)?/g

function componentsOf(papers: string): Component[] {
  return papers
    .split('\n')
    .flatMap((line) =>
      [...line.matchAll(PAPER)].flatMap(([, name = '', originals, copies]): Component[] => {
        const clean = name.replace(/^[\s\-–*+;.,:]+/, '').trim()
        const counts = { originals: Number(originals), copies: Number(copies ?? 0) }
        if (clean === '' || counts.originals + counts.copies === 0) return []
        return [{ ...{ code: '', name: both(clean), ...counts }, group: 'submit', required: true }]
      }),
    )
    .map((paper, at) => ({ ...paper, code: `TP${at + 1}` }))
}
