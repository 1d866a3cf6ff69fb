import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '../../../demo/index.ts'
import { findDossier } from '../../../src/dossiers/index.ts'
import { addSignIn } from '../../../src/web/sign-in/sign-in.ts'
import { addReceive } from '../../../src/web/workspace/counter/receive.ts'
import { type FormParts, formOf, SAMPLES } from '../../files.ts'
import { newIdNumber } from '../../persons.ts'
import { type StaffBrowser, type StaffPages, startStaffPages } from '../staff-browser.ts'

let pages: StaffPages
let desk: StaffBrowser
beforeAll(async () => {
  pages = await startStaffPages((app, services) => {
    addReceive(app, services)
    addSignIn(app, services)
  })
  desk = await pages.open('tiepnhan.viettri')
})
afterAll(() => pages.close())

const PROCEDURE = '2.000815'
const PAPER = `${PROCEDURE}-TP01`
const FIELD = `files.${PAPER}`
const scan = { name: 'Bản chính.pdf', content: SAMPLES.pdf }
const photo = { name: 'ảnh chụp.png', content: SAMPLES.png }
const program = { name: 'virus.pdf', content: SAMPLES.program }

/** The form of a certified copy; `more` replaces fields, undefined takes them out. */
function filled(more: Readonly<Record<string, string | undefined>> = {}): [string, string][] {
  const fields: Record<string, string | undefined> = {
    key: randomUUID(),
    procedure: PROCEDURE,
    receivingAgency: 'H44.100',
    competentAgency: 'H44.100',
    name: 'Nguyễn Thị Thử',
    idNumber: newIdNumber(),
    address: 'Khu 3, phường Việt Trì',
    [`paper.${PAPER}`]: 'yes',
    [`originals.${PAPER}`]: '1',
    [`copies.${PAPER}`]: '0',
    'fact.pages': '2',
    'fact.copies': '1',
    ...more,
  }
  return Object.entries(fields).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  )
}

/** Without a file chosen a browser sends an empty one. */
const none = [FIELD, { name: '', content: Buffer.alloc(0) }] as const
const receive = (parts: FormParts, as = desk) => as.send('/work/receive', parts)

/** Hidden fields of a page, as its form would send them. */
function hidden(page: LightMyRequestResponse, name: string): [string, string][] {
  const found = page.body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)
  return [...found].flatMap(([, field = '', value = '']): [string, string][] =>
    field === name ? [[field, value]] : [],
  )
}

async function filesOf(answer: LightMyRequestResponse): Promise<string[]> {
  expect(answer.statusCode).toBe(303)
  const id = String(answer.headers.location).split('/').at(-1) ?? ''
  const found = await findDossier(pages.database, id)
  return (found?.state.papers ?? []).flatMap(({ files = [] }) => files.map(({ name }) => name))
}

describe('the counter', () => {
  it('takes several files for a paper, and none where none was chosen', async () => {
    const answer = await receive([...filled(), [FIELD, scan], [FIELD, photo]])
    expect(await filesOf(answer)).toEqual([scan.name, photo.name])
    expect(await filesOf(await receive([...filled(), none]))).toEqual([])
  })

  it('takes a scan alone for a paper that the applicant takes home again', async () => {
    const counts = {
      [`paper.${PAPER}`]: undefined,
      [`originals.${PAPER}`]: '0',
      [`copies.${PAPER}`]: '0',
    }
    expect(await filesOf(await receive([...filled(counts), [FIELD, scan]]))).toEqual([scan.name])
    expect((await receive([...filled(counts), none])).statusCode).toBe(422)
  })

  it('refuses a wrong file at its field and keeps the other one and everything typed', async () => {
    const form = filled({ address: 'Khu 7' })
    const page = await receive([...form, [FIELD, scan], [FIELD, program], [FIELD, photo]])
    expect(page.statusCode).toBe(422)
    expect(page.body).toContain(`href="#${FIELD}"`)
    expect(page.body).toContain(`id="${FIELD}-error"`)
    expect(page.body).toMatch(/Tệp “virus\.pdf” có đuôi khác với nội dung bên trong/)
    expect(page.body).toContain('value="Khu 7"')
    const kept = hidden(page, `kept-${FIELD}`)
    expect(kept.map(([, value]) => value.split('/')[1])).toEqual([scan.name, photo.name])
    expect(await filesOf(await receive([...form, ...kept, none]))).toEqual([scan.name, photo.name])
  })

  it.each([
    ['a picture called a PDF', { name: 'a.pdf', content: SAMPLES.png }, /\(PNG\)/],
    ['an empty file', { name: 'a.pdf', content: Buffer.alloc(0) }, /trống/],
    ['a web page', { name: 'a.html', content: Buffer.from('<script>') }, /không thuộc loại/],
    ['a file that is too large', { name: 'a.pdf', content: Buffer.alloc(21_000_000, '%PDF ') }, /20 MB/],
  ])('refuses %s, in words, at its field', async (_, file, words) => {
    const page = await receive([...filled(), [FIELD, file], [FIELD, scan]])
    expect(page.statusCode).toBe(422)
    const error = page.body.split(`id="${FIELD}-error"`)[1]?.split('</p>')[0]
    expect(error).toMatch(words)
    expect(hidden(page, `kept-${FIELD}`)).toHaveLength(1)
  })

  it('keeps files through an error elsewhere, and forgets the one that is removed', async () => {
    const first = await receive([...filled({ name: '' }), [FIELD, scan], [FIELD, photo]])
    const kept = hidden(first, `kept-${FIELD}`)
    expect(first.statusCode).toBe(422)
    expect(kept).toHaveLength(2)
    const remove = [`remove-${FIELD}`, kept[0]?.[1] ?? ''] as const
    const second = await receive([...filled({ name: '' }), ...kept, none, remove])
    expect(second.statusCode).toBe(200)
    expect(second.body).not.toContain('class="errors"')
    const left = hidden(second, `kept-${FIELD}`)
    expect(await filesOf(await receive([...filled(), ...left]))).toEqual([photo.name])
  })

  it('makes one dossier of a form with files that is sent twice, even at once', async () => {
    const parts: FormParts = [...filled(), [FIELD, scan]]
    const answers = await Promise.all([receive(parts), receive(parts)])
    answers.push(await receive(parts))
    expect(new Set(answers.map(({ headers }) => headers.location)).size).toBe(1)
    expect(await filesOf(answers[0] as LightMyRequestResponse)).toEqual([scan.name])
  })

  it('knows no file that a colleague sent in, or that nobody did', async () => {
    const page = await receive([...filled({ name: '' }), [FIELD, { ...scan, name: 'của tôi.pdf' }]])
    const kept = hidden(page, `kept-${FIELD}`)
    const colleague = await pages.open('tiepnhan.nongtrang')
    const own = { receivingAgency: 'H44.101', competentAgency: 'H44.101' }
    const stolen = await receive([...filled(own), ...kept], colleague)
    expect(stolen.statusCode).toBe(422)
    expect(stolen.body).toContain('Tệp “của tôi.pdf” chưa được lưu')
    const invented = await receive([...filled(), [`kept-${FIELD}`, `${'0'.repeat(64)}/x.pdf`]])
    expect(invented.statusCode).toBe(422)
  })

  it('does not read a form without the token of our page', async () => {
    const before = readdirSync(pages.services.files.folder, { recursive: true }).length
    const other = Buffer.concat([SAMPLES.pdf, Buffer.from('stranger')])
    const parts: FormParts = [...filled(), [FIELD, { name: 'a.pdf', content: other }]]
    const { type, payload } = await formOf(parts)
    for (const csrf of ['', 'x'.repeat(43)]) {
      const answer = await pages.app.inject({
        method: 'POST',
        url: `/work/receive?_csrf=${csrf}`,
        cookies: { session: desk.token, form: 'seed' },
        headers: { 'content-type': type, 'sec-fetch-site': 'cross-site' },
        payload,
      })
      expect([answer.statusCode, answer.json().code]).toEqual([403, 'form_not_ours'])
    }
    expect(readdirSync(pages.services.files.folder, { recursive: true })).toHaveLength(before)
  })
})

describe('a session that ends while the form is filled in', () => {
  const back = async (page: LightMyRequestResponse, username: string) => {
    const kept = /name="kept" value="([^"]*)"/.exec(page.body)?.[1]?.replaceAll('&quot;', '"') ?? ''
    return { kept, answer: await desk.post('/sign-in', { username, password: DEMO_PASSWORD, kept }) }
  }
  /** The fields of the page that offers to send the form again. */
  const resumed = (page: LightMyRequestResponse): [string, string][] =>
    [...page.body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')],
    )

  it('loses neither what was typed nor the files, and tells which one was wrong', async () => {
    const late = await pages.open('tiepnhan.viettri')
    await late.send('/work/receive', filled())
    pages.clock.advance(3 * 3_600_000)
    const page = await receive([...filled(), [FIELD, scan], [FIELD, program]], late)
    expect(page.body).toContain('những gì anh/chị vừa nhập vẫn còn')
    const { kept, answer } = await back(page, 'tiepnhan.viettri')
    expect(JSON.parse(kept).action).toBe('/work/receive')
    const fields = resumed(answer)
    expect(fields.map(([name]) => name)).toEqual(expect.arrayContaining([`kept-${FIELD}`, `lost-${FIELD}`]))
    const again = await pages.open('tiepnhan.viettri')
    const sent = Object.fromEntries(fields.filter(([name]) => name !== '_csrf'))
    const form = await again.post('/work/receive', sent)
    expect(form.statusCode).toBe(422)
    expect(form.body).toContain('Tệp “virus.pdf” chưa được lưu')
    const good = hidden(form, `kept-${FIELD}`)
    expect(await filesOf(await receive([...filled(), ...good], again))).toEqual([scan.name])
  })

  it('stores nothing for somebody whose session we do not know, and says so when they are back', async () => {
    const before = readdirSync(pages.services.files.folder, { recursive: true }).length
    const other = Buffer.concat([SAMPLES.pdf, Buffer.from('of nobody')])
    const { type, payload } = await formOf([...filled(), [FIELD, { name: 'a.pdf', content: other }]])
    const token = await pages.app.inject({ url: '/work/token' })
    const page = await pages.app.inject({
      method: 'POST',
      url: `/work/receive?_csrf=${token.body}`,
      cookies: { session: 'unknown', form: token.cookies[0]?.value ?? '' },
      headers: { 'content-type': type, accept: 'text/html' },
      payload,
    })
    expect(readdirSync(pages.services.files.folder, { recursive: true })).toHaveLength(before)
    const fresh = await pages.open('tiepnhan.viettri')
    const kept = JSON.parse(
      /name="kept" value="([^"]*)"/.exec(page.body)?.[1]?.replaceAll('&quot;', '"') ?? '',
    )
    const form = await fresh.post('/work/receive', Object.fromEntries(kept.fields))
    expect(form.body).toContain('Tệp “a.pdf” chưa được lưu')
    expect(form.body).toContain('value="Nguyễn Thị Thử"')
  })
})
