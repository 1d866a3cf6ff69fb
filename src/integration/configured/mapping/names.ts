/** The names that a mapping may use, and what each stands for in a dossier. */

import { toVietnamIso } from '../../../calendar/index.ts'
import { type CompiledVersion, factRulesOf } from '../../../catalogue/index.ts'
import type { Dossier, Parties, Party } from '../../../dossiers/index.ts'
import type { FeelNames, FeelType, FeelValue } from '../../../workflow/index.ts'

const PARTY = {
  name: 'Nguyễn Văn Ví Dụ',
  kind: 'citizen',
  id_number: '025190000000',
  birth_date: '1990-01-01',
  address: 'Số 1, đường Mẫu, phường Việt Trì, tỉnh Phú Thọ',
  phone: '0900000000',
  email: 'vidu@example.vn',
} as const

/** Every name of the dossier itself, with the value of the sample. */
export const SAMPLE_NAMES = {
  code: 'H44.100-261123-0001',
  reference: 'N-261123-0001',
  procedure: '1.001193',
  procedure_name: 'Thủ tục mẫu',
  case: 'ordinary',
  channel: 'online',
  receiving_agency: 'H44.100',
  competent_agency: 'H44.100',
  submitted_at: '2026-11-23T08:00:00+07:00',
  accepted_at: '2026-11-23T09:00:00+07:00',
  due_at: '2026-11-30T17:00:00+07:00',
  ...prefixed('applicant', PARTY),
  ...prefixed('owner', PARTY),
} as const satisfies Record<string, string>

function prefixed<P extends string, T extends object>(prefix: P, parts: T) {
  const entries = Object.entries(parts).map(([name, value]) => [`${prefix}_${name}`, value])
  return Object.fromEntries(entries) as { [K in keyof T as `${P}_${K & string}`]: string }
}

/** What the applicant typed in a form stands as `form_` and the name of its field, always as text. */
const FORM_NAME = /\bform_(\w{1,60})/g

/** For all of these procedures together; `texts`: what was written, for the fields of forms it speaks of. */
export function namesFor(versions: readonly CompiledVersion[], texts: readonly string[]): FeelNames {
  const names = new Map<string, FeelType>(Object.keys(SAMPLE_NAMES).map((name) => [name, 'string']))
  for (const text of texts) for (const [name] of text.matchAll(FORM_NAME)) names.set(name, 'string')
  for (const { version } of versions) {
    for (const [name, { type }] of factRulesOf(version)) if (!names.has(name)) names.set(name, type)
  }
  return names
}

export type Values = ReadonlyMap<string, FeelValue>

/** Invented values for every name: what a trial is made of. */
export function sampleValues(names: FeelNames): Values {
  const known = SAMPLE_NAMES as Readonly<Record<string, string>>
  const invented = { string: 'mẫu', number: 1, boolean: true, list: undefined, rows: undefined }
  return new Map([...names].map(([name, type]) => [name, known[name] ?? invented[type]]))
}

export function valuesOf(
  { state, parties }: { state: Dossier; parties: Parties },
  form: Readonly<Record<string, unknown>>,
  procedureName: string,
): Values {
  const moment = (at: number | undefined) => (at === undefined ? undefined : toVietnamIso(at))
  const own: Record<string, FeelValue> = {
    ...{ code: state.code, reference: state.reference, procedure: state.procedure, case: state.case },
    ...{ procedure_name: procedureName, channel: state.channel },
    ...{ receiving_agency: state.receivingAgency, competent_agency: state.competentAgency },
    ...{ submitted_at: moment(state.submittedAt), accepted_at: moment(state.acceptedAt) },
    due_at: moment(state.dueAt ?? undefined),
    ...partyValues('applicant', parties.applicant),
    ...partyValues('owner', parties.owner ?? parties.applicant),
  }
  const told = Object.entries(form).map(([name, value]) => [`form_${name}`, textOf(value)] as const)
  return new Map<string, FeelValue>([...Object.entries(state.facts), ...told, ...Object.entries(own)])
}

function partyValues(prefix: string, party: Party): Record<string, FeelValue> {
  const { name, kind, idNumber, birthDate, address, phone, email } = party
  const parts = { name, kind, id_number: idNumber, birth_date: birthDate, address, phone, email }
  return Object.fromEntries(Object.entries(parts).map(([part, value]) => [`${prefix}_${part}`, value]))
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}
