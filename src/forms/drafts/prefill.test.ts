import { describe, expect, it } from 'vitest'
import { AT, birthForm } from '../filling/birth-form.testing.ts'
import {
  type Earlier,
  earlierOf,
  type FormDefinition,
  prefill,
  type Question,
  standingOffers,
} from '../index.ts'

const LAN = { name: 'Phạm Thị Lan', birthDate: '1994-08-02', sex: 'female', idNumber: '025194000102' }
const HOME = { commune: '08515', detail: 'Khu 8' }

const label = { vi: 'Hỏi', en: 'Asked' }
const ask = (key: string, kind: Question['kind'], more: Partial<Question> = {}): Question => ({
  ...{ key, kind, label },
  ...more,
})
const formOf = (...questions: Question[]): FormDefinition => ({
  pages: [{ key: 'one', title: label, questions }],
})
const person = (more: Partial<Question> = {}) => ask('person', 'person', { prefill: 'account', ...more })

describe('a draft', () => {
  it('is filled in from the account where that reads well, and says so', () => {
    const account = { name: 'Phạm Thị Lan', idNumber: '025194000001', phone: '12', email: 'lan@example.vn' }
    const { answers, offers } = prefill(birthForm, {}, { account }, AT)
    expect(answers.requester).toEqual({
      ...{ name: 'Phạm Thị Lan', personal_number: '025194000001', email: 'lan@example.vn' },
    })
    expect(offers).toEqual({ requester: { answer: answers.requester, from: ['account'] } })
  })

  it('has the number of the identity card from the account', () => {
    const form = formOf(person({ key: 'who', parts: ['name', 'paper'] }))
    const { answers } = prefill(form, {}, { account: { idNumber: '025194000001' } }, AT)
    expect(answers).toEqual({ who: { paper: { paper: 'identity_card', number: '025194000001' } } })
  })

  it('has the nationality of whoever has a personal number', () => {
    const form = formOf(person({ parts: ['nationality'] }), ask('land', 'country', { prefill: 'account' }))
    expect(prefill(form, {}, { account: LAN }, AT).answers).toEqual({
      person: { nationality: 'VN' },
      land: 'VN',
    })
    expect(prefill(form, {}, { account: { idNumber: 'C1234567' } }, AT).answers).toEqual({})
  })

  it('has the residence from the register, which is the permanent one', () => {
    const form = formOf(person({ parts: ['name', 'residence_kind', 'address'] }))
    const residence = 'Khu 8, xã Hy Cương, tỉnh Phú Thọ'
    const { answers, offers } = prefill(form, {}, { account: LAN, residence }, AT)
    expect(answers.person).toEqual({ name: LAN.name, residence_kind: 'permanent', address: HOME })
    expect(offers.person?.from).toEqual(['account', 'population'])
    const strange = prefill(form, {}, { account: LAN, residence: 'Một nơi nào đó' }, AT)
    expect(strange.answers.person).toEqual({ name: LAN.name })
  })

  it('is filled in where a question waits for another answer, so that it is when it is asked', () => {
    const kind = ask('kind', 'choice', { options: [{ code: 'person', label }] })
    const form = formOf(kind, person({ when: 'kind = "person"', parts: ['name'] }))
    expect(prefill(form, {}, { account: LAN }, AT).answers).toEqual({ person: { name: LAN.name } })
  })

  it('of somebody else asks whoever fills it in for nothing but themselves', () => {
    const form = formOf(person({ parts: ['name'] }), ask('filer', 'person-name', { prefill: 'filer' }))
    const { answers } = prefill(form, {}, { account: LAN, isForOthers: true }, AT)
    expect(answers).toEqual({ filer: LAN.name })
  })

  it('of a marriage knows which of the two fills it in', () => {
    const sides = (['female', 'male'] as const).map((sex) =>
      ask(sex, 'person', { prefill: 'account', ofSex: sex, parts: ['name'] }),
    )
    const who = { ...LAN, name: 'Hoàng Văn Dũng', sex: 'male' }
    expect(prefill(formOf(...sides), {}, { account: who }, AT).answers).toEqual({ male: { name: who.name } })
    const { sex: _, ...unknown } = LAN
    expect(prefill(formOf(...sides), {}, { account: unknown }, AT).answers).toEqual({})
  })

  it('of a firm knows the firm, and who represents it', () => {
    const form = formOf(
      ask('firm', 'organisation', {
        prefill: 'account',
        parts: ['name', 'tax_code', 'representative', 'phone'],
      }),
    )
    const firm = { name: 'Công ty TNHH Chè Đồi', code: '0100112437' }
    const before = { firm: { name: 'Tên cũ', tax_code: firm.code, phone: '02103846647' } }
    const earlier = earlierOf([{ form, answers: before, at: AT, isForSame: true }], { firm: firm.code })
    const { answers } = prefill(form, {}, { account: LAN, firm, earlier }, AT)
    expect(answers.firm).toEqual({
      ...{ name: firm.name, tax_code: firm.code, representative: LAN.name, phone: '02103846647' },
    })
    expect(prefill(form, {}, { account: LAN, earlier }, AT).answers).toEqual({})
  })

  it('tells of what was offered as long as it stands, also when it was completed', () => {
    const { answers, offers } = prefill(formOf(person()), {}, { account: LAN }, AT)
    const row = answers.person as object
    expect(standingOffers(offers, answers)).toEqual({ person: ['account'] })
    expect(standingOffers(offers, { person: { ...row, address: HOME } })).toEqual({ person: ['account'] })
    expect(standingOffers(offers, { person: { ...row, name: 'Phạm Lan' } })).toEqual({})
    expect(standingOffers(offers, {})).toEqual({})
  })
})

describe('what was filed before', () => {
  const PARTS = ['name', 'birth_date', 'ethnicity', 'paper', 'address']
  const licence = ask('licence_no', 'licence-number', { prefill: 'earlier' })
  const before = formOf(
    ask('driver', 'person', { parts: PARTS }),
    ask('spouse', 'person', { parts: PARTS }),
    licence,
    ask('hidden', 'text', { when: 'licence_no = "x"' }),
  )
  const paper = {
    ...{ paper: 'identity_card', number: LAN.idNumber },
    ...{ issued_on: '2021-05-10', issued_by: 'Bộ Công an' },
  }
  const answers = {
    driver: { name: 'PHẠM THỊ LAN', birth_date: LAN.birthDate, ethnicity: 'Mường', paper, address: HOME },
    spouse: { name: 'Hoàng Văn Dũng', ethnicity: 'Kinh', paper: { ...paper, number: '025092000101' } },
    licence_no: '250190000001',
    hidden: 'không hỏi',
  }
  const whose = { ...LAN, firm: undefined }
  const earlier = (isForSame = true, of = whose): Earlier =>
    earlierOf([{ form: before, answers, at: AT, isForSame }], of)

  it('is offered under whatever name the next form asks for the same person, and never of anybody else', () => {
    const form = formOf(person({ parts: PARTS }), ask('ethnicity', 'ethnicity', { prefill: 'earlier' }))
    const { answers: offered, offers } = prefill(form, {}, { account: LAN, earlier: earlier() }, AT)
    expect(offered.person).toEqual({
      ...{ name: LAN.name, birth_date: LAN.birthDate, ethnicity: 'Mường', paper, address: HOME },
    })
    expect(offers.person?.from).toEqual(['account', 'earlier'])
    expect(offered.ethnicity).toBe('Mường')
    const stranger = { ...whose, name: 'Ai Đó', idNumber: '025190000001', birthDate: '1990-01-01' }
    expect(earlier(true, stranger).person).toEqual({})
  })

  it('is offered by its key only of an application that was for the same, and only where it asks the same', () => {
    const ofNow = (question: Question, isForSame = true) =>
      prefill(formOf(question), {}, { account: LAN, earlier: earlier(isForSame) }, AT).answers
    expect(ofNow(licence)).toEqual({ licence_no: '250190000001' })
    expect(ofNow(licence, false)).toEqual({})
    expect(ofNow(ask('licence_no', 'text', { prefill: 'earlier' }))).toEqual({})
    expect(ofNow(ask('hidden', 'text', { prefill: 'earlier' }))).toEqual({})
  })

  it('is not offered where it is not right any more', () => {
    const gone = ask('driver', 'choice', { options: [{ code: 'a', label }], prefill: 'earlier' })
    const old = formOf({ ...gone, options: [{ code: 'b', label }] })
    const was = earlierOf([{ form: old, answers: { driver: 'b' }, at: AT, isForSame: true }], whose)
    expect(prefill(formOf(gone), {}, { account: LAN, earlier: was }, AT).answers).toEqual({})
  })
})
