import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import type { ActiveGrant, Actor } from '../../agencies/index.ts'
import { openDatabase } from '../../platform/database/index.ts'
import { type Found, searchDossiers } from './search-dossiers.ts'

/** As they are stored, and as they are asked for: by their own spelling and as people type. */
const ODD: readonly [name: string, asked: string][] = [
  ['Y Ƀlô Êƀan', 'Y Ƀlô'],
  ['Y Ƀlô Êƀan', 'eban'],
  ['K’Thử', "K'Thử"],
  ["K'Thuở", 'K’Thuở'],
  ['Thử “A & B”', 'Thử "A & B"'],
  ['Weiß Thử', 'Weiß'],
  ['Weiß Thử', 'weiss'],
  ['Ðặng Thửa', 'Đặng Thửa'],
  ['Thử – Hai', 'Thử – Hai'],
  ['Thử – Hai', 'thu - hai'],
  ['Thử  Hai  Cách', 'Thử Hai Cách'],
  ['Thử\u200bĂn', 'ThửĂn'],
  ['Giảm 50% Thử', '50%'],
  ['Giảm 50% Thử', '%'],
  ['Gạch_Dưới', '_'],
]

/** `Nguyễn` in 9,000 dossiers of three wards, `Đặng Thị Thử` in two, one of which another ward was asked about. */
const FILL = `with d as (
    select n, uuidv7((n - 9002) * interval '1 minute') as id, now() + (n - 9002) * interval '1 minute' as at,
           case when n <= 9000 then 'A' || n % 3 else 'A1' end as agency,
           case when n <= 9000 then 'Nguyễn Thị ' || n else 'Đặng Thị Thử ' || n end as name
      from generate_series(1, 9002) n)
  insert into dossier (id, version, status, reference, code, procedure_code, procedure_version, receiving_agency,
         competent_agency, channel, submitted_at, owner_name, parties, state)
  select id, 1, 'in_process', 'R' || n, agency || '-' || n, '1.000001', id, agency, agency, 'direct', at, name,
         jsonb_build_object('applicant', jsonb_build_object('idNumber', '02519' || n)),
         case when n = 9002 then '{"stays": [{"agency": "A9"}]}' else '{"stays": [{"agency": "A5"}]}' end::jsonb
    from d`

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
  await db.database.query(FILL)
  await db.database.query(`insert into task (dossier_id, key, kind, agency, role, opened_at)
    select id, 'k', 'step', 'A7', 'case_officer', now() from dossier where code in ('A1-4', 'A0-3')`)
  const odd = [...new Set(ODD.map(([name]) => name))].map((name, n) => ({ name, n }))
  await db.database.query(
    `insert into dossier (id, version, status, reference, code, procedure_code, procedure_version, receiving_agency,
            competent_agency, channel, submitted_at, owner_name, parties, state)
     select uuidv7(), 1, 'in_process', 'ODD' || n, 'H44.100-260101-' || lpad(n::text, 4, '0'), '1.000001', uuidv7(), 'C1', 'C1',
            'direct', now(), name, case n when 0 then $2::jsonb when 1 then $3::jsonb else '{}' end, '{"stays": []}'
       from jsonb_to_recordset($1) as t(name text, n int)`,
    [
      JSON.stringify(odd),
      JSON.stringify({
        applicant: { name: 'Người Nộp Hộ', idNumber: '000 000 000 001', phone: '(0210) 3846 000' },
        owner: { name: 'Y Ƀlô Êƀan', idNumber: '０００００００００００５' },
      }),
      JSON.stringify({ applicant: { name: 'Khách', idNumber: 'c0000003', phone: '0912345678' } }),
    ],
  )
  await db.database.query('vacuum analyze dossier')
})
afterAll(() => db.close())

function officer(agency: string, role: ActiveGrant['role'] = 'reception_officer'): Actor {
  return { kind: 'staff', id: '018f0000-0000-7000-8000-000000000001', grants: [{ agency, role }] }
}

const search = (who: Actor, text: string, limit = 50): Promise<Found> =>
  searchDossiers(db.database, who, text, limit)
const codesOf = ({ dossiers }: Found) => dossiers.map(({ code }) => code)

describe('the search of the staff', () => {
  it.each(['Đặng Thị', 'dang thi thu', ' ĐẶNG ', 'thị thử'])(
    'finds by a part of the name, the latest first: %s',
    async (text) => {
      const found = await search(officer('A1'), text)
      expect([codesOf(found), found.isPartial]).toEqual([['A1-9002', 'A1-9001'], false])
    },
  )

  it.each(ODD)('finds %j when somebody types %j', async (name, asked) => {
    const { dossiers } = await search(officer('C1'), asked)
    expect(dossiers.map(({ owner }) => owner)).toContain(name)
    expect(dossiers.length).toBeLessThan(ODD.length - 5)
  })

  it.each([
    ['000000000001', '0000'],
    ['000 000 000 001', '0000'],
    ['000000000005', '0000'],
    ['người nộp', '0000'],
    ['02103846000', '0000'],
    ['3846 000', '0000'],
    ['C0000003', '0001'],
    ['C 0000 003', '0001'],
    ['+84 912 345 678', '0001'],
    ['260101-0001', '0001'],
    ['H44.100–260101–0001', '0001'],
    ['\u200bH44.100-260101-0001', '0001'],
    ['h44.100 260101 0001', '0001'],
  ])(
    'finds by any part of a number, telephone or code, of applicant and owner: %s',
    async (asked, number) => {
      expect(codesOf(await search(officer('C1'), asked))).toContain(`H44.100-260101-${number}`)
      expect(codesOf(await search(officer('A2'), asked))).toEqual([])
    },
  )

  it('knows a dossier by what it has become, and forgets one that is gone', async () => {
    await db.database.query("update dossier set owner_name = 'Tên Mới Toanh' where reference = 'R1'")
    expect(codesOf(await search(officer('A1'), 'mới toanh'))).toEqual(['A1-1'])
    await db.database.query("delete from dossier where reference = 'R1'")
    expect(codesOf(await search(officer('A1'), 'mới toanh'))).toEqual([])
  })

  it.each(['a1-9001', 'R9001', '025199001'])('finds by code, reference or paper: %s', async (text) => {
    expect(codesOf(await search(officer('A1'), text))).toEqual(['A1-9001'])
    expect(codesOf(await search(officer('A2'), text))).toEqual([])
  })

  it('finds with a whole code only its dossier, though other codes begin like it', async () => {
    expect(codesOf(await search(officer('A1'), 'A1-900'))).toEqual(['A1-9002', 'A1-9001'])
    expect(codesOf(await search(officer('A0'), 'A0-900'))).toEqual(['A0-900'])
  })

  it('finds what was at the agency or waits for it, and nothing else', async () => {
    expect(codesOf(await search(officer('A9'), 'dang'))).toEqual(['A1-9002'])
    expect(codesOf(await search(officer('A2'), 'dang'))).toEqual([])
    expect(codesOf(await search(officer('A7', 'case_officer'), 'nguyen thi 4'))).toEqual(['A1-4'])
  })

  it('of a name that thousands have shows the latest in reach, says so, and reads a bounded number of them', async () => {
    const found = await search(officer('A2'), 'nguyễn')
    expect(found.isPartial).toBe(true)
    expect(codesOf(found)).toEqual(Array.from({ length: 50 }, (_, i) => `A2-${9000 - 1 - 3 * i}`))
    const waiting = await search(officer('A7', 'case_officer'), 'nguyễn')
    expect(codesOf(waiting)).toEqual(['A1-4', 'A0-3'])
    const everywhere = await search(officer('P', 'province_leader'), 'nguyễn', 3)
    expect(codesOf(everywhere)).toEqual(['A0-9000', 'A2-8999', 'A1-8998'])
  })

  it('of the Centre reaches everything, though it belongs to no agency of its own', async () => {
    const manager = officer('P', 'centre_manager')
    // PostgreSQL plans with the values only on a connection's first executions, so a fresh one asks.
    const fresh = openDatabase({ url: db.url })
    const found = async (text: string) => codesOf(await searchDossiers(fresh, manager, text, 2))
    expect(await found('nguyễn')).toEqual(['A0-9000', 'A2-8999'])
    expect(await found('đặng thị')).toEqual(['A1-9002', 'A1-9001'])
    await fresh.close()
  })

  it('finds nothing for an empty text, or for whoever holds nothing', async () => {
    expect(await search(officer('A1'), '  ')).toEqual({ dossiers: [], isPartial: false })
    expect(codesOf(await search({ kind: 'staff', id: 'x', grants: [] }, 'dang'))).toEqual([])
  })
})
