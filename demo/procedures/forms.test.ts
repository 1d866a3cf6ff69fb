import { describe, expect, it } from 'vitest'
import { factRulesOf, feesFor, formOf } from '../../src/catalogue/index.ts'
import { fillForm } from '../../src/forms/filling/sample-answers.testing.ts'
import {
  checkForm,
  DESK_PAGE,
  deskForm,
  drawPage,
  factsOf,
  missingIn,
  papersOf,
  partyOf,
  readParty,
  summaryOf,
  visiblePages,
} from '../../src/forms/index.ts'
import { compileFlow } from '../../src/workflow/index.ts'
import { PROCEDURES_2026 } from './index.ts'

const AT = { today: '2026-11-23', lang: 'vi' } as const
const online = PROCEDURES_2026.filter(({ channels }) => channels.includes('online'))
const named = online.map((version) => [`${version.procedure}/${version.number}`, version] as const)
const formFor = (version: (typeof online)[number]) => formOf({ version, flow: compileFlow(version.flow) })

/** What an official form wants otherwise than the first answer that comes to mind. */
const OWN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '1.001193/1': { case: 'late', child_birth_date: '1/3/2026', 'mother.birth_date': '1/1/1995' },
  '1.000894/1': {
    female_marital_status: 'never',
    male_marital_status: 'never',
    'male.personal_number': '025090000002',
    wished_day: '1/12/2026',
  },
  '1.001612/1': { start_date: '1/12/2026' },
  '2.001583/2': {
    'capital_sources.0.share': '100',
    'assets.0.share': '100',
    'owner_reps.0.share': '100',
    sensitive_land: 'no',
  },
  '2.001199/2': {
    'capital_sources.0.share': '100',
    'assets.0.share': '100',
    sensitive_land: 'no',
    'rows-members': '2',
    'members.0.share': '60',
    'members.0.amount': '600000',
    'members.1.name': 'Hoàng Văn Dũng',
    'members.1.birth_date': '14/3/1990',
    'members.1.personal_number': '025090000002',
    'members.1.address.commune': 'Xã Hy Cương, Phú Thọ',
    'members.1.address.detail': 'Khu 8',
    'members.1.nationality': 'Việt Nam',
    'members.1.sex': 'male',
    'members.1.amount': '400000',
    'members.1.share': '40',
  },
  '3.000347/1': { violation: 'no' },
}

describe('every procedure that has a form of its own', () => {
  const own = named.filter(([, { form }]) => form !== undefined)
  it.each(own)(
    '%s asks on one page at the counter what it asks at home, and gives the same',
    (name, version) => {
      const whole = formFor(version)
      const desk = deskForm(whole)
      expect(desk.pages.map(({ key }) => key)).toEqual([DESK_PAGE])
      const answers = fillForm(desk, OWN[name] ?? {}, AT)
      expect(missingIn(desk, answers, AT)?.errors).toBeUndefined()
      const home = fillForm(whole, OWN[name] ?? {}, AT)
      expect(partyOf(desk, answers, AT)).toEqual(partyOf(whole, home, AT))
      expect(factsOf(desk, answers, AT)).toEqual(factsOf(whole, home, AT))
      expect(drawPage(desk, DESK_PAGE, answers, AT)?.fields.length).toBe(desk.pages[0]?.questions.length)
    },
  )
})

describe('every procedure that is offered online', () => {
  it.each(named)('%s has a sound form, which can be answered to its end', (name, version) => {
    const form = formFor(version)
    const rules = factRulesOf(version)
    const facts = Object.fromEntries([...rules].map(([fact, { type }]) => [fact, type]))
    const components = version.components.map(({ code }) => code)
    expect(checkForm(form, { facts, components })).toEqual([])
    expect(visiblePages(form, {}, AT).length).toBeGreaterThan(1)
    expect(missingIn(form, {}, AT)).toBeDefined()
    const answers = fillForm(form, OWN[name] ?? {}, AT)
    expect(missingIn(form, answers, AT)).toBeUndefined()
    const { applicant, owner } = partyOf(form, answers, AT)
    expect(applicant ?? owner).toMatchObject({ name: expect.any(String) })
    if (applicant) expect(readParty(applicant, AT).errors).toEqual([])
    for (const fact of Object.keys(factsOf(form, answers, AT))) expect(rules.has(fact)).toBe(true)
    expect(JSON.stringify(summaryOf(form, answers, AT))).not.toContain('undefined')
  })

  it.each([
    ['normal', 200_000],
    ['half', 100_000],
    ['free', 0],
  ])('a criminal record certificate costs what the answer “%s” says', (fee_group, amount) => {
    const version = online.find(({ procedure }) => procedure === '3.000333') as (typeof online)[number]
    const form = formFor(version)
    const answers = fillForm(form, { fee_group }, AT)
    const lines = feesFor(version, 'online', 'no1', factsOf(form, answers, AT))
    expect(lines.map((line) => line.amount)).toEqual([amount])
    const proof = papersOf(form, answers, AT).some(({ component }) => component === '3.000333-TP04')
    expect(proof).toBe(fee_group !== 'normal')
  })

  it('thirteen have their official form, box by box', () => {
    const own = online.filter(({ form }) => form !== undefined)
    expect(own).toHaveLength(13)
    const boxes = own.map(({ form }) => form?.pages.flatMap(({ questions }) => questions).length ?? 0)
    expect(Math.min(...boxes)).toBeGreaterThan(10)
  })
})
