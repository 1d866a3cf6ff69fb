import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../../test/database.ts'
import { newId } from '../../../platform/index.ts'
import { type OpenedStandIns, openStandIns } from '../../stand-ins/open-stand-ins.ts'
import { listLooks } from './look-store.ts'
import { type Citizen, lookUpPopulation } from './look-up.ts'

const NOW = Date.UTC(2026, 10, 23, 2)
const KNOWN = { idNumber: '025190000000', name: 'Nguyễn Thị Ví Dụ', birthDate: '1990-03-02' }

let db: TestDatabase
let standIns: OpenedStandIns
beforeAll(async () => {
  db = await testDatabase()
  standIns = await openStandIns({ port: 0, folder: undefined, door: undefined, now: () => NOW })
})
afterAll(async () => {
  await standIns.close()
  await db.close()
})

async function lookUp(citizen: Citizen, url = standIns.population.address) {
  const look = { staff: newId(), agency: 'H44.100', dossier: newId(), party: 'applicant' } as const
  const asked = { ...look, procedure: '2.000815', purpose: 'reception', citizen } as const
  const answer = await lookUpPopulation(db.database, { url, token: undefined }, asked, NOW)
  const [kept] = await listLooks(db.database, { dossier: look.dossier, limit: 1 })
  return { answer, kept }
}

describe('a citizen looked up in the population database', () => {
  it('is found by number, name and birth date together, and the other side keeps the same purpose', async () => {
    const { answer, kept } = await lookUp({ ...KNOWN, name: 'NGUYỄN THỊ  VÍ DỤ' })
    expect(answer).toEqual({ result: 'matched', address: 'Số 5, ngõ 3, phường Nông Trang, tỉnh Phú Thọ' })
    expect(kept).toMatchObject({ result: 'matched', purpose: 'reception', procedure: '2.000815' })
    expect(standIns.population.entries().at(-1)).toMatchObject({
      ...{ id: kept?.id, dossier: kept?.dossier, staff: kept?.staff },
      purpose: 'Kiểm tra người nộp khi tiếp nhận',
    })
  })

  it('tells which field differs and nothing else of the person', async () => {
    const { answer } = await lookUp({ ...KNOWN, birthDate: '1990-03-03' })
    expect(answer).toEqual({ result: 'mismatched', differs: ['birthDate'] })
    expect((await lookUp({ ...KNOWN, idNumber: '001199999999' })).answer).toEqual({ result: 'not_found' })
  })

  it.each(['error_500', 'cut_after_work', 'wrong_schema', 'down'] as const)(
    'is recorded with its purpose also when the other side fails: %s',
    async (kind) => {
      standIns.population.mood.ask(kind, 1)
      const { answer, kept } = await lookUp(KNOWN)
      expect(answer).toMatchObject({ result: 'failed', failure: expect.any(String) })
      expect(kept).toMatchObject({ result: 'failed', purpose: 'reception' })
    },
  )

  it('is asked about by nothing that is no number, and that is recorded, too', async () => {
    const before = standIns.population.entries().length
    const { answer, kept } = await lookUp({ ...KNOWN, idNumber: 'C1234567' })
    expect(answer).toEqual({ result: 'failed', failure: 'not_askable' })
    expect(kept?.failure).toBe('not_askable')
    expect(standIns.population.entries()).toHaveLength(before)
  })

  it('leaves nothing of the person in the record', async () => {
    const rows = await db.database.query('select to_jsonb(l)::text as text from population_look l')
    const text = JSON.stringify(rows)
    for (const part of ['Ví Dụ', '025190000000', '1990', 'Nông Trang']) expect(text).not.toContain(part)
  })

  it('is looked up at the stand-in by nobody without a purpose', async () => {
    const answer = await fetch(`${standIns.population.address}/look-ups`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ SoDinhDanh: KNOWN.idNumber, HoVaTen: KNOWN.name, NgaySinh: '19900302' }),
    })
    expect(answer.status).toBe(422)
  })
})
