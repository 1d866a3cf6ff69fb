/** The connectors that are switched on, put together: what the house tells, sends and understands. */
import type { Office, Route } from '../dossiers/index.ts'
import type { Sender } from '../outbox/index.ts'
import { civilStatusRoute } from './connectors/civil-status/route.ts'
import { type CivilStatusSettings, civilStatusTalker } from './connectors/civil-status/talker.ts'
import { civilStatusReader } from './connectors/civil-status/understand.ts'
import type { Polled } from './connectors/kit/poll.ts'
import { systemReader } from './connectors/kit/reader.ts'
import { SYSTEMS, type SystemName } from './connectors/kit/systems.ts'
import { type SystemSettings, systemTalker } from './connectors/kit/talker.ts'
import { type SystemOf, waitRoute } from './connectors/kit/wait-route.ts'
import { portalRoute } from './connectors/national-portal/route.ts'
import { type PortalSettings, portalTalker } from './connectors/national-portal/talker.ts'
import { portalReader } from './connectors/national-portal/understand.ts'
import { type PostalSettings, postalTalker } from './connectors/postal/talker.ts'
import { postalReader } from './connectors/postal/understand.ts'
import { journaled, type Talker } from './journal/journaled.ts'
import type { ConnectorName } from './model.ts'
import type { Reader } from './understanding/model.ts'

/** Absent: off. */
export interface ConnectorSettings extends Partial<Record<SystemName, SystemSettings>> {
  national_portal?: PortalSettings
  civil_status?: CivilStatusSettings
  postal?: PostalSettings
}

export const READERS: readonly Reader[] = [
  ...[portalReader, civilStatusReader, postalReader],
  ...SYSTEMS.map(systemReader),
]

export function connectorRoutes(names: readonly ConnectorName[], systemOf: SystemOf): Route[] {
  const routes = [
    portalRoute,
    civilStatusRoute(systemOf),
    ...SYSTEMS.map((system) => waitRoute(system, systemOf)),
  ]
  return routes.filter(({ destination }) => names.some((name) => name === destination))
}

/** Systems that answer waits of the flows through their connector, as flows call them. */
export function answeringSystems(names: readonly ConnectorName[]): string[] {
  return names.filter((name) => name !== 'national_portal' && name !== 'postal')
}

export interface SendingDesk {
  office: Office
  linkOf: (file: { dossier: string; sha256: string; destination: string }) => string
  now: () => number
  onError: (error: unknown) => void
}

export function connectorSenders(settings: ConnectorSettings, desk: SendingDesk): Sender[] {
  const { national_portal: portal, civil_status: civil, postal } = settings
  const talkers: Talker[] = [
    ...(portal === undefined ? [] : [portalTalker(portal, desk)]),
    ...(civil === undefined ? [] : [civilStatusTalker(civil, desk)]),
    ...(postal === undefined ? [] : [postalTalker(postal, desk)]),
    ...SYSTEMS.flatMap((system) => {
      const own = settings[system.name as SystemName]
      return own === undefined ? [] : [systemTalker(system, own, desk)]
    }),
  ]
  return talkers.map((talker) => journaled(desk.office.database, talker, desk))
}

/** Those that tell nothing by themselves: who speaks XML, and folders. */
export function polledSystems(settings: ConnectorSettings): Polled[] {
  return SYSTEMS.flatMap((system) => {
    const own = settings[system.name as SystemName]
    return own?.speaks === 'xml' ? [{ system, settings: own }] : []
  })
}
