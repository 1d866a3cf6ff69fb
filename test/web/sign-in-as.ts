import type { Page } from 'playwright-core'
import { DEMO_PASSWORD } from '../../demo/index.ts'

/** Somebody of the demonstration's staff signs in at the page; where that leads differs by what they do. */
export async function signInAs(page: Page, origin: string, username: string): Promise<void> {
  await page.goto(`${origin}/sign-in`)
  await page.fill('input[name="username"]', username)
  await page.fill('input[name="password"]', DEMO_PASSWORD)
  await page.press('input[name="password"]', 'Enter')
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}
