import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AGENCIES_2026, UNITS_2026 } from '../../../demo/agencies-2026.ts'
import { PROCEDURES_2026 } from '../../../demo/procedures/index.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { openTestFiles, SAMPLES, type TestFiles } from '../../../test/files.ts'
import { fromLocal } from '../../calendar/index.ts'
import { newId } from '../../platform/index.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import { actOnMany } from '../act-on-many.ts'
import type { CommandBody, CommandOf } from '../commands.ts'
import { newApplication, openDesk } from '../history.testing.ts'
import type { PaperFile } from '../model.ts'
import type { Office } from '../office.ts'
import { isRefusal } from '../refusals.ts'
import { findDossier, listEvents } from '../store/read.ts'
import { cleanName } from './clean-name.ts'
import type { Uploaded } from './file-room.ts'
import { heldFiles } from './held-files.ts'
import { sweepFiles } from './sweep-files.ts'
import { takeUpload } from './take-upload.ts'
import { verifyFiles } from './verify-files.ts'

const DAY_MS = 86_400_000
const monday = fromLocal('2026-11-23', 600)
const desk = openDesk({ agencies: AGENCIES_2026, units: UNITS_2026, versions: PROCEDURES_2026 })
const sender = {
  kind: 'client',
  id: 'software',
  scopes: ['dossiers.intake', 'dossiers.act'],
  agencies: 'all',
} as const
let db: TestDatabase
let office: Office
let files: TestFiles
let count = 0

beforeAll(async () => {
  db = await testDatabase()
  office = { ...desk, database: db.database }
  files = openTestFiles(db.database, { maxUploadMb: 1, maxUploadTotalMb: 200 })
})
afterAll(async () => {
  files.remove()
  await db.close()
})

/** Another content each time, unless one is given. */
async function upload(now = monday, text?: string): Promise<Uploaded> {
  count += 1
  const content = Readable.from([SAMPLES.pdf, Buffer.from(text ?? String(count))])
  const uploaded = await takeUpload(files, sender, { name: 'giấy tờ.pdf', content }, now)
  if ('code' in uploaded) throw new Error(uploaded.code)
  return uploaded
}

const named = ({ state: _, ...file }: Uploaded): PaperFile => file

function application(file: PaperFile): CommandOf<'receive'> {
  const procedure = desk.catalogue.inForce('2.000815', monday) as (typeof desk.versions)[number]
  const body = newApplication(desk, procedure, { way: 1, pick: 0, fill: 2, wait: 0 }, monday)
  const [paper, ...rest] = (body as CommandOf<'receive'>).papers
  return { ...body, papers: [{ ...paper, files: [file] }, ...rest] } as CommandOf<'receive'>
}

const give = (body: CommandBody, dossier: string, at: number) =>
  actOnDossier(office, { id: newId(at), dossier, actor: sender, at, body })

async function receive(file: PaperFile, at = monday): Promise<string> {
  const acted = await give(application(file), newId(at), at)
  if (isRefusal(acted)) throw new Error(acted.refused)
  return acted.dossier
}

/** The act that completes the present step with a file. */
async function stepOf(dossier: string, file: PaperFile): Promise<CommandBody> {
  const state = (await findDossier(db.database, dossier))?.state
  const node = state?.tasks[0]?.node ?? ''
  const step = office.catalogue.byId(state?.procedureVersion ?? '')?.flow.nodes.get(node)
  const decision = step?.kind === 'step' && step.decides ? { decision: 'granted' as const } : {}
  return { type: 'complete_step', node, files: [file], ...decision }
}

const isThere = async ({ sha256 }: PaperFile) => (await files.store.stateOf(sha256)) === 'ready'

describe('the sweep of files', () => {
  it('deletes after two days what no act named, and nothing before', async () => {
    const file = await upload()
    await sweepFiles(files, monday + 2 * DAY_MS)
    expect(await isThere(file)).toBe(true)
    await sweepFiles(files, monday + 2 * DAY_MS + 1)
    expect(await isThere(file)).toBe(false)
    expect(await give(application(named(file)), newId(monday), monday)).toMatchObject({
      refused: 'unknown_file',
    })
  })

  it('never deletes what a dossier holds, though its paper was replaced or a later step changed nothing', async () => {
    const [paper, again, step] = [await upload(), await upload(), await upload()]
    const id = await receive(named(paper))
    const done = await give(await stepOf(id, named(step)), id, monday)
    expect(isRefusal(done)).toBe(false)
    await receive(named(again))
    for (const days of [3, 4, 400]) await sweepFiles(files, monday + days * DAY_MS)
    expect(await Promise.all([paper, again, step].map(isThere))).toEqual([true, true, true])
    const held = heldFiles(await listEvents(db.database, id))
    expect(held.map(({ sha256 }) => sha256)).toEqual([paper.sha256, step.sha256])
  })

  it('leaves what an act names though it came in long before, and what came in again', async () => {
    const [late, twice] = [await upload(), await upload(monday, 'the same content')]
    const tuesday = monday + 2 * DAY_MS + 3_600_000
    await receive(named(late), tuesday)
    await upload(tuesday, 'the same content')
    await sweepFiles(files, tuesday)
    expect(await Promise.all([late, twice].map(isThere))).toEqual([true, true])
  })

  it('beside acts and uploads at the same moment: what is accepted is there, the rest is told', async () => {
    const uploads = await Promise.all(Array.from({ length: 30 }, () => upload()))
    const later = monday + 3 * DAY_MS
    const sweeps = Array.from({ length: 3 }, () => sweepFiles(files, later))
    const acts = uploads.map((file) => give(application(named(file)), newId(later), later))
    const repeats = Array.from({ length: 10 }, () => upload(later, 'at the same moment'))
    const [answers, again] = await Promise.all([Promise.all(acts), Promise.all(repeats), Promise.all(sweeps)])
    await sweepFiles(files, later)
    for (const [i, answer] of answers.entries()) {
      const file = uploads[i] as Uploaded
      if (isRefusal(answer)) expect(answer.refused).toBe('unknown_file')
      expect(await isThere(file)).toBe(!isRefusal(answer))
    }
    expect(await isThere(again[0] as Uploaded)).toBe(true)
  })

  it('keeps what waits for the virus scanner like anything else', async () => {
    const waiting = openTestFiles(
      db.database,
      { maxUploadMb: 1, maxUploadTotalMb: 200 },
      { scan: async () => 'unknown' },
    )
    const content = Readable.from([SAMPLES.png])
    const file = (await takeUpload(waiting, sender, { name: 'ảnh.png', content }, monday)) as Uploaded
    expect(file.state).toBe('quarantined')
    await receive(named(file))
    await sweepFiles(waiting, monday + 9 * DAY_MS)
    expect(await waiting.store.stateOf(file.sha256)).toBe('quarantined')
    waiting.remove()
  })
})

describe('the check of files', () => {
  it('names what a dossier holds and the store has lost, and nothing that no dossier holds', async () => {
    const [held, loose] = [await upload(), await upload()]
    await receive(named(held))
    const before = await verifyFiles(files)
    expect(before.examples).not.toContain(held.sha256)
    for (const { sha256 } of [held, loose]) await files.store.delete(sha256)
    const after = await verifyFiles(files)
    expect(after.examples).toContain(held.sha256)
    expect(after.examples).not.toContain(loose.sha256)
    expect([after.files, after.differences]).toEqual([before.files, before.differences + 1])
  })
})

describe('a file in a command', () => {
  it('is refused when somebody else sent it in, alone or among many', async () => {
    const file = await upload()
    const stranger = { ...sender, id: 'other' }
    const command = {
      id: newId(monday),
      dossier: newId(monday),
      actor: stranger,
      at: monday,
      body: application(named(file)),
    }
    expect(await actOnDossier(office, command)).toMatchObject({
      refused: 'unknown_file',
      detail: { files: [file.sha256] },
    })
    const id = await receive(named(await upload()))
    const many = [{ ...command, id: newId(monday), dossier: id, body: await stepOf(id, named(file)) }]
    expect(await actOnMany(office, many)).toMatchObject([{ refused: 'unknown_file' }])
    expect(
      await actOnMany(
        office,
        many.map((one) => ({ ...one, actor: sender })),
      ),
    ).toMatchObject([{ dossier: id }])
  })
})

describe('the name of a file', () => {
  it.each([
    ['C:\\Users\\Lan\\Đơn.pdf', 'Đơn.pdf'],
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['a\u202Efdp.exe', 'afdp.exe'],
    ['hai\n dòng\t.pdf', 'hai dòng .pdf'],
    ['Đơn.pdf'.normalize('NFD'), 'Đơn.pdf'],
    [`${'ả'.repeat(400)}.docx`, `${'ả'.repeat(400)}.docx`],
    ['', ''],
  ])('%j is kept as %j', (given, kept) => {
    expect(cleanName(given)).toBe(kept)
    expect(cleanName(kept)).toBe(kept)
  })
})
