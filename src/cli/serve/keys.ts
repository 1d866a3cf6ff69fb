/** The signing keys of this house: a configured folder, or what the demonstration makes for itself. */
import { join } from 'node:path'
import { findStaff } from '../../agencies/index.ts'
import { type KeyStore, openDemoStore, openFolderStore, personOfKey } from '../../results/index.ts'
import type { House } from './open-house.ts'

export function openKeys({ config, office, clock }: House): KeyStore | undefined {
  const { signingDir, demo, dataDir } = config
  if (signingDir !== undefined) return openFolderStore(signingDir)
  if (demo === 'off') return undefined
  return openDemoStore({
    folder: join(dataDir, 'signing'),
    nameOf: async (holder) => {
      const staff = personOfKey(holder)
      if (staff === undefined) return office.directory.nameOf(holder, 'vi')
      return (await findStaff(office.database, staff))?.fullName ?? holder
    },
    now: () => clock.now(),
  })
}
