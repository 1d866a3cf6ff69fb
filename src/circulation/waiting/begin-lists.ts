/** Where papers are that went before lists were kept. */
import { type Queryable, statement, toTimestamp } from '../../platform/database/index.ts'

const BEGIN = statement(
  'circulation.begin',
  `insert into paper_place (dossier, agency, since)
   select distinct on (d.id) d.id, t.agency, t.opened_at
     from dossier d join task t on t.dossier_id = d.id and t.kind in ('receipt', 'step')
    where d.status in ('transferred', 'in_process') and t.agency <> d.receiving_agency and t.opened_at < ${toTimestamp('$1')}
    order by d.id, t.opened_at
   on conflict do nothing`,
)

/** The papers of dossiers that were sent on before this moment are taken to be where the work on them is. Idempotent. */
export async function beginLists(db: Queryable, before: number): Promise<void> {
  await db.query(BEGIN, [before])
}
