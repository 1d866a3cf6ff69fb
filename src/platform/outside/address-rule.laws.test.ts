import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openAddressRule } from './address-rule.ts'

const rule = openAddressRule([])
const byte = fc.integer({ min: 0, max: 255 })
const privateV4 = fc.oneof(
  fc.tuple(fc.constant(10), byte, byte, byte),
  fc.tuple(fc.constant(127), byte, byte, byte),
  fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte),
  fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
  fc.tuple(fc.constant(169), fc.constant(254), byte, byte),
  fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), byte, byte),
)

describe('which addresses may be asked', () => {
  it('no private one, however it is written', () => {
    fc.assert(
      fc.property(privateV4, ([a, b, c, d]) => {
        const dotted = [a, b, c, d].join('.')
        const hex = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`
        for (const written of [
          dotted,
          `::ffff:${dotted}`,
          `::FFFF:${hex}`,
          `[::ffff:${hex}]`,
          `2002:${hex}::1`,
        ]) {
          expect([written, rule.allows(written)]).toEqual([written, false])
        }
      }),
    )
  })

  it('no local or reserved one of IPv6, and nothing that is no address', () => {
    for (const text of [
      '::1',
      '::',
      'fe80::1%eth0',
      'fc00::1',
      'ff02::1',
      '64:ff9b::a00:1',
      '2001:db8::1',
      'localhost',
      '',
    ]) {
      expect([text, rule.allows(text)]).toEqual([text, false])
    }
  })

  it('public ones, and of private ones exactly those that were opened', () => {
    for (const text of ['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946'])
      expect(rule.allows(text)).toBe(true)
    const opened = openAddressRule(['10.20.0.0/16', '127.0.0.1'])
    expect(opened.allows('10.20.3.4')).toBe(true)
    expect(opened.isOpened('::ffff:10.20.3.4')).toBe(true)
    expect(opened.allows('10.21.3.4')).toBe(false)
    expect(opened.allows('127.0.0.2')).toBe(false)
    expect(opened.isOpened('93.184.216.34')).toBe(false)
  })
})
