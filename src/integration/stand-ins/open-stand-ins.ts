/** All stand-ins of the house on one port. */
import { join } from 'node:path'
import { type NewSystemStandIn, newSystemStandIn } from '../configured/stand-in.ts'
import { type CivilStandIn, civilStatusStandIn } from '../connectors/civil-status/stand-in.ts'
import { type SystemStandIn, systemStandIn } from '../connectors/kit/stand-in.ts'
import { SYSTEMS, type SystemName } from '../connectors/kit/systems.ts'
import { type HeldProcedure, SAMPLE_CATALOGUE } from '../connectors/national-portal/sample-catalogue.ts'
import { type PortalStandIn, portalStandIn } from '../connectors/national-portal/stand-in.ts'
import { type PopulationStandIn, populationStandIn } from '../connectors/population/stand-in.ts'
import { type PostalStandIn, postalStandIn } from '../connectors/postal/stand-in.ts'
import type { ConnectorName } from '../model.ts'
import type { StandInCertificates } from './certificates.ts'
import { type Misbehaviour, openMood } from './misbehaviour.ts'
import { serveStandIns } from './serve.ts'
import { type StampKey, type TimeStampStandIn, timeStampStandIn } from './time-stamp.ts'

export interface StandInOptions {
  /** 0: any that is free. */
  port: number
  /** Where each keeps its record; undefined: in memory. */
  folder: string | undefined
  /** Our door and the token that each connector's stand-in comes with; undefined: they send nothing. */
  door: { url: string; tokens: Partial<Record<ConnectorName, string>> } | undefined
  now: () => number
  /** They listen by TLS with these; absent: without TLS. */
  certificates?: StandInCertificates | undefined
  /** The portal's list of procedures; absent: a small one of its own. */
  procedures?: readonly HeldProcedure[]
  /** With what time stamps are signed; absent: with a key of an authority made for this run. */
  stampKey?: StampKey
  /** What happens by itself, for tests. */
  chance?: (connector: ConnectorName, kind: Misbehaviour) => boolean
}

export interface OpenedStandIns {
  url: string
  addresses: Record<ConnectorName, string>
  portal: PortalStandIn
  civil: CivilStandIn
  systems: Record<SystemName, SystemStandIn>
  postal: PostalStandIn
  /** A system that nobody has written a connector for: an administrator joins it. */
  newSystem: NewSystemStandIn & { address: string }
  /** Is asked, and tells nothing by itself. */
  population: PopulationStandIn & { address: string }
  timeStamp: TimeStampStandIn & { address: string }
  close(): Promise<void>
}

function doorOf(name: ConnectorName): string {
  return `/api/v1/messages/${name.replaceAll('_', '-')}`
}

export async function openStandIns({
  port,
  folder,
  door,
  now,
  certificates,
  chance,
  procedures,
  stampKey,
}: StandInOptions): Promise<OpenedStandIns> {
  let address = ''
  const url = () => address
  const optionsFor = (name: ConnectorName) => {
    const token = door?.tokens[name]
    return {
      mood: openMood(chance && ((kind) => chance(name, kind))),
      path: folder === undefined ? undefined : join(folder, `${name}.jsonl`),
      door: door === undefined || token === undefined ? undefined : { url: door.url + doorOf(name), token },
      url,
      now,
    }
  }
  const held = procedures ?? SAMPLE_CATALOGUE
  const portal = portalStandIn({ ...optionsFor('national_portal'), procedures: () => held })
  const civil = civilStatusStandIn(optionsFor('civil_status'))
  const systems = Object.fromEntries(
    SYSTEMS.map((system) => {
      const pushes = system.name !== 'social_protection'
      return [system.name, systemStandIn(system, { ...optionsFor(system.name), pushes })]
    }),
  ) as Record<SystemName, SystemStandIn>
  const postal = postalStandIn(optionsFor('postal'))
  const newSystem = newSystemStandIn({
    mood: openMood(),
    path: folder === undefined ? undefined : join(folder, 'new_system.jsonl'),
    now,
  })
  const population = populationStandIn({
    mood: openMood(),
    path: folder === undefined ? undefined : join(folder, 'population.jsonl'),
    now,
  })
  const timeStamp = timeStampStandIn({ mood: openMood(), now, key: stampKey })
  const all = [portal, civil, ...Object.values(systems), postal, population, newSystem, timeStamp]
  const served = await serveStandIns(all, port, certificates)
  address = served.url
  const addresses = {
    national_portal: `${address}${portal.prefix}`,
    civil_status: `${address}${civil.prefix}`,
    postal: `${address}${postal.prefix}`,
    ...(Object.fromEntries(
      Object.entries(systems).map(([name, { prefix }]) => [name, `${address}${prefix}`]),
    ) as Record<SystemName, string>),
  }
  const joined = { ...newSystem, address: `${address}${newSystem.prefix}` }
  const asked = { ...population, address: `${address}${population.prefix}` }
  const stamps = { ...timeStamp, address: `${address}${timeStamp.prefix}${timeStamp.path}` }
  const { close } = served
  const opened = { url: address, addresses, portal, civil, systems, postal }
  return { ...opened, newSystem: joined, population: asked, timeStamp: stamps, close }
}
