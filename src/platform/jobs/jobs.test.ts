import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { captureLog } from '../process/index.ts'
import { enqueue, startWorker, type Task } from './index.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.close())

/** Runs `work` with a worker whose task `note` collects what it is given, until `done` of it came. */
async function withNotes(done: number, work: () => Promise<void>): Promise<unknown[]> {
  const notes: unknown[] = []
  const enough = Promise.withResolvers<void>()
  const note: Task = async (payload) => {
    notes.push((payload as { text: string }).text)
    if (notes.length === done) enough.resolve()
  }
  await work()
  const worker = await startWorker({ url: test.url, tasks: { note }, log: captureLog().log, concurrency: 1 })
  await enough.promise
  await worker.stop()
  return notes
}

describe('a job', () => {
  it('exists exactly when the transaction that made it commits', async () => {
    const notes = await withNotes(1, async () => {
      const failing = test.database.transaction(async (tx) => {
        await enqueue(tx, 'note', { text: 'rolled back' })
        throw new Error('no')
      })
      await expect(failing).rejects.toThrow('no')
      await test.database.transaction((tx) => enqueue(tx, 'note', { text: 'committed' }))
    })
    expect(notes).toEqual(['committed'])
  })

  it('is there once for its key, with the latest payload, and waits for its time', async () => {
    const notes = await withNotes(1, async () => {
      await enqueue(test.database, 'note', { text: 'first' }, { key: 'k' })
      await enqueue(test.database, 'note', { text: 'second' }, { key: 'k' })
      await enqueue(test.database, 'note', { text: 'tomorrow' }, { runAt: Date.now() + 86_400_000 })
    })
    expect(notes).toEqual(['second'])
  })

  it('of a worker that was killed is taken up by another after minutes, not hours', async () => {
    const notes = await withNotes(1, async () => {
      await enqueue(test.database, 'note', { text: 'left behind' }, { key: 'left' })
      await test.database.query(
        `update graphile_worker._private_jobs
            set locked_at = now() - interval '11 minutes', locked_by = 'worker-killed', attempts = 1 where key = 'left'`,
      )
    })
    expect(notes).toEqual(['left behind'])
  })

  it('that runs is finished before the worker stops', async () => {
    const started = Promise.withResolvers<void>()
    const finish = Promise.withResolvers<void>()
    let finished = false
    const slow: Task = async () => {
      started.resolve()
      await finish.promise
      finished = true
    }
    const worker = await startWorker({ url: test.url, tasks: { slow }, log: captureLog().log })
    await enqueue(test.database, 'slow', {})
    await started.promise
    const stopped = worker.stop()
    finish.resolve()
    await stopped
    expect(finished).toBe(true)
  })

  it('that fails is logged without the values its error quotes, and stays in the queue', async () => {
    const { log, lines } = captureLog()
    const failed = Promise.withResolvers<void>()
    const fails: Task = async () => {
      failed.resolve()
      throw new Error('cannot send to "Nguyễn Văn A"')
    }
    const worker = await startWorker({ url: test.url, tasks: { fails }, log })
    await enqueue(test.database, 'fails', {})
    await failed.promise
    await worker.stop()
    expect(lines).toContainEqual(
      expect.objectContaining({ level: 'error', task: 'fails', msg: 'job failed' }),
    )
    expect(JSON.stringify(lines)).not.toContain('Nguyễn')
    const rows = await test.database.query(
      'select attempts from graphile_worker.jobs where task_identifier = $1',
      ['fails'],
    )
    expect(rows).toEqual([{ attempts: 1 }])
  })
})
