/** `motcua stand-ins`: programs that play the other systems, in a process of their own, to try the connections. */
import { X509Certificate } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  CONNECTORS,
  type ConnectorName,
  makeStandInCertificates,
  openStandIns,
} from '../../integration/index.ts'
import { systemClock } from '../../platform/index.ts'
import { loadConfig } from '../../platform/process/index.ts'
import { makeTrialStamper, type SigningKey } from '../../results/index.ts'

export interface StandInsAsked {
  port: number
  folder: string | undefined
  /** By TLS, with certificates made at the start. */
  tls: boolean
  door: { url: string; tokens: Partial<Record<ConnectorName, string>> } | undefined
}

/** Undefined when it was not understood. */
export function readStandInsArgs(args: readonly string[]): StandInsAsked | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '3100' },
        folder: { type: 'string' },
        tls: { type: 'boolean', default: false },
        door: { type: 'string' },
        // name=token, e.g. national_portal=motcua_…
        token: { type: 'string', multiple: true, default: [] },
      },
    })
    const { port, folder, tls, door: url, token } = values
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535 || (url !== undefined && !URL.canParse(url)))
      return undefined
    const named = token.map((one) => /^([a-z_]+)=(\S+)$/.exec(one)?.slice(1) ?? [])
    if (named.some(([name = '']) => !Object.hasOwn(CONNECTORS, name))) return undefined
    const tokens: Partial<Record<ConnectorName, string>> = Object.fromEntries(named)
    return {
      port: Number(port),
      folder,
      tls,
      door: url === undefined ? undefined : { url: url.replace(/\/+$/, ''), tokens },
    }
  } catch {
    return undefined
  }
}

/** Serves until it is stopped; what each received stands in a file of its own. */
export async function standInsCommand(
  { port, folder, tls, door }: StandInsAsked,
  output: NodeJS.WritableStream,
): Promise<number> {
  const kept = folder ?? join(loadConfig(process.env).dataDir, 'stand-ins')
  const certificates = tls ? await makeStandInCertificates(systemClock.now()) : undefined
  const now = () => systemClock.now()
  const stamper = await makeTrialStamper(now())
  const stampKey = async () => stamper
  const opened = await openStandIns({ port, folder: kept, door, certificates, stampKey, now })
  if (certificates !== undefined) {
    const file = join(kept, 'authority.pem')
    mkdirSync(kept, { recursive: true })
    writeFileSync(file, certificates.authority)
    output.write(`NODE_EXTRA_CA_CERTS=${file}\n`)
  }
  output.write(`Máy giả lập / stand-ins: ${opened.url}\n`)
  for (const [name, address] of Object.entries(opened.addresses))
    output.write(`  ${name.padEnd(16)} ${address}\n`)
  output.write(`  ${'TIME_STAMP_URL'.padEnd(16)} ${opened.timeStamp.address}\n`)
  output.write(`  SIGNING_DIR/trusted/: ${keepRoot(stamper, kept)}\n`)
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  await opened.close()
  return 0
}

/** The file whose certificate must be believed for its time stamps to be. */
function keepRoot({ certificates }: SigningKey, folder: string): string {
  const file = join(folder, 'time-stamp-root.pem')
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, new X509Certificate(certificates.at(-1) ?? '').toString())
  return file
}
