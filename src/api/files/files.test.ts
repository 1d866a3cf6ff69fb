import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COPY, OTHER_WARD, send, startApi, type TestApi, WARD } from '../../../test/api/api-server.ts'
import { formOf, SAMPLES } from '../../../test/files.ts'
import { listViews } from '../../agencies/index.ts'
import type { Scan } from '../../platform/files/index.ts'

let api: TestApi
let token: string

beforeAll(async () => {
  api = await startApi({ MAX_UPLOAD_MB: '1' })
  token = await api.admit(['dossiers.intake', 'dossiers.read', 'dossiers.act'])
})
afterAll(() => api.close())

async function upload(
  name: string,
  content: Uint8Array,
  { field = 'file', as = token, lang = 'en', to = api } = {},
): Promise<LightMyRequestResponse> {
  const { type, payload } = await formOf([[field, { name, content }]])
  const headers = { authorization: `Bearer ${as}`, 'content-type': type, 'accept-language': lang }
  return to.app.inject({ method: 'POST', url: '/api/v1/files', headers, payload })
}

interface Reference {
  sha256: string
  name: string
  type: string
  size: number
  state: string
}

const withFile = (file: object) => ({ ...COPY, papers: [{ ...COPY.papers[0], files: [file] }] })
const submit = (file: object, more: { key?: string; as?: string } = {}) =>
  send(api, more.as ?? token, 'POST', '/dossiers', {
    body: withFile(file),
    ...(more.key && { key: more.key }),
  })

describe('a file sent over the API', () => {
  it('is named in an intake, stands in the dossier and is given back as it came', async () => {
    const answer = await upload('Đơn đề nghị (bản quét).pdf', SAMPLES.pdf)
    const file = answer.json<Reference>()
    expect(answer.statusCode).toBe(201)
    expect(file).toMatchObject({
      name: 'Đơn đề nghị (bản quét).pdf',
      type: 'application/pdf',
      size: SAMPLES.pdf.length,
      state: 'ready',
    })
    const made = (await submit(file)).json()
    const { state: _, ...named } = file
    const read = (await send(api, token, 'GET', `/dossiers/${made.code}`)).json()
    expect(read.papers[0].files).toEqual([named])
    const back = await send(api, token, 'GET', `/dossiers/${made.code}/files/${file.sha256}`)
    expect(back.statusCode).toBe(200)
    expect(back.rawPayload.equals(SAMPLES.pdf)).toBe(true)
    expect(back.headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store' })
    expect(back.headers['content-disposition']).toBe(
      'attachment; filename="Don de nghi (ban quet).pdf"; ' +
        "filename*=UTF-8''%C4%90%C6%A1n%20%C4%91%E1%BB%81%20ngh%E1%BB%8B%20%28b%E1%BA%A3n%20qu%C3%A9t%29.pdf",
    )
  })

  it('sent twice is the same file, and the same intake twice is one dossier', async () => {
    const first = (await upload('a.png', SAMPLES.png)).json<Reference>()
    expect((await upload('a.png', SAMPLES.png)).json()).toEqual(first)
    const key = randomUUID()
    const [made, again] = [await submit(first, { key }), await submit(first, { key })]
    expect([made.statusCode, again.statusCode]).toEqual([201, 200])
    expect(again.json().id).toBe(made.json().id)
  })

  it('comes back to whoever asks with the same key after the upload was forgotten', async () => {
    const file = (await upload('b.png', SAMPLES.png)).json<Reference>()
    const key = randomUUID()
    const made = await submit(file, { key })
    await api.office.database.query('delete from file_upload')
    const again = await submit(file, { key })
    expect([again.statusCode, again.json().id]).toEqual([200, made.json().id])
    expect((await submit(file)).json().code).toBe('unknown_file')
  })

  it('is the result that the last step issues', async () => {
    const made = (await submit((await upload('a.pdf', SAMPLES.pdf)).json())).json()
    const result = (await upload('ket-qua.pdf', Buffer.concat([SAMPLES.pdf, Buffer.from('result')]))).json()
    for (let step = 0; step < 6; step += 1) {
      const { status, tasks } = (await send(api, token, 'GET', `/dossiers/${made.id}`)).json()
      if (status === 'result_ready') break
      const done = await completed(made.id, tasks[0].node, result)
      expect(done.statusCode).toBe(200)
    }
    const read = (await send(api, token, 'GET', `/dossiers/${made.id}`)).json()
    expect(read.status).toBe('result_ready')
    expect(read.result.files).toMatchObject([{ sha256: result.sha256, name: 'ket-qua.pdf' }])
    const back = await send(api, token, 'GET', `/dossiers/${made.id}/files/${result.sha256}`)
    expect(back.statusCode).toBe(200)
  })

  async function completed(id: string, node: string, file: Reference) {
    const body = { type: 'complete_step', node, files: [file] }
    const answer = await send(api, token, 'POST', `/dossiers/${id}/commands`, { body })
    if (answer.json().code !== 'decision_needed') return answer
    const decided = { ...body, decision: 'granted' }
    return send(api, token, 'POST', `/dossiers/${id}/commands`, { body: decided })
  }
})

describe('a file is refused with its own code, in the language of the sender, and leaves nothing', () => {
  it.each([
    ['a program called a PDF', 'don.pdf', SAMPLES.program, 422, 'file_disguised'],
    ['a picture called a PDF', 'don.pdf', SAMPLES.png, 422, 'file_disguised'],
    ['a web page', 'trang.html', Buffer.from('<script>alert(1)</script>'), 415, 'file_type_refused'],
    ['a web page called a picture', 'anh.png', Buffer.from('<html><script>'), 422, 'file_disguised'],
    ['an empty file', 'don.pdf', Buffer.alloc(0), 422, 'file_empty'],
    ['a file that is too large', 'don.pdf', Buffer.alloc(1_500_000, '%PDF-1.7 '), 413, 'file_too_large'],
    ['a name that hides its ending', 'fdp.exe\u202Efdp.exe', SAMPLES.pdf, 415, 'file_type_refused'],
  ])('%s', async (_, name, content, status, code) => {
    const before = filesIn().length
    const answer = await upload(name, content)
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
    expect(answer.headers['content-type']).toContain('application/problem+json')
    const vi = (await upload(name, content, { lang: 'vi' })).json()
    expect(vi.code).toBe(code)
    expect(vi.title).not.toBe(answer.json().title)
    expect(filesIn()).toHaveLength(before)
  })

  it('that is not in a form, or in another field, or not there at all', async () => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/pdf' }
    const raw = await api.app.inject({
      method: 'POST',
      url: '/api/v1/files',
      headers,
      payload: SAMPLES.pdf,
    })
    expect([raw.statusCode, raw.json().code]).toEqual([415, 'wrong_media_type'])
    for (const parts of [[['other', { name: 'a.pdf', content: SAMPLES.pdf }]], [['file', 'text']]] as const) {
      const { type, payload } = await formOf(parts)
      const answer = await api.app.inject({
        method: 'POST',
        url: '/api/v1/files',
        headers: { ...headers, 'content-type': type },
        payload,
      })
      expect([answer.statusCode, answer.json().code]).toEqual([422, 'invalid_input'])
      expect(answer.json().errors[0].pointer).toBe('/file')
    }
  })

  it('on a connection that goes on: the rest of a large one is read away', { timeout: 20_000 }, async () => {
    const base = await api.app.listen({ port: 0, host: '127.0.0.1' })
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(30_000_000).fill(32)]), 'lon.pdf')
    const headers = { authorization: `Bearer ${token}` }
    const answer = await fetch(`${base}/api/v1/files`, { method: 'POST', headers, body: form })
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([413, 'file_too_large'])
  })

  const filesIn = () => readdirSync(api.files.folder, { recursive: true })
})

describe('on a server with a scanner, or with a full disk,', () => {
  it('a file is refused, or stored and waiting', async () => {
    const answers: Awaited<ReturnType<Scan>>[] = ['infected', 'unknown']
    const scanned = await startApi({}, { scan: async () => answers.shift() ?? 'clean' })
    try {
      const as = await scanned.admit(['dossiers.act'])
      const refused = await upload('a.pdf', SAMPLES.pdf, { as, to: scanned })
      expect([refused.statusCode, refused.json().code]).toEqual([422, 'file_infected'])
      const waiting = await upload('a.pdf', SAMPLES.pdf, { as, to: scanned })
      expect([waiting.statusCode, waiting.json().state]).toEqual([201, 'quarantined'])
    } finally {
      await scanned.close()
    }
  })

  it('nothing is stored, and a sentence says what to do', async ({ skip }) => {
    let folder = ''
    const prepare = (at: string) => {
      try {
        execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', at], { stdio: 'ignore' })
        folder = at
      } catch {
        skip('only root may mount the small disk that this test fills')
      }
    }
    const full = await startApi({}, { prepare })
    try {
      const as = await full.admit(['dossiers.intake'])
      const large = Buffer.concat([SAMPLES.pdf, Buffer.alloc(200_000)])
      const refused = await upload('a.pdf', large, { as, to: full })
      expect([refused.statusCode, refused.json().code]).toEqual([507, 'disk_full'])
      expect((await upload('a.pdf', SAMPLES.pdf, { as, to: full })).statusCode).toBe(201)
    } finally {
      if (folder) execFileSync('umount', [folder])
      await full.close()
    }
  })
})

describe('a file in a command', () => {
  it('that was never uploaded, is not described as it is, or was uploaded by another program is refused', async () => {
    const file = (await upload('don.pdf', SAMPLES.pdf)).json<Reference>()
    const other = await api.admit(['dossiers.intake'])
    const refused = [
      await submit({ ...file, sha256: 'a'.repeat(64) }),
      await submit({ ...file, size: file.size + 1 }),
      await submit({ ...file, type: 'text/html' }),
      await submit({ ...file, name: 'khac.pdf' }),
      await submit(file, { as: other }),
    ]
    for (const answer of refused) {
      expect([answer.statusCode, answer.json().code]).toEqual([422, 'unknown_file'])
      expect(answer.json().details.files).toHaveLength(1)
      expect(answer.json().title.length).toBeGreaterThan(10)
    }
  })

  it('that is no reference is an error of its field', async () => {
    const answer = await submit({ sha256: '../../etc/passwd', name: 'a.pdf', type: 'application/pdf' })
    const pointers = answer.json().errors.map((each: { pointer: string }) => each.pointer)
    expect(pointers).toEqual(['/papers/0/files/0/sha256', '/papers/0/files/0/size'])
  })
})

describe('a file of a dossier', () => {
  it('is there only in the dossier that holds it, and only for programs that may read that one', async () => {
    const file = (await upload('don.pdf', SAMPLES.pdf)).json<Reference>()
    const holder = (await submit(file)).json()
    const without = (await send(api, token, 'POST', '/dossiers', { body: COPY })).json()
    const elsewhere = await send(api, token, 'GET', `/dossiers/${without.id}/files/${file.sha256}`)
    expect([elsewhere.statusCode, elsewhere.json().code]).toEqual([404, 'file_missing'])
    const stranger = await api.admit(['dossiers.read'], [OTHER_WARD])
    const hidden = await send(api, stranger, 'GET', `/dossiers/${holder.id}/files/${file.sha256}`)
    expect([hidden.statusCode, hidden.json().code]).toEqual([404, 'unknown_dossier'])
    const neighbour = await api.admit(['dossiers.read'], [WARD])
    expect(
      (await send(api, neighbour, 'GET', `/dossiers/${holder.id}/files/${file.sha256}`)).statusCode,
    ).toBe(200)
    const views = await listViews(api.office.database, { dossier: holder.id, limit: 10 })
    expect(views).toMatchObject([{ staff: null, purpose: `file:${file.sha256.slice(0, 16)}` }])
  })
})
