import { type Queryable, statement } from '../../platform/database/index.ts'
import type { Agreement } from '../agreements/agreement.ts'
import type { Application } from '../drafts/application.ts'
import { APPLICATION_COLUMNS, type ApplicationRow, toApplication } from '../drafts/draft-store.ts'
import type { SeenPaper } from '../papers/look-store.ts'

/** What was filed, and all that its page says of it. */
export interface FiledWhole {
  application: Application
  /** The personal identity number of whoever filed it. */
  ownerIdentity: string | undefined
  agreements: readonly Agreement[]
  /** By SHA-256; a file that nobody has looked at is missing. */
  seen: ReadonlyMap<string, SeenPaper>
}

const find = statement(
  'applications.find_whole',
  `select ${APPLICATION_COLUMNS},
          (select a.identity from account a where a.id = application.account) as "ownerIdentity",
          (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('application', g.application, 'number', g.person_number,
                    'invitedAt', floor(extract(epoch from g.invited_at) * 1000), 'state', g.state, 'contentHash', g.content_hash,
                    'reason', g.reason, 'name', g.name, 'assurance', g.assurance,
                    'answeredAt', floor(extract(epoch from g.answered_at) * 1000)))
                    order by g.invited_at, g.person_number), '[]')
             from agreement g where g.application = application.id) as agreements,
          (select coalesce(jsonb_object_agg(l.sha256, jsonb_build_object('look', l.look, 'signatures', l.signatures)), '{}')
             from paper_look l
            where l.sha256 in (select file #>> '{}' from jsonb_path_query(application.answers, '$.**.sha256') as file)) as seen
     from application where id = $1 and filed_at is not null`,
)

interface Row extends ApplicationRow {
  ownerIdentity: string | null
  agreements: Agreement[]
  seen: Record<string, SeenPaper>
}

/** In one question, what was filed as this dossier; the caller has proved that the dossier may be seen. */
export async function findFiledWhole(db: Queryable, dossier: string): Promise<FiledWhole | undefined> {
  const [row] = await db.query<Row>(find, [dossier])
  if (row === undefined) return undefined
  const { ownerIdentity, agreements, seen, ...application } = row
  return {
    application: toApplication(application),
    ownerIdentity: ownerIdentity ?? undefined,
    agreements,
    seen: new Map(Object.entries(seen)),
  }
}
