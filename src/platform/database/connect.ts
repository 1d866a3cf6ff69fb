import pg from 'pg'
import { type OperatorError, operatorError } from '../operator-error.ts'
import { typeParsers } from './types.ts'

const OLDEST_VERSION = 150_000

/** One connection for set-up work, to a PostgreSQL that is new enough; throws OperatorError with what to do. */
export async function connectForSetup(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'motcua set-up',
    options: '-c timezone=UTC',
    types: typeParsers,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    throw explainConnection(url, error)
  }
  const { rows } = await client.query<{ number: number; version: string }>(
    "select current_setting('server_version_num')::int as number, current_setting('server_version') as version",
  )
  const server = rows[0]
  if (server && server.number >= OLDEST_VERSION) return client
  await client.end()
  throw operatorError({
    vi: `Máy chủ PostgreSQL là bản ${server?.version}, cần từ bản 15. Hãy nâng cấp, hoặc bỏ DATABASE_URL để dùng bản kèm sẵn.`,
    en: `The PostgreSQL server is version ${server?.version}; 15 or newer is needed. Upgrade it, or unset DATABASE_URL to use the bundled one.`,
  })
}

/** Says why a database cannot be reached, without its password. */
function explainConnection(url: string, cause: unknown): OperatorError {
  const place = describePlace(url)
  const code = (cause as { code?: string }).code ?? ''
  const known: Record<string, { vi: string; en: string }> = {
    '28P01': {
      vi: `Cơ sở dữ liệu ${place} từ chối mật khẩu. Hãy sửa tên người dùng và mật khẩu trong DATABASE_URL.`,
      en: `The database ${place} refused the password. Correct the user name and the password in DATABASE_URL.`,
    },
    '3D000': {
      vi: `Máy chủ không có cơ sở dữ liệu ${place}. Hãy tạo nó (createdb), hoặc sửa tên trong DATABASE_URL.`,
      en: `The server has no database ${place}. Create it (createdb), or correct the name in DATABASE_URL.`,
    },
    '53300': {
      vi: `Cơ sở dữ liệu ${place} đã hết chỗ kết nối. Hãy tăng max_connections, hoặc giảm số máy chủ Motcua.`,
      en: `The database ${place} has no connection left. Raise max_connections, or run fewer Motcua servers.`,
    },
  }
  const text = known[code] ?? {
    vi: `Không kết nối được cơ sở dữ liệu ${place}. Hãy kiểm tra máy chủ PostgreSQL có đang chạy và DATABASE_URL có đúng địa chỉ, cổng không.`,
    en: `The database ${place} cannot be reached. Check that the PostgreSQL server is running and that DATABASE_URL has the right address and port.`,
  }
  return operatorError(text, { cause })
}

function describePlace(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url)
    return `${hostname}:${port || 5432}${pathname}`
  } catch {
    return '(DATABASE_URL)'
  }
}
