/** Where the files of an installation lie. */
import { join } from 'node:path'
import { bothShelves, draftsOf, openDiskShelf, openObjectShelf, type Shelf } from '../platform/files/index.ts'
import type { Config } from '../platform/process/index.ts'

type Places = Pick<Config, 'dataDir' | 'filesUrl' | 'filesRegion' | 'filesKey'>

/** The folder beside the secrets, or the object store with what still lies in that folder. */
export function openShelves(config: Places): {
  shelf: Shelf
  disk: Shelf
  objects: Shelf | undefined
  drafts: string
} {
  const folder = join(config.dataDir, 'files')
  const disk = openDiskShelf(folder)
  const { filesUrl: url, filesRegion: region, filesKey: key } = config
  const objects = url === undefined ? undefined : openObjectShelf({ url, region, ...(key && { key }) })
  const shelf = objects === undefined ? disk : bothShelves(objects, disk)
  return { shelf, disk, objects, drafts: draftsOf(folder) }
}
