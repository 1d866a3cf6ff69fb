/** Acts that come at the same time are stored by one statement: one commit, one flush of the disk for all of them. */
import type { Queryable } from '../../platform/database/index.ts'
import { append, type Conflict } from './append.ts'
import type { Given } from './paper-series.ts'
import type { Write } from './write.ts'

/** Statements under way at once: while one waits for the disk the next is computed. More would only meet at the number series. */
const LANES = 2
/** Above this the statement takes longer than the flush it saves. */
const MOST = 64

type Appended = Map<string, Given> | Conflict

interface Waiting {
  write: Write
  resolve: (appended: Appended) => void
  reject: (error: unknown) => void
}

interface Queue {
  waiting: Waiting[]
  running: number
}

const queues = new WeakMap<Queryable, Queue>()

/**
 * As `append` of one write, with the same answer, together with whatever else this process is storing at the moment. A write
 * never waits for company: it goes at once where nothing is under way. When anything is wrong with a batch nothing of it is
 * stored, and its writes are stored one by one, so that each gets its own answer.
 */
export function appendTogether(db: Queryable, write: Write): Promise<Appended> {
  const queue = queueOf(db)
  return new Promise((resolve, reject) => {
    queue.waiting.push({ write, resolve, reject })
    if (queue.running < LANES) void run(db, queue)
  })
}

function queueOf(db: Queryable): Queue {
  const known = queues.get(db)
  if (known !== undefined) return known
  const queue = { waiting: [], running: 0 }
  queues.set(db, queue)
  return queue
}

async function run(db: Queryable, queue: Queue): Promise<void> {
  queue.running += 1
  for (let batch = takeBatch(queue); batch.length > 0; batch = takeBatch(queue)) await store(db, batch)
  queue.running -= 1
}

/** A dossier appears once in a statement; what else is meant for it waits for the next. */
function takeBatch(queue: Queue): Waiting[] {
  const batch = new Map<string, Waiting>()
  const later: Waiting[] = []
  for (const each of queue.waiting) {
    const { id } = each.write.after
    if (batch.size < MOST && !batch.has(id)) batch.set(id, each)
    else later.push(each)
  }
  queue.waiting = later
  return [...batch.values()]
}

async function store(db: Queryable, batch: readonly Waiting[]): Promise<void> {
  if (batch.length > 1) {
    // Servers that store the same dossiers at once take them in the same order.
    const ordered = batch.map(({ write }) => write).sort((a, b) => (a.after.id < b.after.id ? -1 : 1))
    const stored = await append(db, ordered).catch(() => undefined)
    if (typeof stored === 'object') {
      for (const each of batch) each.resolve(stored)
      return
    }
  }
  await Promise.all(batch.map(({ write, resolve, reject }) => append(db, [write]).then(resolve, reject)))
}
