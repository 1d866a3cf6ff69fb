/** A photographed card proposes values, in a browser without scripts: shown with its source, taken by nobody but the person. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  type Account,
  findOwnApplication,
  insertDraft,
  keepAccount,
  openAccountSession,
  saveAnswers,
} from '../../../src/applications/index.ts'
import { fromLocal } from '../../../src/calendar/index.ts'
import { fixedClock, newId } from '../../../src/platform/index.ts'
import { openLetterReader } from '../../../src/platform/pictures/index.ts'
import { photographCard } from '../../cards/card-picture.ts'
import { demoDatabase, type TestDatabase } from '../../database.ts'
import { openTestWeb, openVisitor, type TestWeb } from '../../web.ts'

const clock = fixedClock(fromLocal('2026-11-23', 9 * 60))
const letters = openLetterReader()
const LAN = {
  ...{ name: 'Phạm Thị Lan', number: '025194000102', birthDate: '02/08/1994', sex: 'Nữ' as const },
  issuedOn: '10/05/2021',
}
let db: TestDatabase
let web: TestWeb
let account: Account
let visitor: ReturnType<typeof openVisitor>

beforeAll(async () => {
  db = await demoDatabase('centre')
  web = await openTestWeb(db.database, { clock, demo: false })
  web.services.letters = letters
  account = await keepAccount(
    db.database,
    {
      ...{ issuer: 'https://dinh-danh.example.vn', subject: LAN.number, name: LAN.name },
      ...{ identity: LAN.number, assurance: 'LoA2', represents: [] },
    },
    clock.now(),
  )
  visitor = openVisitor(web.app)
  visitor.cookies.set('account', await openAccountSession(db.database, account.id, undefined, clock.now()))
}, 60_000)
afterAll(async () => {
  await letters.close()
  await web.close()
  await db.close()
})

/** The exchange of a driving licence, of which the person's number and name are known, and nothing else. */
async function begin(): Promise<string> {
  const { office } = web.services
  const version = office.catalogue.inForce('3.000347', clock.now())?.version
  if (version === undefined) throw new Error('the procedure is not in force')
  const draft = {
    ...{ id: newId(clock.now()), account: account.id, procedure: version.procedure },
    ...{ procedureVersion: version.id, competentAgency: version.competent.agencies[0] ?? '' },
    forWhom: { kind: 'self' } as const,
  }
  await insertDraft(db.database, draft, clock.now())
  const paper = { paper: 'identity_card', number: LAN.number }
  const answers = { person: { name: LAN.name, paper }, new_class: 'A1', reason: 'expiring' }
  await saveAnswers(db.database, draft, answers, clock.now())
  return draft.id
}

const personOf = async (draft: string) =>
  (await findOwnApplication(db.database, draft, account.id))?.answers.person

async function attach(draft: string, content: Buffer): Promise<void> {
  const page = `/drafts/${draft}/page/enclosures`
  const { body } = await visitor.get(page)
  const sent = await visitor.send(uploadTo(body, page), [
    ['licence_photo', { name: 'can-cuoc.jpg', content }],
  ])
  expect(sent.statusCode, sent.body.slice(0, 300)).toBe(303)
}

/** Where the form of this page is sent, with its token. */
function uploadTo(html: string, page: string): string {
  const action = /<form method="post" action="([^"]+)" encType="multipart/i.exec(html)?.[1] ?? page
  return action.replaceAll('&amp;', '&')
}

/** What a browser sends of the page's form as it stands. */
function fieldsOf(html: string): [string, string][] {
  const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]
  return [...html.matchAll(/<input\b[^>]*>/g)].flatMap(([tag]): [string, string][] => {
    const [name, type] = [attribute(tag, 'name'), attribute(tag, 'type')]
    const isPicked = (type !== 'radio' && type !== 'checkbox') || /\bchecked\b/.test(tag)
    return name === undefined || type === 'file' || !isPicked ? [] : [[name, attribute(tag, 'value') ?? '']]
  })
}

const readIn = async () => (await db.database.query('select from paper_found')).length

describe('a photographed card', () => {
  it('proposes what a field lacks, with its source; it is taken by a press, and by nothing else', async () => {
    const draft = await begin()
    const page = `/drafts/${draft}/page/person`
    const before = await readIn()
    await attach(draft, await photographCard(LAN, { degrees: 2, grain: 10 }))
    await visitor.get(page)
    await vi.waitFor(async () => expect(await readIn()).toBe(before + 1), { timeout: 45_000, interval: 200 })
    const { body } = await visitor.get(page)
    expect(body).toContain('Máy đọc trên ảnh')
    expect(body).toContain('<strong>02/08/1994</strong>')
    expect(body).toMatch(/href="\/drafts\/[^"]+">can-cuoc\.jpg</)
    expect(await personOf(draft)).not.toHaveProperty('birth_date')
    expect((await visitor.get(`/drafts/${draft}/page/person?check=yes`)).body).toContain('02/08/1994')

    const [, take = ''] = /name="take" value="(person\.birth_date\|[^"]+)"/.exec(body) ?? []
    const parts = [...fieldsOf(body), ['take', take] as const]
    const taken = await visitor.send(uploadTo(body, page), parts)
    expect(taken.statusCode).toBe(200)
    expect(await personOf(draft)).toMatchObject({ name: LAN.name, birth_date: '1994-08-02' })
    expect(taken.body).not.toContain('person.birth_date|')
    expect(taken.body).toContain('person.paper.issued_on|')
  }, 90_000)

  it('that contradicts itself proposes nothing', async () => {
    const draft = await begin()
    const before = await readIn()
    await attach(draft, await photographCard({ ...LAN, birthDate: '02/08/1984' }, { grain: 8 }))
    await visitor.get(`/drafts/${draft}/page/person`)
    await vi.waitFor(async () => expect(await readIn()).toBe(before + 1), { timeout: 45_000, interval: 200 })
    expect((await visitor.get(`/drafts/${draft}/page/person`)).body).not.toContain('name="take"')
  }, 90_000)

  it('is not read where that is switched off', async () => {
    const draft = await begin()
    const before = await readIn()
    web.services.letters = undefined
    await attach(draft, await photographCard(LAN, { degrees: 1 }))
    expect((await visitor.get(`/drafts/${draft}/page/person`)).body).not.toContain('name="take"')
    expect(await readIn()).toBe(before)
    web.services.letters = letters
  })
})
