/** Somebody with a browser who attaches five files to a draft and files it. */
import { createHash } from 'node:crypto'
import { Agent, type IncomingMessage, request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { type BigPaper, onePaper } from './big-paper.ts'

export interface Person {
  draft: string
  /** Cookies by name. */
  cookies: Map<string, string>
  /** The server has said that the page with the files is kept. */
  isSaved: boolean
  /** How often the server was too busy for them. */
  sentAway: number
}

const FILES = { paper_1_004859_tp01: 3, paper_1_004859_tp02: 2 }
export const FILES_EACH = 5
const PAGE = 'papers'
const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY })

/** True when the server has said that it is filed. Throws where it does not answer any more. */
export async function fileAll(origin: string, person: Person, paper: BigPaper): Promise<boolean> {
  const page = `/drafts/${person.draft}/page/${PAGE}`
  const shown = await ask(origin, person, page)
  // Filed already, by a request whose answer was lost.
  if (shown.status === 303) return (await ask(origin, person, `/drafts/${person.draft}/filed`)).status === 200
  const action = unescapeHtml(
    /<form method="post" action="([^"]*page\/papers[^"]*)"/.exec(shown.body)?.[1] ?? '',
  )
  const saved = await ask(origin, person, action, multipart(hiddenOf(shown.body), paper))
  if (saved.status !== 303) throw new Error(`the page answered ${saved.status}: ${saved.body.slice(0, 500)}`)
  person.isSaved = true
  const review = await ask(origin, person, `/drafts/${person.draft}/review`)
  if (review.status !== 200) throw new Error(`the review answered ${review.status} ${review.location}`)
  const csrf = /name="_csrf" value="([^"]+)"/.exec(review.body)?.[1] ?? ''
  const filed = await ask(origin, person, `/drafts/${person.draft}/file`, form({ _csrf: csrf }))
  // Any other way on says that something is lacking, and acknowledges nothing.
  if (filed.location !== `/drafts/${person.draft}/filed`)
    throw new Error(`filing answered ${filed.status} ${filed.location}: ${filed.body.slice(0, 500)}`)
  return true
}

/** Whether a draft still has all that was acknowledged; also one that was filed meanwhile. */
export async function hasFiles(origin: string, person: Person): Promise<boolean> {
  const shown = await ask(origin, person, `/drafts/${person.draft}/page/${PAGE}`)
  return shown.status === 303 || shown.body.match(/name="kept-/g)?.length === FILES_EACH
}

/** SHA-256 of a file as the server gives it; undefined where it does not. */
export async function hashOf(origin: string, person: Person, sha256: string): Promise<string | undefined> {
  for (let tries = 0; ; tries++) {
    const answer = await open(origin, person, `/drafts/${person.draft}/files/${sha256}`)
    const hash = createHash('sha256')
    for await (const chunk of answer) hash.update(chunk as Buffer)
    if (answer.statusCode === 200) return hash.digest('hex')
    if (answer.statusCode !== 503 || tries === MOST_TRIES) return undefined
    await setTimeout(AGAIN_MS[0])
  }
}

interface Sent {
  type: string
  length: number
  pieces: readonly (Buffer | string)[]
}

/** A server that is too busy says so, and whoever wants to file tries again a little later. */
const AGAIN_MS = [200, 1_500] as const
const MOST_TRIES = 200

async function ask(
  origin: string,
  person: Person,
  path: string,
  sent?: Sent,
): Promise<{ status: number; location: string; body: string }> {
  for (let tries = 0; ; tries++) {
    const answer = await askOnce(origin, person, path, sent)
    if (answer.status !== 503 || tries === MOST_TRIES) return answer
    person.sentAway += 1
    const [least, most] = AGAIN_MS
    await setTimeout(least + Math.random() * (most - least))
  }
}

async function askOnce(origin: string, person: Person, path: string, sent: Sent | undefined) {
  const answer = await open(origin, person, path, sent)
  const body = (await buffer(answer)).toString()
  for (const line of answer.headers['set-cookie'] ?? []) {
    const [pair = ''] = line.split(';')
    person.cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
  }
  return { status: answer.statusCode ?? 0, location: answer.headers.location ?? '', body }
}

function open(origin: string, { cookies }: Person, path: string, sent?: Sent): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asked = request(`${origin}${path}`, {
      agent,
      method: sent === undefined ? 'GET' : 'POST',
      headers: {
        accept: 'text/html',
        cookie: [...cookies].map((pair) => pair.join('=')).join('; '),
        'sec-fetch-site': 'same-origin',
        ...(sent === undefined ? {} : { 'content-type': sent.type, 'content-length': sent.length }),
      },
    })
    asked.once('response', resolve).once('error', reject)
    void write(asked, sent?.pieces ?? [])
  })
}

/** As fast as the other side takes it: nothing is copied, and a thousand do not fill the memory. */
async function write(asked: ReturnType<typeof request>, pieces: readonly (Buffer | string)[]): Promise<void> {
  for (const piece of pieces) {
    if (asked.destroyed) return
    if (!asked.write(piece)) {
      await new Promise<void>((resolve) => {
        asked.once('drain', resolve).once('close', resolve)
      })
    }
  }
  asked.end()
}

function multipart(fields: readonly [string, string][], paper: BigPaper): Sent {
  const mark = '----motcua-bench'
  const head = (name: string, more: string) =>
    `--${mark}\r\ncontent-disposition: form-data; name="${name}"${more}\r\n`
  const texts = fields.map(([name, value]) => `${head(name, '')}\r\n${value}\r\n`)
  const files = Object.entries(FILES).flatMap(([name, count]) =>
    Array.from({ length: count }, (_, at) => [
      `${head(name, `; filename="giay-${at + 1}.pdf"`)}content-type: application/pdf\r\n\r\n`,
      ...onePaper(paper),
      '\r\n',
    ]).flat(),
  )
  const pieces = [...texts, ...files, `--${mark}--\r\n`]
  const length = pieces.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0)
  return { type: `multipart/form-data; boundary=${mark}`, length, pieces }
}

function form(fields: Record<string, string>): Sent {
  const body = new URLSearchParams(fields).toString()
  return { type: 'application/x-www-form-urlencoded', length: Buffer.byteLength(body), pieces: [body] }
}

function hiddenOf(html: string): [string, string][] {
  const main = html.slice(html.indexOf('class="questions"'))
  return [...main.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].flatMap(
    ([, name, value]) =>
      name?.startsWith('kept-') || name === 'back'
        ? []
        : [[unescapeHtml(name ?? ''), unescapeHtml(value ?? '')]],
  )
}

function unescapeHtml(text: string): string {
  return text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'")
}
