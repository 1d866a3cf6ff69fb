import { toLocalDate } from '../../calendar/index.ts'
import type { Parties, Party } from '../../dossiers/index.ts'
import { readParty } from '../../forms/index.ts'
import type { Lang } from '../../platform/index.ts'
import type { FieldError } from '../problems/say-issue.ts'

/** Applicant and owner by the rules of the counter's form; what is unusual is an error until the program says `confirmed`. */
export function readParties(
  { applicant, owner, ...others }: Parties,
  { now, confirmed, lang }: { now: number; confirmed: boolean; lang: Lang },
): { parties: Parties } | { errors: FieldError[] } {
  const today = toLocalDate(now)
  const errors: FieldError[] = []
  const read = (who: string, party: Party): Party => {
    const said = readParty(party, { today })
    for (const { field, ...one } of [...said.errors, ...(confirmed ? [] : said.unusual)]) {
      errors.push({ in: 'body', pointer: `/parties/${who}/${field}`, message: one[lang] })
    }
    return said.party
  }
  const parties = {
    applicant: read('applicant', applicant),
    ...(owner === undefined ? {} : { owner: read('owner', owner) }),
    ...others,
  }
  return errors.length > 0 ? { errors } : { parties }
}
