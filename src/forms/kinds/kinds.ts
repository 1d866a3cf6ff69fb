/** All kinds of fields, by the name that forms give them. */
import { email } from './contact/email.ts'
import { phone } from './contact/phone.ts'
import type { Kind } from './kind.ts'
import { bankAccount } from './money/bank-account.ts'
import { money } from './money/money.ts'
import { organisationCode } from './organisation/organisation-code.ts'
import { organisationName } from './organisation/organisation-name.ts'
import { taxCode } from './organisation/tax-code.ts'
import { idNumber } from './person/id-number.ts'
import { passport } from './person/passport.ts'
import { personName } from './person/person-name.ts'
import { vehiclePlate } from './traffic/vehicle-plate.ts'
import { birthDate, date } from './values/date.ts'
import { number } from './values/number.ts'
import { yesNo } from './values/yes-no.ts'

export const KINDS = {
  'person-name': personName,
  'id-number': idNumber,
  passport,
  'tax-code': taxCode,
  'organisation-name': organisationName,
  'organisation-code': organisationCode,
  phone,
  email,
  date,
  'birth-date': birthDate,
  number,
  money,
  'bank-account': bankAccount,
  'vehicle-plate': vehiclePlate,
  'yes-no': yesNo,
} as const satisfies Readonly<Record<string, Kind<string> | Kind<number> | Kind<boolean>>>

export type KindName = keyof typeof KINDS
