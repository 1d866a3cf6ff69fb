import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actOnDossier, type CommandBody, isRefusal } from '../../../src/dossiers/index.ts'
import { newId } from '../../../src/platform/index.ts'
import { skipsBrowser, withPage } from '../../browser.ts'
import { acceptWithKey, DESK_VIEW, type DemoHouse, openDemoHouse, SOON, signInAs } from './demo-house.ts'

let house: DemoHouse
let portal: string
beforeAll(async () => {
  if (skipsBrowser) return
  house = await openDemoHouse()
  portal = house.standIns.addresses.national_portal
}, 120_000)
afterAll(() => house?.close())

describe.skipIf(skipsBrowser)('from the national portal to a ministry’s system and back', () => {
  it.each([
    ['household_business', 'tiepnhan.viettri', 'household_business'],
    ['social_allowance', 'tiepnhan.viettri', 'social_protection'],
    ['criminal_record', 'tiepnhan.ttpvhcc', 'criminal_record'],
    ['land', 'tiepnhan.ttpvhcc', 'tax'],
  ] as const)('%s: the officer types nothing', { timeout: 200_000 }, async (kind, officer, system) => {
    const theirs = await fileOnPortal(kind)
    const { typed, dossier } = await acceptWithOneKey(officer)
    await goOn(dossier)
    const asked = house.standIns.systems[system]
    const { code = '' } = (await house.find(dossier))?.state ?? {}
    await expect.poll(() => asked.requests().some(({ MaHoSo }) => MaHoSo === code), SOON).toBe(true)
    if (system === 'tax') {
      await expect.poll(async () => (await house.find(dossier))?.state.status, SOON).toBe('awaiting_payment')
      asked.pay(code)
      await expect.poll(async () => (await house.find(dossier))?.state.status, SOON).toBe('in_process')
    } else {
      const held = () => house.standIns.portal.held().find(({ MaHoSo }) => MaHoSo === theirs)?.TrangThaiHoSo
      await expect.poll(held, SOON).toBe('10')
    }
    process.stdout.write(`${kind}: fields typed by the officer: ${typed}\n`)
    expect(typed).toBe(0)
  })
})

/** Answers the portal's code. */
async function fileOnPortal(kind: string): Promise<string> {
  const { portal: standIn } = house.standIns
  const before = new Set(standIn.lines().map(({ item }) => item.MaHoSo))
  await withPage(async (page) => {
    await page.goto(portal)
    await page.selectOption('select[name=kind]', kind)
    await page.getByRole('button', { name: /^Nộp/ }).click()
    await page.waitForURL(portal)
  }, DESK_VIEW)
  return standIn.lines().find(({ item }) => !before.has(item.MaHoSo))?.item.MaHoSo ?? ''
}

async function acceptWithOneKey(officer: string): Promise<{ typed: number; dossier: string }> {
  return withPage(async (page: Page) => {
    await signInAs(page, house.origin, officer)
    await expect
      .poll(async () => {
        await page.goto(`${house.origin}/work?kind=intake`)
        return page.locator('tr', { hasText: 'Nguyễn Văn Ví Dụ' }).count()
      }, SOON)
      .toBeGreaterThan(0)
    await page.locator('tr', { hasText: 'Nguyễn Văn Ví Dụ' }).first().getByRole('link').first().click()
    await page.waitForURL('**/work/dossiers/*')
    const dossier = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    const typed = await page.locator('form#accept').locator('input[type=text], textarea, select').count()
    await acceptWithKey(page)
    await expect.poll(async () => (await house.find(dossier))?.state.status, SOON).not.toBe('submitted')
    return { typed, dossier }
  }, DESK_VIEW)
}

/** What other desks do with one key each until another system is waited for. */
async function goOn(dossier: string): Promise<void> {
  const { office, clock } = house
  for (let step = 0; step < 8; step += 1) {
    const { tasks = [] } = (await house.find(dossier))?.state ?? {}
    const task = tasks.find(({ kind }) => ['step', 'receipt', 'transfer'].includes(kind))
    if (task === undefined) return
    const bodies: Record<string, CommandBody> = {
      transfer: { type: 'transfer' },
      receipt: { type: 'confirm_receipt' },
      step: { type: 'complete_step', node: task.node ?? '' },
    }
    const body = bodies[task.kind] as CommandBody
    const roles = ['reception_officer', 'case_officer', 'unit_head'] as const
    const grants = roles.map((role) => ({ role, agency: task.agency }))
    const actor = { kind: 'staff', id: newId(), grants } as const
    const acted = await actOnDossier(office, { id: newId(), dossier, actor, at: clock.now(), body })
    if (isRefusal(acted)) expect(acted.refused).toBe('version_conflict')
  }
}
