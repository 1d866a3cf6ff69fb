import { existsSync } from 'node:fs'
import { build } from 'vite'

const root = new URL('..', import.meta.url)

/** Builds style sheets, fonts and islands into `dist/assets` (a third of a second). */
async function buildAssets(): Promise<void> {
  await build({ configFile: new URL('vite.config.ts', root).pathname, logLevel: 'warn' })
}

/** The same, only where nothing has been built yet: building again empties the folder under whoever reads it. */
export async function ensureAssets(): Promise<void> {
  if (!existsSync(new URL('dist/assets/manifest.json', root))) await buildAssets()
}
