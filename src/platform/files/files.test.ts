import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { clamdScan, type FileKindName, fileKinds, openDiskStore } from './index.ts'

const base = mkdtempSync(join(tmpdir(), 'motcua-files-'))
const accept = Object.keys(fileKinds) as FileKindName[]
const pdf = Buffer.from('%PDF-1.7\n1 0 obj << >> endobj\n%%EOF\n')
const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex')
const servers: Server[] = []
let count = 0

afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})
afterAll(() => rmSync(base, { recursive: true }))

function newRoot(): string {
  count += 1
  return join(base, String(count))
}

/** Every file below a store's folder, drafts and quarantine included. */
function filesIn(root: string): string[] {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true })
  return entries.filter((one) => one.isFile()).map((one) => one.name)
}

const send = (...chunks: Buffer[]) => Readable.from(chunks)
const upload = (name: string, maxBytes = 1_000_000) => ({ name, maxBytes, accept })

describe('a file', () => {
  it('is kept under its SHA-256 and given back as it came', async () => {
    const store = openDiskStore(newRoot())
    const result = await store.put(send(pdf.subarray(0, 10), pdf.subarray(10)), upload('Đơn.PDF'))
    if (!result.ok) throw new Error(result.problem.code)
    expect(result.file).toMatchObject({ size: pdf.length, mime: 'application/pdf', state: 'ready' })
    const content = await store.get(result.file.sha256)
    expect(content && (await buffer(content)).equals(pdf)).toBe(true)
  })

  it('that comes twice, even at once, is kept once', async () => {
    const root = newRoot()
    const store = openDiskStore(root)
    const results = await Promise.all(Array.from({ length: 8 }, () => store.put(send(pdf), upload('a.pdf'))))
    expect(new Set(results.map((one) => (one.ok ? one.file.sha256 : one.problem.code))).size).toBe(1)
    expect(filesIn(root)).toHaveLength(1)
  })

  it('that is deleted is gone, and deleting it again does no harm', async () => {
    const store = openDiskStore(newRoot())
    const result = await store.put(send(png), upload('a.png'))
    const sha256 = result.ok ? result.file.sha256 : ''
    expect(await store.has(sha256)).toBe(true)
    await store.delete(sha256)
    await store.delete(sha256)
    expect([await store.has(sha256), await store.get(sha256)]).toEqual([false, undefined])
  })

  it('is asked for by a SHA-256 and by nothing that could be a path', async () => {
    await expect(openDiskStore(newRoot()).get('../../etc/passwd')).rejects.toThrow('not a SHA-256')
  })
})

describe('a file as scanners and telephones make it', () => {
  const body = pdf
  const box = (brand: string, ...more: string[]) =>
    Buffer.concat([
      Buffer.from([0, 0, 0, 16 + 4 * more.length]),
      Buffer.from(`ftyp${brand}\0\0\0\0${more.join('')}`),
      Buffer.from('\0\0\0\x08mdat'),
    ])
  const jfif = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')
  const animated = Buffer.from(
    '89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de000000086163544c0000000100000000b42de9a0' +
      '0000000c49444154789c63606060000000040001f61738550000000049454e44ae426082',
    'hex',
  )

  it.each([
    ['a PDF after a new line', 'a.pdf', Buffer.concat([Buffer.from('\n'), body]), 'pdf'],
    ['a PDF after two new lines', 'a.pdf', Buffer.concat([Buffer.from('\r\n\r\n'), body]), 'pdf'],
    [
      'a PDF after the header of a part',
      'a.pdf',
      Buffer.concat([Buffer.from('--boundary\r\nContent-Type: application/pdf\r\n\r\n'), body]),
      'pdf',
    ],
    [
      'a PDF whose header ends the first 1,024 bytes',
      'a.pdf',
      Buffer.concat([Buffer.alloc(1019, ' '), body]),
      'pdf',
    ],
    ['a photograph called .jfif', 'photo.JFIF', jfif, 'jpeg'],
    ['a photograph called .heif', 'photo.heif', box('heic', 'mif1', 'heic'), 'heic'],
    ['a photograph of another coding called .heif', 'photo.heif', box('mif1', 'mif1'), 'heic'],
    ['an animated picture', 'stamp.png', animated, 'png'],
  ])('%s is taken', async (_, name, content, kind) => {
    const result = await openDiskStore(newRoot()).put(send(content), upload(name))
    expect(result).toMatchObject({ ok: true, file: { kind, size: content.length } })
  })
})

describe('a file is refused and leaves nothing behind', () => {
  it.each([
    ['a program called a PDF', 'don.pdf', Buffer.from('MZ\x90\0\x03\0\0\0'), 'file_disguised'],
    ['a picture called a PDF', 'don.pdf', png, 'file_disguised'],
    [
      'a page of HTML called a picture',
      'anh.png',
      Buffer.from('<html><script>alert(1)</script>'),
      'file_disguised',
    ],
    [
      'a page without the header of a PDF in the first 1,024 bytes',
      'don.pdf',
      Buffer.concat([Buffer.alloc(1020, ' '), pdf]),
      'file_disguised',
    ],
    [
      'a program with the header of a PDF behind',
      'don.pdf',
      Buffer.concat([Buffer.from('MZ\x90\0'), pdf]),
      'file_disguised',
    ],
    [
      'a Word document with a password',
      'don.docx',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1016)]),
      'file_protected',
    ],
    ['a picture called a Word document', 'don.docx', png, 'file_disguised'],
    ['a program under its own name', 'setup.exe', Buffer.from('MZ'), 'file_type_refused'],
    ['a name without an ending', 'README', pdf, 'file_type_refused'],
    ['an empty file', 'don.pdf', Buffer.alloc(0), 'file_empty'],
    ['a file that is too large', 'don.pdf', Buffer.alloc(2_000_000, '%PDF-1.7 '), 'file_too_large'],
  ])('%s', async (_, name, content, code) => {
    const root = newRoot()
    const result = await openDiskStore(root).put(send(content), upload(name))
    expect(result.ok || result.problem.code).toBe(code)
    expect(filesIn(root)).toEqual([])
  })

  it('when the sender breaks off, with the error of the connection', async () => {
    const root = newRoot()
    async function* breaking() {
      yield pdf
      throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' })
    }
    await expect(openDiskStore(root).put(breaking(), upload('a.pdf'))).rejects.toThrow('aborted')
    expect(filesIn(root)).toEqual([])
  })

  it('when the disk is full, with a sentence that says so', async ({ skip }) => {
    const root = newRoot()
    mkdirSync(root)
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', root], { stdio: 'ignore' })
    } catch {
      skip('only root may mount the small disk that this test fills')
    }
    try {
      const store = openDiskStore(root)
      const kept = await store.put(send(pdf), upload('small.pdf'))
      const result = await store.put(send(Buffer.concat([pdf, Buffer.alloc(200_000)])), upload('large.pdf'))
      expect(result.ok || result.problem).toMatchObject({ code: 'disk_full', status: 507 })
      expect(filesIn(root)).toEqual(kept.ok ? [kept.file.sha256] : [])
    } finally {
      execFileSync('umount', [root])
    }
  })

  it('when the disk fills up below the stream', async () => {
    const root = newRoot()
    async function* filling() {
      yield pdf
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    }
    const result = await openDiskStore(root).put(filling(), upload('a.pdf'))
    expect(result.ok || result.problem.code).toBe('disk_full')
    expect(filesIn(root)).toEqual([])
  })
})

describe('with a virus scanner', () => {
  /** Speaks clamd's INSTREAM: finds a virus in whatever contains the word. */
  async function startScanner(): Promise<string> {
    const server = createServer((socket) => {
      let received = Buffer.alloc(0)
      socket.on('data', (bytes) => {
        received = Buffer.concat([received, bytes])
        if (!received.subarray(-4).equals(Buffer.alloc(4))) return
        socket.end(received.includes('EICAR') ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0')
      })
    })
    servers.push(server)
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const address = server.address()
    return `tcp://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`
  }

  it('a clean file is ready and an infected one is refused', async () => {
    const root = newRoot()
    const store = openDiskStore(root, clamdScan(await startScanner()))
    expect(await store.put(send(pdf), upload('a.pdf'))).toMatchObject({ ok: true, file: { state: 'ready' } })
    const result = await store.put(send(Buffer.concat([pdf, Buffer.from('EICAR')])), upload('b.pdf'))
    expect(result.ok || result.problem.code).toBe('file_infected')
    expect(filesIn(root)).toHaveLength(1)
  })

  it('that does not answer, files wait in quarantine and are not lost', async () => {
    const root = newRoot()
    const away = openDiskStore(root, clamdScan('tcp://127.0.0.1:1'))
    const bad = Buffer.concat([pdf, Buffer.from('EICAR')])
    const result = await away.put(send(pdf), upload('a.pdf'))
    await away.put(send(bad), upload('b.pdf'))
    const sha256 = result.ok ? result.file.sha256 : ''
    expect(result).toMatchObject({ ok: true, file: { state: 'quarantined' } })
    expect(await away.get(sha256)).toBeUndefined()
    expect(await away.releaseQuarantine()).toMatchObject({ released: [], waiting: 2 })

    const back = openDiskStore(root, clamdScan(await startScanner()))
    expect(await back.releaseQuarantine()).toMatchObject({ released: [sha256], waiting: 0 })
    expect(await back.has(sha256)).toBe(true)
    expect(await back.releaseQuarantine()).toMatchObject({ released: [], infected: [], waiting: 0 })
  })
})
