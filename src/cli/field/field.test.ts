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
  expect(HELP.field.usage).toContain('person-name, id-number, personal-number')
})

it('reads blocks from a line of JSON, and an address as a letter has it', async () => {
  const answer = async (kind: 'address' | 'period' | 'parcel' | 'person', line: string) => {
    const output = new PassThrough()
    await fieldCommand({ kind, lang: 'vi' }, clock, Readable.from([line, '\n']), output)
    output.end()
    return JSON.parse(await text(output))
  }
  expect(await answer('address', 'Khu 8, xã Hy Cương, tỉnh Phú Thọ')).toEqual({
    ok: true,
    value: { commune: '08515', detail: 'Khu 8' },
  })
  expect(await answer('address', '{"country":"Pháp","abroad":"Paris"}')).toEqual({
    ok: true,
    value: { country: 'FR', abroad: 'Paris' },
  })
  expect(await answer('period', '{"from":"2/1/2026","to":"1/1/2026"}')).toMatchObject({
    ok: false,
    error: { code: 'period_reversed', part: 'to' },
  })
  const parcel = '{"parcel":125,"map":12,"area":120.5,"address":"Khu 8; xã Hy Cương; tỉnh Phú Thọ"}'
  expect(await answer('parcel', parcel)).toEqual({
    ok: true,
    value: { parcel: '125', map: '12', area: 120.5, address: { commune: '08515', detail: 'Khu 8' } },
  })
  expect(await answer('address', 'Khu 3 xã Hùng Lô thành phố Việt Trì tỉnh Phú Thọ')).toEqual({
    ok: true,
    value: { commune: '07918', detail: 'Khu 3' },
  })
  expect(await answer('person', '{}')).toMatchObject({ ok: false, error: { code: 'required' } })
  expect(await answer('person', '{"name":"Lê A","tuổi":"5"}')).toMatchObject({
    ok: false,
    error: { code: 'block_part', part: 'tuổi' },
  })
  expect(await answer('period', 'hôm nay')).toMatchObject({ ok: false, error: { code: 'block_form' } })
})
