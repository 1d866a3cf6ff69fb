import { type Queryable, statement } from '../../platform/database/index.ts'
import type { Application } from './application.ts'

const note = statement(
  'applications.note_joined',
  'update application set joined = joined || $3::jsonb where id = $1 and account = $2 and filed_at is null',
)

/** Keeps which PDF was made of the photographs of a question. Idempotent; locks the row of the draft. */
export async function noteJoined(
  db: Queryable,
  { id, account }: Pick<Application, 'id' | 'account'>,
  joined: NonNullable<Application['joined']>,
): Promise<void> {
  await db.query(note, [id, account, JSON.stringify(joined)])
}
