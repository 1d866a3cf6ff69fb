import type { Instant } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'

/** Who looked: the id of a member of staff, or of an admitted program. */
export type Viewer = { staff: string } | { client: string }

/** One look at the personal data of a dossier; of `staff` and `client` one is null. */
export interface PersonalDataView {
  id: number
  staff: string | null
  client: string | null
  dossier: string
  at: Instant
  purpose: string
}

const insert = statement(
  'views.insert',
  'insert into personal_data_view (staff_id, client_id, dossier_id, at, purpose) values ($1, $2, $3, $4, $5)',
)

export async function insertView(
  db: Queryable,
  view: Viewer & Pick<PersonalDataView, 'dossier' | 'at' | 'purpose'>,
): Promise<void> {
  const viewer = 'staff' in view ? [view.staff, null] : [null, view.client]
  await db.query(insert, [...viewer, view.dossier, new Date(view.at), view.purpose])
}

const insertMany = statement(
  'views.insert_many',
  `insert into personal_data_view (staff_id, dossier_id, at, purpose)
   select $1, seen.dossier, $3, $4 from unnest($2::uuid[]) as seen(dossier)`,
)

/** One row for each dossier. */
export async function insertViews(
  db: Queryable,
  view: { staff: string; dossiers: readonly string[]; at: Instant; purpose: string },
): Promise<void> {
  await db.query(insertMany, [view.staff, view.dossiers, new Date(view.at), view.purpose])
}

/**
 * The same as part of a statement that reads what is seen, so that nothing is shown unrecorded: of the dossier `$1` by the
 * member of staff `$2` at `$3` (milliseconds), for the purpose `$4`.
 */
export const STAFF_VIEW = `insert into personal_data_view (staff_id, dossier_id, at, purpose)
     values ($2, $1, to_timestamp($3 / 1000.0), $4)`

/** For so long after opening a page somebody is taken to be at it still. */
const AT_IT = "interval '10 minutes'"

/** As a value of the same statement: which others have opened the same lately, `[{"staff", "at"}]` in milliseconds; null: nobody. */
export const OTHER_LOOKS = `(select jsonb_agg(jsonb_build_object('staff', v.staff_id, 'at', v.at) order by v.at desc)
     from (select staff_id, (extract(epoch from max(at)) * 1000)::bigint as at from personal_data_view
            where dossier_id = $1 and staff_id <> $2 and purpose = $4
              and at between to_timestamp($3 / 1000.0) - ${AT_IT} and to_timestamp($3 / 1000.0)
            group by staff_id) v)`

const select = statement(
  'views.page',
  `select id, staff_id as staff, client_id as client, dossier_id as dossier, at, purpose from personal_data_view
   where ($1::uuid is null or dossier_id = $1) and ($2::uuid is null or staff_id = $2)
     and ($3::uuid is null or client_id = $3) and ($4::bigint is null or id < $4)
   order by id desc limit $5`,
)

/** Views of one dossier, or by one person or program, the latest first; `before` is the id where the last page ended. */
export function readViews(
  db: Queryable,
  page: {
    dossier?: string | undefined
    staff?: string | undefined
    client?: string | undefined
    before?: number | undefined
    limit: number
  },
): Promise<PersonalDataView[]> {
  const { dossier = null, staff = null, client = null, before = null, limit } = page
  return db.query<PersonalDataView>(select, [dossier, staff, client, before, limit])
}
