import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findDraft, findVersionInForce } from '../../../src/catalogue/index.ts'
import { readPackage } from '../../../src/reform/index.ts'
import { addProcedures } from '../../../src/web/workspace/procedures/procedures.ts'
import { type StaffBrowser, type StaffPages, startStaffPages } from '../staff-browser.ts'

/** One department, four working days; made in one Centre, taken in at another that does not know it. */
const CODE = '1.000703'
let there: StaffPages
let here: StaffPages
let author: StaffBrowser
let second: StaffBrowser
let made: Buffer

beforeAll(async () => {
  there = await startStaffPages(addProcedures)
  here = await startStaffPages(addProcedures)
  // The other province has its own agencies and does not have the procedure.
  await here.database.query('alter table procedure_version disable trigger all')
  await here.database.query(`delete from procedure_version where procedure_code = '${CODE}'`)
  await here.database.query(`delete from procedure where code = '${CODE}'`)
  await here.database.query('alter table procedure_version enable trigger all')
  await here.office.catalogue.refresh()
  author = await here.open('kiemsoat.vpubnd')
  second = await here.open('kiemsoat2.vpubnd')
  const sender = await there.open('kiemsoat.vpubnd')
  const sent = await sender.get(`/work/procedures/${CODE}/versions/2/package`)
  expect(sent.statusCode).toBe(200)
  made = sent.rawPayload
}, 60_000)
afterAll(async () => {
  await there.close()
  await here.close()
})

const upload = (content: Buffer) =>
  author.send('/work/procedure-packages', [['file', { name: 'goi.motcua.zip', content }]])

describe('a package made in one Centre', () => {
  it('is taken in at another, set up there and published by a second person in less than two minutes', async () => {
    const begun = performance.now()
    const taken = await upload(made)
    expect(taken.statusCode, taken.body.slice(0, 1500)).toBe(303)
    const place = String(taken.headers.location).split('?')[0] as string
    const page = await author.get(place)
    expect(page.body).toContain('Chữ ký nguyên vẹn')
    expect(page.body).toContain('Mọi cơ quan mà gói nêu đều có ở đây')
    expect(page.body).toContain('Không còn gì')
    const id = /drafts\/([0-9a-f-]{36})/.exec(place)?.[1] ?? ''
    expect((await author.post(`/work/drafts/${id}/submit`, {})).statusCode).toBe(303)
    const published = await second.post(`/work/drafts/${id}/approve`, {})
    expect(published.statusCode, published.body.slice(0, 1500)).toBe(303)
    const inForce = await findVersionInForce(here.database, CODE, '2026-11-23')
    const source = await findVersionInForce(there.database, CODE, '2026-11-23')
    expect({ ...inForce, id: '', number: 0, validFrom: '', publishedAt: 0, publishedBy: '' }).toEqual({
      ...{ ...source, id: '', number: 0, validFrom: '', publishedAt: 0, publishedBy: '' },
    })
    expect(performance.now() - begun).toBeLessThan(120_000)
  })

  it('with an agency that is none here asks which one takes its place', async () => {
    const taken = await upload(await foreign())
    const place = String(taken.headers.location).split('?')[0] as string
    const { body } = await author.get(place)
    expect(body).toContain('(H99.44)')
    expect(body).toContain('Còn phải đặt')
    const set = await author.post(place, { 'agency.H99.44': 'H44.44' })
    expect(set.statusCode).toBe(303)
    const id = /drafts\/([0-9a-f-]{36})/.exec(place)?.[1] ?? ''
    expect((await findDraft(here.database, id))?.version.competent.agencies).toEqual(['H44.44'])
    expect((await author.get(place)).body).toContain('Không còn gì')
  })

  it('with a changed byte anywhere is refused, and so is what is no package', async () => {
    for (const at of [60, Math.floor(made.length / 3), Math.floor(made.length / 2), made.length - 200]) {
      const broken = Buffer.from(made)
      broken[at] = (broken[at] as number) ^ 1
      const { statusCode } = await upload(broken)
      expect([at, statusCode]).toEqual([at, 422])
    }
    for (let at = 0; at < made.length; at += 97) {
      const broken = Buffer.from(made)
      broken[at] = (broken[at] as number) ^ (1 + (at % 255))
      expect([at, readPackage(broken)]).toEqual([at, { problem: expect.anything() }])
    }
    expect(readPackage(made)).toHaveProperty('version')
    const letter = await upload(Buffer.from('Kính gửi'))
    expect(letter.statusCode).toBe(422)
    expect(letter.body).toContain('không phải gói thủ tục')
  })

  /** The same procedure of a province whose department has another code. */
  async function foreign(): Promise<Buffer> {
    const { packageKey, withAgencies, writePackage } = await import('../../../src/reform/index.ts')
    const version = await findVersionInForce(there.database, CODE, '2026-11-23')
    const [own = ''] = version?.competent.agencies ?? []
    const other = withAgencies(version!, { [own]: 'H99.44' })
    const key = packageKey(there.services.signer)
    return writePackage(other, {
      from: 'Tỉnh khác',
      at: Date.now(),
      key,
      nameOf: (code) => `Sở ở nơi khác ${code}`,
    })
  }
})
