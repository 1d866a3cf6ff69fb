import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSameSecret, openSigner } from '../index.ts'

const signer = openSigner('k'.repeat(32))

describe('what the server has sealed', () => {
  it('is known again, for its purpose and with its key only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const sealed = signer.seal('device', text)
        expect(sealed).toMatch(/^[\w-]*\.[\w-]{43}$/)
        expect(signer.unseal('device', sealed)).toBe(text)
        expect(signer.unseal('other', sealed)).toBeUndefined()
        expect(openSigner('j'.repeat(32)).unseal('device', sealed)).toBeUndefined()
      }),
    )
  })

  it('cannot be made by anybody else', () => {
    fc.assert(
      fc.property(fc.anything(), (given) => {
        expect(signer.unseal('device', given)).toBeUndefined()
      }),
    )
  })
})

describe('comparing secrets', () => {
  it('takes any input and finds only the very same', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string({ unit: 'binary' }), (given, expected) => {
        expect(isSameSecret(given, expected)).toBe(given === expected)
      }),
    )
    expect(isSameSecret('é'.normalize('NFD'), 'é'.normalize('NFC'))).toBe(false)
    expect(isSameSecret('K7M3PX', 'K7M3PX')).toBe(true)
  })
})
