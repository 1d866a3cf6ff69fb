import { toLocalDate } from '../../calendar/index.ts'
import {
  type Acted,
  actOnDossier,
  derivedId,
  findDossier,
  isRefusal,
  type Office,
  type Refusal,
  refuse,
} from '../../dossiers/index.ts'
import { applicantOf } from '../accounts/account.ts'
import { listAgreements } from '../agreements/agreement-store.ts'
import { missingAgreements, standingsOf } from '../agreements/standings.ts'
import type { Application } from '../drafts/application.ts'
import { findOwnApplication, noteFiled, takeBack } from '../drafts/draft-store.ts'
import { type JoiningRoom, joinAll } from '../papers/join-papers.ts'
import { contentHashOf, type Filing, submitBodyOf } from './application-of.ts'
import { printOwnForm } from './print-own-form.ts'
import { proofNeeded } from './proof-needed.ts'

/**
 * Files an application by the one command that counter and programs use. Idempotent by the application: its dossier has the same id and
 * the command a name made of it, so a double click, a second device or a retry after a crash makes one dossier. The draft is closed
 * before the act, so that what is filed is what was seen; a refusal opens it again. Locks its row; emits `dossier_submitted`.
 */
export async function fileApplication(
  { office, files, reader }: { office: Office } & JoiningRoom,
  filing: Filing,
  now: number,
): Promise<Acted | Refusal> {
  const { account } = filing
  const { forWhom, filedAt } = filing.application
  if (filedAt === undefined && proofNeeded(account, { ...filing, forWhom }))
    return refuse('identity_unproven')
  const application = await closed({ office, files, reader }, filing, now)
  if (isRefusal(application)) return application
  const at = application.filedAt ?? now
  const body = submitBodyOf({ ...filing, application }, { today: toLocalDate(at), lang: 'vi' })
  const answer = await actOnDossier(office, {
    id: derivedId('file', application.id),
    dossier: application.id,
    actor: applicantOf(account),
    at,
    body,
  })
  if (isRefusal(answer) && !(await findDossier(office.database, application.id))) {
    await takeBack(office.database, application)
  }
  return answer
}

/**
 * The draft as it was closed: by whoever was first, of several at once. A refusal where somebody who must agree has not, or somebody
 * changed it meanwhile on another device.
 */
async function closed(
  { office, files, reader }: { office: Office } & JoiningRoom,
  filing: Filing,
  now: number,
): Promise<Application | Refusal> {
  const { application, account } = filing
  if (application.filedAt !== undefined) return application
  const at = { today: toLocalDate(now), lang: 'vi' } as const
  const agreements = await listAgreements(office.database, application.id)
  const missing = missingAgreements(standingsOf(filing, agreements, at))
  if (missing.length > 0) return refuse('agreement_missing', { names: missing.map(({ name }) => name) })
  const joined = await joinAll({ files, reader }, filing, at, now)
  const printed = await printOwnForm(office, files, filing, now)
  const made = { ...application, joined, ...(printed === undefined ? {} : { printed }) }
  const contentHash = contentHashOf(submitBodyOf({ ...filing, application: made }, at), made)
  await noteFiled(office.database, made, contentHash, now)
  const stored = await findOwnApplication(office.database, application.id, account.id)
  return stored?.filedAt === undefined ? refuse('version_conflict') : stored
}
