import type { FastifyRequest } from 'fastify'
import { describe, expect, it } from 'vitest'
import { formOf, manyOf } from './form.ts'

const sent = (body: unknown) => ({ body }) as FastifyRequest

describe('a posted form', () => {
  it('gives every value of a name as text, one or many', () => {
    expect(manyOf(sent({ pick: 'a' }), 'pick')).toEqual(['a'])
    expect(manyOf(sent({ pick: ['a', 'b', { c: 1 }] }), 'pick')).toEqual(['a', 'b'])
    expect(manyOf(sent({}), 'pick')).toEqual([])
  })

  it.each([undefined, null, 'text'])('has no field where nothing of a form came (%s)', (body) => {
    expect(manyOf(sent(body), 'pick')).toEqual([])
    expect(formOf(sent(body))).toEqual({})
  })
})
