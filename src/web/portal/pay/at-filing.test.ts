import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { demoDatabase, type TestDatabase } from '../../../../test/database.ts'
import { openTestPlatform, type TestPlatform } from '../../../../test/outside/payment-platform.ts'
import { draftWith } from '../../../../test/web/apply/draft-with.ts'
import { openTestWeb, openVisitor, type TestWeb } from '../../../../test/web.ts'
import type { Actor } from '../../../agencies/index.ts'
import { type Account, keepAccount, openAccountSession } from '../../../applications/index.ts'
import { fromLocal } from '../../../calendar/index.ts'
import { actOnDossier, type CommandBody, findDossier, isRefusal } from '../../../dossiers/index.ts'
import { listPayments, settleBills } from '../../../payments/index.ts'
import { fixedClock, newId } from '../../../platform/index.ts'

/** The exchange of a driving licence: 135,000 đồng, due at filing. */
const LICENCE = { procedure: '3.000347', typed: { violation: 'no' } }
const PAY = 'Nộp trực tuyến 135.000 đồng'
const clock = fixedClock(fromLocal('2026-11-23', 9 * 60))
let db: TestDatabase
let web: TestWeb
let platform: TestPlatform
let account: Account
let visitor: ReturnType<typeof openVisitor>
let draft: string

beforeAll(async () => {
  db = await demoDatabase('centre')
  platform = await openTestPlatform(() => clock.now())
  web = await openTestWeb(db.database, { clock, demo: false, payments: platform.payments })
  await web.app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = web.app.server.address() as AddressInfo
  platform.notify.url = `http://127.0.0.1:${port}/payments/notify`
  const lan = { name: 'Phạm Thị Lan', identity: '025194000102', assurance: 'LoA2', represents: [] }
  const issuer = { issuer: 'https://dinh-danh.example.vn', subject: lan.identity }
  account = await keepAccount(db.database, { ...issuer, ...lan }, clock.now())
}, 60_000)
afterAll(async () => {
  await web.close()
  await platform.close()
  await db.close()
})
beforeEach(async () => {
  visitor = openVisitor(web.app)
  visitor.cookies.set('account', await openAccountSession(db.database, account.id, undefined, clock.now()))
  const agency = web.services.office.catalogue.inForce(LICENCE.procedure, clock.now())?.version.competent
  const wish = { ...LICENCE, agency: agency?.agencies[0] ?? '' }
  draft = await draftWith(web.services, account, wish, clock.now())
  await visitor.get(`/drafts/${draft}/review`)
  const filed = await visitor.post(`/drafts/${draft}/file`, {})
  expect(filed.headers.location).toBe(`/drafts/${draft}/filed`)
})

const stateOf = async () => {
  const found = await findDossier(db.database, draft)
  if (found === undefined) throw new Error('it was not filed')
  return found.state
}

/** From the page after filing to the platform; answers the reference of the attempt. */
async function leave(): Promise<string> {
  await visitor.get(`/drafts/${draft}/filed`)
  const gone = await visitor.post(`/pay/${(await stateOf()).reference}`, { purpose: 'fees' })
  const [, reference = ''] = /href="http:\/\/127\.0\.0\.1:\d+\/pay\/([A-Z0-9]+)"/.exec(gone.body) ?? []
  return reference
}

/** Is paid there, and told of it. */
async function pay(): Promise<void> {
  await platform.standIn.pay(await leave(), 'once')
}

async function act(body: CommandBody, actor: Actor): Promise<void> {
  const acted = await actOnDossier(web.services.office, {
    ...{ id: newId(clock.now()), dossier: draft, actor, at: clock.now(), body },
  })
  if (isRefusal(acted)) throw new Error(acted.message.en)
}

const desk = async (): Promise<Actor> => {
  const { receivingAgency: agency } = await stateOf()
  return { kind: 'staff', id: newId(clock.now()), grants: [{ role: 'reception_officer', agency }] }
}
const applicant = (): Actor => ({ kind: 'applicant', id: account.id, identity: account.identity ?? '' })

async function refunds() {
  const { reference, code } = await stateOf()
  const listed = await listPayments(db.database, { scope: { all: true }, filter: 'refund_due', limit: 50 })
  return listed.filter((one) => one.code === reference || one.code === code).map(({ refund }) => refund)
}

async function proofText(): Promise<string> {
  const { rawPayload } = await visitor.get(`/drafts/${draft}/proof.pdf`)
  const path = join(mkdtempSync(join(tmpdir(), 'proof-')), 'proof.pdf')
  writeFileSync(path, rawPayload)
  return execFileSync('pdftotext', ['-layout', path, '-']).toString()
}

describe('a fee that is due at filing', () => {
  it('is asked for on the page after filing, in the proof and on the tracking page; paid there, it is asked for nowhere', async () => {
    expect((await visitor.get(`/drafts/${draft}/filed`)).body).toContain(PAY)
    expect(await proofText()).toContain('Phải nộp khi nộp hồ sơ: 135.000 đồng')
    const { reference } = await stateOf()
    expect((await visitor.get(`/track/${reference}`)).body).toContain(`href="/pay/${reference}"`)
    await pay()
    const filed = await visitor.get(`/drafts/${draft}/filed`)
    expect(filed.body).toContain('135.000 đồng, đã nộp')
    expect(filed.body).not.toContain(PAY)
    expect(await proofText()).not.toContain('Phải nộp khi nộp hồ sơ')
    expect((await visitor.get(`/track/${reference}`)).body).not.toContain('Phí, lệ phí chưa nộp')
  })

  it('is kept once the desk accepts, which does not ask for it again', async () => {
    await pay()
    await act({ type: 'accept', paidFees: false }, await desk())
    expect((await stateOf()).fees).toEqual([{ code: 'GPLX', amount: 135_000, paidAt: expect.any(Number) }])
    await settleBills(web.services.office, clock.now())
    expect(await refunds()).toEqual([])
  })

  it('may be paid after the acceptance by the bill that was opened before', async () => {
    const reference = await leave()
    await act({ type: 'accept', paidFees: false }, await desk())
    await platform.standIn.pay(reference, 'once')
    expect((await stateOf()).fees.map(({ paidAt }) => paidAt !== undefined)).toEqual([true])
    await settleBills(web.services.office, clock.now())
    expect(await refunds()).toEqual([])
  })

  it('goes back where the applicant withdraws before the acceptance, once however often it is looked at', async () => {
    await pay()
    const { reference } = await stateOf()
    expect((await visitor.get(`/follow/${reference}/withdraw`)).body).toContain('được hoàn lại')
    await act({ type: 'withdraw', reason: 'Nộp nhầm nơi' }, applicant())
    for (const _ of [1, 2]) await settleBills(web.services.office, clock.now())
    expect(await refunds()).toEqual([{ amount: 135_000, reason: 'not_accepted' }])
    expect((await visitor.get(`/pay/${reference}`)).body).toContain('Được hoàn lại 135.000 đồng')
  })

  it('goes back where the desk refuses to receive it', async () => {
    await pay()
    await act({ type: 'refuse_intake', reason: 'Không thuộc thẩm quyền' }, { kind: 'system', id: 'time' })
    await settleBills(web.services.office, clock.now())
    expect(await refunds()).toEqual([{ amount: 135_000, reason: 'not_accepted' }])
  })

  it('of which a second payment comes after it was withdrawn goes back too', async () => {
    const reference = await leave()
    await act({ type: 'withdraw', reason: 'Nộp nhầm nơi' }, applicant())
    await platform.standIn.pay(reference, 'once')
    await settleBills(web.services.office, clock.now())
    expect(await refunds()).toEqual([{ amount: 135_000, reason: 'not_owed' }])
  })
})
