/** Dossiers on their way to the portal and from it, while it misbehaves and the workers are killed: what is true in the end. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadDemoCatalogue } from '../../demo/index.ts'
import { openOrganisation } from '../../src/agencies/index.ts'
import { fromLocal } from '../../src/calendar/index.ts'
import { openCatalogue } from '../../src/catalogue/index.ts'
import { actOnDossier, type CommandBody, isRefusal, type Office } from '../../src/dossiers/index.ts'
import { writeMoment } from '../../src/integration/connectors/national-portal/contract.ts'
import {
  connectorRoutes,
  makeStandInCertificates,
  openStandIns,
  portalReader,
  readTheirFile,
  receiveMessage,
  reconcile,
} from '../../src/integration/index.ts'
import { openDatabase } from '../../src/platform/database/index.ts'
import { newId } from '../../src/platform/index.ts'
import { startServer } from '../server.ts'

export interface ChaosAsked {
  url: string
  dataDir: string
  dossiers: number
  kills: number
  seed: number
  /** How often what takes long goes wrong by itself, besides `CHANCES`. */
  more?: Readonly<Record<string, number>>
}

export interface ChaosFound {
  seconds: number
  messages: number
  /** Deliveries that were not sent in the end, and messages that were not applied. */
  left: number
  /** Dossiers that the stand-in's own record shows otherwise than we. */
  different: number
  doubled: number
  outOfOrder: number
  filed: number
  /** How often each thing went wrong. */
  wrong: Readonly<Record<string, number>>
}

const WARD = 'H44.100'
/** How often each thing goes wrong by itself; a certificate at every handshake, a clock at every message of theirs. */
const CHANCES: Readonly<Record<string, number>> = {
  error_500: 0.01,
  cut_after_work: 0.03,
  wrong_schema: 0.02,
  down: 0.01,
  certificate_expired: 0.02,
  clock_off: 0.1,
}

export async function runChaos({
  url,
  dataDir,
  dossiers,
  kills,
  seed,
  more = {},
}: ChaosAsked): Promise<ChaosFound> {
  const begun = performance.now()
  const database = openDatabase({ url, max: 8, name: 'chaos' })
  await loadDemoCatalogue(database)
  const organisation = await openOrganisation(database, () => undefined)
  const { directory, calendars } = organisation
  const routes = connectorRoutes(['national_portal'], () => undefined)
  const office: Office = { database, directory, calendars, catalogue: await openCatalogue(database), routes }
  const misfortune = openMisfortune({ ...CHANCES, ...more }, seed)
  const certificates = await makeStandInCertificates(Date.now())
  const authority = join(dataDir, 'stand-ins.pem')
  writeFileSync(authority, certificates.authority)
  const { chance } = misfortune
  const about = { port: 0, folder: undefined, door: undefined, now: Date.now }
  const standIns = await openStandIns({ ...about, certificates, chance })
  const env = {
    ...{
      DATABASE_URL: url,
      DATA_DIR: dataDir,
      MOTCUA_ROLE: 'worker',
      NOTICES: 'off',
      LINKS_PER_SECOND: '1000',
    },
    NATIONAL_PORTAL_URL: standIns.addresses.national_portal,
    NODE_EXTRA_CA_CERTS: authority,
  }
  const count = async (sql: string) => (await database.query<{ n: number }>(sql))[0]?.n ?? 0
  const unsent = () =>
    count(`select (select count(*) from delivery where state <> 'sent')::int
                + (select count(*) from inbound_message where state = 'waiting')::int as n`)
  try {
    let server = await startServer(env)
    const acting = act(office, { dossiers, seed, isFast: () => standIns.portal.mood.takes('clock_off') })
    const soon = openRandom(seed)
    for (let killed = 0; killed < kills; killed++) {
      await pass(database, 50 + Math.floor(soon() * 400))
      await server.kill()
      // The two minutes after which the next worker takes over.
      await database.query(`update delivery set next_at = now() where state = 'waiting'`)
      await database.query(`update inbound_message set next_at = now() where state = 'waiting'`)
      server = await startServer(env)
    }
    // What fails meanwhile is tried again meanwhile: else it would all wait for the end.
    let isActing = true
    const ended = acting.finally(() => {
      isActing = false
    })
    while (isActing) await pass(database, 200)
    const filed = await ended
    for (let turns = 0; (await unsent()) > 0 && turns < 6000; turns++) await pass(database, 100)
    await server.stop()
    return {
      ...(await judge(office, standIns.portal)),
      left: await unsent(),
      filed,
      wrong: misfortune.wrong,
      seconds: (performance.now() - begun) / 1000,
    }
  } finally {
    await standIns.close()
    await organisation.close()
    await database.close()
  }
}

/** Waits are over: what failed or was found down is tried again without waiting for minutes. */
async function pass(database: Office['database'], ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms))
  await database.query(
    `update delivery set next_at = now() where state = 'waiting' and claim is null and next_at > now()`,
  )
  await database.query(
    `update inbound_message set next_at = now() where state = 'waiting' and claim is null and next_at > now()`,
  )
  await database.query(`update destination set probe_at = now() where probe_at > now()`)
}

const TOGETHER = 8

/** Half come to the desk and go some of their way; the others are filed on the portal, told twice, withdrawn before they were filed. */
async function act(
  office: Office,
  { dossiers, seed, isFast }: { dossiers: number; seed: number; isFast: () => boolean },
): Promise<number> {
  let next = 0
  let filed = 0
  const one = async () => {
    while (next < dossiers) {
      const number = next++
      if (number % 2 === 0) await walk(office, number, openRandom(seed + number))
      else {
        await file(office, number, isFast)
        filed += 1
      }
    }
  }
  await Promise.all(Array.from({ length: TOGETHER }, one))
  return filed
}

async function walk(office: Office, number: number, random: () => number): Promise<void> {
  const roles = ['reception_officer', 'case_officer'] as const
  const actor = { kind: 'staff' as const, id: newId(), grants: roles.map((role) => ({ role, agency: WARD })) }
  const dossier = newId()
  const give = async (body: CommandBody) => {
    const acted = await actOnDossier(office, { id: newId(), dossier, actor, at: Date.now(), body })
    if (isRefusal(acted)) throw new Error(`${number}: ${body.type} ${acted.refused}`)
  }
  await give({
    ...{
      type: 'receive',
      procedure: '2.000815',
      channel: 'direct',
      receivingAgency: WARD,
      competentAgency: WARD,
    },
    parties: { applicant: { kind: 'citizen', name: `Người Thử ${number}`, idNumber: '025190000000' } },
    papers: [{ component: '2.000815-TP01', name: 'Bản chính', originals: 1, copies: 0 }],
    ...{ facts: { pages: 2, copies: 1 }, sets: 1, deliverBy: 'counter', paidFees: false },
  } as CommandBody)
  if (random() < 0.7) await give({ type: 'complete_step', node: 'prepare' })
  if (random() < 0.3) await give({ type: 'withdraw', reason: 'Không còn nhu cầu' })
}

const FILED_AT = fromLocal('2026-11-23', 8 * 60)
const MINUTE = 60_000

async function file({ database }: Office, number: number, isFast: () => boolean): Promise<void> {
  // As the clock over there says: withdrawn two minutes after it was filed, or, as it may seem, before.
  const there = (at: number) => writeMoment(at + (isFast() ? 5 * MINUTE : 0))
  const code = `${WARD}-261123-22${String(number).padStart(6, '0')}`
  const item = {
    ...{
      MaHoSo: code,
      MaTTHC: '1.004873',
      ChuHoSo: `Người Nộp ${number}`,
      LoaiDoiTuong: '1',
      DonViXuLy: WARD,
    },
    ...{ NgayNopHoSo: there(FILED_AT), TrangThaiHoSo: '1', SoGiayToChuHoSo: '025190000000' },
  }
  const ThoiDiemXuLy = there(FILED_AT + 2 * MINUTE)
  const withdrawn = { MaHoSo: code, TrangThaiHoSo: '7', ThoiDiemXuLy }
  const filing = { id: `F-${number}`, body: { service: 'DongBoHoSoMC', data: [item] } }
  const ending = { id: `W-${number}`, body: { service: 'CapNhatTienDoHoSoMC', data: [withdrawn] } }
  for (const { id, body } of [ending, filing, filing, ending]) {
    const client = { id: '00000000-0000-4000-8000-000000000001', agencies: 'all' } as const
    const bytes = Buffer.from(JSON.stringify(body))
    const arrived = {
      source: 'national_portal',
      messageId: id,
      body: bytes,
      client,
      now: Date.now(),
    } as const
    await receiveMessage(database, arrived, portalReader.label)
  }
}

interface Recorded {
  lines(): readonly { id: string; item: { MaHoSo: string } }[]
  held(): { MaHoSo: string; TrangThaiHoSo: string; NgayHenTra?: string | undefined }[]
}

async function judge({ database }: Office, portal: Recorded) {
  const lines = portal.lines()
  const sent = await database.query<{ id: string; position: number }>(
    `select id, position from delivery where destination = 'national_portal'`,
  )
  const positions = new Map(sent.map(({ id, position }) => [id, position]))
  const last = new Map<string, number>()
  let outOfOrder = 0
  for (const { id, item } of lines) {
    const position = positions.get(id) ?? -1
    if (position <= (last.get(item.MaHoSo) ?? 0)) outOfOrder += 1
    last.set(item.MaHoSo, position)
  }
  const held = portal.held().map((one) => JSON.stringify(one))
  const { theirs } = readTheirFile(held.join('\n'))
  const period = { from: 0, to: Date.now() + 86_400_000 }
  const found = await reconcile(database, { destination: 'national_portal', period, now: Date.now(), theirs })
  return {
    messages: lines.length,
    different: found.differences.length,
    doubled: lines.length - new Set(lines.map(({ id }) => id)).size,
    outOfOrder,
  }
}

/**
 * Whether a thing goes wrong now: for each kind a row of its own, made of the seed, so that how often it was asked for one changes nothing of
 * another. Only the portal misbehaves.
 */
function openMisfortune(chances: Readonly<Record<string, number>>, seed: number) {
  const wrong: Record<string, number> = {}
  const rows = new Map(
    Object.keys(chances).map((kind, place) => [kind, openRandom(seed + 7919 * (place + 1))]),
  )
  const chance = (connector: string, kind: string) => {
    if (connector !== 'national_portal') return false
    const happens = (rows.get(kind)?.() ?? 1) < (chances[kind] ?? 0)
    if (happens) wrong[kind] = (wrong[kind] ?? 0) + 1
    return happens
  }
  return { chance, wrong: wrong as Readonly<Record<string, number>> }
}

/** The same numbers for the same seed (mulberry32). */
function openRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
