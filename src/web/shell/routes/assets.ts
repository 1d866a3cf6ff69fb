/** Built files under names with the hash of their content: read once, compressed when first asked for, kept by browsers for ever. */
import { readdirSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { platformProblem, problemError } from '../../../platform/index.ts'
import { codingFor } from '../pages/send-page.ts'

const folder = new URL('../../../../dist/assets/', import.meta.url)

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

interface Asset {
  type: string
  plain: Buffer
  packed?: Partial<Record<Coding, Promise<Buffer>>>
}

type Coding = 'br' | 'gzip'
/** In a thread beside the server: an editor of some hundred kilobytes takes a second. */
const PACK = {
  br: (plain: Buffer) => promisify(brotliCompress)(plain),
  gzip: (plain: Buffer) => promisify(gzip)(plain, { level: 9 }),
} satisfies Record<Coding, (plain: Buffer) => Promise<Buffer>>

function pack(asset: Asset, coding: Coding): Promise<Buffer> {
  asset.packed ??= {}
  asset.packed[coding] ??= PACK[coding](asset.plain)
  return asset.packed[coding]
}

/** `GET /assets/:file`. The whole folder is some hundred kilobytes, so it stays in memory. */
export function addAssets(app: FastifyInstance): void {
  const assets = readAssets()
  app.get<{ Params: { file: string } }>(
    '/assets/:file',
    { config: { access: 'public', rateLimit: false } },
    async (request, reply) => {
      const asset = assets.get(request.params.file)
      if (asset === undefined) throw problemError(platformProblem('not_found'))
      reply.type(asset.type).header('cache-control', 'public, max-age=31536000, immutable')
      const coding = asset.type.includes('charset')
        ? codingFor(request.headers['accept-encoding'])
        : undefined
      reply.header('vary', 'accept-encoding')
      if (coding === undefined) return reply.send(asset.plain)
      return reply.header('content-encoding', coding).send(await pack(asset, coding))
    },
  )
}

function readAssets(): Map<string, Asset> {
  const assets = new Map<string, Asset>()
  for (const name of readdirSync(folder)) {
    const type = types[extname(name)]
    if (type === undefined) continue
    const plain = readFileSync(new URL(name, folder))
    assets.set(name, { type, plain })
  }
  return assets
}
