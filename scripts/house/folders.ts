import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** A folder with more files than this is split by trade. */
export const MOST_FILES = 15

const ROOTS = ['src', 'test', 'demo', 'bench', 'scripts']

/** Folders that hold too many files, tests included, as sentences. */
export function listCrowdedFolders(root: string): string[] {
  const counts = new Map<string, number>()
  for (const folder of ROOTS) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      counts.set(entry.parentPath, (counts.get(entry.parentPath) ?? 0) + 1)
    }
  }
  return [...counts]
    .filter(([, count]) => count > MOST_FILES)
    .map(([folder, count]) => `${folder.slice(root.length + 1)} has ${count} files`)
}
