import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { beforeAll, expect, it } from 'vitest'
import { FORMS } from '../../../../demo/procedures/forms/index.ts'
import { ensureAssets } from '../../../../test/build-assets.ts'
import { communeNames, drawPage } from '../../../forms/index.ts'
import { getAssets, render } from '../../ui/index.ts'
import { FormQuestions, summaryErrors } from './form-questions.tsx'

/** HTML and style sheet together, compressed, without the script: what a form page may weigh. */
const MOST_BYTES = 60_000
/** The frame of the page around its questions, measured at most. */
const FRAME_BYTES = 6_000

beforeAll(ensureAssets, 60_000)

it('every page of the official forms is light enough for a slow line', () => {
  const sheet = readFileSync(new URL(`../../../../dist${getAssets().publicSheet}`, import.meta.url))
  const communes = communeNames('25')
  const weights = Object.entries(FORMS).flatMap(([name, form]) =>
    form.pages.map(({ key }) => {
      const page = drawPage(form, key, {}, { today: '2026-11-23', lang: 'vi' })
      if (page === undefined) throw new Error(`no page ${key}`)
      const html = render(FormQuestions({ lang: 'vi', page, errors: [], communes, action: '/apply' }))
      return { page: `${name} ${key}`, bytes: gzipSync(html).length + gzipSync(sheet).length + FRAME_BYTES }
    }),
  )
  const [heaviest] = weights.toSorted((a, b) => b.bytes - a.bytes)
  expect(weights.length).toBeGreaterThan(60)
  expect(heaviest?.bytes, `${heaviest?.page}`).toBeLessThan(MOST_BYTES)
})

const form = FORMS['1.004873/1']
const said = (key: string, name: string, vi: string) => {
  const page = form && drawPage(form, key, {}, { today: '2026-11-23', lang: 'vi' })
  if (page === undefined) throw new Error(`no page ${key}`)
  return summaryErrors([{ name, code: 'x', vi, en: '' }], { lang: 'vi', page })[0]?.message
}

it('an error that points at its field names it in the summary, where the field is not beside it', () => {
  expect(said('requester', 'requester.birth_date', 'Chưa hiểu ngày này.')).toBe(
    'Ngày sinh: Chưa hiểu ngày này.',
  )
  expect(said('purpose', 'quantity', 'Số này quá lớn.')).toBe('Số lượng: Số này quá lớn.')
})

it('an error that says by itself what is wanted stays as it is', () => {
  expect(said('request', 'issue_kind', 'Hãy chọn yêu cầu cấp.')).toBe('Hãy chọn yêu cầu cấp.')
})
