/** Everything a server works with, opened in order; `close` ends it in the reverse order. */
import { type Organisation, openOrganisation } from '../agencies/index.ts'
import { openCatalogue } from '../catalogue/index.ts'
import { lookupSecretOf, type Office } from '../dossiers/index.ts'
import { followChanges } from '../platform/database/index.ts'
import { type Clock, systemClock } from '../platform/index.ts'
import { type Config, type Log, loadSessionSecret } from '../platform/process/index.ts'
import { openStore, type Store } from './open-store.ts'

export interface House {
  config: Config
  log: Log
  clock: Clock
  secret: string
  store: Store
  organisation: Organisation
  office: Office
  lookupSecretOf: (dossierId: string) => string
  close(): Promise<void>
}

export async function openHouse(config: Config, log: Log): Promise<House> {
  const secret = loadSessionSecret(config)
  const store = await openStore(config, log)
  const onError = (err: unknown) => log.warn({ err }, 'could not follow a change; trying again')
  const organisation = await openOrganisation(store.database, onError)
  const catalogue = await openCatalogue(store.database)
  const follower = await followChanges(store.database, ['catalogue_changed'], {
    change: () => catalogue.refresh(),
    error: onError,
  })
  const { directory, calendars } = organisation
  return {
    config,
    log,
    clock: systemClock,
    secret,
    store,
    organisation,
    office: { database: store.database, directory, calendars, catalogue },
    lookupSecretOf: (dossierId) => lookupSecretOf(secret, dossierId),
    close: async () => {
      await follower.close()
      await organisation.close()
      await store.close()
    },
  }
}
