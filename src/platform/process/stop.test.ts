import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import { captureLog, createStop } from './index.ts'

describe('stopping', () => {
  it('takes its steps in order, once, and goes on when one fails', async () => {
    const { log, lines } = captureLog()
    const taken: string[] = []
    const step = (name: string) => ({ name, stop: async () => taken.push(name) })
    const broken = { name: 'broken', stop: () => Promise.reject(new Error('stuck')) }
    const stop = createStop({ log, seconds: 5, steps: [step('http'), broken, step('database')] })
    expect(await Promise.all([stop(), stop()])).toEqual([false, false])
    expect(taken).toEqual(['http', 'database'])
    expect(lines).toMatchObject([{ level: 'error', step: 'broken' }])
  })

  it('does not wait for ever, and says for what it did not wait', async () => {
    const { log, lines } = captureLog()
    const never = { name: 'never', stop: () => new Promise(() => {}) }
    expect(await createStop({ log, seconds: 0.02, steps: [never] })()).toBe(false)
    expect(lines).toMatchObject([{ level: 'error', steps: ['never'] }])
  })

  it('that takes too long still takes the step that must not be left out', async () => {
    const { log } = captureLog()
    const taken: string[] = []
    const never = { name: 'http', stop: () => new Promise(() => {}) }
    const step = (name: string) => ({ name, stop: async () => taken.push(name) })
    const steps = [never, step('background'), { ...step('house'), isLast: true as const }]
    expect(await createStop({ log, seconds: 0.02, steps })()).toBe(false)
    expect(taken).toEqual(['house'])
  })

  it('ends the process well after the first signal, and at once after a second one', async () => {
    expect(await runUntilEnd('async () => {}', 1)).toBe(0)
    expect(await runUntilEnd('() => new Promise(() => {})', 2)).toBe(1)
  })
})

/** Exit status of a process whose only step is `step`, after so many SIGTERMs. */
async function runUntilEnd(step: string, signals: number): Promise<unknown> {
  const code = `
    import { createLog, createStop, stopOnSignals } from ${JSON.stringify(join(import.meta.dirname, 'index.ts'))}
    const log = createLog('info')
    stopOnSignals(createStop({ log, seconds: 60, steps: [{ name: 'only', stop: ${step} }] }), log)
    setInterval(() => {}, 1000)
    log.info('ready')`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const status = new Promise((done) => child.once('exit', done))
  let sent = 0
  for await (const line of createInterface({ input: child.stdout })) {
    expect(line).toMatch(sent === 0 ? /ready/ : /stopping/)
    if (sent < signals) child.kill('SIGTERM')
    sent += 1
  }
  return status
}
