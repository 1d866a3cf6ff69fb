import { describe, expect, it } from 'vitest'
import { captureLog } from './log.ts'

describe('the log', () => {
  it('is JSON with level and time', () => {
    const { log, lines } = captureLog('info')
    log.info({ route: '/ready', ms: 3 }, 'answered')
    log.debug('not shown')
    expect(lines).toEqual([
      expect.objectContaining({ level: 'info', route: '/ready', ms: 3, msg: 'answered' }),
    ])
    expect(Date.parse(String(lines[0]?.time))).not.toBeNaN()
  })

  it('blanks secrets and personal fields', () => {
    const { log, lines } = captureLog()
    log.warn({ phone: '0912345678', request: { cookie: 'sid=1', password: 'hunter2' } }, 'odd')
    expect(JSON.stringify(lines)).not.toMatch(/0912345678|sid=1|hunter2/)
  })

  it('keeps the values that a database or a parser quotes out of error lines', () => {
    const { log, lines } = captureLog()
    const detail = 'Key (citizen_id)=(025123456789) already exists.'
    const broken = Object.assign(new Error('duplicate key: "Nguyễn Văn A"'), {
      code: '23505',
      constraint: 'x',
      detail,
    })
    log.error({ err: new Error('intake failed', { cause: broken }) }, 'failed')
    expect(JSON.stringify(lines)).not.toMatch(/Nguyễn|025123456789/)
    expect(lines[0]?.err).toMatchObject({
      message: 'intake failed',
      cause: { code: '23505', constraint: 'x' },
    })
  })
})
