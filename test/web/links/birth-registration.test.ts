import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { skipsBrowser, withPage } from '../../browser.ts'
import { signInAs } from '../sign-in-as.ts'
import { acceptWithKey, type DemoHouse, DESK_VIEW as desk, openDemoHouse, SOON } from './demo-house.ts'

let house: DemoHouse
let origin: string
let portal: string
beforeAll(async () => {
  if (skipsBrowser) return
  house = await openDemoHouse()
  origin = house.origin
  portal = house.standIns.addresses.national_portal
}, 120_000)
afterAll(() => house?.close())

describe.skipIf(skipsBrowser)('a birth registration from the national portal and back', () => {
  it('takes one keystroke of the officer, who types nothing', { timeout: 200_000 }, async () => {
    await withPage(async (page) => {
      await page.goto(portal)
      await page.getByRole('button', { name: /^Nộp/ }).click()
      await page.waitForURL(portal)
    }, desk)
    const typed = await withPage(async (page) => {
      await signInAs(page, origin, 'tiepnhan.viettri')
      // Deriving and counting run beside: the list is asked again until the dossier has come.
      await expect
        .poll(async () => {
          await page.goto(`${origin}/work?kind=intake`)
          return page.locator('tr', { hasText: 'Nguyễn Văn Ví Dụ' }).count()
        }, SOON)
        .toBe(1)
      await page.keyboard.press('j')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/work/dossiers/*')
      const fields = page.locator('form#accept').locator('input[type=text], textarea, select')
      const asked = await fields.count()
      await acceptWithKey(page)
      return asked
    }, desk)
    await withPage(async (page) => {
      await expect
        .poll(async () => {
          await page.goto(portal)
          return page.locator('tbody tr').first().textContent()
        }, SOON)
        .toMatch(/10 đã trả kết quả/)
    }, desk)
    process.stdout.write(`fields typed by the officer: ${typed}\n`)
    expect(typed).toBe(0)
  })
})
