/** What the register asks for, out of what the applicant has typed once on the portal. */
import type { Queryable } from '../../../platform/database/index.ts'
import { isFault, readBySchema } from '../../door/read.ts'
import { findBody, findTheirCode } from '../../links/outside-dossier.ts'
import { readPortalMessage } from '../national-portal/label.ts'
import { type BirthForm, birthFormSchema } from './contract.ts'

/** Undefined where no form told it, or not enough: then the agency's people do it by hand. */
export async function birthFormOf(db: Queryable, dossier: string): Promise<BirthForm | undefined> {
  const link = await findTheirCode(db, 'national_portal', dossier)
  const body = link?.filedBy == null ? undefined : await findBody(db, link.filedBy)
  const read = body === undefined ? undefined : readPortalMessage(body)
  if (read === undefined || isFault(read) || read.kind !== 'filed') return undefined
  const form = readBySchema(birthFormSchema, read.item.DuLieuToKhai ?? {})
  return isFault(form) ? undefined : form.message
}
