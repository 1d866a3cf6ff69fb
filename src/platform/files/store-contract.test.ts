import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  allOf,
  OBJECT_STORE_KEY,
  type ObjectStoreServer,
  startObjectStore,
} from '../../../test/outside/object-store.ts'
import {
  bothShelves,
  draftsOf,
  FILE_KINDS,
  type FileStore,
  openDiskShelf,
  openFileStore,
  openObjectShelf,
  type Scan,
  type Shelf,
} from './index.ts'

const base = mkdtempSync(join(tmpdir(), 'motcua-stores-'))
let server: ObjectStoreServer
let count = 0
let verdict: Awaited<ReturnType<Scan>> = 'clean'

beforeAll(async () => {
  server = await startObjectStore()
})
afterAll(async () => {
  await server.close()
  rmSync(base, { recursive: true })
})

/** Finds a virus in whatever contains the word; otherwise answers what the test says. */
const scan: Scan = async (path) => ((await readFile(path)).includes('EICAR') ? 'infected' : verdict)

interface Opened {
  store: FileStore
  shelf: Shelf
  drafts: string
}

function newFolder(): string {
  count += 1
  return join(base, String(count))
}

function open(shelf: Shelf, folder: string): Opened {
  return { store: openFileStore(shelf, draftsOf(folder), scan), shelf, drafts: draftsOf(folder) }
}

function newObjects(): Shelf {
  count += 1
  return openObjectShelf({ url: `${server.url}/${count}`, region: 'us-east-1', key: OBJECT_STORE_KEY })
}

const stores = [
  ['a folder', () => newFolder(), (folder: string) => open(openDiskShelf(folder), folder)],
  ['an object store', () => newFolder(), (folder: string) => open(newObjects(), folder)],
  [
    'both, while files move',
    () => newFolder(),
    (folder: string) => open(bothShelves(newObjects(), openDiskShelf(folder)), folder),
  ],
] as const

const pdf = (text: string) => Buffer.from(`%PDF-1.7\n${text}\n%%EOF\n`)
const upload = (name = 'a.pdf', maxBytes = 30_000_000) => ({ name, maxBytes, accept: FILE_KINDS })

async function put({ store }: Opened, content: Buffer) {
  const result = await store.put(Readable.from([content]), upload())
  if (!result.ok) throw new Error(result.problem.code)
  return result.file
}

async function keysOf({ shelf, drafts }: Opened): Promise<string[]> {
  const keys = await allOf(shelf.list(''))
  return [...keys, ...readdirSync(drafts)]
}

describe.each(stores)('%s', (_, newRoot, openIn) => {
  it('keeps a file under its SHA-256, once, and gives it back as it came', async () => {
    const opened = openIn(newRoot())
    const content = pdf('once')
    const files = await Promise.all(Array.from({ length: 5 }, () => put(opened, content)))
    const { sha256 } = files[0]!
    const kept = await opened.store.get(sha256)
    expect(kept && (await buffer(kept)).equals(content)).toBe(true)
    expect([await opened.store.has(sha256), await opened.store.stateOf(sha256)]).toEqual([true, 'ready'])
    expect(await keysOf(opened)).toEqual([`${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`])
  })

  it('keeps a file of many parts', async () => {
    const opened = openIn(newRoot())
    const content = Buffer.concat([pdf('long'), Buffer.alloc(20_000_000, 'một cửa ')])
    const { sha256 } = await put(opened, content)
    const kept = await opened.store.get(sha256)
    expect(kept && (await buffer(kept)).equals(content)).toBe(true)
  })

  it('knows nothing of what was never sent or was deleted', async () => {
    const { store, ...rest } = openIn(newRoot())
    const { sha256 } = await put({ store, ...rest }, pdf('gone'))
    await store.delete(sha256)
    await store.delete(sha256)
    expect([await store.has(sha256), await store.get(sha256), await store.stateOf(sha256)]).toEqual([
      false,
      undefined,
      'missing',
    ])
    await expect(store.get('../../etc/passwd')).rejects.toThrow('not a SHA-256')
  })

  it.each([
    ['too large', upload('a.pdf', 10), pdf('x'), 'file_too_large'],
    ['disguised', upload('a.png'), pdf('x'), 'file_disguised'],
    ['empty', upload(), Buffer.alloc(0), 'file_empty'],
    ['infected', upload(), pdf('EICAR'), 'file_infected'],
  ])('leaves nothing behind of a file that is %s', async (__, asked, content, code) => {
    const opened = openIn(newRoot())
    const result = await opened.store.put(Readable.from([content]), asked)
    expect(result.ok || result.problem.code).toBe(code)
    expect(await keysOf(opened)).toEqual([])
  })

  it('leaves nothing behind when the sender breaks off', async () => {
    const opened = openIn(newRoot())
    async function* breaking() {
      yield pdf('broken')
      throw new Error('aborted')
    }
    await expect(opened.store.put(breaking(), upload())).rejects.toThrow('aborted')
    expect(await keysOf(opened)).toEqual([])
  })

  it('shows nobody what waits for the scanner, and releases it afterwards', async () => {
    const opened = openIn(newRoot())
    verdict = 'unknown'
    const file = await put(opened, pdf('waits'))
    expect([file.state, await opened.store.get(file.sha256)]).toEqual(['quarantined', undefined])
    expect(await opened.store.releaseQuarantine()).toEqual({ released: [], infected: [], waiting: 1 })
    verdict = 'clean'
    expect(await opened.store.releaseQuarantine()).toMatchObject({ released: [file.sha256], waiting: 0 })
    expect(await opened.store.stateOf(file.sha256)).toBe('ready')
  })

  it('never shows what the scanner refuses afterwards', async () => {
    const opened = openIn(newRoot())
    verdict = 'unknown'
    const file = await put(opened, pdf('bad later'))
    verdict = 'infected'
    expect(await opened.store.releaseQuarantine()).toMatchObject({ infected: [file.sha256] })
    verdict = 'clean'
    expect([await opened.store.stateOf(file.sha256), await opened.store.get(file.sha256)]).toEqual([
      'infected',
      undefined,
    ])
    await opened.store.delete(file.sha256)
    expect(await keysOf(opened)).toEqual([])
  })
})
