import { expect, it } from 'vitest'
import { hide, unhide } from './hidden.ts'
import { openSigner } from './signer.ts'

it('a secret opens with the key and the purpose it was hidden with, and with nothing else', () => {
  const signer = openSigner('k'.repeat(32))
  const hidden = hide(signer, 'one', 'mật khẩu')
  expect(hidden).not.toBe(hide(signer, 'one', 'mật khẩu'))
  expect(unhide(signer, 'one', hidden)).toBe('mật khẩu')
  expect(unhide(signer, 'two', hidden)).toBeUndefined()
  expect(unhide(openSigner('x'.repeat(32)), 'one', hidden)).toBeUndefined()
  expect(unhide(signer, 'one', `${hidden.slice(0, -2)}AA`)).toBeUndefined()
  expect(unhide(signer, 'one', '')).toBeUndefined()
})
