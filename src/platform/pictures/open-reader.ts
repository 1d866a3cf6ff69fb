import { Worker } from 'node:worker_threads'
import type { CutBatch } from './cut.ts'
import type { Look } from './look.ts'

export type ReaderTask = { id: number; contents: readonly Uint8Array[] } & (
  | { kind: 'look'; type: string }
  | { kind: 'join' }
  | { kind: 'cut'; prefix: string }
  | { kind: 'split' }
  | { kind: 'turn'; type: string }
)

/** Reads what people send in, one file after the other, outside of the thread that answers requests. */
export interface PictureReader {
  /**
   * The bytes that `get` gives are the reader's then: they are handed to the thread, not copied. Undefined: it is not there, or nothing is known of such files. A file that takes too long, or breaks the reader, is `broken`. `get` is
   * asked when its turn has come, so that of those who wait nothing is in memory.
   */
  look(get: () => Promise<Buffer | undefined>, type: string): Promise<Look | undefined>
  /** Photographs as one PDF, upright, in this order; undefined where one is not there or cannot be opened. */
  join(gets: readonly (() => Promise<Buffer | undefined>)[]): Promise<Buffer | undefined>
  /** A PDF cut at its separator sheets: pages with a code whose text begins with `prefix`. The bytes are the reader's then. */
  cut(content: Buffer, prefix: string): Promise<CutBatch>
  /** Each page of a PDF as a PDF of its own; none where it cannot be opened. The bytes are the reader's then. */
  split(content: Buffer): Promise<Buffer[]>
  /** A PDF or picture with every page a quarter turn to the right, as a PDF; undefined where it cannot be opened. The bytes are the reader's then. */
  turn(content: Buffer, type: string): Promise<Buffer | undefined>
  close(): Promise<void>
}

/** A file that takes longer does so on purpose. */
const LONGEST_MS = 30_000
/** A hundred pages, each drawn and read for its code. */
const CUT_MS = 120_000
/** A thread that nobody needs is ended, and its memory is free. */
const IDLE_MS = 30_000
const MEMORY_MB = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 }
const BROKEN: Look = { fault: 'broken', isPhotograph: false, pageCount: 0, pages: [] }

/** The thread begins with the first file. */
export function openPictureReader(): PictureReader {
  let thread: Worker | undefined
  let last: Promise<unknown> = Promise.resolve()
  let idle: NodeJS.Timeout | undefined
  let count = 0
  const end = async () => {
    const ending = thread
    thread = undefined
    await ending?.terminate()
  }
  const run = async (task: Omit<ReaderTask, 'id'>, most = LONGEST_MS): Promise<unknown> => {
    clearTimeout(idle)
    thread ??= startThread()
    const done = await ask(thread, { ...task, id: ++count } as ReaderTask, most)
    if (done === FAILED) await end()
    idle = setTimeout(end, IDLE_MS).unref()
    return done
  }
  const inTurn = <T>(turn: () => Promise<T>): Promise<T> => {
    const taken = last.then(turn)
    last = taken.catch(() => undefined)
    return taken
  }
  return {
    look: (get, type) =>
      inTurn(async () => {
        const content = await get()
        if (content === undefined) return undefined
        const done = await run({ kind: 'look', type, contents: [content] } as Omit<ReaderTask, 'id'>)
        return done === FAILED ? BROKEN : (done as Look | undefined)
      }),
    join: (gets) =>
      inTurn(async () => {
        const contents = (await Promise.all(gets.map((get) => get()))).filter((one) => one !== undefined)
        const done = contents.length < gets.length ? undefined : await run({ kind: 'join', contents })
        return done === FAILED || done === undefined ? undefined : Buffer.from(done as Uint8Array)
      }),
    cut: (content, prefix) =>
      inTurn(async () => {
        const task = { kind: 'cut', prefix, contents: [content] } as Omit<ReaderTask, 'id'>
        const done = await run(task, CUT_MS)
        return done === FAILED ? { fault: 'broken', pages: 0, parts: [] } : asBuffers(done as CutBatch)
      }),
    split: (content) =>
      inTurn(async () => {
        const done = await run({ kind: 'split', contents: [content] }, CUT_MS)
        return done === FAILED ? [] : (done as Uint8Array[]).map((page) => Buffer.from(page))
      }),
    turn: (content, type) =>
      inTurn(async () => {
        const done = await run({ kind: 'turn', type, contents: [content] } as Omit<ReaderTask, 'id'>, CUT_MS)
        return done === FAILED || done === undefined ? undefined : Buffer.from(done as Uint8Array)
      }),
    async close() {
      clearTimeout(idle)
      await last
      await end()
    },
  }
}

/** What comes out of a thread is bytes. */
function asBuffers(cut: CutBatch): CutBatch {
  return { ...cut, parts: cut.parts.map((part) => ({ ...part, content: Buffer.from(part.content) })) }
}

const FAILED = Symbol('the thread broke or took too long')

function startThread(): Worker {
  const worker = new Worker(new URL('./reader.worker.ts', import.meta.url), {
    resourceLimits: MEMORY_MB,
  })
  worker.unref()
  return worker
}

/** What a content can be handed over with, instead of being copied: its bytes, where nothing else stands in them. */
function ownBytes({ buffer, byteLength }: Uint8Array): ArrayBuffer[] {
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : []
}

function hand(thread: Worker, task: ReaderTask): void {
  try {
    thread.postMessage(task, [...new Set(task.contents.flatMap(ownBytes))])
  } catch {
    // What a native library has made cannot be handed over.
    thread.postMessage(task)
  }
}

function ask(thread: Worker, task: ReaderTask, most: number): Promise<unknown> {
  return new Promise((resolve) => {
    const settle = (done: unknown) => {
      clearTimeout(timer)
      thread.off('message', hear).off('error', fail).off('exit', fail)
      resolve(done)
    }
    const hear = (answer: { id: number; done: unknown }) => {
      if (answer.id === task.id) settle(answer.done)
    }
    const fail = () => settle(FAILED)
    const timer = setTimeout(fail, most)
    thread.on('message', hear).on('error', fail).on('exit', fail)
    hand(thread, task)
  })
}
