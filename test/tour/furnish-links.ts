/** Connections in every state: sent, failed, refused, messages that were not understood, both sides compared. */
import { createHash } from 'node:crypto'
import { createApiClient } from '../../src/agencies/index.ts'
import { connectionSenders, connectionsOf } from '../../src/cli/serve/connected/connections.ts'
import type { House } from '../../src/cli/serve/open-house.ts'
import { derivedId } from '../../src/dossiers/index.ts'
import {
  lookUpPopulation,
  openStandIns,
  portalReader,
  receiveMessage,
  saveConfigured,
} from '../../src/integration/index.ts'
import { enqueueMessages } from '../../src/outbox/index.ts'
import { type FixedClock, newId } from '../../src/platform/index.ts'
import { createWebhook, pauseWebhook } from '../../src/webhooks/index.ts'
import { sendAll } from '../outbox/send-all.ts'

/** The system that was configured. */
export const CONFIGURED = '0199f0c4-7c1e-7a31-9b1d-5f0c2a8e4d77'

/** A message that waits to be sent. */
export const DELIVERY = '0199f0c4-7c1e-7a31-9b1d-5f0c2a8e4d88'

/** One that came in and was not understood. */
const UNREAD = '{"service": "DongBoHoSoMC", "data": ['
const UNREAD_DIGEST = createHash('sha256').update(UNREAD).digest('hex')
export const MESSAGE = derivedId('message', 'national_portal', `sha256:${UNREAD_DIGEST}`, UNREAD_DIGEST)

export async function furnishLinks(house: House, clock: FixedClock): Promise<void> {
  const { database } = house.office
  const now = () => clock.now()
  const standIns = await openStandIns({ port: 0, folder: undefined, door: undefined, now })
  try {
    standIns.portal.mood.ask('error_500', 2)
    for (const sender of connectionSenders(house, standIns)) await sendAll(database, sender, now)
    await database.query(
      `update delivery set state = 'parked', failure = 'portal_-1' where id in (
         select id from delivery where destination = 'national_portal' and state = 'sent' order by position limit 2)`,
    )
    await connectionsOf(house, standIns)?.reconcileNow?.()
    await connectionsOf(house, standIns)?.compareCatalogueNow?.()
  } finally {
    await standIns.close()
  }
  await furnishWebhooks(house, clock)
  await furnishConfigured(house, clock)
  await furnishLooks(house, clock)
  const waiting = {
    id: DELIVERY,
    destination: 'criminal_record',
    subject: newId(),
    kind: 'YeuCauLyLichTuPhap',
  }
  await enqueueMessages(database, [{ ...waiting, payload: { code: 'G01.44-261123-0001', node: 'received' } }])
  const status = {
    service: 'DongBoHoSoMC',
    data: [{ MaHoSo: 'H44.100-261123-2200001', TrangThaiHoSo: '14' }],
  }
  for (const body of [UNREAD, JSON.stringify(status), '[]']) {
    const client = { id: newId(), agencies: 'all' } as const
    const arrived = {
      source: 'national_portal',
      messageId: undefined,
      body: Buffer.from(body),
      client,
      now: now(),
    } as const
    await receiveMessage(database, arrived, portalReader.label)
  }
}

/** Look-ups that nobody answered. */
async function furnishLooks({ office }: House, clock: FixedClock): Promise<void> {
  const [row] = await office.database.query<{ id: string }>(
    "select id from staff where username = 'tiepnhan.viettri'",
  )
  const look = { staff: row?.id ?? '', agency: 'H44.100', dossier: newId(), party: 'applicant' } as const
  const citizen = { idNumber: '025190000000', name: 'Nguyễn Thị Ví Dụ', birthDate: '1990-03-02' }
  const asked = { ...look, procedure: '2.000815', purpose: 'reception', citizen } as const
  const silent = { url: 'http://127.0.0.1:9', token: undefined }
  await lookUpPopulation(office.database, silent, asked, clock.now())
}

/** One that is told, one that was paused. */
async function furnishWebhooks(house: House, clock: FixedClock): Promise<void> {
  const { database } = house.office
  const scopes = ['webhooks.manage'] as const
  const input = { name: 'Phần mềm hộ tịch xã', scopes, agencies: 'all' } as const
  const client = await createApiClient(database, input, { staff: undefined, now: clock.now() })
  if (!client.ok) throw new Error(client.problem.code)
  const outside = { check: async () => undefined, ask: async () => ({ failed: 'ECONNREFUSED' }) }
  for (const [url, types] of [
    ['https://hotich.example.vn/motcua', undefined],
    ['https://datdai.example.vn/bao-tin', ['dossier_accepted', 'result_issued']],
  ] as const) {
    const hook = {
      id: newId(),
      client: client.value.id,
      url,
      types,
      contact: undefined,
      createdBy: undefined,
    }
    const made = await createWebhook({ database, outside }, hook, clock.now())
    if (typeof made !== 'string' && types) await pauseWebhook(database, made.id, clock.now())
  }
}

/** A new system that was saved and not tried yet. */
async function furnishConfigured({ office }: House, clock: FixedClock): Promise<void> {
  await saveConfigured(
    office.database,
    {
      ...{ id: CONFIGURED, name: 'Phần mềm đăng ký doanh nghiệp', url: 'https://dkdn.example.vn/ho-so' },
      ...{ authHeader: undefined, secret: undefined, waitsFor: 'ministry', procedures: ['2.001199'] },
      ...{ condition: '', mapping: 'maHoSo = code\nnguoiNop.hoTen = applicant_name' },
      answers: 'ministry_state = ketQua.trangThai\nresult_number = ketQua.ma',
    },
    { now: clock.now(), by: newId() },
  )
}
