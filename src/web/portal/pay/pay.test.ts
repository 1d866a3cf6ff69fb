import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { demoDatabase, type TestDatabase } from '../../../../test/database.ts'
import { openTestPlatform, type TestPlatform } from '../../../../test/outside/payment-platform.ts'
import { openTestWeb, receiveDossier, type TestWeb } from '../../../../test/web.ts'
import { fromLocal } from '../../../calendar/index.ts'
import { actOnDossier, findDossier, isRefusal, listEvents } from '../../../dossiers/index.ts'
import { askPlatform, listPayments, settleBills } from '../../../payments/index.ts'
import { fixedClock, newId } from '../../../platform/index.ts'

const clock = fixedClock(fromLocal('2026-11-23', 9 * 60))
const ALL = { all: true } as const
let db: TestDatabase
let web: TestWeb
let platform: TestPlatform
let visitor: Visitor
let dossier: { id: string; code: string; secret: string }

/** Whoever has the receipt in hand: a browser without scripts. */
interface Visitor {
  get(url: string): Promise<{ status: number; body: string; to: string }>
  post(url: string, form: Record<string, string>): Promise<{ status: number; body: string; to: string }>
}

beforeAll(async () => {
  db = await demoDatabase('centre')
  platform = await openTestPlatform(() => clock.now())
  web = await openTestWeb(db.database, { clock, demo: false, payments: platform.payments })
  await web.app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = web.app.server.address() as AddressInfo
  platform.notify.url = `http://127.0.0.1:${port}/payments/notify`
}, 60_000)
afterAll(async () => {
  await web.close()
  await platform.close()
  await db.close()
})
beforeEach(async () => {
  dossier = await receiveDossier(web.services)
  visitor = openVisitor()
  await visitor.get(`/track/${dossier.code}?secret=${dossier.secret}`)
})

function openVisitor(): Visitor {
  const jar = new Map<string, string>()
  const ask = async (method: 'GET' | 'POST', url: string, form?: Record<string, string>) => {
    const answer = await web.app.inject({
      method,
      url,
      headers: {
        accept: 'text/html',
        'accept-language': 'vi',
        cookie: [...jar].map((pair) => pair.join('=')).join('; '),
        ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
      ...(form ? { payload: new URLSearchParams(form).toString() } : {}),
    })
    for (const { name, value } of answer.cookies) jar.set(name, value)
    return { status: answer.statusCode, body: answer.body, to: String(answer.headers.location ?? '') }
  }
  return { get: (url) => ask('GET', url), post: (url, form) => ask('POST', url, form) }
}

/** Presses the button; answers the reference of the attempt. */
async function leave(): Promise<string> {
  const page = await visitor.get(`/pay/${dossier.code}`)
  const [, csrf = ''] = /name="_csrf" value="([^"]+)"/.exec(page.body) ?? []
  const gone = await visitor.post(`/pay/${dossier.code}`, { _csrf: csrf, purpose: 'fees' })
  expect(gone.status).toBe(200)
  const [, reference = ''] = /href="http:\/\/127\.0\.0\.1:\d+\/pay\/([A-Z0-9]+)"/.exec(gone.body) ?? []
  expect(reference).not.toBe('')
  return reference
}

const stateOf = async () => (await findDossier(db.database, dossier.id))?.state
const paidAt = async () => (await stateOf())?.fees.map((fee) => fee.paidAt !== undefined)
const eventsOf = async () => (await listEvents(db.database, dossier.id)).map(({ body }) => body.type)
const paymentsOf = async () =>
  (await listPayments(db.database, { scope: ALL, filter: 'all', limit: 100 })).filter(
    ({ code }) => code === dossier.code,
  )

describe('paying online', () => {
  it('is offered to whoever has the dossier open, with the amount, and nobody else', async () => {
    const tracked = await visitor.get(`/track/${dossier.code}`)
    expect(tracked.body).toContain(`href="/pay/${dossier.code}"`)
    expect((await visitor.get(`/pay/${dossier.code}`)).body).toMatch(/Nộp trực tuyến [\d.]+ đồng/)
    const stranger = openVisitor()
    expect(await stranger.get(`/pay/${dossier.code}`)).toMatchObject({
      status: 303,
      to: `/track/${dossier.code}`,
    })
  })

  it('makes the dossier know at once, its call-back twice being once, and gives a receipt', async () => {
    const reference = await leave()
    await platform.standIn.pay(reference, 'twice')
    expect(await paidAt()).toEqual([true])
    expect((await eventsOf()).filter((type) => type === 'fee_collected')).toHaveLength(1)
    expect(platform.standIn.orders.get(reference)?.answers).toMatchObject([{ MaLoi: '00' }, { MaLoi: '00' }])
    const back = await visitor.get(`/pay/return?MaThamChieu=${reference}`)
    const page = await visitor.get(back.to)
    expect(page.body).toContain('Không còn khoản nào phải nộp')
    const [, pdf = ''] = /href="([^"]+receipt\.pdf)"/.exec(page.body) ?? []
    expect((await visitor.get(pdf)).body.slice(0, 5)).toBe('%PDF-')
    expect((await openVisitor().get(pdf)).status).toBe(303)
  })

  it('whose call-back is lost is found when the payer comes back', async () => {
    const reference = await leave()
    await platform.standIn.pay(reference, 'silent')
    expect(await paidAt()).toEqual([false])
    await visitor.get(`/pay/return?MaThamChieu=${reference}`)
    expect(await paidAt()).toEqual([true])
  })

  it('whose call-back is lost is found by asking the platform, after a while', async () => {
    const reference = await leave()
    await platform.standIn.pay(reference, 'silent')
    const { office } = web.services
    expect((await askPlatform(office, platform.payments, clock.now())).asked).toBe(0)
    const later = await askPlatform(office, platform.payments, clock.now() + 11 * 60_000)
    expect(later.found.counted).toBe(1)
    expect(await paidAt()).toEqual([true])
    await platform.standIn.tell(reference)
    expect(await paymentsOf()).toHaveLength(1)
  })

  it('twice, in two tabs, gives the second back', async () => {
    const [first, second] = [await leave(), await leave()]
    await Promise.all([platform.standIn.pay(first, 'once'), platform.standIn.pay(second, 'once')])
    expect((await eventsOf()).filter((type) => type === 'fee_collected')).toHaveLength(1)
    const refunds = (await paymentsOf()).map(({ refund }) => refund?.reason)
    expect(refunds.sort()).toEqual(['twice', undefined])
  })

  it('too little, or in another currency, pays nothing and goes back', async () => {
    const reference = await leave()
    await platform.standIn.pay(reference, 'less')
    expect(await paidAt()).toEqual([false])
    expect(platform.standIn.orders.get(reference)?.answers).toMatchObject([{ MaLoi: '99' }])
    expect((await paymentsOf()).map(({ refund }) => refund?.reason)).toEqual(['wrong_amount'])
  })

  it('is not believed when somebody else signs, or changes what was signed', async () => {
    const reference = await leave()
    await platform.standIn.pay(reference, 'forged')
    expect(await paidAt()).toEqual([false])
    expect(await paymentsOf()).toEqual([])
    const answer = await web.app.inject({
      method: 'POST',
      url: '/payments/notify',
      payload: { LoaiBanTin: 'CONFIRM', MaLoi: '00', MaThamChieu: reference, SoTien: 1, MaXacThuc: 'ab' },
    })
    expect(answer.statusCode).toBe(403)
  })

  it('of a reference that is not ours is kept for people to look at', async () => {
    await platform.standIn.pay(await leave(), 'unknown')
    const foreign = await listPayments(db.database, { scope: ALL, filter: 'refund_due', limit: 100 })
    expect(foreign.map(({ refund }) => refund?.reason)).toContain('unknown_reference')
  })

  it('after the counter has collected the fee goes back', async () => {
    const reference = await leave()
    const { office } = web.services
    const [fee] = (await stateOf())?.fees ?? []
    const collected = await actOnDossier(office, {
      id: newId(clock.now()),
      dossier: dossier.id,
      actor: { kind: 'staff', id: newId(clock.now()), grants: [{ role: 'cashier', agency: 'H44.100' }] },
      at: clock.now(),
      body: { type: 'collect_fee', code: fee?.code ?? '', receipt: '0001' },
    })
    expect(isRefusal(collected)).toBe(false)
    await platform.standIn.pay(reference, 'once')
    expect((await paymentsOf()).map(({ refund }) => refund?.reason)).toEqual(['not_owed'])
  })

  it('that was stored when the server died is told to the dossier by the next one', async () => {
    const reference = await leave()
    await platform.standIn.pay(reference, 'silent')
    const told = await platform.payments.query(reference, clock.now())
    if (told === undefined || 'failed' in told) throw new Error('the stand-in does not answer')
    // As a kill between the two leaves it.
    await db.database.query("update bill set state = 'paid', paid_at = now() where code = $1", [dossier.code])
    await db.database.query(
      `insert into payment (transaction, reference, bill, agency, amount, currency, paid_at, received_at, message)
       select $1, $2, bill, 'H44.100', $3, 'VND', now(), now(), '{}' from payment_attempt where reference = $2`,
      [told.transaction, reference, told.amount],
    )
    const page = await visitor.get(`/pay/${dossier.code}`)
    expect(page.body).toContain('Đang ghi vào hồ sơ')
    expect(page.body).not.toContain('name="purpose"')
    expect(await settleBills(web.services.office, clock.now())).toBe(1)
    expect(await paidAt()).toEqual([true])
    expect(await settleBills(web.services.office, clock.now())).toBe(0)
  })

  it('of a platform that is away says so, and that nothing was taken', async () => {
    const away = await openTestWeb(db.database, {
      clock,
      demo: false,
      payments: { ...platform.payments, start: async () => ({ failed: 'ECONNREFUSED' }) },
    })
    const other = web
    web = away
    try {
      const page = await visitor.get(`/pay/${dossier.code}`)
      const [, csrf = ''] = /name="_csrf" value="([^"]+)"/.exec(page.body) ?? []
      const answer = await visitor.post(`/pay/${dossier.code}`, { _csrf: csrf, purpose: 'fees' })
      expect(answer.status).toBe(503)
      expect(answer.body).toContain('Chưa có khoản nào bị trừ')
    } finally {
      web = other
      await away.close()
    }
  })
})
