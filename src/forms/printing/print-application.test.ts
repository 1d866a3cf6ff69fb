import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { attachmentOf, linesOf } from '../../../test/documents/poppler.ts'
import { cleanLine, cleanLines } from '../../platform/texts/index.ts'
import { AT, birthForm } from '../filling/birth-form.testing.ts'
import { fillForm } from '../filling/sample-answers.testing.ts'
import {
  type Answers,
  drawPage,
  type FormDefinition,
  printApplication,
  type Question,
  readPage,
} from '../index.ts'
import { wordsOfDate, wordsOfNumber } from './words-of-number.ts'

const HEAD = {
  title: 'Đăng ký khai sinh',
  agency: 'Ủy ban nhân dân phường Việt Trì',
  place: 'Việt Trì',
  signer: 'Phạm Thị Lan',
}

/** Strings that break programs. */
const LIST = new URL('../../../test/strings/blns.json', import.meta.url)
const strings = JSON.parse(readFileSync(LIST, 'utf8')) as string[]

function readPdf(pdf: Buffer): { text: string; attached: { answers: Answers } } {
  return { text: linesOf(pdf), attached: JSON.parse(attachmentOf(pdf, 'application.json').toString()) }
}

describe('the printed application', () => {
  it('has every question with its answer, in the order of the form, and the answers attached', async () => {
    const answers = fillForm(birthForm, { child_birth_date: '19/11/2026' }, AT)
    const { text, attached } = readPdf(await printApplication(birthForm, answers, AT, HEAD))
    const wanted = [
      'Độc lập - Tự do',
      'ĐĂNG KÝ KHAI SINH',
      'Kính gửi',
      'Con của anh/chị',
      '19/11/2026',
      'giay.pdf',
      'Phạm Thị Lan',
    ]
    const places = wanted.map((one) => text.indexOf(one))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places).not.toContain(-1)
    expect(text).toContain('Việt Trì, ngày 23 tháng 11 năm 2026')
    expect(attached.answers).toEqual(answers)
  })

  it('carries strings that break programs unchanged, and so does the page', { timeout: 60_000 }, async () => {
    const questions = strings.flatMap((_, at): Question[] => [
      { key: `line_${at}`, kind: 'text', label: { vi: `Dòng ${at}`, en: `Line ${at}` }, optional: true },
      {
        key: `lines_${at}`,
        kind: 'long-text',
        label: { vi: `Đoạn ${at}`, en: `Text ${at}` },
        optional: true,
      },
    ])
    const form: FormDefinition = { pages: [{ key: 'one', title: HEAD_TITLE, questions }] }
    const body = Object.fromEntries(
      strings.flatMap((text, at) => [
        [`line_${at}`, text],
        [`lines_${at}`, text],
      ]),
    )
    const { answers, errors } = readPage(form, { key: 'one' }, body, {}, AT)
    expect(errors.map(({ code }) => code).filter((code) => code !== 'text_long')).toEqual([])
    const page = drawPage(form, 'one', answers, AT)
    const drawn = page?.fields.map((field) => (field.draw === 'typed' ? field.typed : ''))
    expect(drawn).toEqual(strings.flatMap((text) => [shown(text, cleanLine), shown(text, cleanLines)]))
    const { text, attached } = readPdf(await printApplication(form, answers, AT, HEAD))
    expect(attached.answers).toEqual(answers)
    const plain = (one: string) => one.replace(/\s/g, '')
    const all = plain(text)
    const latin = strings.map((one) => cleanLine(one)).filter((one) => /^[ -~]{1,40}$/.test(one))
    expect(latin.length).toBeGreaterThan(100)
    expect(latin.filter((one) => !all.includes(plain(one)))).toEqual([])
  })
})

const HEAD_TITLE = { vi: 'Chuỗi thử', en: 'Strings' }

/** What is too long is kept as it was typed. */
function shown(text: string, clean: (text: string) => string): string {
  const value = clean(text)
  return clean === cleanLine && value.length > 500 ? text : value
}

describe('words on forms', () => {
  it.each([
    [0, 'không'],
    [5, 'năm'],
    [15, 'mười lăm'],
    [21, 'hai mươi mốt'],
    [105, 'một trăm linh năm'],
    [110, 'một trăm mười'],
    [1005, 'một nghìn không trăm linh năm'],
    [2026, 'hai nghìn không trăm hai mươi sáu'],
    [1_250_000, 'một triệu hai trăm năm mươi nghìn'],
    [1_000_000_001, 'một tỷ không trăm linh một'],
    [2_500_000_000_000, 'hai nghìn năm trăm tỷ'],
  ])('%d is “%s”', (value, words) => {
    expect(wordsOfNumber(value)).toBe(words)
  })

  it('tell dates as far as they are known', () => {
    expect(wordsOfDate('2026-03-01')).toBe('ngày một tháng ba năm hai nghìn không trăm hai mươi sáu')
    expect(wordsOfDate('1958')).toBe('năm một nghìn chín trăm năm mươi tám')
  })
})
