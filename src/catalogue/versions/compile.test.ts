import { describe, expect, it } from 'vitest'
import { feesFor, limitFor } from '../index.ts'
import type { Fee } from '../model.ts'
import { testVersion } from './version.testing.ts'

const name = { vi: 'Phí', en: 'Charge' }
const perPage: Fee = {
  code: 'CT',
  kind: 'charge',
  name,
  channels: ['direct'],
  amount: 2000,
  per: 'page',
  formula: 'min(200000, if pages <= 2 then pages * 2000 else 4000 + (pages - 2) * 1000) * copies',
}

describe('time limit of a dossier', () => {
  const version = testVersion({
    cases: [{ code: 'verify', name }],
    timeLimits: [
      { channels: ['direct', 'online'], limit: { quantity: 3, unit: 'working_day' } },
      { channels: ['direct'], case: 'verify', limit: { quantity: 8, unit: 'working_day' } },
    ],
  })

  it('is that of its case where the case has a row for the channel', () => {
    expect(limitFor(version, 'direct', 'verify')?.limit).toEqual({ quantity: 8, unit: 'working_day' })
    expect(limitFor(version, 'online', 'verify')?.limit).toEqual({ quantity: 3, unit: 'working_day' })
    expect(limitFor(version, 'direct')?.limit).toEqual({ quantity: 3, unit: 'working_day' })
  })

  it('is unknown for a channel that is not offered', () => {
    expect(limitFor(version, 'post')).toBeUndefined()
  })
})

describe('fees of a dossier', () => {
  const version = testVersion({
    cases: [{ code: 'lost', name }],
    fees: [
      { code: 'LP', kind: 'fee', name, channels: ['direct'], amount: 20_000 },
      { code: 'LP', kind: 'fee', name, channels: ['online'], amount: 10_000 },
      { code: 'LP', kind: 'fee', name, channels: ['direct', 'online'], case: 'lost', amount: 40_000 },
    ],
  })
  const amounts = (channel: 'direct' | 'online' | 'post', caseCode?: string) =>
    feesFor(version, channel, caseCode, {}).map((line) => line.amount)

  it('differ by channel', () => {
    expect(amounts('direct')).toEqual([20_000])
    expect(amounts('online')).toEqual([10_000])
    expect(amounts('post')).toEqual([])
  })

  it('of a case take the place of the general row', () => {
    expect(amounts('online', 'lost')).toEqual([40_000])
  })

  it.each([
    [1, 1, 2000],
    [2, 1, 4000],
    [5, 1, 7000],
    [5, 3, 21_000],
    [500, 1, 200_000],
  ])('certifying %i pages in %i copies costs %i đồng', (pages, copies, amount) => {
    const [line] = feesFor(testVersion({ fees: [perPage] }), 'direct', undefined, { pages, copies })
    expect(line?.amount).toBe(amount)
  })

  it('name the facts they still need', () => {
    const [line] = feesFor(testVersion({ fees: [perPage] }), 'direct', undefined, { copies: 1 })
    expect(line).toMatchObject({ needs: ['pages'] })
  })
})
