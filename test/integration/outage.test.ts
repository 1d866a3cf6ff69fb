import { afterAll, beforeAll, expect, it } from 'vitest'
import { actOnDossier, type CommandBody } from '../../src/dossiers/index.ts'
import { connectorSenders } from '../../src/integration/compose.ts'
import { openScene, type Scene, succeeded } from '../../src/integration/scene.testing.ts'
import { enterDestination } from '../../src/outbox/sending/claim.ts'
import { sendNext } from '../../src/outbox/sending/send-next.ts'
import { newId } from '../../src/platform/index.ts'
import { COPY } from '../api/api-server.ts'

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene.close())

const HOUR = 3_600_000
const PER_SECOND = 5

async function receive(): Promise<void> {
  const grants = [{ role: 'reception_officer', agency: 'H44.100' }] as const
  const actor = { kind: 'staff', id: newId(), grants } as const
  const body = { ...COPY, sets: 1, deliverBy: 'counter', paidFees: false } as unknown as CommandBody
  succeeded(
    await actOnDossier(scene.office, {
      id: newId(),
      dossier: newId(),
      actor,
      at: scene.api.clock.now(),
      body,
    }),
  )
}

it('a portal that is down for a day loses nothing, is asked by one probe at a time, and gets its backlog at the set rate', async () => {
  const { api, office, standIns, settings } = scene
  const { clock } = api
  const now = () => clock.now()
  const slow = { ...settings, national_portal: { ...settings.national_portal, perSecond: PER_SECOND } }
  const onError = (error: unknown) => {
    throw error
  }
  const [portal] = connectorSenders(slow, { office, linkOf: () => '', now, onError })
  if (portal === undefined) throw new Error('not connected')
  await enterDestination(office.database, portal.destination)
  const due = () =>
    office.database.query('update delivery set next_at = $1 where tries = 0 and claim is null', [
      new Date(now()),
    ])
  standIns.portal.mood.ask('down', Number.POSITIVE_INFINITY)
  let asked = 0
  for (let minute = 0; minute < 24 * 60; minute += 2) {
    if (minute % 48 === 0) await receive()
    if (minute < 60) await due()
    asked += await sendNext(office.database, portal, now)
    clock.advance(2 * 60_000)
  }
  await due()
  // At first what was under way, then one probe every five minutes or so.
  expect(asked).toBeLessThan(24 * 15)
  expect(standIns.portal.lines()).toEqual([])
  const waiting = () =>
    office.database.query<{ n: number }>(
      `select count(*)::int as n from delivery where destination = 'national_portal' and state = 'waiting'`,
    )
  const [before] = await waiting()
  expect(before?.n).toBe(60)

  standIns.portal.mood.ask('down', 0)
  clock.advance(HOUR)
  const perSecond: number[] = []
  for (let second = 0; second < 60 && (await waiting())[0]?.n !== 0; second++) {
    perSecond.push(await sendNext(office.database, portal, now))
    clock.advance(1_000)
  }
  expect((await waiting())[0]?.n).toBe(0)
  expect(standIns.portal.lines()).toHaveLength(60)
  expect(Math.max(...perSecond)).toBeLessThanOrEqual(PER_SECOND + 1)
  expect(perSecond.length).toBeGreaterThanOrEqual(60 / (PER_SECOND + 1))
  const parked = await office.database.query(`select from delivery where state = 'parked'`)
  expect(parked).toEqual([])
})
