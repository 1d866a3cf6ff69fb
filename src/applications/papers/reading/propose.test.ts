import { describe, expect, it } from 'vitest'
import { type Answers, drawPage, type FormDefinition } from '../../../forms/index.ts'
import type { PaperFound } from './found.ts'
import { asksOfPersons, propose } from './propose.ts'

const AT = { today: '2026-11-23', lang: 'vi' } as const
const label = { vi: 'Nhãn', en: 'Label' }
const person = (key: string) => ({
  ...{ key, kind: 'person' as const, label },
  parts: ['name', 'other_name', 'birth_date', 'sex', 'personal_number', 'paper'],
})
const FORM: FormDefinition = {
  pages: [{ key: 'one', title: label, questions: [person('mother'), person('father')] }],
}
const FILE = { sha256: 'a'.repeat(64), name: 'can-cuoc.jpg', type: 'image/jpeg', size: 1000 }
const HOA: PaperFound = {
  by: 'letters',
  values: [
    { of: 'number', value: '025190000001' },
    { of: 'name', value: 'Nguyễn Thị Hoa' },
    { of: 'birthDate', value: '28/02/1990' },
    { of: 'sex', value: 'Nữ' },
    { of: 'issuedOn', value: '10/05/2021' },
  ],
}

function proposed(answers: Answers, found: PaperFound = HOA, form = FORM) {
  const page = drawPage(form, 'one', answers, AT)
  if (page === undefined) throw new Error('there is no page')
  return Object.fromEntries(propose(page, [{ file: FILE, found }], AT).map((one) => [one.field, one.value]))
}

describe('what a paper says', () => {
  it('is proposed to everybody of whom nothing is known yet, for the fields of its kind and no others', () => {
    const all = proposed({})
    expect(all).toMatchObject({
      'mother.name': 'Nguyễn Thị Hoa',
      'mother.personal_number': '025190000001',
      'mother.birth_date': '28/02/1990',
      'mother.sex': 'Nữ',
      'mother.paper.issued_on': '10/05/2021',
      'father.name': 'Nguyễn Thị Hoa',
    })
    expect(Object.keys(all).filter((name) => name.includes('other_name'))).toEqual([])
  })

  it('is proposed only to whom it is about, as soon as a number or a name says who that is', () => {
    const byNumber = proposed({ mother: { personal_number: '025190000001' } })
    expect(Object.keys(byNumber).every((name) => name.startsWith('mother.'))).toBe(true)
    expect(byNumber['mother.name']).toBe('Nguyễn Thị Hoa')
    const byName = proposed({ mother: { name: 'Nguyen Thi Hoa' }, father: { name: 'Hoàng Văn Dũng' } })
    expect(Object.keys(byName).every((name) => name.startsWith('mother.'))).toBe(true)
    expect(proposed({ mother: { name: 'Lê Thị Ba' }, father: { personal_number: '025090000002' } })).toEqual(
      {},
    )
  })

  it('is proposed where it is written otherwise, and not where it is written the same', () => {
    const answers = {
      mother: {
        name: 'NGUYỄN THỊ HOA',
        birth_date: '1990-02-27',
        sex: 'female',
        personal_number: '025190000001',
      },
    }
    expect(proposed(answers)).toEqual({
      'mother.birth_date': '28/02/1990',
      'mother.paper.issued_on': '10/05/2021',
    })
  })

  it('is proposed to fields that stand alone where each of their kind is one', () => {
    const alone = (
      ...kinds: ('person-name' | 'personal-number' | 'birth-date' | 'date')[]
    ): FormDefinition => ({
      pages: [
        { key: 'one', title: label, questions: kinds.map((kind, at) => ({ key: `q${at}`, kind, label })) },
      ],
    })
    expect(proposed({}, HOA, alone('person-name', 'personal-number', 'birth-date', 'date'))).toEqual({
      ...{ q0: 'Nguyễn Thị Hoa', q1: '025190000001', q2: '28/02/1990' },
    })
    expect(proposed({}, HOA, alone('person-name', 'person-name', 'personal-number'))).toEqual({})
  })

  it('is nothing where nothing was read, and is not read for a form that asks of nobody', () => {
    expect(proposed({}, { by: 'letters', values: [] })).toEqual({})
    expect(asksOfPersons(FORM)).toBe(true)
    expect(asksOfPersons({ pages: [{ key: 'x', title: label, questions: [] }] })).toBe(false)
  })
})
