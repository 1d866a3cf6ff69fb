/** Values that papers say and fields lack, or have otherwise: each with its paper, taken by nobody but the person. Pure. */
import {
  type DrawnField,
  type DrawnPage,
  type FileAnswer,
  type FormDefinition,
  readAlone,
} from '../../../forms/index.ts'
import { plainText } from '../plain-text.ts'
import type { FoundKind, PaperFound } from './found.ts'

export interface Proposal {
  /** Of the field. */
  field: string
  /** What would be typed. */
  value: string
  file: FileAnswer
  by: PaperFound['by']
}

export interface ReadFile {
  file: FileAnswer
  found: PaperFound
}

/** By the kind of a field, inside a block or alone. */
const OF_KIND: Readonly<Record<string, FoundKind>> = {
  'person-name': 'name',
  'personal-number': 'number',
  'id-number': 'number',
  'birth-date': 'birthDate',
  sex: 'sex',
}

/** A date is of issue only in the block of an identity paper. */
const OF_PART: Readonly<Record<string, FoundKind>> = { issued_on: 'issuedOn' }
/** Names that are not the one on the card. */
const OTHER_NAMES: ReadonlySet<string> = new Set(['other_name'])

const OF_PERSONS: ReadonlySet<string> = new Set([...Object.keys(OF_KIND), 'person', 'identity-paper'])

/** Whether anything on a paper could be proposed for it at all. */
export function asksOfPersons({ pages }: FormDefinition): boolean {
  return pages.some(({ questions }) => questions.some(({ kind }) => OF_PERSONS.has(kind)))
}

/** Fields about one person: each block, and what stands alone on the page where each kind stands there once. */
interface Slot {
  field: DrawnField
  of: FoundKind
  typed: string
}

export function propose(page: DrawnPage, files: readonly ReadFile[], at: { today: string }): Proposal[] {
  const groups = groupsOf(page)
  const known = new Set(groups.flatMap((group) => answered(group, 'number', at) ?? []))
  return groups.flatMap((group) =>
    files
      .filter(({ found }) => isAbout(group, found, known, at))
      .flatMap((read) => proposalsFor(group, read, at)),
  )
}

function groupsOf({ fields }: DrawnPage): Slot[][] {
  const shown = fields.filter(({ asked }) => asked)
  const blocks = shown.flatMap((field) => (field.draw === 'block' ? [slotsIn(field.fields)] : []))
  const alone = shown.flatMap((field) => (field.draw === 'block' ? [] : slotsIn([field])))
  const isOne = new Set(alone.map(({ of }) => of)).size === alone.length
  return [...blocks, ...(isOne ? [alone] : [])].filter((group) => group.length > 0)
}

function slotsIn(fields: readonly DrawnField[]): Slot[] {
  return fields.filter(({ asked }) => asked).flatMap(slotsOf)
}

function slotsOf(field: DrawnField): Slot[] {
  const { kind, key } = field.question
  if (field.draw === 'block') return kind === 'address' ? [] : slotsIn(field.fields)
  const of = OTHER_NAMES.has(key) ? undefined : (OF_PART[key] ?? OF_KIND[kind])
  if (of === undefined) return []
  if (field.draw === 'typed') return [{ field, of, typed: field.typed }]
  return field.draw === 'one' ? [{ field, of, typed: field.chosen[0] ?? '' }] : []
}

/** As it is compared; undefined where nothing, or nothing that reads, is answered. */
function answered(group: readonly Slot[], of: FoundKind, at: { today: string }): string | undefined {
  const slot = group.find((one) => one.of === of && one.typed !== '')
  return slot && read(slot, slot.typed, at)
}

function read({ field }: Slot, typed: string, { today }: { today: string }): string | undefined {
  const answer = readAlone(field.question.kind, typed, { today, lang: 'vi' })
  if (!answer.ok || answer.unusual !== undefined) return undefined
  const { value } = answer
  return field.question.kind === 'person-name' ? String(value).toLowerCase() : String(value)
}

/**
 * The number decides, else the name; where neither is answered it may be, unless the paper is somebody else's on this page.
 */
function isAbout(
  group: readonly Slot[],
  { values }: PaperFound,
  known: ReadonlySet<string>,
  at: { today: string },
): boolean {
  const found = (of: FoundKind) => values.find((one) => one.of === of)?.value
  const number = answered(group, 'number', at)
  if (number !== undefined) return number === found('number')
  const name = answered(group, 'name', at)
  if (name !== undefined) return plainText(name) === plainText(found('name') ?? '')
  return values.length > 0 && !known.has(found('number') ?? '')
}

function proposalsFor(group: readonly Slot[], { file, found }: ReadFile, at: { today: string }): Proposal[] {
  return group.flatMap((slot) => {
    const value = found.values.find(({ of }) => of === slot.of)?.value
    const said = value === undefined ? undefined : read(slot, value, at)
    if (value === undefined || said === undefined || said === read(slot, slot.typed, at)) return []
    return [{ field: slot.field.name, value, file, by: found.by }]
  })
}
