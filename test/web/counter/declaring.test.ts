import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formOf } from '../../../src/catalogue/index.ts'
import { findDossier } from '../../../src/dossiers/index.ts'
import { typedFor } from '../../../src/forms/filling/sample-answers.testing.ts'
import { deskForm } from '../../../src/forms/index.ts'
import { listLooks } from '../../../src/integration/index.ts'
import { addReceive } from '../../../src/web/workspace/counter/receive.ts'
import { addDossier } from '../../../src/web/workspace/dossier/dossier.ts'
import { linesOf } from '../../documents/poppler.ts'
import { newIdNumber } from '../../persons.ts'
import { type StaffBrowser, type StaffPages, startStaffPages } from '../staff-browser.ts'

let pages: StaffPages
let desk: StaffBrowser
beforeAll(async () => {
  pages = await startStaffPages((app, services) => {
    addReceive(app, services)
    addDossier(app, services)
  })
  desk = await pages.open('tiepnhan.viettri')
})
afterAll(() => pages.close())

const COPY = '2.000815'
/** Certificate of marital status. */
const STATUS = '1.004873'

const compiled = (code: string) => {
  const found = pages.office.catalogue.inForce(code, pages.clock.now())
  if (found === undefined) throw new Error(code)
  return found
}

const screen = (more: Readonly<Record<string, string>> = {}) => ({
  ...{ key: randomUUID(), procedure: STATUS, receivingAgency: 'H44.100', competentAgency: 'H44.100' },
  ...more,
})

/** What somebody declares who asks for a certificate of marital status for themselves, to buy a house. */
const DECLARED: Readonly<Record<string, string>> = {
  issue_kind: 'new',
  'requester.name': 'Bùi Thị Khai',
  'requester.birth_date': '2/3/1990',
  'requester.personal_number': '025190000001',
  'requester.ethnicity': 'Mường',
  'requester.nationality': 'Việt Nam',
  'requester.residence_kind': 'permanent',
  'requester.address.commune': 'Phường Việt Trì, Phú Thọ',
  'requester.address.detail': 'Khu 3',
  'requester.phone': '0912 345 678',
  relation: 'self',
  sex: 'female',
  ethnicity: 'Mường',
  nationality: 'Việt Nam',
  'rows-stays': '0',
  marital_status: 'never',
  purpose: 'property',
  quantity: '1',
}

/** Every field of the form as an officer would fill it in, whatever it asks. */
function filledIn(code: string, own: Readonly<Record<string, string>>): Record<string, string | string[]> {
  const form = deskForm(formOf(compiled(code)))
  const questions = form.pages.flatMap((page) => page.questions)
  const typed = Object.assign({}, ...questions.map((question) => typedFor(question, question.key)), own)
  return { ...typed, 'asked[]': questions.map(({ key }) => key) }
}

async function declare(code: string, own: Readonly<Record<string, string>>, given = screen()) {
  const form = { ...given, procedure: code }
  const opened = await desk.post('/work/receive', { ...form, declare: 'yes' })
  const path = String(opened.headers.location).split('?')[0] ?? ''
  const typed = filledIn(code, own)
  let sent = await desk.post(path, typed)
  // What is asked of the parts of a question is seen when it is there, as on the page without its script.
  if (sent.statusCode === 200) {
    const asked = [...sent.body.matchAll(/name="asked\[\]" value="([^"]+)"(?! disabled)/g)]
    sent = await desk.post(path, { ...typed, 'asked[]': asked.map(([, name = '']) => name) })
  }
  return { form, opened, path, sent }
}

async function papersTicked(code: string): Promise<Record<string, string>> {
  const papers = compiled(code).version.components.filter(({ group }) => group === 'submit')
  return Object.fromEntries(
    papers.flatMap(({ code: paper }) => [
      [`paper.${paper}`, 'yes'],
      [`originals.${paper}`, '1'],
    ]),
  )
}

const faultsIn = (html: string) =>
  [...html.matchAll(/<p class="error"[\s\S]*?<\/p>/g)]
    .map(([one]) => one.replaceAll(/<[^>]+>/g, ''))
    .join('; ')

describe('the procedure’s form at the counter', () => {
  it('begins with what the screen knows, keeps what is typed wrong or right, and says what is missing', async () => {
    const given = screen({ name: 'Bùi Thị Khai', idNumber: '025190000001', phone: '0912345678' })
    const opened = await desk.post('/work/receive', { ...given, declare: 'yes' })
    const path = `/work/receive/${given.key}/form`
    expect(opened.headers.location).toBe(path)
    const page = (await desk.get(path)).body
    expect(page).toContain('value="Bùi Thị Khai"')
    const sent = await desk.post(path, filledIn(STATUS, { ...DECLARED, quantity: 'hai', purpose: '' }))
    expect(sent.statusCode).toBe(422)
    expect(sent.body).toContain('value="hai"')
    expect((await desk.get(path)).body).toContain('value="hai"')
  })

  it('is kept quietly while somebody types, and only its officer sees it', async () => {
    const given = screen({ name: 'Người Dở Dang' })
    const quiet = await desk.post('/work/receive', { ...given, quiet: 'yes' })
    expect(quiet.json()).toMatchObject({ isSignedOut: false })
    expect((await desk.get('/work/receive')).body).toContain('Người Dở Dang')
    const back = await desk.get(`/work/receive?draft=${given.key}`)
    expect(back.body).toContain('value="Người Dở Dang"')
    const colleague = await pages.open('tiepnhan.ttpvhcc')
    expect((await colleague.get('/work/receive')).body).not.toContain('Người Dở Dang')
    expect((await colleague.get(`/work/receive?draft=${given.key}`)).statusCode).toBe(303)
    expect((await colleague.get(`/work/receive/${given.key}/form`)).statusCode).toBe(404)
    await desk.post('/work/receive/discard', { draft: given.key })
    expect((await desk.get('/work/receive')).body).not.toContain('Người Dở Dang')
  })

  it('gives party, facts and its printed paper to the dossier, typed once, and twice is once', async () => {
    const { form, sent, path } = await declare(STATUS, DECLARED)
    expect([sent.statusCode, sent.headers.location], faultsIn(sent.body)).toEqual([
      303,
      `/work/receive?draft=${form.key}`,
    ])
    const back = (await desk.get(`/work/receive?draft=${form.key}`)).body
    expect(back).toContain('Bùi Thị Khai')
    expect(back).not.toContain('name="idNumber"')
    expect(back).not.toContain('value="look"')
    const population = { url: 'http://127.0.0.1:9', token: undefined }
    pages.services.connections = { standIns: undefined, population, reconcileNow: undefined }
    const offered = (await desk.get(`/work/receive?draft=${form.key}`)).body
    expect(offered).toContain('value="look"')
    expect(offered).not.toContain('name="birthDate"')
    const looked = await desk.post('/work/receive', { ...form, population: 'look' })
    expect(looked.body).toContain('Chưa tra cứu được')
    const [look] = await listLooks(pages.database, { dossier: form.key, limit: 2 })
    expect(look).toMatchObject({
      purpose: 'reception',
      party: 'applicant',
      procedure: STATUS,
      result: 'failed',
    })
    pages.services.connections = undefined
    const print = await desk.get(`${path}.pdf`)
    const text = linesOf(print.rawPayload)
    expect(text).toContain('Bùi Thị Khai')
    const whole = { ...form, ...(await papersTicked(STATUS)), sets: '1', deliverBy: 'counter' }
    const [first, second] = await Promise.all([
      desk.post('/work/receive', whole),
      desk.post('/work/receive', whole),
    ])
    expect([first?.statusCode, second?.statusCode], faultsIn(first?.body ?? '')).toEqual([303, 303])
    const made = await findDossier(pages.database, form.key)
    expect(made?.parties.applicant).toMatchObject({ name: 'Bùi Thị Khai', idNumber: '025190000001' })
    const component = formOf(compiled(STATUS)).component
    const paper = made?.state.papers.find((one) => one.component === component)
    if (component !== undefined) expect(paper?.files?.map(({ type }) => type)).toEqual(['application/pdf'])
    expect((await desk.get(`/work/dossiers/${form.key}`)).body).toContain('Tờ khai khai tại quầy')
    const page = (await desk.get(`/work/dossiers/${form.key}/declaration`)).body
    expect(page).toContain('Mua bán, chuyển nhượng tài sản')
  })

  it('counts fees by what it declares', async () => {
    const own = {
      'requester.name': 'Hà Văn Sao',
      'requester.personal_number': newIdNumber(),
      pages: '3',
      copies: '2',
      language: 'vi',
      paper_date: '',
    }
    const { form, sent } = await declare(COPY, own)
    expect(sent.headers.location, faultsIn(sent.body)).toBe(`/work/receive?draft=${form.key}`)
    const back = (await desk.get(`/work/receive?draft=${form.key}`)).body
    expect(back).toContain('10.000 đồng')
    expect(back).not.toContain('name="fact.pages"')
  })

  it('that is not complete is no dossier, and can be left for the screen', async () => {
    const { form } = await declare(STATUS, { ...DECLARED, purpose: '' })
    const refused = await desk.post('/work/receive', { ...form, ...(await papersTicked(STATUS)) })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('Tờ khai chưa đủ')
    await desk.post('/work/receive', { ...form, declare: 'no' })
    expect((await desk.get(`/work/receive?draft=${form.key}`)).body).toContain('name="idNumber"')
  })
})
