import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { actOnDossier, type CommandBody, findDossier, isRefusal } from '../../../src/dossiers/index.ts'
import { listLooks, type OpenedStandIns, openStandIns } from '../../../src/integration/index.ts'
import { addReceive } from '../../../src/web/workspace/counter/receive.ts'
import { addPopulation } from '../../../src/web/workspace/population/population.ts'
import { COPY } from '../../api/api-server.ts'
import { type StaffPages, startStaffPages } from '../staff-browser.ts'

let pages: StaffPages
let standIns: OpenedStandIns
beforeAll(async () => {
  standIns = await openStandIns({ port: 0, folder: undefined, door: undefined, now: Date.now })
  pages = await startStaffPages((app, services) => {
    const population = { url: standIns.population.address, token: undefined }
    services.connections = { standIns: standIns.url, population, reconcileNow: undefined }
    addReceive(app, services)
    addPopulation(app, services)
  })
})
afterAll(async () => {
  await pages.close()
  await standIns.close()
})

const PERSON = { idNumber: '025190000000', name: 'Nguyễn Thị Ví Dụ', birthDate: '2/3/1990' }
const ADDRESS = 'Số 5, ngõ 3, phường Nông Trang, tỉnh Phú Thọ'
const FORM = { procedure: '2.000815', receivingAgency: 'H44.100', competentAgency: 'H44.100', ...PERSON }

it('the counter checks who files: an empty address is filled and says from where, the dossier keeps what was sent', async () => {
  const desk = await pages.open('tiepnhan.viettri')
  const key = randomUUID()
  const empty = await desk.post('/work/receive', { ...FORM, key, population: 'look' })
  expect(empty.statusCode).toBe(200)
  expect(empty.body).toContain('là của cùng một người')
  expect(empty.body).toContain(`đã điền theo CSDL dân cư: ${ADDRESS}`)
  expect(empty.body).toContain(`value="${ADDRESS}"`)
  expect(await findDossier(pages.database, key)).toBeUndefined()

  const typed = await desk.post('/work/receive', {
    ...FORM,
    key,
    address: 'Số 1, phố Khác',
    population: 'look',
  })
  expect(typed.body).toContain('value="Số 1, phố Khác"')
  expect(typed.body).toContain(`Nơi thường trú theo CSDL dân cư: ${ADDRESS}`)
  const taken = { ...FORM, key, address: 'Số 1, phố Khác', populationAddress: ADDRESS, population: 'take' }
  expect((await desk.post('/work/receive', taken)).body).toMatch(
    new RegExp(`id="address"[^>]*value="${ADDRESS}"|value="${ADDRESS}"[^>]*id="address"`),
  )
  const looks = await listLooks(pages.database, { dossier: key, limit: 9 })
  expect(looks.map(({ result, purpose }) => [result, purpose])).toEqual([
    ['matched', 'reception'],
    ['matched', 'reception'],
  ])
})

it('the counter is told what is missing before anybody is asked', async () => {
  const desk = await pages.open('tiepnhan.viettri')
  const key = randomUUID()
  const before = standIns.population.entries().length
  const form = { ...FORM, key, population: 'look', birthDate: '31/2/1990', idNumber: '' }
  const answer = await desk.post('/work/receive', form)
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('href="#idNumber"')
  expect(answer.body).toContain('href="#birthDate"')
  expect(answer.body).toContain('value="31/2/1990"')
  expect(standIns.population.entries()).toHaveLength(before)
})

it('is offered for citizens only, and nobody is asked about a firm', async () => {
  const desk = await pages.open('tiepnhan.viettri')
  const key = randomUUID()
  const before = standIns.population.entries().length
  const firm = {
    ...FORM,
    key,
    kind: 'enterprise',
    idNumber: '0100109106',
    name: 'Công ty Ví Dụ',
    population: 'look',
  }
  const answer = await desk.post('/work/receive', firm)
  expect([answer.statusCode, answer.body.includes('CSDL dân cư chỉ có công dân')]).toEqual([422, true])
  expect(answer.body).not.toContain('value="look"')
  expect(standIns.population.entries()).toHaveLength(before)
})

it('on the page of a dossier a look-up needs a purpose, shows both sides and is in the list of the administrator', async () => {
  const desk = await pages.open('tiepnhan.viettri')
  const dossier = randomUUID()
  const applicant = { kind: 'citizen', name: PERSON.name, idNumber: PERSON.idNumber, birthDate: '1990-03-02' }
  const acted = await actOnDossier(pages.office, {
    ...{ id: randomUUID(), dossier, at: pages.clock.now() },
    actor: { kind: 'staff', id: desk.id, grants: [{ role: 'reception_officer', agency: 'H44.100' }] },
    body: { ...COPY, parties: { applicant } } as CommandBody,
  })
  if (isRefusal(acted)) throw new Error(acted.refused)
  const path = `/work/dossiers/${dossier}/population`
  const without = await desk.post(path, { party: 'applicant' })
  expect([without.statusCode, (await listLooks(pages.database, { dossier, limit: 1 })).length]).toEqual([
    422, 0,
  ])
  const looked = await desk.post(path, { party: 'applicant', purpose: 'handing_over' })
  expect(looked.statusCode).toBe(200)
  expect(looked.body).toContain(ADDRESS)
  expect((await findDossier(pages.database, dossier))?.parties.applicant.address).toBeUndefined()

  const administrator = await pages.open('quantri.vpubnd')
  const list = await administrator.get('/work/links/population?result=matched')
  expect(list.body).toContain('Kiểm tra người nhận kết quả')
  expect(list.body).not.toContain(PERSON.name)
  expect((await administrator.get(path)).statusCode).toBe(403)
  expect((await desk.get('/work/links/population')).statusCode).toBe(403)
})

it('where no population database is connected the counter asks for no birth date', async () => {
  const desk = await pages.open('tiepnhan.viettri')
  const { connections } = pages.services
  pages.services.connections = undefined
  const form = await desk.get('/work/receive?procedure=2.000815')
  pages.services.connections = connections
  expect(form.body).not.toContain('birthDate')
})
