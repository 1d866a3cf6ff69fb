import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { skipsBrowser, withPage } from '../../browser.ts'
import { acceptWithOneKey, DESK_VIEW, type DemoHouse, goOn, openDemoHouse, SOON } from './demo-house.ts'

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
    const { typed, dossier } = await acceptWithOneKey(house, officer)
    await goOn(house, dossier)
    const asked = house.standIns.systems[system]
    const { code = '' } = (await house.find(dossier))?.state ?? {}
    await expect.poll(() => asked.requests().some(({ MaHoSo }) => MaHoSo === code), SOON).toBe(true)
    if (system === 'tax') {
      await expect.poll(async () => (await house.find(dossier))?.state.status, SOON).toBe('awaiting_payment')
      asked.pay(code)
      await expect.poll(async () => (await house.find(dossier))?.state.status, SOON).toBe('in_process')
      await goOn(house, dossier)
    }
    const held = () => house.standIns.portal.held().find(({ MaHoSo }) => MaHoSo === theirs)?.TrangThaiHoSo
    await expect.poll(held, SOON).toBe('10')
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
