import { readFileSync } from 'node:fs'

interface ManifestEntry {
  file: string
}

const manifestFile = new URL('../../../../dist/assets/manifest.json', import.meta.url)
const sources = {
  publicSheet: 'styles/public.css',
  staffSheet: 'styles/staff.css',
  publicIsland: 'islands/public.ts',
  staffIsland: 'islands/staff.ts',
  flowEditorSheet: 'styles/flow-editor.css',
  flowEditorIsland: 'islands/flow-editor/flow-editor.ts',
  icon: 'styles/icon.svg',
  font: '../../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2',
} as const

export type Assets = Readonly<Record<keyof typeof sources, string>>

let known: Assets | undefined

/**
 * Addresses of the built files, with the hash of their content in the name (cache them for ever). Read once; throws a
 * sentence when `npm run build` has not run, so call it at start.
 */
export function getAssets(): Assets {
  known ??= readAssets()
  return known
}

function readAssets(): Assets {
  let text: string
  try {
    text = readFileSync(manifestFile, 'utf8')
  } catch (cause) {
    throw new Error('The style sheets are not built yet. Run "npm run build" once.', { cause })
  }
  const manifest = JSON.parse(text) as Record<string, ManifestEntry>
  const named = Object.entries(sources).map(([name, source]) => [name, `/assets/${fileOf(manifest, source)}`])
  return Object.fromEntries(named) as unknown as Assets
}

function fileOf(manifest: Record<string, ManifestEntry>, source: string): string {
  const entry = manifest[source]
  if (entry === undefined) throw new Error(`The build holds no "${source}". Run "npm run build" again.`)
  return entry.file
}
