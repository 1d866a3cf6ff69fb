import { describe, expect, it } from 'vitest'
import type { StepStay } from '../model.ts'
import { accountStays } from './account-stays.ts'

/** Moments in whole working days, so that sums can be read off. */
const time = { workingDaysBetween: (from: number, to: number) => Math.max(0, to - from) }

const stay = (
  node: string,
  agency: string,
  receivedAt: number,
  dueAt?: number,
  doneAt?: number,
): StepStay => ({
  node,
  agency,
  receivedAt,
  ...(dueAt !== undefined && { dueAt }),
  ...(doneAt !== undefined && { doneAt }),
})

describe('a dossier that went through three agencies and is late', () => {
  const stays = [
    stay('handle', 'construction', 0, 5, 4),
    stay('opinion', 'fire_police', 4, 6, 9),
    stay('approve', 'committee', 9, 11, 11),
    stay('hand_over', 'committee', 11, undefined, 13),
  ]

  it('says whose part was late, and by how much', () => {
    expect(accountStays(stays, time, 20).perAgency).toEqual([
      { agency: 'construction', usedDays: 4, allowedDays: 5, lateDays: 0 },
      { agency: 'fire_police', usedDays: 5, allowedDays: 2, lateDays: 3 },
      { agency: 'committee', usedDays: 2, allowedDays: 2, lateDays: 0 },
    ])
  })

  it('says it for every step, and counts nothing where no time is counted', () => {
    const { perStep } = accountStays(stays, time, 20)
    expect(perStep.map(({ node, lateDays }) => [node, lateDays])).toEqual([
      ['handle', 0],
      ['opinion', 3],
      ['approve', 0],
      ['hand_over', 0],
    ])
    expect(perStep[3]).not.toHaveProperty('allowedDays')
  })
})

describe('time of one agency', () => {
  it('saved in one step may be spent in a later one', () => {
    const [agency] = accountStays([stay('a', 'x', 0, 3, 1), stay('b', 'x', 1, 4, 6)], time, 9).perAgency
    expect(agency).toEqual({ agency: 'x', usedDays: 6, allowedDays: 6, lateDays: 0 })
  })

  it('counts once where its steps run at the same time', () => {
    const [agency] = accountStays([stay('a', 'x', 0, 3, 5), stay('b', 'x', 0, 3, 1)], time, 9).perAgency
    expect(agency).toEqual({ agency: 'x', usedDays: 5, allowedDays: 3, lateDays: 2 })
  })

  it('is allowed until the latest due date where its steps run at the same time, whichever is written first', () => {
    const stays = [stay('b', 'x', 1, 3, 4), stay('a', 'x', 0, 6, 2)]
    const { perAgency, perStep } = accountStays(stays, time, 9)
    expect(perStep.map(({ node, running }) => [node, running])).toEqual([
      ['a', false],
      ['b', false],
    ])
    expect(perAgency).toEqual([{ agency: 'x', usedDays: 4, allowedDays: 6, lateDays: 0 }])
  })

  it('runs on until now for a step that is still open', () => {
    const { perAgency, perStep } = accountStays([stay('a', 'x', 0, 3)], time, 7)
    expect(perStep).toEqual([
      { node: 'a', agency: 'x', usedDays: 7, allowedDays: 3, lateDays: 4, running: true },
    ])
    expect(perAgency[0]?.lateDays).toBe(4)
  })
})
