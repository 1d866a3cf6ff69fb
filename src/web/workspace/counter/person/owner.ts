/** For whom somebody files who does not file for themselves: read from the screen of intake. Pure. */
import type { Party } from '../../../../dossiers/index.ts'
import { readParty } from '../../../../forms/index.ts'
import { cleanLine, type Lang } from '../../../../platform/index.ts'
import { textErrors } from '../../../fields/index.ts'
import type { FormError } from '../../../ui/index.ts'
import { ownerWords } from './owner-words.ts'

type Fields = Readonly<Record<string, string>>

/** Of the owner, as they stand on the screen. */
export const OWNER_FIELDS = ['name', 'idNumber', 'phone', 'address'] as const
const KINDS = ['citizen', 'enterprise', 'organisation'] as const

export function ownerField(name: string): string {
  return `owner.${name}`
}

/** Whether anything was said of somebody else: of what kind they are is no such thing by itself. */
export function hasOwner(fields: Fields): boolean {
  return OWNER_FIELDS.some((name) => cleanLine(fields[ownerField(name)] ?? '') !== '')
}

export interface ReadOwner {
  party: Party
  errors: readonly FormError[]
  unusual: readonly FormError[]
}

/** Undefined where the applicant files for themselves. */
export function readOwner(
  fields: Fields,
  { lang, today }: { lang: Lang; today: string },
): ReadOwner | undefined {
  if (!hasOwner(fields)) return undefined
  const t = ownerWords[lang]
  const text = (name: string) => cleanLine(fields[ownerField(name)] ?? '')
  const known = OWNER_FIELDS.flatMap((name) => (text(name) === '' ? [] : [[name, text(name)] as const]))
  const kind = KINDS.find((one) => one === fields[ownerField('kind')]) ?? KINDS[0]
  const given: Party = { kind, name: '', ...Object.fromEntries(known) }
  const { party, errors, unusual } = readParty(given, { today })
  const missing = (['name', 'idNumber', 'address'] as const)
    .filter((name) => text(name) === '')
    .map((name) => ({ id: ownerField(name), message: textErrors[lang].required(t[name]) }))
  const said = (found: typeof errors) =>
    found.map(({ field, ...one }) => ({ id: ownerField(field), message: `${t.owner}: ${one[lang]}` }))
  const wrong = errors.filter(({ code }) => code !== 'required')
  return { party, errors: [...missing, ...said(wrong)], unusual: said(unusual) }
}
