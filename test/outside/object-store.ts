/** An object store as far as Motcua speaks with one: the messages of S3 that are documented, kept in memory. */
import { createHash, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** What happens to the next requests: an answer 503, a connection cut half way, no answer at all. */
export type Fault = 'error' | 'cut' | 'silent'

export interface ObjectStoreServer {
  url: string
  objects: Map<string, Buffer>
  /** Uploads in parts that have begun and not ended. */
  uploads: Map<string, Map<number, Buffer>>
  /** The next requests of this method meet this. */
  fail(fault: Fault, times: number, method?: string): void
  close(): Promise<void>
}

export const OBJECT_STORE_KEY = { id: 'motcua', secret: 'only-for-tests' }

const PAGE = 100

export async function startObjectStore(bucket = 'files'): Promise<ObjectStoreServer> {
  const objects = new Map<string, Buffer>()
  const uploads = new Map<string, Map<number, Buffer>>()
  let faults: { fault: Fault; method: string | undefined }[] = []
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://store')
    const nth = faults.findIndex(({ method }) => method === undefined || method === request.method)
    const [met] = nth < 0 ? [] : faults.splice(nth, 1)
    if (met?.fault === 'silent') return
    if (met?.fault === 'cut' && request.method !== 'GET') return void request.socket.destroy()
    if (met?.fault === 'error') return refuse(response, 503, 'SlowDown')
    if (!request.headers.authorization?.includes(`Credential=${OBJECT_STORE_KEY.id}/`)) {
      return refuse(response, 403, 'InvalidAccessKeyId')
    }
    const [, asked, ...rest] = url.pathname.split('/')
    if (asked !== bucket) return refuse(response, 404, 'NoSuchBucket')
    const key = decodeURIComponent(rest.join('/'))
    const cut = met?.fault === 'cut'
    await answer({ request, response, query: url.searchParams, key, cut }, { objects, uploads, bucket })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/${bucket}`,
    ...{ objects, uploads },
    fail: (fault, times, method) => {
      faults = Array.from({ length: times }, () => ({ fault, method }))
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise<void>((done) => server.close(() => done()))
    },
  }
}

interface Asked {
  request: IncomingMessage
  response: ServerResponse
  query: URLSearchParams
  key: string
  cut: boolean
}

interface Kept {
  objects: Map<string, Buffer>
  uploads: Map<string, Map<number, Buffer>>
  bucket: string
}

async function answer(asked: Asked, kept: Kept): Promise<void> {
  const { request, response, query, key } = asked
  const { objects } = kept
  if (query.has('uploads') || query.has('uploadId')) return answerParts(asked, kept)
  switch (request.method) {
    case 'PUT': {
      const source = request.headers['x-amz-copy-source']
      const content =
        source === undefined
          ? await buffer(request)
          : objects.get(decodeURIComponent(String(source)).replace(/^\/?[^/]+\//, ''))
      if (content === undefined) return refuse(response, 404, 'NoSuchKey')
      objects.set(key, content)
      const xml = `<CopyObjectResult><ETag>${tagOf(content)}</ETag></CopyObjectResult>`
      return send(response, 200, source === undefined ? '' : xml, { etag: tagOf(content) })
    }
    case 'DELETE':
      objects.delete(key)
      return send(response, 204, '')
    default:
      return key === '' ? list(asked, kept) : read(asked, objects.get(key))
  }
}

function read({ request, response, cut }: Asked, content: Buffer | undefined): void {
  if (content === undefined) {
    refuse(response, 404, 'NoSuchKey')
    return
  }
  response.writeHead(200, { 'content-length': content.length, etag: tagOf(content) })
  if (cut) response.write(content.subarray(0, Math.floor(content.length / 2)), () => response.destroy())
  else response.end(request.method === 'HEAD' ? undefined : content)
}

function list({ response, query }: Asked, { objects, bucket }: Kept): void {
  const prefix = query.get('prefix') ?? ''
  const after = query.get('continuation-token') ?? ''
  const keys = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > after).sort()
  const page = keys.slice(0, PAGE)
  const isMore = keys.length > PAGE
  send(
    response,
    200,
    `<ListBucketResult><Name>${bucket}</Name><Prefix>${prefix}</Prefix><KeyCount>${page.length}</KeyCount>` +
      `<IsTruncated>${isMore}</IsTruncated>` +
      (isMore ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '') +
      page
        .map((key) => `<Contents><Key>${key}</Key><Size>${objects.get(key)?.length}</Size></Contents>`)
        .join('') +
      '</ListBucketResult>',
  )
}

async function answerParts({ request, response, query, key }: Asked, kept: Kept): Promise<void> {
  const { objects, uploads, bucket } = kept
  if (query.has('uploads')) {
    const id = randomUUID()
    uploads.set(id, new Map())
    const begun = `<Bucket>${bucket}</Bucket><Key>${key}</Key><UploadId>${id}</UploadId>`
    return send(response, 200, `<InitiateMultipartUploadResult>${begun}</InitiateMultipartUploadResult>`)
  }
  const id = query.get('uploadId') ?? ''
  const parts = uploads.get(id)
  if (parts === undefined) return refuse(response, 404, 'NoSuchUpload')
  if (request.method === 'PUT') {
    const content = await buffer(request)
    parts.set(Number(query.get('partNumber')), content)
    return send(response, 200, '', { etag: tagOf(content) })
  }
  uploads.delete(id)
  if (request.method === 'DELETE') return send(response, 204, '')
  await buffer(request)
  const content = Buffer.concat([...parts].sort(([a], [b]) => a - b).map(([, part]) => part))
  objects.set(key, content)
  const done = `<Bucket>${bucket}</Bucket><Key>${key}</Key><ETag>${tagOf(content)}</ETag>`
  send(response, 200, `<CompleteMultipartUploadResult>${done}</CompleteMultipartUploadResult>`)
}

function tagOf(content: Buffer): string {
  return `"${createHash('md5').update(content).digest('hex')}"`
}

function refuse(response: ServerResponse, status: number, code: string): void {
  send(response, status, `<Error><Code>${code}</Code><Message>${code}</Message></Error>`)
}

function send(
  response: ServerResponse,
  status: number,
  xml: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/xml', ...headers })
  response.end(xml === '' ? undefined : `<?xml version="1.0" encoding="UTF-8"?>${xml}`)
}

/** The keys of a listing. */
export async function allOf(keys: AsyncIterable<string>): Promise<string[]> {
  const found: string[] = []
  for await (const key of keys) found.push(key)
  return found
}
