/** Everything a server works with, opened in order; `close` ends it in the reverse order. */
import { type Organisation, openOrganisation } from '../../agencies/index.ts'
import { type Catalogue, openCatalogue } from '../../catalogue/index.ts'
import { type FileRoom, lookupSecretOf, type Office } from '../../dossiers/index.ts'
import { answeringSystems } from '../../integration/index.ts'
import { type OutageBoard, openOutageBoard } from '../../news/index.ts'
import { followChanges } from '../../platform/database/index.ts'
import { clamdScan, openFileStore } from '../../platform/files/index.ts'
import { type Clock, openSigner, type Signer, systemClock } from '../../platform/index.ts'
import {
  type LetterReader,
  openLetterReader,
  openPictureReader,
  type PictureReader,
} from '../../platform/pictures/index.ts'
import { type Config, type Log, loadSessionSecret, makeDataDir } from '../../platform/process/index.ts'
import { openShelves } from '../open-shelves.ts'
import { openStore, type Store } from '../open-store.ts'
import { connectorsOn } from './connected/connections.ts'
import { routesOf } from './senders.ts'

export interface House {
  config: Config
  log: Log
  clock: Clock
  secret: string
  /** Of the secret. */
  signer: Signer
  store: Store
  organisation: Organisation
  office: Office
  files: FileRoom
  reader: PictureReader
  letters: LetterReader | undefined
  outages: OutageBoard
  lookupSecretOf: (dossierId: string) => string
  close(): Promise<void>
}

export async function openHouse(config: Config, log: Log): Promise<House> {
  makeDataDir(config)
  const secret = loadSessionSecret(config)
  const store = await openStore(config, log)
  const onError = (err: unknown) => log.warn({ err }, 'could not follow a change; trying again')
  const organisation = await openOrganisation(store.database, onError)
  const catalogue = await openCatalogue(store.database)
  const follower = await followChanges(store.database, ['catalogue_changed'], {
    change: () => catalogue.refresh(),
    error: onError,
  })
  const outages = await openOutageBoard(store.database, onError)
  const { directory, calendars } = organisation
  const reader = openPictureReader()
  const letters = config.paperReading === 'on' ? openLetterReader() : undefined
  return {
    config,
    log,
    clock: systemClock,
    secret,
    signer: openSigner(secret),
    store,
    organisation,
    office: { database: store.database, directory, calendars, catalogue, ...toldOf(config, catalogue) },
    files: openFiles(config, store),
    outages,
    reader,
    letters,
    lookupSecretOf: (dossierId) => lookupSecretOf(secret, dossierId),
    close: async () => {
      await letters?.close()
      await reader.close()
      await outages.close()
      await follower.close()
      await organisation.close()
      await store.close()
    },
  }
}

function toldOf(config: Config, catalogue: Catalogue): Pick<Office, 'routes' | 'connected'> {
  return { routes: routesOf(config, catalogue), connected: answeringSystems(connectorsOn(config)) }
}

/** They are scanned where a scanner is configured. */
function openFiles(config: Config, { database }: Store): FileRoom {
  const { clamdUrl, maxUploadMb, maxUploadTotalMb } = config
  const scan = clamdUrl === undefined ? undefined : clamdScan(clamdUrl)
  const { shelf, drafts } = openShelves(config)
  const store = openFileStore(shelf, drafts, scan)
  return {
    ...{ database, store },
    maxBytes: maxUploadMb * 1_000_000,
    maxTotalBytes: maxUploadTotalMb * 1_000_000,
  }
}
