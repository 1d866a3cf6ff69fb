import { expect, it } from 'vitest'
import { maskAddress } from './mask-address.ts'

it('an address is recognised by its first sign and host, a number by its last three digits', () => {
  expect(['lan@example.vn', '0912345678', '12', ''].map(maskAddress)).toEqual([
    'l•••@example.vn',
    '•••••••678',
    '•••12',
    '',
  ])
})
