import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { compileCalendar, defaultCalendar } from '../../calendar/index.ts'
import { deadlineCommand } from './deadline.ts'

const time = compileCalendar(defaultCalendar)

async function run(...chunks: (string | Uint8Array)[]) {
  let text = ''
  const output = new Writable({
    highWaterMark: 1,
    write(chunk, _encoding, done) {
      text += chunk
      setImmediate(done)
    },
  })
  async function* input() {
    yield* chunks as string[]
  }
  const exitCode = await deadlineCommand(input(), output, (agency) =>
    agency === undefined || agency === 'H44.01' ? time : undefined,
  )
  const lines = text.split('\n').filter((line) => line !== '')
  return { exitCode, answers: lines.map((line) => JSON.parse(line)) }
}

const request = { start: '2026-11-18T10:15', limit: { quantity: 7, unit: 'working_day' } }

describe('motcua deadline', () => {
  it('answers one line for each line, with due date and reasons in both languages', async () => {
    const pauses = [{ from: '2026-11-19T09:00', to: '2026-11-20T09:00' }]
    const { exitCode, answers } = await run(
      `${JSON.stringify({ ...request, id: 'a' })}\n\n${JSON.stringify({ ...request, pauses })}`,
    )
    expect(exitCode).toBe(0)
    expect(answers.map((answer) => answer.dueAt)).toEqual([
      '2026-11-30T10:15:00+07:00',
      '2026-12-01T10:15:00+07:00',
    ])
    expect(answers[0].id).toBe('a')
    expect(answers[0].explanation.vi[1]).toEqual({ key: 'limit', label: 'Thời hạn', text: '7 ngày làm việc' })
    expect(answers[0].explanation.en[1].text).toBe('7 working days')
    expect(answers[0].explanation.data.start.countedFrom).toBe('2026-11-18T10:15:00+07:00')
  })

  it('reads lines cut anywhere, in UTF-8 too', async () => {
    const bytes = new TextEncoder().encode(`${JSON.stringify({ ...request, id: 'hồ sơ' })}\r\n`)
    const { answers } = await run(...[...bytes].map((byte) => Uint8Array.of(byte)))
    expect(answers).toHaveLength(1)
    expect(answers[0].id).toBe('hồ sơ')
  })

  it('says what is wrong on its line, goes on, and exits with 1', async () => {
    const bad = [
      '{"start":',
      '[1]',
      JSON.stringify({ ...request, start: '2026-02-30T10:15' }),
      JSON.stringify({ ...request, limit: { quantity: 7, unit: 'week' } }),
      JSON.stringify({ ...request, limit: { quantity: -1, unit: 'month' } }),
      JSON.stringify({ ...request, counting: 'hour' }),
      JSON.stringify({ ...request, agency: 'H99' }),
      JSON.stringify({ start: request.start }),
      JSON.stringify({ ...request, pauses: [{ from: '2026-11-20T09:00', to: '2026-11-19T09:00' }] }),
    ]
    const { exitCode, answers } = await run([...bad, JSON.stringify(request)].join('\n'))
    expect(exitCode).toBe(1)
    expect(answers.map((answer) => answer.error?.code ?? 'answered')).toEqual([
      'invalid_json',
      'invalid_json',
      'invalid_instant',
      'unknown_unit',
      'invalid_quantity',
      'unknown_counting',
      'unknown_agency',
      'missing_value',
      'pause_reversed',
      'answered',
    ])
    expect(answers[2]).toMatchObject({ line: 3, error: { path: 'start' } })
    expect(answers[2].error.message.vi).toContain('2026-02-30')
  })

  it('names keys it does not know', async () => {
    const { answers } = await run(JSON.stringify({ ...request, pause: [] }))
    expect(answers[0].ignored).toEqual(['pause'])
  })

  it('gives no date while a pause is open, but what is left', async () => {
    const pauses = [{ from: '2026-11-19T10:15' }]
    const { answers } = await run(JSON.stringify({ ...request, agency: 'H44.01', pauses }))
    expect(answers[0].dueAt).toBeNull()
    expect(answers[0].paused).toEqual({
      since: '2026-11-19T10:15:00+07:00',
      remaining: [{ quantity: 6, unit: 'working_day' }],
    })
  })
})
