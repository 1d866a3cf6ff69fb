import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '../../demo/index.ts'
import { findUploads } from '../../src/dossiers/index.ts'
import { listRoutes } from '../../src/platform/http/index.ts'
import { newId } from '../../src/platform/index.ts'
import { addWeb, setUpCodeOf } from '../../src/web/index.ts'
import { ensureAssets } from '../build-assets.ts'
import { type TestDatabase, testDatabase } from '../database.ts'
import { SAMPLES } from '../files.ts'
import { openTestWeb, openVisitor } from '../web.ts'
import { type Drawn, type Row, rowsOf, TRIED_ELSEWHERE } from './form-rows.ts'
import { formsIn, formWith, type PageForm, plainOf } from './forms.ts'
import { endSession, type StaffPages, startStaffPages } from './staff-browser.ts'

let pages: StaffPages
let rows: Row[]
beforeAll(async () => {
  await ensureAssets()
  pages = await startStaffPages(addWeb)
  rows = rowsOf(pages)
}, 120_000)
afterAll(() => pages.close())

const LONG = { timeout: 180_000 }

/** Opens the page and fills in the form as a person would. */
async function fillIn({ visitor, page, find, typed }: Drawn) {
  const shown = await visitor.get(page)
  expect(shown.statusCode, sayOf(shown)).toBe(200)
  const form = find(shown.body)
  const given = typed(form)
  return { form, given, fields: { ...form.hidden, ...given } }
}

/** A form is answered with a redirect to a page that tells of it; loading that page again repeats nothing. */
async function expectDone(answer: LightMyRequestResponse, drawn: Drawn, form: string): Promise<void> {
  expect(answer.statusCode, `${form}: ${sayOf(answer)}`).toBe(303)
  for (let loads = 0; loads < 2; loads += 1) {
    const next = await drawn.visitor.get(String(answer.headers.location))
    if (next.statusCode === 303) return
    expect(next.statusCode, form).toBe(200)
    expect(next.body, form).toContain(drawn.told)
  }
}

const keepsWhatWasTyped = (answer: LightMyRequestResponse, given: Record<string, string>, form: string) => {
  const page = plainOf(plainOf(answer.body).replaceAll('\\"', '"'))
  for (const text of Object.values(given).flatMap((one) => one.split('\n'))) {
    expect(page, `${form} keeps ${text}`).toContain(text)
  }
}

/** What was chosen may be gone with the first tab's act; what was written is not. */
function writtenIn({ form, given }: { form: PageForm; given: Record<string, string> }) {
  return Object.fromEntries(Object.entries(given).filter(([name]) => form.options[name] === undefined))
}

async function expectTaken(
  answer: LightMyRequestResponse,
  how: Row['tabs'],
  given: Record<string, string>,
  { form, drawn }: { form: string; drawn: Drawn },
): Promise<void> {
  switch (how) {
    case 'same':
      return expectDone(answer, drawn, form)
    case 'left':
      expect(answer.statusCode, form).toBe(303)
      expect((await drawn.visitor.get(String(answer.headers.location))).body).toContain('chưa chuyển được')
      return
    case 'conflict':
      expect(answer.statusCode, `${form}: ${sayOf(answer)}`).toBe(409)
      expect(answer.body, form).toContain('role="alert"')
      keepsWhatWasTyped(answer, given, form)
      return
    case 'field':
      expect([409, 422], `${form}: ${sayOf(answer)}`).toContain(answer.statusCode)
      expect(answer.body, form).toMatch(/id="[^"]+-error"/)
      keepsWhatWasTyped(answer, given, form)
  }
}

const PAPER = { name: 'giấy tờ.pdf', content: SAMPLES.pdf }

/** Names of the fields of the form that take files. */
function fileFieldsOf({ html }: PageForm): string[] {
  return [...html.matchAll(/<input\b(?=[^>]*\btype="file")[^>]*\bname="([^"]+)"/g)].map(
    ([, name = '']) => name,
  )
}

/** Everything of it that a page may not mend: lines, marks of HTML, one name twice, spaces around. */
const ODD_FIELDS: [string, string][] = [
  ['key', '0199f0c4-7c1e-4a31-9b1d-5f0c2a8e4d00'],
  ['reason', 'Thiếu “bản chính”, đề nghị "làm rõ" & gửi lại\r\ndòng hai'],
  ['pick', 'một'],
  ['pick', 'hai'],
  ['amount', ' 1.250.000 '],
]

/** What the sign-in page carries along. */
function keptIn(late: LightMyRequestResponse, url: string): { action: string; fields: [string, string][] } {
  expect(late.statusCode, url).toBe(401)
  return JSON.parse(formWith(late.body, {}, '/sign-in').hidden.kept ?? '{}')
}

/** Addresses of forms for whoever is signed in as staff; a password is typed again. */
function guardedForms(): string[] {
  return listRoutes(pages.app).flatMap(({ method, url, access }) =>
    method === 'POST' && (typeof access === 'object' || access === 'signed_in') && url !== '/password'
      ? [url]
      : [],
  )
}

const sayOf = ({ statusCode, body }: LightMyRequestResponse) =>
  `${statusCode} ${[...body.matchAll(/class="errors".*?<\/ul>|role="alert".*?<\/div>|<h1>.*?<\/h1>/gs)]
    .map(([part]) => part.replace(/<[^>]+>/g, ' '))
    .join(' ')
    .slice(0, 400)}`

describe('the table of forms', () => {
  it('has a row for every route that takes a form, or names the test that tries it', () => {
    const elsewhere = Object.entries(TRIED_ELSEWHERE)
    for (const [file] of elsewhere)
      expect(existsSync(join(import.meta.dirname, '../..', file)), file).toBe(true)
    const known = new Set([
      ...rows.map(({ route }) => route),
      '/setup',
      ...elsewhere.flatMap(([, urls]) => urls),
    ])
    const served = listRoutes(pages.app).flatMap(({ method, url }) => (method === 'POST' ? [url] : []))
    expect(served.length).toBeGreaterThan(15)
    const matrix = readFileSync(join(import.meta.dirname, '../security/access-matrix.txt'), 'utf8')
    const written = [...matrix.matchAll(/^(\S+) POST /gm)].map(([, url = '']) => url)
    const forms = [...served, ...written].filter((url) => !url.startsWith('/api/'))
    expect(forms.filter((url) => !known.has(url))).toEqual([])
    expect([...known].filter((url) => !forms.includes(url))).toEqual([])
  })
})

describe('every form', () => {
  it('double click: one effect, and the second answer shows the first’s success', LONG, async () => {
    for (const row of rows) {
      const drawn = await row.draw()
      const { form, fields } = await fillIn(drawn)
      const first = await drawn.visitor.post(form.action, fields)
      expect(await drawn.effects(), row.form).toBe(1)
      await expectDone(first, drawn, row.form)
      await expectDone(await drawn.visitor.post(form.action, fields), drawn, row.form)
      expect(await drawn.effects(), row.form).toBe(1)
    }
  })

  it('twice at the same moment: one effect, both answered with success', LONG, async () => {
    for (const row of rows.filter(({ double }) => double === 'same')) {
      const drawn = await row.draw()
      const { form, fields } = await fillIn(drawn)
      const both = await Promise.all([0, 1].map(() => drawn.visitor.post(form.action, fields)))
      for (const answer of both) await expectDone(answer, drawn, row.form)
      expect(await drawn.effects(), row.form).toBe(1)
    }
  })

  it('two tabs: the second is told who was first and when, and keeps what was typed', LONG, async () => {
    for (const { tabs, draw, form: name } of rows) {
      if (typeof tabs === 'object') continue
      const drawn = await draw()
      const [one, other] = [await fillIn(drawn), await fillIn(drawn)]
      await expectDone(await drawn.visitor.post(one.form.action, one.fields), drawn, name)
      const second = await drawn.visitor.post(other.form.action, other.fields)
      await expectTaken(second, tabs, writtenIn(other), { form: name, drawn })
      expect(await drawn.effects(), name).toBe(1)
      if (tabs === 'conflict') expect(second.body, name).toMatch(/23\/11\/2026/)
    }
  })

  it(
    'back and again with something else: not done a second time, and nothing typed is lost',
    LONG,
    async () => {
      for (const { back, changed, draw, form: name } of rows) {
        if (typeof back === 'object') continue
        const drawn = await draw()
        const { form, fields, given } = await fillIn(drawn)
        await expectDone(await drawn.visitor.post(form.action, fields), drawn, name)
        const again = await drawn.visitor.post(form.action, { ...fields, ...changed })
        const written = { ...writtenIn({ form, given }), ...changed }
        await expectTaken(again, back, written, { form: name, drawn })
        expect(await drawn.effects(), name).toBe(1)
      }
    },
  )

  it(
    'expired session: what was typed and its files survive the sign-in, and are sent with one press however often it is pressed',
    LONG,
    async () => {
      const withFiles: string[] = []
      for (const row of rows.filter(({ expired }) => expired === 'kept')) {
        const drawn = await row.draw()
        const { form, fields, given } = await fillIn(drawn)
        await endSession(pages, drawn.visitor.cookies.get('session'))
        const [file] = fileFieldsOf(form)
        if (file !== undefined) withFiles.push(row.form)
        const late =
          file === undefined
            ? await drawn.visitor.post(form.action, fields)
            : await drawn.visitor.send(form.action, [...Object.entries(fields), [file, PAPER]])
        expect(late.statusCode, row.form).toBe(401)
        expect(await drawn.effects(), row.form).toBe(0)
        const signIn = formWith(late.body, {}, '/sign-in')
        expect(signIn.hidden.kept, row.form).toBeDefined()
        const credentials = { username: drawn.username ?? '', password: DEMO_PASSWORD }
        const resumed = await drawn.visitor.post('/sign-in', { ...signIn.hidden, ...credentials })
        keepsWhatWasTyped(resumed, given, row.form)
        const again = formsIn(resumed.body).find(
          ({ action }) => action.split('?')[0] === form.action.split('?')[0],
        )
        expect(again, row.form).toBeDefined()
        if (file !== undefined) expect(again?.hidden[`kept-${file}`], row.form).toContain(PAPER.name)
        for (let pressed = 0; pressed < 2; pressed += 1) {
          const sent = await drawn.visitor.post(again?.action ?? '', again?.hidden ?? {})
          await expectDone(sent, drawn, row.form)
          expect(await drawn.effects(), row.form).toBe(1)
        }
      }
      // Of the acts and desks that take files some are here, or the above has proved nothing of files.
      expect(withFiles.length).toBeGreaterThan(5)
    },
  )

  it(
    'expired session: every route that takes a form keeps all of it in its order, with files and without, and its address',
    LONG,
    async () => {
      const visitor = openVisitor(pages.app)
      const { token, id } = await pages.open('tiepnhan.viettri')
      visitor.cookies.set('session', token)
      const { _csrf = '' } = formWith((await visitor.get('/sign-in')).body, {}, '/sign-in').hidden
      await endSession(pages, token)
      for (const url of guardedForms()) {
        const path = `${url.replaceAll(/:\w+/g, () => newId())}?from=inbox`
        const bare = keptIn(await visitor.post(path, ODD_FIELDS), url)
        expect(bare, url).toEqual({ action: path, fields: ODD_FIELDS })
        const parts = await visitor.send(`${path}&_csrf=${_csrf}`, [...ODD_FIELDS, ['files', PAPER]])
        const { action, fields } = keptIn(parts, url)
        const [name, reference] = fields.pop() ?? ['', '']
        expect({ action, fields, name }, url).toEqual({
          action: path,
          fields: ODD_FIELDS,
          name: 'kept-files',
        })
        const [sha256 = '', called = ''] = reference.split('/')
        const asked = [{ sha256, name: called }]
        expect(await findUploads(pages.database, { kind: 'staff', id }, asked), url).toHaveLength(1)
      }
    },
  )

  it('a browser without cookies: a page that says what to do and keeps what was typed', LONG, async () => {
    for (const row of rows.filter(({ cookies }) => cookies === 'kept')) {
      const drawn = await row.draw()
      const { form, fields, given } = await fillIn(drawn)
      const answer = await pages.app.inject({
        method: 'POST',
        url: form.action,
        headers: {
          accept: 'text/html',
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
        },
        payload: new URLSearchParams(fields).toString(),
      })
      expect([401, 403], row.form).toContain(answer.statusCode)
      if (answer.statusCode === 403) expect(answer.body).toContain('Trình duyệt đang chặn cookie')
      keepsWhatWasTyped(answer, given, row.form)
      expect(await drawn.effects(), row.form).toBe(0)
    }
  })
})

describe('the set-up of an empty house', () => {
  let empty: TestDatabase
  beforeAll(async () => {
    empty = await testDatabase()
  })
  afterAll(() => empty.close())

  it('sent twice makes one administrator, and both answers lead in', async () => {
    const web = await openTestWeb(empty.database, { clock: pages.clock, demo: false })
    const visitor = openVisitor(web.app)
    const form = formWith((await visitor.get('/setup')).body, {}, '/setup')
    const fields = {
      ...form.hidden,
      setUpCode: setUpCodeOf(web.services.signer),
      ...{ name: 'Trần Thị Quản Trị', username: 'quantri', agency: 'Văn phòng UBND tỉnh', code: 'H44.02' },
      ...{ password: 'mua-roi-tren-pho-nui', again: 'mua-roi-tren-pho-nui' },
    }
    for (let times = 0; times < 2; times += 1) {
      const answer = await visitor.post('/setup', fields)
      expect([answer.statusCode, answer.headers.location]).toEqual([303, '/work'])
    }
    // Who keeps the house begins with what it is.
    expect((await visitor.get('/work')).headers.location).toBe('/work/staff')
    const [row] = await empty.database.query<{ count: number }>('select count(*)::int as count from staff')
    expect(row?.count).toBe(1)
    await web.close()
  })
})
