import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newToken } from '../ids.ts'
import { operatorError } from '../operator-error.ts'
import type { Config } from './config.ts'

/**
 * The key that signs form tokens: SESSION_SECRET, else one made once and kept in DATA_DIR/secrets.json (mode 0600).
 * Idempotent; two processes that start together end with the same one.
 */
export function loadSessionSecret(config: Config): string {
  if (config.sessionSecret) return config.sessionSecret
  const path = join(config.dataDir, 'secrets.json')
  return readSecret(path) ?? createSecret(config.dataDir, path)
}

function readSecret(path: string): string | undefined {
  try {
    return (JSON.parse(readFileSync(path, 'utf8')) as { session: string }).session
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    if (!(error instanceof SyntaxError)) throw error
    throw operatorError(
      {
        vi: `Tệp ${path} bị hỏng. Hãy khôi phục từ bản sao lưu; nếu không có, xóa nó: mọi người đăng nhập lại và mã tra cứu đã in sẽ đổi.`,
        en: `The file ${path} is damaged. Restore it from a backup; without one delete it: everybody signs in again and look-up secrets already printed change.`,
      },
      { exitCode: 78, cause: error },
    )
  }
}

function createSecret(dataDir: string, path: string): string {
  mkdirSync(dataDir, { recursive: true })
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, JSON.stringify({ session: newToken(32) }), { mode: 0o600, flush: true })
  try {
    linkSync(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  unlinkSync(draft)
  return readSecret(path) as string
}
