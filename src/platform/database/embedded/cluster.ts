/** The folder of one embedded database: `pgdata/`, `log/`, `users/` (who is using it) and `connection.json`. */
import { execFile } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { operatorError } from '../../operator-error.ts'
import { type Binaries, findBinaries } from './binaries.ts'
import { canReach, chooseServerUser, type ServerUser, sharedFolder } from './server-user.ts'

export interface Cluster {
  home: string
  pgdata: string
  logFile: string
  users: string
  user: ServerUser | undefined
  binaries: Binaries
}

/** How to sign in to the cluster: kept beside the data, readable by us alone. */
export interface Connection {
  port: number
  password: string
}

const SUPERUSER = 'motcua'
const run = promisify(execFile)

/** Makes the folders and finds the programs; where the server's user cannot reach `dataDir`, a link leads to a place it can. */
export function openClusterHome(dataDir: string): Cluster {
  const wanted = resolve(dataDir)
  const user = chooseServerUser(join(wanted, 'pgdata'))
  mkdirSync(dirname(wanted), { recursive: true })
  if (user && !existsSync(wanted)) mkdirSync(wanted, { mode: 0o711 })
  if (user && statSync(wanted).uid === 0) chmodSync(wanted, statSync(wanted).mode | 0o011)
  if (user && !canReach(wanted, user)) moveWithinReach(wanted, user)
  const home = existsSync(wanted) ? realpathSync(wanted) : wanted
  const cluster: Cluster = {
    home,
    pgdata: join(home, 'pgdata'),
    logFile: join(home, 'log', 'server.log'),
    users: join(home, 'users'),
    user,
    binaries: findBinaries(user),
  }
  for (const folder of [home, cluster.users, dirname(cluster.logFile)]) mkdirSync(folder, { recursive: true })
  giveToServer(dirname(cluster.logFile), user)
  checkOwner(cluster.pgdata)
  return cluster
}

/** Runs a PostgreSQL program as the server's user, from a folder that this user can enter. */
export async function runProgram(
  cluster: Cluster,
  program: keyof Binaries,
  args: readonly string[],
): Promise<void> {
  const env = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }
  await run(cluster.binaries[program], args, { cwd: '/', env, ...cluster.user })
}

/** Makes the data directory with `initdb` when there is none. It appears under its name only when complete. */
export async function createCluster(cluster: Cluster, fsync: 'on' | 'off'): Promise<void> {
  if (existsSync(join(cluster.pgdata, 'PG_VERSION'))) return
  const draft = `${cluster.pgdata}.new`
  const passwordFile = join(dirname(cluster.logFile), 'password')
  const password = randomBytes(24).toString('base64url')
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  giveToServer(draft, cluster.user)
  giveToServer(passwordFile, cluster.user)
  try {
    await runProgram(cluster, 'initdb', [
      ...initArguments(draft, passwordFile),
      ...(fsync === 'off' ? ['--no-sync'] : []),
    ])
  } catch (cause) {
    throw operatorError(
      {
        vi: `Không tạo được cơ sở dữ liệu trong ${cluster.home}. Hãy kiểm tra dung lượng đĩa và quyền ghi của thư mục này.`,
        en: `The database could not be created in ${cluster.home}. Check the free disk space and the permissions of this folder.`,
      },
      { cause },
    )
  } finally {
    rmSync(passwordFile, { force: true })
  }
  writeConnection(cluster, { port: 0, password })
  renameSync(draft, cluster.pgdata)
}

function initArguments(pgdata: string, passwordFile: string): string[] {
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const auth = ['--auth=scram-sha-256', `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`]
  return ['-D', pgdata, ...locale, ...auth, '--data-checksums', '--no-instructions']
}

export function readConnection(cluster: Cluster): Connection {
  return JSON.parse(readFileSync(join(cluster.home, 'connection.json'), 'utf8')) as Connection
}

export function writeConnection(cluster: Cluster, connection: Connection): void {
  const path = join(cluster.home, 'connection.json')
  writeFileSync(`${path}.new`, JSON.stringify(connection), { mode: 0o600, flush: true })
  renameSync(`${path}.new`, path)
}

export function connectionUrl({ port, password }: Connection, database: string): string {
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`
}

function giveToServer(path: string, user: ServerUser | undefined): void {
  if (!user) return
  chownSync(path, user.uid, user.gid)
  if (statSync(path).isDirectory()) chmodSync(path, 0o700)
}

/** The name is random: whoever removes the link wants an empty database, not the old one back. */
function moveWithinReach(wanted: string, user: ServerUser): void {
  if (readdirSync(wanted).length > 0) {
    throw operatorError({
      vi: `Người dùng chạy PostgreSQL không vào được ${wanted}. Hãy cho phép đi qua các thư mục phía trên (chmod o+x), hoặc đặt DATA_DIR ở nơi khác.`,
      en: `The user that runs PostgreSQL cannot enter ${wanted}. Allow passing through the folders above it (chmod o+x), or set DATA_DIR elsewhere.`,
    })
  }
  const place = join(sharedFolder(user), `data-${randomUUID()}`)
  mkdirSync(place, { mode: 0o711 })
  rmdirSync(wanted)
  symlinkSync(place, wanted)
}

function checkOwner(pgdata: string): void {
  const owner = statSync(pgdata, { throwIfNoEntry: false })?.uid
  const me = process.getuid?.()
  if (owner === undefined || me === undefined || me === 0 || owner === me) return
  throw operatorError({
    vi: `Cơ sở dữ liệu ${pgdata} thuộc về người dùng khác (uid ${owner}). Hãy chạy bằng người dùng đó, hoặc đổi chủ thư mục (chown -R).`,
    en: `The database ${pgdata} belongs to another user (uid ${owner}). Run as that user, or change the owner of the folder (chown -R).`,
  })
}
