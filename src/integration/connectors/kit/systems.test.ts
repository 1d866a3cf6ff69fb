import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type CommandBody,
  findDossier,
  listEvents,
  type Office,
  type Route,
} from '../../../dossiers/index.ts'
import { listOf } from '../../../statistics/index.ts'
import { findByTheirCode } from '../../links/outside-dossier.ts'
import { openScene, type Scene, succeeded } from '../../scene.testing.ts'
import { criminalRecord } from '../criminal-record/system.ts'
import { writeMoment } from '../national-portal/contract.ts'
import { type SampleName, sampleOf } from '../national-portal/sample-filing.ts'
import { socialProtection } from '../social-protection/system.ts'
import { tax } from '../tax/system.ts'
import { pollOnce } from './poll.ts'
import { labelOutcome } from './read-outcome.ts'
import { systemTalker } from './talker.ts'
import { tellWaiting } from './tell-waiting.ts'
import { readEnvelope, writeEnvelope } from './xml.ts'

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene.close())

async function file(kind: SampleName): Promise<{ theirs: string; dossier: string }> {
  const { standIns, api } = scene
  const item = sampleOf(kind, {}, { now: api.clock.now(), url: standIns.addresses.national_portal })
  standIns.portal.file(item)
  await scene.settle()
  const link = await findByTheirCode(api.office.database, 'national_portal', item.MaHoSo)
  if (link === undefined) {
    const rows = await api.office.database.query('select kind, state, failure, detail from inbound_message')
    throw new Error(`not filed: ${JSON.stringify(rows)}`)
  }
  return { theirs: item.MaHoSo, dossier: link.dossier }
}

/** What people do with one key each until another system is waited for. */
async function goOn(dossier: string): Promise<void> {
  for (let step = 0; step < 8; step += 1) {
    const task = (await stateOf(dossier))?.tasks.find(({ kind }) =>
      ['step', 'receipt', 'transfer'].includes(kind),
    )
    if (task === undefined) return
    const body = {
      transfer: { type: 'transfer' },
      receipt: { type: 'confirm_receipt' },
      step: { type: 'complete_step', node: task.node ?? '' },
    }[task.kind as 'step'] as CommandBody
    succeeded(await scene.actAt(dossier, task.agency, body))
  }
}

const stateOf = async (dossier: string) => (await findDossier(scene.office.database, dossier))?.state

describe('a dossier of the portal that a ministry’s system decides', () => {
  it.each([
    ['household_business', 'household_business', /HKD$/],
    ['criminal_record', 'criminal_record', /LLTP$/],
    ['social_allowance', 'social_protection', /QD-TGXH$/],
  ] as const)(
    '%s: accepted with one act, nothing typed, decided and handed over',
    async (kind, system, number) => {
      const { theirs, dossier } = await file(kind)
      expect(await stateOf(dossier)).toMatchObject({ status: 'submitted', channel: 'online' })
      succeeded(await scene.act(dossier, { type: 'accept', paidFees: true }))
      await goOn(dossier)
      await scene.settle()
      const done = await stateOf(dossier)
      expect(scene.standIns.systems[system].requests().at(-1)?.MaHoSo).toBe(done?.code)
      expect(done).toMatchObject({ status: 'handed_over', decision: 'granted' })
      expect(done?.result?.number).toMatch(number)
      const held = scene.standIns.portal.held().find(({ MaHoSo }) => MaHoSo === theirs)
      expect(held?.TrangThaiHoSo).toBe('10')
      expect(scene.errors).toEqual([])
    },
  )
})

describe('a dossier that waited before the connector was on', () => {
  it('is told to it once, and decided as any other', async () => {
    const { dossier } = await file('household_business')
    const silent = { ...scene.office, routes: [] }
    succeeded(await scene.actIn(silent, dossier, { type: 'accept', paidFees: true }))
    await scene.settle()
    expect(await stateOf(dossier)).toMatchObject({ status: 'in_process' })
    const names = ['household_business', 'civil_status'] as const
    expect(await tellWaiting(scene.office, names, scene.api.clock.now())).toBe(1)
    expect(await tellWaiting(scene.office, names, scene.api.clock.now())).toBe(0)
    await scene.settle()
    expect(await stateOf(dossier)).toMatchObject({ decision: 'granted' })
  })
})

describe('land with tax', () => {
  it('sends the slip, stands while the notice is not paid, and runs on when it is', async () => {
    const { dossier } = await file('land')
    succeeded(await scene.act(dossier, { type: 'accept', paidFees: true }))
    await goOn(dossier)
    await scene.settle()
    const asked = await stateOf(dossier)
    expect(scene.standIns.systems.tax.requests()[0]).toMatchObject({
      MaHoSo: asked?.code,
      ToKhai: { nguoiSuDung: 'Nguyễn Văn Ví Dụ', giaTri: 500_000_000, noiDungBienDong: 'transfer' },
    })
    expect(asked).toMatchObject({ status: 'awaiting_payment', facts: { financial_obligation: 12_500_000 } })
    expect(asked?.payments?.at(-1)).toMatchObject({ amount: 12_500_000 })

    scene.api.clock.advance(3 * 86_400_000)
    scene.standIns.systems.tax.pay(asked?.code ?? '')
    await scene.settle()
    const paid = await stateOf(dossier)
    expect(paid?.status).toBe('in_process')
    expect(paid?.dueAt ?? 0).toBeGreaterThan(asked?.dueAt ?? 0)
    const notify = paid?.tasks.find(({ node }) => node === 'notify')
    succeeded(await scene.actAt(dossier, notify?.agency ?? '', { type: 'complete_step', node: 'notify' }))
    expect((await stateOf(dossier))?.tasks.map(({ node }) => node)).toContain('update')
    expect(scene.errors).toEqual([])
  })
})

describe('a notice of tax whose reading is cut short after the answer to the wait', () => {
  it('still asks for the payment when it is read again', async () => {
    const { dossier } = await file('land')
    succeeded(await scene.act(dossier, { type: 'accept', paidFees: true }))
    await goOn(dossier)
    const { office } = scene
    const routes = office.routes ?? []
    let cuts = 0
    const cut: Route = {
      destination: 'nobody',
      messageOf: ({ event }) => {
        if (event.body.type !== 'payment_requested' || cuts > 0) return undefined
        cuts += 1
        throw new Error('killed')
      },
    }
    office.routes = [...routes, cut]
    await scene.settle()
    expect(scene.errors.splice(0)).toHaveLength(1)
    office.routes = routes
    expect(await stateOf(dossier)).toMatchObject({
      status: 'awaiting_payment',
      payments: [{ amount: 12_500_000 }],
    })
  })
})

describe('a supplement that the ministry’s system asks for', () => {
  const DAY = 86_400_000
  const system = () => scene.standIns.systems.criminal_record

  /** Accepted, handled over there, and the applicant asked for what is missing there. */
  async function lacking(reason: string) {
    const { theirs, dossier } = await file('criminal_record')
    system().lackNext(reason)
    succeeded(await scene.act(dossier, { type: 'accept', paidFees: true }))
    await goOn(dossier)
    await scene.settle()
    const asked = await stateOf(dossier)
    expect(asked?.status).toBe('awaiting_supplement')
    expect(asked?.supplements).toMatchObject([{ items: [reason], reason }])
    const held = () => scene.standIns.portal.held().find(({ MaHoSo }) => MaHoSo === theirs)?.TrangThaiHoSo
    expect(held()).toBe('5')
    return { dossier, code: asked?.code ?? '', dueAt: asked?.dueAt ?? 0, held }
  }

  const events = async (dossier: string) =>
    (await listEvents(scene.office.database, dossier)).map(({ body, actor }) => `${body.type} ${actor.kind}`)

  it('stands while the applicant is asked, goes out with its papers, runs on there, and nobody here touches the flow', async () => {
    const { dossier, code, dueAt, held } = await lacking('Bản sao hộ chiếu')
    const before = system().supplements().length
    scene.api.clock.advance(7 * DAY)
    const paper = { component: 'other', name: 'Bản sao hộ chiếu', originals: 0, copies: 1 }
    succeeded(await scene.act(dossier, { type: 'provide_supplement', papers: [paper] }))
    const given = await stateOf(dossier)
    expect(given?.dueAt ?? 0).toBeGreaterThanOrEqual(dueAt + 7 * DAY)
    await scene.settle()
    expect(system().supplements().slice(before)).toMatchObject([
      { LoaiThu: 'BoSungLyLichTuPhap', MaHoSo: code, GiayTo: [{ TenGiayTo: 'Bản sao hộ chiếu' }] },
    ])
    const done = await stateOf(dossier)
    expect(done).toMatchObject({ status: 'handed_over', decision: 'granted' })
    expect(done?.dueAt).toBe(given?.dueAt)
    expect(held()).toBe('10')
    const [said] = (await events(dossier)).filter((one) => one.startsWith('supplement_requested'))
    expect(said).toBe('supplement_requested client')
    expect((await events(dossier)).filter((one) => one.startsWith('step_completed'))).not.toContain(
      'step_completed staff',
    )
    expect(scene.errors).toEqual([])
  })

  it('that was answered over there runs on here, is not sent back to them, and told twice is once', async () => {
    const { dossier, code, dueAt } = await lacking('Giấy ủy quyền')
    const before = system().supplements().length
    scene.api.clock.advance(3 * DAY)
    system().supply(code)
    system().supply(code)
    await scene.settle()
    expect(system().supplements()).toHaveLength(before)
    const done = await stateOf(dossier)
    expect(done).toMatchObject({ status: 'handed_over', decision: 'granted' })
    expect(done?.dueAt ?? 0).toBeGreaterThan(dueAt)
    const provided = (await events(dossier)).filter((one) => one.startsWith('supplement_provided'))
    expect(provided).toEqual(['supplement_provided client'])
    expect(scene.errors).toEqual([])
  })

  it.each([
    ['in time', 1, 'early'],
    ['late', 30, 'overdue'],
  ] as const)(
    'counts in the Centre’s figures exactly as one of our own that was asked by an officer, ended %s',
    async (_, daysMore, ending) => {
      const { api, office } = scene
      const byHand: Office = { ...office, routes: [], connected: [] }
      const [theirs, own] = [await file('criminal_record'), await file('criminal_record')]
      const given = async (body: CommandBody) => {
        const { receivingAgency = '', competentAgency = '' } = (await stateOf(own.dossier)) ?? {}
        const isAtDesk = body.type === 'accept' || body.type === 'provide_supplement'
        const agency = isAtDesk ? receivingAgency : competentAgency
        return succeeded(await scene.actAt(own.dossier, agency, body, byHand))
      }
      const told = async (TrangThai: string, more: object = {}) => {
        const [MaHoSo, ThoiDiem] = [(await stateOf(theirs.dossier))?.code, writeMoment(api.clock.now())]
        const answer = await api.app.inject({
          ...{ method: 'POST', url: '/api/v1/messages/criminal-record' },
          headers: { authorization: `Bearer ${scene.tokens.criminal_record}` },
          payload: { LoaiThu: criminalRecord.tells, MaHoSo, TrangThai, ThoiDiem, ...more },
        })
        expect(answer.statusCode).toBe(202)
        await scene.understand()
      }
      const figuresOf = async (dossier: string) => {
        const keys = ['paused', 'within', 'overdueOpen', 'early', 'onTime', 'overdue'] as const
        const period = { from: '2026-11-01', to: '2027-12-31', now: api.clock.now() }
        const lists = await Promise.all(
          keys.map(async (key) => {
            const asked = { ...period, scope: {}, asKnown: 'now', limit: 1000 } as const
            const row = (await listOf(office.database, key, asked)).rows.find(({ id }) => id === dossier)
            return row && { key, dueAt: row.dueAt, endedAt: row.endedAt }
          }),
        )
        return lists.filter((one) => one !== undefined)
      }
      const alike = async () => {
        const figures = await figuresOf(theirs.dossier)
        expect(figures).toEqual(await figuresOf(own.dossier))
        return figures.map(({ key }) => key)
      }
      await scene.settle()
      succeeded(await scene.act(theirs.dossier, { type: 'accept', paidFees: true }))
      await given({ type: 'accept', paidFees: true })
      for (const { dossier } of [theirs, own]) await goOn(dossier)
      const before = await stateOf(own.dossier)
      api.clock.advance(DAY)
      const reason = 'Thiếu văn bản ủy quyền'
      await told('YEU_CAU_BO_SUNG', { LyDo: reason })
      await given({ type: 'answer_outside', node: 'received', answer: 'Đã tiếp nhận' })
      const facts = { ministry_state: 'supplement' }
      await given({ type: 'answer_outside', node: 'processing', answer: reason, facts })
      await given({ type: 'request_supplement', items: [reason], reason })
      // Longer than the whole limit: nobody is late who waits for the applicant.
      api.clock.advance(20 * DAY)
      expect(await alike()).toEqual(['paused', 'within'])
      await told('DA_NHAN_BO_SUNG')
      await given({ type: 'provide_supplement', papers: [] })
      await given({ type: 'complete_step', node: 'ask_supplement' })
      expect(await alike()).toEqual(['within'])
      const after = await stateOf(theirs.dossier)
      expect((after?.dueAt ?? 0) - (before?.dueAt ?? 0)).toBeGreaterThanOrEqual(20 * DAY)
      api.clock.advance(daysMore * DAY)
      const why = { LyDo: 'Không đủ điều kiện' }
      await told('TU_CHOI', why)
      await given({
        ...{ type: 'answer_outside', node: 'processing', answer: 'Từ chối', decision: 'refused' },
        ...{ reason: why.LyDo, facts: { ministry_state: 'issued' } },
      })
      expect(await alike()).toEqual([ending])
      expect(scene.errors).toEqual([])
    },
  )

  it('needs a reason', () => {
    const told = { LoaiThu: criminalRecord.tells, MaHoSo: 'G01.44-261123-0001', TrangThai: 'YEU_CAU_BO_SUNG' }
    const body = (more: object) =>
      Buffer.from(JSON.stringify({ ...told, ThoiDiem: '20261123090000', ...more }))
    expect(labelOutcome(criminalRecord, body({}))).toMatchObject({ detail: { fields: [{ field: 'LyDo' }] } })
    expect(labelOutcome(criminalRecord, body({ LyDo: 'Thiếu' }))).toMatchObject({ subject: told.MaHoSo })
  })
})

describe('what a ministry’s system tells', () => {
  const outcome = {
    LoaiThu: 'ThongBaoNghiaVu',
    MaHoSo: 'H44.45-261123-0001',
    TrangThai: 'DA_TINH',
    ThoiDiem: '20261123090000',
  }
  const label = (body: object | string | Buffer) =>
    labelOutcome(
      tax,
      Buffer.isBuffer(body) ? body : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
    )

  it('is refused with a sentence where it cannot be understood', () => {
    expect(label(outcome)).toMatchObject({
      fault: 'message_wrong',
      detail: { fields: [{ field: 'SoTien' }] },
    })
    expect(label({ ...outcome, SoTien: 1, ThoiDiem: '20226112309000' })).toMatchObject({
      fault: 'message_wrong',
    })
    expect(label({ ...outcome, SoTien: 1, ThoiDiem: '202261123090000' })).toMatchObject({
      fault: 'message_wrong',
    })
    expect(label({ ...outcome, SoTien: 1, TrangThai: 'KHAC' })).toMatchObject({ fault: 'unknown_code' })
    expect(label({ ...outcome, SoTien: 1, LoaiThu: 'KHAC' })).toMatchObject({ fault: 'unknown_kind' })
    expect(label('<a>')).toMatchObject({ fault: 'message_unreadable' })
    expect(label('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toMatchObject({ fault: 'message_unreadable' })
    expect(label(Buffer.from(`${JSON.stringify(outcome)}\xe9`, 'latin1'))).toMatchObject({
      fault: 'message_unreadable',
    })
    expect(label({ ...outcome, SoTien: 1 })).toMatchObject({ kind: 'ThongBaoNghiaVu' })
    expect(label(writeEnvelope('KetQua', { ...outcome, SoTien: 1 }))).toMatchObject({
      kind: 'ThongBaoNghiaVu',
    })
  })

  it('comes through XML as it was written', () => {
    const content = { a: 'x < y & "z" đ', b: { c: '1' } }
    expect(readEnvelope(writeEnvelope('K', content))).toEqual({ K: content })
    expect(readEnvelope('<x/>')).toBeUndefined()
  })
})

describe('a system that exchanges files in a folder', () => {
  it('gets each message as one file, and what it puts there is taken in once; what is too large stays, and people are told', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'motcua-drop-'))
    try {
      const url = pathToFileURL(folder).href
      const settings = { url, token: undefined, perSecond: 10, speaks: 'xml' } as const
      const { dossier } = await file('social_allowance')
      const state = await stateOf(dossier)
      const id = crypto.randomUUID()
      const payload = { happenedAt: scene.api.clock.now(), code: state?.reference, agency: 'H44.100' }
      const delivery = {
        id,
        destination: 'social_protection',
        subject: dossier,
        kind: 'x',
        payload,
        tries: 1,
      }
      const talker = systemTalker(socialProtection, settings, { office: scene.office, linkOf: () => '' })
      for (const _ of [1, 2]) expect((await talker.talk(delivery)).answer).toEqual({ sent: true })
      expect(readdirSync(join(folder, 'out'))).toEqual([`${id}.xml`])
      expect(readFileSync(join(folder, 'out', `${id}.xml`), 'utf8')).toContain(
        '<hoTen>Nguyễn Văn Ví Dụ</hoTen>',
      )

      const polled = { system: socialProtection, settings }
      await pollOnce(scene.office.database, polled, scene.api.clock.now())
      const said = { MaThongDiep: `${id}-kq`, LoaiThu: 'KetQuaTroGiup', MaHoSo: 'H44.100-261123-9999' }
      const told = { ...said, TrangThai: 'KHONG_XU_LY', ThoiDiem: '20261123090000' }
      for (const name of ['1.xml', '2.xml'])
        writeFileSync(join(folder, 'in', name), writeEnvelope('KetQua', told))
      writeFileSync(join(folder, 'in', '3.xml'), 'hỏng')
      writeFileSync(join(folder, 'in', '4.xml'), Buffer.alloc(10_000_001, 'x'))
      expect(await pollOnce(scene.office.database, polled, scene.api.clock.now())).toBe(4)
      expect(readdirSync(join(folder, 'in', 'too-large'))).toEqual(['4.xml'])
      expect(readdirSync(join(folder, 'in', 'done'))).toEqual(['1.xml', '2.xml', '3.xml'])
      const kept = await scene.office.database.query(
        "select state, failure from inbound_message where source = 'social_protection' and (message_id = $1 or failure in ('message_unreadable', 'message_too_large')) order by position",
        [`${id}-kq`],
      )
      expect(kept).toEqual([
        { state: 'waiting', failure: null },
        { state: 'parked', failure: 'message_unreadable' },
        { state: 'parked', failure: 'message_too_large' },
      ])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
