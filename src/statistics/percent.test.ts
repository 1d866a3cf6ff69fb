import { expect, it } from 'vitest'
import { sharesOf } from './percent.ts'

it('writes the resolved of the first three months of 2018 as they were published', () => {
  expect(sharesOf({ early: 4718, onTime: 2093, overdue: 13 })).toEqual({
    early: 69.1,
    onTime: 30.7,
    overdue: 0.2,
  })
})

it('writes shares of the received in the same way, where the published text cut them off', () => {
  expect(sharesOf({ resolved: 6824, inProcess: 2018, endedOtherwise: 26 })).toEqual({
    resolved: 76.9,
    inProcess: 22.8,
    endedOtherwise: 0.3,
  })
})

it('rounds three equal parts so that they still make a whole', () => {
  expect(sharesOf({ a: 1, b: 1, c: 1 })).toEqual({ a: 33.4, b: 33.3, c: 33.3 })
})

it('gives no share of nothing', () => {
  expect(sharesOf({ a: 0, b: 0 })).toBeNull()
})
