/** What the people of the stand-in have begun and not filed: each something; one of them lacks a photograph only. */
import {
  findOwnApplication,
  insertDraft,
  keepAccount,
  STAND_IN_ASSURANCE,
  STAND_IN_ISSUER,
  STAND_IN_PEOPLE,
  saveAnswers,
} from '../../../src/applications/index.ts'
import { type Instant, toLocalDate } from '../../../src/calendar/index.ts'
import { formOf } from '../../../src/catalogue/index.ts'
import type { Office } from '../../../src/dossiers/index.ts'
import { type Answers, type FormDefinition, findPage, prefill, readPage } from '../../../src/forms/index.ts'
import type { Database } from '../../../src/platform/database/index.ts'
import { stableId } from '../../stable-id.ts'

const WARD = 'H44.100'
const POLICE = 'G01.44'
const HOUR_MS = 3_600_000

type Typed = Readonly<Record<string, string>>

interface Begun {
  /** `sub` of the person. */
  whose: string
  procedure: string
  /** Who decides; their ward unless told. */
  competent?: string
  hoursAgo: number
  /** What was typed on each page, by its key. */
  pages: Readonly<Record<string, Typed>>
}

const BEGUN: readonly Begun[] = [
  {
    whose: 'hoang-van-dung',
    procedure: '1.001193',
    hoursAgo: 30,
    pages: {
      registration: { case: 'ordinary', registration_kind: 'new', birth_case: 'both' },
      child: {
        child_name: 'Hoàng Minh Khôi',
        child_sex: 'male',
        child_ethnicity: 'Kinh',
        child_nationality: 'Việt Nam',
        birth_place_kind: 'facility',
        birth_facility: 'Bệnh viện Sản Nhi tỉnh Phú Thọ',
      },
    },
  },
  {
    whose: 'hoang-van-dung',
    procedure: '2.000815',
    hoursAgo: 4,
    pages: {
      paper: {
        paper_name: 'Bằng tốt nghiệp trung cấp nghề',
        paper_issuer: 'Trường Cao đẳng Công nghiệp Việt Trì',
        language: 'vi',
        pages: '2',
        copies: '3',
        copy_made_by: 'agency',
        output: 'paper',
      },
      delivery: { deliver_by: 'counter', declaration: 'yes' },
    },
  },
  {
    whose: 'pham-thi-lan',
    procedure: '3.000333',
    competent: POLICE,
    hoursAgo: 50,
    pages: { kind: { case: 'no1', form_kind: 'self', ban_info: 'no' } },
  },
  {
    whose: 'nguyen-thi-hoa',
    procedure: '1.004873',
    hoursAgo: 26,
    pages: { request: { issue_kind: 'new' }, requester: { relation: 'self' } },
  },
  {
    whose: 'tran-minh-duc',
    procedure: '3.000347',
    competent: POLICE,
    hoursAgo: 75,
    pages: { licence: { licence_class: 'B1', licence_issuer: 'Sở Giao thông vận tải tỉnh Phú Thọ' } },
  },
]

/** Idempotent; what the person has done with them since stays. */
export async function bringDrafts({ database, catalogue }: Office, now: Instant): Promise<void> {
  for (const { whose, procedure, competent, hoursAgo, pages } of BEGUN) {
    const { account, profile } = await signedIn(database, whose, now)
    const id = stableId(`draft ${procedure} ${whose}`)
    const at = now - hoursAgo * HOUR_MS
    const version = catalogue.inForce(procedure, at)
    if (version === undefined) throw new Error(`${procedure} is not in force`)
    if (await findOwnApplication(database, id, account.id)) continue
    const draft = { id, account: account.id, procedure, procedureVersion: version.version.id }
    const competentAgency = competent ?? WARD
    await insertDraft(database, { ...draft, competentAgency, forWhom: { kind: 'self' } }, at)
    const form = formOf(version)
    const day = { today: toLocalDate(at), lang: 'vi' } as const
    const offered = prefill(form, {}, { account: profile }, day).answers
    await saveAnswers(database, draft, offered, at)
    await saveAnswers(database, draft, typeInto(form, offered, pages, day), at)
  }
}

/** The account of a person as if they had signed in, and what their forms are offered of it. */
async function signedIn(database: Database, whose: string, now: Instant) {
  const person = STAND_IN_PEOPLE.find(({ sub }) => sub === whose)
  if (person === undefined) throw new Error(`${whose} is nobody of the stand-in`)
  const { sub, name, birthdate, gender, identity, phone, email, represents = [] } = person
  const told = { name, identity, birthDate: birthdate, sex: gender, phone, ...(email ? { email } : {}) }
  const account = await keepAccount(
    database,
    { issuer: STAND_IN_ISSUER, subject: sub, assurance: STAND_IN_ASSURANCE, represents, ...told },
    now,
  )
  const profile = { name, birthDate: birthdate, sex: gender, idNumber: identity, phone, email }
  return { account, profile }
}

/** As the pages themselves read what is typed. */
function typeInto(
  form: FormDefinition,
  before: Answers,
  pages: Begun['pages'],
  at: { today: string; lang: 'vi' },
): Answers {
  return Object.entries(pages).reduce((answers, [key, typed]) => {
    const page = findPage(form, answers, key, at)
    if (page === undefined) throw new Error(`the form has no page ${key}`)
    return readPage(form, page, typed, answers, at).answers
  }, before)
}
