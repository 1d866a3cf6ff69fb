/**
 * What `npm start` does first: builds style sheets and islands where they are missing or older than what they are made of.
 * An installation without development packages brings `dist/` with it and builds nothing.
 */
import { readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const root = process.cwd()
const SOURCES = ['src/web', 'package-lock.json', 'vite.config.ts']

const built = changedAt('dist/assets/manifest.json')
if (hasVite()) {
  if (built === undefined || newestSource() > built) await buildAssets()
} else if (built === undefined) {
  process.stderr.write(
    'Chưa có dist/, và ở đây không có gói để dựng nó. Chạy “npm ci && npm run build” ở nơi có đủ gói rồi chép dist/ sang.\n' +
      'There is no dist/ and nothing here to build it with. Run "npm ci && npm run build" where all packages are and bring dist/ along.\n',
  )
  process.exitCode = 78
}

/** Milliseconds; undefined where there is no such file. */
function changedAt(path: string): number | undefined {
  return statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs
}

function newestSource(): number {
  const files = SOURCES.flatMap((source) =>
    source.includes('.')
      ? [source]
      : readdirSync(join(root, source), { recursive: true, encoding: 'utf8' }).map((name) =>
          join(source, name),
        ),
  )
  return Math.max(...files.map((file) => changedAt(file) ?? 0))
}

function hasVite(): boolean {
  try {
    createRequire(join(root, 'package.json')).resolve('vite/package.json')
    return true
  } catch {
    return false
  }
}

async function buildAssets(): Promise<void> {
  const { build } = await import('vite')
  await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
}
