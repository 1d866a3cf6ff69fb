/** A complete draft of somebody, filled in as the samples say, with papers of its own making. */
import { type Account, insertDraft, saveAnswers } from '../../../src/applications/index.ts'
import { toLocalDate } from '../../../src/calendar/index.ts'
import { formOf } from '../../../src/catalogue/index.ts'
import { type FileRoom, type Office, takeUpload } from '../../../src/dossiers/index.ts'
import { fillForm } from '../../../src/forms/filling/sample-answers.testing.ts'
import type { FileAnswer } from '../../../src/forms/index.ts'
import { newId } from '../../../src/platform/index.ts'
import { makePaper } from '../../precheck/papers.ts'

export interface DraftWish {
  procedure: string
  /** Who decides it. */
  agency: string
  /** What is typed otherwise than in the samples. */
  typed: Readonly<Record<string, string>>
}

/** Answers its id. */
export async function draftWith(
  { office, files }: { office: Office; files: FileRoom },
  account: Account,
  { procedure: code, agency, typed }: DraftWish,
  now: number,
): Promise<string> {
  const procedure = office.catalogue.inForce(code, now)
  if (procedure === undefined) throw new Error('the procedure is not in force')
  const answers = fillForm(formOf(procedure), typed, { today: toLocalDate(now), lang: 'vi' })
  const keys = Object.keys(answers).filter((key) => JSON.stringify(answers[key]).includes('sha256'))
  const stored = await Promise.all(keys.map(async (key) => [key, [await attach(files, account, key, now)]]))
  const draft = {
    id: newId(now),
    account: account.id,
    procedure: code,
    procedureVersion: procedure.version.id,
    competentAgency: agency,
    forWhom: { kind: 'self' } as const,
  }
  await insertDraft(office.database, draft, now)
  await saveAnswers(office.database, draft, { ...answers, ...Object.fromEntries(stored) }, now)
  return draft.id
}

async function attach(files: FileRoom, { id }: Account, key: string, now: number): Promise<FileAnswer> {
  const { content, name } = await makePaper({ as: 'pdf', pages: [[key, 'Ghi rõ ràng.']] }, key)
  async function* once() {
    yield content
  }
  const taken = await takeUpload(files, { kind: 'applicant', id }, { name, content: once() }, now)
  if ('code' in taken) throw new Error(taken.text.en)
  const { state: _, ...file } = taken
  return file
}
