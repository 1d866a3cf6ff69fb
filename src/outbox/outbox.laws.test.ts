import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { newId } from '../platform/index.ts'
import { enqueueMessages } from './enqueue.ts'
import type { Answer, Delivery, Message, Sender } from './model.ts'
import { CLAIM_MS, PAUSES_MS } from './model.ts'
import { claimDeliveries, enterDestination } from './sending/claim.ts'
import { sendNext } from './sending/send-next.ts'
import { closeDelivery } from './watching/close.ts'
import { listDestinations } from './watching/destinations.ts'
import { forgetUnsent, resend, sweepDeliveries } from './watching/resend.ts'
import { findDelivery } from './watching/search-deliveries.ts'

const DAY = 86_400_000
const START = Date.UTC(2026, 10, 23, 1)
let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())
beforeEach(empty)

async function empty() {
  await db.database.query('delete from delivery')
  await db.database.query('delete from destination')
  for (const name of ['portal', 'other']) await enterDestination(db.database, name)
}

const messageTo = (destination: string, subject: string, nth: number): Message => ({
  id: newId(),
  destination,
  subject,
  kind: 'told',
  payload: { nth },
})

async function enqueueAt(messages: readonly Message[], at = START) {
  await enqueueMessages(db.database, messages)
  await db.database.query(
    'update delivery set next_at = $1, created_at = $1 where claim is null and tries = 0',
    [new Date(at)],
  )
}

/** A receiver with a record of its own. */
function receiver(answerOf: (delivery: Delivery) => Answer, more: Partial<Sender> = {}) {
  const got: Delivery[] = []
  const asked: Delivery[] = []
  const sender: Sender = {
    destination: 'portal',
    afterParked: 'wait',
    send: async (delivery) => {
      asked.push(delivery)
      const answer = answerOf(delivery)
      if ('sent' in answer) got.push(delivery)
      return answer
    },
    ...more,
  }
  return { got, asked, sender }
}

/** First arrivals of a subject, in their order. */
function arrivals(got: readonly Delivery[], subject: string): number[] {
  const seen = new Map(got.filter((one) => one.subject === subject).map((one) => [one.id, one]))
  return [...seen.values()].map(({ payload }) => payload.nth as number)
}

describe('the outbox', () => {
  it('delivers everything at least once under the same id and in order, through random failures and workers that die', async () => {
    const happening = fc.constantFrom(
      'sent',
      'sent',
      'sent',
      'failed',
      'unreachable',
      'died',
      'answer lost',
      'throws',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 14 }),
        fc.array(happening, { maxLength: 30 }),
        async (subjects, happenings) => {
          await empty()
          const messages = subjects.map((subject, nth) => messageTo('portal', `s${subject}`, nth))
          await enqueueAt(messages)
          let now = START
          const left = [...happenings]
          const got: Delivery[] = []
          const sender: Sender = {
            destination: 'portal',
            afterParked: 'wait',
            send: async (delivery) => {
              const what = left.shift() ?? 'sent'
              if (what === 'sent' || what === 'answer lost') got.push(delivery)
              if (what === 'throws' || what === 'answer lost') throw new Error('cut')
              if (what === 'sent') return { sent: true }
              return what === 'unreachable' ? { unreachable: 'down' } : { failed: 'no' }
            },
          }
          const send = async () => {
            if (left[0] !== 'died') return sendNext(db.database, sender, () => now)
            left.shift()
            const { deliveries } = await claimDeliveries(db.database, sender, now)
            // It may have come as far as sending.
            if (left.length % 2 === 0) got.push(...deliveries)
            return 0
          }
          for (let round = 0; round < 200; round++) {
            await Promise.all([send(), send()])
            const [state] = (await listDestinations(db.database, now)).filter(
              (one) => one.destination === 'portal',
            )
            if (state?.waiting === 0) break
            now += [0, CLAIM_MS, 10 * 60_000, DAY][round % 4] ?? 0
          }
          expect(new Set(got.map(({ id }) => id))).toEqual(new Set(messages.map(({ id }) => id)))
          for (const subject of new Set(subjects)) {
            const firsts = arrivals([...got].reverse(), `s${subject}`).reverse()
            expect(firsts).toEqual([...firsts].sort((a, b) => a - b))
          }
        },
      ),
      { numRuns: 40 },
    )
  }, 60_000)

  it('enqueued twice is one delivery, and one that is rolled back is none', async () => {
    const one = messageTo('portal', 'd', 1)
    await enqueueAt([one, one])
    await enqueueAt([one])
    const failing = db.database.transaction(async (tx) => {
      await enqueueMessages(tx, [messageTo('portal', 'd', 2)])
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    const { got, sender } = receiver(() => ({ sent: true }))
    while ((await sendNext(db.database, sender, () => START)) > 0);
    expect(got.map(({ id }) => id)).toEqual([one.id])
  })

  it('tries again over days with growing pauses, then parks it, and what follows waits until people send it again', async () => {
    const [first, second] = [messageTo('portal', 'd', 1), messageTo('portal', 'd', 2)]
    await enqueueAt([first, second, messageTo('portal', 'e', 3)])
    let isBroken = true
    const { got, asked, sender } = receiver(({ id }) =>
      isBroken && id === first.id ? { failed: 'no' } : { sent: true },
    )
    let now = START
    for (; now < START + 8 * DAY; now += 60_000 * 5) await sendNext(db.database, sender, () => now)
    expect(asked.filter(({ id }) => id === first.id)).toHaveLength(PAUSES_MS.length + 1)
    expect(got.map(({ payload }) => payload.nth)).toEqual([3])
    const [, portal] = await listDestinations(db.database, now)
    expect(portal).toMatchObject({ destination: 'portal', waiting: 1, parked: 1 })
    isBroken = false
    expect(await resend(db.database, { destination: 'other' }, now)).toBe(0)
    expect(await resend(db.database, { destination: 'portal', kind: 'told' }, now)).toBe(1)
    while ((await sendNext(db.database, sender, () => now)) > 0);
    expect(got.map(({ payload }) => payload.nth)).toEqual([3, 1, 2])
    expect(await resend(db.database, { id: second.id }, now)).toBe(1)
    await sendNext(db.database, sender, () => now)
    expect(got.at(-1)?.id).toBe(second.id)
  })

  it('a fault of our own database costs a delivery none of its tries, and says nothing of where it goes', async () => {
    await enqueueAt([messageTo('portal', 'd', 1)])
    let busy = PAUSES_MS.length + 4
    const tries: number[] = []
    const sender: Sender = {
      ...{ destination: 'portal', afterParked: 'wait' },
      send: async (delivery) => {
        tries.push(delivery.tries)
        if (busy-- > 0) throw Object.assign(new Error('sorry, too many clients already'), { code: '53300' })
        return { sent: true }
      },
    }
    let now = START
    for (; busy > 0; now += 60_000) await sendNext(db.database, sender, () => now)
    const [, held] = await listDestinations(db.database, now)
    expect(held).toMatchObject({ waiting: 1, parked: 0 })
    expect(held).not.toHaveProperty('downSince')
    expect(held).not.toHaveProperty('lastSuccess')
    expect(await sendNext(db.database, sender, () => now)).toBe(1)
    expect(tries).toEqual(Array.from({ length: PAUSES_MS.length + 5 }, () => 1))
    expect((await listDestinations(db.database, now))[1]).toMatchObject({ waiting: 0, lastSuccess: now })
  })

  it('what was sent while our database was busy for a moment is written down all the same, and not sent again', async () => {
    await enqueueAt([messageTo('portal', 'd', 1)])
    const { asked, sender } = receiver(() => ({ sent: true }))
    let transactions = 0
    const busy: typeof db.database = {
      ...db.database,
      transaction: (work) => {
        transactions += 1
        // The first takes, the second writes down.
        if (transactions !== 2) return db.database.transaction(work)
        return Promise.reject(Object.assign(new Error('deadlock detected'), { code: '40P01' }))
      },
    }
    expect(await sendNext(busy, sender, () => START)).toBe(1)
    expect(await sendNext(db.database, sender, () => START + CLAIM_MS)).toBe(0)
    expect([transactions, asked.length]).toEqual([3, 1])
  })

  it('what people have closed is not sent, stays, and holds up nothing that follows', async () => {
    const [first, second] = [messageTo('portal', 'd', 1), messageTo('portal', 'd', 2)]
    await enqueueAt([first, second])
    const { got, sender } = receiver(({ id }) => (id === first.id ? { refused: 'no' } : { sent: true }))
    expect(await closeDelivery(db.database, first.id)).toBe(0)
    while ((await sendNext(db.database, sender, () => START)) > 0);
    expect(got).toEqual([])
    expect([await closeDelivery(db.database, first.id), await closeDelivery(db.database, first.id)]).toEqual([
      1, 0,
    ])
    while ((await sendNext(db.database, sender, () => START)) > 0);
    expect(got.map(({ payload }) => payload.nth)).toEqual([2])
    expect((await findDelivery(db.database, first.id))?.state).toBe('closed')
    await forgetUnsent(db.database, 'portal')
    await sweepDeliveries(db.database, START + 400 * DAY)
    expect((await findDelivery(db.database, first.id))?.failure).toBe('no')
  })

  it('asks a destination that is down with one probe at a time, loses nothing in a day, and then keeps to the set rate', async () => {
    await enqueueAt(Array.from({ length: 120 }, (_, nth) => messageTo('portal', `d${nth}`, nth)))
    await enqueueAt([messageTo('other', 'x', 0)])
    let isDown = true
    const { got, asked, sender } = receiver(
      () => (isDown ? { unreachable: 'ECONNREFUSED' } : { sent: true }),
      {
        perSecond: 10,
      },
    )
    const other = receiver(() => ({ sent: true }), { destination: 'other' })
    let now = START
    for (; now < START + DAY; now += 60_000) {
      await Promise.all([sender, sender, other.sender].map((one) => sendNext(db.database, one, () => now)))
    }
    expect(other.got).toHaveLength(1)
    expect(asked.length).toBeLessThan(16 + DAY / (5 * 60_000) + 10)
    expect((await listDestinations(db.database, now))[1]).toMatchObject({
      waiting: 120,
      parked: 0,
      downSince: START,
    })
    isDown = false
    now += 5 * 60_000
    const bySecond: number[] = []
    for (let second = 0; second < 30 && got.length < 120; second++, now += 1000) {
      const before = got.length
      for (let tenth = 0; tenth < 10; tenth++) await sendNext(db.database, sender, () => now + tenth * 100)
      bySecond.push(got.length - before)
    }
    expect(got.length).toBe(120)
    expect(Math.max(...bySecond)).toBeLessThanOrEqual(20)
    expect(bySecond.length).toBeGreaterThanOrEqual(11)
    expect((await listDestinations(db.database, now))[1]).not.toHaveProperty('downSince')
  }, 30_000)

  it('forgets what was sent a quarter of a year ago and nothing that waits', async () => {
    await enqueueAt([messageTo('portal', 'd', 1), messageTo('other', 'd', 2)])
    const { sender } = receiver(() => ({ sent: true }))
    await sendNext(db.database, sender, () => START)
    await sweepDeliveries(db.database, START + 89 * DAY)
    expect(await db.database.query('select from delivery')).toHaveLength(2)
    await sweepDeliveries(db.database, START + 91 * DAY)
    expect(await db.database.query('select from delivery')).toHaveLength(1)
  })
})
