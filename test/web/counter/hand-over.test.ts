import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  actOnDossier,
  type CommandBody,
  findDossier,
  isRefusal,
  type PaperFile,
  runBulk,
} from '../../../src/dossiers/index.ts'
import { leaveUnneeded, orderPost } from '../../../src/integration/index.ts'
import { newId } from '../../../src/platform/index.ts'
import { addReceive } from '../../../src/web/workspace/counter/receive.ts'
import { addInbox } from '../../../src/web/workspace/inbox/inbox.ts'
import { addPostal } from '../../../src/web/workspace/postal/postal.ts'
import { COPY } from '../../api/api-server.ts'
import { uploadResult } from '../../files.ts'
import { formWith } from '../forms.ts'
import { type StaffPages, startStaffPages } from '../staff-browser.ts'

let pages: StaffPages
const ready = randomUUID()
/** For the counter: two paid, one that owes. */
const several = [randomUUID(), randomUUID(), randomUUID()] as const

beforeAll(async () => {
  pages = await startStaffPages((app, services) => {
    services.connections = {
      standIns: undefined,
      population: undefined,
      isPostal: true,
      reconcileNow: undefined,
    }
    addReceive(app, services)
    addInbox(app, services)
    addPostal(app, services)
  })
  const { id } = await pages.open('tiepnhan.viettri')
  const file = await uploadResult(pages.services.files, { kind: 'staff', id }, pages.clock.now())
  await issue(ready, 'post', file)
  for (const one of several) await issue(one, 'counter', file)
  for (const one of several.slice(0, 2)) await payAll(one)
})
afterAll(() => pages.close())

const ROLES = ['reception_officer', 'case_officer', 'agency_head', 'clerk', 'unit_head'] as const

async function give(dossier: string, body: CommandBody): Promise<void> {
  const { id } = await pages.open('tiepnhan.viettri')
  const grants = ROLES.map((role) => ({ role, agency: 'H44.100' }))
  const acted = await actOnDossier(pages.office, {
    ...{ id: randomUUID(), dossier, at: pages.clock.now(), body },
    actor: { kind: 'staff', id, grants },
  })
  if (isRefusal(acted)) throw new Error(acted.refused)
}

/** Received, and its steps completed until there is a result. */
async function issue(dossier: string, deliverBy: 'post' | 'counter', file: PaperFile): Promise<void> {
  await give(dossier, { ...COPY, deliverBy } as CommandBody)
  for (let i = 0; i < 10; i++) {
    const [row] = await pages.database.query<{ node: string }>(
      "select node from task where dossier_id = $1 and kind = 'step'",
      [dossier],
    )
    if (row === undefined) return
    const body = { type: 'complete_step' as const, node: row.node, files: [file] }
    await give(dossier, body).catch(() => give(dossier, { ...body, decision: 'granted' }))
  }
}

async function payAll(dossier: string): Promise<void> {
  const fees = (await findDossier(pages.database, dossier))?.state.fees ?? []
  for (const { code } of fees) await give(dossier, { type: 'collect_fee', code })
}

describe('the desk of results', () => {
  it('hands over what one person has come for in one go, each with its event; what asks more says so and stays', async () => {
    const desk = await pages.open('traketqua.viettri')
    const path = '/work/bulk?step=hand_over'
    expect((await desk.get('/work/return')).body).toContain(`href="${path}"`)
    const { body } = await desk.get(path)
    expect(body).toContain('nhận qua bưu chính')
    expect(body).toContain('còn phí, lệ phí chưa nộp')
    expect(body).toContain('Chỉ đánh dấu 2 kết quả của người này')
    const form = formWith(body, {}, '/work/bulk')
    const [{ key = '' }, picks] = [form.hidden, form.options.pick ?? []]
    expect(picks.map((one) => one.split('~')[0]).toSorted()).toEqual(several.slice(0, 2).toSorted())

    const owing = (picks[0] ?? '').replace(/^[^~]+/, several[2])
    const refused = await desk.post('/work/bulk', { key, act: 'hand_over', pick: [...picks, owing] })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('Chưa trả hồ sơ nào')
    for (const _ of [1, 2])
      await desk.post('/work/bulk', { key, act: 'hand_over', pick: picks, receiver: '' })
    await runBulk(pages.office, key, pages.clock)
    expect((await desk.get(`/work/bulk/${key}`)).body).toContain('Đã xong 2 hồ sơ.')
    const [row] = await pages.database.query<{ n: number }>(
      "select count(*)::int as n from dossier_event where type = 'result_handed_over' and dossier_id = any($1)",
      [several],
    )
    expect(row?.n).toBe(2)
    const alone = await desk.post('/work/return', { key: randomUUID(), dossier: several[2] })
    expect(alone.statusCode).toBe(303)
  })

  it('says at its row when the name of the receiver is too long, and keeps it', async () => {
    const desk = await pages.open('traketqua.viettri')
    const receiver = `${'a'.repeat(200)}😀`
    const form = { key: randomUUID(), dossier: ready, receiver }
    const answer = await desk.post('/work/return', form)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Người nhận thay dài quá 200 ký tự')
    expect(answer.body).toContain(`value="${receiver}"`)
  })

  it('orders the post for whoever chose it, with what the dossier knows, and says how the item fares', async () => {
    const desk = await pages.open('traketqua.viettri')
    const path = `/work/dossiers/${ready}/post`
    expect((await desk.get('/work/return')).body).toContain(`href="${path}">Gửi bưu chính`)
    const owing = await desk.get(path)
    expect(owing.body).toMatch(/Còn [\d.]+ đồng phí, lệ phí chưa nộp/)
    expect(owing.body).not.toContain('name="address"')
    await payAll(ready)
    const { body } = await desk.get(path)
    const value = (name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(body)?.[1] ?? ''
    const form = { key: value('key'), kind: value('kind'), name: value('name'), phone: '0912345678' }
    expect(form).toMatchObject({ kind: 'return', name: COPY.parties.applicant.name })
    const empty = await desk.post(path, { ...form, address: '' })
    expect(empty.statusCode).toBe(422)
    expect(empty.body).toContain('Hãy nhập địa chỉ')
    const typed = { ...form, address: 'Số 5, phường Nông Trang, tỉnh Phú Thọ' }
    const answers = [await desk.post(path, typed), await desk.post(path, typed)]
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303])
    const again = await desk.post(path, { ...typed, key: randomUUID() })
    expect(again.statusCode).toBe(409)
    expect(again.body).toContain('Một bưu gửi như vậy đang đi')
    const list = (await desk.get('/work/return')).body
    expect(list).toContain('Đã đặt, đang báo cho bưu chính')
    expect(list).not.toContain('>Gửi bưu chính')
    const told = await pages.database.query<{ payload: object }>(
      "select payload from delivery where destination = 'postal' and subject = $1",
      [ready],
    )
    expect(told).toHaveLength(1)
    expect(JSON.stringify(told)).not.toMatch(/Nông Trang|0912345678|Ví Dụ/)
    const item = /name="cancel" value="([0-9a-f-]{36})"/.exec((await desk.get(path)).body)?.[1] ?? ''
    for (const _ of [1, 2]) {
      const left = await desk.post(path, { cancel: item })
      expect(left.headers.location).toBe(`${path}?done=cancel`)
    }
    expect((await desk.get(`${path}?done=cancel`)).body).toContain('Đã báo bưu chính hủy đơn')
    expect((await desk.post(path, { cancel: randomUUID() })).statusCode).toBe(404)
    const stranger = await pages.open('chuyenvien.vpdkdd.snnmt')
    expect((await stranger.post(path, { ...typed, key: randomUUID() })).statusCode).toBeGreaterThanOrEqual(
      403,
    )
  })

  it('hands over a waiting result with one press, and twice is once; the item that the postman has already is not forgotten', async () => {
    const desk = await pages.open('traketqua.viettri')
    const asked = { id: newId(), kind: 'return', note: undefined, askedBy: desk.id } as const
    const { state } = (await findDossier(pages.database, ready)) ?? {}
    if (state === undefined) throw new Error('no dossier')
    const person = { name: 'Nguyễn Thị Ví Dụ', phone: '0912345678', address: 'Số 5' }
    const now = () => pages.clock.now()
    await pages.database.query("update postal_item set state = 'cancelled' where dossier = $1", [ready])
    expect(await orderPost(pages.office, { ...asked, dossier: state, person }, now())).toBe('ordered')
    await pages.database.query("update postal_item set state = 'collected' where id = $1", [asked.id])
    const { body } = await desk.get('/work/return')
    const fields = (name: string) =>
      new RegExp(`name="${name}" value="([0-9a-f-]{36})"`).exec(body)?.[1] ?? ''
    const form = { key: fields('key'), dossier: fields('dossier'), receiver: '' }
    const [first, second] = [await desk.post('/work/return', form), await desk.post('/work/return', form)]
    expect([first.statusCode, second.statusCode]).toEqual([303, 303])
    const after = await desk.get(String(second.headers.location))
    expect(after.body).toContain('Đã trả kết quả hồ sơ')
    expect(after.body).toContain('Không có kết quả nào đang chờ trả')
    const [row] = await pages.database.query<{ count: number }>(
      "select count(*)::int as count from dossier_event where dossier_id = $1 and type = 'result_handed_over'",
      [form.dossier],
    )
    expect(row?.count).toBe(1)
    expect(await leaveUnneeded(pages.office, now())).toBe(1)
    const straying = 'Bưu gửi vẫn đi dù kết quả đã trả'
    expect((await desk.get('/work/return')).body).toContain(straying)
    expect((await desk.get(`/work/dossiers/${ready}/post`)).body).toContain('Không còn cần bưu gửi này')
    const elsewhere = await pages.open('traketqua.ttpvhcc')
    expect((await elsewhere.get('/work/return')).body).not.toContain(straying)
    await pages.database.query("update postal_item set state = 'returned' where id = $1", [asked.id])
    expect((await desk.get('/work/return')).body).not.toContain(straying)
  })

  it('shows every waiting result, page by page', async () => {
    await pages.database.query(
      `with copy as (insert into dossier select (d2).* from dossier d, generate_series(1, 51) n,
           lateral (select jsonb_populate_record(d, jsonb_build_object('id', uuidv7(), 'code', 'C' || n,
             'reference', 'R' || n)) as d2) x where d.id = $1 returning id)
       insert into task (dossier_id, key, kind, agency, role, opened_at)
       select id, 'hand_over', 'hand_over', 'H44.100', 'return_officer', now() from copy`,
      [ready],
    )
    const desk = await pages.open('traketqua.viettri')
    const first = await desk.get('/work/return')
    const next = /href="([^"]+)"[^>]*rel="next"/.exec(first.body)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const second = await desk.get(next)
    const codesOf = (body: string) => [...body.matchAll(/>(C\d+)</g)].map(([, code]) => code)
    expect(codesOf(first.body)).toHaveLength(50)
    expect(new Set([...codesOf(first.body), ...codesOf(second.body)]).size).toBe(51)
    expect(second.body).not.toContain('rel="next"')
  })
})
