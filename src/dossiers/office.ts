/** The office of the dossiers: what commands need at run time, put together once in `main`. */
import type { Calendars, Directory } from '../agencies/index.ts'
import { ruleSetAt, toLocalDate } from '../calendar/index.ts'
import { type Catalogue, isCompetent } from '../catalogue/index.ts'
import type { Database } from '../platform/database/index.ts'
import { type CanDo, NOBODY_CAN } from './assigning/candidates.ts'
import type { CommandBody } from './commands.ts'
import type { Dossier, Parties } from './model.ts'
import type { Route } from './telling/messages.ts'
import type { World } from './world.ts'

export interface Office {
  database: Database
  directory: Directory
  calendars: Calendars
  catalogue: Catalogue
  /** Who else is told what happens; absent: nobody. */
  routes?: readonly Route[]
  /** Systems whose answers come by connectors; absent: none. */
  connected?: readonly string[]
}

/** The world a command is decided in. Everything comes from memory, so that deciding never waits; `canDo` is asked before. */
export function worldFor(
  office: Pick<Office, 'directory' | 'calendars' | 'connected'> & {
    catalogue: Pick<Catalogue, 'byId' | 'inForce'>
  },
  dossier: Dossier | undefined,
  body: CommandBody,
  at: number,
  parties?: Parties,
  canDo: CanDo = NOBODY_CAN,
): World {
  const { catalogue, directory, calendars, connected = [] } = office
  const isNew = body.type === 'submit' || body.type === 'receive'
  const procedure =
    dossier !== undefined
      ? catalogue.byId(dossier.procedureVersion)
      : isNew
        ? catalogue.inForce(body.procedure, at)
        : undefined
  return {
    parties,
    procedure,
    findVersion: (id) => catalogue.byId(id),
    canDo,
    isAgency: (code) => directory.isValidAt(code, toLocalDate(at)),
    isCentre: (code) => directory.find(code)?.kind === 'centre',
    isCompetent: (code, { version }) => isCompetent(version, { code, kind: directory.find(code)?.kind }),
    parentOf: (code) => directory.parentOf(code),
    committeeOf: (code) => directory.committeeOf(code),
    deadlineTime: (agency) => calendars.deadlineTime(agency),
    isConnected: (system) => connected.includes(system),
    ruleSetAt,
  }
}
