import { type Queryable, statement } from '../../platform/database/index.ts'

const OFTEN = statement(
  'dossier.often_received',
  `select procedure_code as procedure
     from (select procedure_code from dossier where receiving_agency = $1 order by id desc limit $2) latest
    group by procedure_code order by count(*) desc, procedure_code limit $3`,
)

/** How far back a counter is looked at: its last so many dossiers, however long they took to come. */
const AMONG = 400

/** Codes of the procedures that an agency received most often among its last dossiers, the commonest first. */
export async function listOftenReceived(db: Queryable, agency: string, limit: number): Promise<string[]> {
  const rows = await db.query<{ procedure: string }>(OFTEN, [agency, AMONG, limit])
  return rows.map(({ procedure }) => procedure)
}
