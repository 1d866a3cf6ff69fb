/** Somebody who applies by themselves: a draft just begun, one that is complete, and one that is filed. */
import {
  type Application,
  fileApplication,
  findOwnApplication,
  insertDraft,
  inviteToAgree,
  keepAccount,
  keepLateForm,
  receivingFor,
  saveAnswers,
} from '../../src/applications/index.ts'
import { toLocalDate } from '../../src/calendar/index.ts'
import { formOf } from '../../src/catalogue/index.ts'
import type { House } from '../../src/cli/serve/open-house.ts'
import { actOnDossier, isRefusal, takeUpload } from '../../src/dossiers/index.ts'
import { fillForm } from '../../src/forms/filling/sample-answers.testing.ts'
import { type Answers, visiblePages } from '../../src/forms/index.ts'
import type { FixedClock } from '../../src/platform/index.ts'
import { renderPdf } from '../../src/platform/pdf/index.ts'
import { draftCompany } from '../web/apply/company-draft.ts'

export interface Applied {
  begun: string
  /** The first page of that draft. */
  page: string
  complete: string
  filed: string
  /** Of somebody else, who asks the applicant to agree; and one of the applicant's, who asks others. */
  toAgree: string
  company: string
  /** Its code, and of one that waits for a supplement. */
  code: string
  asked: string
}

const PROCEDURE = '2.000815'
const WARD = 'H44.100'

/** Who applies in the tour; signed in as `applicant`. */
export const APPLICANT = {
  issuer: 'https://dinh-danh.example.vn',
  subject: 'nguoi-nop',
  name: 'Phạm Thị Lan',
  identity: '025194000102',
  birthDate: '1994-08-02',
  assurance: 'LoA2',
  phone: '0912000102',
  represents: [{ code: '2600999901', name: 'Công ty TNHH Chè Đồi Thử Nghiệm' }],
}

export const LATE_FORM = '0a000000-0000-7000-8000-000000000008'

const SECOND = {
  ...APPLICANT,
  subject: 'nguoi-thu-hai',
  name: 'Trần Minh Đức',
  identity: '025085000104',
  represents: [],
}

export async function furnishApplications(house: House, clock: FixedClock): Promise<Applied> {
  const { office, files } = house
  const now = clock.now()
  const account = await keepAccount(office.database, APPLICANT, now)
  const procedure = office.catalogue.inForce(PROCEDURE, now)
  if (procedure === undefined) throw new Error('the procedure is not in force')
  const form = formOf(procedure)
  const at = { today: toLocalDate(now), lang: 'vi' } as const
  const pdf = await renderPdf('Giấy tờ.', {})
  async function* content() {
    yield pdf
  }
  const by = { kind: 'applicant', id: account.id } as const
  const file = await takeUpload(files, by, { name: 'ban-chinh.pdf', content: content() }, now)
  if ('code' in file) throw new Error(file.code)
  const { state: _, ...paper } = file
  const filled = fillForm(form, { deliver_by: 'counter' }, at)
  const complete = Object.fromEntries(
    Object.entries(filled).map(([key, answer]) => [key, isFiles(answer) ? [paper] : answer]),
  )
  const draftWith = async (id: string, answers: Answers): Promise<Application> => {
    const draft = {
      ...{ id, account: account.id, procedure: PROCEDURE, procedureVersion: procedure.version.id },
      ...{ competentAgency: WARD, forWhom: { kind: 'self' } as const },
    }
    await insertDraft(office.database, draft, now)
    await saveAnswers(office.database, draft, answers, now)
    const made = await findOwnApplication(office.database, id, account.id)
    if (made === undefined) throw new Error('the draft is not there')
    return made
  }
  await keepLateForm(office.database, {
    ...{ id: LATE_FORM, account: account.id, action: '/account', keptAt: now },
    fields: [['email', 'pham.thi.lan@example.vn']],
  })
  const other = await keepAccount(office.database, SECOND, now)
  const toAgree = await draftCompany(house, other, now)
  await inviteToAgree(office.database, { id: toAgree, account: other.id }, [APPLICANT.identity], now)
  const company = await draftCompany(house, account, now)
  await inviteToAgree(office.database, { id: company, account: account.id }, [SECOND.identity], now)
  const id = (last: number) => `0a000000-0000-7000-8000-00000000000${last}`
  await draftWith(id(1), {})
  await draftWith(id(2), complete)
  const application = await draftWith(id(3), complete)
  const receivingAgency = receivingFor(office.directory, WARD, at.today)
  const filed = await fileApplication(house, { account, application, procedure, form, receivingAgency }, now)
  if (isRefusal(filed)) throw new Error(filed.message.en)
  const again = await draftWith(id(4), complete)
  const second = await fileApplication(
    house,
    { account, application: again, procedure, form, receivingAgency },
    now,
  )
  if (isRefusal(second)) throw new Error(second.message.en)
  const desk = { kind: 'staff', id: id(9), grants: [{ role: 'reception_officer', agency: WARD }] } as const
  const asked = await actOnDossier(office, {
    ...{ id: id(8), dossier: id(4), actor: desk, at: now },
    body: {
      type: 'request_intake_supplement',
      items: ['Bản chính rõ hơn'],
      reason: 'Ảnh mờ, không đọc được.',
    },
  })
  if (isRefusal(asked)) throw new Error(asked.message.en)
  return {
    code: filed.reference,
    asked: second.reference,
    begun: id(1),
    page: visiblePages(form, {}, at)[0]?.key ?? '',
    complete: id(2),
    filed: id(3),
    toAgree,
    company,
  }
}

function isFiles(answer: unknown): boolean {
  return Array.isArray(answer) && typeof answer[0] === 'object' && answer[0] !== null && 'sha256' in answer[0]
}
