import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, extname } from 'node:path'

/** The strictest policy that the pages must live with: nothing inline, nothing from elsewhere. */
const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'"

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

export interface PageServer {
  /** `http://127.0.0.1:<port>` */
  origin: string
  close(): Promise<void>
}

/** Serves pages made by `pageAt` (path with query) and the built assets, on a port of the system's choice. */
export async function servePages(pageAt: (path: string) => string | undefined): Promise<PageServer> {
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/'
    const asset = path.startsWith('/assets/') ? await readAsset(path) : undefined
    const body = asset ?? pageAt(path)
    const type =
      asset === undefined ? 'text/html; charset=utf-8' : (types[extname(path)] ?? 'application/octet-stream')
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': type,
      'content-security-policy': contentSecurityPolicy,
      'cache-control': asset === undefined ? 'no-store' : 'public, max-age=31536000, immutable',
    })
    response.end(body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => closeServer(server),
  }
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((done) => server.close(() => done()))
}

async function readAsset(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(new URL(`../dist/assets/${basename(path)}`, import.meta.url))
  } catch {
    return undefined
  }
}
