import { type Queryable, statement } from '../../platform/database/index.ts'
import type { Look } from '../../platform/pictures/index.ts'
import type { ReadSignature } from '../../results/index.ts'

/** What was seen of a file, and by whom it is signed. */
export interface SeenPaper {
  look: Look
  signatures: readonly ReadSignature[]
}

const find = statement(
  'paper_looks.find',
  'select sha256, look, signatures from paper_look where sha256 = any($1)',
)

export async function findSeen(db: Queryable, files: readonly string[]): Promise<Map<string, SeenPaper>> {
  if (files.length === 0) return new Map()
  const rows = await db.query<SeenPaper & { sha256: string }>(find, [files])
  return new Map(rows.map(({ sha256, ...seen }) => [sha256, seen]))
}

const keep = statement(
  'paper_looks.keep',
  `insert into paper_look (sha256, look, signatures, at)
   values ($1, $2::jsonb, $3::jsonb, $4)
   on conflict (sha256) do nothing`,
)

/** Idempotent by content. Throws where the file is gone meanwhile: nothing is kept of it. */
export async function keepSeen(
  db: Queryable,
  sha256: string,
  { look, signatures }: SeenPaper,
  now: number,
): Promise<void> {
  // A text has no zero byte in PostgreSQL.
  const json = (value: unknown) => JSON.stringify(value).replaceAll('\\u0000', ' ')
  await db.query(keep, [sha256, json(look), json(signatures), new Date(now)])
}
