import { describe, expect, it } from 'vitest'
import { readAddress } from './address.ts'

const ALL = ['email', 'messaging', 'sms'] as const

describe('what somebody types as their address', () => {
  it.each([
    [' Lan@Example.VN ', { address: 'lan@example.vn', channel: 'email' }],
    ['0912 345 678', { address: '0912345678', channel: 'messaging' }],
    ['+84 912.345.678', { address: '0912345678', channel: 'messaging' }],
    ['０９１２３４５６７８', { address: '0912345678', channel: 'messaging' }],
  ])('%s is tidied, so that one person is one address', (typed, value) => {
    expect(readAddress(typed, ALL)).toEqual({ ok: true, value })
  })

  it('goes by text message where there is no messaging service, and nowhere without a channel', () => {
    expect(readAddress('0912345678', ['email', 'sms'])).toMatchObject({ value: { channel: 'sms' } })
    expect(readAddress('0912345678', ['email'])).toEqual({ ok: false, problem: 'unreachable' })
    expect(readAddress('lan@example.vn', ['sms'])).toEqual({ ok: false, problem: 'unreachable' })
  })

  it.each(['02103846000', '+15005550006', '19001234', '01692345678'])(
    '%s is no mobile of Vietnam: no code goes there',
    (typed) => {
      expect(readAddress(typed, ALL)).toEqual({ ok: false, problem: 'no_mobile' })
    },
  )

  it.each([
    'lan',
    'lan@',
    '@example.vn',
    'lan@example.vn, hoa@example.vn',
    'lan@example.vn\r\nBcc: x@y.vn',
    '123',
  ])('%j is none, with a sentence', (typed) => {
    expect(readAddress(typed, ALL)).toMatchObject({
      ok: false,
      problem: { says: { vi: expect.any(String) } },
    })
  })

  it('nothing is nothing, and what is endless is refused in no time', () => {
    expect(readAddress('  ', ALL)).toEqual({ ok: false, problem: 'empty' })
    expect(readAddress(`${'a'.repeat(1e6)}@example.vn`, ALL).ok).toBe(false)
  })
})
