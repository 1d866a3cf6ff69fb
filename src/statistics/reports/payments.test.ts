import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { factsOfDossiers } from '../figures/fact-source.ts'

const ID = '018f0000-0000-7000-8000-000000000001'
const on = (date: string) => Date.parse(`${date}T03:00:00Z`)
/** Two obligations, as they stand in the events. */
const EVENTS = [
  [4, 'payment_requested', on('2026-11-02'), { amount: 5000, reason: 'Lệ phí trước bạ' }],
  [5, 'payment_confirmed', on('2026-11-03'), {}],
  [6, 'payment_requested', on('2026-11-05'), { amount: 7000, reason: 'Thuế thu nhập' }],
  [7, 'payment_confirmed', on('2026-11-09'), {}],
  [8, 'payment_requested', on('2026-11-10'), { amount: 9000, reason: 'Tiền sử dụng đất' }],
] as const

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
  for (const [version, type, at, data] of EVENTS) {
    await db.database.query(
      `insert into dossier_event (dossier_id, version, type, at, actor_kind, actor_id, data)
       values ($1, $2, $3, to_timestamp($4 / 1000.0), 'staff', 'lan', $5)`,
      [ID, version, type, at, data],
    )
  }
  const last = { amount: 9000, reason: 'Tiền sử dụng đất', askedAt: on('2026-11-10') }
  await db.database.query(
    `insert into dossier (id, version, status, reference, procedure_code, procedure_version, receiving_agency,
       competent_agency, channel, submitted_at, accepted_at, owner_name, parties, state)
     values ($1, 8, 'awaiting_payment', 'R1', '1.000001', $1, 'A1', 'A1', 'direct', $2, $2, 'Trần Thị Thử', '{}', $3)`,
    [ID, new Date(on('2026-11-01')), { supplements: [], payment: last }],
  )
})
afterAll(() => db.close())

describe('a dossier with several financial obligations', () => {
  it('that was stored with its last one only gets all of them back from its events', async () => {
    const path = new URL('../../../migrations/0082_payments_in_order.sql', import.meta.url)
    await db.database.query(readFileSync(path, 'utf8'))
    const [row] = await db.database.query<{ state: object }>('select state from dossier')
    expect(row?.state).toEqual({
      supplements: [],
      payments: [
        { amount: 5000, reason: 'Lệ phí trước bạ', askedAt: on('2026-11-02'), paidAt: on('2026-11-03') },
        { amount: 7000, reason: 'Thuế thu nhập', askedAt: on('2026-11-05'), paidAt: on('2026-11-09') },
        { amount: 9000, reason: 'Tiền sử dụng đất', askedAt: on('2026-11-10') },
      ],
    })
  })

  it('waited in each of them: its working time counts none', async () => {
    const [fact] = await db.database.query<{ pauses: string }>(
      `select pauses::text as pauses from (${factsOfDossiers('true')}) f`,
    )
    expect(fact?.pauses).toBe(
      '{["2026-11-02 03:00:00+00","2026-11-03 03:00:00+00"),["2026-11-05 03:00:00+00","2026-11-09 03:00:00+00"),' +
        '["2026-11-10 03:00:00+00",)}',
    )
  })
})
