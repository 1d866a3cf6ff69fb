/** Fields of a template and what they become in a dossier. */

import { sayFullMoment, toLocalDate } from '../../calendar/index.ts'
import type { LoadedDossier, Office } from '../../dossiers/index.ts'
import { ownerOf } from '../../dossiers/index.ts'
import { formatDate, formatNumber, type Text } from '../../platform/index.ts'
import { PART_NAMES, type ResultParts } from './parts.ts'

type Value = (office: Office, dossier: LoadedDossier) => string | undefined

/** By the name that stands in the braces. */
export const RESULT_FIELDS = {
  ma_ho_so: { label: { vi: 'Mã hồ sơ', en: 'Code' }, value: (_, { state }) => state.code ?? state.reference },
  nguoi_nop: {
    label: { vi: 'Người nộp', en: 'Applicant' },
    value: (_, { parties }) => parties.applicant.name,
  },
  chu_ho_so: { label: { vi: 'Chủ hồ sơ', en: 'Owner' }, value: (_, { parties }) => ownerOf(parties).name },
  so_giay_to: {
    label: { vi: 'Số giấy tờ của chủ hồ sơ', en: 'ID number of the owner' },
    value: (_, { parties }) => ownerOf(parties).idNumber,
  },
  ngay_sinh: {
    label: { vi: 'Ngày sinh của chủ hồ sơ', en: 'Birth date of the owner' },
    value: (_, { parties }) =>
      ownerOf(parties).birthDate && formatDate(ownerOf(parties).birthDate ?? '', 'vi'),
  },
  dia_chi: {
    label: { vi: 'Địa chỉ của chủ hồ sơ', en: 'Address of the owner' },
    value: (_, { parties }) => ownerOf(parties).address,
  },
  thu_tuc: {
    label: { vi: 'Tên thủ tục', en: 'Procedure' },
    value: ({ catalogue }, { state }) => catalogue.byId(state.procedureVersion)?.version.name.vi,
  },
  ngay_nhan: {
    label: { vi: 'Ngày tiếp nhận', en: 'Day of acceptance' },
    value: (_, { state }) =>
      state.acceptedAt === undefined ? undefined : formatDate(toLocalDate(state.acceptedAt), 'vi'),
  },
  hen_tra: {
    label: { vi: 'Hẹn trả', en: 'Due' },
    value: (_, { state }) => (state.dueAt === undefined ? undefined : sayFullMoment(state.dueAt, 'vi')),
  },
  co_quan: {
    label: { vi: 'Cơ quan giải quyết', en: 'Deciding agency' },
    value: ({ directory }, { state }) => directory.nameOf(state.competentAgency, 'vi'),
  },
  ly_do: {
    label: { vi: 'Lý do của quyết định', en: 'Reason of the decision' },
    value: (_, { state }) => state.decisionReason,
  },
} as const satisfies Record<string, { label: Text; value: Value }>

const FIELD = /\{\{\s*([^{}\s]+)\s*\}\}/g
/** `{{du_lieu.pages}}`: a fact of the dossier. */
const FACT = 'du_lieu.'

/** Names in braces that mean nothing; in order, each once. Pure. */
export function listUnknownFields(parts: ResultParts): string[] {
  const names = PART_NAMES.flatMap((name) => [...parts[name].matchAll(FIELD)].map(([, field = '']) => field))
  return [...new Set(names)].filter((name) => !Object.hasOwn(RESULT_FIELDS, name) && !name.startsWith(FACT))
}

/** Each field replaced by what the dossier says; what it does not say becomes dots, to be seen and filled in by hand. Pure but for what is in memory. */
export function fillParts(parts: ResultParts, office: Office, dossier: LoadedDossier): ResultParts {
  const fill = (text: string) =>
    text.replaceAll(FIELD, (_, name: string) => sayField(name, office, dossier) ?? '……')
  return Object.fromEntries(PART_NAMES.map((name) => [name, fill(parts[name])])) as ResultParts
}

function sayField(name: string, office: Office, dossier: LoadedDossier): string | undefined {
  if (name.startsWith(FACT)) return sayFact(dossier.state.facts[name.slice(FACT.length)])
  const field: { value: Value } | undefined = Object.hasOwn(RESULT_FIELDS, name)
    ? RESULT_FIELDS[name as keyof typeof RESULT_FIELDS]
    : undefined
  return field?.value(office, dossier) || undefined
}

function sayFact(value: unknown): string | undefined {
  if (typeof value === 'number') return formatNumber(value, 'vi', Number.isInteger(value) ? 0 : 2)
  if (typeof value === 'boolean') return value ? 'có' : 'không'
  return typeof value === 'string' && value !== '' ? value : undefined
}
