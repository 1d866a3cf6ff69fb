import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findDossier } from '../dossiers/index.ts'
import { newId } from '../platform/index.ts'
import { compareWithPortal, findComparedCatalogue } from './connectors/national-portal/catalogue.ts'
import { writeMoment } from './connectors/national-portal/contract.ts'
import { identityOf } from './connectors/national-portal/owner-identity.ts'
import { birthSample } from './connectors/national-portal/sample-filing.ts'
import { portalReader } from './connectors/national-portal/understand.ts'
import { findByTheirCode } from './links/outside-dossier.ts'
import { openScene, type Scene, succeeded } from './scene.testing.ts'
import type { Reader } from './understanding/model.ts'
import { understandNext } from './understanding/understand-next.ts'
import { readConversation } from './watching/conversation.ts'

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene.close())

let count = 0
const filing = (more: object = {}) => {
  count += 1
  const item = birthSample({}, { now: scene.api.clock.now(), url: scene.standIns.addresses.national_portal })
  const MaHoSo = `H44.100-261123-33${String(count).padStart(5, '0')}`
  return { ...item, TrangThaiHoSo: '1', MaHoSo, ...more }
}
const envelope = (item: object, service = 'DongBoHoSoMC') => ({ service, data: [item] })

async function knock(
  body: unknown,
  { id = newId(), token = scene.tokens.national_portal, lang = 'vi' } = {},
) {
  const answer = await scene.api.app.inject({
    method: 'POST',
    url: '/api/v1/messages/national-portal',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'message-id': id,
      'accept-language': lang,
    },
    payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
  })
  return { status: answer.statusCode, json: answer.json() as Record<string, unknown> }
}

const rows = (where: string, value: string) =>
  scene.office.database.query<{ state: string; failure: string | null; body: Buffer; tries: number }>(
    `select state, failure, body, tries from inbound_message where ${where} = $1 order by position`,
    [value],
  )

const dossierOf = async (code: string) => {
  const link = await findByTheirCode(scene.office.database, 'national_portal', code)
  return link && (await findDossier(scene.office.database, link.dossier))?.state
}

describe('a message from outside', () => {
  it('is answered before it is understood, and is one however often it comes', async () => {
    const item = filing()
    const id = newId()
    const first = await knock(envelope(item), { id })
    expect(first).toMatchObject({ status: 202, json: { state: 'waiting', repeated: false } })
    expect(await dossierOf(item.MaHoSo)).toBeUndefined()
    expect(await knock(envelope(item), { id })).toMatchObject({ status: 200, json: { repeated: true } })
    await scene.understand()
    expect(await dossierOf(item.MaHoSo)).toMatchObject({ status: 'submitted' })
    expect(await knock(envelope(item), { id })).toMatchObject({ json: { state: 'applied', repeated: true } })
    expect(await rows('message_id', id)).toHaveLength(1)
  })

  it('keeps its first content when another comes under its id, and keeps that, too', async () => {
    const id = newId()
    const [item, other] = [filing(), filing()]
    await knock(envelope(item), { id })
    const answer = await knock(envelope(other), { id, lang: 'en' })
    expect(answer).toMatchObject({ status: 409, json: { code: 'message_id_reused' } })
    expect(String(answer.json.title)).toContain('another content')
    await scene.understand()
    expect(await dossierOf(item.MaHoSo)).toBeDefined()
    expect(await dossierOf(other.MaHoSo)).toBeUndefined()
    expect((await rows('message_id', id)).map(({ state }) => state)).toEqual(['applied', 'parked'])
  })

  it('that came before the dossier it speaks of waits for it, in the order in which things happened', async () => {
    const item = filing()
    const later = writeMoment(scene.api.clock.now() + 60_000)
    const told = { MaHoSo: item.MaHoSo, TrangThaiHoSo: '7', ThoiDiemXuLy: later, NoiDungXuLy: 'Nộp nhầm' }
    await knock(envelope(told, 'CapNhatTienDoHoSoMC'))
    await scene.understand()
    expect((await rows('subject', item.MaHoSo))[0]).toMatchObject({
      state: 'waiting',
      failure: 'unknown_dossier_there',
    })
    await knock(envelope(item))
    await scene.understand()
    expect(await dossierOf(item.MaHoSo)).toMatchObject({ status: 'withdrawn', decisionReason: 'Nộp nhầm' })
  })

  it('is not parked because our own database was busy, however often; a fault of ours that stays is', async () => {
    const [item, other] = [filing(), filing()]
    await knock(envelope(item))
    await knock(envelope(other))
    let busy = 9
    const reader: Reader = {
      ...portalReader,
      understand: async (desk, message) => {
        if (message.subject === other.MaHoSo) throw new Error('a fault of ours')
        if (busy-- > 0) throw Object.assign(new Error('sorry, too many clients already'), { code: '53300' })
        return portalReader.understand(desk, message)
      },
    }
    const faults: unknown[] = []
    for (let hour = 0; hour < 12; hour += 1) {
      while ((await understandNext(scene.desk, [reader], (error) => void faults.push(error))) > 0);
      scene.api.clock.advance(3_600_000)
    }
    expect(faults).toHaveLength(9 + 5)
    expect(await dossierOf(item.MaHoSo)).toMatchObject({ status: 'submitted' })
    expect(await rows('subject', other.MaHoSo)).toMatchObject([
      { state: 'parked', failure: 'not_understood', tries: 5 },
    ])
  })

  it('that was sent by a clock five minutes fast files its dossier, though what followed seems to have happened before', async () => {
    const now = scene.api.clock.now()
    const item = filing({ NgayNopHoSo: writeMoment(now + 5 * 60_000) })
    const at = { ThoiDiemXuLy: writeMoment(now + 60_000), NoiDungXuLy: 'Nộp nhầm' }
    await knock(envelope({ MaHoSo: item.MaHoSo, TrangThaiHoSo: '7', ...at }, 'CapNhatTienDoHoSoMC'))
    await knock(envelope(item))
    await scene.understand()
    expect(await dossierOf(item.MaHoSo)).toMatchObject({ status: 'withdrawn' })
    expect((await rows('subject', item.MaHoSo)).map(({ state }) => state)).toEqual(['applied', 'applied'])
  })

  it('waits a day for a dossier that never comes, then for people', async () => {
    const MaHoSo = 'H44.100-261123-9999999'
    const told = { MaHoSo, TrangThaiHoSo: '7', ThoiDiemXuLy: writeMoment(scene.api.clock.now()) }
    await knock(envelope(told, 'CapNhatTienDoHoSoMC'))
    await scene.understand()
    scene.api.clock.advance(25 * 3_600_000)
    await scene.understand()
    expect(await rows('subject', MaHoSo)).toMatchObject([
      { state: 'parked', failure: 'unknown_dossier_there' },
    ])
  })

  const date = '202261129083000'
  it.each<[string, () => unknown, number, string]>([
    ['is no JSON', () => '{"service": "DongBoHoSoMC", "data": [', 422, 'message_unreadable'],
    ['is no UTF-8', () => Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), 422, 'message_unreadable'],
    ['is empty', () => '', 422, 'message_unreadable'],
    ['holds half a sign', () => '{"service":"\\ud800","data":[]}', 422, 'message_unreadable'],
    ['is a list', () => [], 422, 'message_wrong'],
    ['is null', () => 'null', 422, 'message_wrong'],
    ['is nested without end', () => '['.repeat(200_000), 422, 'message_unreadable'],
    ['has a date in year 20226', () => envelope(filing({ NgayNopHoSo: date })), 422, 'message_wrong'],
    [
      'has the 30th of February',
      () => envelope(filing({ NgayNopHoSo: '20260230083000' })),
      422,
      'message_wrong',
    ],
    ['has a status nobody knows', () => envelope(filing({ TrangThaiHoSo: '14' })), 422, 'unknown_code'],
    ['asks for a service nobody knows', () => envelope(filing(), 'XoaHoSo'), 422, 'unknown_kind'],
    [
      'has two dossiers',
      () => ({ service: 'DongBoHoSoMC', data: [filing(), filing()] }),
      422,
      'message_wrong',
    ],
  ])('that %s is kept for people and answered with its reason', async (_, body, status, code) => {
    const id = newId()
    for (const lang of ['vi', 'en']) {
      const answer = await knock(body(), { id: `${id}-${lang}`, lang })
      expect(answer).toMatchObject({ status, json: { code } })
      expect(String(answer.json.detail).length).toBeGreaterThan(10)
    }
    expect(await rows('message_id', `${id}-vi`)).toMatchObject([{ state: 'parked', failure: code }])
  })

  it.each<[string, object, string]>([
    ['of another province', { MaHoSo: 'H20.15-261123-2200001', DonViXuLy: 'H20.15' }, 'other_province'],
    ['for an agency nobody knows', { DonViXuLy: 'H44.999' }, 'unknown_code'],
    ['of a procedure nobody knows', { MaTTHC: '9.999999' }, 'unknown_code'],
    ['with a party that cannot be', { SoGiayToChuHoSo: 'abc' }, 'refused_here'],
  ])('%s is parked with its reason, and nothing is filed', async (_, more, failure) => {
    const item = filing(more)
    expect((await knock(envelope(item))).status).toBe(202)
    await scene.understand()
    expect(await rows('subject', item.MaHoSo)).toMatchObject([{ state: 'parked', failure }])
    expect(scene.errors).toEqual([])
  })

  it('of 50 MB is refused with a sentence', async () => {
    const answer = await knock(JSON.stringify({ ...envelope(filing()), more: 'x'.repeat(50_000_000) }))
    expect(answer).toMatchObject({ status: 413, json: { code: 'too_large' } })
  })

  it('needs the token of its own connector', async () => {
    const token = scene.tokens.civil_status
    expect(await knock(envelope(filing()), { token })).toMatchObject({
      status: 403,
      json: { code: 'scope_missing' },
    })
    expect((await knock(envelope(filing()), { token: 'motcua_x' })).status).toBe(401)
  })

  it('that names a file of somebody else’s server makes us ask nobody', async () => {
    const paper = { TenTepDinhKem: 'a.pdf', DuongDanTaiTepTin: 'http://169.254.169.254/latest' }
    const item = filing({ TaiLieuNop: [paper] })
    await knock(envelope(item))
    await scene.understand()
    expect(await rows('subject', item.MaHoSo)).toMatchObject([
      { state: 'waiting', failure: 'file_not_fetched' },
    ])
  })
})

describe('what the applicant does on the portal afterwards', () => {
  it('supplements, and rates the result', async () => {
    const item = filing()
    await knock(envelope(item))
    await scene.understand()
    const { id = '' } = (await dossierOf(item.MaHoSo)) ?? {}
    succeeded(
      await scene.act(id, { type: 'request_intake_supplement', items: ['Giấy chứng sinh'], reason: 'Thiếu' }),
    )
    const at = () => writeMoment(scene.api.clock.now())
    const paper = { TenTepDinhKem: 'giay-chung-sinh.pdf', MaThanhPhanHoSo: '1.001193-TP02' }
    const supplement = { MaHoSo: item.MaHoSo, TrangThaiHoSo: '5', ThoiDiemXuLy: at(), TaiLieuNop: [paper] }
    await knock(envelope(supplement, 'CapNhatTienDoHoSoMC'))
    await scene.understand()
    expect(await dossierOf(item.MaHoSo)).toMatchObject({ status: 'submitted' })
    succeeded(await scene.act(id, { type: 'accept', paidFees: false }))
    await scene.settle()
    await knock(envelope({ MaHoSo: item.MaHoSo, MucDo: 'RatHaiLong', ThoiDiem: at() }, 'DongBoDanhGia'))
    await scene.understand()
    expect((await dossierOf(item.MaHoSo))?.rating).toMatchObject({ level: 'very_satisfied' })
    await knock(envelope({ MaHoSo: item.MaHoSo, MucDo: 'ChuaHaiLong', ThoiDiem: at() }, 'DongBoDanhGia'))
    await scene.understand()
    expect((await dossierOf(item.MaHoSo))?.rating).toMatchObject({ level: 'very_satisfied' })
    const ratings = await scene.office.database.query<{ state: string }>(
      "select state from inbound_message where kind = 'rated' order by position",
    )
    expect(ratings.map(({ state }) => state)).toEqual(['applied', 'overtaken'])
  })
})

describe('what the portal knows besides dossiers', () => {
  it('names the owner of a dossier that was filed here, asked once; where it does not answer, the dossier is told all the same', async () => {
    const { office, api, standIns, settings } = scene
    const owner = { kind: 'citizen', name: 'Nguyễn Thị Ví Dụ', idNumber: '025190000000' } as const
    const dossier = newId()
    const asked = { dossier, owner, isTheirs: false, now: api.clock.now() }
    const silent = { ...settings.national_portal, url: 'http://127.0.0.1:9' }
    expect(await identityOf(silent, office.database, asked)).toBeUndefined()
    expect(
      await identityOf(settings.national_portal, office.database, { ...asked, isTheirs: true }),
    ).toBeUndefined()
    const first = await identityOf(settings.national_portal, office.database, asked)
    expect(first).toMatch(/^VN-[0-9a-f]{16}$/)
    expect(await identityOf(silent, office.database, asked)).toBe(first)
    standIns.portal.mood.ask('wrong_schema', 1)
    const other = { ...asked, dossier: newId() }
    expect(await identityOf(settings.national_portal, office.database, other)).toBeUndefined()
  })

  it('lists its procedures, compared with ours; a portal that is down changes nothing that was found', async () => {
    const { office, api, settings } = scene
    const at = { now: api.clock.now(), today: '2026-11-23' }
    expect(await compareWithPortal(office.database, settings.national_portal, at)).toBe('compared')
    const kept = await findComparedCatalogue(office.database)
    expect(kept?.found.theirs).toBe(5)
    expect(kept?.found.differences.filter(({ kind }) => kind === 'unknown_here')).toEqual([])
    expect(kept?.found.differences.length).toBeGreaterThan(0)
    const silent = { ...settings.national_portal, url: 'http://127.0.0.1:9' }
    const later = { ...at, now: at.now + 1000 }
    expect(await compareWithPortal(office.database, silent, later)).toBe('silent')
    expect(await findComparedCatalogue(office.database)).toEqual(kept)
  })
})

describe('a result’s file', () => {
  it('is fetched by the link in the message, recorded, until the link expires', async () => {
    const sent = scene.standIns.portal.lines().findLast(({ item }) => item.TrangThaiHoSo === '9')
    const [link] = (sent?.item.DanhSachGiayToKetQua ?? []) as {
      DuongDanTepTinKetQua: string
      SoKyHieu: string
    }[]
    expect(link?.SoKyHieu).toMatch(/^\d+\/2026$/)
    const url = link?.DuongDanTepTinKetQua ?? ''
    expect((await fetch(url)).headers.get('content-type')).toBe('application/pdf')
    const used = await scene.office.database.query('select destination from file_link_use')
    expect(used).toEqual([{ destination: 'national_portal' }])
    const dossier = /linked-files\/([0-9a-f-]{36})/.exec(url)?.[1] ?? ''
    const talk = await readConversation(scene.office.database, dossier)
    expect(talk.find(({ kind }) => kind === 'TaiKetQua')).toMatchObject({
      ...{ side: 'theirs', system: 'national_portal', body: { origin: '127.0.0.1' } },
    })
    const changed = url.replace(/until=\d/, 'until=9')
    expect(await (await fetch(changed)).json()).toMatchObject({ status: 403, code: 'link_closed' })
    scene.api.clock.advance(31 * 86_400_000)
    expect((await fetch(url)).status).toBe(403)
  })
})

// The last of the file: it reads what all that went before has left.
it('nothing that a message says of a person, and no token, stands in any line of the log', () => {
  const text = [...scene.api.lines, ...scene.errors].map((line) => JSON.stringify(line)).join('\n')
  expect(text).toContain('/api/v1/messages/')
  const { national_portal, civil_status } = scene.tokens
  for (const secret of ['Ví Dụ', '02519000', '0900000000', 'phường', national_portal, civil_status])
    expect(text).not.toContain(secret)
})
