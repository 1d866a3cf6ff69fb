import { expect, test } from 'vitest'
import { maskOwner } from './mask-owner.ts'

test.each([
  ['H', 'H***'],
  ['Y H Ê', 'Y*** H*** Ê***'],
  ['Thử A', 'T*** A***'],
  [' Nguyễn  Văn Hùng ', 'N*** V*** H***'],
])('the name %j of a citizen is told as %j, which says nothing of its length', (name, told) => {
  expect(maskOwner({ kind: 'citizen', name })).toBe(told)
})

test('the name of whoever is no citizen is public', () => {
  expect(maskOwner({ kind: 'enterprise', name: 'Công ty A' })).toBe('Công ty A')
})
