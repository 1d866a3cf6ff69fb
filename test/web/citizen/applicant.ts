/** What a person does who applies in a browser: signs in with the provider's pages, fills pages in, goes on. */
import type { Locator, Page } from 'playwright-core'
import { typedFor } from '../../../src/forms/filling/sample-answers.testing.ts'
import type { FormDefinition } from '../../../src/forms/index.ts'
import type { MadePaper } from '../../precheck/papers.ts'

/** What is typed by name of the field; a field of rows is `stays.1.from`. */
export type Typed = Readonly<Record<string, string>>

export interface Filling {
  form: FormDefinition
  typed: Typed
  /** How many rows a table gets, by its question; absent: those it has. */
  rows?: Readonly<Record<string, number>>
  paper: (question: string) => Promise<readonly MadePaper[]>
}

/** On the page that says where one signs in: to the provider, as this person, and back. */
export async function signInAs(page: Page, person: string): Promise<void> {
  await page.getByRole('link', { name: 'Đăng nhập (định danh giả lập)' }).click()
  await page.locator(`a[href$="/${person}"]`).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/stand-in/'))
}

/** Fills in one page after the other until this address. */
export async function fillUntil(page: Page, filling: Filling, end: RegExp): Promise<void> {
  for (let pages = 0; pages < 30; pages += 1) {
    await page.getByRole('heading', { level: 1 }).waitFor()
    if (end.test(new URL(page.url()).pathname)) return
    await fillPage(page, filling)
    await goOn(page)
  }
  throw new Error(`${end} is never reached`)
}

/** Presses the button and waits for what answers it: the next page, or the same with what is still asked. */
export async function goOn(page: Page, name = 'Tiếp tục'): Promise<void> {
  await Promise.all([
    page.waitForEvent('domcontentloaded'),
    page.getByRole('button', { name, exact: true }).click(),
  ])
}

/** Whatever is still empty on the page, in the order in which it stands there; what an answer opens up, too. */
async function fillPage(page: Page, filling: Filling): Promise<void> {
  const key = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const questions = filling.form.pages.find((one) => one.key === key)?.questions ?? []
  for (const { key: table } of questions) {
    for (let row = 1; row < (filling.rows?.[table] ?? 0); row += 1) {
      if ((await page.locator(`[name^="${table}.${row}."]`).count()) > 0) continue
      await Promise.all([
        page.waitForEvent('domcontentloaded'),
        page.locator(`button[name="add-${table}"]`).click(),
      ])
    }
  }
  const usual = Object.assign({}, ...questions.map((one) => typedFor(one, one.key)))
  const done = new Set<string>()
  for (;;) {
    const next = (await namesOf(page)).find((name) => !done.has(name))
    if (next === undefined) return
    done.add(next)
    await fill(page, next, filling, usual)
  }
}

/** Names of the fields that a person sees, each once. */
function namesOf(page: Page): Promise<string[]> {
  return page
    .locator('main form[data-saves] :is(input, select, textarea)[name]')
    .evaluateAll((fields) => [
      ...new Set(
        fields
          .filter((one) => (one as HTMLInputElement).type !== 'hidden' && one.getClientRects().length > 0)
          .map((one) => (one as HTMLInputElement).name),
      ),
    ])
}

async function fill(page: Page, name: string, filling: Filling, usual: Record<string, string | string[]>) {
  const fields = page.locator(`main form [name="${name}"]:not([type="hidden"])`)
  const first = fields.first()
  const kind = await first.evaluate((one) => `${one.tagName} ${(one as HTMLInputElement).type}`.toLowerCase())
  const wanted = filling.typed[name]
  if (kind === 'input file') return attach(page, first, name, filling)
  const answer = wanted ?? [usual[name.replace(/\.\d+\./, '.0.').replace('[]', '')] ?? ''].flat()[0] ?? ''
  if (kind === 'input radio' || kind === 'input checkbox') {
    if (wanted === undefined && (await fields.and(page.locator(':checked')).count()) > 0) return
    const choice = answer === '' ? first : page.locator(`main form [name="${name}"][value="${answer}"]`)
    return press(choice)
  }
  if (wanted === undefined && (await first.inputValue()) !== '') return
  if (kind.startsWith('select')) {
    await (answer === '' ? first.selectOption({ index: 1 }) : first.selectOption(answer))
  } else await first.fill(answer)
}

async function attach(page: Page, field: Locator, name: string, { paper }: Filling): Promise<void> {
  if ((await page.locator(`[name="kept-${name}"]`).count()) > 0) return
  const files = await paper(name)
  await field.setInputFiles(files.map((one) => ({ name: one.name, mimeType: one.type, buffer: one.content })))
}

/** Chooses by the label, which lies over the box as on every page with large targets. */
export async function press(choice: Locator): Promise<void> {
  const id = await choice.getAttribute('id')
  await choice.page().locator(`label[for="${id}"]`).click()
}
