import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COPY } from '../../../../test/api/api-server.ts'
import type { Scope } from '../../../agencies/index.ts'
import {
  actOnDossier,
  type CommandBody,
  type Dossier,
  findDossier,
  listEvents,
  noticeRoute,
} from '../../../dossiers/index.ts'
import { newId } from '../../../platform/index.ts'
import { findByTheirCode } from '../../links/outside-dossier.ts'
import { openScene, type Scene, succeeded } from '../../scene.testing.ts'
import { writeMoment } from '../national-portal/contract.ts'
import { sampleOf } from '../national-portal/sample-filing.ts'
import type { PostalCode } from './contract.ts'
import { listPostalItems, listStrayingItems } from './item-store.ts'
import type { PostalKind } from './model.ts'
import { cancelPost, orderPost, owedBeforePost } from './order.ts'
import { postalReader } from './understand.ts'
import { leaveUnneeded } from './unneeded.ts'

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
  scene.office.routes = [...(scene.office.routes ?? []), noticeRoute]
})
afterAll(() => scene.close())

const HOME = { name: 'Nguyễn Thị Ví Dụ', phone: '0900000000', address: 'Số 5, phường Nông Trang, Phú Thọ' }

const stateOf = async (dossier: string) => {
  const found = await findDossier(scene.office.database, dossier)
  if (found === undefined) throw new Error('no dossier')
  return found.state
}

async function takeIn(): Promise<string> {
  const dossier = newId()
  const grants = [{ role: 'reception_officer', agency: 'H44.100' }] as const
  const actor = { kind: 'staff', id: newId(), grants } as const
  const body = { ...COPY, deliverBy: 'post', sets: 1 } as unknown as CommandBody
  succeeded(
    await actOnDossier(scene.office, { id: newId(), dossier, actor, at: scene.api.clock.now(), body }),
  )
  return dossier
}

/** Filed on the portal to be returned by post, decided by its ministry’s system: the result waits at the desk. */
async function decided(): Promise<{ dossier: string; theirs: string }> {
  const { standIns, api, office } = scene
  const where = { now: api.clock.now(), url: standIns.addresses.national_portal }
  const item = { ...sampleOf('household_business', {}, where), HinhThuc: '1' }
  standIns.portal.file(item)
  await scene.settle()
  const dossier = (await findByTheirCode(office.database, 'national_portal', item.MaHoSo))?.dossier ?? ''
  succeeded(await scene.act(dossier, { type: 'accept', paidFees: true }))
  for (let step = 0; step < 8; step += 1) {
    const task = (await stateOf(dossier)).tasks.find(({ kind }) => kind !== 'wait' && kind !== 'hand_over')
    if (task === undefined) break
    const acts = { transfer: { type: 'transfer' }, receipt: { type: 'confirm_receipt' } } as const
    const plain = { type: 'complete_step', node: task.node ?? '' } as const
    const body = acts[task.kind as 'receipt'] ?? plain
    succeeded(await scene.actAt(dossier, task.agency, body))
  }
  await scene.settle()
  expect(await stateOf(dossier)).toMatchObject({ status: 'result_ready', deliverBy: 'post' })
  return { dossier, theirs: item.MaHoSo }
}

async function order(dossier: string, kind: PostalKind, id = newId()) {
  const now = scene.api.clock.now()
  return orderPost(
    scene.office,
    { id, dossier: await stateOf(dossier), kind, person: HOME, note: undefined, askedBy: newId() },
    now,
  )
}

const itemsOf = (dossier: string) => listPostalItems(scene.office.database, [dossier])
const carriedBy = (number: string) =>
  scene.standIns.postal.carried().find(({ order: one }) => one.orderNumber === number)?.order
const move = async (orderNumber: string, ...codes: PostalCode[]) => {
  for (const code of codes) {
    scene.api.clock.advance(60_000)
    scene.standIns.postal.move(orderNumber, code)
    await scene.settle()
  }
}

describe('a result that goes by post', () => {
  it('is ordered once, followed, and handed over by its delivery, whatever goes wrong on the line', async () => {
    expect(await order(await takeIn(), 'return')).toBe('not_now')
    const { dossier, theirs } = await decided()
    const id = newId()
    expect(await order(dossier, 'return', id)).toBe('ordered')
    expect(await order(dossier, 'return', id)).toBe('ordered')
    expect(await order(dossier, 'return')).toBe('under_way')
    const { postal } = scene.standIns
    postal.mood.ask('cut_after_work', 1)
    postal.mood.ask('duplicate', 9)
    for (let minute = 0; minute < 5; minute += 1) {
      scene.api.clock.advance(60_000)
      await scene.settle()
    }
    const [item] = await itemsOf(dossier)
    const number = item?.orderNumber ?? ''
    expect(item).toMatchObject({ state: 'accepted', itemNumber: expect.stringMatching(/^EV\d{9}VN$/) })
    expect(number).toBe(`${(await stateOf(dossier)).code}/PH1`)
    expect(postal.carried().map(({ order: one }) => one)).toMatchObject([
      {
        orderNumber: number,
        receiverName: HOME.name,
        receiverAddress: HOME.address,
        orderType: 'PHAT_KET_QUA',
      },
    ])
    await move(number, 'DA_THU_GOM', 'DANG_PHAT', 'PHAT_KHONG_THANH_CONG')
    expect((await itemsOf(dossier))[0]).toMatchObject({
      state: 'not_delivered',
      reason: 'Người nhận vắng nhà, hẹn phát lại',
    })
    expect((await stateOf(dossier)).status).toBe('result_ready')
    await move(number, 'DA_PHAT')
    expect((await itemsOf(dossier))[0]).toMatchObject({ state: 'delivered', receiver: HOME.name })
    expect((await stateOf(dossier)).status).toBe('handed_over')
    const events = await listEvents(scene.office.database, dossier)
    expect(events.find(({ body }) => body.type === 'result_handed_over')).toMatchObject({
      ...{
        body: { method: 'post' },
        actor: { kind: 'system', id: 'postal' },
        personal: { receiver: HOME.name },
      },
    })
    const held = scene.standIns.portal.held().find(({ MaHoSo }) => MaHoSo === theirs)
    expect(held?.TrangThaiHoSo).toBe('10')
    expect(await order(dossier, 'return')).toBe('not_now')
    expect(scene.errors).toEqual([])
  })

  it('that comes back waits at the desk again, and may be ordered anew', async () => {
    const { dossier } = await decided()
    await order(dossier, 'return')
    await scene.settle()
    const number = (await itemsOf(dossier))[0]?.orderNumber ?? ''
    await move(number, 'DANG_PHAT', 'DANG_CHUYEN_HOAN', 'DA_CHUYEN_HOAN')
    expect((await itemsOf(dossier))[0]?.state).toBe('returned')
    expect((await stateOf(dossier)).status).toBe('result_ready')
    expect(await order(dossier, 'return')).toBe('ordered')
    expect((await itemsOf(dossier)).map(({ orderNumber }) => orderNumber.split('/')[1])).toEqual([
      'PH1',
      'PH2',
    ])
  })
})

describe('papers collected at home', () => {
  it('are followed by the post’s own clock: what comes late is kept and moves nothing back', async () => {
    const dossier = await takeIn()
    await order(dossier, 'collect')
    await scene.settle()
    const number = (await itemsOf(dossier))[0]?.orderNumber ?? ''
    expect(carriedBy(number)).toMatchObject({
      ...{ senderName: HOME.name, orderType: 'THU_GOM', govAgencyCode: 'H44.100' },
    })
    const at = scene.api.clock.now()
    const tell = (id: string, code: string, minutes: number, more: object = {}) => {
      const body = { LoaiThu: 'TrangThaiBuuGui', SoDonHang: number, TrangThai: code, ...more }
      const full = { ThoiDiem: writeMoment(at + minutes * 60_000), ...body }
      return fetchDoor(id, JSON.stringify(full))
    }
    expect((await tell('m2', 'DA_PHAT', 30)).status).toBe(202)
    await scene.understand()
    expect((await tell('m1', 'DANG_THU_GOM', 10)).status).toBe(202)
    await scene.understand()
    const [item] = await itemsOf(dossier)
    expect(item?.state).toBe('delivered')
    expect(item?.steps.map(({ state }) => state)).toEqual(['collecting', 'delivered'])
    expect((await tell('m1', 'DANG_THU_GOM', 10)).status).toBe(200)
    expect((await tell('m3', 'BAY_LEN_TROI', 40)).status).toBe(422)
    expect((await tell('m4', 'DANG_PHAT', 40, { ThoiDiem: '202261129090000' })).status).toBe(422)
    expect((await tell('m5', 'DANG_PHAT', 40, { SoDonHang: 'H56.1-261123-0001/PH1' })).status).toBe(202)
    expect((await tell('m6', 'DANG_PHAT', 40, { SoDonHang: 'H44.100-261123-0001/PH9' })).status).toBe(202)
    await scene.understand()
    const rows = await scene.office.database.query<{ failure: string }>(
      "select failure from inbound_message where source = 'postal' and state = 'parked' order by message_id",
    )
    expect(rows.map(({ failure }) => failure)).toEqual([
      ...['unknown_code', 'message_wrong', 'other_province', 'unknown_code'],
    ])
    // A paper that came in hands nothing over.
    expect((await stateOf(dossier)).handedOverAt).toBeUndefined()
  })

  it('are ordered anew where the post refuses the first order, and a resent first one orders nothing', async () => {
    const dossier = await takeIn()
    const { database } = scene.office
    const bad = { ...HOME, address: 'x'.repeat(600) }
    const first = newId()
    const asked = {
      dossier: await stateOf(dossier),
      kind: 'collect',
      note: undefined,
      askedBy: newId(),
    } as const
    await orderPost(scene.office, { ...asked, id: first, person: bad }, scene.api.clock.now())
    await scene.settle()
    expect((await itemsOf(dossier))[0]).toMatchObject({ state: 'refused', reason: 'http_422' })
    scene.api.clock.advance(60_000)
    expect(await order(dossier, 'collect')).toBe('ordered')
    await scene.settle()
    await database.query(
      "update delivery set state = 'waiting', next_at = now() - interval '9 years' where id = $1",
      [first],
    )
    await scene.settle()
    expect((await itemsOf(dossier)).map(({ state }) => state)).toEqual(['refused', 'accepted'])
  })
})

describe('an order that is not needed any more', () => {
  it('is cancelled while the postman has not got it, and goes on when he has', async () => {
    const dossier = await takeIn()
    const { database } = scene.office
    const now = () => scene.api.clock.now()
    await order(dossier, 'collect')
    const [early] = await itemsOf(dossier)
    for (const _ of [1, 2]) expect(early && (await cancelPost(database, early, now()))).toBe(true)
    await scene.settle()
    expect(await itemsOf(dossier)).toMatchObject([{ state: 'cancelled' }])
    expect(await order(dossier, 'collect')).toBe('ordered')
    await scene.settle()
    const [, late] = await itemsOf(dossier)
    expect(late?.state).toBe('accepted')
    // The postman takes it before the post is asked to leave it.
    scene.standIns.postal.move(late?.orderNumber ?? '', 'DA_THU_GOM')
    expect(late && (await cancelPost(database, late, now()))).toBe(true)
    await scene.settle()
    const [, taken] = await itemsOf(dossier)
    expect(taken?.state).toBe('collected')
    expect(taken && (await cancelPost(database, taken, now()))).toBe(false)
    expect(scene.errors).toEqual([])
  })
})

describe('a result that somebody fetches while the post has its order', () => {
  const handOver = async (dossier: string) =>
    succeeded(await scene.act(dossier, { type: 'hand_over', method: 'counter' }))
  const look = () => leaveUnneeded(scene.office, scene.api.clock.now())

  it('is cancelled at the post by itself, once, and nobody at the desk hears of it', async () => {
    const { dossier } = await decided()
    await order(dossier, 'return')
    await scene.settle()
    expect(await look()).toBe(0)
    await handOver(dossier)
    expect([await look(), await look()]).toEqual([1, 0])
    await scene.settle()
    const [item] = await itemsOf(dossier)
    expect(item).toMatchObject({ state: 'cancelled', unneededAt: expect.any(Number) })
    const there = scene.standIns.postal
      .carried()
      .find(({ order: one }) => one.orderNumber === item?.orderNumber)
    expect(there?.code).toBe('DA_HUY')
    expect(await listStrayingItems(scene.office.database, { all: true })).toEqual([])
    expect(await toldOf(dossier)).toEqual([])
  })

  it('goes on where the postman has it, is shown to the desk of its agency until it is over, and hands nothing over twice', async () => {
    const { dossier } = await decided()
    await order(dossier, 'return')
    await scene.settle()
    const number = (await itemsOf(dossier))[0]?.orderNumber ?? ''
    await move(number, 'DA_THU_GOM')
    await handOver(dossier)
    expect(await look()).toBe(1)
    await scene.settle()
    const straying = async (scope: Scope) =>
      (await listStrayingItems(scene.office.database, scope)).map(({ orderNumber }) => orderNumber)
    expect(await straying({ all: true })).toEqual([number])
    expect(await straying({ all: false, agencies: ['H44.101'], units: [] })).toEqual([])
    await move(number, 'DA_PHAT')
    expect(await straying({ all: true })).toEqual([])
    const events = await listEvents(scene.office.database, dossier)
    expect(events.filter(({ body }) => body.type === 'result_handed_over')).toMatchObject([
      { body: { method: 'counter' } },
    ])
    expect(scene.errors).toEqual([])
  })

  it('papers of a dossier that was withdrawn are not fetched any more', async () => {
    const dossier = await takeIn()
    await order(dossier, 'collect')
    await scene.settle()
    succeeded(await scene.act(dossier, { type: 'withdraw', reason: 'Không còn nhu cầu' }))
    expect(await look()).toBe(1)
    await scene.settle()
    expect((await itemsOf(dossier))[0]?.state).toBe('cancelled')
  })
})

const toldOf = (dossier: string) =>
  scene.office.database.query<{ kind: string; payload: object }>(
    "select kind, payload from delivery where destination = 'notices' and subject = $1 and kind = 'post_under_way'",
    [dossier],
  )

describe('an applicant', () => {
  it('is told once of an item that is on its way, with its number and nothing of the person', async () => {
    const { dossier } = await decided()
    await order(dossier, 'return')
    await scene.settle()
    const [item] = await itemsOf(dossier)
    await move(item?.orderNumber ?? '', 'DANG_THU_GOM')
    expect(await toldOf(dossier)).toEqual([])
    await move(item?.orderNumber ?? '', 'DA_THU_GOM', 'DANG_VAN_CHUYEN', 'DANG_PHAT')
    const told = await toldOf(dossier)
    expect(told).toEqual([
      {
        kind: 'post_under_way',
        payload: {
          ...{ happenedAt: expect.any(Number), code: (await stateOf(dossier)).code },
          postal: item?.itemNumber,
        },
      },
    ])
  })

  it('pays what is due before a result goes by post: the postman collects nothing for us', async () => {
    const { dossier } = await decided()
    const state = await stateOf(dossier)
    const fees = [{ code: 'HKD', amount: 100_000 }]
    const asked = { id: newId(), kind: 'return', person: HOME, note: undefined, askedBy: newId() } as const
    const now = scene.api.clock.now()
    const owing: Dossier = { ...state, fees }
    expect(owedBeforePost(scene.office, owing)).toBe(100_000)
    expect(await orderPost(scene.office, { ...asked, dossier: owing }, now)).toBe('owed')
    const paid: Dossier = { ...state, fees: fees.map((fee) => ({ ...fee, paidAt: now })) }
    expect(await orderPost(scene.office, { ...asked, dossier: paid }, now)).toBe('ordered')
    await scene.settle()
    const { orderNumber } = (await itemsOf(dossier))[0] ?? {}
    expect(carriedBy(orderNumber ?? '')?.codAmount).toBe(0)
  })
})

it('an order that nobody can read is no order: the label of any bytes is a value', () => {
  for (const text of ['', '[]', '{"LoaiThu":"TrangThaiBuuGui"}', '\u0000', 'null'])
    expect(postalReader.label(Buffer.from(text))).toHaveProperty('fault')
})

async function fetchDoor(id: string, body: string): Promise<Response> {
  const { port } = scene.api.app.server.address() as { port: number }
  return fetch(`http://127.0.0.1:${port}/api/v1/messages/postal`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${scene.tokens.postal}`,
      'content-type': 'application/json',
      'message-id': id,
    },
    body,
  })
}
