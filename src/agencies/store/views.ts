import type { Instant } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'

/** One look of a member of staff at the personal data of a dossier. */
export interface PersonalDataView {
  id: number
  staff: string
  dossier: string
  at: Instant
  purpose: string
}

const insert = statement(
  'views.insert',
  'insert into personal_data_view (staff_id, dossier_id, at, purpose) values ($1, $2, $3, $4)',
)

export async function insertView(db: Queryable, view: Omit<PersonalDataView, 'id'>): Promise<void> {
  await db.query(insert, [view.staff, view.dossier, new Date(view.at), view.purpose])
}

const select = statement(
  'views.page',
  `select id, staff_id as staff, dossier_id as dossier, at, purpose from personal_data_view
   where ($1::uuid is null or dossier_id = $1) and ($2::uuid is null or staff_id = $2)
     and ($3::bigint is null or id < $3)
   order by id desc limit $4`,
)

/** Views of one dossier, or by one person, the latest first; `before` is the id where the last page ended. */
export function readViews(
  db: Queryable,
  page: {
    dossier?: string | undefined
    staff?: string | undefined
    before?: number | undefined
    limit: number
  },
): Promise<PersonalDataView[]> {
  const { dossier = null, staff = null, before = null, limit } = page
  return db.query<PersonalDataView>(select, [dossier, staff, before, limit])
}
