/** Look-ups of reconciliation in what integration keeps. */
import { type Queryable, statement } from '../../platform/database/index.ts'
import type { Proof } from './model.ts'

const LINKS = statement(
  'integration.links_of_dossiers',
  'select code, dossier from outside_dossier where connector = $1 and dossier = any($2::uuid[])',
)
const LINKED = statement(
  'integration.dossiers_of_links',
  'select code, dossier from outside_dossier where connector = $1 and code = any($2::text[])',
)

export interface Link {
  code: string
  dossier: string
}

export function linksOfDossiers(db: Queryable, connector: string, ids: readonly string[]): Promise<Link[]> {
  return db.query<Link>(LINKS, [connector, ids])
}

export function linksOfCodes(db: Queryable, connector: string, codes: readonly string[]): Promise<Link[]> {
  return db.query<Link>(LINKED, [connector, codes])
}

const CAME = statement(
  'integration.messages_about',
  `select id, subject, kind, state, received_at as "at", failure from inbound_message
    where source = $1 and subject = any($2::text[]) order by position`,
)

/** Messages of theirs about dossiers that they have and we have not, by their code. */
export async function listCameAbout(
  db: Queryable,
  source: string,
  codes: readonly string[],
): Promise<Map<string, Proof[]>> {
  const rows = await db.query<Omit<Proof, 'way' | 'failure'> & { subject: string; failure: string | null }>(
    CAME,
    [source, codes],
  )
  const proofs = Map.groupBy(rows, ({ subject }) => subject)
  return new Map(
    [...proofs].map(([code, list]) => [
      code,
      list.map(({ subject: _, failure, ...one }) => ({
        ...one,
        way: 'in' as const,
        ...(failure === null ? {} : { failure }),
      })),
    ]),
  )
}
