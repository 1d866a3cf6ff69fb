import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '../../../demo/index.ts'
import { findDossier } from '../../../src/dossiers/index.ts'
import { fixedClock } from '../../../src/platform/index.ts'
import { closeBrowser, skipsBrowser, withPage } from '../../browser.ts'
import { ensureAssets } from '../../build-assets.ts'
import { demoDatabase, type TestDatabase } from '../../database.ts'
import { textOf } from '../../documents/poppler.ts'
import { newIdNumber } from '../../persons.ts'
import { openTestWeb, type TestWeb } from '../../web.ts'

const NINE = Date.UTC(2026, 10, 23, 2)
const desk = { viewport: { width: 1280, height: 900 }, locale: 'vi-VN', reducedMotion: 'reduce' } as const
/** Two minutes at 200 keys a minute. */
const MOST_KEYS = 400

let store: TestDatabase
let web: TestWeb
let origin: string

/** A keyboard that counts; a Tab is a key like another, a code that a reader types is one scan. */
function countingKeys(page: Page) {
  const count = { keys: 0, clicks: 0, scans: 0 }
  const press = async (key: string) => {
    count.keys += key.split('+').length
    await page.keyboard.press(key)
  }
  return {
    count,
    press,
    type: async (text: string) => {
      count.keys += text.length
      await page.keyboard.type(text)
    },
    scan: async (text: string) => {
      count.scans += 1
      await page.keyboard.insertText(text)
      await page.keyboard.press('Enter')
    },
    tabTo: async (selector: string) => {
      for (let at = 0; at < 80; at += 1) {
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector))
          return
        await press('Tab')
      }
      throw new Error(`Tab never reaches ${selector}`)
    },
  }
}

type Keys = ReturnType<typeof countingKeys>

async function signIn(page: Page): Promise<void> {
  await page.goto(`${origin}/sign-in`)
  await page.fill('input[name=username]', 'tiepnhan.viettri')
  await page.fill('input[name=password]', DEMO_PASSWORD)
  await page.press('input[name=password]', 'Enter')
  await page.waitForURL('**/work*')
}

/** From wherever the officer is: the procedure by its code, and the screen has the focus in its first field. */
async function begin(page: Page, keys: Keys, code: string): Promise<void> {
  await keys.press('n')
  await page.waitForURL('**/work/receive')
  await keys.tabTo('input#q')
  await keys.type(code)
  await keys.press('Enter')
  await page.waitForURL(`**/work/receive?procedure=${code}`)
  await keys.tabTo('input[name="name"]')
}

async function typePerson(keys: Keys, { name, number }: { name: string; number: string }): Promise<void> {
  await keys.type(name)
  await keys.tabTo('input[name="idNumber"]')
  await keys.type(number)
  await keys.tabTo('input[name="phone"]')
  await keys.type('0912345678')
  await keys.tabTo('input[name="address"]')
  await keys.type('Khu 5, phường Việt Trì')
}

async function accept(page: Page, keys: Keys): Promise<string> {
  await keys.press('Control+Enter')
  await page.waitForURL('**/work/received/*')
  return page.url().split('/').at(-1) ?? ''
}

describe.skipIf(skipsBrowser)('three different dossiers at the counter, with the keyboard alone', () => {
  beforeAll(async () => {
    await ensureAssets()
    store = await demoDatabase()
    web = await openTestWeb(store.database, { clock: fixedClock(NINE) })
    await web.app.listen({ port: 0, host: '127.0.0.1' })
    origin = `http://127.0.0.1:${(web.app.server.address() as AddressInfo).port}`
  })
  afterAll(async () => {
    await closeBrowser()
    await web?.close()
    await store?.close()
  })

  const tick = async (keys: Keys, paper: string) => {
    await keys.tabTo(`input[name="paper.${paper}"]`)
    await keys.press('Space')
  }

  it.each([
    [
      'a certified copy, the applicant typed',
      '2.000815',
      async (_: Page, keys: Keys) => {
        await typePerson(keys, { name: 'Nguyễn Thị Hoài Thương', number: newIdNumber() })
        await tick(keys, '2.000815-TP01')
        await keys.tabTo('input[name="fact.pages"]')
        await keys.type('2')
        await keys.tabTo('input[name="fact.copies"]')
        await keys.type('3')
      },
    ],
    [
      'a certificate of marital status, the applicant read from the card',
      '1.004873',
      async (page: Page, keys: Keys) => {
        await keys.scan(
          '025187001234|131234567|Nguyễn Thị Hoài Thương|14031987|Nữ|Khu 5, phường Việt Trì|12052021',
        )
        await page.waitForURL('**/work/receive')
        await keys.tabTo('input[name="phone"]')
        await keys.type('0912345678')
        await tick(keys, '1.004873-TP01')
      },
    ],
    [
      'a household business, the applicant typed',
      '1.001612',
      async (_: Page, keys: Keys) => {
        await typePerson(keys, { name: 'Đinh Văn Kinh Doanh', number: newIdNumber() })
        await tick(keys, '1.001612-TP01')
      },
    ],
  ])('%s', { timeout: 90_000 }, async (name, code, fill) => {
    await withPage(async (page) => {
      await signIn(page)
      const keys = countingKeys(page)
      await begin(page, keys, code)
      await fill(page, keys)
      const id = await accept(page, keys)
      const { keys: pressed, clicks, scans } = keys.count
      process.stdout.write(`${name}: ${pressed} keys, ${clicks} clicks, ${scans} scans\n`)
      expect(pressed).toBeLessThanOrEqual(MOST_KEYS)
      expect(clicks).toBe(0)
      await expectReceipt(page, id)
    }, desk)
  })

  it('pages that are pasted go to the paper one is at, else to the pile; a camera that is not there is told', async () => {
    await withPage(async (page) => {
      await signIn(page)
      await page.goto(`${origin}/work/receive?procedure=2.000815`)
      const paste = () =>
        page.evaluate(() => {
          const data = new DataTransfer()
          data.items.add(new File(['x'], 'image.png', { type: 'image/png' }))
          document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, cancelable: true }))
        })
      const names = (selector: string) =>
        page.$eval(selector, (input) =>
          [...((input as HTMLInputElement).files ?? [])].map((file) => file.name),
        )
      await page.focus('input[name="paper.2.000815-TP01"]')
      await paste()
      await paste()
      expect(await names('tr:has([name="paper.2.000815-TP01"]) input[type=file]')).toEqual([
        'trang-01.png',
        'trang-02.png',
      ])
      expect(await names('input[name=batch]')).toEqual([])
      await page.focus('input[name="phone"]')
      await paste()
      expect(await names('input[name=batch]')).toEqual(['trang-01.png'])
      await page.click('button[data-camera]')
      await page.getByText('Không mở được camera').waitFor()
      await page.keyboard.press('Escape')
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('batch')
    }, desk)
  })

  /** Form 01, opened with pdftotext and compared with the dossier. */
  async function expectReceipt(page: Page, id: string): Promise<void> {
    const made = await findDossier(store.database, id)
    const answer = await page.request.get(`${origin}/work/dossiers/${id}/receipt.pdf`)
    const text = textOf(await answer.body())
    const { applicant } = made?.parties ?? { applicant: undefined }
    for (const said of [made?.state.code, applicant?.name, applicant?.idNumber, applicant?.address]) {
      expect(text).toContain(said)
    }
    for (const paper of made?.state.papers ?? [])
      expect(text.replaceAll(' ', '')).toContain(paper.name.slice(0, 30).replaceAll(' ', ''))
  }
})
