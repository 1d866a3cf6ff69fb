/** A Centre with all that stands around it, for journeys of people in browsers: provider, payment platform, keys, desks. */
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { openSession } from '../../../src/agencies/index.ts'
import { fromLocal } from '../../../src/calendar/index.ts'
import { findDossier } from '../../../src/dossiers/index.ts'
import { type FixedClock, fixedClock } from '../../../src/platform/index.ts'
import { openDemoStore } from '../../../src/results/index.ts'
import { closeBrowser, withPage } from '../../browser.ts'
import { ensureAssets } from '../../build-assets.ts'
import { demoDatabase, type TestDatabase } from '../../database.ts'
import { openTestIdentity } from '../../outside/identity-provider.ts'
import { openTestPlatform, type TestPlatform } from '../../outside/payment-platform.ts'
import { openTestWeb, type TestWeb } from '../../web.ts'

const PHONE = { viewport: { width: 360, height: 800 }, locale: 'vi-VN', reducedMotion: 'reduce' } as const
const DESK = { ...PHONE, viewport: { width: 1280, height: 900 } } as const

export interface Town {
  origin: string
  db: TestDatabase
  web: TestWeb
  clock: FixedClock
  platform: TestPlatform
  /** A telephone or computer that nobody has used before. */
  device<T>(javaScriptEnabled: boolean, use: (page: Page) => Promise<T>): Promise<T>
  /** Somebody of the staff at a desk: a user name, or whoever holds the step of a dossier. */
  atDesk<T>(who: string | { holds: string }, use: (page: Page) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export async function openTown(): Promise<Town> {
  await ensureAssets()
  const clock = fixedClock(fromLocal('2026-11-23', 9 * 60))
  const db = await demoDatabase('centre')
  const { staffIds } = db
  let origin = ''
  const identity = await openTestIdentity(() => `${origin}/account/sign-in/back`)
  const platform = await openTestPlatform(() => clock.now())
  const folder = mkdtempSync(join(tmpdir(), 'motcua-keys-'))
  const web = await openTestWeb(db.database, {
    clock,
    demo: false,
    identity: identity.identity,
    payments: platform.payments,
    keys: openDemoStore({ folder, nameOf: (agency) => agency, now: () => clock.now() }),
  })
  await web.app.listen({ host: '127.0.0.1', port: 0 })
  origin = `http://127.0.0.1:${(web.app.server.address() as AddressInfo).port}`
  platform.notify.url = `${origin}/payments/notify`
  platform.notify.back = `${origin}/pay/return`

  const holderOf = async (dossier: string): Promise<string> => {
    const [holder] = await db.database.query<{ id: string }>(
      `select g.staff_id as id from task t join role_grant g on g.agency = t.agency and g.role = t.role
        where t.dossier_id = $1 and (g.unit is null or t.unit is null or g.unit = t.unit) order by g.staff_id limit 1`,
      [dossier],
    )
    if (holder === undefined) throw new Error(`nobody holds ${dossier}`)
    return holder.id
  }
  return {
    ...{ origin, db, web, clock, platform },
    device: (javaScriptEnabled, use) =>
      withPage(told(use), { ...PHONE, javaScriptEnabled } as BrowserContextOptions),
    atDesk: async (who, use) => {
      const id = typeof who === 'string' ? staffIds.get(who) : await holderOf(who.holds)
      const { token: value } = await openSession(db.database, id ?? '', clock.now())
      return withPage(async (page) => {
        await page.context().addCookies([{ name: 'session', value, url: origin }])
        return told(use)(page)
      }, DESK)
    },
    close: async () => {
      await closeBrowser()
      await web.close()
      await Promise.all([identity.close(), platform.close()])
      rmSync(folder, { recursive: true, force: true })
      await db.close()
    },
  }
}

/** What fails says on which page, and what stood there. */
function told<T>(use: (page: Page) => Promise<T>): (page: Page) => Promise<T> {
  return async (page) => {
    page.setDefaultTimeout(20_000)
    try {
      return await use(page)
    } catch (error) {
      const text = await page
        .locator('main')
        .textContent()
        .catch(() => '')
      throw new Error(`on ${page.url()}: ${(error as Error).message}\n${text}`, { cause: error })
    }
  }
}

/** The dossier as it stands. */
export async function dossierOf({ db }: Town, id: string) {
  const found = await findDossier(db.database, id)
  if (found === undefined) throw new Error(`there is no dossier ${id}`)
  return found
}
