import { afterAll, beforeAll, expect, it } from 'vitest'
import { findProcedures } from '../../../src/catalogue/index.ts'
import { addProcedures } from '../../../src/web/workspace/procedures/procedures.ts'
import { type StaffBrowser, type StaffPages, startStaffPages } from '../staff-browser.ts'

let pages: StaffPages
let controller: StaffBrowser
beforeAll(async () => {
  pages = await startStaffPages(addProcedures)
  controller = await pages.open('kiemsoat.vpubnd')
})
afterAll(() => pages.close())

const found = async (question: string) => {
  const { database, catalogue } = pages.office
  const page = { on: '2026-11-23', limit: 5 }
  return (await findProcedures(database, catalogue.finder, question, page)).lines.map(({ code }) => code)
}

it('a word that a controller keeps leads to its procedure at once, and no longer when it is removed', async () => {
  expect(await found('giấy chim cò')).not.toContain('1.001193')
  const saved = await controller.post('/work/search-words', { said: 'Giấy chim cò', meant: 'khai sinh\n' })
  expect(saved.statusCode).toBe(303)
  expect((await controller.get('/work/search-words')).body).toContain('giấy chim cò')
  expect(await found('giay chim co')).toContain('1.001193')
  await controller.post('/work/search-words', { said: 'giấy chim cò', do: 'remove' })
  expect(await found('giấy chim cò')).not.toContain('1.001193')
  expect((await controller.get('/work/search-words')).body).not.toContain('giấy chim cò')
})

it('without a meaning it is asked for, with what was typed still there; a desk may not', async () => {
  const wrong = await controller.post('/work/search-words', { said: 'sổ hồng', meant: ' ' })
  expect(wrong.statusCode).toBe(422)
  expect(wrong.body).toContain('value="sổ hồng"')
  expect(wrong.body).toContain('Hãy ghi ít nhất một từ')
  const desk = await pages.open('tiepnhan.viettri')
  expect((await desk.get('/work/search-words')).statusCode).toBe(403)
})
