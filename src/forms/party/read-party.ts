/** One set of rules for who files and who owns: the counter, programs and the heart of dossiers ask here. */
import type { Text } from '../../platform/texts/index.ts'
import { email } from '../kinds/contact/email.ts'
import { phone } from '../kinds/contact/phone.ts'
import type { FieldError, Kind, Read, ReadAt } from '../kinds/kind.ts'
import { organisationCode } from '../kinds/organisation/organisation-code.ts'
import { organisationName } from '../kinds/organisation/organisation-name.ts'
import { taxCode } from '../kinds/organisation/tax-code.ts'
import { idNumber } from '../kinds/person/id-number.ts'
import { passport } from '../kinds/person/passport.ts'
import { personName } from '../kinds/person/person-name.ts'
import { birthDate } from '../kinds/values/date.ts'

export type PartyKind = 'citizen' | 'enterprise' | 'organisation'
export type PartyField = 'name' | 'idNumber' | 'birthDate' | 'phone' | 'email'

/** One thing about a party that is wrong, or so unusual that somebody confirms it. */
export interface PartyError extends Text {
  field: PartyField
  code: string
}

/** The kind of the number depends on who it is: a passport has letters where an identity number has none. */
const person: Kind<string> = {
  errors: { ...idNumber.errors, ...passport.errors },
  read: (typed, at) => (/\p{L}/u.test(typed) ? passport : idNumber).read(typed, at),
  say: (value) => value,
}

const FIELDS = {
  citizen: { name: personName, idNumber: person, birthDate, phone, email },
  enterprise: { name: organisationName, idNumber: taxCode, birthDate, phone, email },
  organisation: { name: organisationName, idNumber: organisationCode, birthDate, phone, email },
} satisfies Record<PartyKind, Record<PartyField, Kind<string>>>

/** What is absent is not looked at: whether it is needed, the form knows. */
export function readParty<P extends { kind: PartyKind } & Partial<Record<PartyField, string | undefined>>>(
  party: P,
  at: ReadAt,
): { party: P; errors: PartyError[]; unusual: PartyError[] } {
  const given = (Object.entries(FIELDS[party.kind]) as [PartyField, Kind<string>][]).filter(
    ([field]) => party[field] !== undefined,
  )
  const reads = given.map(([field, kind]) => ({ field, read: kind.read(party[field] ?? '', at) }))
  const of = (pick: (read: Read<string>) => FieldError | undefined) =>
    reads.flatMap(({ field, read }): PartyError[] => {
      const found = pick(read)
      return found === undefined ? [] : [{ field, ...found }]
    })
  const values = reads.flatMap(({ field, read }) => (read.ok ? [[field, read.value] as const] : []))
  return {
    party: { ...party, ...Object.fromEntries(values) },
    errors: of((read) => (read.ok ? undefined : read.error)),
    unusual: of((read) => (read.ok ? read.unusual : undefined)),
  }
}
