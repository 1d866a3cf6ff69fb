/** What went wrong outside the program, in a sentence that says what to do: full disks, missing rights, a database that went away. */
import { isOperatorError, type OperatorError, operatorError } from '../platform/index.ts'

type Text = OperatorError['text']

interface Failure extends Error {
  code?: string
  path?: string
}

/** Exit statuses after sysexits.h: 69 unavailable, 74 input or output, 77 no permission. */
interface Known {
  codes: RegExp
  exitCode: number
  text: (where: string) => Text
}

const KNOWN: readonly Known[] = [
  {
    codes: /^(ENOSPC|EDQUOT|53100)$/,
    exitCode: 74,
    text: (where) => ({
      vi: `Ổ đĩa đã đầy${where}. Hãy giải phóng dung lượng rồi chạy lại; dữ liệu đã lưu vẫn nguyên vẹn.`,
      en: `The disk is full${where}. Free some space and run this again; what was stored is intact.`,
    }),
  },
  {
    codes: /^(EACCES|EPERM|EROFS)$/,
    exitCode: 77,
    text: (where) => ({
      vi: `Không có quyền ghi${where}. Hãy sửa quyền của thư mục, hoặc đặt DATA_DIR thành một thư mục ghi được.`,
      en: `No permission to write${where}. Correct the permissions of the folder, or set DATA_DIR to one that can be written.`,
    }),
  },
  {
    codes: /^(ENOTDIR|EEXIST|ENOENT|EISDIR|ELOOP|ENAMETOOLONG)$/,
    exitCode: 74,
    text: (where) => ({
      vi: `Đường dẫn không dùng được${where}. Hãy kiểm tra DATA_DIR có phải là một thư mục không.`,
      en: `The path cannot be used${where}. Check that DATA_DIR is a folder.`,
    }),
  },
  {
    codes: /^42501$/,
    exitCode: 77,
    text: () => ({
      vi: 'Người dùng trong DATABASE_URL không đủ quyền. Hãy cho người dùng này làm chủ cơ sở dữ liệu (alter database … owner to …).',
      en: 'The user in DATABASE_URL has too few rights. Make it the owner of the database (alter database … owner to …).',
    }),
  },
  {
    codes: /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|57P0[1-3]|08\w{3}|53300)$/,
    exitCode: 69,
    text: () => ({
      vi: 'Mất kết nối với cơ sở dữ liệu giữa chừng. Những gì đã được xác nhận vẫn còn; hãy kiểm tra PostgreSQL rồi chạy lại.',
      en: 'The connection to the database was lost on the way. What was confirmed is kept; check PostgreSQL and run this again.',
    }),
  },
]

/** `pg` says so without a code when the server goes away between two queries. */
const LOST = /^Connection terminated|^timeout exceeded when trying to connect/

/** The error with what to do about it, where its cause lies outside the program; undefined for our own mistakes. */
export function explainFailure(error: unknown): OperatorError | undefined {
  if (isOperatorError(error)) return error
  if (!(error instanceof Error)) return undefined
  const { code = '', path, message } = error as Failure
  const known = KNOWN.find(({ codes }) => codes.test(LOST.test(message) ? 'ECONNRESET' : code))
  if (known === undefined) return undefined
  const text = known.text(path === undefined ? '' : ` (${path})`)
  return operatorError(text, { exitCode: known.exitCode, cause: error })
}
