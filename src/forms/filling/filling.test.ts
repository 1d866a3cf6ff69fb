import { describe, expect, it } from 'vitest'
import {
  type Answers,
  addFiles,
  changedQuestions,
  type FormDefinition,
  factsOf,
  missingIn,
  papersOf,
  partyOf,
  readPage,
  summaryOf,
  visiblePages,
} from '../index.ts'
import { AT, birthForm } from './birth-form.testing.ts'

const WHO = {
  'requester.name': ' Phạm  Thị Lan',
  'requester.birth_date': '5/6/1994',
  'requester.personal_number': '025 194 000 001',
  'requester.address.commune': 'xã hy cương, phú thọ',
  'requester.address.detail': 'Khu 8',
  'requester.phone': '0912 345 678',
  'requester.email': '',
}
const CHILD = {
  child_name: 'Hoàng Minh Khôi',
  child_birth_date: '19/11/2026',
  child_sex: 'male',
  parents: 'both',
  father_name: 'Hoàng Văn Dũng',
  copies_wanted: 'yes',
  copies: '3',
}
const page = (key: string) => ({ key })
const read = (key: string, body: Record<string, unknown>, answers: Answers = {}, form = birthForm) =>
  readPage(form, page(key), body, answers, AT)
const codes = ({ errors }: { errors: readonly { name: string; code: string }[] }) =>
  errors.map(({ name, code }) => `${name}: ${code}`)
const filled = () => read('child', CHILD, read('who', WHO).answers).answers

describe('a page of a form', () => {
  it('keeps right values in one spelling', () => {
    const { answers, errors } = read('child', CHILD, read('who', WHO).answers)
    expect(errors).toEqual([])
    expect(answers).toMatchObject({
      requester: {
        name: 'Phạm Thị Lan',
        birth_date: '1994-06-05',
        personal_number: '025194000001',
        address: { commune: '08515', detail: 'Khu 8' },
      },
      child_birth_date: '2026-11-19',
      copies_wanted: true,
      copies: 3,
    })
  })

  it('keeps what was typed where it is wrong, and says what to do at its place', () => {
    const wrong = read('child', { ...CHILD, child_birth_date: '30/2/2026', copies: 'ba', child_name: '' })
    expect(codes(wrong)).toEqual([
      'child_name: required',
      'child_birth_date: date_unreal',
      'copies: number_form',
    ])
    expect(wrong.errors[0]).toMatchObject({ vi: 'Hãy nhập họ, chữ đệm và tên của con.' })
    expect(wrong.answers).toMatchObject({ child_birth_date: { typed: '30/2/2026' }, copies: { typed: 'ba' } })
    expect(missingIn(birthForm, { ...filled(), ...wrong.answers }, AT)).toMatchObject({
      page: { key: 'child' },
    })
  })

  it('holds dates and numbers to what the question allows', () => {
    const wrong = read('child', { ...CHILD, child_birth_date: '1/1/2027', copies: '101' })
    expect(codes(wrong)).toEqual(['child_birth_date: date_range', 'copies: range'])
    expect(codes(read('child', { ...CHILD, copies: '1,5' }))).toEqual(['copies: whole'])
    expect(wrong.errors[0]?.vi).toContain('23/11/2026')
  })

  it('asks again for what an answer on the same page brings, without blame', () => {
    const asked = Object.keys(CHILD).filter((name) => name !== 'father_name')
    const { father_name: _, ...rest } = CHILD
    const first = read('child', { ...rest, 'asked[]': asked })
    expect(first).toMatchObject({ stay: true, errors: [], answers: { parents: 'both' } })
    const second = read('child', { ...rest, father_name: '', 'asked[]': Object.keys(CHILD) })
    expect(codes(second)).toEqual(['father_name: required'])
  })

  it('does not count what is no longer asked', () => {
    const { answers } = read('child', { ...CHILD, copies_wanted: 'no', parents: 'mother' }, filled())
    expect(factsOf(birthForm, answers, AT)).not.toHaveProperty('copies')
    expect(visiblePages(birthForm, answers, AT).map(({ key }) => key)).toEqual(['who', 'child'])
    expect(JSON.stringify(summaryOf(birthForm, answers, AT))).not.toContain('Hoàng Văn Dũng')
  })

  it('asks whether a rare value stands so on the paper, once', () => {
    const rare = read('who', { ...WHO, 'requester.phone': '0302 345 678' })
    expect(rare.errors).toMatchObject([
      { name: 'requester.phone', code: 'phone_unusual', confirm: '0302345678' },
    ])
    const sure = { ...WHO, 'requester.phone': '0302 345 678', 'sure-requester.phone': '0302345678' }
    const confirmed = read('who', sure, rare.answers)
    expect(confirmed.errors).toEqual([])
    expect(read('who', { ...WHO, 'requester.phone': '0302 345 678' }, confirmed.answers).errors).toEqual([])
  })

  it('judges answers together, at the place of one', () => {
    const before = read('child', { ...CHILD, child_birth_date: '1/1/1990' }, read('who', WHO).answers)
    expect(codes(before)).toEqual(['child_birth_date: requirement_1'])
  })
})

describe('rows of a table', () => {
  const row = { 'rows-siblings': '1', 'siblings.0.name': 'Hoàng Minh An', 'siblings.0.born': '2021' }

  it('are added, copied and removed by the buttons of the page, and what stands in them is kept', () => {
    const added = read('siblings', { ...row, 'siblings.0.born': '13/2021', 'add-siblings': '' }, filled())
    expect(added).toMatchObject({ stay: true, errors: [] })
    expect(added.answers.siblings).toEqual([{ name: 'Hoàng Minh An', born: { typed: '13/2021' } }, {}])
    const copied = read('siblings', { ...row, 'copy-siblings': '0' }, filled())
    expect(copied.answers.siblings).toHaveLength(2)
    const removed = read('siblings', { ...row, 'remove-siblings': '0' }, filled())
    expect(removed.answers).not.toHaveProperty('siblings')
  })

  it('are wrong at their cell; blank ones are left out', () => {
    const wrong = read('siblings', { ...row, 'rows-siblings': '3', 'siblings.1.born': '2050' }, filled())
    expect(codes(wrong)).toEqual(['siblings.1.name: required', 'siblings.1.born: partial_date_future'])
    expect(wrong.answers.siblings).toHaveLength(2)
    expect(codes(read('siblings', { 'rows-siblings': '2' }, filled()))).toEqual([])
  })

  it('count for the facts', () => {
    const { answers } = read('siblings', row, filled())
    expect(factsOf(birthForm, answers, AT)).toEqual({ copies: 3, persons: 2 })
  })
})

describe('what a form gives', () => {
  it('the parties of the dossier', () => {
    expect(partyOf(birthForm, filled(), AT)).toEqual({
      applicant: {
        kind: 'citizen',
        name: 'Phạm Thị Lan',
        idNumber: '025194000001',
        birthDate: '1994-06-05',
        address: 'Khu 8, Xã Hy Cương, tỉnh Phú Thọ',
        phone: '0912345678',
      },
    })
  })

  it('the papers, each file once, until it is removed', () => {
    const file = { sha256: 'a1', name: 'giay.pdf', type: 'application/pdf', size: 9 }
    const answers = addFiles(addFiles(filled(), 'certificate', [file]), 'certificate', [file])
    expect(papersOf(birthForm, answers, AT)).toEqual([
      { component: 'GCS', key: 'certificate', files: [file] },
    ])
    const kept = read('siblings', { 'kept-certificate': 'a1' }, answers)
    expect(kept.answers.certificate).toEqual([file])
    const second = { ...file, sha256: 'b2' }
    const two = addFiles(answers, 'certificate', [second])
    const moved = read('siblings', { 'kept-certificate': ['a1', 'b2'], 'earlier-certificate': 'b2' }, two)
    expect(moved).toMatchObject({ stay: true, answers: { certificate: [second, file] } })
    const first = read('siblings', { 'kept-certificate': ['a1', 'b2'], 'earlier-certificate': 'a1' }, two)
    expect(first.answers.certificate).toEqual([file, second])
    const removed = read('siblings', { 'kept-certificate': ['a1'], 'remove-certificate': 'a1' }, answers)
    expect(removed).toMatchObject({ stay: true })
    expect(removed.answers).not.toHaveProperty('certificate')
  })

  it('everything answered, as people read it', () => {
    const [, child] = summaryOf(birthForm, filled(), AT)
    expect(child?.rows.map(({ lines }) => lines[0])).toEqual([
      'Hoàng Minh Khôi',
      '19/11/2026',
      'Nam',
      'Đã xác định cả cha lẫn mẹ',
      'Hoàng Văn Dũng',
      'Có',
      '3',
    ])
  })

  it('nothing missing once all is answered', () => {
    expect(missingIn(birthForm, {}, AT)).toMatchObject({ page: { key: 'who' } })
    expect(missingIn(birthForm, filled(), AT)).toBeUndefined()
  })
})

describe('a draft', () => {
  it('is asked again only what changed in the form', () => {
    const [who, child, siblings] = birthForm.pages as [never, FormDefinition['pages'][number], never]
    const questions = child.questions
      .filter(({ key }) => key !== 'child_sex')
      .map((one) =>
        one.key === 'copies' ? { ...one, range: { least: 1, most: 2, whole: true as const } } : one,
      )
    const fresh = { key: 'weight', kind: 'number' as const, label: { vi: 'Cân nặng', en: 'Weight' } }
    const after = { ...birthForm, pages: [who, { ...child, questions: [...questions, fresh] }, siblings] }
    const { answers, asked } = changedQuestions(birthForm, after, filled(), AT)
    expect(asked).toEqual(['copies', 'weight'])
    expect(answers).toMatchObject({ child_name: 'Hoàng Minh Khôi', copies: { typed: '3' } })
    expect(answers).not.toHaveProperty('child_sex')
    expect(missingIn(after, answers, AT)?.errors.map(({ name }) => name)).toEqual(['copies', 'weight'])
  })
})
