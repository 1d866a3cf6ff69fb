import { readFileSync } from 'node:fs'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSession } from '../../src/agencies/index.ts'
import { cleanLine, cleanLines } from '../../src/platform/index.ts'
import { COPY, send, startApi, type TestApi } from '../api/api-server.ts'
import { rawTextOf } from '../documents/poppler.ts'
import { plainOf } from '../web/forms.ts'
import { openTestWeb, openVisitor, type TestWeb } from '../web.ts'

const LIST = new URL('blns.json', import.meta.url)
const strings = JSON.parse(readFileSync(LIST, 'utf8')) as string[]
/** In an ordinary run some of them: every one with STRINGS=all, a few minutes. */
const EVERY = process.env.STRINGS === 'all' ? 1 : 7
/** Each once: the list holds some twice, and a dossier is withdrawn only once. */
const tried = [...new Set(strings)].filter((_, at) => at % EVERY === 0)

let api: TestApi
let web: TestWeb
let token: string
let desk: ReturnType<typeof openVisitor>
/** The dossiers that were taken in, by the string in their name and address. */
const taken = new Map<string, { id: string; code: string }>()

beforeAll(async () => {
  api = await startApi()
  token = await api.admit(['dossiers.intake', 'dossiers.read', 'dossiers.act', 'figures.read'])
  web = await openTestWeb(api.office.database, { clock: api.clock })
  const [clerk] = await api.office.database.query<{ id: string }>(
    "select id from staff where username = 'tiepnhan.viettri'",
  )
  const session = await openSession(api.office.database, clerk?.id ?? '', api.clock.now())
  desk = openVisitor(web.app)
  desk.cookies.set('session', session.token)
})
afterAll(async () => {
  await web.close()
  await api.close()
})

const file = (applicant: object, more: object = {}) =>
  send(api, token, 'POST', '/dossiers', {
    body: {
      ...COPY,
      parties: { applicant: { kind: 'organisation', name: 'Tổ chức Thử', ...applicant } },
      confirmed: true,
      ...more,
    },
  })
const get = (path: string) => send(api, token, 'GET', path)

/** Not stored, and told why in words, at a place. */
function isRefused({ statusCode, headers, body }: LightMyRequestResponse): boolean {
  if (statusCode < 400 || statusCode >= 500) return false
  if (!String(headers['content-type']).startsWith('application/problem+json')) return false
  const { title, detail } = JSON.parse(body)
  return title.length > 10 && detail.length > 10
}

/** Some at a time, each with its string told when it fails. */
async function forEachString(work: (text: string, at: number) => Promise<void>): Promise<void> {
  const entries = tried.entries()
  const one = async () => {
    for (const [at, text] of entries) {
      await work(text, at).catch((error) => {
        throw new Error(`string ${at} ${JSON.stringify(text)}: ${error}`, { cause: error })
      })
    }
  }
  await Promise.all(Array.from({ length: 6 }, one))
}

describe('strings that break programs', { timeout: 120_000 }, () => {
  it('are taken in over the API and given back as the cleaned text that they are, or refused at their field', async () => {
    await forEachString(async (text) => {
      const answer = await file({ name: text, address: text })
      const clean = cleanLine(text)
      if (clean === '' || clean.length > 200) {
        expect([answer.statusCode, isRefused(answer)]).toEqual([422, true])
        expect(answer.json().errors[0].pointer).toMatch(/^\/parties\/applicant\/(name|address)$/)
        return
      }
      expect([answer.statusCode, answer.body.slice(0, 200)]).toEqual([201, expect.any(String)])
      const { id, code } = answer.json()
      taken.set(text, { id, code })
      const { applicant } = (await get(`/dossiers/${id}`)).json().parties
      expect([applicant.name, applicant.address]).toEqual([clean, clean])
    })
    expect(taken.size).toBeGreaterThan(0.85 * tried.length)
  })

  it('in every other field of an intake are kept or refused with a sentence, never an error of the server', async () => {
    const paper = COPY.papers[0]
    await forEachString(async (text) => {
      const answers = await Promise.all([
        file({ idNumber: text, phone: text, email: text, birthDate: text }),
        file({}, { owner: { kind: 'citizen', name: text, idNumber: text } }),
        file({ kind: text }),
        file({}, { papers: [{ ...paper, name: text }] }),
        file({}, { papers: [{ ...paper, component: text, files: [text] }] }),
        file({}, { facts: { pages: text, copies: text, [text]: text } }),
        file({}, { procedure: text, channel: text, case: text, deliverBy: text }),
        file({}, { receivingAgency: text, competentAgency: text }),
        file({}, { [text]: text }),
      ])
      for (const answer of answers) {
        expect([answer.statusCode === 201 || isRefused(answer), answer.body.slice(0, 300)]).toEqual([
          true,
          expect.any(String),
        ])
      }
    })
  })

  it('as reasons of acts over the API stand on the page of the dossier, or are refused', async () => {
    await forEachString(async (text) => {
      const id = taken.get(text)?.id ?? String((await file({})).json().id)
      const body = { type: 'withdraw', reason: text }
      const answer = await send(api, token, 'POST', `/dossiers/${id}/commands`, { body })
      const clean = cleanLines(text)
      expect([answer.statusCode, answer.body]).toEqual([clean === '' ? 422 : 200, expect.any(String)])
      if (clean === '') return expect(isRefused(answer)).toBe(true)
      const page = plainOf((await desk.get(`/work/dossiers/${id}`)).body)
      expect(signsOf(page).includes(signsOf(clean))).toBe(true)
    })
  })

  it('as what is asked for are found or not, never an error of the server', async () => {
    await forEachString(async (text) => {
      const asked = encodeURIComponent(text.toWellFormed())
      const answers = await Promise.all([
        get(`/procedures?q=${asked}`),
        get(`/procedures/${asked}`),
        get(`/dossiers?agency=${asked}`),
        get(`/dossiers?after=${asked}&status=${asked}`),
        get(`/dossiers/${asked}`),
        get(`/dossiers/${asked}/events`),
        get(`/tracking?code=${asked}&secret=${asked}`),
        get(`/figures?from=${asked}&to=${asked}`),
        web.app.inject(`/procedures?q=${asked}`),
        web.app.inject(`/procedures/${asked}`),
        web.app.inject(`/track?code=${asked}`),
        desk.get(`/work/receive?q=${asked}`),
        desk.get(`/work?after=${asked}&kind=${asked}`),
      ])
      expect(answers.map(({ statusCode }) => statusCode >= 500)).toEqual(answers.map(() => false))
    })
  })

  it('stand on the page of their dossier, and lead there when they are searched for', async () => {
    await forEachString(async (text) => {
      const dossier = taken.get(text)
      if (dossier === undefined) return
      const page = await desk.get(`/work/dossiers/${dossier.id}`)
      expect([page.statusCode, plainOf(page.body).includes(cleanLine(text))]).toEqual([200, true])
      const found = await desk.get(`/work/search?q=${encodeURIComponent(text.toWellFormed())}`)
      expect(found.statusCode).toBeLessThan(400)
      const leads = String(found.headers.location ?? found.body)
      // Of what many have, the latest fifty are shown.
      const isMany = leads.split('/work/dossiers/').length > 50
      expect([leads.includes(dossier.id) || isMany, leads.length]).toEqual([true, expect.any(Number)])
    })
  })

  it('are printed on the receipt, or the page warns of the letters that it has not', async () => {
    const some = [...taken].filter((_, at) => EVERY === 1 || at % 3 === 0)
    for (const [text, { id }] of some) {
      const page = plainOf((await desk.get(`/work/received/${id}`)).body)
      if (page.includes('không in được chữ')) continue
      const pdf = await desk.get(`/work/dossiers/${id}/receipt.pdf`)
      expect(pdf.statusCode).toBe(200)
      const isThere = isPrinted(rawTextOf(pdf.rawPayload), cleanLine(text))
      expect([text, isThere]).toEqual([text, true])
    }
  })
})

/**
 * A letter with marks heaped on it is read back once for each of its marks, and what runs from right to left in the order of the
 * sheet: there every letter must be found, elsewhere the text as it stands.
 */
function isPrinted(printed: string, text: string): boolean {
  if (!/\p{M}{2}|[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(text.normalize('NFKC'))) {
    return signsOf(printed).includes(signsOf(text))
  }
  const lettersOf = (one: string) => signsOf(one.normalize('NFKD').replace(/\p{M}/gu, ''))
  const found = new Set(lettersOf(printed))
  return [...lettersOf(text)].every((letter) => found.has(letter))
}

/** What is printed, without the blanks between: lines break where they must. */
function signsOf(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b\u00ad]+/g, '')
}
