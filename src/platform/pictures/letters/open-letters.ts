import { type ChildProcess, fork } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Letters, LettersAnswer, LettersTask } from './letters.ts'

/**
 * Reads photographs one after the other in a process that begins with the first and ends when nobody needs it: what it takes of memory is
 * never the server's, and others have the processor first.
 */
export interface LetterReader {
  /**
   * Undefined: no picture that can be opened; `broken`: it took too long or broke the reader; `busy`: too many wait already, ask again
   * later. `get` is asked when its turn has come, so that of those who wait nothing is in memory. `enough`: a code like this makes letters
   * unnecessary.
   */
  read(
    get: () => Promise<Buffer | undefined>,
    options?: { enough?: RegExp },
  ): Promise<Letters | undefined | 'busy' | 'broken'>
  close(): Promise<void>
}

/** Of one photograph, the start of the process with it: two seconds of a processor, which others have first. */
const LONGEST_MS = 120_000
const IDLE_MS = 20_000
const MOST_WAITING = 20
const HEAP = '--max-old-space-size=192'

export function openLetterReader({ idleMs = IDLE_MS }: { idleMs?: number } = {}): LetterReader {
  let child: ChildProcess | undefined
  let last: Promise<unknown> = Promise.resolve()
  let idle: NodeJS.Timeout | undefined
  let [count, waiting] = [0, 0]
  let isClosed = false
  const end = () => {
    child?.kill('SIGKILL')
    child = undefined
  }
  const run = async (
    content: Buffer,
    enough: RegExp | undefined,
  ): Promise<Letters | undefined | 'broken'> => {
    clearTimeout(idle)
    child ??= startChild()
    const answer = await ask(child, { id: ++count, content, enough: enough?.source })
    if (answer === undefined) end()
    idle = setTimeout(end, idleMs).unref()
    return answer === undefined ? 'broken' : answer.letters
  }
  return {
    async read(get, { enough } = {}) {
      if (waiting >= MOST_WAITING) return 'busy'
      waiting += 1
      const turn = last.then(async () => {
        const content = isClosed ? undefined : await get()
        return content && !isClosed ? run(content, enough) : undefined
      })
      last = turn.catch(() => undefined)
      return turn.finally(() => {
        waiting -= 1
      })
    },
    async close() {
      isClosed = true
      end()
      await last
      clearTimeout(idle)
    },
  }
}

function startChild(): ChildProcess {
  const child = fork(fileURLToPath(new URL('./letters.child.ts', import.meta.url)), {
    execArgv: [HEAP],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { PATH: process.env.PATH, MALLOC_ARENA_MAX: '2' },
  })
  rest(child)
  try {
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // Where the system does not allow it, it is as important as the rest.
  }
  return child
}

/** Nobody's process waits for one that has nothing to do. */
function rest(child: ChildProcess): void {
  child.unref()
  child.channel?.unref()
}

/** Undefined: it broke, or took too long. */
function ask(child: ChildProcess, task: LettersTask): Promise<LettersAnswer | undefined> {
  return new Promise((resolve) => {
    const settle = (answer: LettersAnswer | undefined) => {
      clearTimeout(timer)
      child.off('message', hear).off('error', fail).off('exit', fail)
      rest(child)
      resolve(answer)
    }
    const hear = (answer: unknown) => {
      if ((answer as LettersAnswer).id === task.id) settle(answer as LettersAnswer)
    }
    const fail = () => settle(undefined)
    const timer = setTimeout(fail, LONGEST_MS)
    child.ref()
    child.channel?.ref()
    child.on('message', hear).on('error', fail).on('exit', fail)
    child.send(task, (error) => {
      if (error !== null) fail()
    })
  })
}
