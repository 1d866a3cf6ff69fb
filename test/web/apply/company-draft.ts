/** A company of two members as a draft of the first one, complete but for the agreement of the second. */
import { type Account, insertDraft, saveAnswers } from '../../../src/applications/index.ts'
import { toLocalDate } from '../../../src/calendar/index.ts'
import { formOf } from '../../../src/catalogue/index.ts'
import { type FileRoom, type Office, takeUpload } from '../../../src/dossiers/index.ts'
import { fillForm } from '../../../src/forms/filling/sample-answers.testing.ts'
import type { FileAnswer } from '../../../src/forms/index.ts'
import { newId } from '../../../src/platform/index.ts'
import { makePaper } from '../../precheck/papers.ts'

const PROCEDURE = '2.001199'
const FINANCE = 'H44.43'

export const COMPANY_ANSWERS = {
  'declarant.name': 'Trần Minh Đức',
  'declarant.personal_number': '025085000104',
  'declarant.birth_date': '30/11/1985',
  'declarant.sex': 'male',
  'capital_sources.0.share': '100',
  'assets.0.share': '100',
  sensitive_land: 'no',
  'rows-members': '2',
  'members.0.name': 'Trần Minh Đức',
  'members.0.personal_number': '025085000104',
  'members.0.birth_date': '30/11/1985',
  'members.0.sex': 'male',
  'members.0.amount': '600000',
  'members.0.share': '60',
  'members.1.name': 'Phạm Thị Lan',
  'members.1.birth_date': '2/8/1994',
  'members.1.personal_number': '025194000102',
  'members.1.address.commune': 'Xã Hy Cương, Phú Thọ',
  'members.1.address.detail': 'Khu 8',
  'members.1.nationality': 'Việt Nam',
  'members.1.sex': 'female',
  'members.1.amount': '400000',
  'members.1.share': '40',
}

export async function draftCompany(
  { office, files }: { office: Office; files: FileRoom },
  account: Account,
  now: number,
): Promise<string> {
  const procedure = office.catalogue.inForce(PROCEDURE, now)
  if (procedure === undefined) throw new Error('the procedure is not in force')
  const answers = fillForm(formOf(procedure), COMPANY_ANSWERS, { today: toLocalDate(now), lang: 'vi' })
  const keys = Object.keys(answers).filter((key) => JSON.stringify(answers[key]).includes('sha256'))
  const stored = await Promise.all(keys.map(async (key) => [key, [await attach(files, account, key, now)]]))
  const draft = {
    id: newId(now),
    account: account.id,
    procedure: PROCEDURE,
    procedureVersion: procedure.version.id,
    competentAgency: FINANCE,
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
