import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { build } from 'vite'
import { beforeAll, expect, it } from 'vitest'
import { FORMS } from '../../../demo/procedures/forms/index.ts'
import type * as Browser from '../browser.ts'
import { fillForm, typedFor } from '../filling/sample-answers.testing.ts'
import { drawPage, type FormAt, type PageRead, readPage, visiblePages } from '../index.ts'

/** Answers judged on both sides: five seconds. */
const ANSWERS = 100_000

let browser: typeof Browser

beforeAll(async () => {
  const built = await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, target: 'es2022', lib: { entry: '../browser.ts', formats: ['es'] } },
  })
  const [{ output }] = built as unknown as [{ output: readonly [{ code: string }] }]
  const file = join(mkdtempSync(join(tmpdir(), 'browser-forms-')), 'browser.mjs')
  writeFileSync(file, output[0].code)
  browser = await import(pathToFileURL(file).href)
}, 60_000)

const at = fc.constantFrom<FormAt>({ today: '2026-11-23', lang: 'vi' }, { today: '2026-11-23', lang: 'en' })

/** Pages of all official forms, each with right answers on every page, first in one language and then in the other. */
const pages = Object.values(FORMS).flatMap((form) => {
  const moment: FormAt = { today: '2026-11-23', lang: 'vi' }
  const answers = fillForm(form, {}, moment)
  return visiblePages(form, answers, moment).map(({ key }) => {
    const questions = form.pages.find((page) => page.key === key)?.questions ?? []
    const typed: Record<string, string | string[]> = Object.assign(
      {},
      ...questions.map((one) => typedFor(one, one.key)),
    )
    const codes = questions.flatMap(({ options = [] }) => options.map(({ code }) => code))
    return { form, key, answers, typed, codes }
  })
})

const anything = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'yes',
    'no',
    '0',
    '1',
    '-1',
    '1,5',
    '1.5',
    '1.000',
    '1,000',
    '99999999999',
    '٣',
    '０２５',
    '\u200b',
  ),
  fc.constantFrom(
    '30/2/2026',
    '1/1/1990',
    '2050',
    '13/2020',
    '5/1958',
    'hôm nay',
    '000190000001',
    '0302345678',
    '0314409059',
  ),
  fc.constantFrom(
    'Xã Hy Cương, Phú Thọ',
    'Phường Gia Cẩm',
    'a@b.vn',
    'AA 01234567',
    '19a12345',
    'identity_card',
    'passport',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ maxLength: 10 }),
)

/** Communes and files the browser leaves to the server. */
const judgedThere = ({ errors }: PageRead, fileKeys: ReadonlySet<string>) =>
  errors.filter(({ name }) => !name.endsWith('.commune') && !fileKeys.has(name))

it(`the browser and the server judge ${ANSWERS} answers alike`, { timeout: 600_000 }, () => {
  let judged = 0
  const change = fc.record({
    page: fc.nat(pages.length - 1),
    at,
    seed: fc.infiniteStream(fc.tuple(fc.nat(2), anything, fc.nat())),
  })
  const judge = () =>
    fc.assert(
      fc.property(change, ({ page, at: moment, seed }) => {
        const { form, key, answers, typed, codes } = pages[page] as (typeof pages)[number]
        const stream = seed[Symbol.iterator]()
        const body = Object.fromEntries(
          Object.entries(typed).map(([name, value]) => {
            const [how, other, pick] = stream.next().value
            judged++
            if (how === 0 && codes.length > 0) return [name, codes[pick % codes.length]]
            return [name, how === 1 && !name.startsWith('rows-') ? other : value]
          }),
        )
        const others = Object.fromEntries(
          Object.entries(answers).filter(
            ([one]) => !Object.keys(typed).some((name) => name.split('.')[0] === one),
          ),
        )
        const drawn = drawPage(form, key, others, moment)
        const server = readPage(form, { key }, body, others, moment)
        const carried = JSON.parse(JSON.stringify(drawn?.judging))
        const there = browser.judgeDrawn(carried, body)
        const files = new Set(
          form.pages.flatMap(({ questions }) =>
            questions.filter(({ kind }) => kind === 'file').map((one) => one.key),
          ),
        )
        expect(judgedThere(there, files)).toEqual(judgedThere(server, files))
        expect(there.asked).toEqual(server.asked)
      }),
      { numRuns: 100 },
    )
  while (judged < ANSWERS) judge()
  expect(judged).toBeGreaterThanOrEqual(ANSWERS)
})
