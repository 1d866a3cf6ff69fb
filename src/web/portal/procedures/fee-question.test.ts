import { describe, expect, it } from 'vitest'
import { PROCEDURES_2026 } from '../../../../demo/procedures/index.ts'
import type { ProcedureVersion } from '../../../catalogue/index.ts'
import { hasFeeQuestion, readFeeQuestion } from './fee-question.ts'

function version(code: string): ProcedureVersion {
  const found = PROCEDURES_2026.find(({ procedure }) => procedure === code)
  if (found === undefined) throw new Error(`no procedure ${code}`)
  return found
}

const amountsOf = (code: string, asked: Record<string, string>) =>
  readFeeQuestion(version(code), asked, 'vi').lines?.map(({ amount }) => amount)

describe('what one pays', () => {
  it('is worked out from what the fees of the procedure depend on', () => {
    expect(amountsOf('2.000815', { channel: 'direct', 'fact.pages': '3', 'fact.copies': '2' })).toEqual([
      10_000,
    ])
    expect(amountsOf('1.013225', { channel: 'direct', case: 'house' })).toEqual([75_000])
    expect(amountsOf('3.000333', { channel: 'online', case: 'no2', 'fact.fee_group': 'half' })).toEqual([
      100_000,
    ])
    expect(amountsOf('3.000333', { channel: 'online', case: 'no2', 'fact.fee_group': 'free' })).toEqual([0])
  })

  it('depends on how one files where the record says so', () => {
    expect(amountsOf('1.004222', { channel: 'direct' })).toEqual([20_000])
    expect(amountsOf('1.004222', { channel: 'online' })).toEqual([10_000])
  })

  it('is nothing yet, and no error, before anything was asked', () => {
    const { errors, lines, rules } = readFeeQuestion(version('2.000815'), {}, 'vi')
    expect([errors, lines]).toEqual([[], undefined])
    expect(rules.map(({ name }) => name)).toEqual(['pages', 'copies'])
  })

  it('names what is missing or is no answer, at its field', () => {
    const { errors, lines } = readFeeQuestion(
      version('2.000815'),
      { channel: 'direct', 'fact.pages': 'nhiều' },
      'vi',
    )
    expect(errors.map(({ id }) => id)).toEqual(['fact.pages', 'fact.copies'])
    expect(lines).toBeUndefined()
    const odd = readFeeQuestion(version('3.000333'), { channel: 'online', 'fact.fee_group': 'vip' }, 'vi')
    expect(odd.errors).toEqual([{ id: 'fact.fee_group', message: 'Hãy chọn đối tượng nộp phí.' }])
  })

  it('is asked only where it depends on something', () => {
    expect(hasFeeQuestion(version('2.000815'))).toBe(true)
    expect(hasFeeQuestion(version('1.000656'))).toBe(false)
  })

  it('includes what is asked for besides, where it is: copies with a registration', () => {
    expect(amountsOf('1.000894', { channel: 'online' })).toEqual([])
    expect(amountsOf('1.000894', { channel: 'online', 'fact.copies': ' ' })).toEqual([])
    expect(amountsOf('1.000894', { channel: 'online', 'fact.copies': '2' })).toEqual([16_000])
    expect([...readFeeQuestion(version('1.000894'), {}, 'vi').optional]).toEqual(['copies'])
    const late = { channel: 'online', case: 'late', 'fact.copies': '1' }
    expect(amountsOf('1.001193', late)?.toSorted()).toEqual([8000, 8000])
    const odd = readFeeQuestion(version('1.000894'), { channel: 'online', 'fact.copies': '0' }, 'vi')
    expect(odd.errors.map(({ id }) => id)).toEqual(['fact.copies'])
  })
})
