/** Remembering where the stream stood, so that the journal's seven days have a beginning whatever dates its events bear. */
import { readStreamEnd, type StreamPlace } from '../../dossiers/index.ts'
import { type Database, type Queryable, statement, toTimestamp } from '../../platform/database/index.ts'
import { JOURNAL_MS } from '../model.ts'

const MARK = statement(
  'webhooks.mark',
  `insert into journal_mark (at, txid, position) values (date_trunc('hour', ${toTimestamp('$1')}), $2::xid8, $3)
   on conflict (at) do nothing`,
)
const SWEEP = statement(
  'webhooks.sweep_marks',
  `delete from journal_mark where at < (
     select max(at) from journal_mark where at <= ${toTimestamp('$1')})`,
)

/** Every hour, once; forgets what is older than the journal. Idempotent by the hour. */
export async function markJournal(database: Database, now: number): Promise<void> {
  const { txid, position } = await readStreamEnd(database)
  await database.query(MARK, [now, txid, position])
  await database.query(SWEEP, [now - JOURNAL_MS])
}

const BEGIN = statement(
  'webhooks.journal_begin',
  `select txid::text as txid, position from journal_mark
    order by (at > ${toTimestamp('$1')}), case when at <= ${toTimestamp('$1')} then at end desc, at limit 1`,
)

/** Where the journal begins: seven days ago, or when it was first kept; undefined: it was never kept yet. */
export async function journalBegin(db: Queryable, now: number): Promise<StreamPlace | undefined> {
  const [place] = await db.query<StreamPlace>(BEGIN, [now - JOURNAL_MS])
  return place
}
