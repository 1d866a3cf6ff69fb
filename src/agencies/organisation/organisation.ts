import type { WorkingTime } from '../../calendar/index.ts'
import { type Database, followChanges, readSnapshot, refreshInOrder } from '../../platform/database/index.ts'
import { readLatestCalendars } from '../calendars/calendar-store.ts'
import { buildCalendars, type Calendars } from '../calendars/calendars.ts'
import { type ApiClients, openApiClients } from '../clients/api-clients.ts'
import { openSessions, type Sessions } from '../sign-in/sessions.ts'
import { readAgencies, readUnits } from './agency-store.ts'
import { buildDirectory, type Directory } from './directory.ts'

/** What a server keeps of the organisation in memory; follows every change that any server makes. */
export interface Organisation {
  directory: Directory
  calendars: Calendars
  clients: ApiClients
  sessions: Sessions
  /** Reads everything again now: for a caller that must see its own change at once. */
  reload(): Promise<void>
  close(): Promise<void>
}

/**
 * Loads agencies, units and calendars once and keeps them fresh; holds one connection of the pool, so close this
 * before the database. `onError` hears when the database cannot be asked.
 */
export async function openOrganisation(
  db: Database,
  onError: (error: unknown) => void,
): Promise<Organisation> {
  const directory = live(buildDirectory([], []))
  const calendars = live(buildCalendars([]))
  const clients = openApiClients(db)
  const sessions = openSessions(db, directory.face)
  const compiled = new Map<string, WorkingTime>()
  const reload = {
    agency_changed: refreshInOrder(async () => {
      const read = await readSnapshot(
        db,
        async (tx) => [await readAgencies(tx), await readUnits(tx)] as const,
      )
      directory.replace(buildDirectory(...read))
      sessions.forget()
    }),
    access_changed: async () => sessions.forget(),
    calendar_changed: refreshInOrder(async () =>
      calendars.replace(buildCalendars(await readLatestCalendars(db), compiled)),
    ),
    api_client_changed: async () => clients.forget(),
  }
  const all = async () => void (await Promise.all(Object.values(reload).map((one) => one())))
  const channels = Object.keys(reload) as (keyof typeof reload)[]
  const follower = await followChanges(db, channels, {
    change: (channel) => reload[channel](),
    error: onError,
  })
  try {
    await all()
  } catch (error) {
    await follower.close()
    throw error
  }
  return {
    directory: directory.face,
    calendars: calendars.face,
    clients,
    sessions,
    reload: all,
    close: follower.close,
  }
}

/** A face that stays while what stands behind it is replaced, so that it can be passed around once. */
function live<Face extends object>(first: Face): { face: Face; replace(next: Face): void } {
  let current = first
  const methods = Object.keys(first).map((name) => {
    const key = name as keyof Face
    return [name, (...args: unknown[]) => (current[key] as (...args: unknown[]) => unknown)(...args)]
  })
  return {
    face: Object.fromEntries(methods) as Face,
    replace(next) {
      current = next
    },
  }
}
