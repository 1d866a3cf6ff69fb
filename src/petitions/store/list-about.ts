/** Which dossiers people said something about. */
import { type Queryable, statement } from '../../platform/database/index.ts'

const ABOUT = statement(
  'petitions.about',
  `select state_data #>> '{about,dossier}' as dossier, code from petition
    where state = 'answered' and state_data #>> '{about,dossier}' = any($1::text[])
      and state_data->>'kind' = 'feedback' order by received_at`,
)

/** Feedback about these dossiers (by code) that was taken and answered. */
export function listAnsweredAbout(
  db: Queryable,
  dossiers: readonly string[],
): Promise<{ dossier: string; code: string }[]> {
  return db.query(ABOUT, [dossiers])
}
