import { createPublicKey, verify } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COPY } from '../../../test/api/api-server.ts'
import { actOnDossier, type CommandBody, findDossier } from '../../dossiers/index.ts'
import { newId, openSigner } from '../../platform/index.ts'
import { birthSample } from '../connectors/national-portal/sample-filing.ts'
import { openScene, type Scene, succeeded } from '../scene.testing.ts'
import { askPortal } from './ask-portal.ts'
import { disputeTable, signDispute } from './dispute-file.ts'
import type { Reconciliation, Theirs } from './model.ts'
import { readTheirFile } from './read-their-file.ts'
import { reconcile } from './reconcile.ts'

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene.close())

const DAY = 86_400_000
const period = () => ({ from: scene.api.clock.now() - 30 * DAY, to: scene.api.clock.now() + 30 * DAY })

async function receive(): Promise<{ dossier: string; code: string }> {
  const grants = [{ role: 'reception_officer', agency: 'H44.100' }] as const
  const actor = { kind: 'staff', id: newId(), grants } as const
  const body = { ...COPY, sets: 1, deliverBy: 'counter', paidFees: false } as unknown as CommandBody
  const command = { id: newId(), dossier: newId(), actor, at: scene.api.clock.now(), body }
  const { dossier, code = '' } = succeeded(await actOnDossier(scene.office, command))
  return { dossier, code }
}

async function compare(change: (held: Theirs[]) => Theirs[] = (held) => held): Promise<Reconciliation> {
  const held: Theirs[] = []
  for await (const one of askPortal(scene.settings.national_portal, period())) held.push(one)
  return reconcile(scene.office.database, {
    destination: 'national_portal',
    period: period(),
    now: scene.api.clock.now(),
    theirs: change(held),
  })
}

const of = ({ differences }: Reconciliation, code: string) => differences.find((one) => one.code === code)

describe('our dossiers and what the portal holds', () => {
  it('are equal when everything was sent, also for a dossier that was filed there', async () => {
    await receive()
    const { standIns, api } = scene
    standIns.portal.file(birthSample({}, { now: api.clock.now(), url: standIns.addresses.national_portal }))
    await scene.settle()
    const waits = await scene.office.database.query<{ id: string }>(
      "select id from dossier where status = 'submitted'",
    )
    succeeded(await scene.act(waits[0]?.id ?? '', { type: 'accept', paidFees: false }))
    await scene.settle()
    const found = await compare()
    expect(found.differences).toEqual([])
    expect(found.counts).toMatchObject({ ours: 2, theirs: 2, equal: 2, different: 0 })
  })

  it('differ in every way there is, each with its side and the messages that prove it', async () => {
    const all = await Promise.all(Array.from({ length: 7 }, receive))
    await scene.settle()
    const [late, refused, since, there, gone, due, status] = all.map(({ dossier, code }) => ({
      dossier,
      code,
    }))
    const waiting = await receive()
    const { database } = scene.office
    // What the portal refused, and what changed here without a message, can only be planted.
    await database.query("update delivery set state = 'parked', failure = 'portal_-1' where subject = $1", [
      refused?.dossier,
    ])
    await database.query(
      `update delivery set payload = payload || '{"status": 2}' where subject = $1 and destination = 'national_portal'`,
      [since?.dossier],
    )
    const now = scene.api.clock.now()
    const held = await compare((theirs) => [
      ...theirs.flatMap((one): Theirs[] => {
        if (one.code === gone?.code) return []
        if (one.code === refused?.code || one.code === since?.code) return [{ ...one, status: 2 }]
        if (one.code === there?.code) return [{ ...one, status: 5, updatedAt: now + 3_600_000 }]
        if (one.code === due?.code) return [{ ...one, dueAt: (one.dueAt ?? 0) + DAY }]
        return one.code === status?.code ? [{ ...one, status: 2 }] : [one]
      }),
      { code: 'H44.100-261101-0099', status: 4, acceptedAt: now },
    ])
    const findings = [
      [waiting.code, 'not_sent_yet', 'ours'],
      [refused?.code, 'refused', 'ours'],
      [since?.code, 'changed_since', 'ours'],
      [there?.code, 'changed_there', 'theirs'],
      [gone?.code, 'unknown_there', 'theirs'],
      ['H44.100-261101-0099', 'unknown_here', 'theirs'],
      [due?.code, 'due_date_differs', 'theirs'],
      [status?.code, 'status_differs', 'theirs'],
    ] as const
    for (const [code, kind, side] of findings) expect(of(held, code ?? '')).toMatchObject({ kind, side })
    expect(held.differences).toHaveLength(findings.length)
    expect(of(held, late?.code ?? '')).toBeUndefined()
    for (const { kind, proof } of held.differences) {
      if (kind !== 'unknown_here') expect(proof.length, kind).toBeGreaterThan(0)
    }
    expect(of(held, status?.code ?? '')?.proof.at(-1)).toMatchObject({
      way: 'out',
      state: 'sent',
      acceptedAt: expect.any(Number),
    })

    const signer = openSigner('a secret of at least thirty-two signs')
    const file = signDispute(held, signer)
    const key = createPublicKey({ key: Buffer.from(file.key, 'base64'), format: 'der', type: 'spki' })
    const check = (text: string) =>
      verify(null, Buffer.from(text), key, Buffer.from(file.signature, 'base64'))
    expect([check(file.payload), check(file.payload.replace('theirs', 'ours'))]).toEqual([true, false])
    expect((await disputeTable(held)).subarray(0, 2).toString()).toBe('PK')
    const found = await findDossier(database, waiting.dossier)
    expect(JSON.stringify(held)).not.toContain(found?.parties.applicant.name)
  })
})

describe('a file of theirs', () => {
  const theirs = { code: 'H44.100-261123-0001', status: 4, dueAt: Date.UTC(2026, 10, 26, 10) }

  it.each([
    ['JSON lines', '{"MaHoSo":"H44.100-261123-0001","TrangThaiHoSo":"4","NgayHenTra":"20261126170000"}\n\n'],
    [
      'a JSON list',
      '[{"MaHoSo":"H44.100-261123-0001","TrangThaiHoSo":4,"NgayHenTra":"2026-11-26T17:00:00+07:00"}]',
    ],
    ['CSV', '\uFEFFMã hồ sơ;Trạng thái;Ngày hẹn trả\r\nH44.100-261123-0001;Đang xử lý;2026-11-26 17:00\r\n'],
  ])('is read as %s', (_, text) => {
    expect(readTheirFile(text)).toEqual({ theirs: [theirs], unreadable: [] })
  })

  it('names the lines that cannot be read, and reads the others', () => {
    const lines = [
      '{"MaHoSo":"A-261123-0001","TrangThaiHoSo":"14"}',
      '{"TrangThaiHoSo":"4"}',
      '{"MaHoSo":"A-261123-0002","TrangThaiHoSo":"4","NgayHenTra":"202261126170000"}',
      'nothing',
      '{"MaHoSo":"A-261123-0003","TrangThaiHoSo":"4"}',
    ]
    const { theirs: read, unreadable } = readTheirFile(lines.join('\n'))
    expect(read).toEqual([{ code: 'A-261123-0003', status: 4 }])
    expect(unreadable).toEqual([
      { line: 1, why: 'unknown_status' },
      { line: 2, why: 'no_code' },
      { line: 3, why: 'wrong_moment:dueAt' },
      { line: 4, why: 'not_json' },
    ])
  })
})
