/** Many people file at once; the server is killed in the middle, started again, and asked for everything that it had acknowledged. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadDemoCatalogue } from '../../demo/index.ts'
import { insertDraft, keepAccount, openAccountSession, saveAnswers } from '../../src/applications/index.ts'
import { toLocalDate } from '../../src/calendar/index.ts'
import { formOf, openCatalogue } from '../../src/catalogue/index.ts'
import { MIGRATIONS } from '../../src/cli/open-store.ts'
import { findDossier } from '../../src/dossiers/index.ts'
import { fillForm } from '../../src/forms/filling/sample-answers.testing.ts'
import {
  type Database,
  migrate,
  openDatabase,
  withScratchDatabase,
} from '../../src/platform/database/index.ts'
import { newId } from '../../src/platform/index.ts'
import { type Server, startServer } from '../harness/server.ts'
import { makeBigPaper } from './big-paper.ts'
import { FILES_EACH, fileAll, hasFiles, hashOf, type Person } from './person.ts'

/** Changes of civil status: a form of its record with two places for papers. */
const PROCEDURE = '1.004859'
const WARD = 'H44.100'
const WATCH_MS = 100

export interface Rush {
  people: number
  /** Filed, as the server said, before it was killed; and in the end. */
  beforeKill: number
  filed: number
  /** What an acknowledged dossier lacks, in words. */
  lacking: string[]
  peakMb: number
  /** From the first request to the last acknowledgement, without the time of the restart. */
  seconds: number
  /** Answers that the server was too busy. */
  sentAway: number
}

export async function rush(people: number, fileBytes: number): Promise<Rush> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-rush-'))
  try {
    return await withScratchDatabase(async (url) => {
      await migrate(url, MIGRATIONS)
      const database = openDatabase({ url, max: 4 })
      try {
        await loadDemoCatalogue(database, 'mật khẩu không ai biết')
        const crowd = await gather(database, people)
        const settings = { DATABASE_URL: url, DATA_DIR: folder, DEMO: 'off', MOTCUA_ROLE: 'all' }
        return await file(database, crowd, fileBytes, () => startServer(settings))
      } finally {
        await database.close()
      }
    })
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function file(
  database: Database,
  crowd: readonly Person[],
  fileBytes: number,
  start: () => Promise<Server>,
): Promise<Rush> {
  const paper = await makeBigPaper(fileBytes)
  const acknowledged = new Set<Person>()
  let server = await start()
  let peakMb = 0
  const watch = () => {
    peakMb = Math.max(peakMb, server.residentMb())
  }
  let killing: Promise<void> | undefined
  let watching = setInterval(watch, WATCH_MS)
  const half = Math.ceil(crowd.length / 2)
  const begun = performance.now()
  await Promise.allSettled(
    crowd.map(async (person) => {
      if (await fileAll(server.url, person, paper)) acknowledged.add(person)
      if (acknowledged.size < half || killing !== undefined) return
      clearInterval(watching)
      killing = server.kill()
    }),
  )
  clearInterval(watching)
  await (killing ?? server.kill())
  const firstSeconds = (performance.now() - begun) / 1000
  const beforeKill = acknowledged.size

  server = await start()
  watching = setInterval(watch, WATCH_MS)
  const lacking = await lackingOf(database, server, [...acknowledged])
  const again = performance.now()
  const others = crowd.filter((person) => !acknowledged.has(person))
  for (const person of others.filter(({ isSaved }) => isSaved)) {
    if (!(await hasFiles(server.url, person))) lacking.push(`the draft ${person.draft} lost its files`)
  }
  const done = await Promise.allSettled(
    others.map(async (person) => {
      if (await fileAll(server.url, person, paper)) acknowledged.add(person)
    }),
  )
  const seconds = firstSeconds + (performance.now() - again) / 1000
  for (const one of done) if (one.status === 'rejected') lacking.push(String(one.reason))
  lacking.push(...(await lackingOf(database, server, others)))
  clearInterval(watching)
  await server.stop()
  return {
    people: crowd.length,
    beforeKill,
    filed: acknowledged.size,
    lacking,
    peakMb,
    seconds,
    sentAway: crowd.reduce((sum, one) => sum + one.sentAway, 0),
  }
}

/** Everything that was acknowledged is asked for again, byte by byte. */
async function lackingOf(database: Database, { url }: Server, people: readonly Person[]): Promise<string[]> {
  const lacking: string[] = []
  for (const person of people) {
    const dossier = await findDossier(database, person.draft)
    const files = dossier?.state.papers.flatMap((one) => one.files ?? []) ?? []
    if (files.length !== FILES_EACH) lacking.push(`${person.draft} has ${files.length} files`)
    for (const { sha256 } of files) {
      if ((await hashOf(url, person, sha256)) !== sha256)
        lacking.push(`${person.draft}: ${sha256} is not whole`)
    }
  }
  return lacking
}

/** Accounts that are signed in, each with a draft that lacks nothing but its papers. */
async function gather(database: Database, people: number): Promise<Person[]> {
  const now = Date.now()
  const procedure = (await openCatalogue(database)).inForce(PROCEDURE, now)
  if (procedure === undefined) throw new Error('the procedure is not in force')
  const filled = fillForm(formOf(procedure), {}, { today: toLocalDate(now), lang: 'vi' })
  const answers = Object.fromEntries(
    Object.entries(filled).filter(([, answer]) => !JSON.stringify(answer).includes('sha256')),
  )
  const crowd: Person[] = []
  for (let at = 0; at < people; at++) {
    const who = { issuer: 'bench', subject: String(at), name: 'Nguyễn Thị Hoa', represents: [] }
    const identity = `0251900${String(at).padStart(5, '0')}`
    const account = await keepAccount(database, { ...who, identity }, now)
    const draft = {
      ...{ id: newId(now), account: account.id, procedure: PROCEDURE, competentAgency: WARD },
      ...{ procedureVersion: procedure.version.id, forWhom: { kind: 'self' } as const },
    }
    await insertDraft(database, draft, now)
    await saveAnswers(database, draft, answers, now)
    const session = await openAccountSession(database, account.id, undefined, now)
    crowd.push({ draft: draft.id, cookies: new Map([['account', session]]), isSaved: false, sentAway: 0 })
  }
  return crowd
}
