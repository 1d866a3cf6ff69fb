import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { fixedClock } from '../../platform/index.ts'
import { HELP } from '../usage.ts'
import { fieldCommand, readFieldArgs } from './field.ts'

const clock = fixedClock(Date.UTC(2026, 10, 23))

it('answers one line for every line', async () => {
  const output = new PassThrough()
  const lines = ['(0210) 3846 000', 'abc', '0302345678', '']
  await fieldCommand({ kind: 'phone', lang: 'vi' }, clock, Readable.from([lines.join('\n'), '\n']), output)
  output.end()
  const answers = (await text(output))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(answers).toMatchObject([
    { ok: true, value: '02103846000' },
    { ok: false, error: { code: 'phone_form', vi: expect.any(String), en: expect.any(String) } },
    { ok: true, value: '0302345678', confirm: { code: 'phone_unusual' } },
    { ok: false, error: { code: 'required' } },
  ])
})

it('knows its kinds, and lists them to whoever asks for another', () => {
  expect(readFieldArgs(['tax-code', '--en'])).toEqual({ kind: 'tax-code', lang: 'en' })
  expect([[], ['toString'], ['phone', 'x']].map(readFieldArgs)).toEqual([undefined, undefined, undefined])
  expect(HELP.field.usage).toContain('person-name, id-number, passport, tax-code')
})
