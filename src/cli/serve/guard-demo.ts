/** The accounts of the demonstration have a password that everybody can read: they open to nobody who was not meant. */
import { DEMO_PASSWORD, DEMO_USERNAMES } from '../../../demo/index.ts'
import { countOpenTo } from '../../agencies/index.ts'
import { isLoopback } from '../../platform/http/index.ts'
import { operatorError } from '../../platform/index.ts'
import type { Config } from '../../platform/process/index.ts'
import type { House } from './open-house.ts'

/** Refuses to start a demonstration that other machines could reach, unless that was asked for by name. */
export function keepDemoHere({ demo, demoPublic, role, host, publicUrl }: Config): void {
  if (demo === 'off' || demoPublic === 'on' || !servesPages(role)) return
  const far = [host, new URL(publicUrl).hostname].find((name) => !isLoopback(name))
  if (far === undefined) return
  throw operatorError(
    {
      vi: `Bản trình diễn cho phép ai cũng vào được mọi tài khoản, nên không mở cho máy khác (${far}). Đặt DEMO=off để bắt đầu với Trung tâm trống, hoặc DEMO_PUBLIC=on nếu thật sự muốn cho mọi người vào xem.`,
      en: `In the demonstration anybody may use every account, so it is not opened to other machines (${far}). Set DEMO=off for an empty Centre, or DEMO_PUBLIC=on if everybody is really meant to come in.`,
    },
    { exitCode: 78 },
  )
}

/** Refuses to serve a database that once held the demonstration as if it were a Centre of its own. */
export async function refuseDemoAccounts({ config, office }: House): Promise<void> {
  if (config.demo === 'on' || !servesPages(config.role)) return
  const open = await countOpenTo(office.database, DEMO_USERNAMES, DEMO_PASSWORD)
  if (open === 0) return
  throw operatorError(
    {
      vi: `Cơ sở dữ liệu này từng nạp bản trình diễn: ${open} tài khoản trong đó vẫn mở được bằng mật khẩu mà ai cũng biết. Hãy dùng một cơ sở dữ liệu khác (DATABASE_URL hoặc DATA_DIR) cho Trung tâm thật, hoặc đặt DEMO=on để tiếp tục xem bản trình diễn.`,
      en: `This database once held the demonstration: ${open} of its accounts still open with a password that everybody knows. Use another database (DATABASE_URL or DATA_DIR) for a real Centre, or set DEMO=on to go on with the demonstration.`,
    },
    { exitCode: 78 },
  )
}

function servesPages(role: Config['role']): boolean {
  return role === 'all' || role === 'web'
}
