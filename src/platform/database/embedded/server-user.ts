/** PostgreSQL refuses to run as root; when we are root it runs as an unprivileged user of this machine. */
import { mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { operatorError } from '../../operator-error.ts'

export interface ServerUser {
  uid: number
  gid: number
}

/**
 * The user the server runs as; undefined: as we are. `existing` is a data directory that already belongs to somebody:
 * its owner keeps it, even when a `postgres` account appears on the machine later.
 */
export function chooseServerUser(existing: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  const owner = statSync(existing, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = accounts.find((line) => line.startsWith(`${name}:`))?.split(':') ?? []
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) }
  }
  throw operatorError({
    vi: 'PostgreSQL không chạy dưới quyền root và máy này không có tài khoản "postgres" hay "nobody". Hãy tạo một tài khoản, hoặc chạy Motcua bằng người dùng thường.',
    en: 'PostgreSQL does not run as root and this machine has no account "postgres" or "nobody". Create one, or run Motcua as an ordinary user.',
  })
}

/** Whether `user` may pass through every folder above `path` and read `path` itself, judged by owner, group and others. */
export function canReach(path: string, user: ServerUser): boolean {
  for (let at = realpathSync(path); ; at = dirname(at)) {
    const { mode, uid, gid } = statSync(at)
    const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0
    if (((mode >> shift) & 1) === 0) return false
    if (dirname(at) === at) return true
  }
}

/** A folder that belongs to root and that `user` can enter, for what lies out of the user's reach in a private home. */
export function sharedFolder(user: ServerUser): string {
  for (const folder of ['/var/lib/motcua', join(tmpdir(), 'motcua-shared')]) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 })
    } catch {
      continue
    }
    if (statSync(folder).uid === 0 && canReach(folder, user)) return folder
  }
  throw operatorError({
    vi: 'Thư mục này chỉ root đọc được nên PostgreSQL không chạy được ở đây. Hãy đặt dự án nơi mọi người dùng đọc được (ví dụ /opt), hoặc chạy bằng người dùng thường.',
    en: 'Only root can read this folder, so PostgreSQL cannot run here. Put the project where every user can read it (for example /opt), or run as an ordinary user.',
  })
}
