import { toLocalDate } from '../../calendar/index.ts'
import { type FileRoom, type Office, takeUpload } from '../../dossiers/index.ts'
import { type FileAnswer, printApplication } from '../../forms/index.ts'
import { formatMoment, problemError } from '../../platform/index.ts'
import type { Filing } from './application-of.ts'

/** With what somebody signed in, as the form says it. */
const ACCOUNT = {
  local: 'tài khoản lập trên Cổng (danh tính tự khai)',
  proven: 'tài khoản định danh',
} as const

/** The official form as PDF, stored as what the applicant hands in; undefined where the procedure has none of its own. */
export async function printOwnForm(
  { directory }: Office,
  files: FileRoom,
  { account, application, procedure, form }: Filing,
  now: number,
): Promise<FileAnswer | undefined> {
  if (form.component === undefined) return undefined
  const agency = directory.nameOf(application.competentAgency, 'vi')
  const pdf = await printApplication(
    form,
    application.answers,
    { today: toLocalDate(now), lang: 'vi' },
    {
      title: procedure.version.name.vi,
      agency,
      place: agency.replace(/^UBND (xã|phường|đặc khu) /i, ''),
      signer: account.name,
      proof: `Nộp trực tuyến bằng ${ACCOUNT[account.isLocal === true ? 'local' : 'proven']} lúc ${formatMoment(now, 'vi')}`,
    },
  )
  const by = { kind: 'applicant', id: account.id } as const
  const taken = await takeUpload(
    files,
    by,
    { name: `${application.procedure}-to-khai.pdf`, content: piece(pdf) },
    now,
  )
  if ('code' in taken) throw problemError(taken)
  const { state: _, ...file } = taken
  return file
}

async function* piece(content: Uint8Array) {
  yield content
}
