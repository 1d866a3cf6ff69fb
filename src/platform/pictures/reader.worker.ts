/** A thread of its own for what strangers send in: it may take long, take much memory, or break; whoever asked goes on. */
import { parentPort } from 'node:worker_threads'
import { cutBatch, splitPages, turnPages } from './cut-batch.ts'
import { joinPhotographs } from './join-photographs.ts'
import { lookAtFile } from './look-at-file.ts'
import type { ReaderTask } from './open-reader.ts'

parentPort?.on('message', async (task: ReaderTask) => {
  parentPort?.postMessage({ id: task.id, done: await work(task) })
})

async function work(task: ReaderTask): Promise<unknown> {
  const contents = task.contents.map((bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  switch (task.kind) {
    case 'look':
      return lookAtFile(contents[0] as Buffer, task.type)
    case 'cut':
      return cutBatch(contents[0] as Buffer, task.prefix)
    case 'split':
      return splitPages(contents[0] as Buffer)
    case 'turn':
      return turnPages(contents[0] as Buffer, task.type)
    case 'join':
      return joinPhotographs(contents)
  }
}
