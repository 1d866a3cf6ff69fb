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
import { addDossier } from '../../../src/web/workspace/dossier/dossier.ts'
import { addInbox } from '../../../src/web/workspace/inbox/inbox.ts'
import { addPostal } from '../../../src/web/workspace/postal/postal.ts'
import { COPY } from '../../api/api-server.ts'
import { uploadResult } from '../../files.ts'
import { formWith } from '../forms.ts'
import { type StaffBrowser, type StaffPages, startStaffPages } from '../staff-browser.ts'

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
    addDossier(app, services)
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
async function issue(
  dossier: string,
  deliverBy: 'post' | 'counter',
  file: PaperFile,
  more: object = {},
): Promise<void> {
  await give(dossier, { ...COPY, deliverBy, ...more } as CommandBody)
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

describe('an original on loan', () => {
  const lent = COPY.papers.map((paper) => ({ ...paper, originals: 1, way: 'lent' }))
  const [code = ''] = lent.map(({ component }) => component)
  const returned = async (dossier: string) =>
    (await findDossier(pages.database, dossier))?.state.papers.map(
      ({ returnedAt }) => returnedAt !== undefined,
    )
  /** Wherever it stands in the list. */
  const formFor = async (desk: StaffBrowser, dossier: string) => {
    for (let path: string | undefined = '/work/return'; path !== undefined; ) {
      const { body } = await desk.get(path)
      if (body.includes(`name="dossier" value="${dossier}"`)) return formWith(body, { dossier })
      path = /href="(\/work\/return\?after=[^"]+)"/.exec(body)?.[1]?.replaceAll('&amp;', '&')
    }
    throw new Error(`${dossier} does not wait`)
  }
  const withResult = async () => {
    const dossier = randomUUID()
    const { id } = await pages.open('tiepnhan.viettri')
    const file = await uploadResult(pages.services.files, { kind: 'staff', id }, pages.clock.now())
    await issue(dossier, 'counter', file, { papers: lent })
    await payAll(dossier)
    return dossier
  }

  it('is given back with the result, in the same press however often it is pressed; many at once leave it alone', async () => {
    const dossier = await withResult()
    const desk = await pages.open('traketqua.viettri')
    expect((await desk.get('/work/bulk?step=hand_over')).body).toContain('có bản chính phải trả lại')
    const form = await formFor(desk, dossier)
    expect(form.options.returned).toEqual([code])
    expect(form.html).not.toContain(' checked')
    const { _csrf: _, ...hidden } = form.hidden
    const sent = { ...hidden, receiver: '', returned: code }
    for (let times = 0; times < 2; times += 1)
      expect((await desk.post('/work/return', sent)).statusCode).toBe(303)
    expect(await returned(dossier)).toEqual([true])
    expect((await desk.get('/work/return?tab=originals')).body).toContain('Không còn bản chính mượn')
  })

  it('stays on the list of the desk until it is given back, whatever ended the dossier', async () => {
    const handed = await withResult()
    const withdrawn = randomUUID()
    await give(withdrawn, { ...COPY, type: 'submit', papers: lent } as unknown as CommandBody)
    await give(withdrawn, { type: 'withdraw', reason: 'Không cần nữa' })
    const desk = await pages.open('traketqua.viettri')
    const form = await formFor(desk, handed)
    const { _csrf: _, ...drawn } = form.hidden
    await desk.post('/work/return', { ...drawn, receiver: '' })
    const held = async () => (await desk.get('/work/return?tab=originals')).body
    for (const id of [handed, withdrawn]) {
      expect(await held()).toContain(id)
      const page = (await desk.get(`/work/dossiers/${id}`)).body
      const act = formWith(page, { act: 'return_originals' })
      const { action } = act
      const { _csrf: __, ...hidden } = act.hidden
      const bare = await desk.post(action, hidden)
      expect([bare.statusCode, bare.body.includes('Hãy chọn bản chính')]).toEqual([422, true])
      for (let times = 0; times < 2; times += 1)
        expect((await desk.post(action, { ...hidden, returned: code })).statusCode).toBe(303)
      expect(await returned(id)).toEqual([true])
      const after = (await desk.get(`/work/dossiers/${id}`)).body
      expect(after).toContain('bản chính đã trả lại')
      expect(after).toContain(`Bản chính trả lại: ${lent[0]?.name}`)
      expect(await held()).not.toContain(id)
    }
    const [row] = await pages.database.query<{ n: number }>(
      "select count(*)::int as n from dossier_event where type = 'originals_returned' and dossier_id = any($1)",
      [[handed, withdrawn]],
    )
    expect(row?.n).toBe(2)
  })

  it('is not given back twice, nor where nothing was lent', async () => {
    const dossier = randomUUID()
    await give(dossier, { ...COPY, type: 'submit' } as unknown as CommandBody)
    await expect(give(dossier, { type: 'return_originals', returned: [code] })).rejects.toThrow('not_lent')
  })

  it('of two owners of one name only those of one number are ticked together', async () => {
    const named = (idNumber: string) => ({
      parties: { applicant: { ...COPY.parties.applicant, name: 'Trùng Thị Tên', idNumber } },
    })
    const { id } = await pages.open('tiepnhan.viettri')
    const file = await uploadResult(pages.services.files, { kind: 'staff', id }, pages.clock.now())
    const mine = [randomUUID(), randomUUID()]
    for (const one of mine) await issue(one, 'counter', file, named('025190000001'))
    const other = randomUUID()
    await issue(other, 'counter', file, named('025190000019'))
    for (const one of [...mine, other]) await payAll(one)
    const desk = await pages.open('traketqua.viettri')
    const { body } = await desk.get(`/work/bulk?step=hand_over&with=${mine[0]}`)
    const ticked = [...body.matchAll(/<input[^>]*name="pick"[^>]*>/g)]
      .filter(([input]) => / checked/.test(input))
      .map(([input]) => /value="([^~]+)~/.exec(input)?.[1])
    expect(ticked.toSorted()).toEqual(mine.toSorted())
  })
})
