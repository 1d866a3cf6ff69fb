/** What officers do with what people filed, at the pages of their desk: they press, and type nothing that was typed before. */
import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import { press } from './applicant.ts'
import { dossierOf, type Town } from './town.ts'

type Who = string | { holds: string }

/** One act on the page of a dossier, unfolded if it is folded; `type` is what its form wants besides. */
export async function act(
  town: Town,
  who: Who,
  dossier: string,
  id: string,
  type: (form: Locator) => Promise<unknown> = async () => undefined,
): Promise<void> {
  await town.atDesk(who, async (page) => {
    await page.goto(`${town.origin}/work/dossiers/${dossier}`)
    const form = page.locator(`form[id^="${id}"]`)
    const folded = page.locator('details:not([open])', { has: form })
    for (const one of await folded.all()) await one.locator('summary').first().click()
    await type(form)
    await form.getByRole('button').last().click()
    await page.waitForURL('**?done=*')
  })
}

/** The officer reads what was answered and attached, and accepts with one press: the form asks for nothing in writing. */
export async function accept(
  town: Town,
  dossier: string,
  answered: readonly string[],
): Promise<{ code: string }> {
  await act(town, { holds: dossier }, dossier, 'accept', async (form) => {
    const text = (await form.page().locator('main').textContent()) ?? ''
    for (const one of answered) expect(text).toContain(one)
    expect(await form.locator('input[type="text"], input[inputmode], textarea').count()).toBe(0)
  })
  const { state } = await dossierOf(town, dossier)
  return { code: state.code ?? '' }
}

/** Everybody who holds the dossier does their step, until there is a result, signed by the agency. */
export async function decide(town: Town, dossier: string, result: Buffer, number: string): Promise<void> {
  for (let steps = 0; (await dossierOf(town, dossier)).state.status === 'in_process'; steps += 1) {
    expect(steps).toBeLessThan(6)
    await act(town, { holds: dossier }, dossier, 'complete-step', async (form) => {
      const granted = form.locator('input[value="granted"]')
      if ((await granted.count()) > 0) await press(granted)
      if ((await form.locator('[name="resultNumber"]').count()) === 0) return
      await form.locator('[name="resultNumber"]').fill(number)
      expect(await form.locator('[name="sign"]').isChecked()).toBe(true)
      await form
        .locator('input[type="file"]')
        .setInputFiles({ name: 'ket-qua.pdf', mimeType: 'application/pdf', buffer: result })
    })
  }
}
