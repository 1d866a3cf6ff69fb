/** What the applicant has typed once, wherever they did: on the national portal, or in a form of ours. */
import { findFiled, findFiledAtDesk } from '../../applications/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import { readPortalMessage } from '../connectors/national-portal/label.ts'
import { isFault } from '../door/read.ts'
import { findBody, findTheirCode } from './outside-dossier.ts'

/** By the names of the form's fields; undefined: no form was filled in (papers only, at the counter). */
export async function toldForm(
  db: Queryable,
  dossier: string,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const link = await findTheirCode(db, 'national_portal', dossier)
  const body = link?.filedBy == null ? undefined : await findBody(db, link.filedBy)
  const read = body === undefined ? undefined : readPortalMessage(body)
  if (read !== undefined && !isFault(read) && read.kind === 'filed') return read.item.DuLieuToKhai ?? {}
  return ((await findFiled(db, dossier)) ?? (await findFiledAtDesk(db, dossier)))?.answers
}
