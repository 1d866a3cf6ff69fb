import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { sendAll } from '../../../test/outbox/send-all.ts'
import { enqueueMessages, listDestinations } from '../../outbox/index.ts'
import { newId } from '../../platform/index.ts'
import { openAddressRule, openOutsideHttp } from '../../platform/outside/index.ts'
import { postJson } from '../journal/post-json.ts'
import { makeStandInCertificates, type StandInCertificates } from './certificates.ts'
import { type OpenedStandIns, openStandIns } from './open-stand-ins.ts'

let db: TestDatabase
let standIns: OpenedStandIns
let certificates: StandInCertificates
const trusted = getCACertificates('default')
beforeAll(async () => {
  db = await testDatabase()
  certificates = await makeStandInCertificates(Date.now())
  standIns = await openStandIns({ port: 0, folder: undefined, door: undefined, now: Date.now, certificates })
})
afterAll(async () => {
  setDefaultCACertificates(trusted)
  await standIns.close()
  await db.close()
})

const OUTCOME = { MaThongDiep: 'M-1', LoaiThu: 'DangKyHoKinhDoanh', MaHoSo: 'H44.100-261123-0001' }
const REQUEST = {
  ...{ ...OUTCOME, MaDonVi: 'H44.100', NgayTiepNhan: '20261123080000' },
  ToKhai: { chuHo: 'Nguyễn Văn Ví Dụ', soDinhDanh: '025190000000' },
}

it('a certificate that has expired takes nothing and loses nothing: named as such, tried by a probe, sent once it is renewed', async () => {
  setDefaultCACertificates([...trusted, certificates.authority])
  const destination = 'household_business'
  const address = standIns.addresses.household_business
  expect(address).toMatch(/^https:/)
  const id = newId()
  const message = { id, destination, subject: newId(), kind: 'DangKyHoKinhDoanh', payload: {} }
  await enqueueMessages(db.database, [message])
  const send = async () => {
    const posted = await postJson(`${address}/requests`, { id, body: REQUEST })
    return 'answer' in posted ? posted.answer : ({ sent: true } as const)
  }
  const sender = { destination, afterParked: 'wait', send } as const
  const { mood } = standIns.systems.household_business
  mood.ask('certificate_expired', Number.POSITIVE_INFINITY)
  let now = Date.now() + 1_000
  for (let probe = 0; probe < 4; probe += 1, now += 10 * 60_000)
    expect(await sendAll(db.database, sender, () => now)).toBe(1)
  const state = async () =>
    (await listDestinations(db.database, now)).find((one) => one.destination === destination)
  expect(await state()).toMatchObject({ waiting: 1, parked: 0, failure: 'certificate_expired' })
  expect(standIns.systems.household_business.requests()).toEqual([])
  // Programs and systems that are named by address are told the same.
  const outside = openOutsideHttp(openAddressRule(['127.0.0.1', '::1']))
  const asked = { method: 'POST', headers: {}, body: '{}', waitMs: 5_000, mostBytes: 1_000 } as const
  expect(await outside.ask(`${address}/requests`, asked)).toEqual({ failed: 'certificate_expired' })

  mood.ask('certificate_expired', 0)
  expect(await sendAll(db.database, sender, () => now)).toBe(1)
  expect(await state()).toMatchObject({ waiting: 0, parked: 0 })
  expect(standIns.systems.household_business.requests()).toMatchObject([{ MaHoSo: OUTCOME.MaHoSo }])
})

it('whoever does not trust its authority sends nothing', async () => {
  setDefaultCACertificates(trusted)
  const posted = await postJson(`${standIns.addresses.tax}/requests`, { id: newId(), body: REQUEST })
  expect(posted).toEqual({ answer: { unreachable: 'certificate_untrusted' } })
})
