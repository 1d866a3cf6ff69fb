import { describe, expect, it } from 'vitest'
import { diffVersions } from '../index.ts'
import { testVersion } from './version.testing.ts'

describe('changes from one version to the next', () => {
  const before = testVersion()

  it('are none between a version and its copy, whatever the bookkeeping says', () => {
    expect(diffVersions(before, { ...structuredClone(before), id: testVersion().id, number: 2 })).toEqual([])
  })

  it('name the field, what stood and what stands', () => {
    const after = {
      ...before,
      fees: before.fees.map((fee) => ({ ...fee, amount: 10_000 })),
      validTo: '2027-01-01',
      order: [],
    }
    expect(diffVersions(before, after)).toEqual([
      { place: 'order[0]', before: before.order[0] },
      { place: 'fees[LP].amount', before: 20_000, after: 10_000 },
      { place: 'validTo', after: '2027-01-01' },
    ])
  })

  it('do not count moving a row', () => {
    const second = { ...before.components[0]!, code: 'TP02' }
    const one = { ...before, components: [before.components[0]!, second] }
    const other = { ...before, components: [second, before.components[0]!] }
    expect(diffVersions(one, other)).toEqual([])
  })

  it('name the questions of a form by their keys', () => {
    const label = { vi: 'Câu hỏi', en: 'Question' }
    const ask = (key: string) => ({ key, kind: 'text' as const, label })
    const formOf = (keys: readonly string[]) => ({
      pages: [{ key: 'one', title: label, questions: keys.map(ask) }],
    })
    const changes = diffVersions(
      { ...before, form: formOf(['name', 'place']) },
      { ...before, form: formOf(['place', 'weight']) },
    )
    expect(changes.map(({ place }) => place)).toEqual([
      'form.pages[one].questions[name]',
      'form.pages[one].questions[weight]',
    ])
  })
})
