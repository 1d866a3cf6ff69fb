import { toLocalDate } from '../../calendar/index.ts'
import {
  type Acted,
  actOnDossier,
  derivedId,
  type FileRoom,
  findDossier,
  isRefusal,
  type Office,
  type Refusal,
} from '../../dossiers/index.ts'
import { applicantOf } from '../accounts/account.ts'
import { noteFiled, takeBack } from '../drafts/draft-store.ts'
import { contentHashOf, type Filing, submitBodyOf } from './application-of.ts'
import { printOwnForm } from './print-own-form.ts'

/**
 * Files an application by the one command that counter and programs use. Idempotent by the application: its dossier has the same id and
 * the command a name made of it, so a double click, a second device or a retry after a crash makes one dossier. The draft is closed
 * before the act, so that what is filed is what was seen; a refusal opens it again. Locks its row; emits `dossier_submitted`.
 */
export async function fileApplication(
  { office, files }: { office: Office; files: FileRoom },
  filing: Filing,
  now: number,
): Promise<Acted | Refusal> {
  const { account } = filing
  const isClosed = filing.application.filedAt !== undefined
  const application = isClosed ? filing.application : await withPrinted(office, files, filing, now)
  const at = application.filedAt ?? now
  const body = submitBodyOf({ ...filing, application }, { today: toLocalDate(at), lang: 'vi' })
  if (!isClosed) {
    const { printed } = application
    const closed = {
      contentHash: contentHashOf(body, application),
      ...(printed === undefined ? {} : { printed }),
    }
    await noteFiled(office.database, application, closed, at)
  }
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

async function withPrinted(office: Office, files: FileRoom, filing: Filing, now: number) {
  const printed = await printOwnForm(office, files, filing, now)
  return printed === undefined ? filing.application : { ...filing.application, printed }
}
