/** The signing keys of this house: a configured folder, or what the demonstration makes for itself. */
import { join } from 'node:path'
import { type KeyStore, openDemoStore, openFolderStore } from '../../results/index.ts'
import type { House } from './open-house.ts'

export function openKeys({ config, office, clock }: House): KeyStore | undefined {
  const { signingDir, demo, dataDir } = config
  if (signingDir !== undefined) return openFolderStore(signingDir)
  if (demo === 'off') return undefined
  return openDemoStore({
    folder: join(dataDir, 'signing'),
    nameOf: (agency) => office.directory.nameOf(agency, 'vi'),
    now: () => clock.now(),
  })
}
