/** Keys of the demonstration: an authority of its own, and a key for whichever agency or person signs first. Believed by nobody else. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openFolderStore } from './folder-store.ts'
import type { Authority } from './make-authority.ts'
import type { KeyStore, SigningKey } from './signing-key.ts'

const AUTHORITY = {
  commonName: 'Chứng thực giả lập của bản trình diễn',
  organisation: 'Motcua (không có giá trị pháp lý)',
}
const STAMPER_NAME = 'Dấu thời gian giả lập của bản trình diễn'
const YEAR_MS = 365 * 86_400_000

export interface DemoStoreOptions {
  folder: string
  nameOf: (holder: string) => string | Promise<string>
  now: () => number
}

/** A name that no agency and nobody else has. */
const STAMPER = 'time-stamp-authority'

/** As the store of a folder, whose files it makes as they are asked for; `stamper`: the key of its own time stamp authority. */
export function openDemoStore({ folder, nameOf, now }: DemoStoreOptions): KeyStore & {
  stamper(): Promise<SigningKey>
} {
  const files = openFolderStore(folder)
  const valid = () => ({ from: now() - YEAR_MS, to: now() + 10 * YEAR_MS })
  let authority: Promise<Authority> | undefined
  const open = () => {
    authority ??= authorityIn(folder, valid())
    return authority
  }
  // Two who sign for one agency at the same moment wait for one key.
  const making = new Map<string, Promise<void>>()
  const make = async (holder: string) => {
    const isStamper = holder === STAMPER
    const commonName = isStamper ? STAMPER_NAME : await nameOf(holder)
    const name = { commonName, organisation: AUTHORITY.organisation }
    const issued = await (await open()).issue(name, valid(), isStamper ? 'stamper' : 'signer')
    await writeWhole(join(folder, `${holder}.pem`), issued)
  }
  const find = async (holder: string) => {
    const known = await files.find(holder)
    if (known !== undefined) return known
    const under = making.get(holder) ?? make(holder)
    making.set(holder, under)
    await under.finally(() => making.delete(holder))
    return files.find(holder)
  }
  return {
    trusted: async () => {
      await open()
      return files.trusted()
    },
    has: async () => true,
    find,
    stamper: async () => {
      const key = await find(STAMPER)
      if (key === undefined) throw new Error('the key of time stamps could not be made')
      return key
    },
  }
}

async function authorityIn(folder: string, valid: { from: number; to: number }): Promise<Authority> {
  const path = join(folder, 'authority.key')
  await mkdir(join(folder, 'trusted'), { recursive: true })
  const { makeAuthority, openAuthority } = await import('./make-authority.ts')
  const known = await readFile(path, 'utf8').catch(() => undefined)
  const authority = known === undefined ? await makeAuthority(AUTHORITY, valid) : await openAuthority(known)
  if (known === undefined) await writeWhole(path, await authority.keep())
  await writeWhole(join(folder, 'trusted', 'authority.pem'), authority.pem)
  return authority
}

/** Never seen half written, and read by its owner only. */
async function writeWhole(path: string, text: string): Promise<void> {
  const beside = `${path}.${process.pid}`
  await writeFile(beside, text, { mode: 0o600 })
  await rename(beside, path)
}
