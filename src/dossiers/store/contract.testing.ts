/** What every way of storing acts must keep, whichever statement it uses. */
import { beforeAll, describe, expect, it } from 'vitest'
import { AGENCIES_2026, UNITS_2026 } from '../../../demo/agencies-2026.ts'
import { PROCEDURES_2026 } from '../../../demo/procedures/index.ts'
import { fromLocal } from '../../calendar/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { newId } from '../../platform/index.ts'
import { withEnvelope } from '../act-on-dossier.ts'
import type { CommandBody } from '../commands.ts'
import { decide } from '../decide/index.ts'
import { actorFor, newApplication, openDesk, RESULT_FILE } from '../history.testing.ts'
import type { Dossier, Parties } from '../model.ts'
import { worldFor } from '../office.ts'
import { isRefusal } from '../refusals.ts'
import { verifyDossiers } from '../upkeep/verify.ts'
import type { Command } from '../world.ts'
import type { append } from './append.ts'
import { type Given, withGiven } from './paper-series.ts'
import { findDossier, findEventOfCommand, listEvents } from './read.ts'
import type { Write } from './write.ts'

const desk = openDesk({ agencies: AGENCIES_2026, units: UNITS_2026, versions: PROCEDURES_2026 })
const monday = fromLocal('2026-11-23', 600)

/** A dossier received complete at the desk of a commune, not stored yet. */
export function receivedWrite(
  given: Partial<Pick<Command, 'id' | 'dossier' | 'cause' | 'correlation'>> = {},
): Write {
  const procedure = desk.catalogue.inForce('2.000815', monday) as (typeof desk.versions)[number]
  const body = newApplication(desk, procedure, { way: 1, pick: 0, fill: 2, wait: 0 }, monday)
  return writeOf(undefined, undefined, body, given)
}

function writeOf(
  before: Dossier | undefined,
  parties: Parties | undefined,
  body: CommandBody,
  given: Partial<Command> = {},
): Write {
  const id = before?.id ?? newId(monday)
  const command = {
    id: newId(monday),
    dossier: id,
    actor: actorFor(body, before),
    at: monday,
    body,
    ...given,
  }
  const decided = decide(before, command, worldFor(desk, before, body, monday, parties))
  if (isRefusal(decided)) throw new Error(decided.refused)
  return {
    before,
    after: decided.dossier,
    parties: parties ?? (decided.personal as Parties),
    events: withEnvelope(command, decided),
  }
}

const two = (n: number) => String(n).padStart(2, '0')
const codeNumberOf = (given: Given | undefined) => Number(given?.code?.slice(-4))
const receiptNumberOf = (given: Given | undefined) => Number.parseInt(given?.receiptNumber ?? '', 10)

/** Runs the contract on one way of storing a write. */
export function describeStore(
  name: string,
  store: (write: Write) => ReturnType<typeof append>,
  open: () => Database,
) {
  describe(`${name} as a store of events`, () => {
    let db: Database
    beforeAll(() => {
      db = open()
    })
    const stored = async (write: Write) => {
      const answer = await store(write)
      if (typeof answer === 'string') throw new Error(answer)
      return answer.get(write.after.id)
    }

    /** A dossier of the commune, stored up to its last step, and the act that issues its result. */
    const issuedWrite = async (result: { resultNumber?: string } = {}) => {
      const received = receivedWrite()
      let given = await stored(received)
      let state = withGiven(received.after, given)
      for (;;) {
        const [task] = state.tasks
        if (task?.node === undefined) throw new Error(`${state.status} has no step`)
        const node = desk.catalogue.byId(state.procedureVersion)?.flow.nodes.get(task.node)
        const decides = node?.kind === 'step' && node.decides === true
        const done = {
          type: 'complete_step' as const,
          node: task.node,
          ...(decides && { decision: 'granted' as const }),
        }
        const write = writeOf(state, received.parties, { ...done, files: [RESULT_FILE], ...result })
        if (write.after.status === 'result_ready') return { write }
        given = await stored(write)
        state = withGiven(write.after, given)
      }
    }

    it('gives back what was stored: the events in order, the dossier, its number, personal data apart', async () => {
      const [cause, correlation] = [newId(monday), newId(monday)]
      const write = receivedWrite({ cause, correlation })
      const given = await stored(write)
      const events = await listEvents(db, write.after.id)
      expect(events.map(({ version, body }) => [version, body.type])).toEqual(
        write.events.map(({ version, body }) => [version, body.type]),
      )
      expect(events.every((event) => event.cause === cause && event.correlation === correlation)).toBe(true)
      const loaded = await findDossier(db, write.after.id)
      expect(loaded?.state).toEqual(withGiven(write.after, given))
      expect(given?.code).toMatch(/-\d{4}$/)
      expect(loaded?.parties).toEqual(write.parties)
      expect(JSON.stringify(events.map(({ body }) => body))).not.toContain(write.parties.applicant.name)
    })

    it('takes a version once: of two acts on one version the second is told', async () => {
      const write = receivedWrite()
      await stored(write)
      const { state, parties } = (await findDossier(db, write.after.id)) ?? {}
      const note = () => writeOf(state, parties, { type: 'add_note', text: 'Đã gọi điện.' })
      await stored(note())
      expect(await store(note())).toBe('version')
      expect(await listEvents(db, write.after.id)).toHaveLength(write.events.length + 1)
    })

    it('takes a key once: the same act again is told, and nothing is stored twice', async () => {
      const id = newId(monday)
      await stored(receivedWrite({ id }))
      expect(await store(receivedWrite({ id }))).toBe('command')
      expect((await findEventOfCommand(db, id))?.version).toBe(1)
    })

    it('gives numbers without a gap, also after an act that failed', async () => {
      const first = await stored(receivedWrite())
      const id = newId(monday)
      await stored(receivedWrite({ id }))
      await store(receivedWrite({ id }))
      const third = await stored(receivedWrite())
      expect(codeNumberOf(third)).toBe(codeNumberOf(first) + 2)
      expect(receiptNumberOf(third)).toBe(receiptNumberOf(first) + 2)
    })

    it('numbers results in a series of each agency, year and kind, without a gap also after an act that failed', async () => {
      const numbers = []
      for (let i = 0; i < 3; i += 1) {
        const { write } = await issuedWrite(i === 0 ? {} : { resultNumber: '1' })
        if (i > 0) expect(await store(write)).toBe('number')
        numbers.push((await stored((await issuedWrite()).write))?.resultNumber)
      }
      const [first = '', ...others] = numbers
      const symbol = first.replace(/^\d+/, '')
      const start = Number.parseInt(first, 10)
      expect(others).toEqual([start + 1, start + 2].map((n) => `${two(n)}${symbol}`))
    })

    it('takes a number of the paper book, goes on after it, and takes none twice', async () => {
      const symbol = `QĐ-${name.replaceAll(' ', '').toUpperCase()}`
      const { write } = await issuedWrite({ resultNumber: `057/${symbol.toLowerCase()}` })
      expect(await stored(write)).toEqual({ resultNumber: `57/${symbol}` })
      const loaded = await findDossier(db, write.after.id)
      expect(loaded?.state.result?.number).toBe(`57/${symbol}`)
      expect((await listEvents(db, write.after.id)).at(-1)?.body).toMatchObject({
        number: `57/${symbol}`,
        numberSeries: { year: 2026, symbol, typed: 57 },
      })
      expect(await store((await issuedWrite({ resultNumber: `57/${symbol}` })).write)).toBe('number')
      const earlier = await issuedWrite({ resultNumber: `12/${symbol}` })
      expect(await stored(earlier.write)).toEqual({ resultNumber: `12/${symbol}` })
      const [{ symbol: ownSymbol } = { symbol: '' }] = await db.query<{ symbol: string }>(
        "select symbol from paper_series where paper = 'result' and not symbol like 'QĐ-%'",
      )
      const next = Number.parseInt((await stored((await issuedWrite()).write))?.resultNumber ?? '', 10)
      const ahead = await issuedWrite({ resultNumber: `${next + 3}/${ownSymbol}` })
      expect(await stored(ahead.write)).toEqual({ resultNumber: `${two(next + 3)}/${ownSymbol}` })
      expect((await stored((await issuedWrite()).write))?.resultNumber).toBe(`${two(next + 4)}/${ownSymbol}`)
    })

    it('leaves rows and tasks that are what the events say', async () => {
      expect(await verifyDossiers(db)).toMatchObject({ differences: 0 })
    })
  })
}
