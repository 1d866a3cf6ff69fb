import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  OBJECT_STORE_KEY,
  type ObjectStoreServer,
  startObjectStore,
} from '../../test/outside/object-store.ts'
import { FILE_KINDS, openDiskStore } from '../platform/files/index.ts'

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))

let server: ObjectStoreServer
let dataDir: string

beforeEach(async () => {
  server = await startObjectStore()
  dataDir = mkdtempSync(join(tmpdir(), 'motcua-move-'))
  const disk = openDiskStore(join(dataDir, 'files'))
  const accepted = { name: 'a.pdf', maxBytes: 1000, accept: FILE_KINDS }
  for (let i = 0; i < 20; i += 1) await disk.put(Readable.from([Buffer.from(`%PDF-1.7\n${i}`)]), accepted)
})
afterEach(async () => {
  await server.close()
  rmSync(dataDir, { recursive: true })
})

function begin(...args: string[]) {
  const { id, secret } = OBJECT_STORE_KEY
  const env = { ...process.env, DATA_DIR: dataDir, FILES_S3_URL: server.url, FILES_S3_KEY: `${id}:${secret}` }
  return spawn(process.execPath, [MAIN, 'move-files', ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] })
}

it('killed half way goes on where it was, and removes what has arrived whole', async () => {
  const killed = begin('--remove-source')
  const { objects } = server
  const keep = objects.set.bind(objects)
  objects.set = (key, content) => {
    keep(key, content)
    if (objects.size === 7) killed.kill('SIGKILL')
    return objects
  }
  expect(await once(killed, 'exit')).toEqual([null, 'SIGKILL'])
  const arrived = objects.size
  expect(arrived).toBeLessThan(20)
  const again = begin('--remove-source')
  const said = text(again.stdout)
  expect(await once(again, 'exit')).toEqual([0, null])
  expect(JSON.parse(await said)).toEqual({
    ...{ copied: 20 - arrived, verified: 20, removed: 20 },
    differences: [],
  })
  expect(objects.size).toBe(20)
}, 30_000)
