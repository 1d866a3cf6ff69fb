/** Exchanges of a driving licence: one with a photographed card that proposes values, and one that is filed and owes its fee. */
import {
  fileApplication,
  findOwnApplication,
  formFor,
  insertDraft,
  keepAccount,
  receivingFor,
  saveAnswers,
} from '../../src/applications/index.ts'
import { keepFound } from '../../src/applications/papers/reading/found-store.ts'
import { toLocalDate } from '../../src/calendar/index.ts'
import type { House } from '../../src/cli/serve/open-house.ts'
import { isRefusal, takeUpload } from '../../src/dossiers/index.ts'
import { type FixedClock, newId } from '../../src/platform/index.ts'
import { type CardPerson, photographCard } from '../cards/card-picture.ts'
import { draftWith } from '../web/apply/draft-with.ts'
import { APPLICANT } from './furnish-applications.ts'

export interface FurnishedLicences {
  /** A draft. */
  proposed: string
  billed: string
}

const CARD: CardPerson = {
  ...{ name: APPLICANT.name, number: APPLICANT.identity, birthDate: '02/08/1994' },
  sex: 'Nữ',
  issuedOn: '10/05/2021',
}

export async function furnishLicences(house: House, clock: FixedClock): Promise<FurnishedLicences> {
  const { office, files } = house
  const now = clock.now()
  const account = await keepAccount(office.database, APPLICANT, now)
  const procedure = office.catalogue.inForce('3.000347', now)
  if (procedure === undefined) throw new Error('the procedure is not in force')
  const agency = procedure.version.competent.agencies[0] ?? ''
  const room = { office, files }

  const picture = await photographCard(CARD, { width: 600 })
  async function* content() {
    yield picture
  }
  const by = { kind: 'applicant', id: account.id } as const
  const taken = await takeUpload(files, by, { name: 'can-cuoc.jpg', content: content() }, now)
  if ('code' in taken) throw new Error(taken.code)
  const { state: _, ...file } = taken
  const values = Object.entries(CARD).map(([of, value]) => ({ of, value }) as never)
  await keepFound(office.database, file.sha256, { by: 'letters', values }, now)
  const draft = {
    ...{ id: newId(now), account: account.id, procedure: procedure.version.procedure },
    ...{ procedureVersion: procedure.version.id, competentAgency: agency },
    forWhom: { kind: 'self' } as const,
  }
  await insertDraft(office.database, draft, now)
  const person = { name: CARD.name, paper: { paper: 'identity_card', number: CARD.number } }
  const answers = { person, new_class: 'A1', reason: 'expiring', licence_photo: [file] }
  await saveAnswers(office.database, draft, answers, now)

  const wish = { procedure: draft.procedure, agency, typed: { violation: 'no' } }
  const billed = await draftWith(room, account, wish, now)
  const application = await findOwnApplication(office.database, billed, account.id)
  if (application === undefined) throw new Error('the draft is not there')
  const form = formFor(procedure, application)
  const receivingAgency = receivingFor(office.directory, agency, toLocalDate(now))
  const filed = await fileApplication(house, { account, application, procedure, form, receivingAgency }, now)
  if (isRefusal(filed)) throw new Error(filed.message.en)
  return { proposed: draft.id, billed }
}
