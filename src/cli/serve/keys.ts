/** The signing keys of this house: a configured folder, or what the demonstration makes for itself; and who stamps what they sign. */
import { join } from 'node:path'
import { findStaff } from '../../agencies/index.ts'
import type { Office } from '../../dossiers/index.ts'
import type { Clock } from '../../platform/index.ts'
import type { Config, Log } from '../../platform/process/index.ts'
import { type KeyStore, openDemoStore, openFolderStore, personOfKey } from '../../results/index.ts'

/** Of the house. */
interface Holders {
  config: Config
  office: Office
  clock: Clock
}

/** `standIn`: address of the stand-in's time stamps, which is believed only where the keys are of the same demonstration. */
export function openKeys(house: Holders & { log: Log }, standIn?: string): KeyStore | undefined {
  const { config, log } = house
  const { signingDir, demo, timeStampUrl, timeStampNeeded } = config
  if (signingDir === undefined && demo === 'off') return undefined
  const store = signingDir === undefined ? demoKeys(house) : openFolderStore(signingDir)
  const url = timeStampUrl ?? (signingDir === undefined ? standIn : undefined)
  if (url === undefined) return store
  const onFailure = (failed: string) => log.warn({ failed }, 'the time stamp authority gave no stamp')
  return { ...store, stamps: { url, isNeeded: timeStampNeeded === 'on', onFailure } }
}

/** Made as they are asked for, and kept. */
export function demoKeys({ config, office, clock }: Holders) {
  return openDemoStore({
    folder: join(config.dataDir, 'signing'),
    nameOf: async (holder) => {
      const staff = personOfKey(holder)
      if (staff === undefined) return office.directory.nameOf(holder, 'vi')
      return (await findStaff(office.database, staff))?.fullName ?? holder
    },
    now: () => clock.now(),
  })
}
