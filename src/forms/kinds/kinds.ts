/** All kinds of fields, by the name that forms give them. */
import { email } from './contact/email.ts'
import { phone } from './contact/phone.ts'
import type { Kind } from './kind.ts'
import { bankAccount } from './money/bank-account.ts'
import { money } from './money/money.ts'
import { industryCode } from './organisation/industry-code.ts'
import { organisationCode } from './organisation/organisation-code.ts'
import { organisationName } from './organisation/organisation-name.ts'
import { taxCode } from './organisation/tax-code.ts'
import { ethnicity } from './person/ethnicity.ts'
import { idNumber } from './person/id-number.ts'
import { oldIdNumber } from './person/old-id-number.ts'
import { passport } from './person/passport.ts'
import { personName } from './person/person-name.ts'
import { personalNumber } from './person/personal-number.ts'
import { sex } from './person/sex.ts'
import { commune } from './place/commune.ts'
import { country } from './place/country.ts'
import { landCertificate } from './place/land-certificate.ts'
import { parcelNumber } from './place/parcel-number.ts'
import { licenceNumber } from './traffic/licence-number.ts'
import { vehiclePlate } from './traffic/vehicle-plate.ts'
import { birthDate, date } from './values/date.ts'
import { dayMonth } from './values/day-month.ts'
import { number } from './values/number.ts'
import { partialDate } from './values/partial-date.ts'
import { longText, text } from './values/text.ts'
import { yesNo } from './values/yes-no.ts'

export const KINDS = {
  'person-name': personName,
  'id-number': idNumber,
  'personal-number': personalNumber,
  'old-id-number': oldIdNumber,
  passport,
  sex,
  ethnicity,
  country,
  commune,
  'tax-code': taxCode,
  'organisation-name': organisationName,
  'organisation-code': organisationCode,
  'industry-code': industryCode,
  phone,
  email,
  date,
  'birth-date': birthDate,
  'partial-date': partialDate,
  'day-month': dayMonth,
  number,
  money,
  'bank-account': bankAccount,
  'vehicle-plate': vehiclePlate,
  'licence-number': licenceNumber,
  'parcel-number': parcelNumber,
  'land-certificate': landCertificate,
  text,
  'long-text': longText,
  'yes-no': yesNo,
} as const satisfies Readonly<Record<string, Kind<string> | Kind<number> | Kind<boolean>>>

export type KindName = keyof typeof KINDS
