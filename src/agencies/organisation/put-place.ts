import { type Database, statement } from '../../platform/database/index.ts'
import type { DeskPlace } from '../model.ts'

const put = statement('agencies.put_place', 'update agency set place = $2::jsonb where code = $1')

/** Writes where an agency receives people; the last to write wins. Idempotent; locks its row; NOTIFY agency_changed. */
export async function putPlace(db: Database, agency: string, place: DeskPlace): Promise<void> {
  await db.query(put, [agency, JSON.stringify(place)])
}
