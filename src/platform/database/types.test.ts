import fc from 'fast-check'
import pg from 'pg'
import { expect, it } from 'vitest'
import { typeParsers } from './types.ts'

const parse = typeParsers.getTypeParser(pg.types.builtins.TIMESTAMPTZ)

it('a timestamp is the millisecond it was stored as, with any number of decimals', () => {
  const moments = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(moments, fc.integer({ min: 0, max: 999 }), (moment, micros) => {
      const [day, time = ''] = moment.toISOString().slice(0, -1).split('T')
      expect(parse(`${day} ${time}${String(micros).padStart(3, '0')}+00`)).toBe(moment.getTime())
      const shortest = time.replace(/\.?0+$/, '')
      if (time.includes('.') && shortest.length > 8)
        expect(parse(`${day} ${shortest}+00`)).toBe(moment.getTime())
    }),
    { numRuns: 500 },
  )
})

it.each([
  ['2026-11-23 08:15:00+00', '2026-11-23T08:15:00Z'],
  ['2026-11-23 08:15:00.1+00', '2026-11-23T08:15:00.100Z'],
  ['2026-11-23 15:15:00.123456+07', '2026-11-23T08:15:00.123Z'],
  ['2026-11-23 13:45:00+05:30', '2026-11-23T08:15:00Z'],
  ['0099-01-01 00:00:00+00', '0099-01-01T00:00:00Z'],
])('%s is %s', (text, iso) => {
  expect(parse(text)).toBe(Date.parse(iso))
})

it('what has no end is infinite', () => {
  expect(parse('infinity')).toBe(Number.POSITIVE_INFINITY)
  expect(parse('-infinity')).toBe(Number.NEGATIVE_INFINITY)
})
