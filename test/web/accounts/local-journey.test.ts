/** Somebody without VNeID, with a cheap phone: opens an account, files, goes on with another device, forgets the password. */
import type { AddressInfo } from 'node:net'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formOf } from '../../../src/catalogue/index.ts'
import { closeBrowser, skipsBrowser, withPage } from '../../browser.ts'
import { makePaper } from '../../precheck/papers.ts'
import { fillUntil, press } from '../citizen/applicant.ts'
import { type LocalWorld, openLocalWorld, PASSWORD } from './local-world.ts'

const NEW_PASSWORD = 'quả bưởi Đoan Hùng chín'
const PHONE = { viewport: { width: 360, height: 800 }, locale: 'vi-VN', reducedMotion: 'reduce' } as const
let world: LocalWorld
let origin = ''

beforeAll(async () => {
  world = await openLocalWorld()
  await world.web.app.listen({ host: '127.0.0.1', port: 0 })
  origin = `http://127.0.0.1:${(world.web.app.server.address() as AddressInfo).port}`
}, 60_000)
afterAll(async () => {
  await closeBrowser()
  await world.close()
})

const device = <T>(javaScriptEnabled: boolean, use: (page: Page) => Promise<T>): Promise<T> =>
  withPage(
    (page) => {
      page.setDefaultTimeout(20_000)
      return use(page)
    },
    { ...PHONE, javaScriptEnabled } as BrowserContextOptions,
  )

const submit = (page: Page, name: string) =>
  Promise.all([
    page.waitForEvent('domcontentloaded'),
    page.getByRole('button', { name, exact: true }).click(),
  ])

/** From the address to the page that asks for name and password. */
async function prove(page: Page, address: string): Promise<void> {
  await page.getByLabel('Thư điện tử').fill(address)
  await submit(page, 'Gửi mã')
  await page.getByLabel('Mã 8 chữ số').fill(await world.codeTo(address))
  await submit(page, 'Tiếp tục')
}

async function choose(page: Page, password: string): Promise<void> {
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(password)
  await page.getByLabel('Nhập lại mật khẩu mới').fill(password)
  await submit(page, 'Xong và đăng nhập')
}

async function signIn(page: Page, address: string, password: string): Promise<void> {
  await page.goto(`${origin}/account/sign-in`)
  await page.getByLabel('Thư điện tử').fill(address)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await submit(page, 'Đăng nhập')
}

describe.skipIf(skipsBrowser)('without VNeID', () => {
  it.each([
    ['with script', true],
    ['without', false],
  ] as const)(
    'opens an account, files, signs in elsewhere and sets a forgotten password anew, %s',
    async (_, script) => {
      const address = `nguoi.${script ? 'mot' : 'hai'}@example.vn`
      const version = world.web.services.office.catalogue.inForce('2.000815', world.clock.now())
      if (version === undefined) throw new Error('not in force')
      const code = await device(script, async (page) => {
        await page.goto(`${origin}/procedures/2.000815`)
        await page.getByRole('link', { name: 'Nộp trực tuyến' }).first().click()
        await page.getByRole('link', { name: /^Lập tài khoản/ }).click()
        await prove(page, address)
        await page.getByLabel('Họ và tên').fill('Nguyễn Thị Hoa')
        await choose(page, PASSWORD)
        await press(page.getByRole('radio', { name: 'Cho tôi', exact: true }))
        await page.getByLabel('Nộp tới').selectOption('H44.100')
        await submit(page, 'Bắt đầu')
        const paper = async (question: string) => [
          await makePaper({ as: 'pdf', pages: [[question, 'Ghi rõ ràng.']] }, question),
        ]
        await fillUntil(page, { form: formOf(version), typed: {}, paper }, /\/review$/)
        await page.getByRole('button', { name: 'Nộp hồ sơ' }).click()
        await page.getByRole('heading', { name: 'Đã nộp hồ sơ' }).waitFor()
        return (await page.locator('main .code').first().textContent()) ?? ''
      })
      expect(code).not.toBe('')
      await device(script, async (page) => {
        await signIn(page, address, 'quên mất rồi')
        await page.getByRole('alert').waitFor()
        expect(await page.getByLabel('Thư điện tử').inputValue()).toBe(address)
        await page.getByRole('link', { name: /^Lập tài khoản/ }).click()
        await prove(page, address)
        await page.getByText('đã có tài khoản').waitFor()
        await choose(page, NEW_PASSWORD)
        await page.getByText(code).first().waitFor()
      })
      await device(script, async (page) => {
        await signIn(page, address, NEW_PASSWORD)
        await page.getByText(code).first().waitFor()
      })
    },
    120_000,
  )
})
