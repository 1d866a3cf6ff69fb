/** Results that somebody was given here before, which stand in for papers of another procedure. */
import { type Actor, scopeOf } from '../../../agencies/index.ts'
import type { Instant } from '../../../calendar/index.ts'
import { type Queryable, statement } from '../../../platform/database/index.ts'
import type { PaperFile } from '../../model.ts'
import { holderValues } from '../../permits/holder.ts'
import { seenBy, seenByStaff } from '../../permits/may-see.ts'

export interface KeptResult {
  /** Code of the kind of result, `KQ.<agency>.nnnnnn`. */
  kind: string
  number: string | null
  issuedAt: Instant
  files: PaperFile[]
  dossier: string
  /** Of the dossier. */
  code: string
}

/** Whoever owns the dossier has its result; `$6` number, `$7`, `$8` what may be read, `$9` kinds. By the indexes of parties. */
const KEPT = statement(
  'dossiers.kept_results',
  `select distinct on (d.state #>> '{result,code}') d.state #>> '{result,code}' as kind, d.state #>> '{result,number}' as number,
          (d.state #>> '{result,issuedAt}')::float8 as "issuedAt", d.state #> '{result,files}' as files, d.id as dossier,
          coalesce(d.code, d.reference) as code
     from dossier d
    where (d.parties #>> '{owner,idNumber}' = $6 or d.parties #>> '{applicant,idNumber}' = $6 and not d.parties ? 'owner')
      and d.state #>> '{result,code}' = any($9::text[]) and d.state #>> '{result,decision}' = 'granted'
      and ${seenByStaff('$7', '$8')}
    order by 1, 3 desc`,
)

/** The latest of each kind, of dossiers that the actor may read. One query, none without a number or kinds. */
export async function findKeptResults(
  db: Queryable,
  actor: Actor,
  idNumber: string,
  kinds: readonly string[],
): Promise<KeptResult[]> {
  const holder = holderValues(actor)
  if (holder === undefined || idNumber === '' || kinds.length === 0) return []
  const scope = seenBy(scopeOf(actor, 'dossier.read'))
  return db.query<KeptResult>(KEPT, [...holder, idNumber, ...scope, kinds])
}
