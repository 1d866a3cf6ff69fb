import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { fromLocal } from '../../calendar/index.ts'
import { newId } from '../../platform/index.ts'
import type { Parties } from '../model.ts'
import { verifyDossiers } from '../upkeep/verify.ts'
import { append } from './append.ts'
import { appendTogether } from './batch-append.ts'
import { describeStore, receivedWrite } from './contract.testing.ts'
import { takeReceipts, withReceipt } from './take-receipts.ts'
import type { Write } from './write.ts'

const monday = fromLocal('2026-11-23', 600)
let db: TestDatabase

beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

describeStore(
  'one statement',
  (write) => append(db.database, [write]),
  () => db.database,
)
describeStore(
  'the common statement',
  (write) => appendTogether(db.database, write),
  () => db.database,
)

const receiptOf = (answer: Awaited<ReturnType<typeof append>>, { after }: Write) =>
  typeof answer === 'string' ? Number.NaN : Number.parseInt(answer.get(after.id)?.receiptNumber ?? '', 10)

function isWithoutGap(numbers: readonly number[]): boolean {
  const least = Math.min(...numbers)
  return [...numbers].sort((a, b) => a - b).every((number, i) => number === least + i)
}

describe('acts of the same moment', () => {
  it.each([
    ['one server', appendTogether],
    ['several servers', (db: TestDatabase['database'], write: Write) => append(db, [write])],
  ])('of %s leave no gap in the numbers of receipts', async (_, store) => {
    const writes = Array.from({ length: 80 }, () => receivedWrite())
    const answers = await Promise.all(writes.map((write) => store(db.database, write)))
    const ofAgency = Map.groupBy(writes.keys(), (i) => (writes[i] as Write).after.receivingAgency)
    for (const its of ofAgency.values()) {
      expect(
        isWithoutGap(its.map((i) => receiptOf(answers[i] as (typeof answers)[number], writes[i] as Write))),
      ).toBe(true)
    }
  })

  it('whose receipts were numbered before wait for nobody at their series, and the next number follows', async () => {
    const { database } = db
    const [first, next] = [receivedWrite(), receivedWrite()]
    const writes = Array.from({ length: 10 }, () => receivedWrite())
    const before = receiptOf(await append(database, [first]), first)
    const numbers = await database.transaction((tx) => takeReceipts(tx, writes))
    await database.transaction(async (tx) => {
      await tx.query('select from paper_series for update')
      const numbered = writes.map((write) => withReceipt(write, numbers[write.after.id]))
      expect(await append(database, numbered)).toBeInstanceOf(Map)
    })
    const stored = await database.query<{ number: string }>(
      `select state ->> 'receiptNumber' as number
         from unnest($1::uuid[]) with ordinality as t(id, nth) join dossier using (id) order by nth`,
      [writes.map(({ after }) => after.id)],
    )
    expect(stored.map(({ number }) => Number.parseInt(number, 10))).toEqual(
      writes.map((_, i) => before + 1 + i),
    )
    expect(receiptOf(await append(database, [next]), next)).toBe(before + writes.length + 1)
    expect((await verifyDossiers(database)).differences).toBe(0)
  })

  it('are all stored, each with a number of its own', async () => {
    const writes = Array.from({ length: 300 }, () => receivedWrite())
    const answers = await Promise.all(writes.map((write) => appendTogether(db.database, write)))
    const codes = answers.map((answer, i) =>
      typeof answer === 'string' ? answer : answer.get((writes[i] as Write).after.id)?.code,
    )
    expect(new Set(codes).size).toBe(300)
    expect(codes.every((code) => /-\d{4}$/.test(code ?? ''))).toBe(true)
    expect((await verifyDossiers(db.database)).differences).toBe(0)
  })

  it('are told apart when one of them was stored before: the others are stored all the same', async () => {
    const command = newId(monday)
    await appendTogether(db.database, receivedWrite({ id: command }))
    const writes = [
      receivedWrite(),
      receivedWrite(),
      receivedWrite({ id: command }),
      receivedWrite(),
      receivedWrite(),
    ]
    const answers = await Promise.all(writes.map((write) => appendTogether(db.database, write)))
    expect(answers.map((answer) => (typeof answer === 'string' ? answer : 'stored'))).toEqual([
      'stored',
      'stored',
      'command',
      'stored',
      'stored',
    ])
  })

  it('store a dossier once when it comes many times', async () => {
    const id = newId(monday)
    const writes = Array.from({ length: 20 }, () => receivedWrite({ dossier: id }))
    const answers = await Promise.all(writes.map((write) => appendTogether(db.database, write)))
    expect(answers.filter((answer) => typeof answer === 'object')).toHaveLength(1)
    expect(answers.filter((answer) => answer === 'version')).toHaveLength(19)
  })

  it('fail alone where one cannot be stored', async () => {
    const broken = receivedWrite()
    const name = `Nguyễn ${String.fromCharCode(0)} An`
    const parties: Parties = { applicant: { ...broken.parties.applicant, name } }
    const writes = [
      receivedWrite(),
      receivedWrite(),
      receivedWrite(),
      { ...broken, parties },
      receivedWrite(),
    ]
    const answers = await Promise.allSettled(writes.map((write) => appendTogether(db.database, write)))
    expect(answers.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ])
  })
})
