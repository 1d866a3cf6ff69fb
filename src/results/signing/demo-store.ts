/** Keys of the demonstration: an authority of its own, and a key for whichever agency or person signs first. Believed by nobody else. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openFolderStore } from './folder-store.ts'
import type { Authority } from './make-authority.ts'
import type { KeyStore } from './signing-key.ts'

const AUTHORITY = {
  commonName: 'Chứng thực giả lập của bản trình diễn',
  organisation: 'Motcua (không có giá trị pháp lý)',
}
const YEAR_MS = 365 * 86_400_000

export interface DemoStoreOptions {
  folder: string
  nameOf: (holder: string) => string | Promise<string>
  now: () => number
}

/** As the store of a folder, whose files it makes as they are asked for. */
export function openDemoStore({ folder, nameOf, now }: DemoStoreOptions): KeyStore {
  const files = openFolderStore(folder)
  const valid = () => ({ from: now() - YEAR_MS, to: now() + 10 * YEAR_MS })
  let authority: Promise<Authority> | undefined
  const open = () => {
    authority ??= authorityIn(folder, valid())
    return authority
  }
  // Two who sign for one agency at the same moment wait for one key.
  const making = new Map<string, Promise<void>>()
  const make = async (agency: string) => {
    const name = { commonName: await nameOf(agency), organisation: AUTHORITY.organisation }
    await writeWhole(join(folder, `${agency}.pem`), await (await open()).issue(name, valid()))
  }
  return {
    trusted: async () => {
      await open()
      return files.trusted()
    },
    has: async () => true,
    find: async (agency) => {
      const known = await files.find(agency)
      if (known !== undefined) return known
      const under = making.get(agency) ?? make(agency)
      making.set(agency, under)
      await under.finally(() => making.delete(agency))
      return files.find(agency)
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
