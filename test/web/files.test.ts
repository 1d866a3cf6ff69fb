import { randomUUID } from 'node:crypto'
import { mkdirSync, renameSync } from 'node:fs'
import type { LightMyRequestResponse } from 'fastify'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findDossier, heldFiles, listEvents } from '../../src/dossiers/index.ts'
import { addAssets } from '../../src/web/shell/routes/assets.ts'
import { addWorkspace } from '../../src/web/workspace/index.ts'
import { findAxeViolations } from '../axe.ts'
import { closeBrowser, openBrowser, skipsBrowser, withPage } from '../browser.ts'
import { type FormParts, SAMPLES, wordFile } from '../files.ts'
import { findOverflow } from '../page-width.ts'
import { newIdNumber } from '../persons.ts'
import { type StaffBrowser, type StaffPages, startStaffPages } from './staff-browser.ts'

let pages: StaffPages
let origin = ''
let desk: StaffBrowser

beforeAll(async () => {
  pages = await startStaffPages((app, services) => {
    addAssets(app)
    addWorkspace(app, services)
  })
  origin = await pages.app.listen({ host: '127.0.0.1', port: 0 })
  desk = await pages.open('tiepnhan.viettri')
})
afterAll(async () => {
  await closeBrowser()
  await pages.close()
})

/** A certificate of marital status: the ward's officer examines, its head signs, its clerk issues. */
const PROCEDURE = '1.004873'
const scan = { name: 'Tờ khai.pdf', content: SAMPLES.pdf }
const photo = { name: 'Ảnh giấy tờ.png', content: SAMPLES.png }
const program = { name: 'ket-qua.pdf', content: SAMPLES.program }

/** The form of the counter as its page draws it, with every paper ticked. */
async function application(): Promise<{ fields: [string, string][]; papers: string[] }> {
  const { body } = await desk.get(`/work/receive?procedure=${PROCEDURE}`)
  const papers = [...body.matchAll(/name="paper\.([^"]+)"/g)].map(([, code = '']) => code)
  const facts = [...body.matchAll(/name="(fact\.[^"]+)"/g)].map(([, name = '']): [string, string] => [
    name,
    '1',
  ])
  const fields: [string, string][] = [
    ['key', randomUUID()],
    ['procedure', PROCEDURE],
    ['receivingAgency', 'H44.100'],
    ['competentAgency', 'H44.100'],
    ['name', 'Nguyễn Thị Thử'],
    ['idNumber', newIdNumber()],
    ['address', 'Khu 3, phường Việt Trì'],
    ...papers.flatMap((code): [string, string][] => [
      [`paper.${code}`, 'yes'],
      [`originals.${code}`, '1'],
    ]),
    ...facts,
  ]
  return { fields, papers }
}

/** A dossier received at the ward with these files for its first paper; its id. */
async function receive(...files: { name: string; content: Uint8Array }[]): Promise<string> {
  const { fields, papers } = await application()
  const sent = files.map((file) => [`files.${papers[0]}`, file] as const)
  const answer = await desk.send('/work/receive', [...fields, ...sent])
  expect(answer.statusCode).toBe(303)
  return String(answer.headers.location).split('/').at(-1) ?? ''
}

const held = async (id: string) => heldFiles(await listEvents(pages.database, id))
const pathOf = (id: string, sha256: string) => `/work/dossiers/${id}/files/${sha256}`

/** The hidden fields of the form of an act. */
function formIn({ body }: LightMyRequestResponse, act: string): [string, string][] {
  const form = body.split('<form').find((part) => part.includes(`name="act" value="${act}"`))
  if (form === undefined) throw new Error(`the page offers no ${act}`)
  const hidden = form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)
  return [...hidden].map(([, name = '', value = '']) => [name, value])
}

const act = async (who: StaffBrowser, id: string, type: string, more: FormParts) => {
  const form = formIn(await who.get(`/work/dossiers/${id}`), type)
  return who.send(`/work/dossiers/${id}`, [...form, ...more])
}

describe('the content of a file', () => {
  it('is shown where it cannot run, load or send anything, and can be saved', async () => {
    const id = await receive(scan)
    const [file] = await held(id)
    const answer = await desk.get(pathOf(id, file?.sha256 ?? ''))
    expect(answer.rawPayload.equals(SAMPLES.pdf)).toBe(true)
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'self'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-disposition': `inline; filename="To khai.pdf"; filename*=UTF-8''T%E1%BB%9D%20khai.pdf`,
    })
    const saved = await desk.get(`${pathOf(id, file?.sha256 ?? '')}?save=1`)
    expect(saved.headers['content-disposition']).toMatch(/^attachment; /)
  })

  it('is there only in the dossier that holds it, for whoever may open that one; each look is recorded', async () => {
    const [id, other] = [await receive(scan, photo), await receive()]
    const [file] = await held(id)
    const path = pathOf(id, file?.sha256 ?? '')
    const neighbour = await pages.open('tiepnhan.nongtrang')
    for (const end of ['', '/view']) {
      expect((await neighbour.get(path + end)).statusCode).toBe(404)
      expect((await desk.get(pathOf(other, file?.sha256 ?? '') + end)).statusCode).toBe(404)
      expect((await desk.get(pathOf(id, 'f'.repeat(64)) + end)).statusCode).toBe(404)
      expect((await desk.get(pathOf(id, '..%2f..%2fsecrets.json') + end)).statusCode).toBe(404)
      expect((await desk.get(path + end)).statusCode).toBe(200)
    }
    const views = await pages.database.query<{ purpose: string }>(
      "select purpose from personal_data_view where dossier_id = $1 and purpose like 'file%' order by at, purpose",
      [id],
    )
    expect(views.map(({ purpose }) => purpose).sort()).toEqual([
      `file:${file?.sha256.slice(0, 16)}`,
      'file_page',
    ])
  })

  it('waits for the virus scanner, is locked away, or is missing: the page says which', async () => {
    const id = await receive(scan)
    const [file] = await held(id)
    const path = pathOf(id, file?.sha256 ?? '')
    const { folder, store } = pages.services.files
    const sha = file?.sha256 ?? ''
    const place = `${folder}/${sha.slice(0, 2)}/${sha.slice(2, 4)}/${sha}`
    mkdirSync(`${folder}/quarantine`, { recursive: true })
    renameSync(place, `${folder}/quarantine/${sha}`)
    expect((await desk.get(`${path}/view`)).body).toContain('Tệp đang được quét vi-rút')
    expect((await desk.get(path)).statusCode).toBe(409)
    renameSync(`${folder}/quarantine/${sha}`, `${folder}/quarantine/${sha}.infected`)
    expect((await desk.get(`${path}/view`)).body).toContain('đã bị khóa')
    expect((await desk.get(path)).statusCode).toBe(410)
    await store.delete(sha)
    expect((await desk.get(`${path}/view`)).body).toContain('Không tìm thấy nội dung tệp')
    expect((await desk.get(path)).statusCode).toBe(404)
  })

  it('that browsers cannot show is only saved', async () => {
    const id = await receive({ name: 'Đơn.docx', content: wordFile() })
    const [file] = await held(id)
    const answer = await desk.get(pathOf(id, file?.sha256 ?? ''))
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="Don\.docx"/)
    const page = await desk.get(`${pathOf(id, file?.sha256 ?? '')}/view`)
    expect(page.body).toContain('Trình duyệt không xem được loại tệp này')
    expect(page.body).not.toContain('<iframe')
  })
})

describe('files of acts', () => {
  it('the clerk issues and corrects the result with its files; a wrong one is told at its field', async () => {
    const id = await receive(scan)
    const [first, second] = [
      { name: 'kết quả.pdf', content: Buffer.concat([SAMPLES.pdf, Buffer.from(id)]) },
      { name: 'kết quả đúng.pdf', content: Buffer.concat([SAMPLES.pdf, Buffer.from(`${id} corrected`)]) },
    ]
    for (let step = 0; step < 8; step += 1) {
      const state = (await findDossier(pages.database, id))?.state
      const task = state?.tasks.find(({ kind }) => kind === 'step')
      if (task === undefined) break
      const holder = await pages.open({ id: await holderOf(task) })
      const isClerk = task.role === 'clerk'
      const page = await holder.get(`/work/dossiers/${id}`)
      const decision = page.body.includes('name="decision"') ? [['decision', 'granted'] as const] : []
      if (isClerk) {
        const wrong = await act(holder, id, 'complete_step', [...decision, ['files', program]])
        expect(wrong.statusCode).toBe(422)
        expect(wrong.body).toMatch(/id="complete-step-[\w-]+-files-error"/)
        const kept = await act(holder, id, 'complete_step', [
          ...decision,
          ['files', first],
          ['files', program],
        ])
        const again = formIn(kept, 'complete_step').filter(([name]) => name !== 'kept')
        expect(again.map(([name]) => name)).toContain('kept-files')
        const done = await holder.send(`/work/dossiers/${id}`, [...again, ...decision])
        expect(done.statusCode).toBe(303)
        const twice = await holder.send(`/work/dossiers/${id}`, [...again, ...decision])
        expect(twice.statusCode).toBe(303)
      } else expect((await act(holder, id, 'complete_step', decision)).statusCode).toBe(303)
    }
    const issued = (await findDossier(pages.database, id))?.state
    expect(issued?.status).toBe('result_ready')
    expect(issued?.result?.files.map(({ name }) => name)).toEqual([first.name])
    const clerk = await pages.open({ id: await holderOf({ agency: 'H44.100', role: 'clerk' }) })
    const corrected = await act(clerk, id, 'correct_result', [
      ['reason', 'Sai ngày sinh'],
      ['files', second],
    ])
    expect(corrected.statusCode).toBe(303)
    const files = (await held(id)).map(({ name, of }) => `${of.kind}: ${name}`)
    expect(files).toEqual([`paper: ${scan.name}`, `result: ${first.name}`, `correction: ${second.name}`])
    const page = await clerk.get(`/work/dossiers/${id}`)
    expect(page.body).toContain('Kết quả giải quyết')
    expect(page.body).toContain('kết quả đúng.pdf')
  })

  it('the counter takes a supplement as scans; what was replaced stays in the dossier', async () => {
    const id = await receive(scan)
    const [task] = (await findDossier(pages.database, id))?.state.tasks ?? []
    const officer = await pages.open({ id: await holderOf(task ?? { agency: '', role: '' }) })
    const asked = await act(officer, id, 'request_supplement', [
      ['items', 'Tờ khai có chữ ký'],
      ['reason', 'Thiếu chữ ký'],
    ])
    expect(asked.statusCode).toBe(303)
    const paper = (await findDossier(pages.database, id))?.state.papers[0]?.component ?? ''
    const first = await act(desk, id, 'provide_supplement', [
      [`files.${paper}`, photo],
      [`files.${paper}`, program],
    ])
    expect(first.statusCode).toBe(422)
    expect(first.body).toContain('Tệp “ket-qua.pdf” có đuôi khác')
    const kept = formIn(first, 'provide_supplement')
    const reference = kept.find(([name]) => name === `kept-files.${paper}`)?.[1] ?? ''
    const removed = await desk.send(`/work/dossiers/${id}`, [...kept, [`remove-files.${paper}`, reference]])
    expect(removed.statusCode).toBe(200)
    expect(removed.body).not.toContain(reference)
    expect((await desk.send(`/work/dossiers/${id}`, kept)).statusCode).toBe(303)
    const state = (await findDossier(pages.database, id))?.state
    const now = state?.papers.find(({ component }) => component === paper)
    expect(now).toMatchObject({ originals: 0, electronic: true, files: [{ name: photo.name }] })
    const page = await desk.get(`/work/dossiers/${id}`)
    expect(page.body).toContain('bản nộp trước')
    expect((await held(id)).map(({ name }) => name)).toEqual([scan.name, photo.name])
  })

  it('needs the token of our page, and an act that was asked for', async () => {
    const id = await receive(scan)
    const [task] = (await findDossier(pages.database, id))?.state.tasks ?? []
    const holder = await pages.open({ id: await holderOf(task ?? { agency: '', role: '' }) })
    const parts: FormParts = [
      ...formIn(await holder.get(`/work/dossiers/${id}`), 'complete_step'),
      ['files', scan],
    ]
    expect((await holder.send(`/work/dossiers/${id}`, parts, 'x'.repeat(43))).statusCode).toBe(403)
    expect((await held(id)).filter(({ of }) => of.kind !== 'paper')).toEqual([])
    expect(
      (
        await holder.send(`/work/dossiers/${id}`, [
          ['act', 'burn'],
          ['files', scan],
        ])
      ).statusCode,
    ).toBe(400)
  })

  async function holderOf({ agency, role, unit }: { agency: string; role: string; unit?: string }) {
    const [row] = await pages.database.query<{ id: string }>(
      `select staff_id as id from role_grant
        where agency = $1 and role = $2 and ($3::text is null or coalesce(unit, $3) = $3) limit 1`,
      [agency, role, unit ?? null],
    )
    if (row === undefined) throw new Error(`nobody is ${role} at ${agency}`)
    return row.id
  }
})

/** What a scanner and a telephone make, from a browser. */
async function realFiles(): Promise<{ pdf: Buffer; jpeg: Buffer }> {
  const browser = await openBrowser()
  const page = await browser.newPage()
  await page.setContent('<h1>Tờ khai xác nhận tình trạng hôn nhân</h1><p>Kính gửi: UBND phường Việt Trì</p>')
  const [pdf, jpeg] = [await page.pdf({ format: 'A4' }), await page.screenshot({ type: 'jpeg' })]
  await page.close()
  return { pdf, jpeg }
}

describe.skipIf(skipsBrowser)('a counter officer with a scanner', () => {
  it.each([
    ['with', 1440, true],
    ['without', 360, false],
  ])(
    '%s scripts, at %i px: a wrong file is refused at its field, the others are kept, read and turned over',
    { timeout: 90_000 },
    async (_, width, javaScriptEnabled) => {
      const { pdf, jpeg } = await realFiles()
      await withPage(
        async (page) => {
          await page.context().addCookies([{ name: 'session', value: desk.token, url: origin }])
          await fillIn(page)
          const input = page.locator('input[type=file]').first()
          await input.setInputFiles([
            { name: 'quét tờ khai.pdf', mimeType: 'application/pdf', buffer: pdf },
            { name: 'ảnh chụp.jpg', mimeType: 'image/jpeg', buffer: jpeg },
            { name: 'không phải.pdf', mimeType: 'application/pdf', buffer: Buffer.from(program.content) },
          ])
          await page.getByRole('button', { name: 'Tiếp nhận', exact: false }).last().click()
          await page.locator('.errors').waitFor()
          // No token stays in the address, however the form was answered.
          expect(new URL(page.url()).search).not.toMatch(/_csrf|key/)
          expect(await page.locator('.errors li').allTextContents()).toEqual([
            expect.stringContaining('Tệp “không phải.pdf” có đuôi khác với nội dung'),
          ])
          expect(await page.locator('.kept').allTextContents()).toEqual([
            expect.stringContaining('quét tờ khai.pdf'),
            expect.stringContaining('ảnh chụp.jpg'),
          ])
          await look(page, 'receive-refused')
          await page.locator('#name').press('Enter')
          await page.waitForURL('**/work/received/*')
          await page.goto(page.url().replace('/received/', '/dossiers/'))
          await look(page, 'dossier-files')
          await page.getByRole('link', { name: 'quét tờ khai.pdf' }).click()
          await page.waitForURL('**/files/*/view')
          // The shell of Chromium has no viewer that would open what the frame is led to.
          const led = await page.locator('iframe').getAttribute('src')
          expect(led).toMatch(/\/files\/[0-9a-f]{64}.*#navpanes=0/)
          await look(page, 'file-pdf')
          await page.getByRole('link', { name: 'Tệp sau' }).click()
          const [first = ''] = /[0-9a-f]{64}/.exec(led ?? '') ?? []
          await page.waitForURL((url) => !url.href.includes(first))
          await page.locator('.viewer-picture img').waitFor()
          const wide = () =>
            page.locator('.viewer-picture img').evaluate((image) => (image as HTMLImageElement).naturalWidth)
          expect(await wide()).toBeGreaterThan(100)
          await look(page, 'file-picture')
          await page.getByRole('link', { name: 'Về hồ sơ' }).click()
          await page.waitForURL('**/work/dossiers/*')
        },
        { viewport: { width, height: 900 }, locale: 'vi-VN', javaScriptEnabled },
      )
    },
  )

  async function fillIn(page: Page): Promise<void> {
    await page.goto(`${origin}/work/receive?procedure=${PROCEDURE}`)
    await page.locator('#name').fill('Nguyễn Thị Thử')
    await page.locator('#idNumber').fill(newIdNumber())
    await page.locator('#address').fill('Khu 3, phường Việt Trì')
    for (const name of ['receivingAgency', 'competentAgency']) {
      const select = page.locator(`select#${name}`)
      if ((await select.count()) > 0) await select.selectOption('H44.100')
    }
    for (const box of await page.locator('input[name^="paper."]').all()) await box.check({ force: true })
    for (const fact of await page.locator('input[name^="fact."]').all()) await fact.fill('1')
  }

  /** On a desk and on a phone, whole and without violations; pictures of it where they are wanted. */
  async function look(page: Page, name: string): Promise<void> {
    const before = page.viewportSize()
    expect(await page.locator('h1').count()).toBe(1)
    // axe needs the scripts of the page.
    const hasScripts = before?.width === 1440
    for (const width of hasScripts ? [360, 1440] : [360]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await findOverflow(page), `${name} ${width}`).toEqual([])
      if (hasScripts) expect(await findAxeViolations(page), `${name} ${width}`).toEqual([])
      const shots = process.env.MOTCUA_SHOTS
      for (const colorScheme of shots ? (['dark', 'light'] as const) : []) {
        await page.emulateMedia({ colorScheme })
        await page.screenshot({ path: `${shots}/${name}-${width}-${colorScheme}.png`, fullPage: true })
      }
    }
    if (before) await page.setViewportSize(before)
  }
})
