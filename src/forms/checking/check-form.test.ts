import { describe, expect, it } from 'vitest'
import { checkForm, type FormDefinition, type Question } from '../index.ts'

const label = { vi: 'Câu hỏi', en: 'Question' }
const world = { facts: { copies: 'number', urgent: 'boolean' }, components: ['GCS'] } as const
const kind: Question = {
  key: 'kind',
  kind: 'choice',
  label,
  options: [
    { code: 'new', label },
    { code: 'again', label },
  ],
}
const form = (questions: readonly Question[], more: Partial<FormDefinition> = {}): FormDefinition => ({
  pages: [{ key: 'one', title: label, questions: [kind, ...questions] }],
  ...more,
})
const found = (one: FormDefinition) => checkForm(one, world).map(({ code, place }) => `${code} @ ${place}`)
const text = (more: Partial<Question>): Question => ({ key: 'name', kind: 'text', label, ...more })

const faults: [string, FormDefinition, string][] = [
  ['a key twice', form([text({ key: 'kind' })]), 'key_repeated @ kind'],
  ['a key that is a word of conditions', form([text({ key: 'today' })]), 'key_reserved @ today'],
  ['an unknown kind', form([text({ kind: 'colour' as never })]), 'kind_unknown @ name'],
  ['a choice without answers', form([text({ kind: 'choice' })]), 'options_missing @ name'],
  ['a table without columns', form([text({ kind: 'table' })]), 'columns_missing @ name'],
  [
    'a table in a table',
    form([text({ kind: 'table', columns: [text({ key: 'in', kind: 'table' })] })]),
    'column_kind @ name.in',
  ],
  ['an unknown part', form([text({ kind: 'person', parts: ['hat'] })]), 'part_unknown @ name'],
  ['an unknown paper', form([text({ kind: 'file', component: 'X' })]), 'component_unknown @ name'],
  ['a party that is a text', form([text({ party: 'owner' })]), 'party_kind @ name'],
  ['an unknown fact', form([text({ fact: 'pages' })]), 'fact_unknown @ name'],
  ['a fact of another type', form([text({ fact: 'copies' })]), 'fact_type @ name'],
  ['a condition badly written', form([text({ when: 'kind =' })]), 'feel_syntax @ name.when'],
  ['a condition with null', form([text({ when: 'kind = null' })]), 'feel_null @ name.when'],
  [
    'a condition over a later question',
    form([text({ when: 'name = "a"' })]),
    'feel_unknown_name @ name.when',
  ],
  ['a condition that is no condition', form([text({ when: 'kind' })]), 'feel_types @ name.when'],
  ['a condition that is never true', form([text({ when: 'kind = "old"' })]), 'option_unknown @ name.when'],
  [
    'a calculation of another type',
    form([], { calculations: [{ key: 'sum', label, kind: 'money', value: 'kind' }] }),
    'feel_types @ calculations.sum',
  ],
  [
    'a requirement without a place',
    form([], { requirements: [{ at: 'hat', holds: 'kind = "new"', message: label }] }),
    'requirement_place @ requirements[0]',
  ],
  [
    'a requirement that reads what is asked later',
    {
      pages: [
        { key: 'one', title: label, questions: [text({})] },
        { key: 'two', title: label, questions: [kind] },
      ],
      requirements: [{ at: 'name', holds: 'kind = "new"', message: label }],
    },
    'requirement_later @ requirements[0]',
  ],
]

describe('checks of a form before it is published', () => {
  it('find nothing in a sound one', () => {
    expect(found(form([text({ when: 'kind in ("new", "again")' })]))).toEqual([])
  })

  it.each(faults)('refuse %s', (_, one, expected) => {
    expect(found(one)).toContain(expected)
  })

  it('say everything in both languages without holes', () => {
    for (const [, one] of faults)
      for (const { message } of checkForm(one, world))
        expect(message.vi + message.en).not.toMatch(/[{}]|undefined/)
  })
})
