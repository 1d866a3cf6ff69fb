/** What a person of the demonstration has begun and not filed: one application half filled in, one that lacks its photograph only. */
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
import { stableId } from '../../stable-id.ts'

/** Whose they are, among the people of the stand-in provider. */
export const WHO_HAS_BEGUN = 'hoang-van-dung'
const WARD = 'H44.100'
const HOUR_MS = 3_600_000

type Typed = Readonly<Record<string, string>>

interface Begun {
  procedure: string
  hoursAgo: number
  /** What was typed on each page, by its key. */
  pages: Readonly<Record<string, Typed>>
}

const BEGUN: readonly Begun[] = [
  {
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
    },
  },
]

/** Idempotent; what the person has done with them since stays. */
export async function bringDrafts({ database, catalogue }: Office, now: Instant): Promise<void> {
  const person = STAND_IN_PEOPLE.find(({ sub }) => sub === WHO_HAS_BEGUN)
  if (person === undefined) throw new Error(`${WHO_HAS_BEGUN} is nobody of the stand-in`)
  const { sub, name, birthdate, gender, identity, phone, email } = person
  const told = { name, identity, birthDate: birthdate, sex: gender, phone, ...(email ? { email } : {}) }
  const account = await keepAccount(
    database,
    { issuer: STAND_IN_ISSUER, subject: sub, assurance: STAND_IN_ASSURANCE, represents: [], ...told },
    now,
  )
  const profile = { name, birthDate: birthdate, sex: gender, idNumber: identity, phone, email }
  for (const { procedure, hoursAgo, pages } of BEGUN) {
    const id = stableId(`draft ${procedure} ${sub}`)
    const at = now - hoursAgo * HOUR_MS
    const version = catalogue.inForce(procedure, at)
    if (version === undefined) throw new Error(`${procedure} is not in force`)
    if (await findOwnApplication(database, id, account.id)) continue
    const draft = { id, account: account.id, procedure, procedureVersion: version.version.id }
    await insertDraft(database, { ...draft, competentAgency: WARD, forWhom: { kind: 'self' } }, at)
    const form = formOf(version)
    const day = { today: toLocalDate(at), lang: 'vi' } as const
    const offered = prefill(form, {}, { account: profile }, day).answers
    await saveAnswers(database, draft, offered, at)
    await saveAnswers(database, draft, typeInto(form, offered, pages, day), at)
  }
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
