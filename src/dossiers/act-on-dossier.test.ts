import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AGENCIES_2026, UNITS_2026 } from '../../demo/agencies-2026.ts'
import { PROCEDURES_2026 } from '../../demo/procedures/index.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { fromLocal } from '../calendar/index.ts'
import { openDatabase } from '../platform/database/index.ts'
import { newId } from '../platform/index.ts'
import { type Acted, actOnDossier, withEnvelope } from './act-on-dossier.ts'
import { actOnMany } from './act-on-many.ts'
import type { CommandBody, CommandOf } from './commands.ts'
import { type Decided, decide } from './decide/index.ts'
import { rememberUpload } from './files/store.ts'
import { actorFor, newApplication, openDesk, RESULT_FILE } from './history.testing.ts'
import type { Dossier, PaperFile, Parties } from './model.ts'
import { type Office, worldFor } from './office.ts'
import { isRefusal, type Refusal } from './refusals.ts'
import { append } from './store/append.ts'
import type { Given } from './store/paper-series.ts'
import { findDossier, listEvents } from './store/read.ts'
import type { Write } from './store/write.ts'
import { verifyDossiers } from './upkeep/verify.ts'
import type { Command } from './world.ts'

const desk = openDesk({ agencies: AGENCIES_2026, units: UNITS_2026, versions: PROCEDURES_2026 })
const monday = fromLocal('2026-11-23', 600)
let db: TestDatabase
let office: Office

beforeAll(async () => {
  db = await testDatabase()
  office = { ...desk, database: db.database }
})
afterAll(() => db.close())

/** An application in order for the commune's copy certification, at the agency whose desk takes it in. */
function application(agency = 0): CommandOf<'receive'> {
  const procedure = desk.catalogue.inForce('2.000815', monday)
  const dice = { way: 1, pick: 0, fill: 2 + 2 * agency, wait: 0 }
  return newApplication(
    desk,
    procedure as (typeof desk.versions)[number],
    dice,
    monday,
  ) as CommandOf<'receive'>
}

function command(body: CommandBody, of: Partial<Command> & { state?: Dossier } = {}): Command {
  const { state, ...rest } = of
  const dossier = state?.id ?? newId(monday)
  return { id: newId(monday), dossier, actor: actorFor(body, state), at: monday, body, ...rest }
}

async function act(given: Command): Promise<Acted> {
  const answer = await actOnDossier(office, given)
  if (isRefusal(answer)) throw new Error(`${given.body.type} was refused: ${answer.refused}`)
  return answer
}

/** What is answered again; the dossier itself goes with the first answer only, and is what was stored. */
function answerOnly({ after: _, ...answer }: Acted): Acted {
  return answer
}

async function receive(agency = 0): Promise<Dossier> {
  const { dossier } = await act(command(application(agency)))
  return stateOf(dossier)
}

/** The act that issues the result of a new dossier. */
async function issuing(resultNumber: string | undefined): Promise<Command> {
  let state = await receive()
  for (;;) {
    const node = state.tasks[0]?.node ?? ''
    const step = desk.catalogue.byId(state.procedureVersion)?.flow.nodes.get(node)
    const decides = step?.kind === 'step' && step.decides === true
    const isLast =
      step?.kind === 'step' &&
      desk.catalogue.byId(state.procedureVersion)?.flow.nodes.get(step.next)?.kind === 'end'
    const body: CommandBody = {
      type: 'complete_step',
      node,
      ...(decides ? { decision: 'granted' as const } : {}),
      ...(isLast ? { files: [await uploaded()] } : {}),
      ...(isLast && resultNumber !== undefined ? { resultNumber } : {}),
    }
    const given = command(body, { state })
    if (isLast) return given
    await act(given)
    state = await stateOf(state.id)
  }
}

/** The file of a result, sent in by the officer of these acts. */
async function uploaded(): Promise<PaperFile> {
  return rememberUpload(db.database, { kind: 'staff', id: 'officer-1' }, RESULT_FILE, monday)
}

async function stateOf(id: string): Promise<Dossier> {
  const found = await findDossier(db.database, id)
  if (found === undefined) throw new Error(`no dossier ${id}`)
  return found.state
}

const refusedAs = (answer: Acted | Refusal) => (isRefusal(answer) ? answer.refused : 'done')

describe('an act that comes twice with its key', () => {
  it('is done once and answered the same, also when other things happened since', async () => {
    const intake = command(application())
    const first = await act(intake)
    const state = await stateOf(first.dossier)
    expect(first.after?.state).toEqual(state)
    const note = command({ type: 'add_note', text: 'Đã gọi điện cho công dân' }, { state })
    const noted = await act(note)
    await act(command({ type: 'stop', reason: 'Công dân đề nghị' }, { state: await stateOf(first.dossier) }))
    expect(await act(intake)).toEqual({ ...answerOnly(first), repeated: true })
    expect(await act(note)).toEqual({ ...answerOnly(noted), repeated: true })
    expect(await listEvents(db.database, first.dossier)).toHaveLength(5)
  })

  it('is answered with the number that its result was given, also a typed one; another number is another act', async () => {
    for (const resultNumber of [undefined, '905/GCN']) {
      const issue = await issuing(resultNumber)
      const first = await act(issue)
      expect(first.resultNumber).toMatch(resultNumber === undefined ? /^\d\d\/[A-ZĐ]+$/ : /^905\/GCN$/)
      expect(first.after?.state).toEqual(await stateOf(first.dossier))
      expect(await act(issue)).toEqual({ ...answerOnly(first), repeated: true })
      const other = { ...issue.body, resultNumber: '906/GCN' } as CommandBody
      expect(refusedAs(await actOnDossier(office, { ...issue, body: other }))).toBe('key_reused')
    }
    expect(refusedAs(await actOnDossier(office, await issuing('905/gcn')))).toBe('result_number_used')
    const many = await actOnMany(office, [
      await issuing('907'),
      await issuing('907'),
      await issuing('905/GCN'),
    ])
    expect(many.map(refusedAs)).toEqual(['done', 'result_number_used', 'result_number_used'])
  })

  it('is answered even where it would be refused now', async () => {
    const state = await receive()
    const stop = command(
      { type: 'stop', reason: 'Công dân đề nghị' },
      { state, expectedVersion: state.version },
    )
    const first = await act(stop)
    expect(await act(stop)).toEqual({ ...answerOnly(first), repeated: true })
  })

  it('makes one dossier of a hundred intakes at the same time, whatever ids they brought', async () => {
    const body = application()
    const id = newId(monday)
    const answers = await Promise.all(Array.from({ length: 100 }, () => act(command(body, { id }))))
    expect(new Set(answers.map(({ dossier }) => dossier)).size).toBe(1)
    expect(new Set(answers.map(({ code, version }) => `${code} ${version}`)).size).toBe(1)
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1)
  })

  it('is refused when the key stands for something else', async () => {
    const state = await receive()
    const other = await receive()
    const note = command({ type: 'add_note', text: 'Một' }, { state })
    await act(note)
    const wrong: Command[] = [
      { ...note, body: { type: 'add_note', text: 'Hai' } },
      { ...note, body: { type: 'urge', text: 'Một' } },
      { ...note, dossier: other.id },
      {
        ...note,
        actor: { kind: 'staff', id: 'officer-2', grants: [{ role: 'centre_manager', agency: 'H44' }] },
      },
      { ...command(application()), id: note.id },
    ]
    for (const one of wrong) expect(refusedAs(await actOnDossier(office, one))).toBe('key_reused')
    const intake = command(application())
    await act(intake)
    const { paidFees: _, ...rest } = application()
    const submit = { ...intake, body: { ...rest, type: 'submit' as const } }
    expect(refusedAs(await actOnDossier(office, submit))).toBe('key_reused')
    const parties: Parties = { applicant: { kind: 'citizen', name: 'Người khác' } }
    const another = { ...intake, body: { ...application(), parties } }
    expect(refusedAs(await actOnDossier(office, another))).toBe('key_reused')
  })
})

describe('two people at one dossier', () => {
  it('do not decide against each other: one wins, the others are told who, when and what', async () => {
    const state = await receive()
    const bodies: CommandBody[] = [
      { type: 'stop', reason: 'Công dân đề nghị' },
      { type: 'withdraw', reason: 'Công dân rút hồ sơ' },
      ...Array.from({ length: 8 }, (_, i): CommandBody => ({ type: 'add_note', text: `Ghi chú ${i}` })),
    ]
    const answers = await Promise.all(
      bodies.map((body) =>
        actOnDossier(office, command(body, { state, expectedVersion: state.version, at: monday + 5 })),
      ),
    )
    expect(answers.map(refusedAs).sort()).toEqual(['done', ...Array(9).fill('version_conflict')])
    const [, , , last] = await listEvents(db.database, state.id)
    const told = answers.filter(isRefusal).map(({ detail }) => detail)
    for (const detail of told) {
      expect(detail).toEqual({
        by: { kind: 'staff', id: 'officer-1' },
        at: monday + 5,
        did: last?.body.type,
        version: 4,
      })
    }
  })

  it('are refused an unknown dossier, and a time before what happened last', async () => {
    const note: CommandBody = { type: 'add_note', text: 'Ghi chú' }
    expect(refusedAs(await actOnDossier(office, command(note)))).toBe('unknown_dossier')
    const state = await receive()
    const early = command(note, { state, at: monday - 3_600_000 })
    expect(refusedAs(await actOnDossier(office, early))).toBe('time_goes_back')
    // A server whose clock is a second behind is not worth a refusal.
    await act(command(note, { state, at: monday - 1000 }))
    expect((await listEvents(db.database, state.id)).at(-1)?.at).toBe(monday)
  })
})

describe('codes of dossiers (mã số hồ sơ)', () => {
  it('are given once and without gaps, on two servers at once, for each agency and day', async () => {
    const second = openDatabase({ url: db.url, max: 10 })
    const at = fromLocal('2026-11-24', 600)
    const bodies = [application(0), application(1)]
    const answers = await Promise.all(
      Array.from({ length: 2000 }, async (_, i) => {
        const server = i % 2 === 0 ? office : { ...office, database: second }
        const body = bodies[i % 3 === 0 ? 0 : 1] as CommandBody
        const answer = await actOnDossier(server, command(body, { at }))
        return isRefusal(answer) ? answer.refused : (answer.code as string)
      }),
    )
    await second.close()
    const series = Map.groupBy(answers, (code) => code.slice(0, code.lastIndexOf('-')))
    expect([...series.keys()].sort()).toEqual(
      bodies.map(({ competentAgency }) => `${competentAgency}-261124`).sort(),
    )
    for (const codes of series.values()) {
      const numbers = codes.map((code) => Number(code.slice(code.lastIndexOf('-') + 1)))
      expect(numbers.sort((a, b) => a - b)).toEqual(codes.map((_, i) => i + 1))
    }
  })

  it('follow one another inside one statement, in the order of the writes', async () => {
    const at = fromLocal('2026-11-25', 600)
    const writes = Array.from({ length: 30 }, (_, i) => {
      const given = command(application(i % 2), { at })
      const decided = decide(undefined, given, worldFor(office, undefined, given.body, at)) as Decided
      const events = withEnvelope(given, decided)
      return { before: undefined, after: decided.dossier, parties: decided.personal as Parties, events }
    }) satisfies Write[]
    const numbers = (await append(db.database, writes)) as Map<string, Given>
    for (const parity of [0, 1]) {
      const given = writes.filter((_, i) => i % 2 === parity).map(({ after }) => numbers.get(after.id)?.code)
      expect(given.map((code) => code?.slice(-4))).toEqual(given.map((_, i) => `${i + 1}`.padStart(4, '0')))
    }
  })

  it('leave no gap where an acceptance was refused or came too late', async () => {
    const at = fromLocal('2026-11-26', 600)
    const { paidFees: _, ...rest } = application()
    const accept: CommandBody = { type: 'accept', paidFees: true }
    for (let round = 1; round <= 3; round += 1) {
      const { dossier } = await act(command({ ...rest, type: 'submit' }, { at }))
      const state = await stateOf(dossier)
      const answers = await Promise.all(
        Array.from({ length: 6 }, () =>
          actOnDossier(office, command(accept, { state, at, expectedVersion: 1 })),
        ),
      )
      expect(answers.flatMap((one) => (isRefusal(one) ? [] : one.code?.slice(-4)))).toEqual([`000${round}`])
    }
  })
})

describe('one act on many dossiers', () => {
  it('is refused for one without keeping the others from it, and gives way to whoever was first', async () => {
    const states = [await receive(), await receive(), await receive()]
    const stop: CommandBody = { type: 'stop', reason: 'Công dân đề nghị' }
    await act(command(stop, { state: states[1] as Dossier }))
    const commands = states.map((state) => command(stop, { state }))
    const answers = await actOnMany(office, commands)
    expect(answers.map(refusedAs)).toEqual(['done', 'not_allowed_now', 'done'])
    expect((await actOnMany(office, commands)).map(refusedAs)).toEqual(['done', 'not_allowed_now', 'done'])
    const state = await receive()
    const notes = ['Một', 'Hai'].map((text) => command({ type: 'add_note', text }, { state }))
    expect((await actOnMany(office, notes)).map(refusedAs)).toEqual(['done', 'done'])
  })
})

describe('what is stored', () => {
  it('is what the events say', async () => {
    expect(await verifyDossiers(db.database)).toMatchObject({ differences: 0, examples: [] })
  })

  it('is never changed afterwards', async () => {
    for (const sql of ["update dossier_event set type = 'x'", 'delete from dossier_event']) {
      await expect(db.database.query(sql)).rejects.toThrow('append-only')
    }
  })
})
