/** How a member of staff likes to look at their inbox, under names of their own. */
import { type Queryable, statement } from '../../platform/database/index.ts'

export interface InboxView {
  name: string
  /** As in the address of the inbox. */
  query: string
}

/** More than fit above a list are no help. */
export const MOST_INBOX_VIEWS = 12

const LIST = statement(
  'staff.inbox_views',
  'select name, query from inbox_view where staff_id = $1 order by name',
)
const SAVE = statement(
  'staff.save_inbox_view',
  `insert into inbox_view (staff_id, name, query)
   select $1, $2, $3 where (select count(*) from inbox_view where staff_id = $1 and name <> $2) < ${MOST_INBOX_VIEWS}
       on conflict (staff_id, name) do update set query = excluded.query
   returning name`,
)
const DROP = statement('staff.drop_inbox_view', 'delete from inbox_view where staff_id = $1 and name = $2')

export function listInboxViews(db: Queryable, staff: string): Promise<InboxView[]> {
  return db.query<InboxView>(LIST, [staff])
}

/** Idempotent: the same name is the same view, looking as it does now. False: there are too many already. */
export async function saveInboxView(db: Queryable, staff: string, view: InboxView): Promise<boolean> {
  return (await db.query(SAVE, [staff, view.name, view.query])).length > 0
}

/** Idempotent. */
export async function dropInboxView(db: Queryable, staff: string, name: string): Promise<void> {
  await db.query(DROP, [staff, name])
}
