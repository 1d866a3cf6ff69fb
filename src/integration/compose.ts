/** The connectors that are switched on, put together: what the house tells, sends and understands. */
import type { Office, Route } from '../dossiers/index.ts'
import type { Sender } from '../outbox/index.ts'
import { civilStatusRoute } from './connectors/civil-status/route.ts'
import { type CivilStatusSettings, civilStatusTalker } from './connectors/civil-status/talker.ts'
import { civilStatusReader } from './connectors/civil-status/understand.ts'
import { portalRoute } from './connectors/national-portal/route.ts'
import { type PortalSettings, portalTalker } from './connectors/national-portal/talker.ts'
import { portalReader } from './connectors/national-portal/understand.ts'
import { journaled, type Talker } from './journal/journaled.ts'
import type { ConnectorName } from './model.ts'
import type { Reader } from './understanding/model.ts'

/** Absent: off. */
export interface ConnectorSettings {
  national_portal?: PortalSettings
  civil_status?: CivilStatusSettings
}

const ROUTES = { national_portal: portalRoute, civil_status: civilStatusRoute } as const satisfies Record<
  ConnectorName,
  Route
>

/** Systems that answer waits of the flows through their connector. */
const ANSWERING: readonly ConnectorName[] = ['civil_status']

export const READERS: readonly Reader[] = [portalReader, civilStatusReader]

export function connectorRoutes(names: readonly ConnectorName[]): Route[] {
  return names.map((name) => ROUTES[name])
}

export function answeringSystems(names: readonly ConnectorName[]): ConnectorName[] {
  return names.filter((name) => ANSWERING.includes(name))
}

export interface SendingDesk {
  office: Office
  linkOf: (file: { dossier: string; sha256: string }) => string
  now: () => number
  onError: (error: unknown) => void
}

export function connectorSenders(settings: ConnectorSettings, desk: SendingDesk): Sender[] {
  const { national_portal: portal, civil_status: civil } = settings
  const talkers: Talker[] = [
    ...(portal === undefined ? [] : [portalTalker(portal, desk)]),
    ...(civil === undefined ? [] : [civilStatusTalker(civil, desk)]),
  ]
  return talkers.map((talker) => journaled(desk.office.database, talker, desk))
}
