import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
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
  moveFiles,
  openDiskShelf,
  openDiskStore,
  openFileStore,
  openObjectShelf,
  type Shelf,
} from './index.ts'

let server: ObjectStoreServer
let root: string
let objects: Shelf

beforeEach(async () => {
  server = await startObjectStore()
  root = mkdtempSync(join(tmpdir(), 'motcua-objects-'))
  objects = openObjectShelf({ url: server.url, region: 'us-east-1', key: OBJECT_STORE_KEY, patienceMs: 200 })
})
afterEach(async () => {
  await server.close()
  rmSync(root, { recursive: true })
})

const pdf = (text: string, more = 0) =>
  Buffer.concat([Buffer.from(`%PDF-1.7\n${text}\n`), Buffer.alloc(more, text)])
const upload = { name: 'a.pdf', maxBytes: 30_000_000, accept: FILE_KINDS }
const send = (content: Buffer) => Readable.from([content])
const drafts = () => draftsOf(root)

describe('an object store that falters', () => {
  it.each(['error', 'cut', 'silent'] as const)('once (%s) is asked again', async (fault) => {
    const store = openFileStore(objects, drafts())
    server.fail(fault, 1, 'PUT')
    expect(await store.put(send(pdf('again')), upload)).toMatchObject({ ok: true })
    expect(server.objects.size).toBe(1)
  })

  it.each(['error', 'cut', 'silent'] as const)(
    'for long (%s) is a sentence, and the file can be sent again',
    async (fault) => {
      const store = openFileStore(objects, drafts())
      server.fail(fault, 9, 'PUT')
      const result = await store.put(send(pdf('later')), upload)
      expect(result.ok || result.problem).toMatchObject({ code: 'file_store_unavailable', status: 503 })
      server.fail(fault, 0)
      expect(await store.put(send(pdf('later')), upload)).toMatchObject({ ok: true })
    },
  )

  it('in the middle of many parts leaves no object and no part', async () => {
    const store = openFileStore(objects, drafts())
    server.fail('error', 9, 'PUT')
    expect(await store.put(send(pdf('long', 20_000_000)), upload)).toMatchObject({ ok: false })
    expect([server.objects.size, server.uploads.size]).toEqual([0, 0])
  })

  it('while a file is read ends the reading with an error, never with half a file', async () => {
    const store = openFileStore(objects, drafts())
    const result = await store.put(send(pdf('half', 100_000)), upload)
    server.fail('cut', 1, 'GET')
    const content = await store.get(result.ok ? result.file.sha256 : '')
    await expect(content && buffer(content)).rejects.toThrow()
  })

  it('refuses another key, and says so as an outage', async () => {
    const stranger = openObjectShelf({
      url: server.url,
      region: 'us-east-1',
      key: { id: 'x', secret: 'y' },
    })
    const result = await openFileStore(stranger, drafts()).put(send(pdf('a')), upload)
    expect(result.ok || result.problem.code).toBe('file_store_unavailable')
  })
})

describe('moving from a folder to an object store', () => {
  async function fill(n: number): Promise<string[]> {
    const disk = openDiskStore(root)
    const names: string[] = []
    for (let i = 0; i < n; i += 1) {
      const result = await disk.put(send(pdf(`file ${i}`)), upload)
      if (result.ok) names.push(result.file.sha256)
    }
    return names
  }

  it('stopped half way it goes on, files being read from both all the time', async () => {
    const names = await fill(12)
    const both = openFileStore(bothShelves(objects, openDiskShelf(root)), drafts())
    let told = 0
    const stopping = moveFiles({
      ...{ from: openDiskShelf(root), to: objects, drafts: drafts(), source: 'remove' },
      progress: () => {
        told += 1
        if (told === 5) throw new Error('killed')
      },
    })
    await expect(stopping).rejects.toThrow('killed')
    expect(server.objects.size).toBe(5)
    const readable = async () => (await Promise.all(names.map((name) => both.has(name)))).every(Boolean)
    expect(await readable()).toBe(true)
    const moved = await moveFiles({
      ...{ from: openDiskShelf(root), to: objects, drafts: drafts(), source: 'remove' },
    })
    expect(moved).toEqual({ copied: 7, verified: 12, removed: 12, differences: [] })
    expect(await readable()).toBe(true)
    expect(await allOf(openDiskShelf(root).list(''))).toEqual([])
    for (const [key, content] of server.objects)
      expect(key.split('/').at(-1)).toBe(createHash('sha256').update(content).digest('hex'))
  })

  it('never removes a source whose copy is not equal, and names it', async () => {
    const [name = ''] = await fill(3)
    const key = `${name.slice(0, 2)}/${name.slice(2, 4)}/${name}`
    server.objects.set(key, Buffer.from('half of it'))
    const disk = openDiskShelf(root)
    const moved = await moveFiles({ from: disk, to: objects, drafts: drafts(), source: 'remove' })
    expect(moved).toEqual({ copied: 2, verified: 2, removed: 2, differences: [key] })
    expect(await allOf(disk.list(''))).toEqual([key])
  })

  it('keeps the folder as it is unless told otherwise', async () => {
    await fill(2)
    const disk = openDiskShelf(root)
    const moved = await moveFiles({ from: disk, to: objects, drafts: drafts(), source: 'keep' })
    expect(moved).toMatchObject({ copied: 2, verified: 2, removed: 0 })
    expect(await allOf(disk.list(''))).toHaveLength(2)
  })

  it('lists more objects than one page holds', async () => {
    for (let i = 0; i < 250; i += 1) server.objects.set(`quarantine/${i}`, Buffer.alloc(1))
    expect(await allOf(objects.list('quarantine/'))).toHaveLength(250)
  })
})
