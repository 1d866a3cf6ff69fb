/** The connectors of this house: which are on, where they reach, and the stand-ins of the demonstration. */
import { join } from 'node:path'
import { createApiClient, listApiClients, revokeApiClient } from '../../../agencies/index.ts'
import { addMonths, fromLocal, toLocalDate } from '../../../calendar/index.ts'
import { listProcedures } from '../../../catalogue/index.ts'
import type { FileRoom, Office } from '../../../dossiers/index.ts'
import {
  askPortal,
  CONNECTORS,
  type ConnectorName,
  type ConnectorSettings,
  compareWithPortal,
  connectorSenders,
  type Desk,
  FILE_LINK_LIFE_MS,
  fetchFrom,
  fileLink,
  type HeldProcedure,
  keepReconciliation,
  type OpenedStandIns,
  openStandIns,
  type PopulationSettings,
  reconcile,
  SYSTEMS,
  type SystemName,
  withMistakes,
} from '../../../integration/index.ts'
import type { Sender } from '../../../outbox/index.ts'
import { type Clock, newId, type Signer } from '../../../platform/index.ts'
import type { Config, Log } from '../../../platform/process/index.ts'
import type { Connections } from '../../../web/index.ts'
import { demoKeys } from '../keys.ts'

const NAMES = Object.keys(CONNECTORS) as ConnectorName[]

const ADDRESSES = {
  national_portal: (config) => config.portalUrl,
  civil_status: (config) => config.civilStatusUrl,
  tax: (config) => config.taxUrl,
  household_business: (config) => config.householdBusinessUrl,
  criminal_record: (config) => config.criminalRecordUrl,
  social_protection: (config) => config.socialProtectionUrl,
  postal: (config) => config.postalUrl,
} as const satisfies Record<ConnectorName, (config: Config) => string | undefined>

/** Those with an address, and with stand-ins all. */
export function connectorsOn(config: Config): ConnectorName[] {
  return NAMES.filter((name) => hasStandIns(config) || ADDRESSES[name](config) !== undefined)
}

/** They run inside the one process of the demonstration; several processes name their addresses. */
export function hasStandIns({ standIns, role }: Config): boolean {
  return standIns === 'on' && role === 'all'
}

/** Where each is reached: its own address before that of its stand-in. */
function addressesOf(config: Config, standIns: OpenedStandIns | undefined) {
  const entries = NAMES.map((name) => [name, ADDRESSES[name](config) ?? standIns?.addresses[name]] as const)
  return Object.fromEntries(entries.filter(([, address]) => address !== undefined)) as Partial<
    Record<ConnectorName, string>
  >
}

const TOKENS = {
  tax: (config) => config.taxToken,
  household_business: (config) => config.householdBusinessToken,
  criminal_record: (config) => config.criminalRecordToken,
  social_protection: (config) => config.socialProtectionToken,
} as const satisfies Record<SystemName, (config: Config) => string | undefined>

export function settingsOf(config: Config, standIns: OpenedStandIns | undefined): ConnectorSettings {
  const addresses = addressesOf(config, standIns)
  const { national_portal: portal, civil_status: civil, postal } = addresses
  const { portalUser: user, portalPassword: password, portalUnit: unit, portalProvider: provider } = config
  const { civilStatusToken: token, linksPerSecond: perSecond } = config
  return {
    ...(portal === undefined
      ? {}
      : { national_portal: { url: portal, user, password, unit, provider, perSecond } }),
    ...(civil === undefined ? {} : { civil_status: { url: civil, token, perSecond } }),
    ...(postal === undefined
      ? {}
      : { postal: { url: postal, token: config.postalToken, customer: config.postalCustomer, perSecond } }),
    ...Object.fromEntries(
      SYSTEMS.flatMap(({ name }) => {
        const url = addresses[name]
        const speaks = name === 'social_protection' ? 'xml' : 'json'
        const own = TOKENS[name as SystemName](config)
        return url === undefined ? [] : [[name, { url, token: own, perSecond, speaks }]]
      }),
    ),
  }
}

/** How the national portal is reached from this process; undefined where it has no address. */
export function portalSettingsOf(config: Config): ConnectorSettings['national_portal'] {
  return settingsOf(config, undefined).national_portal
}

/** What connections need of the house. */
interface Connected {
  config: Config
  office: Office
  files: FileRoom
  signer: Signer
  clock: Clock
  log: Log
}

export function connectionSenders(house: Connected, standIns: OpenedStandIns | undefined): Sender[] {
  const { config, office, signer, clock, log } = house
  const now = () => clock.now()
  return connectorSenders(settingsOf(config, standIns), {
    office,
    now,
    linkOf: ({ dossier, sha256, destination }) => {
      const until = now() + FILE_LINK_LIFE_MS
      const file = { destination, dossier, sha256, until }
      return `${config.publicUrl}/api/v1${fileLink(signer, file)}`
    },
    onError: (err) => log.warn({ err }, 'a try of sending could not be written down'),
  })
}

export function deskOf(
  { config, office, files, clock }: Connected,
  standIns: OpenedStandIns | undefined,
): Desk {
  return { office, files, fetchFile: fetchFrom(addressesOf(config, standIns)), now: () => clock.now() }
}

/** The stand-ins beside the server, with fresh tokens for our door; their records stand in the data folder. */
export async function openHouseStandIns(house: Connected): Promise<OpenedStandIns | undefined> {
  const { config, clock } = house
  if (!hasStandIns(config)) return undefined
  const host = config.host === '0.0.0.0' || config.host === '::' ? '127.0.0.1' : config.host
  const tokens = Object.fromEntries(
    await Promise.all(NAMES.map(async (name) => [name, await admitStandIn(house, name)] as const)),
  )
  return openStandIns({
    port: config.standInsPort,
    folder: join(config.dataDir, 'stand-ins'),
    procedures: withMistakes(await heldProcedures(house)),
    stampKey: () => demoKeys(house).stamper(),
    door: { url: `http://${host.includes(':') ? `[${host}]` : host}:${config.port}`, tokens },
    now: () => clock.now(),
  })
}

/** What the portal would have published of this province on the day, by code. */
async function heldProcedures({ office, clock }: Connected): Promise<HeldProcedure[]> {
  const { lines } = await listProcedures(office.database, { on: toLocalDate(clock.now()) }, { limit: 200 })
  return lines
    .map(({ code, name, field }) => ({
      ...{ MATTHC: `${code}.000.00.00.H44`, TENTTHC: name.vi, TRANGTHAI: '1' },
      LINHVUCTHUCHIEN: [{ MALINHVUC: field.code, TENLINHVUC: field.name.vi }],
    }))
    .sort((a, b) => (a.MATTHC < b.MATTHC ? -1 : 1))
}

/** A token that was given before is shut out: nobody can read it any more. */
async function admitStandIn({ office, clock }: Connected, connector: ConnectorName): Promise<string> {
  const name = `Máy giả lập: ${CONNECTORS[connector].name.vi}`
  const now = clock.now()
  for (const client of await listApiClients(office.database)) {
    if (client.name === name && client.revokedAt === undefined) {
      await revokeApiClient(office.database, client.id, now)
    }
  }
  const input = { name, scopes: [`messages.${connector}`], agencies: 'all' } as const
  const made = await createApiClient(office.database, input, { staff: undefined, now })
  if (!made.ok) throw new Error(made.problem.code)
  return made.value.token
}

/** Where citizens are looked up; undefined: nowhere. */
function populationOf(config: Config, standIns: OpenedStandIns | undefined): PopulationSettings | undefined {
  const url = config.populationUrl ?? standIns?.population.address
  return url === undefined ? undefined : { url, token: config.populationToken }
}

/** What pages and the daily comparison do with the connections of this process; undefined where there are none. */
export function connectionsOf(
  house: Connected,
  standIns: OpenedStandIns | undefined,
): Connections | undefined {
  const { national_portal: portal, postal } = settingsOf(house.config, standIns)
  const population = populationOf(house.config, standIns)
  const isPostal = postal !== undefined
  if (portal === undefined && population === undefined && !isPostal) return undefined
  return {
    standIns: standIns?.url,
    population,
    isPostal,
    compareCatalogueNow: portal && (() => compareCatalogue(house, portal)),
    reconcileNow: portal && (() => reconcileWithPortal(house, portal)),
  }
}

function compareCatalogue(
  { office, clock }: Connected,
  portal: NonNullable<ConnectorSettings['national_portal']>,
): Promise<'compared' | 'silent'> {
  const now = clock.now()
  return compareWithPortal(office.database, portal, { now, today: toLocalDate(now) })
}

/** This month, as it is now; kept to be read. Nothing is kept where the portal does not answer. */
async function reconcileWithPortal(
  { office, clock }: Connected,
  portal: NonNullable<ConnectorSettings['national_portal']>,
): Promise<'compared' | 'silent'> {
  const now = clock.now()
  const first = `${toLocalDate(now).slice(0, 7)}-01`
  const period = { from: fromLocal(first, 0), to: fromLocal(addMonths(first, 1), 0) }
  const theirs = askPortal(portal, period)
  try {
    const found = await reconcile(office.database, { destination: 'national_portal', period, now, theirs })
    await keepReconciliation(office.database, newId(now), found)
    return 'compared'
  } catch (error) {
    if ((error as Error).message === 'portal_silent') return 'silent'
    throw error
  }
}
