import { type Queryable, statement } from '../../../platform/database/index.ts'
import type { LoadedDossier } from '../../store/read.ts'

const IN_HAND = statement(
  'dossiers.in_hand',
  `select state, parties from dossier
    where procedure_code = $1 and procedure_version <> $2 and ended_at is null and id > $3 order by id limit 500`,
)
const COUNT = statement(
  'dossiers.count_in_hand',
  'select count(*)::int as open from dossier where procedure_code = $1 and ended_at is null',
)
const FIRST = '00000000-0000-0000-0000-000000000000'

/** Open dossiers of a procedure that run under another version than this one, in the order of their ids. */
export async function* listInHand(
  db: Queryable,
  { procedure, except }: { procedure: string; except: string },
): AsyncGenerator<LoadedDossier> {
  let after = FIRST
  for (;;) {
    const page = await db.query<LoadedDossier>(IN_HAND, [procedure, except, after])
    const last = page.at(-1)
    if (last === undefined) return
    yield* page
    after = last.state.id
  }
}

/** Open dossiers of a procedure, under whichever version. */
export async function countInHand(db: Queryable, procedure: string): Promise<number> {
  return (await db.query<{ open: number }>(COUNT, [procedure]))[0]?.open ?? 0
}
