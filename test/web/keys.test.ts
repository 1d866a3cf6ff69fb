import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listEvents } from '../../src/dossiers/index.ts'
import { listRoutes } from '../../src/platform/http/index.ts'
import { addWeb } from '../../src/web/index.ts'
import { closeBrowser, skipsBrowser, withPage } from '../browser.ts'
import { ensureAssets } from '../build-assets.ts'
import { scenesOf } from './acts/act-scenes.ts'
import { type StaffPages, startStaffPages } from './staff-browser.ts'

let pages: StaffPages
let origin = ''
beforeAll(async () => {
  await ensureAssets()
  pages = await startStaffPages(addWeb)
  origin = await pages.app.listen({ host: '127.0.0.1', port: 0 })
}, 120_000)
afterAll(async () => {
  await closeBrowser()
  await pages.close()
})

/** Who opens each page of the workspace; `:id` is a dossier in process, `:staff` the person. */
const SHOWN: Readonly<Record<string, readonly [person: string, path: string]>> = {
  '/work': ['chuyenvien.vpdkdd.snnmt', '/work'],
  '/work/dossiers/:id': ['chuyenvien.vpdkdd.snnmt', '/work/dossiers/:id'],
  '/work/search': ['chuyenvien.vpdkdd.snnmt', '/work/search?q=dang'],
  '/work/receive': ['tiepnhan.viettri', '/work/receive?procedure=2.000815'],
  '/work/received/:id': ['tiepnhan.ttpvhcc', '/work/received/:id'],
  '/work/return': ['traketqua.ttpvhcc', '/work/return'],
  '/work/report': ['giamdoc.ttpvhcc', '/work/report'],
  '/work/report/list': ['giamdoc.ttpvhcc', '/work/report/list?figure=received&from=2026-11-01&to=2026-11-30'],
  '/work/staff': ['quantri.vpubnd', '/work/staff'],
  '/work/staff/:id': ['quantri.vpubnd', '/work/staff/:staff'],
  '/work/delegations': ['chutich.viettri', '/work/delegations'],
}
/** No pages: what is read by a program or printed; a file needs one to be sent first and stands in the same layout. */
const NOT_PAGES = ['/work/token', '/work/dossiers/:id/receipt.pdf', '/work/dossiers/:id/files/:sha256']

describe.skipIf(skipsBrowser)('keys of the workspace', () => {
  it('has a visitor for every page', () => {
    const served = listRoutes(pages.app).filter(
      ({ method, url }) => method === 'GET' && url.startsWith('/work'),
    )
    const known = [...Object.keys(SHOWN), ...NOT_PAGES]
    expect(served.map(({ url }) => url).filter((url) => !known.some((one) => url.startsWith(one)))).toEqual(
      [],
    )
    expect(served.map(({ url }) => url)).toEqual(expect.arrayContaining(Object.keys(SHOWN)))
  })

  it('? opens the help and / goes to the search, on every page', { timeout: 120_000 }, async () => {
    const handle = scenesOf(pages).find(({ act, name }) => act === 'complete_step' && !name)
    const dossier = (await handle?.make()) ?? ''
    await withPage(
      async (page) => {
        for (const [person, path] of Object.values(SHOWN)) {
          const { id, token } = await pages.open(person)
          await page.context().addCookies([{ name: 'session', value: token, url: origin }])
          await page.goto(origin + path.replace(':id', dossier).replace(':staff', id))
          await page.locator('#main').focus()
          await page.keyboard.press('?')
          expect(await page.locator('#keys').isVisible(), path).toBe(true)
          await page.keyboard.press('Escape')
          expect(await page.locator('#keys').isVisible(), path).toBe(false)
          await page.keyboard.press('/')
          const focused = await page.evaluate(() => document.activeElement?.hasAttribute('data-search'))
          expect(focused, path).toBe(true)
          await page.keyboard.type('?/nj')
          expect(await page.locator('[data-search]').inputValue(), path).toContain('?/nj')
        }
      },
      { viewport: { width: 1280, height: 800 }, locale: 'vi-VN' },
    )
  })

  it('a second click, F5 and back send a form no second time', async () => {
    const note = scenesOf(pages).find(({ act }) => act === 'add_note')
    const dossier = (await note?.make()) ?? ''
    const { token } = await pages.open(note?.person ?? '')
    await withPage(
      async (page) => {
        await page.context().addCookies([{ name: 'session', value: token, url: origin }])
        await page.goto(`${origin}/work/dossiers/${dossier}`)
        let sent = 0
        page.on('request', (request) => {
          if (request.method() === 'POST') sent += 1
        })
        await page.locator('summary', { hasText: 'Ghi chú' }).click()
        await page.locator('#add-note textarea').fill('Đã gọi cho người nộp')
        await page.locator('#add-note button[type=submit]').last().dblclick()
        await page.locator('[role=status]', { hasText: 'Đã xong: Ghi chú' }).waitFor()
        expect(sent).toBe(1)
        await page.reload()
        await page.goBack()
        await page.goForward()
        expect(sent).toBe(1)
        const notes = (await listEvents(pages.database, dossier)).filter(
          ({ body }) => body.type === 'note_added',
        )
        expect(notes).toHaveLength(1)
      },
      { locale: 'vi-VN' },
    )
  })
})
