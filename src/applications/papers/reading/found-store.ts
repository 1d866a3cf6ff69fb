import { type Queryable, statement } from '../../../platform/database/index.ts'
import { DRAFT_LIFE_MS } from '../../drafts/application.ts'
import type { PaperFound } from './found.ts'

const find = statement('paper_found.find', 'select sha256, found from paper_found where sha256 = any($1)')

export async function findFound(db: Queryable, files: readonly string[]): Promise<Map<string, PaperFound>> {
  if (files.length === 0) return new Map()
  const rows = await db.query<{ sha256: string; found: PaperFound }>(find, [files])
  return new Map(rows.map(({ sha256, found }) => [sha256, found]))
}

const keep = statement(
  'paper_found.keep',
  'insert into paper_found (sha256, found, at) values ($1, $2::jsonb, $3) on conflict (sha256) do nothing',
)

/** Idempotent by content. Throws where the file is gone meanwhile: nothing is kept of it. */
export async function keepFound(
  db: Queryable,
  sha256: string,
  found: PaperFound,
  now: number,
): Promise<void> {
  await db.query(keep, [sha256, JSON.stringify(found), new Date(now)])
}

const sweep = statement('paper_found.sweep', 'delete from paper_found where at <= $1')

/** Forgets what nobody needs any more: a draft lives no longer. Idempotent. */
export async function sweepPapersRead(db: Queryable, now: number): Promise<void> {
  await db.query(sweep, [new Date(now - DRAFT_LIFE_MS)])
}
