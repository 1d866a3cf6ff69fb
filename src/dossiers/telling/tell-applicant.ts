/** Telling an applicant of what happened to something of their dossier and not to the dossier itself, e.g. to its result in the post. */
import type { NoticeKind } from '../../notices/index.ts'
import { enqueueMessages } from '../../outbox/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import type { Dossier } from '../model.ts'
import type { Office } from '../office.ts'
import { NOTICES, type ToldFacts } from './notice-route.ts'

/** Idempotent by the id; in the caller's transaction where `database` is one. Nothing where notices are off. Emits the delivery that becomes a notice. */
export async function tellApplicant(
  { database, routes = [] }: Pick<Office, 'routes'> & { database: Queryable },
  { id: subject, code, reference }: Dossier,
  { id, kind, happenedAt, facts }: { id: string; kind: NoticeKind; happenedAt: number; facts: ToldFacts },
): Promise<void> {
  if (!routes.some(({ destination }) => destination === NOTICES)) return
  const payload = { ...facts, happenedAt, code: code ?? reference }
  await enqueueMessages(database, [{ id, destination: NOTICES, subject, kind, payload }])
}
