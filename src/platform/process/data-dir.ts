import { existsSync, mkdirSync, mkdtempSync, rmdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { operatorError } from '../operator-error.ts'
import type { Config } from './config.ts'

/**
 * Makes DATA_DIR and shows that folders can be made in it. Idempotent. Throws OperatorError (exit 78) with what to do. Folder by
 * folder: `recursive` never comes back from where nothing can be made, as under `/proc`.
 */
export function makeDataDir({ dataDir }: Pick<Config, 'dataDir'>): void {
  try {
    makeFolder(dataDir)
    rmdirSync(mkdtempSync(join(dataDir, '.try-')))
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? ''
    // A full disk and a missing right have sentences of their own.
    if (/^(ENOSPC|EDQUOT|EACCES|EPERM|EROFS)$/.test(code)) throw cause
    throw operatorError(
      {
        vi: `Không tạo được thư mục trong DATA_DIR (${dataDir}). Hãy đặt DATA_DIR thành một thư mục trên đĩa, ví dụ /var/lib/motcua.`,
        en: `No folder can be made in DATA_DIR (${dataDir}). Set DATA_DIR to a folder on a disk, e.g. /var/lib/motcua.`,
      },
      { exitCode: 78, cause },
    )
  }
}

function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  try {
    mkdirSync(path)
  } catch (error) {
    // Another process of the house was faster.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
